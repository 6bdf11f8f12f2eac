"""What the server asks the browser to do: each order is one JSON object that `page.js` carries out."""

import itertools
import json
import re
from urllib.parse import urlencode

from rag.records.answers import Answer
from rag.report import answer_markdown, answer_object
from ui.conversation import Conversation, Entry, stored

_numbers = itertools.count(1)


def download(answer: Answer, kind: str) -> str:
    """Saves the answer as a file: Markdown, or the JSON that `dateline ask --json` prints."""
    if kind == "json":
        text = json.dumps(answer_object(answer), ensure_ascii=False, indent=2) + "\n"
        return _order("download", name=file_name(answer, "json"), type="application/json", text=text)
    return _order(
        "download", name=file_name(answer, "md"), type="text/markdown", text=answer_markdown(answer)
    )


def keep(conversation: Conversation) -> str:
    """Keeps the conversation in the browser, under the one that is open."""
    return _order("keep", title=conversation[0].question[:120], entries=stored(conversation))


def new() -> str:
    """Closes the kept conversation, so that the next question starts another."""
    return _order("new")


def link(entry: Entry) -> str:
    """Copies an address that opens the page with this question, its filters and its model."""
    filters = entry.filters
    days = {"since": filters.since, "until": filters.until, "as_of": filters.as_of}
    values = [("q", entry.question), *((name, str(day)) for name, day in days.items() if day)]
    values += [("outlet", outlet) for outlet in filters.outlets]
    values += [] if filters.names else [("names", "off")]
    values += [("model", entry.answer.model)] if entry.answer else []
    return _order("link", query=urlencode(values))


def say(text: str) -> str:
    """Shows a short line for a moment, read out to those who do not see it."""
    return _order("say", text=text)


def file_name(answer: Answer, suffix: str) -> str:
    """A file name made of the question's first words, letters and digits only."""
    words = re.findall(r"\w+", answer.understood.asked.lower())[:8]
    return f"{'-'.join(words)[:60] or 'answer'}.{suffix}"


def _order(do: str, **values: str) -> str:
    order = json.dumps({"do": do, "nonce": next(_numbers), **values}, ensure_ascii=False)
    return order.replace("<", "\\u003c")  # so that it holds no markup wherever it may land
