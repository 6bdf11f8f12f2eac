"""One frozen settings object, read from the environment and a `.env` by the entry points alone."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from rag.errors import SettingsError

_PASSWORD = re.compile(r"(://[^/@:]*:)[^/]*@")  # in a URL, up to the last @ before its path


class Settings(BaseSettings):
    """Everything that can be set, each from `DATELINE_` and the field's name in capitals."""

    model_config = SettingsConfigDict(
        env_prefix="DATELINE_", env_ignore_empty=True, frozen=True, extra="ignore", str_strip_whitespace=True
    )

    # Where things are kept.
    index: Path = Field(Path(".dateline"), description="folder of the index")
    database_url: str = Field(
        "", description="SQLAlchemy URL of the library; SQLite in the index folder when empty"
    )
    chroma_url: str = Field("", description="URL of a Chroma server; a store in the index folder when empty")

    # What is installed with Dateline, and what may replace it.
    embedding_model: str = Field(
        "", description="sentence-transformers name or path; the bundled MiniLM when empty"
    )
    reader: bool = Field(True, description="use the small reader where its weights are installed")
    reranker: str = Field(
        "", description="sentence-transformers CrossEncoder, a name or path; none when empty"
    )
    encoding: str = Field("o200k_base", description="tiktoken encoding that counts prompt tokens")

    # The language model; empty answers in quotes.
    model: str = Field("", description="provider:name, such as openai:gpt-5-mini or ollama:llama3.1")
    model_url: str = Field("", description="base URL of an OpenAI-compatible server")
    model_key: SecretStr = Field(SecretStr(""), description="key for that server, when it asks for one")
    model_timeout: float = Field(60.0, gt=0, description="seconds to wait for the model's next token")
    model_retries: int = Field(2, ge=0, description="times to ask again when the model is busy")

    # How much is read for an answer.
    passage_tokens: int = Field(176, ge=32, le=512, description="tokens in a passage, by the embedding model")
    prompt_tokens: int = Field(4000, ge=500, description="tokens of passages given to the language model")
    passages: int = Field(12, ge=1, le=100, description="passages returned for a question")

    # The page.
    host: str = Field("127.0.0.1", description="address the page listens on")
    port: int = Field(7860, ge=1, le=65535, description="port the page listens on")
    login: SecretStr = Field(
        SecretStr(""), description="name:password, demanded when host is not this machine"
    )

    @classmethod
    def from_env(cls, dotenv: Path | None = Path(".env"), **chosen: object) -> "Settings":
        """The settings of this process; `chosen` (command-line options) win over the environment.

        Raises:
            SettingsError: a value cannot be used; the text names the variable and the value.
        """
        given: dict[str, Any] = {name: value for name, value in chosen.items() if value is not None}
        try:
            return cls(_env_file=dotenv, **given)  # type: ignore[call-arg]  # pydantic-settings takes it at run time
        except ValidationError as error:
            first = error.errors()[0]
            name = "DATELINE_" + "_".join(str(part) for part in first["loc"]).upper()
            raise SettingsError(f"{name} is {first['input']!r}: {first['msg']}") from error
        except UnicodeDecodeError as error:
            raise SettingsError(f"{dotenv} is not UTF-8 text: write it anew in UTF-8 ({error})") from error

    def shown(self) -> Mapping[str, str]:
        """Every setting as text by its environment name, secrets hidden."""
        values = {name: str(getattr(self, name)) for name in type(self).model_fields}
        return {
            f"DATELINE_{name.upper()}": _PASSWORD.sub(r"\1**********@", value)
            for name, value in values.items()
        }
