"""The Articles panel as it is drawn: bringing articles in, the list of them, and the open one."""

from dataclasses import dataclass

import gradio as gr

from ui.parts import Parts
from ui.pending import forget
from ui.views.articles import finder_html
from ui.views.text import empty

_CHOOSE = empty("No article open", "Press a title to read the article as it is stored.")


@dataclass(frozen=True, slots=True)
class ArticlesPanel:
    """The panel's components."""

    files: gr.File
    folder: gr.Textbox
    address: gr.Textbox
    look: gr.Button
    rebuild: gr.Button
    plan: gr.HTML
    update: gr.Button
    cancel: gr.Button
    find: gr.HTML
    listing: gr.HTML
    opened: gr.HTML
    pending: gr.State


def draw_articles(parts: Parts) -> ArticlesPanel:
    """Bringing in on the left, the list on the right, the open article below it."""
    with gr.Row(elem_id="library", equal_height=False):
        with gr.Column(elem_id="bring", scale=4, min_width=300):
            files, folder, address = _draw_sources(parts)
            with gr.Row():
                look = gr.Button("Preview changes", elem_id="look", size="md")
                rebuild = gr.Button("Preview all folders", elem_id="rebuild", size="md")
            plan = gr.HTML("", apply_default_css=False, elem_id="plan")
            with gr.Row():
                update = gr.Button("Update", variant="primary", elem_id="update", size="md", visible=False)
                cancel = gr.Button("Cancel", elem_id="cancel", size="md", visible=False)
        with gr.Column(elem_id="shelf", scale=7, min_width=300):
            find, listing, opened = _draw_shelf()
    return ArticlesPanel(
        files=files,
        folder=folder,
        address=address,
        look=look,
        rebuild=rebuild,
        plan=plan,
        update=update,
        cancel=cancel,
        find=find,
        listing=listing,
        opened=opened,
        pending=gr.State(None, delete_callback=forget),
    )


def _draw_sources(parts: Parts) -> tuple[gr.File, gr.Textbox, gr.Textbox]:
    """Where articles may come from: files dropped here, a folder of this machine, an address on the web."""
    limits = parts.limits
    gr.HTML("<h2>Bring articles in</h2>", apply_default_css=False)
    kinds = " ".join(one.lstrip(".") for one in limits.suffixes)
    said = f"{limits.files} files at most, {limits.file_bytes // 2**20} MB each: {kinds}."
    gr.HTML(f'<p class="hint">{said}</p>', apply_default_css=False)
    files = gr.File(
        label="Article files",
        show_label=False,
        file_count="multiple",
        file_types=list(limits.suffixes),
        height=150,
        elem_id="files",
    )
    folder = gr.Textbox(
        label="Folder on this machine",
        placeholder="/home/you/articles",
        elem_id="folder",
        visible=parts.local_paths,
        max_length=4000,
    )
    address = gr.Textbox(
        label="Address of an article on the web",
        placeholder="https://",
        elem_id="address",
        visible=parts.fetch is not None,
        max_length=2000,
    )
    return files, folder, address


def _draw_shelf() -> tuple[gr.HTML, gr.HTML, gr.HTML]:
    """The search form, the list of articles, and the article that is open."""
    gr.HTML("<h2>In the index</h2>", apply_default_css=False)
    find = gr.HTML(
        "{}",
        html_template="${body}",
        body=finder_html((), ()),
        js_on_load="dateline.finder(element, props, watch, trigger, ['find']);",
        apply_default_css=False,
        elem_id="find",
    )
    listing = gr.HTML(
        "",
        js_on_load="dateline.act(element, trigger, ['open', 'remove']);",
        apply_default_css=False,
        elem_id="listing",
    )
    opened = gr.HTML(_CHOOSE, apply_default_css=False, elem_id="opened")
    return find, listing, opened
