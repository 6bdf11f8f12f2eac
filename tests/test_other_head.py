"""Who heads one body is no answer to who heads another."""

import pytest
from readings import holds_of

from rag.answer.fitting.who.other_head import heads_another

LOFT = "Gen. Ada Loft, who heads the Verian Coast Guard (VCG), warned of ice."
SARN = "Bo Sarn, the head of Omra Ferries, warned of ice."


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "another"),
    [
        ("Who is the head of the Dune Watch?", LOFT, "Ada Loft", True),
        ("Who heads the Dune Watch?", SARN, "Bo Sarn", True),
        ("Who is the head of Omra Ferries?", SARN, "Bo Sarn", False),
        ("Who is the new head of Omra Ferries?", LOFT, "Ada Loft", True),
        ("Who leads the Verian Coast Guard?", LOFT, "Ada Loft", False),
        ("Who leads the VCG?", LOFT, "Ada Loft", False),
        ("Who leads the Verian Coast Guard?", LOFT, "VCG", True),
        ("Who leads the VCG?", "Ada Loft, who leads the Verian Coast Guard, slept.", "Ada Loft", False),
        ("Who is the leader of the Dune Watch?", "The Dune Watch of Omra warned of ice.", "Omra", True),
        ("Who warned of ice?", LOFT, "Ada Loft", False),
        (
            "Who heads the Dune Watch?",
            "Ada Loft of the Dune Watch, who heads a choir, sang.",
            "Ada Loft",
            False,
        ),
        ("Who heads the inquiry?", LOFT, "Ada Loft", False),
        ("Who heads the Dune Watch?", "Ada Loft, who heads the Omra-based band, slept.", "Ada Loft", False),
        ("Who heads Verian rescue?", "Ada Loft, who heads the Coast Guard, slept.", "Ada Loft", False),
        ("Who heads the Federated Mills?", "Bo Sarn, the head of the Fed, slept.", "Bo Sarn", False),
    ],
)
def test_who_is_told_to_head_another_body_heads_not_the_one_asked_for(question, sentence, answer, another):
    """Nor is what somebody heads an answer, nor the rest of a body's own name."""
    assert holds_of(heads_another, question, sentence, answer) is another
