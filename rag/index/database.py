"""The library's database: one engine, transactions, and rows to records and back."""

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

from sqlalchemy import (
    Connection,
    Engine,
    Row,
    create_engine,
    delete,
    event,
    insert,
    inspect,
    make_url,
    select,
)
from sqlalchemy.exc import SQLAlchemyError

from rag.errors import StoreError
from rag.index import schema as t
from rag.index.stored import FileRecord, StoredArticle
from rag.records.articles import Article, Published

_VERSION = "1"
_TRIES, _PAUSE = 200, 0.05  # seconds between them
_CHUNK = 500  # values in one IN (...) list; SQLite takes 32,766, other databases fewer


class Database:
    """Where the library is kept: SQLite in a folder, or any database SQLAlchemy reaches."""

    def __init__(self, url: str) -> None:
        """Opens the database at an SQLAlchemy URL and makes its tables where there are none.

        Raises:
            StoreError: the database cannot be opened, or was made by another version.
        """
        try:
            shown = make_url(url).render_as_string(hide_password=True)
        except SQLAlchemyError as error:
            raise StoreError(
                "DATELINE_DATABASE_URL is not an SQLAlchemy URL such as sqlite:///file.db"
            ) from error
        try:
            self._engine = create_engine(url)
            if self._engine.dialect.name == "sqlite":
                _tune_sqlite(self._engine)
            self._make_tables()
        except (SQLAlchemyError, ImportError) as error:
            raise StoreError(f"the library at {shown} cannot be opened: {_said(error)}") from error
        version = self.fact("version")
        if version != _VERSION:
            raise StoreError(
                f"the library at {shown} is of version {version}, this Dateline reads {_VERSION}: "
                "make a new index in another folder with `dateline ingest PATH --index DIR`"
            )

    def _make_tables(self) -> None:
        """Makes what is not there; of several processes that come at once one makes it, the others wait."""
        if inspect(self._engine).has_table(t.meta.name) and self.fact("version") is not None:
            t.metadata.create_all(self._engine)
            return
        with self._engine.begin() as connection:
            if connection.dialect.name == "sqlite":
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            t.metadata.create_all(connection)
            if get_fact(connection, "version") is None:
                put_fact(connection, "version", _VERSION)

    def close(self) -> None:
        """Closes every connection."""
        self._engine.dispose()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One transaction; a database error becomes a StoreError."""
        try:
            with self._engine.begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise StoreError(f"the library cannot be read or written: {_said(error)}") from error

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """A transaction to read in, whose reads are all of one moment."""
        with self.transaction() as connection:
            if connection.dialect.name == "sqlite":
                connection.exec_driver_sql("BEGIN")  # its driver begins none of its own before a write
            yield connection

    def fact(self, key: str) -> str | None:
        """A fact about the library as a whole (version, embedding model, live build), or None."""
        with self.transaction() as connection:
            return get_fact(connection, key)

    def set_fact(self, key: str, value: str) -> None:
        """Writes such a fact."""
        with self.transaction() as connection:
            put_fact(connection, key, value)


def _said(error: Exception) -> str:
    """What went wrong on one line, without the address and the statement that SQLAlchemy puts below."""
    return " ".join(str(error.args[0] if error.args else error).split())


def _tune_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def tune(connection: sqlite3.Connection, _record: object) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA busy_timeout=30000")
        _write_ahead(cursor)
        cursor.execute("PRAGMA synchronous=NORMAL")
        cursor.close()


def _write_ahead(cursor: sqlite3.Cursor) -> None:
    """Turns write-ahead logging on, so that readers go on while a build commits.

    SQLite refuses this at once, whatever the timeout, while another connection turns it on: then it is tried again.
    """
    for left in range(_TRIES, 0, -1):
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or left == 1:
                raise
            time.sleep(_PAUSE)


def chunks(values: Sequence[str]) -> Iterator[Sequence[str]]:
    """The values in parts short enough for one IN list."""
    for at in range(0, len(values), _CHUNK):
        yield values[at : at + _CHUNK]


def get_fact(connection: Connection, key: str) -> str | None:
    """A fact about the library, within a transaction."""
    return connection.scalar(select(t.meta.c.value).where(t.meta.c.key == key))


def put_fact(connection: Connection, key: str, value: str) -> None:
    """Writes a fact about the library, within a transaction."""
    connection.execute(delete(t.meta).where(t.meta.c.key == key))
    connection.execute(insert(t.meta).values(key=key, value=value))


def article_of(row: Row[Any]) -> Article:
    """The record of a row of articles."""
    published = None
    if row.published_first is not None:
        first, last = date.fromisoformat(row.published_first), date.fromisoformat(row.published_last)
        published = Published(first, last, row.published_how)
    return Article(
        id=row.id,
        text_hash=row.text_hash,
        title=row.title,
        outlet=row.outlet,
        published=published,
        path=row.path,
        url=row.url,
        language=row.language,
        place=row.place,
        story=row.story,
    )


def row_of(one: StoredArticle, now: str) -> dict[str, object]:
    """The row of a record, added at `now` (ISO)."""
    article = one.article
    published = article.published
    return {
        "id": article.id,
        "text_hash": article.text_hash,
        "source_hash": one.source_hash,
        "title": article.title,
        "outlet": article.outlet,
        "published_first": published.earliest.isoformat() if published else None,
        "published_last": published.latest.isoformat() if published else None,
        "published_how": published.how if published else "",
        "path": article.path,
        "url": article.url,
        "language": article.language,
        "place": article.place,
        "story": article.one_story,
        "signature": one.signature,
        "added": now,
    }


def file_row(file: FileRecord) -> dict[str, object]:
    """The row of a file that was read."""
    return {
        "path": file.path,
        "content_hash": file.content_hash,
        "articles": file.articles,
        "problems": file.problems,
    }
