"""The page's tools: an MCP client and an HTTP client get the contract's JSON; strangers get nothing."""

import asyncio
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from gradio_client import Client
from mcp import ClientSession
from mcp.client.streamable_http import streamable_http_client
from page_server import ROOT, environment, free_port

QUESTION = "How many passengers were taken off the ferry Alba?"
CONTRACT = {
    "question",
    "status",
    "answer",
    "short_answer",
    "citations",
    "claims",
    "disagreements",
    "passages",
    "question_understood",
    "model",
    "build",
    "articles",
    "milliseconds",
}


def mcp_call(url, tool, arguments):
    """One call of an MCP tool, giving the names of all tools and the reply.

    In a thread of its own: a browser test may hold this one's event loop.
    """
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(lambda: asyncio.run(_mcp_call(url, tool, arguments))).result(timeout=120)


async def _mcp_call(url, tool, arguments):
    async with (
        streamable_http_client(f"{url}/gradio_api/mcp/") as (read, write, _),
        ClientSession(read, write) as session,
    ):
        await session.initialize()
        tools = {one.name for one in (await session.list_tools()).tools}
        return tools, await session.call_tool(tool, arguments)


def test_an_mcp_client_asks_and_gets_the_contract(served):
    """An agent finds the four tools, and asking gives what the command line prints."""
    tools, reply = mcp_call(served.url, "ask", {"question": QUESTION, "model": "quotes"})
    assert {name.removeprefix("dateline_") for name in tools} == {"ask", "search", "verify", "info"}
    assert not reply.isError
    answer = json.loads(reply.content[0].text)
    assert set(answer) >= CONTRACT
    assert "Forty passengers" in answer["citations"][0]["quote"]


def test_an_http_client_uses_every_tool(served):
    """A script asks, searches, verifies and looks at the index over plain HTTP."""
    client = Client(served.url, verbose=False)

    def call(tool, **given):
        return json.loads(client.predict(api_name=f"/{tool}", **given))

    answer = call("ask", question=QUESTION, model="quotes")
    assert set(answer) >= CONTRACT
    assert answer["status"] == "answered"
    found = call("search", question="broken radar", until="2024-03-31")
    assert found["passages"]
    assert all(one["published"] <= "2024-03-31" for one in found["passages"])
    claim = "Forty passengers were taken off the ferry Alba by lifeboats."
    assert call("verify", claim=claim, evidence=claim)["verdict"] == "supported"
    assert call("info")["articles"] >= 5


def test_only_the_tools_are_offered_to_clients(served):
    """The page's own events are no part of what clients may call."""
    named = httpx.get(f"{served.url}/gradio_api/info", timeout=30).json()["named_endpoints"]
    assert set(named) == {"/ask", "/search", "/verify", "/info"}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        pytest.param({"since": "soon"}, "write a day as YYYY-MM-DD", id="day"),
        pytest.param({"since": "2024-05-01", "until": "2023-01-01"}, "is after the last", id="order"),
        pytest.param({"question": " "}, "write in words what to look for", id="blank"),
        pytest.param({"model": "openai:other"}, "is not offered here", id="model"),
    ],
)
def test_a_tool_refuses_in_words(served, given, said):
    """A value that cannot be used is refused with the value and what to write."""
    _, reply = mcp_call(served.url, "ask", {"question": QUESTION, "model": "quotes"} | given)
    assert said in reply.content[0].text


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("/gradio_api/file=/etc/passwd", id="system"),
        pytest.param("/gradio_api/file={index}/library.db", id="index"),
        pytest.param("/gradio_api/file={root}/pyproject.toml", id="project"),
    ],
)
def test_files_of_this_machine_are_not_served(served, path):
    """No address of the page gives a file of the machine, the index or the project."""
    reply = httpx.get(served.url + path.format(index=served.index, root=ROOT), timeout=30)
    assert reply.status_code in {403, 404}


def test_other_machines_are_let_in_only_with_a_login(tmp_path):
    """Listening beyond this machine without a login is refused, with what to set."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "app.py")],
        cwd=tmp_path,
        env=environment(tmp_path / "index", host="0.0.0.0", port=str(free_port())),
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert done.returncode == 1
    assert "set DATELINE_LOGIN to name:password" in done.stderr
    assert "Traceback" not in done.stderr
