"""The library: what is live - articles, texts, passages, names - and nothing else."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from sqlalchemy import func, or_, select

from rag.index import schema as t
from rag.index.database import Database, article_of, chunks, get_fact
from rag.index.stored import FileRecord, Stamp, StoredArticle
from rag.records.articles import Article, Passage, Published

# Undated prints last, in every database: the dated one of two that carry a text tells more.
_EARLIEST = (t.articles.c.published_last.is_(None), t.articles.c.published_last, t.articles.c.id)


class Library:
    """Reads the live build; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def fact(self, key: str) -> str | None:
        """A fact about the library as a whole, or None."""
        return self._database.fact(key)

    def set_fact(self, key: str, value: str) -> None:
        """Writes such a fact."""
        self._database.set_fact(key, value)

    def stamp(self) -> Stamp:
        """The live build ("" before the first) and the number of sweeps."""
        with self._database.transaction() as connection:
            return Stamp(get_fact(connection, "build") or "", int(get_fact(connection, "sweeps") or 0))

    def committed(self) -> datetime | None:
        """When the live build was committed."""
        with self._database.transaction() as connection:
            last = connection.scalar(select(t.builds.c.committed).order_by(t.builds.c.number.desc()).limit(1))
            return None if last is None else datetime.fromisoformat(last)

    def counts(self) -> tuple[int, int]:
        """Live articles and live passages."""
        with self._database.transaction() as connection:
            articles = connection.scalar(select(func.count()).select_from(t.articles)) or 0
            live = select(t.articles.c.text_hash)
            passages = connection.scalar(
                select(func.count()).select_from(t.passages).where(t.passages.c.text_hash.in_(live))
            )
            return articles, passages or 0

    def articles(self) -> list[Article]:
        """Every live article, by title."""
        with self._database.transaction() as connection:
            rows = connection.execute(select(t.articles).order_by(t.articles.c.title, t.articles.c.id))
            return [article_of(row) for row in rows]

    def stored(self) -> Iterator[StoredArticle]:
        """Every live article with its source hash and signature, by id."""
        with self._database.transaction() as connection:
            for row in connection.execute(select(t.articles).order_by(t.articles.c.id)):
                yield StoredArticle(article_of(row), row.source_hash, row.signature)

    def article(self, article_id: str) -> Article | None:
        """The live article of that id."""
        with self._database.transaction() as connection:
            row = connection.execute(select(t.articles).where(t.articles.c.id == article_id)).first()
            return None if row is None else article_of(row)

    def moved_to(self, article_id: str) -> str | None:
        """The present id of an article whose file was moved."""
        with self._database.transaction() as connection:
            return connection.scalar(select(t.past.c.moved_to).where(t.past.c.id == article_id)) or None

    def text(self, text_hash: str) -> str | None:
        """The text of that hash, while some live article has it."""
        with self._database.transaction() as connection:
            live = select(t.articles.c.text_hash)
            return connection.scalar(
                select(t.texts.c.text).where(t.texts.c.hash == text_hash, t.texts.c.hash.in_(live))
            )

    def live(self, passage_ids: Sequence[str]) -> tuple[str, dict[str, tuple[Passage, list[Article]]]]:
        """The live build, and for each id that is live its passage and the articles that carry it.

        One moment: build, passages and articles belong together.
        """
        found: dict[str, tuple[Passage, list[Article]]] = {}
        with self._database.snapshot() as connection:
            build = get_fact(connection, "build") or ""
            for ids in chunks(passage_ids):
                query = (
                    select(
                        t.passages.c.id.label("passage_id"),
                        t.passages.c.start,
                        t.passages.c.end,
                        func.substr(
                            t.texts.c.text, t.passages.c.start + 1, t.passages.c.end - t.passages.c.start
                        ).label("slice"),
                        t.articles,
                    )
                    .join(t.texts, t.texts.c.hash == t.passages.c.text_hash)
                    .join(t.articles, t.articles.c.text_hash == t.passages.c.text_hash)
                    .where(t.passages.c.id.in_(ids))
                    .order_by(*_EARLIEST)
                )
                for row in connection.execute(query):
                    passage = Passage(row.passage_id, row.text_hash, row.start, row.end, row.slice)
                    found.setdefault(row.passage_id, (passage, []))[1].append(article_of(row))
        return build, found

    def prints(self, stories: Iterable[str]) -> dict[str, list[Article]]:
        """The live articles of each story, earliest first."""
        found: dict[str, list[Article]] = {}
        with self._database.transaction() as connection:
            for ids in chunks(sorted(set(stories))):
                query = select(t.articles).where(t.articles.c.story.in_(ids))
                for row in connection.execute(query.order_by(*_EARLIEST)):
                    found.setdefault(row.story, []).append(article_of(row))
        return found

    def names(self) -> list[tuple[str, str, int]]:
        """Each name in the live articles, its key, and in how many texts it occurs."""
        live = select(t.articles.c.text_hash)
        columns = (t.names.c.name, t.names.c.key)
        query = select(*columns, func.count()).where(t.names.c.text_hash.in_(live)).group_by(*columns)
        with self._database.transaction() as connection:
            return [(name, key, count) for name, key, count in connection.execute(query)]

    def outlets(self) -> list[tuple[str, int]]:
        """Each outlet of the live articles and how many it has, most first."""
        count = func.count().label("articles")
        query = select(t.articles.c.outlet, count).group_by(t.articles.c.outlet).order_by(count.desc())
        with self._database.transaction() as connection:
            return [(outlet, number) for outlet, number in connection.execute(query) if outlet]

    def dates(self) -> tuple[date, date] | None:
        """First and last day that dated live articles cover."""
        with self._database.transaction() as connection:
            first, last = connection.execute(
                select(func.min(t.articles.c.published_first), func.max(t.articles.c.published_last))
            ).one()
        return None if first is None else (date.fromisoformat(first), date.fromisoformat(last))

    def files(self) -> dict[str, FileRecord]:
        """The files as they were last read, by path."""
        with self._database.transaction() as connection:
            rows = connection.execute(select(t.files))
            return {
                row.path: FileRecord(row.path, row.content_hash, row.articles, row.problems) for row in rows
            }

    def carrying(self, hashes: Sequence[str]) -> dict[str, list[Article]]:
        """The live articles that carry each text."""
        found: dict[str, list[Article]] = {}
        with self._database.transaction() as connection:
            for part in chunks(hashes):
                query = select(t.articles).where(t.articles.c.text_hash.in_(part))
                for row in connection.execute(query.order_by(*_EARLIEST)):
                    found.setdefault(row.text_hash, []).append(article_of(row))
        return found

    def undated(self, outlets: Sequence[str] = ()) -> int:
        """How many live articles, of these outlets if any are named, have no date."""
        with self._database.transaction() as connection:
            query = select(func.count()).select_from(t.articles).where(t.articles.c.published_last.is_(None))
            if outlets:
                query = query.where(t.articles.c.outlet.in_(outlets))
            return connection.scalar(query) or 0

    def maybe_later(self, day: date, outlets: Sequence[str] = ()) -> list[Published]:
        """When the live articles, of these outlets if any are named, were published that may be out by `day`."""
        when = (t.articles.c.published_first, t.articles.c.published_last)
        query = select(*when, t.articles.c.published_how).where(
            t.articles.c.published_first <= day.isoformat(), t.articles.c.published_last > day.isoformat()
        )
        if outlets:
            query = query.where(t.articles.c.outlet.in_(outlets))
        with self._database.transaction() as connection:
            return [
                Published(date.fromisoformat(first), date.fromisoformat(last), how)
                for first, last, how in connection.execute(query.order_by(*when))
            ]

    def holds_path(self, path: str) -> bool:
        """Whether live articles came from that file or from a file in that folder."""
        within = t.articles.c.path.startswith(path.rstrip("/") + "/", autoescape=True)
        with self._database.transaction() as connection:
            query = select(t.articles.c.id).where(or_(t.articles.c.path == path, within)).limit(1)
            return connection.scalar(query) is not None

    def languages(self) -> list[tuple[str, int]]:
        """Each language of the live articles and how many it has, most first."""
        count = func.count().label("articles")
        query = select(t.articles.c.language, count).group_by(t.articles.c.language).order_by(count.desc())
        with self._database.transaction() as connection:
            return [(language or "unknown", number) for language, number in connection.execute(query)]
