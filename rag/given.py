"""What comes from outside, made fit for use: text without half characters, days written one way."""

import re
from datetime import date

from rag.errors import UsageError

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def whole_text(text: str) -> str:
    """The text with the halves of a character joined, and a half that is alone as U+FFFD.

    Halves (surrogates) come from JSON and from command lines that are no UTF-8; no store can keep them.
    """
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def read_day(name: str, text: str) -> date:
    """The day that is written as YYYY-MM-DD.

    Args:
        name: of what is set, for the message.
        text: what was written.

    Raises:
        UsageError: it is no such day.
    """
    written = text.strip()
    try:
        if _DAY.fullmatch(written):
            return date.fromisoformat(written)
    except ValueError:  # 31 April
        pass
    raise UsageError(f"{name} is {text!r}: write a day as YYYY-MM-DD")
