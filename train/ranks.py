"""Makes `rag/data/fallback.tiktoken`: byte pair ranks learned from the sample articles' English words.

Run as `python -m train.ranks`. Merges are of ASCII letters only (with a leading blank), so figures, signs
and other scripts count by their bytes and the encoding counts high.
"""

import base64
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

_MERGES = 700
_ROOT = Path(__file__).parent.parent


def learn(words: Counter[bytes], merges: int) -> list[bytes]:
    """Byte pair encoding (Sennrich et al., ACL 2016): the tokens made, most frequent pair first."""
    pieces = {word: [bytes([byte]) for byte in word] for word in words}
    made: list[bytes] = []
    for _ in range(merges):
        pairs: Counter[tuple[bytes, bytes]] = Counter()
        for word, parts in pieces.items():
            for pair in pairwise(parts):
                pairs[pair] += words[word]
        if not pairs:
            break
        best = max(pairs, key=lambda pair: (pairs[pair], pair))
        made.append(best[0] + best[1])
        for word, parts in pieces.items():
            pieces[word] = _merged(parts, best)
    return made


def _merged(parts: list[bytes], pair: tuple[bytes, bytes]) -> list[bytes]:
    merged: list[bytes] = []
    at = 0
    while at < len(parts):
        if tuple(parts[at : at + 2]) == pair:
            merged.append(pair[0] + pair[1])
            at += 2
        else:
            merged.append(parts[at])
            at += 1
    return merged


def main() -> None:
    """Writes the ranks file."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted((_ROOT / "articles").iterdir()))
    words = Counter(match.encode("ascii") for match in re.findall(r" ?[A-Za-z]+", text))
    tokens = [bytes([byte]) for byte in range(256)] + learn(words, _MERGES)
    lines = [f"{base64.b64encode(token).decode('ascii')} {rank}" for rank, token in enumerate(tokens)]
    (_ROOT / "rag" / "data" / "fallback.tiktoken").write_text("\n".join(lines) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
