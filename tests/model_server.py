"""A real server on loopback that speaks the OpenAI chat protocol and replies by script."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Script:
    """How the server replies: a status, the reply in pieces, and where the stream breaks off."""

    reply: str | Callable[[list[dict[str, str]]], str] = ""
    status: int = 200
    piece: int = 12
    pause: float = 0.0
    drop_after: int | None = None
    requests: list[dict[str, object]] = field(default_factory=list)


@contextmanager
def model_server(script: Script) -> Iterator[str]:
    """Serves the script; gives the base URL of the API."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_args: object) -> None:
            """Says nothing: test output is for tests."""

        def do_POST(self) -> None:
            length = int(self.headers.get("Content-Length", "0"))
            request = json.loads(self.rfile.read(length))
            script.requests.append(request)
            if script.status != 200:
                self._json(
                    script.status, {"error": {"message": f"scripted {script.status}", "type": "scripted"}}
                )
                return
            reply = script.reply(request["messages"]) if callable(script.reply) else script.reply
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            pieces = [reply[at : at + script.piece] for at in range(0, len(reply), script.piece)]
            for number, piece in enumerate(pieces):
                if script.drop_after is not None and number >= script.drop_after:
                    self.connection.shutdown(socket.SHUT_RDWR)
                    self.close_connection = True
                    return
                self._event({"choices": [{"index": 0, "delta": {"role": "assistant", "content": piece}}]})
                time.sleep(script.pause)
            self._event({"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
            usage = {
                "prompt_tokens": 321,
                "completion_tokens": len(pieces),
                "total_tokens": 321 + len(pieces),
            }
            self._event({"choices": [], "usage": usage})
            self._chunk(b"data: [DONE]\n\n")
            self._chunk(b"")

        def _event(self, event: dict[str, object]) -> None:
            full = {
                "id": "scripted",
                "object": "chat.completion.chunk",
                "created": 0,
                "model": "scripted",
                **event,
            }
            self._chunk(b"data: " + json.dumps(full).encode() + b"\n\n")

        def _chunk(self, data: bytes) -> None:
            self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
            self.wfile.flush()

        def _json(self, status: int, body: dict[str, object]) -> None:
            data = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_args: object) -> None:
            """Says nothing of clients that hang up: some tests make them."""

    server = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        server.shutdown()
        server.server_close()
