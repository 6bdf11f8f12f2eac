"""The recipes that people start from, over the same articles and the same embedding model.

Both come from LangChain and its documentation: passages of 1,000 characters with 200 shared, embedded into
Chroma; and the same joined with BM25 by `EnsembleRetriever`, half and half. They need the `bench` extra. The
passages' vectors are computed by Dateline's embedder, which gives the same ones, to rounding, in a quarter of
the time (what that takes is `bench.ingest`'s to say); the questions' by the recipe's own.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bench.rows import rows
from rag.index.embed import BundledEmbedder, bundled_model

if TYPE_CHECKING:
    from langchain_chroma import Chroma
    from langchain_core.documents import Document
    from langchain_core.retrievers import BaseRetriever

_ADDED_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class QuestionText:
    """A question."""

    text: str


@dataclass(frozen=True, slots=True)
class Returned:
    """What a system returned for a question: article ids and texts, best first."""

    articles: tuple[str, ...]
    texts: tuple[str, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class Peers:
    """LangChain's two retrievers."""

    plain: "BaseRetriever"
    ensemble: "BaseRetriever"


def build(articles: Path, folder: Path, top: int) -> Peers:
    """Both retrievers; the vectors are made at the first run and kept in `folder`."""
    from langchain_classic.retrievers import EnsembleRetriever  # noqa: PLC0415 - only with the bench extra
    from langchain_community.retrievers import BM25Retriever  # noqa: PLC0415

    documents = _documents(articles)
    plain = _store(documents, folder).as_retriever(search_kwargs={"k": top})
    words = BM25Retriever.from_documents(documents, k=top, preprocess_func=lambda text: text.lower().split())
    return Peers(plain, EnsembleRetriever(retrievers=[words, plain], weights=[0.5, 0.5]))


def finder(retriever: "BaseRetriever", top: int) -> Callable[[QuestionText], Returned]:
    """Asks a retriever."""

    def find(question: QuestionText) -> Returned:
        started = time.perf_counter()
        found = retriever.invoke(question.text)[:top]
        seconds = time.perf_counter() - started
        ids = tuple(str(one.metadata["article"]) for one in found)
        return Returned(ids, tuple(one.page_content for one in found), seconds)

    return find


def _documents(articles: Path) -> "list[Document]":
    from langchain_core.documents import Document  # noqa: PLC0415
    from langchain_text_splitters import RecursiveCharacterTextSplitter  # noqa: PLC0415

    splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
    documents = []
    for row in rows(articles):
        pieces = splitter.split_text(row["text"])
        documents += [Document(piece, metadata={"article": row["id"]}) for piece in pieces]
    return documents


def _store(documents: "list[Document]", folder: Path) -> "Chroma":
    from langchain_chroma import Chroma  # noqa: PLC0415
    from langchain_huggingface import HuggingFaceEmbeddings  # noqa: PLC0415

    model = HuggingFaceEmbeddings(model_name=str(bundled_model()), model_kwargs={"device": "cpu"})
    store = Chroma(embedding_function=model, persist_directory=str(folder))
    embedder = BundledEmbedder()
    for start in range(store._collection.count(), len(documents), _ADDED_AT_ONCE):  # resumes
        part = documents[start : start + _ADDED_AT_ONCE]
        store._collection.add(
            ids=[str(start + at) for at in range(len(part))],
            embeddings=embedder.embed([one.page_content for one in part]),
            documents=[one.page_content for one in part],
            metadatas=[one.metadata for one in part],
        )
    return store
