"""Vectors of passages in Chroma: the only chromadb in Dateline."""

import logging
import shutil
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar
from urllib.parse import urlsplit

from rag.errors import DamagedStoreError, StoreError
from rag.index.embed import Vectors
from rag.index.facts import NEVER_FIRST, Facts, Scope

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection

log = logging.getLogger(__name__)

_NAME = "passages"
_WAITS = (0.05, 0.2, 0.5)  # seconds before a failed reading is tried again
_LOOKED_AT = 3  # times as many passages as are wanted, before the filter is given to Chroma
P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class VectorHit:
    """A passage id and its cosine similarity with the question."""

    id: str
    cosine: float


def _alone(method: Callable[Concatenate["VectorStore", P], R]) -> Callable[Concatenate["VectorStore", P], R]:
    """The method, for one thread at a time, its errors in words.

    A client must not be reopened while another thread asks it.
    """

    @wraps(method)
    def locked(self: "VectorStore", *args: P.args, **kwargs: P.kwargs) -> R:
        from chromadb.errors import ChromaError  # noqa: PLC0415 - a second to import, once
        from httpx import HTTPError  # noqa: PLC0415

        with self._lock:
            try:
                return method(self, *args, **kwargs)
            except (ChromaError, HTTPError) as error:
                kind = DamagedStoreError if isinstance(self._place, Path) else StoreError
                raise kind(
                    f"the vector store at {self._place} failed (damaged? `dateline ingest --repair`): {error}"
                ) from error

    return locked  # type: ignore[return-value]  # wraps types the same call otherwise


class VectorStore:
    """One Chroma collection, embedded in a folder or on a server; safe to use from several threads."""

    def __init__(self, place: Path | str) -> None:
        """`place` is a folder, or the http(s) URL of a Chroma server."""
        self._place = place
        self._client: ClientAPI | None = None
        self._collection: Collection | None = None
        self._lock = threading.RLock()

    def _open(self) -> "Collection":
        if self._collection is not None:
            return self._collection
        import chromadb  # noqa: PLC0415 - a second to import; asking `info` needs none of it
        from chromadb.config import Settings  # noqa: PLC0415
        from chromadb.errors import ChromaError  # noqa: PLC0415

        quiet = Settings(anonymized_telemetry=False)
        try:
            if isinstance(self._place, Path):
                self._place.mkdir(parents=True, exist_ok=True)
                self._client = chromadb.PersistentClient(self._place, settings=quiet)
            else:
                url = urlsplit(self._place)
                self._client = chromadb.HttpClient(
                    host=url.hostname or "localhost",
                    port=url.port or (443 if url.scheme == "https" else 8000),
                    ssl=url.scheme == "https",
                    settings=quiet,
                )
            self._collection = self._client.get_or_create_collection(
                _NAME,
                embedding_function=None,
                configuration={"hnsw": {"space": "cosine", "ef_search": 200, "ef_construction": 128}},
            )
        except (ChromaError, OSError, ValueError) as error:
            if isinstance(self._place, Path):
                _forget_broken(self._place)
            damaged = isinstance(self._place, Path) and isinstance(error, ChromaError)
            raise (DamagedStoreError if damaged else StoreError)(
                f"the vector store at {self._place} cannot be opened, run `dateline ingest --repair`: {error}"
            ) from error
        return self._collection

    @_alone
    def reopen(self) -> None:
        """Forgets the open client: an open one does not see what another process wrote."""
        client, self._client, self._collection = self._client, None, None
        if client is not None:
            client.close()  # type: ignore[attr-defined]  # in every client, not in their interface

    @_alone
    def write(self, ids: Sequence[str], vectors: Vectors, facts: Sequence[Facts]) -> None:
        """Adds passages or replaces those of the same ids."""
        collection = self._open()
        size = 1000  # Chroma's own limit a call is 5,461; smaller calls keep memory flat
        for at in range(0, len(ids), size):
            part = slice(at, at + size)
            collection.upsert(
                ids=list(ids[part]),
                embeddings=vectors[part],
                metadatas=[_metadata(fact) for fact in facts[part]],
            )

    @_alone
    def set_facts(self, ids: Sequence[str], facts: Sequence[Facts]) -> None:
        """Replaces what passages can be filtered by, leaving their vectors."""
        collection = self._open()
        for at in range(0, len(ids), 1000):
            part = slice(at, at + 1000)
            collection.update(ids=list(ids[part]), metadatas=[_metadata(fact) for fact in facts[part]])

    @_alone
    def remove(self, ids: Sequence[str]) -> None:
        """Removes passages; ids that are not there are no error."""
        collection = self._open()
        for at in range(0, len(ids), 1000):
            collection.delete(ids=list(ids[at : at + 1000]))

    @_alone
    def search(self, vector: Vectors, limit: int, scope: Scope) -> list[VectorHit]:
        """The passages nearest to a unit vector within the scope, nearest first.

        Chroma's filter costs time for every passage that it lets through, and an "as of" lets most through.
        So for such a scope the nearest of all are looked at first: when enough of them are within it, they
        are what the filter would have given. Else, and for any narrower scope, Chroma filters.
        """
        if scope.until is not None and scope.since is None and not scope.outlets and not scope.undated:
            until = _day(scope.until)
            near = self._query(vector, _LOOKED_AT * limit, None, facts=True)
            within = [hit for hit, first in near if first <= until][:limit]
            if len(within) == limit:
                return within
        return [hit for hit, _ in self._query(vector, limit, _where(scope), facts=False)]

    def _query(
        self, vector: Vectors, limit: int, where: dict[str, Any] | None, *, facts: bool
    ) -> list[tuple[VectorHit, int]]:
        """Hits, each with its first day where `facts` are asked for (else 0)."""
        found = self._again(
            lambda collection: collection.query(
                query_embeddings=vector.reshape(1, -1),
                n_results=limit,
                where=where,
                include=["distances", "metadatas"] if facts else ["distances"],
            )
        )
        distances, rows = found["distances"], found["metadatas"]
        assert distances is not None, "Chroma returns the distances it was asked for"
        days = [int(str(row["first"])) for row in rows[0]] if rows else [0] * len(distances[0])
        return [
            (VectorHit(one, 1.0 - distance), day)
            for one, distance, day in zip(found["ids"][0], distances[0], days, strict=True)
        ]

    def _again(self, read: "Callable[[Collection], R]") -> R:
        """What `read` gives; while another process writes, Chroma may fail once and succeed when reopened."""
        from chromadb.errors import ChromaError  # noqa: PLC0415

        for wait in _WAITS:
            try:
                return read(self._open())
            except ChromaError as error:
                log.info("reading the vector store again, it failed: %s", error)
                time.sleep(wait)
                self.reopen()
        return read(self._open())

    @_alone
    def ids(self) -> set[str]:
        """Every passage id in the store."""
        return set(self._again(lambda collection: collection.get(include=[]))["ids"])

    @_alone
    def count(self) -> int:
        """How many passages the store holds."""
        return self._again(lambda collection: collection.count())

    @_alone
    def clear(self) -> None:
        """Removes every passage; a store in a folder is made anew, so damage goes with it."""
        if isinstance(self._place, Path):
            self.reopen()
            shutil.rmtree(self._place, ignore_errors=True)
        else:
            self._open()
            assert self._client is not None, "opened above"
            self._client.delete_collection(_NAME)
            self._collection = None
        self._open()


def _forget_broken(folder: Path) -> None:
    """Makes Chroma open the folder again next time: it keeps what it could only half open, and fails on it."""
    from chromadb.api.shared_system_client import SharedSystemClient  # noqa: PLC0415

    if str(folder) not in SharedSystemClient._identifier_to_refcount:
        SharedSystemClient._identifier_to_system.pop(str(folder), None)


def _metadata(facts: Facts) -> dict[str, Any]:
    row: dict[str, Any] = {"first": facts.first_day, "last": facts.last_day}
    if facts.outlets:
        row["outlets"] = list(facts.outlets)
    return row


def _where(scope: Scope) -> dict[str, Any] | None:
    days: list[dict[str, Any]] = []
    if scope.until is not None:
        days.append({"first": {"$lte": _day(scope.until)}})
    if scope.since is not None:
        days.append({"last": {"$gte": _day(scope.since)}})
    terms = [_any({"first": {"$gte": NEVER_FIRST}}, _all(*days))] if days and scope.undated else days
    if scope.outlets:
        terms.append(_any(*({"outlets": {"$contains": outlet}} for outlet in scope.outlets)))
    return _all(*terms) if terms else None


def _all(*terms: dict[str, Any]) -> dict[str, Any]:
    return terms[0] if len(terms) == 1 else {"$and": list(terms)}


def _any(*terms: dict[str, Any]) -> dict[str, Any]:
    return terms[0] if len(terms) == 1 else {"$or": list(terms)}


def _day(day: date) -> int:
    return day.toordinal()
