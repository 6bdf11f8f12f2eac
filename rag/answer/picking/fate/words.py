"""The words in which news tells what befell somebody or something."""

import re

from rag.answer.speech.speaking import SAYS
from rag.words import listed

KILLED = listed(
    "killed murdered assassinated slain executed hanged beheaded drowned lynched shot stabbed poisoned"
    " martyred dead died dies perished buried"
)
"""Done to somebody, or what they did, that ends a life."""
DONE_TO = listed(
    "exonerated vindicated arrested detained jailed imprisoned interned sentenced convicted acquitted cleared"
    " charged indicted fined pardoned freed released rescued saved deported expelled extradited exiled"
    " kidnapped abducted seized captured taken hijacked wounded injured hurt hit struck attacked beaten raped"
    " tortured crushed sacked fired dismissed suspended banned barred removed replaced ousted demoted"
    " disqualified stripped impeached sold bought acquired scrapped cancelled canceled axed dropped shelved"
    " abandoned postponed delayed rejected approved passed blocked vetoed overturned quashed annulled upheld"
    " repealed sunk destroyed demolished damaged bombed burned burnt torched looted raided flooded closed shut"
    " shuttered evacuated reopened rebuilt restored repaired found recovered returned salvaged stolen"
    " confiscated frozen withdrawn recalled dissolved disbanded merged nationalised nationalized liquidated"
    " moved transferred relegated eliminated knocked defeated unseated toppled overthrown overthrew commuted"
    " handed hospitalised hospitalized infected cured vaccinated spared evicted displaced exchanged swapped"
    " guilty engulfed"
    " gutted ravaged levelled leveled flattened discontinued outlawed airlifted impounded auctioned forced"
)
"""Done to somebody or something, that decides their fate."""
ENDED = listed(
    "died dies perished drowned resigned resigns resigning quit quits quitting retired retires retiring"
    " withdrew withdraws escaped escapes fled flees vanished disappeared survived survives surrendered"
    " defected sank sinks capsized crashed crashes collapsed collapses exploded burned burnt folded closed"
    " closes closing shut shuts shutting reopened reopens expired lapsed confessed disbanded"
)
"""What somebody or something did that ends a matter."""
DID = listed(
    "received faces faced lost loses won wins returned returns left leaves leaving recovered failed fell"
    " burst melted landed merged moved moves returning"
)
"""What somebody or something did that may be told for many reasons."""
ENDED_SO = (
    r"(?:(?:went|goes|gone|go) (?:missing|bankrupt|under|down|free|to (?:prison|jail|hospital|ground)|on trial|ahead"
    r"|forward|through)|(?:fell|fallen|falls|fall) (?:through|apart)"
    r"|(?:step(?:ped|s|ping)?|stood|stands|standing) (?:down|aside)|walk(?:ed|s) free|pleaded (?:not )?guilty"
    r"|ran aground|conceded(?: defeat)?|(?:broke|breaks) (?:down|up|apart|off)|no longer exists"
    r"|ceased (?:to exist|trading)|(?:came|comes|come) (?:home|to an end)|(?:dropped|pulled) out"
    r"|took (?:his|her|their) own li(?:fe|ves)|(?:got|gets|received) (?:\w+ ){1,3}(?:years|months))"
)
"""The same in several words, for a pattern."""
IDLE = listed(
    "believed thought known said called described seen viewed regarded considered expected asked quoted"
    " reported based located situated used involved interested pleased worried concerned surprised prepared"
    " determined supposed set made named founded born dressed armed joined followed led owned run meant built"
    " written told heard felt shown given been done intended required needed advised allowed supported opposed"
    " filled covered surrounded faced left kept held had got put gone become begun engaged married divorced"
    " related linked tied likened compared understood unknown respected loved liked hated feared admired"
    " criticised criticized praised thanked blamed accused pictured photographed interviewed contacted reached"
    " informed warned urged invited"
)
"""Participles of what is only thought or said of somebody, or how things are with them."""
GIVEN = re.compile(
    r"(?:given|handed|left|held|put|kept|made|married) |set (?:free|ablaze|alight|on fire)|led away|granted "
)
"""Some of them with more behind: "was given a suspended sentence", "was left without a roof"."""
DEATHS = (
    r"(?:death|killing|murder|assassination|execution|arrest|detention|abduction|kidnapping|capture|release|sinking|loss"
    r"|collapse|resignation|dismissal|removal|sale|closure|closing|destruction|disappearance|conviction|sentencing"
    r"|indictment|impeachment|suspension|expulsion|extradition|rescue|seizure|demolition|withdrawal|sacking|ouster)"
)
"""What befell them as a thing, "the death of Ada Loft", for a pattern."""
LEFT_AS = (
    r"(?:stepp(?:ed|ing) down|stood down|resigned|resigning|quit|retired|fired|sacked|dismissed|removed|ousted|replaced"
    r"|suspended)"
)
"""How a post was left, "stepped down as", for a pattern."""


def _said(stem: str) -> str:
    """A pattern for the forms of a verb that tell what somebody says or said: "denies", "argued", "slammed"."""
    base = f"{stem[:-1]}[iy]" if stem.endswith("i") else f"{stem}{stem[-1]}?"
    return rf"{base}(?:e?s|e?d)"


SPEECH = (
    r"(?:said|says|told|tells|put|puts|(?:held|holds) that|thought|thinks|wrote|spoke|speaks|read|judged|hoped|opposed"
    rf"|supported|ordered|declined|{'|'.join(_said(stem) for stem in sorted(SAYS))})"
)
"""What somebody says or judges, which befalls nobody, for a pattern."""
DEEDS = {
    deed: re.compile(rf"\b(?:{told})", re.IGNORECASE)
    for deed, told in {
        "death": "kill|die[sd]?\\b|dead|dying|murder|assassinat|slain|execut|hanged|behead|drown|lynch|perish|fatal"
        "|buried|martyr|alive|surviv",
        "wound": "injur|wound|hurt|shot|stabb|hit\\b|hospitali|airlift|attack|beaten|surviv|kill|die[sd]?\\b|unharmed",
        "arrest": "arrest|detain|jail|imprison|custody|captur|seiz|taken|held|apprehend|caught",
        "leave": "resign|quit|step|stood|stand|sack|fire|dismiss|suspend|remov|oust|retir|withdr|left|leav"
        "|conced|demot|unseat|toppl",
        "abduct": "kidnap|abduct|seiz|hostage|captur|taken|held|missing|disappear|vanish",
        "punish": "punish|disciplin|fined|jail|imprison|sentenc|convict|acquit|clear|suspend|banned|barred|sack|fired"
        "|dismiss|expel|demot|stripp|caution|guilty|disqualif|executed|let off|charges",
        "charge": "charg|indict|convict|sentenc|acquit|plead|guilty|clear|on trial",
        "free": "releas|free|pardon|rescu|saved|walk|escap|handed|home|commut|exonerat|acquit",
    }.items()
}
"""What is asked to have befallen somebody, by what in the words that tell their fate says whether it did."""
