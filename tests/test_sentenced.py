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
        ("The judge sentenced Ada Maria Loft to 40 days in jail.", "40 days in jail"),
        ("The judge had given Bo Vench life, and Ada Loft, who fired, 26 years.", "26 years"),
        (
            "The man, named as Ada L. Loft, who in May became the first, was given a fine of 40 crowns.",
            "a fine of 40 crowns",
        ),
        ("Ada Loft's brother was sentenced to nine years.", None),
        ("A lawyer for Ada Loft was jailed for three years.", None),
        ("Ada Loft said that Bo Vench was sentenced to nine years.", None),
        ("Ada Loft was not sentenced to death.", None),
        ("Ada Loft received death threats.", None),
        ("Ada Loft served two years in the army.", None),
        ("Judge Ada Loft sentenced Bo Vench to nine years.", None),
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


def test_a_pronoun_stands_for_whom_the_sentence_before_is_about():
    """And for nobody else."""
    told = "She was later sentenced to nine years."
    assert term_of("Ada Loft", told, "Ada Loft spoke in court.") is not None
    assert term_of("Ada Loft", told, "Bo Vench spoke in court.") is None
