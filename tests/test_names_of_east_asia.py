"""Chinese names by Wade and Giles and Korean ones in any romanisation are found by the usual spelling."""

import pytest

from rag.question.chinese import readings
from rag.question.korean import korean_form
from rag.question.names import NameBook, collect_names, match_names
from rag.question.spelling import same_name

ONE = [
    ("Mao Tse-tung", "Mao Zedong"),
    ("Teng Hsiao-p'ing", "Deng Xiaoping"),
    ("Teng Hsiao-ping", "Deng Xiaoping"),
    ("Chou En-lai", "Zhou Enlai"),
    ("Hsi Chin-ping", "Xi Jinping"),
    ("Li K'o-ch'iang", "Li Keqiang"),
    ("Tsai Ing-wen", "Cai Yingwen"),
    ("Hua Kuo-feng", "Hua Guofeng"),
    ("Kaohsiung", "Gaoxiong"),
    ("Park Geun-hye", "Pak Kun-hye"),
    ("Lee Myung-bak", "Yi Myong-bak"),
    ("Kim Jong-un", "Kim Jong Eun"),
    ("Yoon Suk-yeol", "Yun Sok-yol"),
    ("Ban Ki-moon", "Pan Ki-mun"),
    ("Chun Doo-hwan", "Jeon Du-hwan"),
]
APART = [
    ("Mao Tse-tung", "Mao Zemin"),
    ("Li Ta-chao", "Li Ka-chao"),
    ("Ch'en Yun", "Zhen Yun"),
    ("Ho", "He"),
    ("Jenna", "Renna"),
    ("Tito", "Diduo"),
    ("Kim Jong-un", "Kim Jong-il"),
    ("Kim Dae-jung", "Kim Young-sam"),
    ("Lee Hsien Loong", "Lee Xian Long"),
    ("Park Geun-hye", "Park Chung-hee"),
    ("Kim Yun-su", "Kim Yeon-su"),
]


@pytest.mark.parametrize(("one", "other"), ONE, ids=["-".join(pair) for pair in ONE])
def test_a_name_is_found_by_either_spelling(one, other):
    """Whichever of the two the articles have, a question that has the other finds it."""
    for asked, written in ((one, other), (other, one)):
        book = NameBook({written: 3})
        assert book.spellings(asked) == (written,)
        (match,) = match_names(f"What did the report say of {asked} there?", book)
        assert match.spellings == (written,)
        assert NameBook.from_rows(book.rows()).spellings(asked) == (written,)


@pytest.mark.parametrize(("one", "other"), APART, ids=["-".join(pair) for pair in APART])
def test_other_names_stay_apart(one, other):
    """What only looks like Wade and Giles's or Korean syllables is no other name."""
    assert not same_name(one, other)
    assert not same_name(other, one)


def test_what_is_pinyin_or_no_chinese_has_no_readings():
    """Pinyin stands as it is written, and names of other tongues have syllables that are not Chinese."""
    assert readings("Hsu") == ("xu",)
    for name in ("Hu Jintao", "China", "Chinatown", "Tokyo", "Pete Chen", "Hong Kong", "Chen", ""):
        assert readings(name) == (), name


def test_a_korean_name_is_a_family_name_and_two_syllables():
    """Anything else has no Korean form."""
    for name in ("Lee Harvey Oswald", "Kim Basinger", "Park Avenue East", "Moon", "Song of Solomon"):
        assert korean_form(name) == "", name


def test_a_short_family_name_that_looks_like_a_numeral_belongs_to_its_name():
    """Xi is no XI: the whole name is taken from the articles and looked up."""
    assert "Xi Jinping" in set(collect_names("On Monday President Xi Jinping spoke."))
