"""A sentence that tells the opposite of what is asked answers nothing."""

import pytest
from readings import holds_of

from rag.answer.fitting.deeds.other_way import tells_the_opposite

ROSE = "Shares in Norvane rose 14 percent to 9.30 crowns."
BOTH = "Exports rose 14 percent while imports fell 3 percent."
VOTED = "Five of the eight aldermen voted for the levy."
CAME = "Omra, who finished 9th in the league, went to Tarn."
CUT = "Norvane will close 20 shops instead of 45."


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "opposite"),
    [
        ("How far did Norvane's shares fall?", ROSE, "14 percent", True),
        ("How much did shares in Norvane drop?", ROSE, "9.30 crowns", True),
        ("What was the rate in May?", "The rate rose to 3.2%, down sharply from April's 8.5%.", "8.5%", True),
        (
            "What was the rate in May?",
            "The rate rose to 3.2%, down sharply from April's 8.5%.",
            "3.2%",
            False,
        ),
        (
            "What was the rate before?",
            "The rate rose to 3.2%, down sharply from April's 8.5%.",
            "8.5%",
            False,
        ),
        ("How low could Norvane's shares fall?", ROSE, "14 percent", True),
        ("How much did shares in Norvane gain?", ROSE, "14 percent", False),
        ("How much did imports fall?", BOTH, "3 percent", False),
        ("How much did exports rise?", "Rents fell by more than 4 percent.", "4 percent", True),
        ("How much did the fall cost?", ROSE, "14 percent", False),
        ("How much has the number fallen?", "Rents rose in May, and 4 percent moved.", "4 percent", False),
        ("Who voted against the levy?", VOTED, "Five of the eight aldermen", True),
        ("Who voted against the levy?", "The council passed the levy.", "The council", True),
        ("Who voted for the levy?", "The council passed the levy.", "The council", False),
        ("Who lost the vote in Veria?", "In pictures: Veria elects Ada Loft", "Ada Loft", True),
        ("Who lost the vote in Veria?", "Ada Loft defeated Bo Sarn.", "Ada Loft", True),
        ("Who lost the vote in Veria?", "Ada Loft defeated Bo Sarn.", "Bo Sarn", False),
        ("Who won the vote in Veria?", "In pictures: Veria elects Ada Loft", "Ada Loft", False),
        ("Who banned Loft?", "Bo Sarn reinstated Loft after a ban.", "Bo Sarn", True),
        ("Who banned Loft?", "Bo Sarn reinstated Loft, whom he had banned.", "Bo Sarn", False),
        ("Who banned Loft?", "Bo Sarn lifted the ban he had imposed on Loft.", "Bo Sarn", False),
        ("Who arrested Loft?", "Bo Sarn released a video of the arrest.", "Bo Sarn", False),
        ("Who lost the vote?", "Ada Loft, who won in May, lost on Friday.", "Ada Loft", False),
        ("Who lost her hat?", "Ada Loft won a hat.", "Ada Loft", False),
        ("Who voted against it?", "Men backed by Omra voted no.", "Men", False),
        ("Who voted against it?", "Loft backed it at first but said no.", "Loft", False),
        ("Who won the race?", "Loft, who came second in May, won.", "Loft", False),
        ("Who reinstated Loft?", "Bo Sarn reinstated Loft after a ban.", "Bo Sarn", False),
        ("How many voted for the levy?", VOTED, "Five", False),
        ("How many voted for the levy?", "Three voted against it.", "Three", True),
        ("How many voted against it?", "Five voted for it, three against.", "three", False),
        ("Who won the league?", CAME, "Omra", True),
        ("Who won the league?", "Omra, who won the league, went to Tarn.", "Omra", False),
        ("Who won the cup?", "Omra did reach the cup semifinals in May.", "Omra", True),
        ("Who reached the last four?", "Omra did reach the cup semifinals in May.", "Omra", False),
        ("Who won the cup?", "Omra were 21st to lift the cup.", "Omra", False),
        ("Who finished the race?", CAME, "Omra", False),
        ("What was the score when Omra beat Tarn?", "Veld Tarn beat Omra 4-1 on Friday.", "4-1", True),
        ("When did Omra beat Tarn?", "Omra were beaten 4-1 by Tarn on Friday.", "Friday", True),
        ("When did Omra beat Tarn?", "Tarn were beaten 4-1 by Omra on Friday.", "Friday", False),
        ("When did Omra beat Tarn?", "Tarn, who had beaten Omra in May, lost 4-1 on Friday.", "May", True),
        ("What was the score when Omra beat Tarn?", "Omra beat Tarn 4-1 on Friday.", "4-1", False),
        ("When did Veld City beat Veld Town?", "Veld City beat Veld Town on Friday.", "Friday", False),
        ("When did Veld City beat Veld Town?", "Veld Town beat Veld City on Friday.", "Friday", True),
        (
            "When did Ada Loft replace Bo Vench?",
            "Bo Vench, who replaced Loft in 2020, left on Friday.",
            "2020",
            True,
        ),
        (
            "When did Ada Loft replace Bo Vench?",
            "Bo Vench, who replaced Loft in 2020, left on Friday.",
            "Friday",
            False,
        ),
        ("When did Ada Loft replace Bo Vench?", "Ada Loft replaced Vench in May.", "May", False),
        ("When did Ada Loft replace Bo Vench?", "Vench was replaced by Loft in May.", "May", False),
        (
            "When did Ada Loft replace Bo Vench?",
            "Vench became envoy in May and Loft took his seat.",
            "May",
            False,
        ),
        (
            "When did Ada Loft replace Bo Vench?",
            "Loft got the seat after Vench was elected mayor in May.",
            "May",
            False,
        ),
        ("Why did Ada Loft replace Bo Vench?", "Vench became too ill to go on.", "too ill", False),
        (
            "When? (about: Ada Loft replaced Bo Vench)",
            "Vench succeeded chief Ada Loft in 2020.",
            "2020",
            True,
        ),
        ("Did Omra beat Tarn?", "Tarn beat Omra 4-1 on Friday.", "4-1", False),
        ("Who beat Tarn?", "Tarn beat Omra 4-1 on Friday.", "Tarn", False),
        ("How many dead were first reported?", "A clerk died, raising the toll to six.", "six", True),
        ("How many dead were first reported?", "The first count was four dead.", "four", False),
        ("How many people were killed?", "A clerk died, raising the toll to six.", "six", False),
        ("How many shops did Norvane first plan to close?", CUT, "20", True),
        ("How many shops did Norvane originally plan to close?", CUT, "45", False),
        ("How many shops will Norvane close?", CUT, "20", False),
    ],
)
def test_the_opposite_of_what_is_asked_is_no_answer(question, sentence, answer, opposite):
    """A rise is no fall, a vote for a thing none against it, ninth has not won, nor was what is kept planned."""
    assert holds_of(tells_the_opposite, question, sentence, answer) is opposite
