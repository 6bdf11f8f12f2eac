"""The real app on a free port, in a process of its own, and a browser to look at it with."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from model_server import Script, model_server

ROOT = Path(__file__).resolve().parent.parent
BROWSER_OPTIONS = (
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def browser_path() -> str | None:
    """A Chromium on this machine."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def axe_path() -> str | None:
    """The script of axe-core, where npm has put it."""
    places = (os.environ.get("AXE_CORE", ""), str(ROOT / "node_modules/axe-core/axe.min.js"))
    return next((one for one in places if one and Path(one).is_file()), None)


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(index: Path, **settings: str) -> dict[str, str]:
    """This process's environment with nothing of Dateline's but what is given."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DATELINE_")}
    given = {f"DATELINE_{name.upper()}": value for name, value in settings.items()}
    offline = {"HF_HUB_OFFLINE": "1", "GRADIO_ANALYTICS_ENABLED": "False", "OMP_NUM_THREADS": "2"}
    return kept | offline | {"DATELINE_INDEX": str(index)} | given


def ingest(folder: Path, index: Path) -> None:
    """Brings a folder in, as another process would."""
    command = [sys.executable, str(ROOT / "cli.py"), "ingest", str(folder), "--json"]
    done = subprocess.run(
        command, cwd=folder, env=environment(index), capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr


@dataclass(frozen=True)
class Served:
    """A running app."""

    url: str
    index: Path
    seconds: float
    """From the start of the process to its first answer."""


@contextmanager
def serving(index: Path, log: Path, **settings: str) -> Iterator[Served]:
    """The app, until the block ends."""
    port = free_port()
    started = time.monotonic()
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, str(ROOT / "app.py")],
            cwd=index.parent,
            env=environment(index, port=str(port), **settings),
            stdout=out,
            stderr=out,
        )
    url = f"http://127.0.0.1:{port}"
    try:
        while not _answers(url):
            assert process.poll() is None, log.read_text(errors="replace")[-3000:]
            assert time.monotonic() - started < 180, log.read_text(errors="replace")[-3000:]
            time.sleep(0.1)
        yield Served(url, index, time.monotonic() - started)
    finally:
        process.terminate()
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=5).status_code < 500
    except httpx.TransportError:
        return False


NASTY = (
    # Tags that reading does not take for an article's own, so that they reach the page as text.
    '<svg onload="window.hacked=1"></svg><input autofocus onfocus="window.hacked=2"> [here](javascript:window.hacked=3)'
)
ARTICLES = {
    "ferry.md": """---
title: Ferry runs aground off Tarno
outlet: Harbour Sample
published: 2024-03-04
---
The ferry Alba ran aground off Tarno early on Monday. Forty passengers were taken off by lifeboats.

Captain Ines Moreau said fog had hidden the marker buoy. Nobody was hurt, the coastguard said.
""",
    "ferry-inquiry.md": """---
title: Inquiry blames broken radar for Alba grounding
outlet: Island Sample News
published: 2024-05-20
---
Investigators blamed a broken radar for the grounding of the ferry Alba. It had failed twice in February.

The owner, Lindqvist Lines, said it would replace the radar on all nine of its ferries.
""",
    "bridge.md": """---
title: Bridge over the Senn closes for repairs
outlet: Harbour Sample
published: 2023-11-11
---
The bridge over the Senn will be closed for six weeks. Engineers found cracks in two of its cables.
""",
    "nasty.jsonl": json.dumps(
        {
            "id": "nasty",
            "title": f"Mayor opens library {NASTY}",
            "outlet": "Harbour Sample",
            "published_at": "2024-02-02",
            "text": f"Mayor Ottilie Brand opened the new library in Quell on Friday {NASTY} and thanked donors.",
        }
    ),
    "arabic.md": """---
title: افتتاح ميناء ترنو
outlet: Harbour Sample
published: 2024-04-01
---
افتتح الوزير ميناء ترنو الجديد يوم الاثنين بحضور السكان.
""",
}


@pytest.fixture(scope="session")
def script():
    """What the scripted model replies; tests set it."""
    return Script()


@pytest.fixture(scope="session")
def served(tmp_path_factory, script):
    """The app on five articles, with a scripted model beside quotes."""
    home = tmp_path_factory.mktemp("page")
    folder = home / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    ingest(folder, home / "index")
    with (
        model_server(script) as url,
        serving(
            home / "index",
            home / "app.log",
            model="openai:scripted",
            model_url=url,
            model_key="k",
            model_retries="0",
        ) as app,
    ):
        yield app
