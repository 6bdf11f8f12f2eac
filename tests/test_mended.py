"""What the index lost, or another model wrote, is said and made anew."""

import io
import shutil

import pytest
from conftest import TODAY
from desk import DAM, FAIR, FERRY
from page_server import ingest
from rich.console import Console

import app
from ingest.apply import CancelledError
from ingest.report import plan_table
from rag.errors import StoreError
from rag.index.embed import bundled_model
from rag.settings import Settings


def test_another_embedding_model_is_refused_until_a_repair(tmp_path):
    """Vectors of two models are never compared; the message says what to do."""
    other, articles, index = (tmp_path / name for name in ("model", "articles", "index"))
    shutil.copytree(bundled_model(), other)
    articles.mkdir()
    (articles / "ferry.txt").write_text(FERRY, encoding="utf-8")
    ingest(articles, index)
    settings = Settings.from_env(dotenv=None, index=index, embedding_model=str(other))
    changed = app.build(settings, today=lambda: TODAY)
    with pytest.raises(StoreError, match="--repair"):
        changed.assistant.ask("What sank?")
    (articles / "dam.txt").write_text(DAM, encoding="utf-8")
    with changed.updater.plan([articles]) as plan, pytest.raises(StoreError, match="--repair"):
        changed.updater.update(plan)
    changed.updater.repair()
    assert changed.assistant.ask("What sank off the northern cape?").citations


def test_a_repair_that_was_stopped_is_said_with_every_answer(desk):
    """Until it has ended, articles may be missing, and nobody is left to guess."""

    def stop(_count: int) -> None:
        raise CancelledError("stopped")

    with pytest.raises(CancelledError):
        desk.parts.updater.repair(progress=stop)
    assert any("repair" in note for note in desk.parts.assistant.ask("What sank?").notes)
    desk.ingest()
    desk.write("fair.txt", FAIR)
    desk.ingest()
    assert not any("repair" in note for note in desk.parts.assistant.ask("What sank?").notes)


def test_what_the_index_lost_is_said_with_the_answer_and_mended_by_the_next_ingest(tmp_path):
    """A store that was deleted is never passed over: asking says so, and bringing in makes it anew, out loud."""
    articles, index = tmp_path / "articles", tmp_path / "index"
    articles.mkdir()
    (articles / "ferry.txt").write_text(FERRY, encoding="utf-8")
    ingest(articles, index)
    shutil.rmtree(index / "words")
    parts = app.build(Settings.from_env(dotenv=None, index=index), today=lambda: TODAY)
    (note,) = parts.assistant.ask("What sank off the northern cape?").notes
    assert "words hold 0 of" in note
    assert "dateline ingest" in note
    with parts.updater.plan([articles]) as plan:
        applied = parts.updater.update(plan)
        assert plan.changes_nothing
    said = io.StringIO()
    Console(file=said, width=200).print(plan_table(plan, applied))
    assert "it was made anew" in said.getvalue()
    assert parts.assistant.ask("What sank off the northern cape?").notes == ()
