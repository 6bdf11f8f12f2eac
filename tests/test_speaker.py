"""A quotation is quoted with whoever said it."""

import pytest

from rag.answer.speech.speaker import with_speaker
from rag.sentences import sentence_spans


@pytest.mark.parametrize(
    ("text", "at", "wanted"),
    [
        pytest.param("“We lost it all.” Vale said so at noon.", 0, "both", id="speaker after"),
        pytest.param("Vale told reporters of the loss. “We lost it all.”", 1, "both", id="speaker before"),
        pytest.param(
            "“We lost it all,” Vale said. It rained.", 0, "“We lost it all,” Vale said.", id="inside"
        ),
        pytest.param("The crane fell. Vale said so.", 0, "The crane fell.", id="no quotation"),
        pytest.param(
            "“We lost it. It is gone. Nothing is left,” said Vale.", 0, "both", id="at the end of three"
        ),
        pytest.param(
            "“We lost it. It is gone. Nothing is left,” said Vale.",
            1,
            "It is gone. Nothing is left,” said Vale.",
            id="from the middle",
        ),
        pytest.param(
            "Vale said at noon: “We lost it. It is gone. Nothing is left.”", 2, "both", id="at the start"
        ),
        pytest.param("Vale told reporters of the loss. “We lost it all,” he said.", 1, "both", id="he"),
        pytest.param(
            "“We lost it all,” he said. “It is gone,” he said.",
            0,
            "“We lost it all,” he said.",
            id="nobody named",
        ),
        pytest.param(
            "“We lost it all,” officials said. “It is gone,” Vale said.",
            0,
            "“We lost it all,” officials said.",
            id="no name but somebody",
        ),
    ],
)
def test_a_bare_quotation_takes_its_speaker_along(text: str, at: int, wanted: str) -> None:
    """Words in quotation marks alone are quoted with the neighbour that names the speaker."""
    start, end = with_speaker(text, sentence_spans(text), at)
    assert text[start:end] == (text if wanted == "both" else wanted)
