"""Says in the words that news uses what readers ask in others: who took an attack on themselves."""

import re

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


def in_news_words(question: str) -> str:
    """The question with "said they were behind" and the like as "claimed responsibility for", as reports write it.

    The reader marks what stands near the words of the question; the words for this one thing are always the same
    in news and seldom in questions.
    """
    return _ON_THEMSELVES.sub(_claimed, question)


def _claimed(found: re.Match[str]) -> str:
    """The words of news in the form that the question's verb had."""
    verb = (found["said"] or found["took"]).lower()
    return f"{_FORMS.get(verb, 'claimed')} responsibility for"
