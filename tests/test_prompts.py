"""Prompts are text files with checked names."""

import pytest

import prompts
from rag.errors import PromptError


@pytest.mark.parametrize("name", sorted(prompts.NAMES))
def test_every_prompt_holds_exactly_the_names_it_is_filled_with(name):
    """Loading checks the file against the names that the code gives."""
    assert prompts.load(name).name == name


def test_every_prompt_file_is_known():
    """A file nobody loads is a file nobody checks."""
    found = {path.stem for path in prompts._FOLDER.glob("*.txt")}
    assert found == set(prompts.NAMES)


def test_a_prompt_that_lacks_a_name_is_refused(tmp_path):
    """The error names the file and what is missing."""
    (tmp_path / "answer.txt").write_text("Only $question here")
    with pytest.raises(PromptError, match=r"answer.txt lacks \['as_of', 'passages'\]"):
        prompts.load("answer", tmp_path)


def test_a_prompt_with_an_unknown_name_is_refused(tmp_path):
    """A misspelt name would reach the model as it stands."""
    (tmp_path / "system.txt").write_text("Say $refusal or $refusel")
    with pytest.raises(PromptError, match="refusel"):
        prompts.load("system", tmp_path)


def test_a_prompt_with_a_stray_dollar_is_refused(tmp_path):
    """A price in a prompt must be written with two dollar signs."""
    (tmp_path / "system.txt").write_text("$refusal costs $ 5")
    with pytest.raises(PromptError, match=r"\$\$"):
        prompts.load("system", tmp_path)


def test_values_are_not_searched_for_names():
    """An article that holds $question stays as it is."""
    filled = prompts.load("answer").fill(question="Who?", passages="costs $question", as_of="2024-01-01")
    assert "costs $question" in filled


def test_filling_with_the_wrong_names_is_refused():
    """Missing and surplus values are both mistakes."""
    with pytest.raises(PromptError, match="takes"):
        prompts.load("answer").fill(question="Who?")
