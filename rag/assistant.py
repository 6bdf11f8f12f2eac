"""One question from words to a checked answer: understood, retrieved, answered, cited, compared."""

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rag.answer.by_outlet import by_outlet
from rag.answer.chain import AnswerChain
from rag.answer.in_parts import joined
from rag.answer.in_quotes import compared, in_quotes
from rag.answer.in_words import in_words
from rag.answer.picking.choice import Picker
from rag.answer.refuse import refusal
from rag.given import whole_text
from rag.index.library import Library
from rag.index.stored import NAME_KEYS
from rag.left_out import left_out
from rag.models import LanguageModel
from rag.question.asked import asks_something, refuse_blank
from rag.question.asked_further import of_whom
from rag.question.each_outlet import asked_of_each_outlet
from rag.question.names import NameBook
from rag.question.opening import without_opening
from rag.question.outlets import chosen_outlets
from rag.question.pasted import as_typed
from rag.question.provenance import source_told
from rag.question.spelling import KEYS_VERSION
from rag.question.understand import told_later, understand
from rag.records.answers import Answer, Draft, Timings
from rag.records.questions import Filters, Turn, Understood, Window
from rag.retrieve import Retrieved, Retriever

log = logging.getLogger(__name__)

# Hits given to the picker; more cost time and, measured, give nothing.
_CANDIDATES = 20


@dataclass(frozen=True, slots=True)
class _Known:
    """What every question asks of a build."""

    build: str
    articles: int
    names: NameBook
    outlets: tuple[str, ...]
    dates: tuple[date, date] | None


class Assistant:
    """Answers questions; every part arrives from outside."""

    def __init__(
        self,
        library: Library,
        retriever: Retriever,
        picker: Picker,
        chain: AnswerChain,
        *,
        passages: int,
        passages_with: Callable[[str], int],
        today: Callable[[], date],
    ) -> None:
        """Take the parts.

        Args:
            library: the articles.
            retriever: finds passages.
            picker: chooses what answers among them.
            chain: answers with a language model.
            passages: how many are returned with an answer.
            passages_with: how many passages have a word: it tells names from common words.
            today: what relative dates count from.
        """
        self._library = library
        self._retriever = retriever
        self._picker = picker
        self._chain = chain
        self._passages = passages
        self._passages_with = passages_with
        self._today = today
        self._known: _Known | None = None

    def ask(
        self,
        question: str,
        filters: Filters = Filters(),
        turns: Sequence[Turn] = (),
        model: LanguageModel | None = None,
    ) -> Answer:
        """The whole answer at once.

        Raises:
            UsageError: the question is blank.
            EmptyIndexError: nothing was ingested.
            ModelError: the model did not answer.
        """
        *_, answer = self.stream(question, filters, turns, model)
        assert isinstance(answer, Answer), "a stream ends with its answer"
        return answer

    def stream(
        self,
        question: str,
        filters: Filters = Filters(),
        turns: Sequence[Turn] = (),
        model: LanguageModel | None = None,
    ) -> Iterator[Draft | Answer]:
        """Drafts as the answer grows, then the answer."""
        started = time.perf_counter()
        understood, found = self._found(self._understand(question, filters, turns, model), filters)
        retrieved = time.perf_counter()
        answer = self._unanswered(understood, found)
        yield Draft(understood, found.hits, "")
        if not asks_something(understood.standalone):
            answer = replace(answer, hits=())
        elif model is None or not found.hits:
            answer = self._in_quotes(answer, filters, keep_order=found.reranked)
            if turns and (source := source_told(without_opening(question.strip()), answer.citations)):
                answer = replace(answer, short_answer=source)
        else:
            for step in self._in_words(answer, filters, model):
                if isinstance(step, Draft):
                    yield step
                else:
                    answer = step
        if answer.status == "not_in_articles":
            text = refusal(answer.understood, self._live().dates, answer.articles)
            answer = replace(answer, text=text)
        now = time.perf_counter()
        timings = Timings((retrieved - started) * 1e3, (now - retrieved) * 1e3, (now - started) * 1e3)
        yield replace(answer, hits=answer.hits[: self._passages], timings=timings)

    def search(self, question: str, filters: Filters = Filters()) -> Answer:
        """The passages for a question without answering it."""
        understood, found = self._found(self._understand(question, filters, (), None), filters)
        hits = found.hits
        if not found.reranked:
            hits = tuple(hits[at] for at in self._picker.rank(understood, hits))
        return Answer(understood, "not_in_articles", "", hits=hits[: self._passages], build=found.build)

    def _found(self, understood: Understood, filters: Filters) -> tuple[Understood, Retrieved]:
        """What is found for a question; what was published after its days where nothing of them is found.

        Only where the question allows it: news comes after what it tells of.
        """
        limit = max(self._passages, _CANDIDATES)
        found = self._retriever.retrieve(understood, limit)
        if understood.told_later and not any(hit.article.published for hit in found.hits):
            understood = told_later(understood, filters)
            found = self._retriever.retrieve(understood, limit)
        return understood, found

    def _understand(
        self, question: str, filters: Filters, turns: Sequence[Turn], model: LanguageModel | None
    ) -> Understood:
        question = whole_text(question)
        refuse_blank(question)
        turns = [replace(turn, question=as_typed(turn.question)) for turn in turns]
        plain = as_typed(question)
        completed = self._chain.complete(model, plain, turns) if turns and model else plain
        known = self._live()
        outlets, dates = known.outlets, known.dates
        if filters.outlets and outlets:
            filters = replace(filters, outlets=chosen_outlets(filters.outlets, outlets))
        understood = understand(
            completed,
            turns=() if model else turns,
            filters=filters,
            today=self._today(),
            outlets=outlets,
            names=known.names,
            covers=Window(*dates) if dates else Window(),
        )
        return replace(understood, asked=question)

    def _live(self) -> "_Known":
        """What is known of the live build, read once a build: counting it at every question costs milliseconds."""
        build = self._library.stamp().build
        if self._known is None or self._known.build != build:
            articles, passages = self._library.counts()
            each = max(passages, 1) / max(articles, 1)
            book = self._book(lambda word: self._passages_with(word) / each)
            outlets = tuple(outlet for outlet, _ in self._library.outlets())
            self._known = _Known(build, articles, book, outlets, self._library.dates())
        return self._known

    def _book(self, articles_with: Callable[[str], float]) -> NameBook:
        """The names of the live build; their keys are made here where the index has those of other rules."""
        rows = self._library.names()
        if self._library.fact(NAME_KEYS) == KEYS_VERSION:
            return NameBook.from_rows(rows, articles_with)
        log.warning(
            "the index keeps its names by older rules, which takes a second: `dateline ingest` mends it"
        )
        return NameBook({name: count for name, _, count in rows}, articles_with)

    def _unanswered(self, understood: Understood, found: Retrieved) -> Answer:
        return Answer(
            understood=understood,
            status="not_in_articles",
            text="",
            hits=found.hits,
            notes=(*understood.notes, *left_out(self._library, understood, found.lacking)),
            build=found.build,
            articles=self._live().articles,
        )

    def _in_quotes(self, answer: Answer, filters: Filters, *, keep_order: bool = False) -> Answer:
        """The answer in quotes; a question of several parts, or to each outlet, part by part where one can be."""
        if each := asked_of_each_outlet(answer.understood.standalone, answer.understood.outlets):
            told = by_outlet(answer, each, lambda only: self._part(each, _within(filters, only)))
            if told:
                return compared(told)
        parts: list[Answer] = []
        for text in answer.understood.parts:
            first = parts[0] if parts else None
            whole = of_whom(text, first.understood.asked, first.short_answer) if first else text
            parts.append(self._part(whole, filters))
        if any(part.status == "answered" for part in parts):
            return compared(joined(answer, parts))
        return in_quotes(answer, self._picker, keep_order=keep_order)

    def _part(self, text: str, filters: Filters) -> Answer:
        """The answer to a part of a question as if it were asked alone, with its own dates and names."""
        understood = replace(self._understand(text, filters, (), None), parts=())
        understood, found = self._found(understood, filters)
        return in_quotes(self._unanswered(understood, found), self._picker, keep_order=found.reranked)

    def _in_words(self, answer: Answer, filters: Filters, model: LanguageModel) -> Iterator[Draft | Answer]:
        """The model's answer as it grows; in quotes when its reply is empty."""
        for step in in_words(answer, self._chain, model, answer.understood.as_of or self._today()):
            if isinstance(step, Answer) and step.status == "answered" and not step.text:
                empty = f"The model {model.name} gave an empty reply; this answer is in quotes."
                yield self._in_quotes(replace(step, notes=(*step.notes, empty)), filters)
            else:
                yield step


def _within(filters: Filters, outlets: tuple[str, ...]) -> Filters:
    """The filters with these outlets alone; as they are where none are given."""
    return replace(filters, outlets=outlets) if outlets else filters
