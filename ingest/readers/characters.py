"""Bytes to text: byte order marks, UTF-16 without one, UTF-8, declared and guessed character sets."""

import codecs
import re

from charset_normalizer import from_bytes

from ingest.language import language_of
from rag.errors import ArticleError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 64 * 1024
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})"
)
_SEVERAL_BYTES = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_ENOUGH = 10  # of them tell UTF-8 from letters that stand side by side by chance
_STRAYS = 10  # one stray byte in so many
_BY_LANGUAGE = {
    "cp1250": frozenset(("pl", "cs", "sk", "hu", "sl", "hr", "bs", "ro")),
    "cp1254": frozenset(("tr", "az")),
}
_ARABIC = re.compile(r"[\u0621-\u064a]")
_LETTER = re.compile(r"[^\W\d_]")


def decode(data: bytes, *, declared: str = "") -> str:
    """The text of `data`.

    Args:
        data: The bytes of a text file.
        declared: A character set named by the source (an HTTP header); a mark in the bytes goes first.

    Raises:
        ArticleError: The bytes are not text.
    """
    encoding = encoding_of(data[:_SAMPLE], declared=declared)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        # The sample was clean and something later is not: guess from all of it before giving up on bytes.
        wider = encoding_of(data, declared=declared)
    try:
        return data.decode(wider)
    except UnicodeDecodeError:
        return data.decode(wider, errors="replace")


def encoding_of(sample: bytes, *, declared: str = "") -> str:
    """The Python name of the character set that `sample` is written in.

    Raises:
        ArticleError: The sample is not text.
    """
    for mark, name in _MARKS:
        if sample.startswith(mark):
            return name
    wide = _wide(sample)
    if wide:
        return wide
    if len(_CONTROL.findall(sample)) > len(sample) // 200:
        msg = "not text: the file holds binary data"
        raise ArticleError(msg)
    if _decodes(sample, "utf-8") or _nearly_utf8(sample):
        return "utf-8"
    for name in (declared, declared_in(sample)):
        if name and _decodes(sample, name):
            return name
    return _guessed(sample)


def declared_in(sample: bytes) -> str:
    """The character set that an HTML or XML head names, or nothing."""
    match = _DECLARED.search(sample[:4096])
    if match is None:
        return ""
    name = (match.group(1) or match.group(2)).decode("ascii")
    return "cp1252" if name.lower() in {"iso-8859-1", "latin1", "latin-1", "us-ascii"} else name


def _wide(sample: bytes) -> str:
    """UTF-16 without a mark shows as a zero in most of every second byte of Latin text."""
    half = len(sample) // 2
    if half < 4:
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 * half and odd < 0.05 * half else ""


def _decodes(sample: bytes, name: str) -> bool:
    """Whether all of the sample, but for a character cut off at its end, is in this character set."""
    try:
        decoder = codecs.getincrementaldecoder(name)()
        decoder.decode(sample)
    except (LookupError, UnicodeError, AttributeError):
        return False
    return True


def _nearly_utf8(sample: bytes) -> bool:
    """Whether it is UTF-8 but for a stray byte or two, as a page put together of several sources holds."""
    characters = len(_SEVERAL_BYTES.findall(sample))
    strays = len(re.findall(rb"[\x80-\xff]", _SEVERAL_BYTES.sub(b"", sample)))
    return characters >= _ENOUGH and strays <= characters // _STRAYS


def _guessed(sample: bytes) -> str:
    """The likeliest old character set; those of Windows are told apart by the language that they give."""
    high = sum(byte > 127 for byte in sample)
    dense = high > 0.3 * max(1, sum(byte > 64 for byte in sample))
    if not dense:
        for name, languages in _BY_LANGUAGE.items():
            if language_of(sample.decode(name, errors="replace")) in languages:
                return name
        return "cp1252" if _decodes(sample, "cp1252") else "latin-1"
    for name in ("cp1256", "iso8859_6"):
        if _decodes(sample, name):
            text = sample.decode(name, errors="replace")
            letters = len(_LETTER.findall(text))
            if letters and len(_ARABIC.findall(text)) > 0.85 * letters and _reads_as_arabic(text):
                return name
    best = from_bytes(sample[:16384]).best()
    return best.encoding if best is not None else "latin-1"


def _reads_as_arabic(text: str) -> bool:
    """Whether the article "ال" opens words as often as it does in Arabic; other bytes rarely give that."""
    words = re.findall(r"[\u0621-\u064a]{2,}", text)
    return sum("ال" in word[:4] for word in words) >= max(1, len(words) // 12)
