"""Making a build: texts and staged articles first, then one transaction that makes them live."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import Connection, Select, delete, insert, or_, select, update

from rag.index import schema as t
from rag.index.database import Database, article_of, chunks, file_row, get_fact, put_fact, row_of
from rag.index.stored import NAME_KEYS, Change, KeyRules, NewText, StoredArticle
from rag.records.articles import Article, Passage


class Builds:
    """Writes the library; every method is one transaction, and only `commit` changes what is live."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def swept(self) -> None:
        """Says that the stores were changed outside a commit, so that open readers reopen them."""
        with self._database.transaction() as connection:
            put_fact(connection, "sweeps", str(int(get_fact(connection, "sweeps") or 0) + 1))

    def indexed(self, hashes: Sequence[str]) -> set[str]:
        """Those of the texts whose vectors and words are on disk already."""
        found: set[str] = set()
        with self._database.transaction() as connection:
            for part in chunks(hashes):
                found.update(
                    connection.scalars(
                        select(t.texts.c.hash).where(t.texts.c.hash.in_(part), t.texts.c.indexed == 1)
                    )
                )
        return found

    def write_texts(self, new: Sequence[NewText]) -> None:
        """Adds texts with their passages and names, not yet indexed; replaces those of the same hash."""
        with self._database.transaction() as connection:
            for part in chunks([text.hash for text in new]):
                _forget_texts(connection, part)
            if not new:
                return
            connection.execute(insert(t.texts), [{"hash": x.hash, "text": x.text, "indexed": 0} for x in new])
            rows = [
                {"id": p.id, "text_hash": p.text_hash, "start": p.start, "end": p.end}
                for x in new
                for p in x.passages
            ]
            if rows:
                connection.execute(insert(t.passages), rows)
            names = [{"text_hash": x.hash, "name": one.name, "key": one.key} for x in new for one in x.names]
            if names:
                connection.execute(insert(t.names), names)

    def make_keys(self, rules: KeyRules) -> None:
        """Makes the key of every name anew by these rules."""
        with self._database.transaction() as connection:
            rows = connection.execute(select(t.names.c.text_hash, t.names.c.name)).all()
            keys = {name: rules.key(name) for name in {row.name for row in rows}}
            connection.execute(delete(t.names))
            if rows:
                made = [{"text_hash": row.text_hash, "name": row.name, "key": keys[row.name]} for row in rows]
                connection.execute(insert(t.names), made)
            put_fact(connection, NAME_KEYS, rules.version)

    def mark_indexed(self, hashes: Sequence[str]) -> None:
        """Says that the vectors and words of these texts are on disk."""
        with self._database.transaction() as connection:
            for part in chunks(hashes):
                connection.execute(update(t.texts).where(t.texts.c.hash.in_(part)).values(indexed=1))

    def unmark_indexed(self) -> None:
        """Says that no text's vectors and words are on disk, so that the next build makes them."""
        with self._database.transaction() as connection:
            connection.execute(update(t.texts).values(indexed=0))

    def unmark_dead(self) -> None:
        """Says that no vectors and words of dead texts are on disk: a sweep is about to remove them."""
        with self._database.transaction() as connection:
            dead = t.texts.c.hash.in_(_dead_texts())
            connection.execute(update(t.texts).where(dead).values(indexed=0))

    def live_texts(self) -> list[str]:
        """Texts of live articles."""
        with self._database.transaction() as connection:
            return list(connection.scalars(select(t.articles.c.text_hash).distinct()))

    def unindexed_live(self) -> list[str]:
        """Texts of live articles whose vectors and words are not on disk."""
        live = select(t.articles.c.text_hash)
        query = (
            select(t.texts.c.hash)
            .where(t.texts.c.indexed == 0, t.texts.c.hash.in_(live))
            .order_by(t.texts.c.hash)
        )
        with self._database.transaction() as connection:
            return list(connection.scalars(query))

    def texts_touched(self, change: Change) -> list[str]:
        """Texts that some live article will lose when the staged build is committed."""
        coming = select(t.staged.c.id)
        gone = [*change.removed, *(old for old, _ in change.moved)]
        found: set[str] = set()
        with self._database.transaction() as connection:
            found.update(
                connection.scalars(select(t.articles.c.text_hash).where(t.articles.c.id.in_(coming)))
            )
            for part in chunks(gone):
                found.update(
                    connection.scalars(select(t.articles.c.text_hash).where(t.articles.c.id.in_(part)))
                )
        return sorted(found)

    def clear_staged(self) -> None:
        """Forgets the articles of a build that was not finished."""
        with self._database.transaction() as connection:
            connection.execute(delete(t.staged))

    def stage(self, articles: Sequence[StoredArticle]) -> None:
        """Adds articles to the build that is being made; a later one of the same id replaces."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        rows = {one.article.id: row_of(one, now) for one in articles}
        with self._database.transaction() as connection:
            for part in chunks(list(rows)):
                connection.execute(delete(t.staged).where(t.staged.c.id.in_(part)))
            if rows:
                connection.execute(insert(t.staged), list(rows.values()))

    def prints_after(self, hashes: Sequence[str], change: Change) -> dict[str, list[Article]]:
        """The articles that will carry each text once the staged build is live."""
        gone = {*change.removed, *(old for old, _ in change.moved)}
        found: dict[str, dict[str, Article]] = {}
        with self._database.transaction() as connection:
            coming = set(connection.scalars(select(t.staged.c.id)))
            for part in chunks(hashes):
                for row in connection.execute(select(t.articles).where(t.articles.c.text_hash.in_(part))):
                    if row.id not in gone and row.id not in coming:
                        found.setdefault(row.text_hash, {})[row.id] = article_of(row)
                for row in connection.execute(select(t.staged).where(t.staged.c.text_hash.in_(part))):
                    found.setdefault(row.text_hash, {})[row.id] = article_of(row)
        return {text_hash: [by_id[i] for i in sorted(by_id)] for text_hash, by_id in found.items()}

    def commit(self, change: Change) -> str:
        """Makes the staged build live in one transaction and returns its id.

        Until this returns, every reader sees the old build; after it, every reader sees the new one.
        """
        with self._database.transaction() as connection:
            coming = {row.id: row for row in connection.execute(select(t.staged))}
            old = set(connection.scalars(select(t.articles.c.id)))
            moved = dict(change.moved)
            gone = [one for one in (*change.removed, *moved) if one not in coming]
            for part in chunks(gone):
                _bury(connection, part, moved)
            for part in chunks([*gone, *coming]):
                connection.execute(delete(t.articles).where(t.articles.c.id.in_(part)))
            if coming:
                connection.execute(insert(t.articles), [dict(row._mapping) for row in coming.values()])
                for part in chunks([*coming]):
                    connection.execute(delete(t.past).where(t.past.c.id.in_(part)))
            connection.execute(delete(t.staged))
            _remember_files(connection, change)
            updated = len(old & set(coming))
            return _new_build(connection, len(coming) - updated, updated, len(gone))

    def remember_files(self, change: Change) -> None:
        """Records the files that were read when no article changed."""
        with self._database.transaction() as connection:
            _remember_files(connection, change)

    def dead_passages(self) -> list[str]:
        """Passages of texts that no live or staged article has: what a sweep removes."""
        with self._database.transaction() as connection:
            dead = _dead_texts()
            return list(connection.scalars(select(t.passages.c.id).where(t.passages.c.text_hash.in_(dead))))

    def forget_dead(self) -> None:
        """Forgets the texts of articles that are no longer live: removed articles are not kept."""
        with self._database.transaction() as connection:
            hashes = list(connection.scalars(_dead_texts()))
            for part in chunks(hashes):
                _forget_texts(connection, part)

    def passages_of(self, hashes: Sequence[str]) -> list[Passage]:
        """The passages of the texts, in order, live or not."""
        found: list[Passage] = []
        with self._database.transaction() as connection:
            for part in chunks(hashes):
                query = select(t.texts.c.hash, t.texts.c.text).where(t.texts.c.hash.in_(part))
                bodies = {row.hash: row.text for row in connection.execute(query)}
                rows = connection.execute(select(t.passages).where(t.passages.c.text_hash.in_(part)))
                found += [
                    Passage(r.id, r.text_hash, r.start, r.end, bodies[r.text_hash][r.start : r.end])
                    for r in rows
                ]
        return sorted(found, key=lambda passage: (passage.text_hash, passage.start))


def _remember_files(connection: Connection, change: Change) -> None:
    for part in chunks([*change.forgotten_files, *(file.path for file in change.files)]):
        connection.execute(delete(t.files).where(t.files.c.path.in_(part)))
    if change.files:
        connection.execute(insert(t.files), [file_row(file) for file in change.files])


def _bury(connection: Connection, ids: Sequence[str], moved: dict[str, str]) -> None:
    connection.execute(delete(t.past).where(t.past.c.id.in_(ids)))
    rows = connection.execute(select(t.articles).where(t.articles.c.id.in_(ids))).all()
    if rows:
        connection.execute(
            insert(t.past),
            [
                {"id": r.id, "title": r.title, "outlet": r.outlet, "moved_to": moved.get(r.id, "")}
                for r in rows
            ],
        )


def _new_build(connection: Connection, added: int, updated: int, removed: int) -> str:
    digest = hashlib.sha256()
    for row in connection.execute(select(t.articles).order_by(t.articles.c.id)):
        values = (
            row.id,
            row.text_hash,
            row.title,
            row.outlet,
            row.published_first,
            row.published_last,
            row.story,
        )
        digest.update(repr(values).encode())
    short = digest.hexdigest()[:12]
    result = connection.execute(
        insert(t.builds).values(
            digest=short,
            committed=datetime.now(UTC).isoformat(timespec="seconds"),
            added=added,
            updated=updated,
            removed=removed,
        )
    )
    key = result.inserted_primary_key
    assert key is not None, "an insert into builds gives its number"
    build = f"{key[0]}-{short}"
    put_fact(connection, "build", build)
    return build


def _dead_texts() -> Select[str]:
    live, coming = select(t.articles.c.text_hash), select(t.staged.c.text_hash)
    return select(t.texts.c.hash).where(~or_(t.texts.c.hash.in_(live), t.texts.c.hash.in_(coming)))


def _forget_texts(connection: Connection, hashes: Sequence[str]) -> None:
    connection.execute(delete(t.names).where(t.names.c.text_hash.in_(hashes)))
    connection.execute(delete(t.passages).where(t.passages.c.text_hash.in_(hashes)))
    connection.execute(delete(t.texts).where(t.texts.c.hash.in_(hashes)))
