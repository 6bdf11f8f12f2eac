"""The retrieval-augmented chain: numbered passages within a token budget, and a streamed reply."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from prompts import Prompt
from rag.answer.refuse import REFUSAL
from rag.answer.reply import plain_question
from rag.models import LanguageModel, Piece
from rag.records.articles import Hit
from rag.records.questions import Turn
from rag.tokens import TokenCounter

if TYPE_CHECKING:
    from langchain_core.prompts import ChatPromptTemplate

_FENCE = "-----"
_SEAMS = 2  # tokens that a text may count more, joined to what stands around it
_TURNS = 4  # of the conversation, given to complete a follow-up


@dataclass(frozen=True, slots=True)
class Numbered:
    """The passages that fit the budget, in the order of their numbers (from 1), as the model sees them."""

    hits: tuple[Hit, ...]
    text: str


class AnswerChain:
    """Prompt, model and passages joined; the model writes, the caller checks."""

    def __init__(
        self, system: Prompt, answer: Prompt, followup: Prompt, counter: TokenCounter, budget: int
    ) -> None:
        self._answer = (
            ("system", _literal(system.fill(refusal=REFUSAL))),
            ("human", _braced(answer.template)),
        )
        self._followup = (("human", _braced(followup.template)),)
        self._counter = counter
        self._budget = budget

    def number(self, hits: Sequence[Hit]) -> Numbered:
        """The best hits that fit the token budget, numbered; the first is cut to it if it must be."""
        taken: list[Hit] = []
        blocks: list[str] = []
        left = self._budget
        for hit in hits:
            block = _block(len(taken) + 1, hit)
            cost = self._counter.count(block) + 1
            if cost > left:
                if taken:
                    continue  # a shorter one further down may still fit
                block, cost = self._cut(hit, left), left
            taken.append(hit)
            blocks.append(block)
            left -= cost
        while len(blocks) > 1 and self._counter.count("\n".join(blocks)) > self._budget:
            blocks.pop()  # joined, two blocks may count a token more than apart
            taken.pop()
        return Numbered(tuple(taken), "\n".join(blocks))

    def _cut(self, hit: Hit, room: int) -> str:
        """The first block with as much of its passage as there is room for, and the line that ends it."""
        bare = self._counter.count(_block(1, hit, ""))
        return _block(1, hit, self._counter.cut(hit.passage.text, max(0, room - bare - _SEAMS)))

    def stream(self, model: LanguageModel, question: str, numbered: Numbered, as_of: date) -> Iterator[Piece]:
        """The reply in pieces, as the model writes it."""
        prompt = _template(self._answer)
        return model.stream(prompt, question=question, passages=numbered.text, as_of=as_of.isoformat())

    def complete(self, model: LanguageModel, question: str, turns: Sequence[Turn]) -> str:
        """The question made to stand alone by the model; the question itself when it gives nothing usable."""
        conversation = "\n".join(
            f"Question: {turn.question}\nAnswer: {turn.answer[:600]}" for turn in turns[-_TURNS:]
        )
        pieces = model.stream(_template(self._followup), conversation=conversation, question=question)
        line = plain_question("".join(piece.text for piece in pieces))
        return line if 0 < len(line) <= 400 else question


def _template(messages: Sequence[tuple[str, str]]) -> "ChatPromptTemplate":
    """LangChain's template of the messages, each a role and its text."""
    from langchain_core.prompts import ChatPromptTemplate  # noqa: PLC0415 - a third of a second, for a model only

    return ChatPromptTemplate.from_messages(list(messages))


def _block(number: int, hit: Hit, text: str | None = None) -> str:
    """A passage as the model sees it: its number, and all that comes from the article between the dashes."""
    article = hit.article
    parts = (article.outlet, str(article.published or ""), article.title)
    head = " ".join(", ".join(part for part in parts if part).split())
    # A line of dashes inside an article must not look like the end of it.
    data = f"{head}\n{hit.passage.text if text is None else text}".replace(_FENCE, "- - -")
    return f"[{number}]\n{_FENCE}\n{data}\n{_FENCE}"


def _braced(template: str) -> str:
    """A template with `$name`, `${name}` and `$$` in LangChain's `{name}` form, other braces kept as they are."""
    pieces = re.split(r"(\$\$|\$\w+|\$\{\w+\})", template)
    return "".join(
        "$" if piece == "$$" else f"{{{piece.strip('${}')}}}" if piece.startswith("$") else _literal(piece)
        for piece in pieces
    )


def _literal(text: str) -> str:
    """Text that names nothing, as LangChain's templates write it."""
    return text.replace("{", "{{").replace("}", "}}")
