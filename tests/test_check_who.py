"""Whose something is and who does it: a claim may not give it to another country or another name."""

import pytest

from rag.check.verify import verify

_ENVOY = "Hossein Akbari, Iran's ambassador to Syria, said the militias in Iraq would answer."
_SOLDIERS = "Three US service members were hurt at the base, and Iraqi guards closed the road to it."
_FAMILIES = "Its recruits came largely from Afghan families living in Iran."


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Hossein Akbari, Syria's ambassador to Iran, said the militias would answer.", _ENVOY),
        ("Three Iraqi service members were hurt at the base.", _SOLDIERS),
        ("Its recruits came largely from Iranian families living in Afghanistan.", _FAMILIES),
    ],
)
def test_what_is_one_countrys_is_not_anothers(claim, evidence):
    """Both countries stand in the evidence; only one of them has it there."""
    assert verify(claim, [evidence]).verdict == "not_supported"


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Iran's ambassador said the Iraqi militias would answer.", _ENVOY),
        ("Three American service members were hurt at the base.", _SOLDIERS),
        ("The recruits came from Afghan families.", _FAMILIES),
        ("Iraqi soldiers left the base.", "The base was Iran's. Soldiers from Iraq left the base."),
        (
            "British soldiers left the base.",
            "Soldiers left the base, and London said the British base was Iran's.",
        ),
        ("Iranian fighters were hurt.", "Iran-backed fighters were hurt in Syria."),
        ("Russian and Turkish troops left.", "Turkish and Russian troops left Syria."),
    ],
)
def test_what_is_a_countrys_may_be_told_in_other_ways(claim, evidence):
    """A country behind its noun, one of two, or a noun that is nobody's takes nothing from a claim."""
    assert "of another country" not in verify(claim, [evidence]).reason


_MATCH = (
    "(AP) Rafael Nadal has withdrawn from the tournament with an injured knee. Nick Kyrgios will now head straight "
    "to the final."
)
_CHIEF = "The company said former chief Ann Vale would return to the helm, replacing Bob Loft."


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Nick Kyrgios withdrew from the tournament with an injured knee.", _MATCH),
        ("Nadal will now head straight to the final.", _MATCH),
        ("Bob Loft would return to the helm, replacing Ann Vale.", _CHIEF),
    ],
)
def test_what_one_name_does_is_not_done_by_another(claim, evidence):
    """A name that the evidence has elsewhere is no subject of a verb that has another one there."""
    assert verify(claim, [evidence]).verdict == "not_supported"


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Kyrgios will head to the final.", _MATCH),
        ("Vale will return to the helm.", _CHIEF),
        ("Bob Loft left the firm in May.", "Ann Vale praised Bob Loft. He left the firm in May."),
        ("Bob Loft left the firm in May.", "The deputy of Ann Vale, Bob Loft, left the firm in May."),
        ("Bob Loft left the firm in May.", "The head of Vale Mills left the firm in May: Bob Loft is gone."),
        ("Bob Loft left the firm in May.", "Ann Vale's deputy left the firm in May. Bob Loft had been ill."),
        (
            "Russia left the talks in May.",
            "President Putin left the talks in May, and Russia closed its embassy.",
        ),
        ("Washington left the talks.", "The United States left the talks, and shops in Washington closed."),
        ("Suleymani left the talks in May.", "Qassem Soleimani left the talks in May."),
    ],
)
def test_a_name_may_be_the_subject_in_other_words(claim, evidence):
    """A pronoun, an office, a spelling, a capital and its country: none of them is another name."""
    assert "there, not" not in verify(claim, [evidence]).reason


@pytest.mark.parametrize(
    ("claim", "evidence", "right"),
    [
        (
            "Militants launched retaliatory strikes.",
            "No immediate retaliatory strikes were launched by militants.",
            False,
        ),
        (
            "Prosecutors linked him to the deaths.",
            "Prosecutors were unable to directly link him to the deaths.",
            False,
        ),
        (
            "Prosecutors could not link him to the deaths.",
            "Prosecutors were unable to link him to the deaths.",
            True,
        ),
        ("Unknown gunmen killed an official.", "Unidentified gunmen killed an official.", True),
    ],
)
def test_what_did_not_happen_is_no_fact(claim, evidence, right):
    """A "no" reaches the verb of its noun, "unable to" denies, and who is not known is not denied."""
    assert (verify(claim, [evidence]).verdict == "supported") == right


_WIRE = "158 people died in the crush, police said on Friday."


def test_an_outlet_that_a_claim_credits_needs_no_mention_in_its_own_article():
    """Its name and the day of its report are the source's; another outlet's name is not."""
    for claim in (
        "The Harbor Wire reported that 158 people died.",
        "158 people died, said Harbor Wire (3 May 2022).",
    ):
        assert verify(claim, [_WIRE], outlet="The Harbor Wire").verdict == "supported"
    for claim in (
        "The Omra Post reported that 158 people died.",
        "The Harbor Wire reported that 185 people died.",
    ):
        assert verify(claim, [_WIRE], outlet="The Harbor Wire").verdict != "supported"


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("ISIS fighters left the town.", "Fighters of the Islamic State group left the town."),
        ("The IRGC left the town.", "The Revolutionary Guards left the town."),
        ("Kansans voted to keep the law.", "Voters in Kansas voted to keep the law."),
        ("The raid killed 22 fighters.", "The number of fighters killed to date rose to 22 after the raid."),
        ("Jets killed Gen. Ali Rahimi.", "Jets struck a farm. Ali Rahimi was killed there."),
        ("New York City will pay $26m.", "New York will pay $26 million, city officials said."),
        ("Two were killed by Iran-backed militias in Iraq.", "Iranian-backed militias in Iraq fired, killing two."),
        ("An Israeli raid on an Omra suburb killed Ali Rahimi.", "Ali Rahimi was killed in Omra by an Israeli raid."),
        ("600 people left on Saturday and Sunday, among them dozens of fighters.",
         "Some 600 people, among them dozens of fighters, left on Saturday and Sunday."),
        ("He was the second general killed in Omra, after Loft in May.",
         "A raid on Wednesday killed Rahimi this week. He is the second general killed in Omra, after Loft in May."),
        ("Deliveries cannot be traced.", "Deliveries are non-traceable."),
        ("The suspect was detained later that day.", "The suspect was taken into custody later in the day."),
        ("Police detained a suspect.", "Police took a suspect into custody."),
    ],
)  # fmt: skip
def test_what_says_the_same_is_not_contradicted(claim, evidence):
    """Other names of a thing, a title, a day that is one of two, and who backs whom make no claim wrong."""
    assert verify(claim, [evidence]).verdict != "not_supported"


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("22 civilians were killed in the raid.", "The raid killed at least 22 fighters."),
        ("The trucks came into Iraq from Syria.", "The trucks came into Syria from Iraq."),
        (
            "Loft paid $19 million for lunch with a bidder.",
            "An anonymous bidder paid $19 million for lunch with Ann Loft.",
        ),
        (
            "Omra confirmed the withdrawal.",
            "The withdrawal seems to have begun. Omra has not commented.",
        ),
        ("Aziz died in 2009.", "Aziz was released in 1985; Islam was released in 1987 but died in 2009."),
    ],
)
def test_what_says_something_else_is_not_supported(claim, evidence):
    """Fighters are no civilians, a way has a direction, and who says nothing confirms nothing."""
    assert verify(claim, [evidence]).verdict != "supported"


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Omra has exchanged Bob Loft for Ann Vale.", "Omra has offered to exchange Ann Vale for Bob Loft."),
        (
            "The jury awarded $150 million to the parents.",
            "A lawyer asked the jury to award the parents $150 million.",
        ),
        ("The bank raised rates by 75 points.", "The bank is expected to raise rates by 75 points."),
        ("Omra caused the explosions.", "If Omra caused the explosions, it sabotaged its own pipes."),
        ("The sentences were upheld by the court.", "The sentences were annulled by the court."),
    ],
)
def test_what_is_offered_asked_or_supposed_is_no_fact(claim, evidence):
    """The verb of a claim, whichever it is, is done in the evidence too; an upheld sentence is no annulled one."""
    assert verify(claim, [evidence]).verdict != "supported"


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Members voted down a tentative deal.", "Members rejected a tentative deal."),
        (
            "The bank raised rates by 75 points.",
            "The bank raised rates by 75 points, and is expected to do so again.",
        ),
        ("Guests asked for a table and stayed.", "The guests who asked for a table stayed."),
        ("The former leader Ali Rahimi was shot.", "Ali Rahimi, the former prime minister, was shot."),
        ("The company offers tours of the mill.", "Tours of the mill are offered by the company."),
    ],
)
def test_what_is_turned_down_or_done_once_is_no_denial(claim, evidence):
    """Who rejects a deal denies none, and what is done may also be to come."""
    assert verify(claim, [evidence]).verdict == "supported"
