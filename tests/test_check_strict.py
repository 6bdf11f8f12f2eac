"""The claim check is strict: who the evidence does not name did nothing, and verdict and score agree."""

import pytest
from check_pairs import PAIRS

from rag.check.verify import verify

TRAM = (
    "A tram left the rails near the central market in Velden on Monday. The fire brigade said 31 passengers "
    "were taken to hospital and two were missing. Driver Ilse Kramer was among the injured. The line was "
    "closed until evening."
)
RAID = (
    "The Northern Monitor said the strike near Qasr al-Bukhar killed at least 19 fighters. The Falcon "
    "Brigades mourned a fighter, Samir Haddad, in a statement on Friday. It said he had died in the night "
    "strike. The ministry said six bombs were dropped near Qasr al-Bukhar."
)


@pytest.mark.parametrize(
    ("claim", "absent"),
    [
        pytest.param("The bishop derailed the tram.", "bishop", id="person"),
        pytest.param("A truck hit the tram.", "truck", id="thing"),
        pytest.param("The army closed the line.", "army", id="institution"),
        pytest.param("A landslide destroyed the market.", "landslide", id="nature"),
    ],
)
def test_a_doer_that_the_evidence_does_not_name_is_not_supported(claim: str, absent: str) -> None:
    """The rest of the claim may be there: who is said to have done it is nowhere, and the reason says so."""
    found = verify(claim, [TRAM])
    assert found.verdict == "not_supported" or (found.verdict == "partly" and absent in found.reason)
    assert found.score < 0.5


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("The tram carried explosives.", id="object"),
        pytest.param("The driver was a smuggler.", id="what-someone-is"),
        pytest.param("The market sold fireworks.", id="after-a-known-subject"),
        pytest.param("The bishop was injured.", id="whom-it-happened-to"),
    ],
)
def test_a_short_claim_with_a_word_that_is_nowhere_is_not_supported_in_full(claim: str) -> None:
    """In a short claim every noun matters."""
    assert verify(claim, [TRAM]).verdict != "supported"


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("A tram left the rails in Velden.", id="said-plainly"),
        pytest.param("Thirty-one passengers were taken to hospital.", id="number-in-words"),
        pytest.param("Ilse Kramer was injured.", id="among-the"),
        pytest.param("The tram derailed near the market, and the line was closed.", id="paraphrase"),
    ],
)
def test_strictness_spares_what_is_said(claim: str) -> None:
    """What the evidence says, in its words or near them, does not fall."""
    assert verify(claim, [TRAM]).verdict != "not_supported"


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("The central market was missing passengers until Monday evening.", id="scrambled"),
        pytest.param("The fire brigade left the central market in Velden until evening.", id="joined"),
    ],
)
def test_words_from_several_sentences_put_together_are_not_supported_in_full(claim: str) -> None:
    """All words stand in the evidence, but no sentence says them of each other."""
    assert verify(claim, [TRAM]).verdict != "supported"


def test_a_contradicted_claim_scores_below_every_supported_one() -> None:
    """Over all pairs, the best score of a contradicted claim is below the least of a supported one."""
    capped = ("number", "spelled", "date", "weekday", "name", "swap", "negation", "killed")
    found = [
        verify(claim, [pair.evidence], pair.published) for pair in PAIRS for claim in (pair.true, pair.false)
    ]
    supported = [check.score for check in found if check.verdict == "supported"]
    wrong = [
        check.score
        for pair in PAIRS
        if pair.kind.startswith(capped)
        and (check := verify(pair.false, [pair.evidence], pair.published)).verdict == "not_supported"
    ]
    assert wrong
    assert max(wrong) < 0.5 <= min(supported)


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param(
            "The Falcon Brigades said a strike killed a fighter near Qasr al-Bukhar.", id="one-fighter"
        ),
        pytest.param("The Falcon Brigades said one of its fighters had died in the strike.", id="own-words"),
    ],
)
def test_a_speaker_is_not_refuted_by_what_another_reports(claim: str) -> None:
    """A long article has several speakers on one event: each is held against their own words."""
    assert verify(claim, [RAID]).verdict != "not_supported"


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Smugglers took 31 passengers to hospital.", id="people-not-named"),
        pytest.param("The union blocked the line.", id="who-only-says-so"),
        pytest.param("Mayor Otto Brandt was injured.", id="fate-of-another"),
    ],
)
def test_what_another_did_or_suffered_is_not_supported_in_full(claim: str) -> None:
    """The doer only says it of another, or what happened is told of others."""
    more = (
        "The union said the operator, Velden Rail, had blocked the line. Mayor Otto Brandt visited the crew."
    )
    assert verify(claim, [f"{TRAM} {more}"]).verdict != "supported"


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("The brigades fired the rockets.", id="its-own"),
        pytest.param("Samir Haddad was killed.", id="a-pronoun-later"),
    ],
)
def test_who_speaks_of_themselves_did_it(claim: str) -> None:
    """What "their men" did is the brigades' deed, and "he was killed" follows the name."""
    text = (
        "The brigades said their men had fired the rockets. They named Samir Haddad. He was killed on Friday."
    )
    assert verify(claim, [text]).verdict != "not_supported"


def test_a_toll_still_belongs_to_who_reported_it() -> None:
    """A figure that only one speaker gives is not another's."""
    claim = "The ministry said the strike near Qasr al-Bukhar killed at least 19 fighters."
    assert verify(claim, [RAID]).verdict == "not_supported"


def test_several_days_keep_their_own_figures() -> None:
    """A claim copied with two days in it is not held against the wrong one."""
    text = "Around 560 wells were dug by volunteers between 2010 and 2014."
    assert verify(text, [text + " The work cost little."]).verdict == "supported"
