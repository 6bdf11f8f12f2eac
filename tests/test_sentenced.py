"""What a court gave somebody is told by a term behind a word for giving it, and not by what was asked for."""

import pytest

from rag.answer.picking.fate.sentenced import term_of


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ("Ada Loft was sentenced on Tuesday to nine years in prison for fraud.", "nine years in prison"),
        ("A court in Omra gave Ada Loft 18 years.", "18 years"),
        (
            "The clerk, Ada Loft, was given a suspended sentence of eighteen months.",
            "a suspended sentence of eighteen months",
        ),
        ("Ada Loft received seven years and Captain Bo Vench three.", "seven years"),
        ("Loft was jailed for life.", "life"),
        ("Ada Loft faces up to 20 years in prison.", None),
        ("The prosecutor asked that Ada Loft be given nine years.", None),
        ("Ada Loft could be sentenced to nine years.", None),
        ("Bo Loft was sentenced to nine years.", None),
        ("Ada Loft led the port for nine years.", None),
    ],
)
def test_a_term_counts_where_a_court_gave_it(sentence, term):
    """Neither what somebody faces, nor another's."""
    found = term_of("Ada Loft", sentence)
    assert (sentence[found.start : found.end] if found else None) == term
