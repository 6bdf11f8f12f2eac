"""The rules of spelling, each with names that it joins and names that it must keep apart."""

import pytest

from rag.question.spelling import name_key, same_name

ONE = {
    "a last -ya, -iya or -ia after a consonant is one ending": [
        ("Antalya", "Antalia"),
        ("Zakariya", "Zakaria"),
        ("Sofya", "Sofia"),
    ],
    "an h after sh, kh or th is not heard": [("Mashhadani", "Mashadani")],
}
APART = {
    "a last -ya is no -a": [("Kenya", "Qena"), ("Konya", "Kona"), ("Anya", "Anna")],
    "a Chinese x is no s": [("Xu", "Su"), ("Xuchang", "Suchang")],
}


@pytest.mark.parametrize(("rule", "pairs"), ONE.items(), ids=ONE)
def test_spellings_of_one_name_are_joined(rule, pairs):
    """Sameness goes both ways, and the two have one key, so that either finds the other."""
    for one, other in pairs:
        assert same_name(one, other), (rule, one, other)
        assert same_name(other, one), (rule, other, one)
        assert name_key(one) == name_key(other), (rule, one, other)


@pytest.mark.parametrize(("rule", "pairs"), APART.items(), ids=APART)
def test_names_of_two_are_kept_apart(rule, pairs):
    """Whichever of the two is asked for, the other is not it."""
    for one, other in pairs:
        assert not same_name(one, other), (rule, one, other)
        assert not same_name(other, one), (rule, other, one)
