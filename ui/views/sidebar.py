"""The sidebar's form and the line that says what the page answers from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from ui.views.text import build_name, count, safe


@dataclass(frozen=True, slots=True)
class Live:
    """What the page answers from."""

    articles: int
    dates: tuple[date, date] | None
    build: str
    made: datetime | None


def form_html(
    outlets: Sequence[tuple[str, int]], dates: tuple[date, date] | None, models: Sequence[str]
) -> str:
    """Days, outlets with how many articles each has, names, and the model."""
    first, last = (day.isoformat() for day in dates) if dates else ("", "")
    return (
        '<button type="button" class="action skip">Skip to the question</button>'
        '<details class="drawer"><summary>Filters and model</summary>'
        '<form class="filters" aria-label="Filters">'
        '<fieldset><legend>Published</legend><div class="pair">'
        f"{_day('since', 'From', first, last)}{_day('until', 'To', first, last)}</div></fieldset>"
        f"<fieldset><legend>As things stood</legend>{_day('as_of', 'As of', '', '')}"
        '<p class="hint">Nothing published later is used.</p></fieldset>'
        f"{_outlets(outlets)}"
        '<label class="check"><input type="checkbox" name="names" checked> '
        "<span>Search other spellings of names</span></label>"
        f"{_models(models)}"
        '<button type="reset" class="action">Clear filters</button></form></details>'
    )


def _day(name: str, label: str, first: str, last: str) -> str:
    bounds = f' data-first="{first}" data-last="{last}"' if first else ""
    return f'<label class="day"><span>{label}</span><input type="date" name="{name}"{bounds}></label>'


def _outlets(outlets: Sequence[tuple[str, int]]) -> str:
    if not outlets:
        return ""
    find = (
        '<input type="search" class="find" aria-label="Find an outlet" placeholder="Find an outlet">'
        if len(outlets) > 8
        else ""
    )
    boxes = "".join(
        f'<label class="check"><input type="checkbox" name="outlets" value="{safe(name)}"> '
        f'<span dir="auto">{safe(name)}</span> <span class="size">{number:,}</span></label>'
        for name, number in outlets
    )
    return f'<fieldset><legend>Outlets ({len(outlets)})</legend>{find}<div class="outlets">{boxes}</div></fieldset>'


def _models(models: Sequence[str]) -> str:
    options = "".join(
        f'<option value="{safe(model)}"{" selected" if model == models[-1] else ""}>'
        f"{'Quotes only (no model)' if model == 'quotes' else safe(model)}</option>"
        for model in models
    )
    alone = (
        '<p class="hint">No language model is set: answers are quotes from your articles.</p>'
        if tuple(models) == ("quotes",)
        else ""
    )
    return (
        f'<label class="model"><span>Answer with</span><select name="model">{options}</select></label>{alone}'
    )


def status_html(live: Live, model: str, now: datetime) -> str:
    """One line: articles, dates covered, build and its age, model."""
    said = [count(live.articles, "article") if live.articles else "No articles yet"]
    if live.dates:
        said.append(f"{live.dates[0]} to {live.dates[1]}")
    if live.articles:
        said.append(
            f"build {build_name(live.build)}" + (f", made {age(live.made, now)}" if live.made else "")
        )
    said.append("quotes only" if model == "quotes" else f"model {model}")
    spans = " · ".join(f"<span>{safe(one)}</span>" for one in said)
    return f'<p class="status" role="status">{spans}</p>'


def age(then: datetime, now: datetime) -> str:
    """How long ago, in words of one unit."""
    seconds = max(0.0, (now - then).total_seconds())
    for size, unit in ((86400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= size:
            return f"{count(int(seconds // size), unit)} ago"
    return "just now"


def welcome_html(articles: int, examples: Sequence[str]) -> str:
    """What an empty conversation says: what to do first."""
    if not articles:
        return (
            '<div class="welcome"><h2>Start with your articles</h2><p>There is nothing to answer from yet. '
            "Open the <strong>Articles</strong> tab, drop files or name a folder, and press "
            "<strong>Update</strong>.</p></div>"
        )
    buttons = "".join(
        f'<li><button type="button" class="example" data-do="example" data-question="{safe(one)}">{safe(one)}'
        "</button></li>"
        for one in examples
    )
    shown = f"<p>Some questions these articles may answer:</p><ul>{buttons}</ul>" if examples else ""
    return (
        '<div class="welcome"><h2>What do you want to know?</h2><p>Answers come only from your '
        f"{count(articles, 'article')}. Every statement carries a mark such as "
        f'<span class="mark waiting">[1]</span>: '
        f"click it to see the sentence in its article.</p>{shown}</div>"
    )
