"""Prompts: one text file each, with `$name` places that are checked when they are loaded."""

from dataclasses import dataclass
from pathlib import Path
from string import Template

from rag.errors import PromptError

_FOLDER = Path(__file__).parent

# What each prompt must hold, neither more nor less.
NAMES: dict[str, frozenset[str]] = {
    "system": frozenset({"refusal"}),
    "answer": frozenset({"question", "passages", "as_of"}),
    "followup": frozenset({"conversation", "question"}),
}


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt's text, whose names are known to be right."""

    name: str
    template: str

    def fill(self, **values: str) -> str:
        """The text with every name replaced; values are not searched for names again.

        Raises:
            PromptError: a value is missing or not asked for.
        """
        if values.keys() != NAMES[self.name]:
            wanted, given = ", ".join(sorted(NAMES[self.name])), ", ".join(sorted(values))
            raise PromptError(f"the prompt {self.name!r} takes {wanted}; given were {given}")
        return Template(self.template).substitute(values)


def load(name: str, folder: Path = _FOLDER) -> Prompt:
    """The prompt of that name.

    Raises:
        PromptError: the file is missing, or its names are not those in `NAMES`.
    """
    path = folder / f"{name}.txt"
    try:
        text = path.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise PromptError(f"the prompt {name!r} cannot be read: {error}") from error
    template = Template(text)
    if not template.is_valid():
        raise PromptError(f"{path.name} holds a $ that is no name: write $$ for the sign")
    found = frozenset(template.get_identifiers())
    if found != NAMES[name]:
        missing, unknown = sorted(NAMES[name] - found), sorted(found - NAMES[name])
        raise PromptError(
            f"{path.name} lacks {missing or 'nothing'} and holds unknown {unknown or 'nothing'}"
        )
    return Prompt(name, text)
