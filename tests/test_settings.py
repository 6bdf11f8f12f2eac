"""Settings come from the environment and a .env, and hide their secrets."""

import pytest

from rag.errors import SettingsError
from rag.settings import Settings


def test_the_environment_sets_and_an_option_wins(monkeypatch, tmp_path):
    """Command-line options win over the environment."""
    monkeypatch.setenv("DATELINE_PORT", "7001")
    monkeypatch.setenv("DATELINE_HOST", "127.0.0.2")
    settings = Settings.from_env(dotenv=None, port=7002)
    assert (settings.port, settings.host) == (7002, "127.0.0.2")


def test_a_dotenv_file_is_read(tmp_path):
    """A key may live in a file that git ignores."""
    (tmp_path / ".env").write_text("DATELINE_MODEL=ollama:llama3.1\n")
    assert Settings.from_env(dotenv=tmp_path / ".env").model == "ollama:llama3.1"


def test_a_value_that_cannot_be_used_is_named(monkeypatch):
    """The message has the variable and the value."""
    monkeypatch.setenv("DATELINE_PORT", "seventy")
    with pytest.raises(SettingsError, match="DATELINE_PORT is 'seventy'"):
        Settings.from_env(dotenv=None)


def test_secrets_are_never_shown(monkeypatch):
    """`dateline info` shows every setting but no key."""
    monkeypatch.setenv("DATELINE_MODEL_KEY", "sk-very-secret")
    shown = Settings.from_env(dotenv=None).shown()
    assert "DATELINE_MODEL_KEY" in shown
    assert "very-secret" not in " ".join(shown.values())


@pytest.mark.parametrize("name", ["database_url", "chroma_url", "model_url"])
def test_passwords_in_addresses_are_never_shown(name):
    """The address stays readable without the password."""
    settings = Settings.from_env(dotenv=None, **{name: "postgresql://ann:hunter@2@host:5432/db"})
    shown = settings.shown()[f"DATELINE_{name.upper()}"]
    assert "hunter" not in shown
    assert shown.startswith("postgresql://ann:")
    assert shown.endswith("@host:5432/db")


def test_settings_cannot_be_changed():
    """One frozen object for the whole process."""
    settings = Settings.from_env(dotenv=None)
    with pytest.raises(ValueError, match="frozen"):
        settings.port = 1
