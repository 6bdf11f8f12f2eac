"""The real app on a free port, in a process of its own, and a browser to look at it with."""

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
