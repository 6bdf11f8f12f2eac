"""The Ask panel: the conversation, the question box, and everything done with an answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import gradio as gr

from rag.errors import DatelineError
from rag.records.answers import Answer
from ui import outbox
from ui.conversation import Conversation, ConversationError, Entry, restored, with_last
from ui.evidence import render, show
from ui.exchange import answered_only, exchange, sentence, stopped
from ui.feedback import OPINIONS, write_feedback
from ui.parts import Parts
from ui.views.answer import conversation_html
from ui.views.evidence import Shown
from ui.views.sidebar import welcome_html

Updates = dict[Any, Any]
"""What a handler gives Gradio: new values by component."""

_EVENTS = "['cite', 'evidence', 'markdown', 'json', 'link', 'feedback', 'example']"
_BROKEN = "Something went wrong inside Dateline; its log says what. Ask again."


@dataclass(frozen=True, slots=True)
class AskPanel:
    """The panel's components."""

    view: gr.HTML
    box: gr.Textbox
    send: gr.Button
    stop: gr.Button
    talk: gr.State
    shown: gr.State


def draw() -> AskPanel:
    """The conversation over its question box."""
    with gr.Column(elem_id="conversation", scale=1):
        view = gr.HTML(
            "",
            js_on_load=f"dateline.act(element, trigger, {_EVENTS}); dateline.conversation(element, watch);",
            apply_default_css=False,
        )
    with gr.Row(elem_id="composer"):
        box = gr.Textbox(
            label="Your question",
            show_label=False,
            placeholder="Ask about your articles",
            lines=1,
            max_lines=5,
            max_length=4000,
            elem_id="question",
            scale=1,
            container=False,
            html_attributes=gr.InputHTMLAttributes(autocapitalize="sentences", enterkeyhint="send"),
        )
        send = gr.Button("Ask", variant="primary", elem_id="send", scale=0, min_width=90)
        stop = gr.Button("Stop", variant="stop", elem_id="stop", scale=0, min_width=90, visible=False)
    return AskPanel(view, box, send, stop, gr.State(()), gr.State(Shown()))


class AskDesk:
    """What happens on the Ask panel; each method is one event."""

    def __init__(self, parts: Parts, panel: AskPanel, evidence: gr.HTML, orders: gr.HTML) -> None:
        self._parts = parts
        self._panel = panel
        self._evidence = evidence
        self._orders = orders

    def ask(self, question: str, talk: Conversation, form: str | None, shown: Shown) -> Iterator[Updates]:
        """The question answered, a step at a time."""
        panel = self._panel
        if not question.strip():
            yield {panel.box: gr.skip()}
            return
        first = True
        for step in exchange(self._parts, question, talk, form):
            updates: Updates = {panel.talk: step, panel.view: conversation_html(step)}
            if first:
                updates |= {
                    panel.box: "",
                    panel.send: gr.update(visible=False),
                    panel.stop: gr.update(visible=True),
                }
                first = False
            last = step[-1]
            if last.answer is not None:
                updates |= self._shown(step, _opening(len(step) - 1, last.answer, shown))
                updates[self._orders] = outbox.keep(step)
            elif last.problem:
                updates[panel.box] = question
            yield updates

    def example(
        self, talk: Conversation, form: str | None, shown: Shown, event: gr.EventData
    ) -> Iterator[Updates]:
        """A question picked from those offered, or reopened from a link."""
        yield from self.ask(str(event.question), talk, form, shown)

    def finished(self, talk: Conversation, box: str) -> Updates:
        """The buttons as they were; an entry left without answer or reason gets one.

        Stop ends the asking as well, and this may see the conversation as it was before: what has come is kept.
        """
        panel = self._panel
        updates = self._at_rest()
        last = talk[-1] if talk else None
        if last and last.answer is None and not last.problem and not last.stopped:
            talk = stopped(talk) if last.draft else with_last(talk, Entry(last.question, problem=_BROKEN))
            updates |= {
                panel.talk: talk,
                panel.view: conversation_html(talk),
                panel.box: box or last.question,
            }
        return updates

    def stop(self, talk: Conversation, box: str) -> Updates:
        """What has come so far is kept; the question goes back into the box."""
        panel = self._panel
        talk = stopped(talk)
        question = talk[-1].question if talk and talk[-1].stopped else ""
        return {
            panel.talk: talk,
            panel.view: conversation_html(talk),
            panel.box: box or question,
            **self._at_rest(),
        }

    def cite(self, talk: Conversation, shown: Shown, event: gr.EventData) -> Updates:
        """A mark was pressed: its whole article, scrolled to the sentence."""
        entry = _entry(talk, event.entry)
        wanted = Shown(int(event.entry), int(event.number), "article", shown.nonce + 1, focus=True)
        return self._shown(talk, wanted) if entry and entry.answer else self._nothing()

    def evidence(self, talk: Conversation, shown: Shown, event: gr.EventData) -> Updates:
        """The evidence of one answer."""
        entry = _entry(talk, event.entry)
        if entry is None or entry.answer is None:
            return self._nothing()
        tab = "sources" if entry.answer.to_open else "found"
        return self._shown(talk, Shown(int(event.entry), 0, tab, shown.nonce + 1, focus=True))

    def markdown(self, talk: Conversation, event: gr.EventData) -> Updates:
        """The answer as a Markdown file."""
        answer = _answer(talk, event.entry)
        return {self._orders: outbox.download(answer, "markdown")} if answer else self._ordered_nothing()

    def json(self, talk: Conversation, event: gr.EventData) -> Updates:
        """The answer as a JSON file."""
        answer = _answer(talk, event.entry)
        return {self._orders: outbox.download(answer, "json")} if answer else self._ordered_nothing()

    def link(self, talk: Conversation, event: gr.EventData) -> Updates:
        """A link that opens this question again."""
        entry = _entry(talk, event.entry)
        return {self._orders: outbox.link(entry)} if entry else self._ordered_nothing()

    def feedback(self, talk: Conversation, event: gr.EventData) -> Updates:
        """What the reader says of an answer, added to the feedback file."""
        answer = _answer(talk, event.entry)
        opinion = next((one for one in OPINIONS if one == event.verdict), None)
        if answer is None or opinion is None:
            return self._ordered_nothing()
        right = str(event.right) if hasattr(event, "right") else ""
        try:
            write_feedback(self._parts.feedback, answer, opinion, right)
        except DatelineError as error:
            return {self._orders: outbox.say(sentence(error))}
        return {
            self._orders: outbox.say(f"Noted in {self._parts.feedback.name}, which `dateline check` reads.")
        }

    def restore(self, event: gr.EventData) -> Updates:
        """A conversation that the browser kept, opened again."""
        try:
            talk = restored(str(event.entries))
        except ConversationError as error:
            return {self._orders: outbox.say(sentence(error))}
        answered = answered_only(talk)
        if not answered or answered[-1].answer is None:
            return self._ordered_nothing()
        at = len(answered) - 1
        updates = self._shown(answered, _opening(at, answered[-1].answer, Shown()))
        return {
            self._panel.talk: answered,
            self._panel.view: conversation_html(answered),
            **self._at_rest(),
            **updates,
        }

    def new(self) -> Updates:
        """An empty conversation."""
        panel = self._panel
        return {
            panel.talk: (),
            panel.view: self.welcome(),
            panel.box: "",
            panel.shown: Shown(),
            self._evidence: show(None, Shown(), self._parts.library),
            self._orders: outbox.new(),
            **self._at_rest(),
        }

    def welcome(self) -> str:
        """What an empty conversation shows."""
        return welcome_html(self._parts.library.counts()[0], self._parts.examples)

    def _at_rest(self) -> Updates:
        """The buttons while nothing is being answered."""
        return {self._panel.send: gr.update(visible=True), self._panel.stop: gr.update(visible=False)}

    def _nothing(self) -> Updates:
        return {self._evidence: gr.skip()}

    def _ordered_nothing(self) -> Updates:
        return {self._orders: gr.skip()}

    def _shown(self, talk: Conversation, shown: Shown) -> Updates:
        return {self._panel.shown: shown, self._evidence: render(talk, shown, self._parts.library)}


def _opening(at: int, answer: Answer, shown: Shown) -> Shown:
    """What the evidence panel shows when an answer has just come."""
    return Shown(at, 0, "sources" if answer.to_open else "found", shown.nonce + 1)


def _entry(talk: Conversation, at: object) -> Entry | None:
    """The entry of that number, as the browser names it."""
    text = str(at)
    return talk[int(text)] if text.isdecimal() and int(text) < len(talk) else None


def _answer(talk: Conversation, at: object) -> Answer | None:
    entry = _entry(talk, at)
    return entry.answer if entry else None
