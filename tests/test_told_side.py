"""What led to an event, came of it or was said of it is told by sentences that tell that side, and no other."""

from collections.abc import Sequence
from datetime import date

import pytest

from rag.answer.picking.choice import Choice, Quoted
from rag.answer.picking.told_side import told_side
from rag.records.articles import Article, Hit, Passage, Published
from rag.records.questions import Understood, Window

OPENS = "A fire at the port of Larnow burned down two warehouses late on Monday, the harbour office said. "
AFTER = "After the fire, the harbour office moved all timber to Port Arden. "
BEFORE = "Inspectors had warned of old cables a week before the fire broke out. "
CAUSE = "The fire was sparked by a heater in the dockers' canteen, police said. "
LEFT = "The fire forced forty families out of their homes near the quay. "
SPOKE = "Mayor Ingrid Vale criticised the harbour office and promised a new inquiry. "
OTHER = "A fire at the port of Selmouth killed a sailor, and dockers there have condemned the owners since. "


class Silent:
    """A picker that is never sure."""

    def pick(self, understood: Understood, hits: Sequence[Hit]) -> Choice:
        """Nothing."""
        return Choice((), None, 0.0, answered=False)

    def rank(self, understood: Understood, hits: Sequence[Hit]) -> tuple[int, ...]:
        """No order."""
        return ()


class Sure(Silent):
    """A picker that picks the sentence with some words of it, and notes what it was asked."""

    def __init__(self, part: str) -> None:
        self.part, self.asked = part, ""

    def pick(self, understood: Understood, hits: Sequence[Hit]) -> Choice:
        """The sentence of the first hit that begins with the words."""
        self.asked = understood.searched
        start = hits[0].passage.text.index(self.part)
        end = hits[0].passage.text.index(".", start) + 1
        return Choice((Quoted(0, start, end),), "it", 0.9, answered=True)


def hit(text: str, title: str, number: int, start: int = 0) -> Hit:
    """A hit in an article of May 2021."""
    published = Published(date(2021, 5, 4), date(2021, 5, 4), "front matter")
    article = Article(f"a{number}", f"h{number}", title, "Coastal Wire", published)
    return Hit(Passage(f"p{number}-{start}", f"h{number}", start, start + len(text), text), article, 1.0, 0.5)


HITS = (
    hit(OPENS + BEFORE + AFTER + CAUSE + LEFT + SPOKE, "Warehouses burn in Larnow", 1),
    hit(OTHER, "Sailor killed in Selmouth", 2),
)


def told(question: str, hits: tuple[Hit, ...] = HITS, **known: object) -> list[str] | None:
    """The sentences that are quoted; none where it is refused, None where no side is asked for."""
    found = told_side(Understood(question, question, **known), hits, Silent())
    quotes = [hits[one.hit].passage.text[one.start : one.end] for one in found.quotes] if found else []
    return quotes if found else None


def picked(question: str, sentence: str, title: str = "Larnow this week") -> Choice:
    """What is chosen where the picker picks the sentence, which is all that was found."""
    found = told_side(Understood(question, question), (hit(sentence, title, 1),), Sure(sentence[:10]))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("What happened after the fire in Larnow?", AFTER),
        ("What happened before the fire in Larnow?", BEFORE),
        ("What led to the fire in Larnow?", CAUSE),
        ("What did the fire in Larnow lead to?", LEFT),
        ("What was the reaction to the fire in Larnow?", SPOKE),
        ("What did the harbour office do after the fire in Larnow?", AFTER),
    ],
)
def test_each_side_is_told_by_the_sentence_that_tells_it(question, sentence):
    """One article tells all sides of the event; only the one that is asked for is quoted, of that event alone."""
    assert told(question) == [sentence.strip()]


@pytest.mark.parametrize(
    "question",
    [
        "What happened after the fire in Omra?",
        "What happened after the flood in Larnow?",
        "What caused the fire in Selmouth?",
        "What did Ada Loft do after the fire in Larnow?",
        "How did Ada Loft react to the fire in Larnow?",
    ],
)
def test_a_side_that_no_sentence_tells_is_refused(question):
    """Of another place, of another event, a cause that is not told, what somebody else did or said."""
    assert told(question) == []


def test_a_question_for_one_thing_is_left_to_the_picker():
    """Only the forms that ask for a side are answered here."""
    assert told("How many warehouses burned in Larnow?") is None


def test_what_is_not_sure_to_be_a_cause_is_none():
    """What could have caused it, or is denied to have, caused nothing."""
    doubts = "Police have not said whether the fire was sparked by a heater in the canteen of the dockers."
    assert (
        told("What led to the fire in Larnow?", (hit(OPENS + doubts, "Warehouses burn in Larnow", 1),)) == []
    )


def test_what_an_event_caused_is_no_cause_of_it():
    """The fire that sparked anger was not sparked by it."""
    anger = "The fire sparked anger among the dockers of the port on the same night."
    hits = (hit(OPENS + anger, "Warehouses burn in Larnow", 1),)
    assert told("What led to the fire in Larnow?", hits) == []
    asked = Understood("What led to the fire in Larnow?", "What led to the fire in Larnow?")
    found = told_side(asked, hits, Sure("The fire sparked"))
    assert found is not None
    assert not found.answered


def test_a_cause_that_the_picker_picks_keeps_its_short_answer():
    """A few words can be a cause, and the picker knows them best."""
    asked = Understood("What caused the fire in Larnow?", "What caused the fire in Larnow?")
    found = told_side(asked, HITS, Sure("The fire was sparked"))
    assert found is not None
    assert (found.answered, found.short_answer) == (True, "it")


def test_somebodys_reaction_is_what_they_said_of_it():
    """The picker is asked for their words on the event."""
    question, picker = "How did Ingrid Vale react to the fire in Larnow?", Sure("Mayor")
    assert told_side(Understood(question, question), HITS, picker) is not None
    assert picker.asked == "What did Ingrid Vale say about the fire in Larnow?"


def test_what_somebody_did_in_response_is_told_where_they_said_nothing():
    """Their deed stands right behind their name; what others did beside it is not theirs."""
    deed = "The dockers of Larnow responded to the fire with a strike that shut the port for a day."
    hits = (hit(OPENS + deed, "Warehouses burn in Larnow", 1),)
    assert told("How did the dockers react to the fire in Larnow?", hits) == [deed]
    assert told("How did the police react to the fire in Larnow?", hits) == []


def test_a_sentence_that_two_stories_share_is_quoted_once():
    """Near copies that are no prints of one another say the same."""
    again = hit(OPENS + AFTER + SPOKE, "Larnow's warehouses burn", 3)
    assert told("What happened after the fire in Larnow?", (*HITS, again)) == [AFTER.strip()]


def test_an_article_on_the_event_need_not_name_it_again():
    """A later passage of an article that opens with the event tells of that event."""
    later = hit(AFTER, "Warehouses burn in Larnow", 1, start=900)
    assert told("What happened after the fire in Larnow?", (hit(OPENS, HITS[0].article.title, 1), later)) == [
        AFTER.strip()
    ]


TRIAL = "The trial of harbour master Orlo Vench opened in Larnow in March before a jury of nine. "
GUILTY = "On Friday the jury found Vench guilty of fraud after two days of talks. "


def test_what_comes_of_a_trial_is_a_verdict():
    """Its beginning is none, nor what it may bring."""
    question = "What was the outcome of the trial of Orlo Vench?"
    waits = "Vench, who pleaded not guilty, could face ten years in prison if convicted by the jury. "
    assert told(question, (hit(TRIAL + waits, "Vench in court", 1),)) == []
    assert told(question, (hit(TRIAL + waits + GUILTY, "Vench in court", 1),)) == [GUILTY.strip()]


@pytest.mark.parametrize(
    ("event", "sentence"),
    [
        (
            "vote on the bridge",
            "The council rejected the bridge by eight to three on Friday, to the mayor's surprise.",
        ),
        ("inquiry into the fire", "Dr Rask found that the office had not tested its alarms for nine years."),
        (
            "talks with the dockers",
            "Both sides signed a paper on night work late on Tuesday in the town hall.",
        ),
    ],
)
def test_a_decision_that_the_picker_picks_need_not_name_the_event(event, sentence):
    """The picker read it for the question; a sentence that tells no decision is not enough."""
    question = f"What was the outcome of the {event} in Larnow?"
    assert picked(question, sentence).answered
    waits = "The mayor said that she had slept badly before that morning in the town hall of Larnow."
    assert not picked(question, waits).answered


@pytest.mark.parametrize(
    ("sentence", "answered"),
    [
        ("The office traced the blaze at the port to a heater in the canteen of the dockers.", True),
        ("The blaze was caused chiefly by old cables, the office said in a report on Friday.", True),
        ("The harbour office offered its condolences to the families of the dockers on Friday.", False),
    ],
)
def test_a_cause_that_the_picker_picks_is_told_as_one(sentence, answered):
    """In whatever words for the event; a sentence that tells no cause is not enough."""
    assert picked("What caused the fire at the port of Larnow?", sentence).answered is answered


@pytest.mark.parametrize(
    ("sentence", "answered"),
    [
        ("Vench resigned as harbour master an hour later and left for Omra with his wife.", True),
        ("Vench was made harbour master after Ada Loft left the office for Omra.", False),
        ("The office said on Friday that nobody had seen the report before, and that it was Vench's.", False),
        ("Vench said that the fire was none of his business when he was asked on Friday.", False),
        ("Vench had been convicted of smuggling timber out of the port of Omra.", False),
    ],
)
def test_what_somebody_did_after_an_event_may_be_the_pickers(sentence, answered):
    """Where the sentence is about them, and neither tells the event itself nor what came after another one."""
    question = "What did Orlo Vench do after the fire in Larnow?"
    assert picked(question, sentence, "Orlo Vench of Larnow").answered is answered


@pytest.mark.parametrize(
    ("sentence", "quoted"),
    [
        ("The fire burned down two warehouses, and guards shut the port for good hours later.", True),
        ("Cameras at the port filmed two men before and after the fire, said the harbour police.", False),
        ("After the fire, the harbour office asked all of its guards to work at night as well.", True),
        ("Ada Loft said that the harbour office moved all of its timber away after the fire.", True),
    ],
)
def test_what_came_after_is_told_behind_the_event_in_time(sentence, quoted):
    """Hours later, or in the main clause of "after"; what was filmed before and after it tells neither."""
    hits = (hit(OPENS + sentence, "Warehouses burn in Larnow", 1),)
    assert told("What happened after the fire in Larnow?", hits) == ([sentence] if quoted else [])


def test_what_somebody_else_did_after_it_is_not_theirs():
    """An article may name the one who is asked about, and tell what others did."""
    opens = "Ada Loft owned both of the warehouses that a fire at the port of Larnow burned down on Monday. "
    hits = (hit(opens + AFTER, "Warehouses burn in Larnow", 1),)
    assert told("What did the harbour office do after the fire in Larnow?", hits) == [AFTER.strip()]
    assert told("What did Ada Loft do after the fire in Larnow?", hits) == []


def test_who_is_only_spoken_of_did_nothing():
    """What a lawyer says of the harbour office is no deed of the office."""
    spoken = "The dockers' lawyer said that the harbour office did not care about them after the fire. "
    hits = (hit(OPENS + spoken, "Warehouses burn in Larnow", 1),)
    assert told("What did the harbour office do after the fire in Larnow?", hits) == []


def test_another_event_of_its_kind_in_the_same_passage_is_not_meant():
    """An article on the whole week names the event, and tells what came of another one."""
    week = (
        "Rain fell on all of the towns of the coast for most of the week. "
        "The buses of Omra ran late on three days, and the mayor said that she was sorry. "
        "A fire at the port of Larnow burned down two warehouses. "
        "In Omra, a baker shut his shop for a day after a fire in the oven blackened its walls. "
    )
    assert told("What happened after the fire at the port of Larnow?", (hit(week, "This week", 1),)) == []


def test_what_is_only_supposed_is_not_told():
    """What may have gone before an event is nobody's report of it."""
    maybe = "Maybe the dockers had rehearsed the alarm on the quay before the fire broke out there. "
    hits = (hit(OPENS + maybe, "Warehouses burn in Larnow", 1),)
    assert told("What happened before the fire in Larnow?", hits) == []


def test_a_party_that_dismisses_a_suit_decides_nothing():
    """That it is frivolous is a comment; a judge who dismisses it ends it."""
    suit = "Dockers sued the harbour office of Larnow over the fire in a lawsuit filed on Monday. "
    comment = "The harbour office of Larnow dismissed the lawsuit as frivolous in a statement on Friday. "
    ended = "A judge in Omra dismissed the lawsuit against the harbour office of Larnow on Tuesday. "
    question = "What was the outcome of the lawsuit against the harbour office of Larnow?"
    assert told(question, (hit(suit + comment, "Dockers sue", 1),)) == []
    assert told(question, (hit(suit + comment + ended, "Dockers sue", 1),)) == [ended.strip()]


def test_only_a_cause_a_figure_and_a_decision_are_told_in_few_words():
    """What a reader marks of a deed or a reaction is a piece of its sentence."""
    question = "What did Orlo Vench do after the fire in Larnow?"
    resigned = "Vench resigned as harbour master an hour later and left."
    found = picked(question, resigned, "Orlo Vench of Larnow")
    assert (found.answered, found.short_answer) == (True, None)


def test_an_event_of_another_year_is_another_event():
    """What was built after the flood of 2009 did not come of the one that the article of 2021 tells."""
    flood = "The flood in Larnow drowned two people on Monday and left the mill street under water. "
    wall = "After the flood of 2009, the town built a wall of concrete along the eastern bank of the river. "
    hits = (hit(flood + wall, "Flood in Larnow", 1),)
    assert told("What happened after the flood in Larnow?", hits) == []
    assert told("What happened after the 2009 flood in Larnow?", hits) == [wall.strip()]


def test_what_an_event_came_after_happened_before_it():
    """The clause of "after" then tells what was before, where the sentence names the event in full."""
    strike = "The strike at Larnow began on Tuesday, after talks over the pay of dockers had failed twice. "
    question = "What happened before the strike at Larnow?"
    assert told(question, (hit(strike, "Dockers walk out in Larnow", 1),)) == [strike.strip()]
    elsewhere = "In Omra, two boys were hurt after a strike shut the bakeries of the town for a week. "
    assert told(question, (hit(elsewhere, "Larnow and Omra this week", 1),)) == []


def test_what_stands_below_a_picture_is_not_quoted_before_a_report():
    """It ends with a day, and tells less."""
    below = "Dockers of Larnow cheer the firemen after the fire at the port of Larnow on May 3, 2021. "
    report = "After the fire at Larnow, its harbour office moved all timber to a yard outside the town. "
    hits = (hit(OPENS + below, "Fire in Larnow", 1), hit(OPENS + report, "Fire at Larnow", 2))
    assert told("What happened after the fire in Larnow?", hits) == [report.strip(), below.strip()]


def test_days_that_are_asked_about_and_told_by_no_such_sentence_are_left_to_the_picker():
    """What was published then tells of them, without a word for "after"."""
    days = Window(date(2021, 5, 3), date(2021, 5, 10))
    assert told("What happened in the week after the flood in Larnow on 3 May 2021?", days=days) is None
