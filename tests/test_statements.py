"""Asked what somebody said, the answer is what they said, and silence where they said nothing."""

from dataclasses import replace
from pathlib import Path

import pytest
from desk import indexed
from readings import EVEN, reads

from rag.answer.picking.statements import said
from rag.answer.speech.asked_speaker import names
from rag.answer.speech.speaking import phrases
from rag.question.statement import Asked, asks_statement
from rag.reader import Reading
from rag.records.questions import Turn
from rag.words import words

SPOKEN = [
    line.split("\t")
    for line in (Path(__file__).parent / "data" / "speakers.tsv").read_text(encoding="utf-8").splitlines()[1:]
]
BRIDGE = (
    "The bridge over the Vell at Torrin fell on Monday night, and four people died. "
    "Mayor Ingrid Vale said the bridge had been inspected in spring. She added that the city would pay for the "
    "funerals. Norwegian officials condemned the delay of the rescue after the collapse of the bridge. "
    "Engineer Tomas Reed told reporters that the piers of the bridge were hollow. "
    "Swedish-backed militias in the hills called it a crime. "
    "Sweden sent forty divers to the bridge, and Prime Minister Owen Pike flew over it."
)
QUARREL = (
    "The guild of Granby wants its master, Lukas Brandt, to go. Few members came to his aid. "
    "Senator Dana Holm said, “He is a disgrace every day of the week.”"
)
FAIR = (
    "The spring fair of Torrin opened on Friday with 12,000 visitors. Mayor Ingrid Vale said the fair had never been "
    "larger. The brewers' guild gave out free bread."
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory):
    """Three articles in an index."""
    return indexed(
        tmp_path_factory.mktemp("said"), {"bridge.txt": BRIDGE, "fair.txt": FAIR, "quarrel.txt": QUARREL}
    ).assistant


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("What did Ingrid Vale say about the bridge?", Asked("Ingrid Vale", "about the bridge")),
        ("what has the mayor said?", Asked("the mayor", "")),
        ("What did Norway later say after the collapse?", Asked("Norway", "after the collapse")),
        ("What did Vale tell reporters in Torrin?", Asked("Vale", "in Torrin")),
        ("What exactly did Reed, the engineer, say about it?", Asked("Reed", "")),
        ("What did Vale say to her fellow engineers about the bridge?", Asked("Vale", "about the bridge")),
        ("What did the WHO say about the virus?", Asked("the WHO", "about the virus")),
        ("What has Norway said about it (about: the bridge)", Asked("Norway", "the bridge", carried=True)),
        (
            "What did he say about it? (about: Orlo Vench; Omra)",
            Asked("Orlo Vench", "Orlo Vench; Omra", carried=True),
        ),
        ("What did she say about tolls? (about: Ada Loft)", Asked("Ada Loft", "about tolls")),
        ("What did he say? (about: the bridge; Orlo Vench)", None),
        ("What did they say? (about: Orlo Vench)", None),
    ],
)
def test_who_is_asked_about_and_on_what_is_understood(question, asked):
    """With a subject or without one."""
    assert asks_statement(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("What did the mayor say had been inspected?", id="a thing"),
        pytest.param("What did he say about the bridge?", id="nobody named"),
        pytest.param("What do the articles say about the bridge?", id="the articles"),
        pytest.param("What did people say?", id="anybody"),
        pytest.param("What did the report say about the bridge?", id="a paper"),
        pytest.param("What was the ban announced after the collapse?", id="what was announced"),
        pytest.param("What did Vale do and say about the bridge?", id="more than words"),
        pytest.param("What was said about the bridge?", id="no speaker"),
        pytest.param("Who said the bridge was inspected?", id="who"),
    ],
)
def test_other_questions_ask_for_no_statement(question):
    """What is asked for there is a thing, a person or a view of the matter."""
    assert asks_statement(question) is None


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param("What did Ingrid Vale say about the bridge?", "inspected in spring", id="a name"),
        pytest.param(
            "What did the mayor say about the fair?", "never been larger", id="an office and a subject"
        ),
        pytest.param(
            "What did Norway say about the bridge?", "condemned the delay", id="officials of a country"
        ),
        pytest.param("What did Tomas Reed say about the bridge?", "hollow", id="told reporters"),
        pytest.param("What did Senator Dana Holm say about Lukas Brandt?", "a disgrace", id="of whom as he"),
    ],
)
def test_a_statement_is_quoted_from_whom_it_was_asked(assistant, question, told):
    """The first quote is theirs and on the subject."""
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert told in answer.citations[0].quote


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("What did Sweden say about the bridge?", id="who did something and said nothing"),
        pytest.param("What did Owen Pike say about the bridge?", id="who was there and said nothing"),
        pytest.param("What did Norway say about the fair?", id="who spoke of something else"),
    ],
)
def test_who_said_nothing_is_given_no_words_of_others(assistant, question):
    """The articles do not say, and a note tells why what came nearest was not quoted."""
    answer = assistant.ask(question)
    assert answer.status == "not_in_articles"
    assert any("nothing on this is told as said by" in note for note in answer.notes)


def test_what_an_outlet_says_is_what_its_articles_tell(tmp_path):
    """Its articles are searched and read, and it is not said that nothing is told as said by it."""
    article = f"---\noutlet: Coast Wire\n---\n{BRIDGE}"
    coast = indexed(tmp_path, {"bridge.md": article, "fair.txt": FAIR}).assistant
    answer = coast.ask("What does the Coast Wire say about the funerals?")
    assert answer.understood.outlets == ("Coast Wire",)
    assert not any("told as said by" in note for note in answer.notes)


def test_a_statement_that_goes_on_with_she_is_quoted_with_her_name(assistant):
    """Of "She added …" nobody knows who she is without the sentence before it."""
    answer = assistant.ask("What did Ingrid Vale say about the funerals?")
    quote = next(one.quote for one in answer.citations if "funerals" in one.quote)
    assert "Ingrid Vale" in quote


def test_the_subject_of_an_earlier_question_goes_on(assistant):
    """Asked next what Norway said about it, the answer is on the bridge, and Sweden still said nothing."""
    turns = [Turn("Which bridge fell at Torrin?", "The bridge over the Vell.")]
    assert "condemned the delay" in assistant.ask("What did Norway say about it?", turns=turns).text
    assert assistant.ask("What did Sweden say about it?", turns=turns).status == "not_in_articles"


@pytest.mark.parametrize(("spoken", "who", "sentence"), SPOKEN)
def test_who_speaks_in_a_sentence_is_its_subject_or_who_speaks_for_them(spoken, who, sentence):
    """Not a rival, a visitor, an adviser or who is spoken to; a country by its officials, anybody by a spokesman."""
    assert any(names(who, phrase) for phrase in phrases(words(sentence))) == (spoken == "yes")


@pytest.mark.parametrize(
    ("who", "sentence", "spoken"),
    [
        pytest.param("the Halden Dockers' Guild", "The {} called the sale a betrayal.", True, id="its name"),
        pytest.param("the HDG", "The {} said the sale was off.", True, id="the acronym in the bracket"),
        pytest.param("the HDG", "The {}, which met on Sunday, said no.", True, id="with a clause behind"),
        pytest.param("Ingrid Vale", "Ingrid Vale (Coast Party) said no.", True, id="a person's name"),
        pytest.param("the Coast Party", "Ingrid Vale (Coast Party) said no.", False, id="a person's party"),
        pytest.param("the CP", "The member Ingrid Vale (CP) said no.", False, id="a person's party in short"),
        pytest.param("the HDG", "Vale told the {} that it would close.", False, id="who is told"),
    ],
)
def test_a_bracket_between_a_speaker_and_the_verb_is_stepped_over(who, sentence, spoken):
    """What stands in it is a short name of a body, and nobody else who speaks."""
    told = words(sentence.format("Halden Dockers' Guild (HDG)"))
    assert any(names(who, phrase) for phrase in phrases(told)) == spoken


def quoted(question: str, text: str) -> list[str]:
    """What is quoted of a passage in which the reader marks nothing."""
    choice = said(question, reads([text], [Reading(2.0, ())]), EVEN)
    return [text[one.start : one.end] for one in choice.quotes] if choice.answered else []


@pytest.mark.parametrize(
    ("when", "goes_on"),
    [
        pytest.param("In February", True, id="a month"),
        pytest.param("On that Tuesday", True, id="a weekday"),
        pytest.param("After Owen Pike left", False, id="another person"),
    ],
)
def test_a_month_or_a_weekday_before_he_said_names_nobody_else(when, goes_on):
    """A statement goes on with "In February he replied"; not where another person may be meant by "he"."""
    text = f"Tomas Reed said the lanes were too long. {when} he replied that the tolls would fall by half."
    quotes = quoted("What did Tomas Reed say about the tolls?", text)
    assert (quotes == [text]) == goes_on


@pytest.mark.parametrize(
    ("question", "text", "wanted"),
    [
        pytest.param(
            "What did Ingrid Vale tell Reed?",
            'Ingrid Vale praised Tomas Reed. "You ran to the mill. You woke us all," she told him. Reed left.',
            'Ingrid Vale praised Tomas Reed. "You ran to the mill. You woke us all," she told him.',
            id="behind the sentence that names who speaks",
        ),
        pytest.param(
            "What did Ingrid Vale say about the flood?",
            'Ingrid Vale said: "I feared the flood. I will pay for all of it." The hall was full.',
            'Ingrid Vale said: "I feared the flood. I will pay for all of it."',
            id="from its first sentence on",
        ),
        pytest.param(
            "What did Ingrid Vale say about the flood?",
            'The hall was full. "I slept badly. That was the flood," Ingrid Vale said. It rained.',
            '"I slept badly. That was the flood," Ingrid Vale said.',
            id="from its opening mark",
        ),
    ],
)
def test_a_quotation_over_several_sentences_is_quoted_whole(question, text, wanted):
    """From its opening mark to its closing one, with the sentence that names who speaks."""
    assert quoted(question, text) == [wanted]


@pytest.mark.parametrize(
    "behind",
    [
        pytest.param('"I saw the flood. It hurt us," Owen Pike said.', id="at the end of it"),
        pytest.param('"I saw the flood," said Owen Pike, "and left."', id="between two parts of it"),
        pytest.param('"She says the flood hurt us," Owen Pike said.', id="who says what she said"),
    ],
)
def test_the_quotation_of_another_behind_a_statement_does_not_go_on_with_it(behind):
    """Whoever is named as having said it is who said it."""
    assert quoted("What did Ingrid Vale say about the flood?", f"Ingrid Vale said no. {behind}") == []


@pytest.mark.parametrize(
    ("text", "hers"),
    [
        pytest.param(
            'Ingrid Vale, its owner, thought it late. "The flood took it all," she said.', True, id="two"
        ),
        pytest.param("Ms Vale was calmer. 'The flood took it all,' she said.", True, id="single marks"),
        pytest.param('Ms Vale was calmer. "It was the flood. It took us all," she added.', True, id="three"),
        pytest.param(
            'Vale met Dana Holm. "The flood took it all," she said.', False, id="another named between"
        ),
        pytest.param('Vale was calmer. "The flood took it all," Holm said.', False, id="another behind it"),
        pytest.param('Vale was calmer. "The flood took it all," they said.', False, id="they"),
        pytest.param(
            'Vale\'s sister was calmer. "The flood took it," she said.', False, id="whose sister speaks"
        ),
        pytest.param(
            'Vale was calmer. It rained. "The flood took it," she said.', False, id="not the next one"
        ),
    ],
)
def test_whom_a_sentence_is_about_says_the_quotation_behind_it(text, hers):
    """Where "she said" it and nobody else is named; the sentence that names her is quoted with it."""
    assert quoted("What did Ingrid Vale say about the flood?", text) == ([text] if hers else [])


@pytest.mark.parametrize(
    ("sentence", "speaks"),
    [
        ("The mayor conceded that the tolls were too high.", True),
        ("“The tolls are a gift to thieves,” the mayor joked.", True),
        ("The mayor heard a sharp rebuke of the tolls.", False),
    ],
)
def test_who_jokes_or_concedes_something_has_said_it(sentence, speaks):
    """As a verb; a rebuke that the mayor hears is another's."""
    assert any(names("the mayor", phrase) for phrase in phrases(words(sentence))) == speaks


@pytest.mark.parametrize(
    ("paragraph", "answers"),
    [
        pytest.param(
            'Vale said: "We waited years for this." The new bridge opens in May.', True, id="as this"
        ),
        pytest.param(
            "Vale said the mill would close. The new bridge opens in May.", False, id="of another thing"
        ),
        pytest.param(
            'Vale said: "We waited for this." Owen Pike said the new bridge was late.',
            False,
            id="others speak",
        ),
        pytest.param(
            'Vale said: "We waited for this."\n\nThe new bridge opens.', False, id="another paragraph"
        ),
    ],
)
def test_a_statement_that_says_this_is_on_what_its_paragraph_tells_of(paragraph, answers):
    """A short paragraph in which nobody else speaks; a statement with no "it" or "this" is on something else."""
    quotes = quoted("What did Ingrid Vale say about the new bridge?", f"It rained at dawn.\n\n{paragraph}")
    assert quotes == ([paragraph.split(" The new")[0]] if answers else [])


@pytest.mark.parametrize(
    ("lead", "answers"),
    [
        pytest.param("The council passed the merger of two parishes on Monday.", True, id="it tells of it"),
        pytest.param("The council will vote on the merger on Monday.", False, id="it is still to come"),
        pytest.param("The council met in the new hall on Monday.", False, id="it tells of something else"),
    ],
)
def test_a_question_for_words_after_an_event_is_answered_from_the_article_that_tells_of_it(lead, answers):
    """The statement itself need not name the event; a lead that only looks ahead to it does not count."""
    text = f"{lead}\n\nThe hall was full.\n\nIngrid Vale said that she was relieved."
    wanted = ["Ingrid Vale said that she was relieved."]
    assert quoted("What did Ingrid Vale say after the merger?", text) == (wanted if answers else [])


@pytest.mark.parametrize(("figure", "answers"), [("260", True), ("71", False)])
def test_a_statement_with_a_figure_of_its_title_is_on_what_its_passage_tells_of(figure, answers):
    """What Vale says of 260 boats is on the fleet where the title gives 260 boats; of 71, on something else."""
    text = f"The fleet is to shrink.\n\nIt rained.\n\nIngrid Vale said {figure} boats were a joke."
    read = replace(reads([text], [Reading(2.0, ())])[0], title="Harbour keeps 260 boats")
    assert said("What did Ingrid Vale say about the fleet?", [read], EVEN).answered == answers
