"""A text as an article that is ready for the index, for the tests of what is found out about it."""

from ingest.prepare import prepare
from ingest.records import Prepared, RawArticle
from rag.records.articles import Article

BODY = (
    "The harbour at Larnow was closed after two tankers collided in fog, the port authority said. "
    "Nobody was hurt, and the channel was to be opened again once divers had been down."
)


def article(text: str, **fields: str) -> Article:
    """The article's record."""
    found = prepare(RawArticle(text=text, **fields))
    assert isinstance(found, Prepared), found
    return found.article
