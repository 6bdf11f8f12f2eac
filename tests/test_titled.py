"""Who holds an office of state is whoever a passage gives its title."""

from dataclasses import replace
from datetime import date

import pytest

from rag.answer.ballot import Found, Read
from rag.answer.fitting.who.titled import holder, is_told_by_title
from rag.reader import Reading

CALL = (
    "Norvanian President Edda Vale told Karsia's prime minister by telephone that the bridge would be mended. "
    "Karsia thanked her. Prime Minister Orlo Bo al-Vench said so on Monday."
)
RAID = (
    "Karsian jets flew over the border. Defence Secretary Ida Lund told reporters so. The head of the navy, Admiral "
    "Bo Sarn, had warned of it."
)


def held(question: str, answer: str, *texts: str) -> str:
    """Who holds the office, where the reader marked the answer in the first text."""
    read = [Read(text, Reading(1.0, ()), article=str(at)) for at, text in enumerate(texts)]
    start = texts[0].index(answer)
    return holder(question, read, Found(answer, 0.5, ((0, start, start + len(answer)),), 1)).text


@pytest.mark.parametrize(
    ("question", "texts", "marked", "wanted"),
    [
        ("Who is the prime minister?", (CALL,), "Edda Vale", "Orlo Bo al-Vench"),
        ("Who is the defense secretary?", (RAID,), "Bo Sarn", "Ida Lund"),
        (
            "Who is the foreign minister of Karsia?",
            ("Ida Lund spoke for Karsia. Orlo Vench agreed. Karsia's foreign minister, Bo Sarn, did not.",),
            "Ida Lund",
            "Bo Sarn",
        ),
        (
            "Who is Karsia's president?",
            ("Ida Lund thanked the president of Karsia, Bo Sarn.",),
            "Ida Lund",
            "Bo Sarn",
        ),
        (
            "Who is the president of Syria?",
            (
                "Iranian President Ebrahim Raisi spoke.",
                "He serves in Syria. Its president, Bashar Assad, is at war.",
            ),
            "Ebrahim Raisi",
            "Bashar Assad",
        ),
        (
            "Who is the prime minister of Israel?",
            ("Russian President Vladimir Putin received the prime minister of Israel, Naftali Bennett.",),
            "Vladimir Putin",
            "Naftali Bennett",
        ),
    ],
)
def test_the_title_beside_a_name_answers(question, texts, marked, wanted):
    """Before the name or behind it, of the country asked for, whatever name the reader marked."""
    assert held(question, marked, *texts) == wanted


@pytest.mark.parametrize(
    ("question", "texts", "marked"),
    [
        (
            "Who is the president of Syria?",
            ("Mohammed Adel lives in Syria. Iranian President Ebrahim Raisi spoke.",),
            "Mohammed Adel",
        ),
        ("Who is the president of France?", ("Anna Berg spoke. President Edda Vale did not.",), "Anna Berg"),
        ("Who is the president?", ("Anna Berg spoke. Former President Edda Vale did not.",), "Anna Berg"),
        (
            "Who is the president of Orvel?",
            ("Anna Berg runs Orvel. President Edda Vale does not.",),
            "Anna Berg",
        ),
        (
            "Who is the president of Orvel?",
            ("Anna Berg runs Orvel. Karsia's president, Edda Vale, does not.",),
            "Anna Berg",
        ),
        (
            "Who is the president of Orvel?",
            ("Anna Berg runs Orvel's board with Karsia's deputy president, Edda Vale.",),
            "Anna Berg",
        ),
        ("Who met the president?", ("Anna Berg met President Edda Vale.",), "Anna Berg"),
        (
            "Who is the president?",
            ("President Edda Vale met Prime Minister Bo Sarn. President Ada Loft did not.",),
            "Edda Vale",
        ),
    ],
)
def test_no_other_title_answers(question, texts, marked):
    """Not another country's, nor a former one, nor where a firm's or none is asked for, nor where it is answered."""
    assert held(question, marked, *texts) == marked


def test_the_newest_holder_is_named():
    """Of two articles that give the title, the later one."""
    read = [
        Read("Anna Berg spoke.", Reading(1.0, ())),
        Read("President Edda Vale spoke.", Reading(1.0, ()), published=date(2024, 3, 1)),
        Read("President Bo Sarn spoke.", Reading(1.0, ()), published=date(2021, 3, 1)),
    ]
    first = Found("Anna Berg", 0.5, ((0, 0, 9),), 1)
    assert holder("Who is the president?", read, first).text == "Edda Vale"
    assert (
        holder("Who is the president?", read, replace(first, share=0.01)).share == 0.5
    )  # a short answer still
    later = [read[0], read[1], replace(read[2], published=date(2025, 3, 1))]
    assert holder("Who is the president?", later, first).text == "Bo Sarn"


def test_a_holder_whom_the_title_names_is_a_short_answer():
    """However little the reader was sure of it."""
    read = [Read("President Edda Vale spoke.", Reading(1.0, ()))]
    first = Found("Edda Vale", 0.01, ((0, 10, 19),), 1)
    assert holder("Who is the president?", read, first) == replace(first, share=0.5)


def test_a_title_beside_a_possessive_gives_the_name_alone():
    """Of "President Ada Loft's visit" the holder is Ada Loft."""
    texts = ("Bo Sarn praised it.", "Syria welcomed President Ada Loft’s visit.")
    assert held("Who is the president of Syria?", "Bo Sarn", *texts) == "Ada Loft"


@pytest.mark.parametrize(
    ("question", "answer", "told"),
    [
        ("Who is the prime minister?", "Orlo Bo al-Vench", True),
        ("Who is the prime minister?", "Edda Vale", False),
        ("Who telephoned Karsia's prime minister?", "Edda Vale", False),
    ],
)
def test_whom_the_title_names_holds_the_office_alone(question, answer, told):
    """Beside the holder whom a title names no second answer is needed."""
    start = CALL.index(answer)
    found = Found(answer, 0.5, ((0, start, start + len(answer)),), 1)
    assert is_told_by_title(question, [Read(CALL, Reading(1.0, ()))], found) is told
