"""The Checks panel: questions with expected answers, asked again, compared with the build before."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import gradio as gr

from rag.checkup import run
from rag.errors import DatelineError
from rag.grade import Grade
from ui.check_history import History, Result, Run, changes
from ui.exchange import sentence
from ui.parts import Parts
from ui.quiet import QUIET
from ui.views.checks import nothing_html, results_html, running_html
from ui.views.text import problem

_EVERY = 5  # questions between two looks at the table
_ANSWER = 240  # characters of an answer in the table

Updates = dict[Any, Any]


@dataclass(frozen=True, slots=True)
class ChecksPanel:
    """The panel's components."""

    file: gr.File
    run: gr.Button
    feedback: gr.Button
    stop: gr.Button
    table: gr.HTML


def draw_checks(parts: Parts) -> ChecksPanel:
    """The questions file and its results."""
    with gr.Row(elem_id="checks", equal_height=False):
        with gr.Column(elem_id="check-file", scale=3, min_width=280):
            gr.HTML("<h2>Check the answers</h2>", apply_default_css=False)
            gr.HTML(
                '<p class="hint">JSON Lines, a row {"question", "answers"} a question; no answers where the '
                "articles cannot answer.</p>",
                apply_default_css=False,
            )
            file = gr.File(
                label="Questions file",
                show_label=False,
                file_types=[".jsonl", ".gz"],
                height=130,
                elem_id="questions",
            )
            with gr.Row():
                start = gr.Button("Run", variant="primary", elem_id="run-checks", size="md")
                feedback = gr.Button("Run on feedback", elem_id="run-feedback", size="md")
                stop = gr.Button("Stop", elem_id="stop-checks", size="md", visible=False)
        with gr.Column(scale=7, min_width=300):
            table = gr.HTML(nothing_html(parts.feedback.name), apply_default_css=False, elem_id="results")
    return ChecksPanel(file, start, feedback, stop, table)


class ChecksDesk:
    """What happens on the Checks panel."""

    def __init__(self, parts: Parts, panel: ChecksPanel) -> None:
        self._parts = parts
        self._panel = panel

    def wire(self) -> None:
        """Joins events and methods."""
        p = self._panel
        outputs = [p.table, p.run, p.feedback, p.stop]
        events: list[Any] = [
            p.run.click(self.run, [p.file], outputs, **QUIET),
            p.feedback.click(self.run_feedback, None, outputs, **QUIET),
        ]
        p.stop.click(self.idle, None, outputs, cancels=events, **QUIET)

    def run(self, file: str | None) -> Iterator[Updates]:
        """The dropped file, asked."""
        if not file:
            yield {self._panel.table: problem("Drop a questions file first.")}
            return
        yield from self._asked(Path(file))

    def run_feedback(self) -> Iterator[Updates]:
        """The feedback given on this page, asked again."""
        if not self._parts.feedback.exists():
            said = "No feedback was given yet: press Right, Wrong source or Wrong answer under an answer."
            yield {self._panel.table: problem(said)}
            return
        yield from self._asked(self._parts.feedback)

    def idle(self) -> Updates:
        """The buttons as they are when nothing runs."""
        p = self._panel
        return {
            p.run: gr.update(visible=True),
            p.feedback: gr.update(visible=True),
            p.stop: gr.update(visible=False),
        }

    def _asked(self, path: Path) -> Iterator[Updates]:
        p = self._panel
        results: list[Result] = []
        yield {
            p.run: gr.update(visible=False),
            p.feedback: gr.update(visible=False),
            p.stop: gr.update(visible=True),
        }
        try:
            history = History(self._parts.feedback.parent / "checks", path)
            model = self._parts.model(self._parts.models[-1])
            for grade, row in run(path, self._parts.assistant, self._parts.library, model):
                results.append(_result(grade, row))
                if len(results) % _EVERY == 1:
                    yield {p.table: running_html(results)}
            now = Run(self._parts.library.stamp().build, tuple(results))
            before = history.before(now.build)
            history.add(now)
        except DatelineError as error:
            # Where the page keeps a file is nothing to its reader.
            said = sentence(error).replace(str(path), path.name)
            yield {p.table: problem(said), **self.idle()}
            return
        yield {p.table: results_html(now, before, changes(results, before)), **self.idle()}


def _result(grade: Grade, row: dict[str, Any]) -> Result:
    answer = str(row["short_answer"] or row["answer"])
    if grade.refused:
        answer = answer.partition("\n")[0]  # what was looked for stands on the Ask tab
    shown = answer if len(answer) <= _ANSWER else answer[:_ANSWER].rstrip() + " …"
    expected = grade.expected
    return Result(expected.id, expected.question, expected.answers, shown, grade.right, grade.cited)
