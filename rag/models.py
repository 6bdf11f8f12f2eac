"""The language model, built from one spec; its many errors become one sentence each."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from rag.errors import ModelError, SettingsError
from rag.settings import Settings

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.prompts import ChatPromptTemplate

log = logging.getLogger(__name__)

# Where each provider's own errors live; what is not listed raises OSError, ValueError or httpx errors.
_ERRORS = {
    "openai": ("openai", "OpenAIError"),
    "anthropic": ("anthropic", "AnthropicError"),
    "ollama": ("ollama", "ResponseError"),
}
_PACKAGES = {
    "openai": "langchain_openai",
    "anthropic": "langchain_anthropic",
    "ollama": "langchain_ollama",
    "huggingface": "langchain_huggingface",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a streamed reply; token counts come with the last one, where the server sends them."""

    text: str
    tokens_read: int = 0
    tokens_written: int = 0


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """A LangChain chat model with its name and the errors it raises."""

    name: str
    chat: "BaseChatModel"
    failures: tuple[type[Exception], ...]

    def stream(self, prompt: "ChatPromptTemplate", **values: str) -> Iterator[Piece]:
        """The reply to a filled prompt, in pieces as they come.

        Raises:
            ModelError: the model did not answer, or stopped half-way; says why in one sentence.
        """
        try:
            for chunk in (prompt | self.chat).stream(values):
                usage = getattr(chunk, "usage_metadata", None) or {}
                yield Piece(str(chunk.text), usage.get("input_tokens", 0), usage.get("output_tokens", 0))
        except self.failures as error:
            raise ModelError(explain(self.name, error)) from error


def build_model(settings: Settings, spec: str | None = None) -> LanguageModel | None:
    """The model that the spec (else the settings) names; None answers in quotes.

    Args:
        settings: time limits, retries, URL and key.
        spec: provider:name, overriding the settings; "quotes" is none.

    Raises:
        SettingsError: the spec is not understood, or its package is not installed.
    """
    spec = settings.model if spec is None else spec.strip()
    if spec in {"", "quotes"}:
        return None
    provider, _, name = spec.partition(":")
    if not name:
        if not settings.model_url:
            raise SettingsError(
                f"the model {spec!r} names no provider: write it as provider:name, like openai:{spec}"
            )
        provider, name = "openai", spec
    if settings.model_url and provider not in _PACKAGES:
        # "llama3.1:8b", "meta-llama/llama-3:free": on a server of one's own a name may hold a colon.
        provider, name = "openai", spec
    package = _PACKAGES.get(provider)
    if package and find_spec(package) is None:
        raise SettingsError(
            f"{provider} models need a package: .venv/bin/pip install --editable '.[{provider}]'"
        )
    return LanguageModel(f"{provider}:{name}", _chat_model(provider, name, settings), _failures(provider))


def _chat_model(provider: str, name: str, settings: Settings) -> "BaseChatModel":
    from langchain.chat_models import init_chat_model  # noqa: PLC0415 - a second to import; quotes need none of it

    options: dict[str, Any] = {"temperature": 0.0}
    if provider in {"openai", "anthropic"}:
        options |= {"timeout": settings.model_timeout, "max_retries": settings.model_retries}
    if settings.model_url and provider in {"openai", "ollama"}:
        options["base_url"] = settings.model_url
    if provider == "ollama":
        options["client_kwargs"] = {"timeout": settings.model_timeout}
    key = settings.model_key.get_secret_value()
    if provider == "openai":
        options["stream_usage"] = True
        if key or settings.model_url:
            options["api_key"] = key or "none"  # local servers ask for no key, their client for any
    elif provider == "anthropic" and key:
        options["api_key"] = key
    if provider == "huggingface":
        options = {
            "backend": "pipeline",
            "pipeline_kwargs": {"max_new_tokens": 400, "return_full_text": False},
        }
    failures: tuple[type[Exception], ...] = (ImportError, *_failures(provider))
    try:
        chat: BaseChatModel = init_chat_model(name, model_provider=provider, **options)
    except failures as error:
        hint = "; set DATELINE_MODEL_KEY" if "api_key" in str(error) else ""
        raise SettingsError(
            f"the model {provider}:{name} cannot be set up: {_first_line(error)}{hint}"
        ) from error
    return chat


def _failures(provider: str) -> tuple[type[Exception], ...]:
    import httpx  # noqa: PLC0415 - only where a model is used

    failures: list[type[Exception]] = [httpx.HTTPError, httpx.StreamError, OSError, ValueError]
    module, error = _ERRORS.get(provider, ("", ""))
    if module and find_spec(module) is not None:
        failures.append(getattr(import_module(module), error))
    return tuple(failures)


# By HTTP status, one sentence with what to do.
_BY_STATUS = {
    401: "The model {name} refused the key (401): check DATELINE_MODEL_KEY.",
    403: "The model {name} refused the key (403): check DATELINE_MODEL_KEY.",
    404: "The server does not know the model {name} (404): check DATELINE_MODEL and DATELINE_MODEL_URL.",
    429: "The model {name} is busy or its quota is used up (429): wait a moment and ask again.",
}


def explain(name: str, error: Exception) -> str:
    """One plain sentence about a failed model, with what to do."""
    status = getattr(error, "status_code", None)
    kind = type(error).__name__
    if status in _BY_STATUS:
        return _BY_STATUS[status].format(name=name)
    if isinstance(status, int) and status >= 500:
        sentence = f"failed on its side ({status}): ask again in a moment."
    elif "Timeout" in kind:
        sentence = "did not answer in time: ask again, or raise DATELINE_MODEL_TIMEOUT."
    elif _dropped(error):
        sentence = "broke off in the middle of its answer: ask again."
    elif "Connect" in kind or isinstance(error, ConnectionError):
        sentence = "cannot be reached: is its server running, and is DATELINE_MODEL_URL right?"
    else:
        sentence = f"failed: {_first_line(error)}"
    return f"The model {name} {sentence}"


def _dropped(error: BaseException | None) -> bool:
    """Whether the connection was lost after the reply had begun, however deeply that is wrapped."""
    while error is not None:
        if type(error).__name__ in {"RemoteProtocolError", "ReadError", "IncompleteRead"}:
            return True
        error = error.__cause__ or error.__context__
    return False


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0][:300] if lines else type(error).__name__
