"""A child process for the parsers that can hang or fill memory: it can be killed, they cannot.

The parent sends a pickled `Job`; the child answers a JSON line a record and a last line `{"done": …}`.
The child never sends pickles, so a parser that is taken over cannot run code in the parent.
"""

import atexit
import contextlib
import functools
import json
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Literal

from ingest.records import RawArticle, ReadLimits, Unreadable
from rag.errors import ArticleError

Kind = Literal["html", "pdf", "docx", "json", "feed"]
_JOBS_BEFORE_FRESH = 2000
_CHILD = "import sys; sys.path.insert(0, sys.argv[1]); from ingest.readers.worker import serve; serve()"


@dataclass(frozen=True, slots=True)
class Job:
    """One file to parse."""

    kind: Kind
    data: bytes
    path: str
    limits: ReadLimits
    url: str = ""
    declared: str = ""


def parse(job: Job) -> Iterator[RawArticle | Unreadable]:
    """What the parser for `job.kind` finds, parsed in the shared child within `job.limits.seconds`.

    Raises:
        ArticleError: The parser's reason, too slow, or out of memory.
    """
    return iter(_shared().run(job))


@functools.cache
def _shared() -> "Worker":
    """The one child of this process, started at its first job."""
    worker = Worker()
    atexit.register(worker.stop)
    return worker


class Worker:
    """Runs jobs in a child process, one at a time, and starts a new child when one had to be killed."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._jobs = 0

    def run(self, job: Job) -> list[RawArticle | Unreadable]:
        """What the job gives.

        Raises:
            ArticleError: The parser's reason, too slow, or out of memory.
        """
        with self._lock:
            process = self._started()
            self._jobs += 1
            late = threading.Event()
            timer = threading.Timer(job.limits.seconds, _kill, (process, late))
            timer.start()
            try:
                return _exchange(process, job)
            except (EOFError, BrokenPipeError, ConnectionResetError, json.JSONDecodeError) as error:
                self._discard()
                limit = f"took longer than {job.limits.seconds:g} s"
                msg = (
                    limit
                    if late.is_set()
                    else "the parser stopped: the file is broken or needs too much memory"
                )
                raise ArticleError(msg) from error
            finally:
                timer.cancel()
                if self._jobs >= _JOBS_BEFORE_FRESH:
                    # Parsers keep caches that only grow.
                    self._discard()

    def stop(self) -> None:
        """End the child."""
        with self._lock:
            self._discard()

    def _started(self) -> subprocess.Popen[bytes]:
        """The running child, a new one where there is none."""
        if self._process is None or self._process.poll() is not None:
            self._discard()
            root = str(Path(__file__).resolve().parents[2])
            self._process = subprocess.Popen(
                [sys.executable, "-c", _CHILD, root],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            # Loading the parsers is not the file's fault: wait for it apart from the file's own time.
            if self._process.stdout is None or self._process.stdout.readline() != b"ready\n":
                self._discard()
                msg = "the parser process could not be started"
                raise ArticleError(msg)
        return self._process

    def _discard(self) -> None:
        """Kill the child and forget it."""
        process, self._process, self._jobs = self._process, None, 0
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        process.wait()


def _kill(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    """End a child whose time is up."""
    late.set()
    process.kill()


def _exchange(process: subprocess.Popen[bytes], job: Job) -> list[RawArticle | Unreadable]:
    """Send one job and read its records.

    Raises:
        ArticleError: The parser's reason.
        EOFError: The child ended.
    """
    if process.stdin is None or process.stdout is None:
        raise EOFError
    pickle.dump(job, process.stdin)
    process.stdin.flush()
    found: list[RawArticle | Unreadable] = []
    while line := process.stdout.readline():
        answer = json.loads(line)
        if "done" in answer:
            if answer["done"]:
                raise ArticleError(answer["done"])
            return found
        record: type[RawArticle] | type[Unreadable] = Unreadable if "reason" in answer else RawArticle
        found.append(record(**answer))
    raise EOFError


def serve() -> None:
    """The child: parse jobs from standard input until it closes."""
    answers = sys.stdout.buffer
    # Whatever a library prints must not end up among the answers.
    sys.stdout = sys.stderr
    jobs = sys.stdin.buffer
    parsers = _parsers()
    answers.write(b"ready\n")
    answers.flush()
    while True:
        try:
            job: Job = pickle.load(jobs)
        except EOFError:
            return
        _limit_memory(job.limits.memory_bytes)
        _answer(answers, parsers[job.kind](job))


def _answer(answers: IO[bytes], found: Iterator[RawArticle | Unreadable]) -> None:
    """Write what a parser finds, then how it ended."""
    why = ""
    try:
        for record in found:
            answers.write(json.dumps(asdict(record)).encode() + b"\n")
    except ArticleError as error:
        why = str(error) or "unreadable"
    except MemoryError:
        why = "needs too much memory"
    except RecursionError:
        why = "nested too deeply"
    answers.write(json.dumps({"done": why}).encode() + b"\n")
    answers.flush()


def _limit_memory(size: int) -> None:
    """Bound the child's memory where the system can."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (size, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _parsers() -> dict[Kind, Callable[[Job], Iterator[RawArticle | Unreadable]]]:
    """The parser of each kind; imported in the child only, since they are slow to load."""
    from ingest.readers.data import read_json  # noqa: PLC0415
    from ingest.readers.feed import read_feed  # noqa: PLC0415
    from ingest.readers.page import read_page  # noqa: PLC0415
    from ingest.readers.pdf import read_pdf  # noqa: PLC0415
    from ingest.readers.word import read_word  # noqa: PLC0415

    def page(job: Job) -> Iterator[RawArticle | Unreadable]:
        yield read_page(job.data, path=job.path, limits=job.limits, url=job.url, declared=job.declared)

    def pdf(job: Job) -> Iterator[RawArticle | Unreadable]:
        yield read_pdf(job.data, path=job.path, limits=job.limits)

    def word(job: Job) -> Iterator[RawArticle | Unreadable]:
        yield read_word(job.data, path=job.path, limits=job.limits)

    return {
        "html": page,
        "pdf": pdf,
        "docx": word,
        "json": lambda job: read_json(job.data, path=job.path, limits=job.limits),
        "feed": lambda job: read_feed(job.data, path=job.path, limits=job.limits),
    }
