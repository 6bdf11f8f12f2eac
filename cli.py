"""The `dateline` command: ingest, ask, serve, check, verify, info."""

import json
import logging
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console, RenderableType

from rag.errors import DatelineError, EmptyIndexError, SettingsError, StoreError, UsageError
from rag.given import read_day, whole_text
from rag.records.questions import Filters
from rag.settings import Settings

if TYPE_CHECKING:
    from app import Parts
    from ingest.bar import Bar
    from ingest.plan import Plan
    from ingest.updater import Updater

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Answers questions about news events from your articles, with the sentence behind each statement.",
)

_INTERRUPTED = 130  # what typer exits with at Ctrl-C
IndexOption = Annotated[Path | None, typer.Option("--index", help="Folder of the index.")]
ModelOption = Annotated[str | None, typer.Option("--model", help="provider:name, or quotes.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for scripts.")]


def main() -> None:
    """Runs the command; what could not be done is one line on standard error.

    The exit code is then 1, and 2 where what was written cannot be used.
    """
    logging.basicConfig(
        level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s", stream=sys.stderr
    )
    try:
        app()
    except DatelineError as error:
        sys.stderr.write(f"dateline: {error}\n")
        sys.exit(2 if isinstance(error, UsageError) else 1)
    except SystemExit as ended:
        if ended.code != _INTERRUPTED:
            raise
        sys.stderr.write("dateline: stopped; the index answers as before\n")
        sys.exit(1)


@app.command()
def ingest(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="PATH...", help="Folders and files of articles.")
    ] = None,
    index: IndexOption = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would change, change nothing.")
    ] = False,
    as_json: JsonOption = False,
    remove_missing: Annotated[
        bool, typer.Option("--remove-missing/--keep-missing", help="Remove articles whose file is gone.")
    ] = True,
    repair: Annotated[
        bool, typer.Option("--repair", help="Make vectors and words anew from the library.")
    ] = False,
) -> None:
    """Brings articles in: what is new, changed, moved or gone, and nothing else."""
    import app as parts_of  # noqa: PLC0415 - seconds to import; `--help` needs none of it
    from ingest.bar import bar_shown  # noqa: PLC0415
    from ingest.report import plan_object, plan_table  # noqa: PLC0415
    from ingest.roots import refuse_missing  # noqa: PLC0415

    if not paths and not repair:
        raise typer.BadParameter("give a folder or a file of articles")
    if repair and dry_run:
        raise typer.BadParameter("--repair changes the index, --dry-run changes nothing: give one of them")
    settings = _settings(index)
    if not parts_of.is_made(settings):
        refuse_missing(paths or ())  # else a mistyped path would leave the folder of an empty index
    with bar_shown(quiet=as_json) as bar:
        if dry_run:
            plan, applied = _planned(settings, paths or [], remove_missing, bar), None
        else:
            updater = parts_of.build(settings).updater
            if repair:
                _repair(updater, bar)
            plan, applied = updater.bring_in(
                paths or updater.roots(), remove_missing=remove_missing, watcher=bar
            )
    if as_json:
        _print_json(plan_object(plan, applied))
    else:
        _print_table(plan_table(plan, applied))


def _planned(settings: Settings, paths: list[Path], remove_missing: bool, bar: "Bar") -> "Plan":
    import app as parts_of  # noqa: PLC0415

    with (
        parts_of.for_a_look(settings) as parts,
        parts.updater.plan(paths, remove_missing=remove_missing, progress=bar.reading) as plan,
    ):
        return plan


def _repair(updater: "Updater", bar: "Bar") -> None:
    try:
        updater.repair(wait=-1, waiting=bar.waiting, progress=bar.passages)
    except KeyboardInterrupt as error:
        raise StoreError(
            "the repair was stopped: articles are missing from answers until `dateline ingest --repair` has ended"
        ) from error


@app.command()
def ask(
    question: Annotated[str, typer.Argument(help="In plain words.")],
    index: IndexOption = None,
    since: Annotated[
        str | None, typer.Option(help="Articles published on or after this day (YYYY-MM-DD).")
    ] = None,
    until: Annotated[str | None, typer.Option(help="Articles published on or before this day.")] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", help="As things stood on this day.")] = None,
    outlet: Annotated[list[str] | None, typer.Option(help="Only this outlet; may be given again.")] = None,
    names: Annotated[
        bool, typer.Option("--names/--no-names", help="Search other spellings of names.")
    ] = True,
    model: ModelOption = None,
    as_json: JsonOption = False,
) -> None:
    """Answers one question with its sources."""
    from rag.in_lines import answer_lines  # noqa: PLC0415
    from rag.models import build_model  # noqa: PLC0415
    from rag.question.asked import refuse_blank  # noqa: PLC0415
    from rag.report import answer_object  # noqa: PLC0415

    refuse_blank(question)
    filters = Filters(
        _day("--since", since), _day("--until", until), _day("--as-of", as_of), tuple(outlet or ()), names
    )
    settings = _settings(index)
    answer = _opened(settings).assistant.ask(question, filters, model=build_model(settings, model))
    if as_json:
        _print_json(answer_object(answer))
        return
    _write("\n".join(answer_lines(answer)).rstrip() + "\n")


@app.command()
def serve(
    index: IndexOption = None,
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(min=1, max=65535, help="Port to listen on.")] = None,
) -> None:
    """Opens the page (the same as `python app.py`)."""
    import app as parts_of  # noqa: PLC0415

    logging.getLogger().setLevel(logging.INFO)
    parts_of.serve(_settings(index, host=host, port=port))


@app.command()
def check(
    questions: Annotated[
        Path, typer.Argument(metavar="QUESTIONS.jsonl", help="Questions with expected answers.")
    ],
    index: IndexOption = None,
    model: ModelOption = None,
    as_json: JsonOption = False,
) -> None:
    """Asks every question of a file and says how many answers were right."""
    from rag.checkup import run, summary_object, summary_table  # noqa: PLC0415
    from rag.grade import summarise  # noqa: PLC0415
    from rag.models import build_model  # noqa: PLC0415

    if not questions.exists():
        raise SettingsError(f"{questions} does not exist: give a file of questions")
    settings = _settings(index)
    parts = _opened(settings)
    grades = []
    for graded, row in run(questions, parts.assistant, parts.library, build_model(settings, model)):
        grades.append(graded)
        if as_json:
            _print_json(row)
    if as_json:
        _print_json({"summary": summary_object(summarise(grades))})
    else:
        _write(summary_table(summarise(grades)) + "\n")


@app.command()
def verify(
    claim: Annotated[str | None, typer.Argument(help="A statement to check.")] = None,
    evidence: Annotated[
        str | None, typer.Option(help="Text to check it against; the library when not given.")
    ] = None,
    batch: Annotated[Path | None, typer.Option(help="JSON Lines of id, claim, evidence.")] = None,
    index: IndexOption = None,
    as_json: JsonOption = False,
) -> None:
    """Checks a claim against a text, or against the articles."""
    from rag.checkup import verify_batch, verify_one  # noqa: PLC0415
    from rag.in_lines import verdict_lines  # noqa: PLC0415
    from rag.question.asked import refuse_blank  # noqa: PLC0415

    if claim is None and batch is None:
        raise typer.BadParameter("give a CLAIM or --batch FILE")
    if claim is not None and batch is not None:
        raise typer.BadParameter("give a CLAIM or --batch FILE, not both")
    if batch is not None and evidence is not None:
        raise typer.BadParameter("the rows of --batch hold their own evidence")
    if batch is not None:
        for row in verify_batch(batch):
            _print_json(row)
        return
    refuse_blank(claim or "", "claim")
    assistant = None
    if evidence is None:
        assistant = _opened(_settings(index)).assistant
    row = verify_one(claim or "", evidence, assistant)
    if as_json:
        _print_json(row)
    else:
        _write("\n".join(verdict_lines(row)) + "\n")


@app.command()
def info(index: IndexOption = None, as_json: JsonOption = False) -> None:
    """Says what is in the index, what is live and how Dateline is set."""
    import app as parts_of  # noqa: PLC0415
    from ingest.report import info_object, info_table  # noqa: PLC0415

    settings = _settings(index)
    parts = parts_of.open_index(settings)
    facts = info_object(parts.library, parts.health(), settings)
    if as_json:
        _print_json(facts)
    else:
        _print_table(info_table(facts))


def _settings(index: Path | None, host: str | None = None, port: int | None = None) -> Settings:
    return Settings.from_env(index=index, host=host, port=port)


def _opened(settings: Settings) -> "Parts":
    """The parts over an index that holds articles, or one line that names its folder."""
    import app as parts_of  # noqa: PLC0415

    parts = parts_of.open_index(settings)
    if not parts.library.stamp().build:
        folder = parts_of.index_folder(settings)
        raise EmptyIndexError(f"the index in {folder} is empty: add articles with `dateline ingest PATH`")
    return parts


def _day(option: str, value: str | None) -> date | None:
    return None if value is None else read_day(option, value)


def _print_table(table: RenderableType) -> None:
    """Prints to the width of the terminal; into a pipe or a file every line whole, as scripts read it."""
    from rag.in_lines import table_lines  # noqa: PLC0415

    console = Console()
    if console.is_terminal:
        console.print(table)
    else:
        _write("".join(f"{line}\n" for line in table_lines(table)))


def _print_json(row: Any) -> None:  # noqa: ANN401 - JSON is whatever JSON holds
    _write(whole_text(json.dumps(row, ensure_ascii=False)) + "\n")


def _write(text: str) -> None:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has read enough
        raise
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python fails once more at its end
        raise SettingsError(f"the output cannot be written: {error.strerror}") from error


if __name__ == "__main__":
    main()
