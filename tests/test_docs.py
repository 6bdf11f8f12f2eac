"""Documents that cannot drift from the code."""

import re
from pathlib import Path

import pytest
from typer.main import get_command

import cli

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", sorted(get_command(cli.app).commands))
def test_every_command_is_in_the_readme(command):
    """A command that nobody can find is not there."""
    assert f"dateline {command}" in README


@pytest.mark.parametrize(
    "place",
    sorted(
        [path.name + "/" for path in (ROOT / "rag").iterdir() if (path / "__init__.py").is_file()]
        + [path.name for path in (ROOT / "rag").glob("*.py") if path.name != "__init__.py"]
        + [
            path.name + "/"
            for path in ROOT.iterdir()
            if path.name != "rag" and (path / "__init__.py").is_file()
        ]
    ),
)
def test_every_room_is_on_the_map(place):
    """A newcomer finds each file and folder of the code in the README's table."""
    assert re.search(rf"`(?:rag/)?{re.escape(place)}`", README)


def test_decisions_are_numbered_once_and_say_why():
    """Each has its context, decision, alternatives and consequences."""
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    numbers = [path.name[:4] for path in decisions]
    assert len(set(numbers)) == len(numbers)
    for path in decisions:
        text = path.read_text(encoding="utf-8")
        for part in ("Context", "Decision", "Alternatives", "Consequences"):
            assert part in text, f"{path.name} lacks {part}"


def test_nothing_names_this_workplace():
    """The project stands alone: no path of the machine it was written on."""
    for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("*.py")]:
        assert "/work/" not in path.read_text(encoding="utf-8"), path
