"""The filters that the page's form holds, read from what the browser sends: every value checked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from rag.errors import UsageError
from rag.given import read_day
from rag.records.questions import Filters


class FormError(UsageError):
    """Something in the form cannot be used; the text says what."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The user's filters and model."""

    filters: Filters = Filters()
    model: str | None = None


class _Form(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)

    since: str = Field("", max_length=40)
    until: str = Field("", max_length=40)
    as_of: str = Field("", max_length=40)
    outlets: list[str] = Field(default_factory=list, max_length=5000)
    names: bool = True
    model: str = Field("", max_length=300)


def read_form(text: str | None, models: Sequence[str]) -> Chosen:
    """The filters and the model, from JSON as the browser sends it.

    Args:
        text: the form's JSON; nothing means nothing is set.
        models: the specs that may be chosen; any other is refused.

    Raises:
        UsageError: a day is not a day, or the days are the wrong way round.
        FormError: the form cannot be read, or the model is not offered.
    """
    if not text:
        return Chosen()
    try:
        form = _Form.model_validate_json(text)
    except ValidationError as error:
        raise FormError("The filters could not be read: reload the page and set them again.") from error
    return chosen(form.since, form.until, form.as_of, form.outlets, form.names, form.model, models)


def chosen(  # noqa: PLR0917 - the fields of the form, in its order
    since: str,
    until: str,
    as_of: str,
    outlets: Sequence[str],
    names: bool,
    model: str,
    models: Sequence[str],
) -> Chosen:
    """The same from single values, as the page's tools receive them.

    Raises:
        UsageError: as `read_form`.
    """
    first, last = _day("From", since), _day("To", until)
    if model and model not in models:
        raise FormError(f"The model {model!r} is not offered here: choose one of {', '.join(models)}.")
    return Chosen(Filters(first, last, _day("As of", as_of), tuple(outlets), names), model or None)


def _day(label: str, text: str) -> date | None:
    return read_day(label, text) if text.strip() else None


@dataclass(frozen=True, slots=True)
class Find:
    """What the list of articles is searched for."""

    words: str = ""
    outlet: str = ""
    year: str = ""


class _Find(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)

    words: str = Field("", max_length=1000)
    outlet: str = Field("", max_length=1000)
    year: str = Field("", max_length=20)


def read_find(text: str | None) -> Find:
    """The search of the list, from JSON as the browser sends it; what cannot be read searches nothing."""
    try:
        found = _Find.model_validate_json(text or "{}")
    except ValidationError:
        return Find()
    return Find(found.words, found.outlet, found.year)
