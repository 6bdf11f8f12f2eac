"""What an answer could not draw on, for the reader to know: lost parts of the index, articles of no sure date."""

from collections.abc import Sequence

from rag.index.facts import Scope
from rag.index.library import Library
from rag.index.stored import REPAIRING
from rag.records.questions import Understood


def left_out(library: Library, understood: Understood, lacking: Sequence[str] = ()) -> tuple[str, ...]:
    """A note for each kind of thing that a search left out.

    Args:
        library: the live articles.
        understood: the question: its days and outlets leave articles out.
        lacking: what of the index is lost, in words.
    """
    notes = []
    if library.fact(REPAIRING):
        notes.append(
            "The index is being repaired, or a repair was stopped: until `dateline ingest --repair` has "
            "ended, articles may be missing from answers."
        )
    if lacking:
        notes.append(
            f"Articles may be missing from this answer, part of the index is lost ({'; '.join(lacking)}): "
            "run `dateline ingest` with your articles, or `dateline ingest --repair`."
        )
    scope = Scope.of(understood)
    undated = library.undated(understood.outlets) if scope.dated and not scope.undated else 0
    if undated:
        notes.append(f"{_articles(undated)} without a date left out of this dated question.")
    unsure = library.maybe_later(scope.until, scope.outlets) if scope.until else []
    if unsure:
        days = f" ({unsure[0].earliest} to {unsure[0].latest})" if len(unsure) == 1 else ""
        notes.append(f"{_articles(len(unsure))} that may be later{days} left out of this dated question.")
    return tuple(notes)


def _articles(count: int) -> str:
    return f"{count} article{'s' if count > 1 else ''}"
