"""Joins the panels into one page and serves it."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import gradio as gr

from rag.errors import SettingsError
from ui import ask, evidence, sidebar
from ui.articles import ArticlesDesk
from ui.articles_panel import draw_articles
from ui.checks import ChecksDesk, draw_checks
from ui.parts import Parts
from ui.quiet import QUIET
from ui.theme import theme
from ui.tools import add_tools

_WATCH = 20.0  # seconds between two looks at whether another process made a new build
_LOOPBACK = {"127.0.0.1", "localhost", "::1"}
_HEAD = (
    '<header class="masthead"><h1>Dateline</h1>'
    "<p>Answers from your own articles, with the sentence behind every statement.</p></header>"
)


def build_page(parts: Parts) -> gr.Blocks:
    """The whole page; nothing is loaded or asked before somebody opens it."""
    page = gr.Blocks(title="Dateline", analytics_enabled=False, fill_width=True)
    with page:
        add_tools(parts)  # first, so that no event of the page takes their names
        with gr.Row(elem_id="top"):
            gr.HTML(_HEAD, apply_default_css=False)
            status = gr.HTML("", apply_default_css=False, elem_id="status")
        orders = gr.HTML(
            "",
            html_template="<span></span>",
            js_on_load="dateline.outbox(props, watch);",
            elem_id="outbox",
        )
        with gr.Tabs(elem_id="panels"):
            with gr.Tab("Ask", id="ask"), gr.Row(elem_id="desk", equal_height=False):
                with gr.Column(elem_id="side", scale=0, min_width=240):
                    side = sidebar.draw()
                with gr.Column(elem_id="middle", scale=6, min_width=300):
                    panel = ask.draw()
                with gr.Column(elem_id="right", scale=6, min_width=300):
                    proof = evidence.draw()
            with gr.Tab("Articles", id="articles") as articles_tab:
                shelf = draw_articles(parts)
            with gr.Tab("Checks", id="checks"):
                checks = draw_checks(parts)
        desk = ask.AskDesk(parts, panel, proof, orders)
        following = [status, side.form]

        def follow() -> tuple[Any, ...]:
            return sidebar.status(parts), gr.update(body=sidebar.form_body(parts))

        _wire_ask(desk, panel, side, _Around(proof, orders, following, follow))
        ArticlesDesk(parts, shelf).wire(articles_tab, follow, following)
        ChecksDesk(parts, checks).wire()
        page.load(lambda: (desk.welcome(), *follow()), None, [panel.view, *following], **QUIET)
        gr.Timer(_WATCH).tick(follow, None, following, **QUIET)
    return page


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around the Ask panel and follows it."""

    evidence: gr.HTML
    orders: gr.HTML
    following: list[gr.HTML]
    follow: Callable[[], tuple[Any, ...]]


def _wire_ask(desk: ask.AskDesk, panel: ask.AskPanel, side: sidebar.Sidebar, around: _Around) -> None:
    proof, orders = around.evidence, around.orders
    everything = [panel.view, panel.box, panel.send, panel.stop, panel.talk, panel.shown, proof, orders]
    given = [panel.talk, side.form, panel.shown]
    asking: dict[str, Any] = {"concurrency_limit": 8, "concurrency_id": "ask", **QUIET}
    asked: list[Any] = [
        gr.on([panel.box.submit, panel.send.click], desk.ask, [panel.box, *given], everything, **asking),
        panel.view.example(desk.example, given, everything, **asking),
        side.form.reopen(desk.example, given, everything, **asking),
    ]
    for one in asked:
        one.then(desk.finished, [panel.talk, panel.box], everything, **QUIET).then(
            around.follow, None, around.following, **QUIET
        )
    panel.stop.click(desk.stop, [panel.talk, panel.box], everything, cancels=asked, **QUIET)
    quick: dict[str, Any] = {"queue": False, **QUIET}
    for mark in (panel.view.cite, proof.cite):
        mark(desk.cite, [panel.talk, panel.shown], [panel.shown, proof], **quick)
    panel.view.evidence(desk.evidence, [panel.talk, panel.shown], [panel.shown, proof], **quick)
    for event, handler in (
        (panel.view.markdown, desk.markdown),
        (panel.view.json, desk.json),
        (panel.view.link, desk.link),
        (panel.view.feedback, desk.feedback),
    ):
        event(handler, [panel.talk], [orders], **quick)
    # Another conversation ends the asking in this one, which would come into view over it.
    side.past.restore(desk.restore, None, everything, cancels=asked, **quick)
    side.new.click(desk.new, None, everything, cancels=asked, **quick)


def launch(page: gr.Blocks, host: str, port: int, login: str = "") -> str:
    """Serves the page from a thread of its own and returns its address once it is open.

    Raises:
        SettingsError: other machines could reach the page and no login is set, or the port is taken.
    """
    name, _, password = login.partition(":")
    if login and not (name and password):
        raise SettingsError("DATELINE_LOGIN must be written as name:password")
    if host not in _LOOPBACK and not login:
        raise SettingsError(
            f"the page would be open to other machines on {host}: set DATELINE_LOGIN to name:password, "
            "or listen on 127.0.0.1"
        )
    head = f"<style>{_file('page.css')}</style><script>{_file('page.js')}</script>"
    try:
        _, address, _ = page.launch(
            server_name=host,
            server_port=port,
            auth=(name, password) if login else None,
            quiet=True,
            mcp_server=True,
            share=False,
            inbrowser=False,
            ssr_mode=False,
            show_error=False,
            max_file_size=25 * 2**20,
            footer_links=[],
            run_history=False,
            enable_monitoring=False,
            prevent_thread_lock=True,
            theme=theme(),
            head=head,
        )
    except OSError as error:
        raise SettingsError(
            f"the page cannot listen on {host}:{port}, which another program may be using: choose another --port"
        ) from error
    return str(address)


def _file(name: str) -> str:
    return files("ui").joinpath(name).read_text(encoding="utf-8")
