"""Says in the words that news uses what readers ask in others: who took an attack on themselves, how many died."""

import re

from rag.question.statement import asks_statement

_ON_THEMSELVES = re.compile(
    r"\b(?:(?P<said>said|says?|claim(?:ed|s)?|admit(?:ted|s)?) (?:that )?(?:they|it|he|she) "
    r"(?:(?:was|were|is|are|had been|has been|have been) (?:behind|responsible for)"
    r"|(?:had |has |have )?(?:carried out|staged|mounted|launched|committed|perpetrated))"
    r"|(?P<took>took|tak(?:es?|en|ing)) (?:the )?(?:credit|responsibility|blame) for)"
    r"(?= (?:\S+ ){0,6}?(?:\w+-)?(?:attack|bomb|blast|explosion|shooting|strike|rocket|missile|killing|raid|assault"
    r"|ambush|kidnap|abduct|assassinat|murder|hack|cyberattack)\w*)",
    re.IGNORECASE,
)
_FORMS = {
    **dict.fromkeys(("say", "claim", "admit", "take"), "claim"),
    **dict.fromkeys(("says", "claims", "admits", "takes"), "claims"),
    "taking": "claiming",
}
_TOLL = re.compile(
    r"^(?P<and>and |so )?(?:what|how high)(?:['’]s| is| was| were) the "
    r"(?:(?P<first>first|initial|preliminary|original|earliest) (?:toll\b|(?=death|number))|\w+ (?=death|number))?"
    r"(?:(?<=toll)|death toll|number of (?:deaths|dead|fatalities))(?: (?:of|in|from|after|at|for|caused by))(?= \w)",
    re.IGNORECASE,
)
# "Quotes by Ada Loft on the strike": whose words are wanted. Not "stock quotes", nor "a quote from the report".
_WORDS_OF = re.compile(
    r"^\W*(?:(?:please )?(?:(?:give|show|find|get)(?: me| us)?|list|i need|i want|are there|is there|what are) )?"
    r"(?:(?:any|some|all|the|an?|direct|exact|public|recent|other|more) )*"
    r"(?:quot(?:e|ation)s?|statements?|remarks?|comments?) (?:made |given )?(?:by|from) "
    r"(?P<who>[^?,]+?)(?P<on> (?:about|on|regarding|concerning|over|after|before|during|following|at) [^?]+?)?\W*$",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:him|her|them|you|me|us|it)$"
    r"|.*\b(?:articles?|reports?|sources?|outlets?|papers?|press|media|texts?|stor(?:y|ies)|books?|speech(?:es)?"
    r"|interviews?|films?|movies?|songs?|court|trial|hearing)$",
    re.IGNORECASE,
)
_CONTEST = (
    r"(?:(?:presidential|general|midterm|local|national|parliamentary|mayoral|primary|leadership|special|run-?off) )*"
    r"(?:election|run-?off|primary|by-election)s?"
)
_WHICH = rf"(?:[\w.’'-]+ ){{0,5}}?{_CONTEST}(?: (?:in|at|for|of|between|on|with|against) [^?]+?)?"
# "What was the outcome of the run-off in Omra?", "How did the run-off in Omra end?": sentences tell who won.
_RESULT = re.compile(
    r"^\W*(?:(?:what(?:['’]s| is| was| were) )?(?:the )?(?:final )?(?:outcome|result)s? (?:of|in|from) "
    rf"(?P<contest>(?:(?:the|an?|this|last) )?{_WHICH})"
    rf"|how did (?P<ended>(?:the|an?|this|last) {_WHICH}) (?:end(?: up)?|turn out|go|conclude|finish))\W*$",
    re.IGNORECASE,
)
# "What prompted the governor to resign?" asks why the governor did.
_MOVED = re.compile(
    r"^\W*what (?:\w+ly )?(?:prompted|led|caused|drove|pushed|moved|inspired|motivated|compelled|persuaded|convinced"
    r"|forced) (?P<who>(?!to\b)[^?]+?) to (?P<deed>(?!(?:the|an?|his|her|its|their|this|that)\b)[a-z]+)"
    r"(?P<rest>\b[^?]*?)\W*$",
    re.IGNORECASE,
)
_SAID_TO_IT = re.compile(r"(?<=\bsay) in (?:response|reaction|reply|answer) to(?= \w)", re.IGNORECASE)
_KILLED = " many people were killed in"
_FIRST_KILLED = " many dead were first reported in"


def in_news_words(question: str) -> str:
    """The question as reports would word what it asks for.

    "Said they were behind the blast" becomes "claimed responsibility for", and "What was the death toll of" "How
    many people were killed in": the reader marks what stands near the words of the question, and sentences of news
    name neither the claim nor the toll in those words.
    """
    question = _RESULT.sub(lambda found: f"Who won {found['contest'] or found['ended']}?", question)
    question = _MOVED.sub(lambda found: f"Why did {found['who']} {found['deed']}{found['rest']}?", question)
    question = _WORDS_OF.sub(_said_by, _SAID_TO_IT.sub(" about", question))
    toll = _TOLL.sub(_counted, question)
    return _ON_THEMSELVES.sub(_claimed, toll)


def _counted(found: re.Match[str]) -> str:
    """How a question for a toll begins, as a question for the killed; for the first one, of what was reported first."""
    killed = _FIRST_KILLED if found["first"] else _KILLED
    return f"{found['and']}how{killed}" if found["and"] else f"How{killed}"


def _said_by(found: re.Match[str]) -> str:
    """A question for what somebody said, where words of theirs are wanted; as it was where nobody is named."""
    asked = f"What did {found['who']} say{found['on'] or ''}?"
    named = asks_statement(asked) is not None and not _NOBODY.match(found["who"])
    return asked if named else found[0]


def _claimed(found: re.Match[str]) -> str:
    """The words of news in the form that the question's verb had."""
    verb = (found["said"] or found["took"]).lower()
    return f"{_FORMS.get(verb, 'claimed')} responsibility for"
