"""The library's tables."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text

metadata = MetaData()

# Facts about the library as a whole: schema version, embedding model, live build.
meta = Table("meta", metadata, Column("key", String, primary_key=True), Column("value", Text, nullable=False))

builds = Table(
    "builds",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("digest", String, nullable=False),
    Column("committed", String, nullable=False),
    Column("added", Integer, nullable=False),
    Column("updated", Integer, nullable=False),
    Column("removed", Integer, nullable=False),
)


def _article_columns() -> list[Column[object]]:
    return [
        Column("id", String, primary_key=True),
        Column("text_hash", String, nullable=False, index=True),
        Column("source_hash", String, nullable=False),
        Column("title", Text, nullable=False),
        Column("outlet", String, nullable=False),
        Column("published_first", String),
        Column("published_last", String),
        Column("published_how", String, nullable=False),
        Column("path", Text, nullable=False, index=True),
        Column("url", Text, nullable=False),
        Column("language", String, nullable=False),
        Column("place", String, nullable=False),
        Column("story", String, nullable=False, index=True),
        Column("signature", LargeBinary, nullable=False),
        Column("added", String, nullable=False),
    ]


# Live articles: whatever is not here is not shown, cited or counted.
articles = Table("articles", metadata, *_article_columns())
# Articles of a build that is being made; they become live in one transaction.
staged = Table("staged", metadata, *_article_columns())
# Articles that were live: enough to say "removed since", never their text.
past = Table(
    "past",
    metadata,
    Column("id", String, primary_key=True),
    Column("title", Text, nullable=False),
    Column("outlet", String, nullable=False),
    Column("moved_to", String, nullable=False),
)

# Texts and their passages under ids derived from content; live when a live article has the hash.
texts = Table(
    "texts",
    metadata,
    Column("hash", String, primary_key=True),
    Column("text", Text, nullable=False),
    # 1 when its vectors and words are on disk, so that a killed build is taken up where it stopped.
    Column("indexed", Integer, nullable=False, index=True),
)
passages = Table(
    "passages",
    metadata,
    Column("id", String, primary_key=True),
    Column("text_hash", String, ForeignKey("texts.hash"), nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)
names = Table(
    "names",
    metadata,
    Column("text_hash", String, ForeignKey("texts.hash"), nullable=False),
    Column("name", String, nullable=False),
    Column("key", String, nullable=False),
    Index("names_by_text", "text_hash"),
)

# Files as they were last read, so that an unchanged one is not read again.
files = Table(
    "files",
    metadata,
    Column("path", Text, primary_key=True),
    Column("content_hash", String, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("problems", Text, nullable=False),
)
