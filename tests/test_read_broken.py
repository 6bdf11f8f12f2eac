"""Two hundred broken inputs: each gets one line, none stops the rest, nothing hangs."""

import gzip
import io
import json
import os
import random
import time
import zipfile
from pathlib import Path

import pytest
from files import ARABIC, FEED, PAGE, ROW, STORY, docx_of, pdf_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.prepare import prepare
from ingest.read import read_path
from ingest.records import RawArticle, ReadLimits, Unreadable
from ingest.walk import walk

LIMITS = ReadLimits(seconds=6, row_bytes=200_000)
SUFFIXES = (".txt", ".md", ".html", ".pdf", ".docx", ".json", ".jsonl", ".jsonl.gz", ".csv", ".rss", ".xml")
DEEP = b"[" * 1_000_000 + b"]" * 1_000_000


def zip_of(**entries: bytes) -> bytes:
    """A zip archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), data)
    return buffer.getvalue()


def damaged(data: bytes, seed: int) -> bytes:
    """The bytes with a few of them changed."""
    changed = bytearray(data)
    chance = random.Random(seed)
    for _ in range(3 + len(data) // 200):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def hand_made() -> dict[str, bytes]:
    """Broken or odd files by name."""
    noise = random.Random(7).randbytes(5000)
    laughs = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY b0 "aaaaaaaaaa">'
    laughs += b"".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">'.encode() for n in range(1, 12))
    word = docx_of(STORY)
    pdf = pdf_of(STORY)
    files = {f"empty{suffix}": b"" for suffix in SUFFIXES}
    files |= {f"noise{suffix}": noise for suffix in SUFFIXES}
    files |= {f"blanks{suffix}": b" \n\t\r\n" for suffix in SUFFIXES}
    files |= {f"zeros{suffix}": b"\x00" * 4000 for suffix in SUFFIXES}
    files |= {f"story as{suffix}": STORY.encode() for suffix in SUFFIXES}
    files |= {f"عربي {suffix}": ARABIC.encode("cp1256") for suffix in SUFFIXES}
    files |= {f"wide{suffix}": ARABIC.encode("utf-16") for suffix in SUFFIXES}
    files |= {f"half mark{suffix}": b"\xff\xfe\x00" for suffix in SUFFIXES}
    files |= {f"latin{suffix}": "Évry, déjà vu à l'école.".encode("latin-1") for suffix in SUFFIXES}
    files |= {f"pdf cut at {n}.pdf": pdf[: len(pdf) * n // 10] for n in range(1, 10)}
    files |= {f"word cut at {n}.docx": word[: len(word) * n // 10] for n in range(1, 10)}
    rows = gzip.compress(json.dumps(ROW).encode() * 99)
    files |= {f"gzip cut at {n}.jsonl.gz": rows[: 30 + 5 * n] for n in range(9)}
    for name, whole in (("pdf", pdf), ("docx", word), ("html", PAGE.encode()), ("rss", FEED.encode())):
        files |= {f"damaged {n}.{name}": damaged(whole, n) for n in range(9)}
    return files | {
        "encrypted.pdf": pdf_of(STORY, password="secret"),
        "pdf head only.pdf": b"%PDF-1.7\n",
        "pdf in a loop.pdf": b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages"
        b"/Count 1/Kids[2 0 R]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
        "bomb.docx": zip_of(word__document_dot_xml=b" " * 120_000_000),
        "no document.docx": zip_of(hello_dot_txt=b"hello"),
        "laughs.docx": zip_of(word__document_dot_xml=laughs + b"]><x>&b11;</x>"),
        "old.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + noise,
        "deep.json": DEEP,
        "deep object.json": b'{"a":' * 100_000,
        "deep.jsonl": DEEP[:100_000] + b"\n" + json.dumps(ROW).encode(),
        "deep text.json": json.dumps({"text": STORY, "x": json.loads("[" * 300 + "]" * 300)}).encode(),
        "number.json": b"1" * 100_000,
        "null.json": b"null",
        "string.json": b'"only a text"',
        "nan.json": b'{"text": NaN}',
        "half pair.json": b'{"text": "a \\ud800 b, and a story about it."}',
        "no text.json": b'{"title": "only a title"}',
        "empty list.json": b"[]",
        "mixed.json": json.dumps([ROW, 1, None, "x", {}, {"text": ""}]).encode(),
        "long row.jsonl": b'{"text": "' + b"x" * 900_000 + b'"}\n' + json.dumps(ROW).encode(),
        "scripts only.html": b"<html><head><script>var a = 1;</script></head><body><script>b()</script>",
        "frames only.html": b"<html><frameset><frame src='a.html'></frameset></html>",
        "deep tags.html": b"<html><body>" + b"<div>" * 50_000 + STORY.encode() + b"</div>" * 50_000,
        "open tags.html": b"<html><body>" + b"<b><i><a href='" * 3000 + STORY.encode(),
        "comment.html": b"<!-- never closed " + b"x" * 5000,
        "laughs.xml": laughs + b"]><rss><channel><item><title>&b11;</title></item></channel></rss>",
        "feed without items.rss": b'<rss version="2.0"><channel><title>t</title></channel></rss>',
        "other.xml": b"<?xml version='1.0'?><invoice><total>3</total></invoice>",
        "cut.rss": FEED.encode()[:300],
        "quote.csv": b'id,text\n1,"never closed ' + b"line\n" * 200_000,
        "no columns.csv": b"a,b,c\n1,2,3\n",
        "one column.csv": b"text\n",
        "zeros inside.csv": b"id,text\n1,a\x00b\n",
        "lines of an old Mac.csv": b"id,text\r1,a\r",
        "bomb.jsonl.gz": gzip.compress(b" " * 30_000_000),
        "zip as text.txt": zip_of(a_dot_txt=b"a"),
        "gzip as text.txt": gzip.compress(STORY.encode()),
        "front matter only.md": b"---\ntitle: x\n---\n",
        "yaml bomb.md": b"---\na: &a [x,x,x,x,x,x,x,x,x]\n"
        + b"".join(b"%c: &%c [*%c,*%c,*%c,*%c,*%c,*%c]\n" % (n, n, *[n - 1] * 6) for n in range(98, 112))
        + b"---\n"
        + STORY.encode(),
        "yaml tag.md": b"---\na: !!python/object/apply:os.system ['true']\n---\n" + STORY.encode(),
        "furniture only.txt": b"Share this article\n\n0 Comment(s)\n\nLatest News\n",
        "page.mhtml": b"MIME-Version: 1.0\n",
        "letter.rtf": b"{\\rtf1 hello}",
        "picture.pdf": b"\x89PNG\r\n\x1a\n" + noise,
        "good.txt": STORY.encode(),
        "good.html": PAGE.encode(),
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder of two hundred broken files, links that lead nowhere and a few good articles."""
    root = tmp_path_factory.mktemp("broken")
    for name, data in hand_made().items():
        (root / name).write_bytes(data)
    with (root / "sparse.txt").open("wb") as file:
        file.truncate(200 * 2**20)
    (root / "loop.txt").symlink_to(root / "loop.txt")
    (root / "nowhere.txt").symlink_to(root / "not there")
    (root / "round").mkdir()
    (root / "round" / "again").symlink_to(root, target_is_directory=True)
    os.mkfifo(root / "pipe.txt")
    return root


def test_each_of_two_hundred_broken_files_gets_an_article_or_one_line_of_reason(folder):
    """No file raises, is passed over in silence, outlasts its limit, or keeps another from being read."""
    paths = list(walk([folder]))
    assert len(paths) >= 200
    slowest = 0.0
    reasons: dict[str, list[str]] = {}
    articles: set[str] = set()
    for path in paths:
        start = time.monotonic()
        for found in read_path(path, LIMITS):
            result = prepare(found) if isinstance(found, RawArticle) else found
            if isinstance(result, Unreadable):
                assert result.reason.strip()
                assert "\n" not in result.reason
                reasons.setdefault(path.name, []).append(result.reason)
            else:
                articles.add(path.name)
        slowest = max(slowest, time.monotonic() - start)
    assert {path.name for path in paths} == articles | set(reasons)
    assert slowest < LIMITS.seconds + 10
    assert {
        "good.txt",
        "good.html",
        "long row.jsonl",
        "mixed.json",
        "عربي .txt",
        "wide.txt",
        "latin.md",
    } <= articles
    for name in (
        "encrypted.pdf",
        "bomb.docx",
        "deep.json",
        "scripts only.html",
        "sparse.txt",
        "pipe.txt",
        "loop.txt",
    ):
        assert name in reasons
        assert name not in articles


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the administrator may read everything")
def test_file_without_permission_says_so(tmp_path):
    """A file that may not be opened is named with the reason."""
    path = tmp_path / "a.txt"
    path.write_text(STORY)
    path.chmod(0)
    (found,) = read_path(path, LIMITS)
    assert isinstance(found, Unreadable)
    assert "permission" in found.reason


@pytest.mark.parametrize("name", ["missing.txt", "bad\x00name.txt", "."])
def test_path_that_is_no_file_says_so(tmp_path, name):
    """A missing path, a name that cannot be and a folder are reasons, not errors."""
    (found,) = read_path(Path(tmp_path, name), LIMITS)
    assert isinstance(found, Unreadable)


def test_slow_parser_is_stopped_and_the_next_file_is_read(tmp_path):
    """A parser that would run on is killed at the limit; what comes after it is read as ever."""
    slow, good = tmp_path / "slow.json", tmp_path / "good.html"
    slow.write_bytes(b"[" + b'{"text":"x"},' * 3_000_000 + b"1]")
    good.write_text(PAGE, encoding="utf-8")
    start = time.monotonic()
    (found,) = read_path(slow, ReadLimits(seconds=0.2))
    assert isinstance(found, Unreadable)
    assert "longer than 0.2 s" in found.reason
    assert time.monotonic() - start < 8
    assert [type(one) for one in read_path(good, LIMITS)] == [RawArticle]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    suffix=st.sampled_from(SUFFIXES),
    data=st.one_of(
        st.binary(max_size=300), st.text(max_size=200).map(lambda text: text.encode(errors="surrogatepass"))
    ),
)
def test_any_bytes_give_records_and_never_an_error(tmp_path, suffix, data):
    """Whatever a file holds, reading and preparing it gives articles or reasons."""
    path = tmp_path / f"any{suffix}"
    path.write_bytes(data)
    found = list(read_path(path, LIMITS))
    assert found
    for one in found:
        if isinstance(one, RawArticle):
            prepare(one)
