"""Prints of one story: MinHash signatures of four-word runs, grouped by their likeness.

Signatures are datasketch's (Broder 1997, "On the resemblance and containment of documents"). Prints of
one agency story share most of their runs of words whatever headline they carry, and are printed within
days of each other; reports of the same event by different outlets share few. A column that opens with
the same words every week shares many, but not a date; what one outlet prints every day with new figures
shares most, but each day's is news.
"""

import functools
import re
import zlib
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from datasketch import MinHash

_PERMUTATIONS = 128
_RUN = 4
# 42 bands of 3 numbers: two texts that share 0.4 of their runs meet in a band with probability 0.94.
_BANDS, _ROWS = 42, 3
ALIKE = 0.4
"""Share of common runs from which two texts are prints of one story: a print that was cut in half has 0.5."""
_SAME = 0.9
"""Share from which the days of publication no longer matter, unless one outlet printed both."""
_DAYS_APART = 7
# The signature's numbers, and after them the day of publication (0: not known).
_WIDTH = _PERMUTATIONS + 1
_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 6000
_FEWEST_RUNS = 8
_UNSORTED = 2048
_MIX = np.uint64(0x9E3779B97F4A7C15)


def signature(text: str, day: date | None = None) -> bytes:
    """The MinHash of a text's runs of four words and its day; empty for a very short text.

    128 numbers of 4 bytes, and one more for the day.
    """
    words = [word.encode() for word in _WORD.findall(text.lower())[:_MOST_WORDS]]
    if len(words) < _RUN + _FEWEST_RUNS:
        return b""
    hashes = np.fromiter(map(zlib.crc32, words), dtype=np.uint64, count=len(words))
    length = len(hashes) - _RUN + 1
    runs = hashes[:length].copy()
    for step in range(1, _RUN):
        # Order matters: what is there is multiplied before the next word of the run comes in.
        runs = (runs ^ (runs >> np.uint64(29))) * _MIX + hashes[step : step + length]
    minhash = _empty().copy()
    minhash.update_batch(np.unique(runs >> np.uint64(32)).tolist())
    return np.append(minhash.hashvalues, day.toordinal() if day else 0).astype("<u4").tobytes()


@functools.cache
def _empty() -> "MinHash":
    """A MinHash of nothing, which holds the permutations that all share."""
    from datasketch import MinHash  # noqa: PLC0415 - with half of SciPy behind it; only ingesting needs it

    return MinHash(num_perm=_PERMUTATIONS, seed=1, scheme="affine32", hashfunc=int)


def likeness(one: bytes, other: bytes) -> float:
    """Estimated share of runs of words that two texts have in common, 0 to 1."""
    if not one or not other:
        return 0.0
    return float(np.mean(_numbers(one)[:_PERMUTATIONS] == _numbers(other)[:_PERMUTATIONS]))


def _numbers(signed: bytes) -> NDArray[np.uint32]:
    """The signature's numbers, the day last."""
    return np.frombuffer(signed, dtype="<u4")


def _band_keys(numbers: NDArray[np.uint32]) -> NDArray[np.uint64]:
    """A key for each band of each signature, (n, 129) to (n, 42); keys of different bands never meet."""
    bands = numbers[:, : _BANDS * _ROWS].reshape(-1, _BANDS, _ROWS).astype(np.uint64)
    mixed = bands[:, :, 0]
    for row in range(1, _ROWS):
        mixed = (mixed ^ (mixed >> np.uint64(29))) * _MIX + bands[:, :, row]
    numbered = np.arange(_BANDS, dtype=np.uint64) << np.uint64(48)
    return (mixed >> np.uint64(16)) | numbered


class StoryBook:
    """Which stories are known, and which one a new article is a print of.

    Holds about 850 bytes an article; looking one up costs well under a millisecond.
    """

    def __init__(self, known: Iterable[tuple[str, str, bytes, str]] = ()) -> None:
        """Starts from articles that are there already, each as id, story id, signature and outlet."""
        self._ids: list[str] = []
        self._stories: list[str] = []
        self._outlets: list[str] = []
        self._rows: dict[str, int] = {}
        signatures = []
        for article_id, story, signed, outlet in known:
            if len(signed) == 4 * _WIDTH:
                self._rows[article_id] = len(self._ids)
                self._ids.append(article_id)
                self._stories.append(story or article_id)
                self._outlets.append(outlet)
                signatures.append(signed)
        self._numbers = np.frombuffer(b"".join(signatures), dtype="<u4").reshape(-1, _WIDTH).copy()
        self._keys = np.empty(0, dtype=np.uint64)
        self._owners = np.empty(0, dtype=np.int32)
        self._fresh: dict[int, list[int]] = {}
        self._sorted = 0
        self._sort()

    def add(
        self, article_id: str, signed: bytes, outlet: str = "", *, alone: str = "", known: str = ""
    ) -> str | None:
        """Takes in an article and returns the story that it is a print of; None when it stands alone.

        An article that is there already is replaced.

        Args:
            article_id: of the article.
            signed: its signature.
            outlet: that printed it; "" when not known.
            alone: the id of its story if it is a print of none that is here; its own id when not given.
            known: its story where that is known already; no other is looked for.
        """
        old = self._rows.pop(article_id, None)
        if old is not None:
            self._ids[old] = ""
        if len(signed) != 4 * _WIDTH:
            return known or None
        numbers = _numbers(signed)
        keys = _band_keys(numbers[None, :])[0]
        story = known or self._nearest(numbers, keys, outlet)
        self._outlets.append(outlet)
        self._store(article_id, story or alone or article_id, numbers, keys)
        return story

    def _nearest(self, numbers: NDArray[np.uint32], keys: NDArray[np.uint64], outlet: str) -> str | None:
        """The story of the most alike known article, if it is alike enough; of equals, the smallest id."""
        left = np.searchsorted(self._keys, keys, side="left")
        right = np.searchsorted(self._keys, keys, side="right")
        met = {int(row) for a, b in zip(left, right, strict=True) if b > a for row in self._owners[a:b]}
        for key in keys.tolist():
            met.update(self._fresh.get(key, ()))
        rows = sorted(row for row in met if self._ids[row])
        if not rows:
            return None
        found = self._numbers[rows]
        shares = np.mean(found[:, :_PERMUTATIONS] == numbers[:_PERMUTATIONS], axis=1)
        days, day = found[:, -1].astype(np.int64), int(numbers[-1])
        undated = (day == 0) | (days == 0)
        same_outlet = np.array([bool(outlet) and self._outlets[row] == outlet for row in rows])
        near = undated | (np.abs(days - day) <= _DAYS_APART)
        alike = (shares >= _SAME) | (near & (shares >= ALIKE))
        another = same_outlet & ~undated & (days != day) & (shares < 1.0)
        shares = np.where(alike & ~another, shares, 0.0)
        best = shares.max()
        if best == 0:
            return None
        return self._stories[
            min((row for row, share in zip(rows, shares, strict=True) if share == best), key=self._id)
        ]

    def _id(self, row: int) -> str:
        """The article of a row."""
        return self._ids[row]

    def _store(
        self, article_id: str, story: str, numbers: NDArray[np.uint32], keys: NDArray[np.uint64]
    ) -> None:
        """Keep one more article."""
        row = len(self._ids)
        if row >= len(self._numbers):
            grown = np.empty((max(64, 2 * row), _WIDTH), dtype="<u4")
            grown[:row] = self._numbers[:row]
            self._numbers = grown
        self._numbers[row] = numbers
        self._rows[article_id] = row
        self._ids.append(article_id)
        self._stories.append(story)
        for key in keys.tolist():
            self._fresh.setdefault(key, []).append(row)
        if row + 1 - self._sorted >= _UNSORTED:
            self._sort()

    def _sort(self) -> None:
        """Move what came since into the sorted keys, which take far less room than a dictionary."""
        count = len(self._ids)
        added = _band_keys(self._numbers[self._sorted : count])
        owners = np.repeat(np.arange(self._sorted, count, dtype=np.int32), _BANDS)
        keys = np.concatenate([self._keys, added.ravel()])
        order = np.argsort(keys, kind="stable")
        self._keys, self._owners = keys[order], np.concatenate([self._owners, owners])[order]
        self._fresh = {}
        self._sorted = count
