"""Token counts for prompt budgets: the only tiktoken, and it never waits for a network.

tiktoken downloads an encoding's ranks on first use, with no time limit of its own. Here a download gets
a few seconds in the background; without it, a small byte-level encoding from `data/fallback.tiktoken`
counts instead. That one splits words finer, so it counts high: a prompt never exceeds its budget.
"""

import base64
import logging
import threading
from functools import cached_property
from pathlib import Path

import tiktoken

log = logging.getLogger(__name__)

FALLBACK = "dateline"
_RANKS = Path(__file__).parent / "data" / "fallback.tiktoken"
# Letters stand alone from figures and signs, and only ASCII letters have merges: whatever is not an
# English word is counted by its bytes.
_PATTERN = r""" ?\p{L}+|\p{N}|[^\s\p{L}\p{N}]|\s+"""


def fallback_encoding() -> tiktoken.Encoding:
    """The encoding that ships with Dateline, built from its ranks file (about 1,000 ranks)."""
    ranks = {}
    for line in _RANKS.read_text(encoding="ascii").splitlines():
        token, rank = line.split()
        ranks[base64.b64decode(token)] = int(rank)
    return tiktoken.Encoding(FALLBACK, pat_str=_PATTERN, mergeable_ranks=ranks, special_tokens={})


def named_encoding(name: str, seconds: float) -> tiktoken.Encoding | None:
    """The encoding of that name, or None when it is unknown or not had within `seconds`."""
    found: list[tiktoken.Encoding] = []
    reasons: list[str] = []

    def fetch() -> None:
        try:
            found.append(tiktoken.get_encoding(name))
        except (OSError, ValueError) as error:  # requests' errors are OSErrors; an unknown name a ValueError
            reasons.append(f"{type(error).__name__}")

    worker = threading.Thread(target=fetch, daemon=True, name="tiktoken-download")
    worker.start()
    worker.join(seconds)
    if found:
        return found[0]
    log.warning(
        "token encoding %r is not available (%s); counting with the built-in one, which counts high",
        name,
        reasons[0] if reasons else f"no answer in {seconds:g} s",
    )
    return None


class TokenCounter:
    """Counts and cuts text in tokens of one encoding, looked up at the first count."""

    def __init__(self, encoding: str, seconds: float = 3.0) -> None:
        self._name = encoding
        self._seconds = seconds
        self._lock = threading.Lock()

    @cached_property
    def _encoding(self) -> tiktoken.Encoding:
        with self._lock:
            if self._name == FALLBACK:
                return fallback_encoding()
            return named_encoding(self._name, self._seconds) or fallback_encoding()

    @property
    def encoding(self) -> str:
        """The name of the encoding in use."""
        return self._encoding.name

    def count(self, text: str) -> int:
        """Tokens in the text; markup that looks like a special token counts as plain text."""
        return len(self._encoding.encode(text, disallowed_special=()))

    def cut(self, text: str, tokens: int) -> str:
        """The longest beginning of the text that is at most `tokens` long and whole characters."""
        encoded = self._encoding.encode(text, disallowed_special=())
        if len(encoded) <= tokens:
            return text
        return self._encoding.decode(encoded[:tokens], errors="ignore")
