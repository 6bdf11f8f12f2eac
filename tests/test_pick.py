"""Choosing what answers from what was read: the vote, the quotes, lists, when nothing is said."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from conftest import FERRY, HARBOUR

from rag.answer.ballot import Pull, Read
from rag.answer.confidence import Calibration
from rag.answer.pick import ReaderPicker, asked_of, asks_for_several, choose
from rag.answer.quote import citations_of, quoted_text
from rag.answer.speaker import with_speaker
from rag.answer.vote import vote
from rag.errors import ModelError
from rag.index.embed import bundled_model
from rag.reader import WEIGHTS, Reader, Reading, Span
from rag.records import Article, Hit, NameMatch, Passage, Published, Understood
from rag.sentences import sentence_spans


def hit(text: str, article: str = "a", cosine: float = 0.5) -> Hit:
    """A hit whose passage is the whole text."""
    day = Published(date(2021, 3, 2), date(2021, 3, 2), "front matter")
    return Hit(
        Passage(f"p-{article}", "h", 0, len(text), text), Article(article, "h", "T", "O", day), 1.0, cosine
    )


def reads(passages: Sequence[str], readings: Sequence[Reading]) -> list[Read]:
    """The passages with what was read in them, each of an article of its own."""
    return [
        Read(text, reading, article=str(at))
        for at, (text, reading) in enumerate(zip(passages, readings, strict=True))
    ]


def span(text: str, words: str, score: float) -> Span:
    """The span of `words` in `text`."""
    start = text.index(words)
    return Span(start, start + len(words), score)


EVEN = Calibration(
    candidates=20,
    **{"by_span": 1.0, "by_relevance": 1.0, "by_found": 0.0, "by_words": 0.0},
    **{"by_titles": 0.0, "by_articles": 0.0},
    **{
        "relevance": 1.0,
        "span": 0.0,
        "words": 0.0,
        "names": 0.0,
        "articles": 0.0,
        "bias": 0.0,
        "threshold": 0.5,
    },
)


def test_the_same_answer_in_two_passages_outvotes_a_better_single_one() -> None:
    """Votes for an answer add up, whatever its case and article."""
    passages = ["The crane fell.", "A storm came.", "They saw the Crane."]
    readings = [
        Reading(0.0, (span(passages[0], "The crane", 2.0),)),
        Reading(0.0, (span(passages[1], "storm", 2.5),)),
        Reading(0.0, (span(passages[2], "Crane", 2.2),)),
    ]
    best, second = vote("", reads(passages, readings))
    assert (best.text, second.text) == ("Crane", "storm")
    assert best.share + second.share == pytest.approx(1.0)
    assert [place[0] for place in best.places] == [2, 0]


def test_relevance_moves_the_vote() -> None:
    """A span in a passage that answers wins over an equal one in a passage that does not."""
    passages = ["It was Vale.", "It was Stone."]
    readings = [
        Reading(-3.0, (span(passages[0], "Vale", 2.0),)),
        Reading(1.0, (span(passages[1], "Stone", 1.9),)),
    ]
    assert vote("", reads(passages, readings))[0].text == "Vale"
    assert vote("", reads(passages, readings), Pull(relevance=1.0))[0].text == "Stone"


def test_a_sentence_that_speaks_of_what_was_asked_moves_the_vote() -> None:
    """Between spans that read alike, the one whose sentence holds the question's words wins."""
    text = "Vale described the raid as limited. Stone claimed the attack on the harbour."
    readings = [Reading(0.0, (span(text, "Vale", 2.0), span(text, "Stone", 1.9)))]
    asked = "Who claimed the attack on the harbour?"
    assert vote(asked, reads([text], readings))[0].text == "Vale"
    assert vote(asked, reads([text], readings), Pull(words=1.0))[0].text == "Stone"


def test_what_several_articles_tell_moves_the_vote() -> None:
    """A name that other articles tell of wins over one that reads a little better; passages of one article are one."""
    passages = ["Beside the mayor stood Vale.", "The winner was Stone.", "They cheered Stone."]
    found = [
        Reading(0.0, (span(passages[0], "Vale", 2.0),)),
        Reading(0.0, (span(passages[1], "Stone", 1.9),)),
    ]
    readings = [*found, Reading(0.0, ())]
    apart = reads(passages, readings)
    assert vote("", apart)[0].text == "Vale"
    assert vote("", apart, Pull(articles=1.0))[0].text == "Stone"
    one_article = [replace(one, article="a") for one in apart]
    assert vote("", one_article, Pull(articles=1.0))[0].text == "Vale"


def test_what_a_title_tells_moves_the_vote() -> None:
    """A name in a headline of what was read wins over one that reads a little better; half a word is no name."""
    passages = ["Beside the mayor stood Vale.", "The winner was Stone."]
    readings = [
        Reading(0.0, (span(passages[0], "Vale", 2.0),)),
        Reading(0.0, (span(passages[1], "Stone", 1.9),)),
    ]
    titled = [replace(one, title="Stone wins in Selmouth") for one in reads(passages, readings)]
    assert vote("", titled)[0].text == "Vale"
    assert vote("", titled, Pull(titles=1.0))[0].text == "Stone"
    walled = [replace(one, title="A Stonewall falls") for one in titled]
    assert vote("", walled, Pull(titles=1.0))[0].text == "Vale"


@pytest.mark.parametrize(
    ("asked", "text", "best", "other", "shown"),
    [
        ("Which chain keeps an index?", "The Waffle House index is kept.", "Waffle", "Waffle House", "other"),
        ("Who won?", "Anna Stone won.", "Stone", "Anna Stone", "other"),
        ("For how many days did it rain?", "It rained for 45 days.", "45", "45 days", "best"),
        ("Which disease is back?", "Lyme disease is back.", "Lyme", "Lyme disease", "other"),
        (
            "Which park burns?",
            "Grey Hill National Park burns.",
            "Grey Hill",
            "Grey Hill National Park",
            "other",
        ),
        ("Which country's envoy left?", "Iran said the Iranian envoy left.", "Iranian", "Iran", "other"),
        ("Who left?", "Iran said the Iranian envoy left.", "Iranian", "Iran", "best"),
        ("Who won?", "President Anna Stone won.", "Anna Stone", "President Anna Stone", "best"),
        ("A theme park of which show opens?", "The Pip Theme Park opens.", "Pip", "Pip Theme Park", "best"),
        ("How old is she?", "She is 45 in May.", "45", "45 in May", "best"),
        ("Who won?", "Stone, Vale and others won.", "Stone", "Stone, Vale", "best"),
    ],
)
def test_the_short_answer_is_given_whole(asked: str, text: str, best: str, other: str, shown: str) -> None:
    """Where a fuller form of the same name reads nearly as well, it is shown; titles, tails and units are not."""
    readings = [Reading(0.0, (span(text, best, 2.0), span(text, other, 1.5)))]
    assert vote(asked, reads([text], readings))[0].text == {"best": best, "other": other}[shown]


def test_a_fuller_form_that_reads_much_worse_is_not_shown() -> None:
    """The reader must nearly have chosen it."""
    text = "Anna Stone won."
    readings = [Reading(0.0, (span(text, "Stone", 5.0), span(text, "Anna Stone", 1.0)))]
    assert vote("Who won?", reads([text], readings))[0].text == "Stone"


def test_an_answer_that_repeats_the_question_is_left_out() -> None:
    """Words that were asked do not answer, unless there is nothing else."""
    text = "The harbour fire was put out by Stone."
    asked = "Who ended the harbour fire?"
    both = [Reading(0.0, (span(text, "harbour fire", 5.0), span(text, "Stone", 1.0)))]
    assert [one.text for one in vote(asked, reads([text], both))] == ["Stone"]
    only = [Reading(0.0, (span(text, "harbour fire", 5.0),))]
    assert [one.text for one in vote(asked, reads([text], only))] == ["harbour fire"]


@pytest.mark.parametrize(
    ("asked", "best"),
    [
        ("Who won the final between Vale and Stone?", "Vale"),
        ("Who won, Vale or Stone?", "Vale"),
        ("What did Vale win?", "the cup"),
    ],
)
def test_a_choice_that_the_question_offers_may_be_the_answer(asked: str, best: str) -> None:
    """Who is named as one of two is no mere repetition."""
    text = "Vale won the cup in Selmouth."
    readings = [Reading(0.0, (span(text, "Vale", 5.0), span(text, "the cup", 2.0)))]
    assert vote(asked, reads([text], readings))[0].text == best


def test_a_question_for_two_gets_no_third() -> None:
    """Asked which two, two are named."""
    text = "Vale, then Stone, then Reed signed the deal."
    readings = [Reading(3.0, tuple(span(text, name, 3.0) for name in ("Vale", "Stone", "Reed")))]
    short = choose("Which two mayors signed the deal?", [hit(text)], readings, EVEN).short_answer
    assert short is not None
    assert short.count(",") == 1
    assert (choose("Which mayors signed?", [hit(text)], readings, EVEN).short_answer or "").count(",") == 2


def test_an_answer_stands_without_the_signs_around_it() -> None:
    """Quotation marks and stops at the edges are no part of the short answer."""
    text = 'She called it "The Long Night".'
    (best,) = vote("", reads([text], [Reading(0.0, (span(text, '"The Long Night".', 1.0),))]))
    assert best.text == "The Long Night"


def test_the_quote_is_the_whole_sentence_around_the_answer() -> None:
    """What is quoted is a slice of the passage from sentence start to sentence end."""
    choice = choose("Who spoke?", [hit(HARBOUR)], [Reading(2.0, (span(HARBOUR, "Ingrid Vale", 3.0),))], EVEN)
    (quote,) = choice.quotes
    assert HARBOUR[quote.start : quote.end] == "Mayor Ingrid Vale said the crane had fallen."
    assert choice.short_answer == "Ingrid Vale"
    assert choice.answered


def test_low_confidence_is_no_answer() -> None:
    """Below the threshold the choice is kept for the nearest passages and not called an answer."""
    choice = choose("Who spoke?", [hit(HARBOUR)], [Reading(-2.0, (span(HARBOUR, "Monday", 3.0),))], EVEN)
    assert not choice.answered
    assert choice.confidence < 0.5
    assert choice.quotes


def test_nothing_found_is_no_answer() -> None:
    """No hits and passages without spans both give an empty choice."""
    assert choose("Who?", [], [], EVEN).quotes == ()
    assert not choose("Who?", [hit("…")], [Reading(5.0, ())], EVEN).answered


def test_a_list_question_quotes_several() -> None:
    """Each near-best answer of a list question gets its sentence; a far one does not."""
    readings = [
        Reading(1.0, (span(HARBOUR, "Selmouth", 3.0), span(HARBOUR, "Monday", -3.0))),
        Reading(1.0, (span(FERRY, "Port Arden", 2.8),)),
    ]
    hits = [hit(HARBOUR), hit(FERRY, "b")]
    choice = choose("Which ports were named?", hits, readings, EVEN)
    assert choice.short_answer == "Selmouth, Port Arden"
    assert [one.hit for one in choice.quotes] == [0, 1]


def test_where_the_vote_is_split_the_runner_up_is_quoted_beside() -> None:
    """Two answers nearly as good are both shown; a clear one stands alone."""
    best = Reading(1.0, (span(HARBOUR, "Selmouth", 3.0),))
    near, far = (Reading(0.9, (span(FERRY, "Port Arden", score),)) for score in (2.8, 0.0))
    hits = [hit(HARBOUR), hit(FERRY, "b")]
    split = choose("Which port closed?", hits, [best, near], EVEN)
    clear = choose("Which port closed?", hits, [best, far], EVEN)
    assert (len(split.quotes), len(clear.quotes)) == (2, 1)
    assert [one.instead for one in split.quotes] == [False, True]
    assert quoted_text(citations_of(split, hits)).split("\n\n")[1].startswith("Perhaps instead: “")


def test_a_runner_up_about_something_else_is_not_quoted() -> None:
    """Where the best sentence holds the question's words and the next one none of them, the best stands alone."""
    readings = [
        Reading(1.0, (span(HARBOUR, "Selmouth", 3.0),)),
        Reading(0.9, (span(FERRY, "Port Arden", 2.8),)),
    ]
    question = "Where was the harbour closed on Monday?"
    choice = choose(question, [hit(HARBOUR), hit(FERRY, "b")], readings, EVEN)
    assert [one.hit for one in choice.quotes] == [0]


def test_a_list_that_the_article_gives_is_the_list() -> None:
    """Names that one sentence joins answer a list question whole: nothing is added to them."""
    text = "Anna Stone and Ben Vale, both islanders, ran. Islander Cora Reed did not."
    spans = tuple(span(text, *one) for one in (("Anna Stone and Ben Vale", 3.0), ("Cora Reed", 2.9)))
    choice = choose("Which two people ran?", [hit(text)], [Reading(1.0, spans)], EVEN)
    assert choice.short_answer == "Anna Stone and Ben Vale"


def test_an_answer_that_repeats_the_question_gives_way() -> None:
    """Words of the question answer nothing while other words are there."""
    readings = [
        Reading(1.0, (span(HARBOUR, "Selmouth", 1.2),)),
        Reading(0.9, (span(FERRY, "Port Arden", 1.0),)),
    ]
    choice = choose("What is Selmouth near?", [hit(HARBOUR), hit(FERRY, "b")], readings, EVEN)
    assert choice.short_answer == "Port Arden"


@pytest.mark.parametrize(
    ("question", "several"),
    [
        pytest.param("Which groups claimed the attack?", True, id="plural"),
        pytest.param("What two countries signed?", True, id="counted"),
        pytest.param("Who were the victims?", True, id="who were"),
        pytest.param("Which group claimed the attack?", False, id="singular"),
        pytest.param("Which age group was called this week?", False, id="this is no plural"),
        pytest.param("Which new group has claimed it?", False, id="nor is has"),
        pytest.param("Which virus closed the schools?", False, id="nor is virus"),
        pytest.param("Who claimed it?", False, id="who"),
        pytest.param("What was the price?", False, id="what was"),
        pytest.param("Which company makes the vaccine?", False, id="a verb before the"),
        pytest.param("Which country hosts the games?", False, id="hosts"),
        pytest.param("What did Hamas call the operation?", False, id="did"),
        pytest.param("Which team did Williams join?", False, id="did, and a name in s"),
        pytest.param("What percentage of voters backed it?", False, id="percentage of"),
        pytest.param("Which of the suspects were named?", True, id="which of"),
    ],
)
def test_questions_for_a_list_are_told_apart(question: str, several: bool) -> None:
    """A plural after which or what asks for several answers."""
    assert asks_for_several(question) is several


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


def test_a_calibration_without_a_figure_is_refused(tmp_path: Path) -> None:
    """The error names the file."""
    path = tmp_path / "calibration.json"
    path.write_text(json.dumps({"candidates": 3}), encoding="utf-8")
    with pytest.raises(ModelError, match="calibration"):
        Calibration.load(path)


@pytest.mark.skipif(not WEIGHTS.is_file(), reason="the weights are not in this checkout")
@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("Who said the crane had fallen?", "Ingrid Vale", id="who"),
        pytest.param("How much will the repairs cost?", "40 million", id="how much"),
        pytest.param("Where were ferries sent?", "Port Arden", id="where"),
    ],
)
def test_the_shipped_weights_read_plain_questions(question: str, answer: str) -> None:
    """Plain questions on two short texts get their answer from the right one."""
    picker = ReaderPicker(Reader(bundled_model()), Calibration.load())
    hits = [hit(FERRY, "b", 0.6), hit(HARBOUR, "a", 0.6)]
    choice = picker.pick(Understood(question, question), hits)
    assert choice.short_answer is not None
    assert answer in choice.short_answer
    first = choice.quotes[0]
    assert answer in hits[first.hit].passage.text[first.start : first.end]


@pytest.mark.parametrize(
    ("text", "cut", "whole"),
    [
        ("A leak, cybersecurity experts say.", "cybersecu", "cybersecurity"),
        ("Oklahoma State's coach won.", "Oklahoma State's", "Oklahoma State"),
        ("McDonald's left the port.", "McDonald's", "McDonald's"),
        ("It flew to the U.S. on Monday.", "U.S.", "U.S."),
        ("It honours Owen Pike Jr. of Selmouth.", "Owen Pike Jr", "Owen Pike Jr."),
        ("It came to Selmouth.", "Selmouth.", "Selmouth"),
        ("The prize is $1.02 billion now.", "02 billion", "1.02 billion"),
        ("Ann—of Selmouth—left.", "Selmouth", "Selmouth"),
        ("It came by sea, two officials said.", "by sea, two officials said", "by sea"),
        ("Dana Reed, who heads the port, left.", "Dana Reed, who heads the port", "Dana Reed"),
        ("It met Coast Command (NORCOM) there.", "Coast Command (NORCOM", "Coast Command"),
        ("It met Coast Command (NORCOM) there.", "Coast Command (NORCOM)", "Coast Command"),
        ("Dana Reed (Selmouth) won.", "Selmouth) won", "Selmouth"),
        ("The Port (Rates) Act of 1901 stands.", "Port (Rates) Act of 1901", "Port (Rates) Act of 1901"),
    ],
)
def test_an_answer_is_whole_words_and_figures(text: str, cut: str, whole: str) -> None:
    """A span that begins or ends inside a word is widened to it; possessive endings, clauses and half brackets go."""
    (best,) = vote("", reads([text], [Reading(0.0, (span(text, cut, 1.0),))]))
    assert best.text == whole


def test_a_short_form_of_what_was_asked_is_no_answer() -> None:
    """Letters in brackets behind words of the question name the same thing; behind other words they may answer."""
    text = "Dana Reed, who heads Northern Coast Command (NORCOM), met the Island Union (IU)."
    readings = [Reading(0.0, (span(text, "NORCOM", 9.0), span(text, "Dana Reed", 1.0)))]
    asked = "Who is in charge of Northern Coast Command?"
    assert [one.text for one in vote(asked, reads([text], readings))] == ["Dana Reed"]
    readings = [Reading(0.0, (span(text, "IU", 9.0), span(text, "Dana Reed", 1.0)))]
    assert vote(asked, reads([text], readings))[0].text == "IU"


def test_a_choice_that_a_quiz_offers_is_no_answer() -> None:
    """Options stand one a line after a letter; what is told elsewhere counts."""
    quiz = "Which sport did he play?\nA. Football\nB. Basketball\n\nHe played football for years."
    readings = [Reading(0.0, (span(quiz, "Basketball", 9.0), span(quiz, "football", 1.0)))]
    assert [one.text for one in vote("", reads([quiz], readings))] == ["football"]
    name = "A. Brown scored twice."
    assert [one.text for one in vote("", reads([name], [Reading(0.0, (span(name, "twice", 9.0),))]))] == [
        "twice"
    ]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("BAGHDAD (Sample Wire) - Three were hurt in Erbil.", "BAGHDAD"),
        ("New York CNN Business —\n\nThree were hurt in Erbil.", "New York"),
        ("Sample Wire —\n\nThree were hurt in Erbil.", "Sample Wire"),
        ("By Ines Varga of the Sample Wire\n\nThree were hurt in Erbil.", "Ines Varga"),
    ],
)
def test_who_wrote_and_where_is_no_answer(text: str, head: str) -> None:
    """By-lines and datelines are no part of what is told, however well they score."""
    answers = vote("", reads([text], [Reading(0.0, (span(text, head, 9.0), span(text, "Erbil", 1.0)))]))
    assert [one.text for one in answers] == ["Erbil"]


SELMOUTH = NameMatch("Selmouth", ("Salmuth", "Selmouth"))


def test_each_article_is_asked_in_its_own_spelling() -> None:
    """A name is asked as the article at hand writes it, whichever way most articles or the reader do."""
    question = Understood("What fell at Selmouth?", "What fell at Selmouth?", names=(SELMOUTH,))
    hits = [hit(HARBOUR, "a"), hit(HARBOUR.replace("Selmouth", "Salmuth"), "b"), hit(FERRY, "c")]
    assert asked_of(question, hits) == [
        "What fell at Selmouth?",
        "What fell at Salmuth?",
        "What fell at Salmuth?",
    ]


@pytest.mark.skipif(not WEIGHTS.is_file(), reason="the weights are not in this checkout")
def test_a_name_asked_as_the_article_writes_it_is_as_sure_as_without_other_spellings() -> None:
    """That other articles write a name otherwise takes nothing from an answer."""
    picker = ReaderPicker(Reader(bundled_model()), Calibration.load())
    asked = "What did the harbour at Selmouth lose when the crane had fallen?"
    hits = [hit(HARBOUR, "a", 0.6), hit(FERRY, "b", 0.6)]
    alone = picker.pick(Understood(asked, asked), hits)
    among = picker.pick(Understood(asked, asked, names=(SELMOUTH,)), hits)
    assert (among.confidence, among.short_answer) == (alone.confidence, alone.short_answer)
