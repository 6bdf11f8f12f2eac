"""What plain text and Markdown give: character sets and the block on top."""

import pytest
from files import ARABIC, STORY, one


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        pytest.param("utf-8", STORY + " Café.", id="UTF-8"),
        pytest.param("utf-8-sig", STORY + " Café.", id="UTF-8 with mark"),
        pytest.param("utf-16", ARABIC, id="UTF-16"),
        pytest.param("utf-16-le", STORY, id="UTF-16 without mark"),
        pytest.param("cp1256", ARABIC, id="Windows-1256"),
        pytest.param("cp1252", "“It’s over,” the café’s owner said — twice.", id="Windows-1252"),
        pytest.param("latin-1", "Le préfet a déclaré que l'école était fermée à Évry.", id="Latin-1"),
        pytest.param("cp1251", "Министр иностранных дел заявил, что переговоры продолжатся.", id="Cyrillic"),
    ],
)
def test_text_in_any_usual_character_set_reads_the_same(tmp_path, encoding, text):
    """The characters that were written are the ones that are read."""
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    assert one(path).text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Łódź: premier powiedział, że śnieg zaskoczył mieszkańców, a ćwiczenia trwają.", "cp1250"),
        ("İstanbul'da şiddetli yağış nedeniyle ığdır uçuşları iptal edildi, dedi bakan.", "cp1254"),
        ("Le ministère a annoncé mardi que la grève serait levée, selon l’agence.", "cp1252"),
    ],
)
def test_windows_character_sets_are_told_apart(tmp_path, text, encoding):
    """Central European and Turkish letters come out as they were written."""
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    assert one(tmp_path / "a.txt").text == text


def test_a_stray_byte_leaves_the_rest_of_a_page_as_it_is(tmp_path):
    """One byte of another character set in a footer does not make all of UTF-8 unreadable."""
    text = "Le président a déclaré que c’était fini, à l’été, où les élèves étaient déçus. "
    (tmp_path / "a.txt").write_bytes(text.encode() + b"Andr\xe9 Paris")
    assert one(tmp_path / "a.txt").text == text + "Andr\ufffd Paris"


@pytest.mark.parametrize(
    "block",
    [
        pytest.param("---\ntitle: Fog\ndate: 2023-03-14\nsource: Coast Wire\n---\n", id="YAML"),
        pytest.param('+++\ntitle = "Fog"\ndate = 2023-03-14\nsource = "Coast Wire"\n+++\n', id="TOML"),
        pytest.param("Title: Fog\nDate: 2023-03-14\nSource: Coast Wire\n\n", id="lines"),
    ],
)
def test_front_matter_names_the_article_and_leaves_its_text(tmp_path, block):
    """Title, date and outlet come from the block on top, which is no part of the text."""
    path = tmp_path / "a.md"
    path.write_text(block + STORY, encoding="utf-8")
    found = one(path)
    assert (found.title, found.published, found.outlet) == ("Fog", "2023-03-14", "Coast Wire")
    assert found.text.strip() == STORY


def test_front_matter_with_a_second_colon_still_names_the_article(tmp_path):
    """It is no YAML, but everybody writes it."""
    block = "---\ntitle: Larnow: what we know\ndate: 2023-03-14\nsource: Coast Wire\n---\n"
    (tmp_path / "a.md").write_text(block + STORY, encoding="utf-8")
    found = one(tmp_path / "a.md")
    assert (found.title, found.outlet, found.text.strip()) == ("Larnow: what we know", "Coast Wire", STORY)


def test_a_clipping_names_its_page_and_not_an_address_as_outlet(tmp_path):
    """A clipper's "source" is the address; a title with a colon does not spoil the block."""
    block = "layout: post\ntitle: Larnow: the harbour\nsource: https://coast.example/a/b"
    (tmp_path / "a.md").write_text(f"---\n{block}\n---\n{STORY}<br>And more.\n")
    found = one(tmp_path / "a.md")
    assert (found.title, found.url, found.outlet) == ("Larnow: the harbour", "https://coast.example/a/b", "")
    assert found.text.rstrip().endswith("hulls.\nAnd more.")


MAIL = (
    "From: Press Office <press@coast.example>\nSent: Tuesday, March 14, 2023 9:02 AM\nTo: desk@larnow.example,\n"
    "\teditor@larnow.example\nSubject: Fw: RE: Fog shuts the port\n\n"
)


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(MAIL, id="saved from a mail program"),
        pytest.param(
            "Date: Tue, 14 Mar 2023 14:22:01 +0100\nFrom: a@b.example\nMessage-ID: <1@b>\nContent-Type: text/plain\n"
            "Subject: Fog shuts\n the port\n\n",
            id="as it was sent",
        ),
        pytest.param(
            "From: me@x.example\nDate: 1 May 2024\nSubject: look\n\n---------- Forwarded message ---------\n"
            + MAIL,
            id="passed on",
        ),
    ],
)
def test_the_head_of_an_email_names_it_and_is_no_part_of_the_text(tmp_path, head):
    """Subject and day of the message, of the one within where it was passed on; sender and addressees go."""
    (tmp_path / "a.txt").write_text(head + STORY, encoding="utf-8")
    found = one(tmp_path / "a.txt")
    assert found.title == "Fog shuts the port"
    assert "14" in found.published
    assert "Mar" in found.published
    assert found.text.strip() == STORY


def test_a_text_that_opens_with_who_speaks_is_no_email(tmp_path):
    """Without a subject, and without an empty line below, a colon on top makes no head."""
    for text in (f"From: Larnow\nTo: Sennen\n\n{STORY}", f"From: Larnow\nSubject: fog\n{STORY}"):
        (tmp_path / "a.txt").write_text(text, encoding="utf-8")
        assert "Larnow\n" in one(tmp_path / "a.txt").text


def test_markdown_reads_as_it_prints(tmp_path):
    """Marks and addresses go, words, link texts and table cells stay, the first heading is the title."""
    path = tmp_path / "a.md"
    path.write_text(
        "# Fog at sea\n\nThe *port* was [closed](http://x.example).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    )
    found = one(path)
    assert found.title == "Fog at sea"
    assert "The port was closed." in found.text
    assert "1 | 2" in found.text


def test_scripts_and_styles_in_markdown_go_with_their_tags(tmp_path):
    """What stands between the tags is never printed, in a sentence or in a block of its own."""
    (tmp_path / "a.md").write_text(
        "The quay <script>count(7)</script> was <b>shut</b> on Tuesday.\n\n"
        "<style>\nbody { color: red }\n</style>\n\n<div><script>let a = 1 < 2;</script>Nobody was hurt.</div>\n"
    )
    assert " ".join(one(tmp_path / "a.md").text.split()) == "The quay was shut on Tuesday. Nobody was hurt."


def test_a_script_that_is_never_closed_leaves_the_sentence_as_it_is(tmp_path):
    """Without an end nobody can say what of the text is the script's."""
    (tmp_path / "a.md").write_text("The quay <script> was shut on Tuesday, and nobody was hurt.\n")
    assert "was shut on Tuesday" in one(tmp_path / "a.md").text
