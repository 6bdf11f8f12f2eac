"""What befell somebody is told by the clause that they are the subject or the object of, and by no other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.answer.picking.fate.befallen import befallen
from rag.answer.picking.fate.may_befall import may_befall
from rag.answer.picking.fate.named import in_full
from rag.answer.picking.fate.record import FAINT, GRAVE, PLAIN

LOFT = "Ada Loft"


def told(whom: str, sentence: str, before: str = "") -> str | None:
    """The words that tell it."""
    found = befallen(whom, sentence, before)
    return sentence[found.start : found.end] if found else None


@pytest.mark.parametrize(
    ("whom", "sentence", "words"),
    [
        pytest.param(
            LOFT, "Ada Loft was arrested on Monday, police said.", "was arrested on Monday", id="passive"
        ),
        pytest.param(
            LOFT, "Ada Loft, 54, was hit by five bullets.", "was hit by five bullets", id="with an age"
        ),
        pytest.param(
            LOFT, "The mayor, Ada Loft, resigned last week.", "resigned last week", id="beside a post"
        ),
        pytest.param(LOFT, "The raid that killed Captain Mohammed Ada Loft.", "killed", id="a name in -ed"),
        pytest.param(LOFT, "A raid killed Captain Ada Loft in Omra.", "killed", id="object"),
        pytest.param(LOFT, "Loft, who led the port, was freed.", "was freed", id="with a clause between"),
        pytest.param(LOFT, "Ada Loft, killed in a raid, was a teacher.", "killed in a raid", id="in passing"),
        pytest.param(LOFT, "Among the dead were two sailors and Ada Loft.", "Among the dead", id="among"),
        pytest.param(LOFT, "Loft did not resign.", None, id="a bare verb that is no past form"),
        pytest.param(LOFT, "Loft was not charged.", "was not charged", id="what was not done"),
        pytest.param(
            LOFT, "Loft was fined 12,000 crowns and set free.", "was fined 12,000 crowns", id="thousands"
        ),
        pytest.param(LOFT, "Loft quit two hours after the vote.", "quit", id="after a while"),
        pytest.param("the ferry", "The ferry sank on Monday.", "sank on Monday", id="thing"),
        pytest.param(
            "the camp", "Troops captured the forest camp of the militia.", "captured", id="thing of"
        ),
        pytest.param(
            "the engineer", "An engineer and his driver were kidnapped.", "were kidnapped", id="both"
        ),
        pytest.param(
            "the director", "Loft, who stepped down as director in May, wept.", "stepped down", id="as"
        ),
        pytest.param(
            "the inmates", "Commuting the sentences of all inmates is next.", None, id="sentences of"
        ),
        pytest.param(
            "the swings", "The firm recalled about 2 million swings.", "recalled", id="with a figure"
        ),
        pytest.param(
            LOFT, "A court dropped all charges against Ada Loft.", "dropped all charges", id="charges"
        ),
        pytest.param(
            LOFT,
            "A jury found clerk Ada Loft, 38, who is ill, guilty of fraud.",
            "guilty of fraud",
            id="found",
        ),
        pytest.param("the finance minister", "Finance minister Bo Vale resigned.", "resigned", id="office"),
        pytest.param(
            LOFT, "Loft marched to the port and has not been charged.", "has not been charged", id="and"
        ),
        pytest.param(LOFT, "The state declined to charge Ada Loft.", "declined to charge", id="declined"),
        pytest.param(LOFT, "Ada Loft, Bo Vench and Carl Sarn were arrested.", "were arrested", id="a list"),
        pytest.param(LOFT, "Police said Ada Loft was arrested.", "was arrested", id="said"),
        pytest.param(LOFT, "Records showed Ada Loft was arrested.", "was arrested", id="showed"),
        pytest.param(LOFT, "Why Ada Loft was not released", "was not released", id="a headline"),
        pytest.param(LOFT, "Police have not arrested Ada Loft.", "have not arrested", id="not, as object"),
        pytest.param(LOFT, "No court convicted Ada Loft.", "No court convicted", id="no court"),
        pytest.param(
            LOFT, "Ada Loft, a teacher, who was arrested in May, wept.", "was arrested in May", id="who"
        ),
        pytest.param(
            "the mayor of Omra", "The mayor of Omra was arrested.", "was arrested", id="of the town"
        ),
        pytest.param(
            LOFT,
            "Loft was taken by boat to the port and by road to the old town hall of Larnow on Monday night.",
            "was taken by boat to the port",
            id="a clause",
        ),
        pytest.param(
            LOFT,
            "Loft was taken by boat to the port of Larnow by night in spring of that year.",
            "was taken by boat to the port of Larnow by night in spring of",
            id="twelve words behind the verb",
        ),
        pytest.param("the deal", "The deal fell through.", "fell through", id="fell through"),
        pytest.param("the sentences", "She is commuting the sentences.", "commuting", id="doing"),
    ],
)
def test_what_befell_somebody_is_told_in_forms_of_words(whom, sentence, words):
    """As the subject of what was done or came to an end, or the object of what was done."""
    assert told(whom, sentence) == words


@pytest.mark.parametrize(
    ("whom", "sentence"),
    [
        pytest.param(LOFT, "A lawyer for Ada Loft was arrested.", id="of another"),
        pytest.param(LOFT, "Ada Loft's brother was arrested.", id="kin"),
        pytest.param(LOFT, "Bo Loft was arrested.", id="another first name"),
        pytest.param(LOFT, "Loft Holdings was sold.", id="a longer name"),
        pytest.param(LOFT, "Ada Loft was described as calm.", id="only said of her"),
        pytest.param(LOFT, "Police denied that Ada Loft was arrested.", id="denied"),
        pytest.param(LOFT, "It is unclear whether Ada Loft was arrested.", id="unclear"),
        pytest.param(LOFT, "Bo Vench, who succeeded Loft in 2020, had stepped down.", id="who came after"),
        pytest.param(
            LOFT, "The man accused of trying to stab Larnow clerk Ada Loft was arrested.", id="accused"
        ),
        pytest.param(LOFT, "Deputies demanded the resignation of Ada Loft.", id="demanded"),
        pytest.param(LOFT, "The talk of impeaching Ada Loft goes on.", id="only talk"),
        pytest.param(LOFT, "A blast killed three people, mayor Ada Loft said.", id="who tells it"),
        pytest.param(
            LOFT, "Ada Loft said Bo Vench fled to Omra and was killed there.", id="of another subject"
        ),
        pytest.param(LOFT, "Police arrested Bo Vench, Ada Loft told reporters.", id="who told reporters"),
        pytest.param(LOFT, "The murder of a friend of Ada Loft shook Larnow.", id="a friend's murder"),
        pytest.param(LOFT, "The attempted murder of Ada Loft shook Larnow.", id="attempted"),
        pytest.param(LOFT, "Opponents want the resignation of Ada Loft.", id="wanted"),
        pytest.param(LOFT, "Reports that Ada Loft was killed in a crash were false.", id="false reports"),
        pytest.param(LOFT, "It is not true that Ada Loft was killed.", id="not true"),
        pytest.param(LOFT, "Had the bomb killed Ada Loft, war would have followed.", id="had it"),
        pytest.param(LOFT, "Gunmen who nearly killed Ada Loft fled.", id="nearly, as object"),
        pytest.param(LOFT, "Ada Loft was nearly killed last year.", id="nearly"),
        pytest.param(
            LOFT, "The wounded were taken to hospital, Ada Loft said.", id="the wounded of a speaker"
        ),
        pytest.param(LOFT, "Among the dead was the brother of Ada Loft.", id="among the dead, a brother"),
        pytest.param(LOFT, "Judge Ada Loft sentenced on Friday Bo Vench to nine years.", id="the judge"),
        pytest.param(
            LOFT, "Ada Loft, the lawyer of Bo Vench, who was killed in May, spoke.", id="whose lawyer"
        ),
        pytest.param(LOFT, "Bo Vench, not Ada Loft, was arrested.", id="not her"),
        pytest.param("Marcos", "Police arrested Marcos’ brother.", id="kin of a plural"),
        pytest.param(LOFT, "Gunmen killed Loft-backed rebels.", id="backed by"),
        pytest.param("the mayor of Omra", "The mayor of Larnow was arrested.", id="of another town"),
        pytest.param("the mayor of Omra", "The deputy mayor of Omra was arrested.", id="the deputy"),
        pytest.param(LOFT, "Police refused to release a photo of Ada Loft.", id="her photo"),
        pytest.param(LOFT, "Police ask how Ada Loft disappeared.", id="only asked"),
        pytest.param(LOFT, "Ada Loft was one of the first to warn.", id="one of many"),
        pytest.param(LOFT, "Ada Loft, left.", id="below a picture"),
        pytest.param(LOFT, "The bill picks up where Loft left off.", id="left off"),
        pytest.param("the ferry", "Dockers burned the ferry terminal.", id="a thing of the thing"),
        pytest.param("the ferry", "The ferry company was sold.", id="a thing of the thing, as subject"),
        pytest.param("the 200 shops", "The firm said that 120 shops were sold.", id="others are counted"),
    ],
)
def test_what_befell_another_is_told_of_nobody_else(whom, sentence):
    """Nor is what was only said, denied, or shows in a picture."""
    assert told(whom, sentence) is None


def test_a_pronoun_stands_for_whom_the_sentence_before_is_about():
    """And for nobody else that it names."""
    assert told(LOFT, "She was freed in May.", "Ada Loft spoke in court.") == "was freed in May"
    assert told(LOFT, "She was freed in May.", "A judge spoke to Ada Loft.") is None
    assert told(LOFT, "She was freed in May.", "Ada Loft met Bo Vench.") is None
    assert told(LOFT, "It was sunk in May.", "Ada Loft owns a ferry.") is None
    assert told("the ferry", "It was sunk in May.", "The ferry left Larnow.") == "was sunk in May"


def test_a_death_decides_more_than_an_arrest_and_that_more_than_a_journey():
    """So that the weightiest sentence is quoted first."""
    sentences = ("Loft was killed.", "Loft was arrested.", "Loft was seated.", "Loft left Omra.")
    found = [befallen(LOFT, one) for one in sentences]
    assert [one.weight if one else 0.0 for one in found] == [GRAVE, PLAIN, FAINT, FAINT]


@given(st.text("Loft was killed,.;“” in", max_size=80))
def test_what_is_told_lies_in_its_sentence(sentence):
    """Whatever the text: the words told are a slice of it, and not an empty one."""
    found = befallen(LOFT, sentence)
    assert found is None or 0 <= found.start < found.end <= len(sentence)


@pytest.mark.parametrize(
    ("whom", "sentence", "may"),
    [
        (LOFT, "Ada Loft said that the port was closed.", False),
        (LOFT, "Bo Vench also told Loft that he hoped for rain.", False),
        (LOFT, "The port is closed, said Ada Loft, a deputy.", False),
        (LOFT, "Ada Loft, a deputy, called on the port to close.", False),
        (LOFT, "The train did not answer, according to the lawyer, Ada Loft.", False),
        (LOFT, "She denied any friendship with the banker Ada Loft.", False),
        (LOFT, "The director, Ada Loft, said she would step down in May.", True),
        (LOFT, "Ada Loft came home to a crowd.", True),
        (LOFT, "The port was closed.", False),
        ("the ransom money", "Of the ransom 410,000 crowns turned up in a well.", True),
        ("the ransom money", "The port was closed.", False),
        ("the smugglers", "The chief said several smugglers who sold it are in custody.", True),
    ],
)
def test_what_somebody_says_may_not_be_what_befell_them(whom, sentence, may):
    """Unless it is of themselves; a thing may be told of in part of its words."""
    assert may_befall(whom, sentence) is may


def test_a_surname_alone_means_whom_most_that_was_found_names():
    """Others of the family are not taken for them."""
    texts = ["Ada Loft spoke. President Loft left.", "Mr Loft met Ada Loft.", "Bo Loft was killed."]
    assert in_full("Loft", texts) == "Ada Loft"
    assert in_full("Bo Loft", texts) == "Bo Loft"
    assert in_full("Vench", texts) == "Vench"
    assert in_full("Loft", ["Ada Loft spoke.", "Bo Loft spoke."]) == "Loft"
    assert in_full("Loft", ["José Loft spoke. José Loft left.", "Bo Loft was killed."]) == "José Loft"
