"""One question from words to a checked answer: understood, retrieved, answered, cited, compared."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from rag.answer.chain import AnswerChain, Numbered
from rag.answer.choice import Choice, Picker, with_second
from rag.answer.cite import read_marks
from rag.answer.compare import disagreements
from rag.answer.corrections import corrections
from rag.answer.dissent import dissent
from rag.answer.quote import citations_of, quoted_claims, quoted_text
from rag.answer.refuse import is_refusal, refusal
from rag.answer.support import checked
from rag.answer.timeline import timeline
from rag.index.facts import Scope
from rag.index.library import Library
from rag.index.stored import REPAIRING
from rag.models import LanguageModel
from rag.question.names import NameBook
from rag.question.outlets import chosen_outlets
from rag.question.understand import understand
from rag.records import Answer, Draft, Filters, Hit, Timings, Tokens, Turn, Understood, Window
from rag.retrieve import Retriever

# Hits given to the picker; more cost time and, measured, give nothing.
_CANDIDATES = 20


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
        self._names: tuple[str, NameBook] | None = None

    def ask(
        self,
        question: str,
        filters: Filters = Filters(),
        turns: Sequence[Turn] = (),
        model: LanguageModel | None = None,
    ) -> Answer:
        """The whole answer at once.

        Raises:
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
        understood = self._understand(question, filters, turns, model)
        found = self._retriever.retrieve(understood, max(self._passages, _CANDIDATES))
        retrieved = time.perf_counter()
        answer = Answer(
            understood=understood,
            status="not_in_articles",
            text="",
            hits=found.hits,
            notes=self._notes(understood, found.lacking),
            build=found.build,
            articles=self._library.counts()[0],
        )
        yield Draft(understood, found.hits, "")
        if model is None or not found.hits:
            answer = self._in_quotes(answer, keep_order=found.reranked)
        else:
            for step in self._in_words(answer, model):
                if isinstance(step, Draft):
                    yield step
                else:
                    answer = step
        now = time.perf_counter()
        timings = Timings((retrieved - started) * 1e3, (now - retrieved) * 1e3, (now - started) * 1e3)
        yield replace(answer, hits=answer.hits[: self._passages], timings=timings)

    def search(self, question: str, filters: Filters = Filters()) -> Answer:
        """The passages for a question without answering it."""
        understood = self._understand(question, filters, (), None)
        found = self._retriever.retrieve(understood, max(self._passages, _CANDIDATES))
        hits = found.hits
        if not found.reranked:
            hits = tuple(hits[at] for at in self._picker.rank(understood.searched, hits))
        return Answer(understood, "not_in_articles", "", hits=hits[: self._passages], build=found.build)

    def _understand(
        self, question: str, filters: Filters, turns: Sequence[Turn], model: LanguageModel | None
    ) -> Understood:
        completed = self._chain.complete(model, question, turns) if turns and model else question
        dates = self._library.dates()
        outlets = [outlet for outlet, _ in self._library.outlets()]
        if filters.outlets and outlets:
            filters = replace(filters, outlets=chosen_outlets(filters.outlets, outlets))
        understood = understand(
            completed,
            turns=() if model else turns,
            filters=filters,
            today=self._today(),
            outlets=outlets,
            names=self._name_book(),
            covers=Window(*dates) if dates else Window(),
        )
        return replace(understood, asked=question)

    def _name_book(self) -> NameBook:
        build = self._library.stamp().build
        if self._names is None or self._names[0] != build:
            articles, passages = self._library.counts()
            each = max(passages, 1) / max(articles, 1)
            rows = self._library.names()
            self._names = (build, NameBook.from_rows(rows, lambda word: self._passages_with(word) / each))
        return self._names[1]

    def _notes(self, understood: Understood, lacking: Sequence[str]) -> tuple[str, ...]:
        """What the reader must know: how the question was read, what was left out, what is being mended."""
        notes = understood.notes
        if self._library.fact(REPAIRING):
            notes += (
                "The index is being repaired, or a repair was stopped: until `dateline ingest --repair` has "
                "ended, articles may be missing from answers.",
            )
        if lacking:
            notes += (
                f"Articles may be missing from this answer, part of the index is lost ({'; '.join(lacking)}): "
                "run `dateline ingest` with your articles, or `dateline ingest --repair`.",
            )
        scope = Scope.of(understood.window, understood.as_of, understood.outlets)
        undated = self._library.undated(understood.outlets) if scope.dated else 0
        if undated:
            articles = f"{undated} article{'s' if undated > 1 else ''}"
            notes += (f"{articles} without a date left out of this dated question.",)
        return notes

    def _in_quotes(self, answer: Answer, *, keep_order: bool = False) -> Answer:
        choice = self._picker.pick(answer.understood.searched, answer.hits)
        done = self._quoted(answer, choice) if choice.answered else self._refused(answer, choice.confidence)
        return done if keep_order else replace(done, hits=_ordered(answer.hits, choice))

    def _quoted(self, answer: Answer, choice: Choice) -> Answer:
        other = dissent(choice, answer.hits)
        if other is not None:
            choice = with_second(choice, other.quoted)
        citations = citations_of(choice, answer.hits)
        differing = disagreements(citations) or ((other.disagreement,) if other else ())
        return replace(
            answer,
            status="answered",
            text=quoted_text(citations),
            short_answer=choice.short_answer,
            citations=citations,
            claims=quoted_claims(citations),
            disagreements=differing,
            timeline=timeline(citations),
            notes=answer.notes + corrections(citations, answer.hits),
            confidence=choice.confidence,
        )

    def _refused(self, answer: Answer, confidence: float) -> Answer:
        text = refusal(answer.understood, answer.hits, self._library.dates(), answer.articles)
        return replace(answer, status="not_in_articles", text=text, confidence=confidence)

    def _in_words(self, answer: Answer, model: LanguageModel) -> Iterator[Draft | Answer]:
        """The model's reply as it comes, then the answer made of it."""
        question = answer.understood.standalone
        numbered = self._chain.number(answer.hits)
        as_of = answer.understood.as_of or self._today()
        text, read, written = "", 0, 0
        for piece in self._chain.stream(model, question, numbered, as_of):
            text += piece.text
            read, written = max(read, piece.tokens_read), max(written, piece.tokens_written)
            if piece.text:
                yield Draft(answer.understood, answer.hits, text)
        answer = replace(answer, model=model.name, tokens=Tokens(read, written))
        if not text.strip():
            empty = f"The model {model.name} gave an empty reply; this answer is in quotes."
            answer = self._in_quotes(replace(answer, notes=(*answer.notes, empty)))
        elif is_refusal(text):
            answer = self._refused(answer, 0.0)
        else:
            answer = self._written(answer, text, numbered)
        yield answer

    def _written(self, answer: Answer, text: str, numbered: Numbered) -> Answer:
        cited = read_marks(text, range(1, len(numbered.hits) + 1))
        notes = answer.notes
        if cited.invented:
            names = ", ".join(f"[{number}]" for number in cited.invented)
            notes += (f"The model cited {names}, which no passage has; the mark was removed.",)
        words = checked(cited, numbered.hits)
        return replace(
            answer,
            status="answered",
            text=words.text,
            citations=words.citations,
            claims=words.claims,
            disagreements=disagreements(words.citations),
            timeline=timeline(words.citations),
            notes=notes + corrections(words.citations, answer.hits),
            confidence=words.share_supported,
        )


def _ordered(hits: Sequence[Hit], choice: Choice) -> tuple[Hit, ...]:
    """The hits in the picker's order, where it has one."""
    return tuple(hits[at] for at in choice.order) if choice.order else tuple(hits)
