"""Sentences that tell nothing of a topic themselves: of the page, of a picture, what is only asked."""

import re

from rag.words import MONTHS

_ASIDE = re.compile(
    r"^(?:(?i:this (?:story|article|post|page|list|graphic)|(?:hide )?caption|photos?|video"
    r"|(?:(?:must|just) )?watch(?:ed)?|read more|related|editor['’]s note)\b"
    # "Ines Varga/Getty Images Dockers stand …", "Ines Varga for CNN"
    r"|(?:[A-Z][\w.’'-]+ ){2,3}for [A-Z]{2,}\b|(?:[A-Z][\w.’'-]+ ){1,3}[A-Z][\w.’'-]+ ?/ ?[A-Z])"
    r"|\b(?:Getty Images|AP Photo|AFP/Getty|via (?:REUTERS|AP|Getty))|\((?:credit|photo)\b"
    # "Flowers are seen at the scene of the crush in Selmouth."
    r"|^[^,]{0,60}? (?:is|are|was|were) (?:seen|pictured|shown|photographed) (?!as\b)"
    # "The mayor waves to the crowd", as what stands below a picture is told.
    r"|^[^,.“\"]{0,90}? (?:stands? (?:guard|beside|inside|outside|near|next|in front)|hugs?|holds? up|looks? on"
    r"|poses?) "
    r"|, (?:cent(?:er|re)|left|right|second from (?:left|right)),|\?[\"”’']?$"
)
# "Newborn babies lie in their beds after the floods in Sindh, on September 1, 2022."
_DATED = re.compile(
    rf"\b(?:{'|'.join(MONTHS)}) \d{{1,2}}(?:, (?:19|20)\d\d(?:,? in [A-Z][\w, ]+)?)?\W*$", re.IGNORECASE
)

OF_A_DAY = 0.3
"""Taken from the nearness of a sentence that ends with a whole date, as what stands below a picture does."""


def is_aside(sentence: str) -> bool:
    """Whether a sentence is of the page or of a picture, or only asks."""
    return _ASIDE.search(sentence) is not None


def ends_with_date(sentence: str) -> bool:
    """Whether a sentence ends with a day of a month, as what stands below a picture does."""
    return _DATED.search(sentence) is not None
