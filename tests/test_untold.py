"""Who died, was hurt, arrested, abducted or left a post is told where something tells of that."""

import pytest
from readings import reads, span

from rag.answer.ballot import Found
from rag.answer.fitting.can_answer import can_answer
from rag.answer.fitting.deeds.untold import tells_not_whether, tells_of_no_such_deed
from rag.reader import Reading

TRAM = "A tram fault in Sarno kept 900 riders waiting on Monday, the firm said."


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        pytest.param("Who resigned in Sarno?", TRAM, True, id="left nothing"),
        pytest.param("How many people died in Sarno?", TRAM, True, id="nobody died"),
        pytest.param("How many were wounded in Sarno?", TRAM, True, id="nobody hurt"),
        pytest.param("Who was arrested in Sarno?", TRAM, True, id="nobody arrested"),
        pytest.param("Who was kidnapped in Sarno?", TRAM, True, id="nobody abducted"),
        pytest.param(
            "Who has resigned in Sarno?", "The mayor stepped down in Sarno.", False, id="stepped down"
        ),
        pytest.param(
            "Who was arrested in Sarno?", "Two men are in custody in Sarno.", False, id="in custody"
        ),
        pytest.param("How many people died in Sarno?", "The mudslide claimed 40.", False, id="claimed"),
        pytest.param("Who died in Sarno?", "The pilot was pronounced deceased.", False, id="deceased"),
        pytest.param("How many sheep died?", "Some 400 sheep froze in Sarno.", False, id="froze"),
        pytest.param("Who was injured?", "Marl tore a ligament in Sarno.", False, id="a torn ligament"),
        pytest.param("Who was arrested?", "Marl is behind bars in Sarno.", False, id="behind bars"),
        pytest.param("Who resigned?", "Marl threw in the towel in Sarno.", False, id="threw in the towel"),
        pytest.param("How many were sacked?", "The mill laid off 40 in Sarno.", False, id="laid off"),
        pytest.param("Who was kidnapped?", "Gunmen carried the priest off.", False, id="carried off"),
        pytest.param("Who ousted Tarn from the cup?", "Sarno beat Tarn 2-1.", False, id="ousted a team"),
        pytest.param("Who dismissed the claims?", "Marl spoke of nonsense.", False, id="dismissed claims"),
        pytest.param(
            "Who was hurt by the duties?", "Farmers feel the squeeze.", False, id="was hurt by duties"
        ),
        pytest.param("Who killed the bill?", "Marl blocked the bill.", False, id="killed a bill"),
        pytest.param("How many riders waited in Sarno?", TRAM, False, id="another deed"),
        pytest.param("Who resigned after two died in Sarno?", TRAM, True, id="the deed asked for"),
    ],
)
def test_what_is_asked_about_as_done_must_be_told_in_some_word_for_it(question, told, untold):
    """Any word that may tell of the deed will do, so that little is turned down."""
    assert tells_of_no_such_deed(question, told) == untold


def test_a_figure_of_a_passage_that_tells_of_no_death_is_no_toll():
    """Those kept waiting are not those who died."""
    (read,) = reads([TRAM], [Reading(2.0, (span(TRAM, "900", 3.0),))])
    start = TRAM.index("900")
    found = Found("900", 1.0, ((0, start, start + 3),), 1)
    assert can_answer("How many riders waited in Sarno?", [read], found)
    assert not can_answer("How many people died in Sarno?", [read], found)


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Was Major Marl arrested?", "Major Marl rejected the finding.", True),
        ("Was Major Marl arrested?", "Major Marl was taken to a barracks.", False),
        ("Was Major Marl arrested?", "Major Marl has not been detained.", False),
        ("Did the minister step down?", "The minister ordered an inquiry.", True),
        ("Did the minister step down?", "The minister rejected calls to follow her.", False),
        ("Did Marl resign?", "Vench stepped down as clerk.", True),
        ("Has anyone been punished?", "Three people were treated for burns.", True),
        ("Has anyone been punished?", "A clerk was let off with a caution.", False),
        ("Was Major Marl seen?", "Major Marl rejected the finding.", False),
    ],
)
def test_whether_it_was_done_is_told_in_some_word_for_it(question, told, untold):
    """That somebody is named says nothing of what befell them."""
    assert tells_not_whether(question, told) == untold
