"""The sidebar: new question, filters, past conversations; and the status line over the page."""

from dataclasses import dataclass
from datetime import UTC, datetime

import gradio as gr

from ui.parts import Parts
from ui.views.sidebar import form_html, status_html

_PAST = (
    '<section class="kept" aria-label="Past conversations"><h2>Past conversations</h2><ul></ul>'
    '<p class="hint">Kept in this browser only. None yet.</p></section>'
)


@dataclass(frozen=True, slots=True)
class Sidebar:
    """The sidebar's components."""

    new: gr.Button
    form: gr.HTML
    past: gr.HTML


def draw() -> Sidebar:
    """New question, filters, past conversations."""
    new = gr.Button("New question", elem_id="new", size="md")
    with gr.Accordion("Filters and model", open=True, elem_id="filters"):
        form = gr.HTML(
            "{}",
            html_template="${body}",
            body="",
            js_on_load="dateline.form(element, props, watch, trigger, ['reopen']);",
            apply_default_css=False,
        )
    past = gr.HTML(
        _PAST, js_on_load="dateline.past(element, trigger, ['restore']);", apply_default_css=False, elem_id="past"
    )
    return Sidebar(new, form, past)


def form_body(parts: Parts) -> str:
    """The form for what is in the library now."""
    library = parts.library
    return form_html(library.outlets(), library.dates(), parts.models)


def status(parts: Parts) -> str:
    """The status line for what is live now."""
    library = parts.library
    return status_html(
        library.counts()[0],
        library.dates(),
        library.stamp().build,
        None,
        parts.models[-1],
        datetime.now(UTC),
    )
