"""An ingest killed at any moment leaves one whole build answering, and the next one finishes it."""

import multiprocessing
import random
import time
from pathlib import Path

import pytest
from update_worker import keep_asking, open_index, update

KILLS = 40
TOWNS = 40
PAUSE = 0.05  # seconds that embedding a group of passages takes
PATIENCE = 120  # seconds after which an asker that has not answered never will


def write_articles(folder: Path, version: int) -> set[str]:
    """Writes a state of a folder, articles added, changed and removed since the last; its sentences."""
    folder.mkdir(exist_ok=True)
    sentences = set()
    for town in range(TOWNS):
        path = folder / f"town-{town}.txt"
        if (town + version) % 5 == 0:
            path.unlink(missing_ok=True)
            continue
        changed = version if town % 3 == 0 else 0
        # Every run of four words names the town, so that none is a print of another's story.
        lines = [
            f"Report {changed} from town{town} says people{town} met on day{town}of{day} about roads{town}."
            for day in range(6)
        ]
        path.write_text("\n\n".join(lines), encoding="utf-8")
        sentences.update(lines)
    return sentences


@pytest.fixture
def processes(monkeypatch):
    """A server that forks workers with everything imported, so that a start costs milliseconds."""
    # The server looks for modules where a new interpreter would, and says nothing of those that it does not find.
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent))
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["update_worker", "chromadb", "tantivy"])
    return context


def started(processes, index: Path, articles: Path):
    """A process that has begun to bring the folder of articles into the index."""
    begun = processes.Event()
    worker = processes.Process(target=update, args=(str(index), str(articles), PAUSE, begun))
    worker.start()
    assert begun.wait(PATIENCE)
    return worker


def duration(processes, index: Path, articles: Path) -> float:
    """Seconds that an update takes which nobody stops."""
    worker = started(processes, index, articles)
    beginning = time.monotonic()
    worker.join()
    return time.monotonic() - beginning


def digest(folder: Path) -> str:
    """The digest of the live build."""
    return open_index(folder)[0].library.stamp().build.split("-")[1]


def test_killed_at_forty_moments_no_answer_is_ever_of_a_half_state(processes, tmp_path):
    """Every answer, all the while, is wholly of the last whole build; the end equals one never killed."""
    articles, index = tmp_path / "articles", tmp_path / "index"
    states = {}
    sentences = write_articles(articles, 0)
    duration(processes, index, articles)
    states[open_index(index)[0].library.stamp().build] = sentences

    stop, seen = processes.Event(), processes.Queue()
    asker = processes.Process(target=keep_asking, args=(str(index), stop, seen), daemon=True)
    asker.start()
    # Each round goes on only when the asker has answered, so that a busy machine asks as often as an idle one.
    answers = [seen.get(timeout=PATIENCE)]
    # How long it takes to bring in a few changes, beside one who asks, as every update below is.
    sentences = write_articles(articles, 1)
    whole = duration(processes, index, articles)
    states[open_index(index)[0].library.stamp().build] = sentences
    draw = random.Random(11)
    for kill in range(2, KILLS + 2):
        sentences = write_articles(articles, kill)
        worker = started(processes, index, articles)
        worker.join(draw.uniform(0.0, 1.2) * whole)
        worker.kill()
        worker.join()
        # The build that is live now holds either this state or the last one that was committed.
        states.setdefault(open_index(index)[0].library.stamp().build, sentences)
        answers.append(seen.get(timeout=PATIENCE))
    update(str(index), str(articles), 0.0)
    states.setdefault(open_index(index)[0].library.stamp().build, sentences)
    stop.set()
    while asker.is_alive() or not seen.empty():
        while not seen.empty():
            answers.append(seen.get())
        asker.join(0.1)

    update(str(tmp_path / "never-killed"), str(articles), 0.0)
    assert digest(index) == digest(tmp_path / "never-killed")
    assert [answer for answer in answers if answer[0] in {"error", "slice"}] == []
    assert len(answers) > KILLS
    assert 2 < len(states) < KILLS, "some updates were killed before their commit, some after"
    for build, given in answers:
        assert set(given) <= states[build], f"build {build} gave what is not of its state"
    assert all(given for _, given in answers), "a whole build has answers at every moment"
