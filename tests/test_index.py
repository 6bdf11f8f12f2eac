"""The index: real Chroma, tantivy and SQLite behind one commit point."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from conftest import KEYS, article, open_stores, prepared

from rag.errors import DamagedStoreError, EmptyIndexError, StoreError
from rag.index.database import Database, get_fact
from rag.index.facts import Facts, Scope
from rag.index.stored import Change
from rag.index.vectors import VectorStore
from rag.index.writer import IndexWriter

HARBOUR = article("harbour", "A cargo ship caught fire in the harbour. Nine sailors were rescued by a tug.")
BRIDGE = article("bridge", "The old bridge was closed for repairs. Engineers found cracks in two pillars.")
NOW = Scope()


def found(stores, question, scope=NOW):
    """Ids of the articles found, best first."""
    candidates = stores.index.search(question, scope, limit=20).candidates
    return list(dict.fromkeys(one.articles[0].id for one in candidates))


def best_of(candidates):
    """The passages nearest in meaning and in words."""
    return tuple(
        max(candidates, key=lambda one: getattr(one, score) or 0.0).passage.text
        for score in ("cosine", "bm25")
    )


def test_nothing_is_answered_before_the_first_build(stores):
    """An empty index says what to do."""
    with pytest.raises(EmptyIndexError, match="dateline ingest"):
        stores.index.search("Who was rescued?", NOW, limit=5)


def test_a_passage_is_found_by_meaning_and_by_words(stores):
    """Both stores give their ranks for the right passage."""
    stores.put(HARBOUR, BRIDGE)
    candidates = stores.index.search("How many sailors were rescued?", NOW, limit=5).candidates
    assert best_of(candidates) == ("Nine sailors were rescued by a tug.",) * 2


def test_a_passage_is_a_true_slice_of_its_article(stores):
    """text[start:end] == passage for everything found."""
    stores.put(HARBOUR, BRIDGE)
    for one in stores.index.search("cracks in the pillars", NOW, limit=20).candidates:
        text = stores.library.text(one.passage.text_hash)
        assert text[one.passage.start : one.passage.end] == one.passage.text


def test_a_build_shows_nothing_before_its_commit(stores):
    """Texts, vectors and words on disk answer nobody until the commit."""
    stores.put(BRIDGE)
    stores.writer.begin(lambda _count: None)
    stores.writer.add([prepared(*HARBOUR)], lambda _count: None)
    assert found(stores, "How many sailors were rescued?") == ["bridge"]
    stores.writer.commit(Change())
    assert found(stores, "How many sailors were rescued?")[0] == "harbour"


def test_a_removed_article_is_gone_before_the_sweep(stores):
    """The commit alone takes it from every answer; the sweep only frees the place."""
    stores.put(HARBOUR, BRIDGE)
    stores.writer.commit(Change(removed=("harbour",)))
    assert found(stores, "How many sailors were rescued?") == ["bridge"]
    assert stores.writer.sweep() == 2
    assert stores.library.text(HARBOUR[0].text_hash) is None


@pytest.mark.parametrize("last", ["vectors.remove", "words.write", "builds.forget_dead"])
def test_a_text_comes_back_whole_after_a_sweep_that_was_killed(stores, tmp_path, embedder, monkeypatch, last):
    """Removed, half swept and added again, it is indexed anew, and nothing is lost that would need a repair."""
    stores.put(HARBOUR, BRIDGE)
    stores.writer.begin(lambda _count: None)
    stores.writer.commit(Change(removed=("harbour",)))
    part, method = last.split(".")
    swept = getattr(stores.writer, f"_{part}")
    done = getattr(swept, method)

    def killed(*args: object, **named: object) -> None:
        if method != "forget_dead":
            done(*args, **named)
        raise KeyboardInterrupt

    monkeypatch.setattr(swept, method, killed)
    with pytest.raises(KeyboardInterrupt):
        stores.writer.sweep()
    stores.vectors.reopen()
    again = open_stores(tmp_path, embedder)
    again.put(HARBOUR)
    assert again.writer.begin(lambda _count: None) == ()
    assert again.vectors.count() == again.words.count() == 4
    again.vectors.reopen()


def test_builds_that_were_never_committed_crowd_nothing_out(stores):
    """Killed builds leave texts like the live one on disk; it is found behind any number of them."""
    stores.put(HARBOUR, BRIDGE)
    for killed in range(30):
        text = f"A ship caught fire in the harbour. Sailors, {killed} of them, were rescued by a tug."
        stores.writer.begin(lambda _count: None)
        stores.writer.add([prepared(*article("harbour", text))], lambda _count: None)
    candidates = stores.index.search("How many sailors were rescued by a tug?", NOW, limit=3).candidates
    assert best_of(candidates) == ("Nine sailors were rescued by a tug.",) * 2


def test_an_open_index_sees_what_another_process_wrote(stores, tmp_path, embedder):
    """The next search notices the new build, without reopening by hand."""
    stores.put(BRIDGE)
    assert found(stores, "sailors rescued") == ["bridge"]
    other = open_stores(tmp_path, embedder)
    other.put(HARBOUR, removed=("bridge",))
    assert found(stores, "sailors rescued") == ["harbour"]


def test_writing_the_same_articles_again_changes_no_digest(stores):
    """Ids come from content, so a second build of the same articles is the same build."""
    first = stores.put(HARBOUR, BRIDGE)
    second = stores.put(HARBOUR, BRIDGE)
    assert first.split("-")[1] == second.split("-")[1]
    assert stores.vectors.count() == stores.words.count() == 4


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        pytest.param(Scope(until=date(2024, 1, 31)), {"early"}, id="until"),
        pytest.param(Scope(since=date(2024, 2, 1)), {"late"}, id="since"),
        pytest.param(Scope(date(2024, 1, 10), date(2024, 1, 10)), {"early"}, id="one day"),
        pytest.param(Scope(outlets=("Other",)), {"late"}, id="outlet"),
        pytest.param(Scope(outlets=("Other", "Sample Wire")), {"early", "late", "undated"}, id="two outlets"),
        pytest.param(Scope(until=date(2023, 1, 1)), set(), id="before all"),
        pytest.param(Scope(since=date(2024, 2, 1), undated=True), {"late", "undated"}, id="since or undated"),
        pytest.param(
            Scope(date(2024, 1, 10), date(2024, 1, 10), undated=True),
            {"early", "undated"},
            id="a day or undated",
        ),
        pytest.param(
            Scope(until=date(2024, 4, 1), outlets=("Other",), undated=True), {"late"}, id="outlet and undated"
        ),
    ],
)
def test_a_scope_is_kept_inside_both_stores(stores, scope, expected):
    """Days and outlets narrow the search itself; undated articles pass only the days that let them through."""
    stores.put(
        article("early", "The ferry sank near the island in the storm.", day=date(2024, 1, 10)),
        article(
            "late", "The ferry was raised from the sea near the island.", day=date(2024, 3, 1), outlet="Other"
        ),
        article("undated", "A ferry and an island are in this text.", day=None),
    )
    assert set(found(stores, "ferry near the island", scope)) == expected


def test_two_prints_of_one_text_answer_for_their_own_day_and_outlet(stores):
    """A text shared by two articles is cited from the print that the scope allows."""
    text = "Firefighters put out the blaze at the mill."
    stores.put(
        article("wire", text, day=date(2024, 1, 1), outlet="Wire"),
        article("paper", text, day=date(2024, 1, 9), outlet="Paper"),
    )
    assert stores.vectors.count() == 1
    assert found(stores, "blaze at the mill", Scope(outlets=("Paper",))) == ["paper"]
    assert found(stores, "blaze at the mill", Scope(until=date(2024, 1, 5))) == ["wire"]
    assert found(stores, "blaze at the mill", Scope(date(2024, 1, 3), date(2024, 1, 5))) == []


def test_a_dated_print_is_cited_before_one_without_a_date(stores):
    """A text that two files carry is cited from the one that tells when it was written."""
    text = "Firefighters put out the blaze at the mill."
    stores.put(article("a-bare", text, day=None), article("dated", text, day=date(2024, 1, 9)))
    assert found(stores, "blaze at the mill") == ["dated"]


def test_a_print_that_comes_later_is_found_by_its_own_outlet(stores):
    """Facts of a text widen when another article with the same text arrives, and narrow when it goes."""
    text = "Firefighters put out the blaze at the mill."
    wire, paper = article("wire", text, outlet="Wire"), article("paper", text, outlet="Paper")
    stores.put(wire)
    stores.put(paper)
    assert found(stores, "blaze at the mill", Scope(outlets=("Paper",))) == ["paper"]
    stores.put(removed=("wire",))
    assert found(stores, "blaze at the mill", Scope(outlets=("Wire",))) == []
    assert found(stores, "blaze at the mill") == ["paper"]


def test_a_killed_repair_is_finished_by_the_next_build(stores):
    """Live texts whose vectors or words are missing are indexed before anything else."""
    stores.put(HARBOUR, BRIDGE)
    stores.builds.unmark_indexed()
    stores.vectors.clear()
    stores.words.clear()
    stores.put()
    assert found(stores, "How many sailors were rescued?")[0] == "harbour"


def test_repair_makes_vectors_and_words_anew(stores):
    """Damaged stores are made again from the library."""
    stores.put(HARBOUR, BRIDGE)
    stores.vectors.clear()
    assert stores.writer.repair(lambda _count: None) == 4
    assert stores.vectors.count() == stores.words.count() == 4
    assert found(stores, "How many sailors were rescued?")[0] == "harbour"


def garbage(path: Path) -> None:
    """Bytes of the same number that mean nothing."""
    path.write_bytes(b"\x9c" * path.stat().st_size)


def lose(folder: Path, store: str) -> None:
    """A store's folder is deleted, as by a cleaner of caches."""
    shutil.rmtree(folder / store)


def damage(folder: Path, store: str) -> None:
    """The file that a store opens first is garbage."""
    garbage(folder / store / {"vectors": "chroma.sqlite3", "words": "meta.json"}[store])


@pytest.mark.parametrize("store", ["vectors", "words"])
def test_what_a_lost_store_leaves_out_is_told_with_what_is_found(stores, tmp_path, embedder, store):
    """A store whose files were deleted opens as an empty one: its passages are counted, not trusted."""
    stores.put(HARBOUR, BRIDGE)
    assert stores.index.search("sailors", NOW, limit=5).lacking == ()
    stores.vectors.reopen()
    lose(tmp_path, store)
    assert open_stores(tmp_path, embedder).index.search("sailors", NOW, limit=5).lacking == (
        f"{store} hold 0 of 4 passages",
    )


def test_with_both_stores_lost_a_question_is_refused_not_answered_with_nothing(stores, tmp_path, embedder):
    """That the articles don't say would be a false statement."""
    stores.put(HARBOUR, BRIDGE)
    stores.vectors.reopen()
    for store in ("vectors", "words"):
        lose(tmp_path, store)
    with pytest.raises(StoreError, match=r"vectors hold 0 of 4 passages; words hold 0 of 4 .*--repair"):
        open_stores(tmp_path, embedder).index.search("sailors", NOW, limit=5)


@pytest.mark.parametrize("store", ["vectors", "words"])
def test_a_damaged_store_is_said_at_every_question(stores, tmp_path, embedder, store):
    """The second question fails as the first did, in words."""
    stores.put(HARBOUR, BRIDGE)
    stores.vectors.reopen()
    damage(tmp_path, store)
    opened = open_stores(tmp_path, embedder)
    for _ in range(2):
        with pytest.raises(DamagedStoreError, match="--repair"):
            opened.index.search("sailors", NOW, limit=5)


@pytest.mark.parametrize("harm", [lose, damage])
@pytest.mark.parametrize("store", ["vectors", "words"])
def test_the_next_build_makes_a_lost_or_damaged_store_anew_and_says_so(
    stores, tmp_path, embedder, store, harm
):
    """Both hold every live passage again; words alone are made without embedding."""
    stores.put(HARBOUR, BRIDGE)
    stores.vectors.reopen()
    harm(tmp_path, store)
    opened = open_stores(tmp_path, embedder)
    (mended,) = opened.writer.begin(lambda _count: None)
    assert store.removesuffix("s") in mended
    assert opened.vectors.count() == opened.words.count() == 4
    assert (
        best_of(opened.index.search("How many sailors were rescued?", NOW, limit=5).candidates)
        == ("Nine sailors were rescued by a tug.",) * 2
    )
    assert opened.writer.begin(lambda _count: None) == ()
    opened.vectors.reopen()


def test_words_that_are_lost_are_made_anew_without_embedding(stores, tmp_path, embedder):
    """Embedding takes hours where words take minutes."""
    stores.put(HARBOUR, BRIDGE)
    lose(tmp_path, "words")
    unable = SimpleNamespace(name=embedder.name)
    writer = IndexWriter(stores.library, stores.builds, stores.vectors, stores.words, unable, keys=KEYS)
    assert writer.begin(lambda _count: None) == ("words hold 0 of 4 passages",)
    assert found(stores, "How many sailors were rescued?")[0] == "harbour"


def test_words_find_a_name_by_its_other_spelling(stores):
    """A group of spellings counts as the word that was asked."""
    stores.put(article("a", "Kataib Hizbullah denied it."), article("b", "The ministry denied it."))
    hits = stores.words.search("who denied", 5, NOW, [("Hezbollah", "Hizbullah")])
    _, live = stores.library.live([hits[0].id])
    assert live[hits[0].id][1][0].id == "a"


def test_of_a_removed_article_no_text_is_kept(stores):
    """Whoever takes an article out has taken it out."""
    stores.put(HARBOUR, BRIDGE)
    stores.put(removed=("harbour",))
    assert stores.library.text(HARBOUR[0].text_hash) is None
    assert stores.library.article("harbour") is None


def test_many_threads_may_ask_while_the_stores_are_reopened(stores):
    """A page's questions run side by side; a reopened client is never pulled away under a search."""
    stores.put(HARBOUR, BRIDGE)

    def ask(number):
        if number % 3 == 0:
            stores.vectors.reopen()
        return found(stores, "How many sailors were rescued?")[0]

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(ask, range(60))) == {"harbour"}


@pytest.mark.parametrize("share", [0.0, 0.02, 0.3, 0.6, 1.0])
def test_as_of_gives_the_nearest_of_what_was_out_by_then(tmp_path, share):
    """However many passages a day lets through, they are the nearest ones of it, in order."""
    draw = np.random.default_rng(3)
    rows = draw.standard_normal((400, 16)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    day = date(2024, 1, 1)
    days = [day + timedelta(days=int(number)) for number in draw.permutation(400)]
    store = VectorStore(tmp_path / "vectors")
    facts = [Facts(one.toordinal(), one.toordinal(), ()) for one in days]
    store.write([str(number) for number in range(400)], rows, facts)
    until = day + timedelta(days=int(share * 399))
    got = [int(hit.id) for hit in store.search(rows[0], 20, Scope(until=until))]
    within = [number for number in range(400) if days[number] <= until]
    assert got == sorted(within, key=lambda number: -float(rows[number] @ rows[0]))[:20]
    store.reopen()


def test_several_processes_may_open_a_new_library_at_once(tmp_path):
    """One makes the tables, the others wait for it."""
    for name in map(str, range(5)):
        with ThreadPoolExecutor(4) as pool:
            opened = list(pool.map(Database, [f"sqlite:///{tmp_path / name}"] * 4))
        assert {one.fact("version") for one in opened} == {"1"}


def test_a_snapshot_reads_one_moment(tmp_path):
    """What another process commits between two reads is not seen in the second."""
    ours, theirs = (Database(f"sqlite:///{tmp_path / 'library.db'}") for _ in range(2))
    ours.set_fact("build", "old")
    with ours.snapshot() as connection:
        first = get_fact(connection, "build")
        theirs.set_fact("build", "new")
        assert (first, get_fact(connection, "build")) == ("old", "old")
    assert ours.fact("build") == "new"
