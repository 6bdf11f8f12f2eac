"""What the command cannot write or open is one line that says what to do, as a script or a full disk meets it."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FULL = Path("/dev/full")  # what is written to it finds no space


def dateline(*arguments: object, out: object = subprocess.PIPE) -> "subprocess.CompletedProcess[str]":
    """The command in a process of its own."""
    command = [sys.executable, str(ROOT / "cli.py"), *map(str, arguments)]
    return subprocess.run(command, stdout=out, stderr=subprocess.PIPE, text=True, timeout=300, check=False)


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    """An index of one sample article."""
    folder = tmp_path_factory.mktemp("output")
    (folder / "articles").mkdir()
    shutil.copy(next((ROOT / "articles").glob("*.md")), folder / "articles")
    done = dateline("ingest", folder / "articles", "--index", folder / "index")
    assert done.returncode == 0, done.stderr
    return folder / "index"


@pytest.mark.skipif(not FULL.exists(), reason="this machine has no /dev/full")
@pytest.mark.parametrize("arguments", [("info",), ("info", "--json"), ("ask", "Who left?")])
def test_output_that_cannot_be_written_is_one_line(index, arguments):
    """A full disk is no fault of Dateline's: its reason, exit code 1, and no traceback."""
    with FULL.open("w") as full:
        done = dateline(*arguments, "--index", index, out=full)
    assert done.returncode == 1
    assert done.stderr == "dateline: the output cannot be written: No space left on device\n"


@pytest.mark.parametrize("arguments", [("ask", "Who left?"), ("info",), ("ingest", ROOT / "articles")])
def test_an_index_of_another_version_is_named_with_the_way_on(index, tmp_path, arguments):
    """To ingest into the same folder fails alike, so the line says to make another."""
    other = tmp_path / "index"
    shutil.copytree(index, other)
    with sqlite3.connect(other / "library.db") as library:
        library.execute("UPDATE meta SET value = '99' WHERE key = 'version'")
    library.close()
    done = dateline(*arguments, "--index", other)
    assert done.returncode == 1
    assert "is of version 99" in done.stderr
    assert str(other) in done.stderr
    assert "in another folder" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_batch_that_is_not_there_is_named_once(tmp_path):
    """Without the number of the error that the system gives it."""
    file = tmp_path / "claims.jsonl"
    done = dateline("verify", "--batch", file)
    assert done.returncode == 1
    assert done.stderr == f"dateline: {file} cannot be read as JSON Lines: No such file or directory\n"
