"""Token counts without a network."""

import logging
import socket
import threading

import pytest

from rag.index.embed import BundledEmbedder
from rag.tokens import FALLBACK, TokenCounter, fallback_encoding

TEXTS = [
    "The Observatory said at least 22 fighters were killed when the strikes hit a border post.",
    "Kataib Hizbullah, Fatemiyoun, al-Bukamal, Deir ez-Zor, Dayro Zcuro, Albu Kamal, Hizboullah.",
    "Maj. Gen. Mohammed Reza Zahedi",
    "قُتل 22 مقاتلاً على الأقل في غارات أمريكية قرب البوكمال",
    "قال المرصد السوري لحقوق الإنسان",
    "$1,234,567.89 on 2023-12-26 at 14:05, up 3.5% from 1.2 billion",
    "0123456789 9876543210 1,000,000 22 17 100",
    "“We know what we hit,” he said — “and who”.",
    "...!!!???",
    "internationalization antidisestablishmentarianism counterterrorism",
    "the of and to in a is that it was",
    "ALL CAPITALS IN A HEADLINE ABOUT STRIKES",
    "日本語のニュース記事",
    "Київ і Харків: новини дня",
    "תקיפה ישראלית בדמשק",
    "mixed العربية and English 2024 text",
    "https://samples.example/2021/02/26/strikes?page=2#top",
    "naïve café résumé Zelenskyy Erdoğan Türkiye",
    "a\n\nb\tc   d",
    "<script>alert(1)</script> **bold** [link](http://x.example)",
]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_the_fallback_counts_no_fewer_tokens_than_the_embedding_model(text):
    """A budget kept in the fallback's tokens is kept in a real model's: it counts high, never low."""
    assert TokenCounter(FALLBACK).count(text) >= BundledEmbedder().count([text])[0]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_the_fallback_encoding_loses_nothing(text):
    """Decoding gives the text back, whatever its script."""
    encoding = fallback_encoding()
    assert encoding.decode(encoding.encode(text)) == text


def test_an_encoding_that_cannot_be_had_falls_back_and_says_so_once(caplog):
    """No crash: an unknown name counts with the built-in encoding, with one line in the log."""
    counter = TokenCounter("no-such-encoding")
    with caplog.at_level(logging.WARNING):
        assert counter.count("two words") > 0
        counter.count("again")
    assert counter.encoding == FALLBACK
    assert len([record for record in caplog.records if "no-such-encoding" in record.message]) == 1


def test_a_download_that_hangs_does_not_hang_the_count(monkeypatch, tmp_path):
    """A network that swallows packets costs the time allowed for it, not for ever."""
    silent = socket.create_server(("127.0.0.1", 0))
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{silent.getsockname()[1]}")
    counted = []
    worker = threading.Thread(
        target=lambda: counted.append(TokenCounter("o200k_base", seconds=0.3).count("a b"))
    )
    worker.start()
    worker.join(20)
    silent.close()
    assert counted
    assert counted[0] > 0


def test_cut_keeps_within_the_tokens_and_whole_characters():
    """A cut text is a beginning of the text, and no half character."""
    counter = TokenCounter(FALLBACK)
    for text in TEXTS:
        for tokens in (1, 3, 7):
            cut = counter.cut(text, tokens)
            assert text.startswith(cut)
            assert counter.count(cut) <= tokens
