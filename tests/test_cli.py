"""The command line keeps its contract: options, JSON fields, exit codes, one line for what failed."""

import gzip
import json
import shutil
import socket
import sys
from pathlib import Path

import pytest
from model_server import Script, model_server

import app
import cli
from rag.settings import Settings

ARTICLES = Path(__file__).parent.parent / "articles"
ANSWER_FIELDS = {
    "question", "status", "answer", "short_answer", "citations", "claims", "disagreements", "passages",
    "question_understood", "model", "build", "articles", "milliseconds",
}  # fmt: skip
CITATION_FIELDS = {
    "number", "passage_id", "article_id", "title", "outlet", "published", "path", "url", "start", "end", "quote",
}  # fmt: skip


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    """An index of the sample articles, made by the command."""
    folder = tmp_path_factory.mktemp("cli")
    shutil.copytree(ARTICLES, folder / "articles")
    code, out, _ = dateline("ingest", folder / "articles", "--index", folder / "index", "--json")
    assert code == 0, out
    return folder / "index"


def dateline(*arguments):
    """Runs the command in this process; exit code, standard output and standard error."""
    import io
    from contextlib import redirect_stderr, redirect_stdout

    out, err = io.StringIO(), io.StringIO()
    before, sys.argv = sys.argv, ["dateline", *map(str, arguments)]
    try:
        with redirect_stdout(out), redirect_stderr(err):
            try:
                cli.main()
                code = 0
            except SystemExit as ended:
                code = int(ended.code or 0)
    finally:
        sys.argv = before
    return code, out.getvalue(), err.getvalue()


def test_ask_prints_every_field_of_the_contract(index):
    """Scripts rely on these names."""
    code, out, _ = dateline(
        "ask", "How were the weapons for the Fatemiyoun hidden?", "--index", index, "--json"
    )
    answer = json.loads(out)
    assert code == 0
    assert set(answer) >= ANSWER_FIELDS
    assert answer["status"] == "answered"
    assert answer["model"] == "quotes"
    assert all(set(one) >= CITATION_FIELDS for one in answer["citations"])
    assert {"since", "until", "as_of", "outlets", "names", "standalone"} <= set(answer["question_understood"])
    assert set(answer["milliseconds"]) == {"retrieve", "answer", "total"}


def test_a_question_that_finds_nothing_exits_0(index):
    """Not in the articles is an answer, not a failure."""
    code, out, _ = dateline("ask", "Who won the 1998 chess olympiad in Elista?", "--index", index, "--json")
    assert code == 0
    assert json.loads(out)["status"] == "not_in_articles"


def test_nothing_later_than_as_of_is_returned(index):
    """--as-of holds for passages and citations alike."""
    _, out, _ = dateline(
        "ask", "Who was killed in Damascus?", "--as-of", "2021-12-31", "--index", index, "--json"
    )
    answer = json.loads(out)
    assert answer["passages"]
    assert all(one["published"] <= "2021-12-31" for one in [*answer["passages"], *answer["citations"]])


def test_an_outlet_restricts_what_is_returned(index):
    """--outlet holds for every passage."""
    _, out, _ = dateline(
        "ask", "What happened at Erbil?", "--outlet", "Sample Wire", "--index", index, "--json"
    )
    assert {one["outlet"] for one in json.loads(out)["passages"]} == {"Sample Wire"}


def test_a_second_ingest_says_that_nothing_changed(index):
    """Counts and a flag for scripts."""
    code, out, _ = dateline("ingest", index.parent / "articles", "--index", index, "--json")
    report = json.loads(out)
    assert code == 0
    assert report["changed"] is False
    assert report["counts"]["unchanged"] == 12


def test_a_folder_without_articles_is_said_to_hold_none(index, tmp_path):
    """That nothing changed would leave a mistyped folder unnoticed."""
    (tmp_path / "empty").mkdir()
    code, out, _ = dateline("ingest", tmp_path / "empty", "--index", index)
    assert code == 0
    assert out.startswith("No articles were found there.")


def test_what_is_gone_and_kept_is_said(tmp_path):
    """--keep-missing names the articles whose file is no more."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in ("one", "two"):
        (folder / f"{name}.txt").write_text(f"A tram derailed in the {name} town on Sunday. Nobody was hurt.")
    dateline("ingest", folder, "--index", tmp_path / "index")
    (folder / "two.txt").unlink()
    _, out, _ = dateline("ingest", folder, "--index", tmp_path / "index", "--keep-missing")
    assert "1 gone and kept, 1 unchanged" in out
    _, out, _ = dateline("ingest", folder, "--index", tmp_path / "index", "--keep-missing", "--json")
    assert json.loads(out)["counts"]["kept"] == 1


def test_a_failed_ingest_is_one_line(index, tmp_path):
    """Scripts read the line from standard error; nothing stands before it."""
    _, _, err = dateline("ingest", tmp_path / "nowhere", "--index", index)
    assert err == f"dateline: {tmp_path / 'nowhere'} does not exist\n"


def test_a_dry_run_says_what_would_change_and_changes_nothing(index, tmp_path):
    """The plan alone."""
    (tmp_path / "new.txt").write_text("A tram derailed in the old town on Sunday. Nobody was hurt.")
    code, out, _ = dateline("ingest", tmp_path, "--index", index, "--dry-run", "--json")
    assert code == 0
    assert json.loads(out)["counts"]["add"] == 1
    _, out, _ = dateline("info", "--index", index, "--json")
    assert json.loads(out)["articles"] == 12


def test_info_says_what_is_live_and_hides_secrets(index, monkeypatch):
    """A key never reaches the terminal."""
    monkeypatch.setenv("DATELINE_MODEL_KEY", "sk-very-secret")
    code, out, _ = dateline("info", "--index", index, "--json")
    facts = json.loads(out)
    assert code == 0
    assert facts["articles"] == 12
    assert facts["health"] == "good"
    assert "sk-very-secret" not in out


def test_check_prints_a_row_a_question_and_a_summary(index, tmp_path):
    """Rows are ask's objects with id and right; the last line is the summary."""
    questions = tmp_path / "questions.jsonl"
    rows = [
        {"id": "a", "question": "How were the weapons for the Fatemiyoun hidden?", "answers": ["vegetables"]},
        {
            "id": "b",
            "question": "Who won the 1998 chess olympiad in Elista?",
            "answers": [],
            "as_of": "2022-01-01",
        },
    ]
    questions.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    code, out, _ = dateline("check", questions, "--index", index, "--json")
    *answers, summary = map(json.loads, out.splitlines())
    assert code == 0
    assert [one["id"] for one in answers] == ["a", "b"]
    assert [one["status"] for one in answers] == ["answered", "not_in_articles"]
    assert [one["right"] for one in answers] == [True, True]
    assert (summary["summary"]["questions"], summary["summary"]["right"]) == (2, 1.0)


def test_verify_prints_a_verdict_with_its_reason():
    """A claim against given evidence needs no index."""
    evidence = "The coast guard said 40 people were rescued from the ferry."
    code, out, _ = dateline("verify", "The coast guard rescued 400 people.", "--evidence", evidence, "--json")
    found = json.loads(out)
    assert code == 0
    assert found["verdict"] != "supported"
    assert 0 <= found["score"] <= 1
    assert found["reason"]


def test_verify_reads_a_batch(tmp_path):
    """A row a claim, by its id."""
    batch = tmp_path / "claims.jsonl"
    batch.write_text(json.dumps({"id": "c1", "claim": "It rained.", "evidence": "It rained all day."}) + "\n")
    code, out, _ = dateline("verify", "--batch", batch, "--json")
    assert code == 0
    assert set(json.loads(out)) == {"id", "verdict", "score", "reason", "quote"}


def test_a_row_of_a_batch_that_cannot_be_used_holds_up_no_other(tmp_path):
    """The others are checked and printed; one line names the faulty rows, and the exit code is 1."""
    batch = tmp_path / "claims.jsonl"
    good = [json.dumps({"id": n, "claim": "It rained.", "evidence": "It rained all day."}) for n in (1, 2)]
    batch.write_text("\n".join(['"a text"', good[0], '{"claim": 7}', "{no json", good[1]]))
    code, out, err = dateline("verify", "--batch", batch)
    assert code == 1
    assert [json.loads(line)["id"] for line in out.splitlines()] == [1, 2]
    (line,) = err.splitlines()
    assert all(f"row {number}" in line for number in (1, 3, 4))
    assert "row 2" not in line


@pytest.mark.parametrize(
    ("script", "said"),
    [
        pytest.param(Script(status=401), "refused the key", id="401"),
        pytest.param(Script(status=429), "busy", id="429"),
        pytest.param(Script("A long reply that is never finished.", drop_after=1), "broke off", id="dropped"),
    ],
)
def test_a_model_that_fails_is_one_line_and_exit_1(index, monkeypatch, script, said):
    """One plain sentence on standard error, nothing on standard output."""
    monkeypatch.setenv("DATELINE_MODEL_RETRIES", "0")
    with model_server(script) as url:
        monkeypatch.setenv("DATELINE_MODEL_URL", url)
        code, out, err = dateline(
            "ask", "What happened at Erbil?", "--index", index, "--model", "openai:scripted"
        )
    assert code == 1
    assert out == ""
    assert said in err
    assert len(err.strip().splitlines()) == 1


def test_an_unreachable_model_is_one_line_and_exit_1(index, monkeypatch):
    """Nothing listens there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
    monkeypatch.setenv("DATELINE_MODEL_URL", url)
    monkeypatch.setenv("DATELINE_MODEL_RETRIES", "0")
    code, _, err = dateline("ask", "What happened at Erbil?", "--index", index, "--model", "openai:scripted")
    assert code == 1
    assert "cannot be reached" in err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        pytest.param(("ask",), 2, "Missing argument", id="no question"),
        pytest.param(("ask", ""), 2, "the question is ''", id="empty question"),
        pytest.param(("verify", ""), 2, "the claim is ''", id="empty claim"),
        pytest.param(("verify",), 2, "give a CLAIM or --batch FILE", id="no claim"),
        pytest.param(("ingest",), 2, "give a folder", id="no path"),
        pytest.param(
            ("ingest", "--repair", "--dry-run"),
            2,
            "--repair changes the index",
            id="a repair that changes nothing",
        ),
        pytest.param(("ask", "Who?", "--since", "yesterday"), 2, "--since is 'yesterday'", id="bad day"),
        pytest.param(("ask", "Who?", "--as-of", "2024-W14"), 2, "--as-of is '2024-W14'", id="a week"),
        pytest.param(
            ("ask", "Who?", "--since", "2024-05-01", "--until", "2023-01-01"),
            2,
            "the first day (2024-05-01) is after the last (2023-01-01)",
            id="wrong way round",
        ),
        pytest.param(("ingest", "/no/such/folder"), 1, "/no/such/folder does not exist", id="no folder"),
        pytest.param(("ask", "Who?"), 1, "there is no index in", id="no index"),
        pytest.param(("check", "/no/such/file.jsonl"), 1, "/no/such/file.jsonl", id="no questions"),
    ],
)
def test_what_cannot_be_done_is_said_with_its_exit_code(tmp_path, arguments, code, said):
    """1 for what could not be done, 2 for wrong usage; the offending value is named."""
    got, _, err = dateline(*arguments, "--index", tmp_path / "index")
    assert got == code
    assert said in " ".join(err.split())


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("ask", "Who?"), id="ask"),
        pytest.param(("check", __file__), id="check"),
        pytest.param(("verify", "It rained."), id="verify"),
        pytest.param(("info",), id="info"),
    ],
)
def test_a_mistyped_index_is_named_and_not_made(tmp_path, arguments):
    """What only reads an index makes none: one line says where it looked and how to make one."""
    (tmp_path / "there").mkdir()
    for folder in (tmp_path / "indx", tmp_path / "there"):
        code, out, err = dateline(*arguments, "--index", folder)
        assert code == 1
        assert out == ""
        assert str(folder) in err
        assert "dateline ingest" in err
        assert len(err.strip().splitlines()) == 1
    assert not (tmp_path / "indx").exists()
    assert not any((tmp_path / "there").iterdir())


def test_file_names_are_whole_in_a_pipe_and_what_went_wrong_stands_first(tmp_path):
    """Each article is a line, however long; files of other kinds are counted, and named ones told of."""
    folder = tmp_path / "articles"
    folder.mkdir()
    names = [f"{number}-{'a very long name ' * 9}.txt" for number in range(3)]
    for name in names:
        (folder / name).write_text(f"A tram derailed in the town of {name} on Sunday. Nobody was hurt.")
    (folder / "z.pdf").write_bytes(b"%PDF-1.7 and then nothing")
    for name in ("a.jpg", "b.xyz"):
        (folder / name).write_bytes(b"\x00\x01")
    _, out, _ = dateline("ingest", folder, folder / "b.xyz", "--index", tmp_path / "index", "--dry-run")
    lines = out.splitlines()
    assert all(any(str(folder / name) in line for line in lines) for name in names)
    assert [line.split()[0] for line in lines[1:3]] == ["unreadable", "unreadable"]
    assert str(folder / "b.xyz") in "".join(lines[1:3])
    assert lines[-1] == "2 files of other kinds were passed over."
    assert len(lines) == 8


def test_what_brings_nothing_in_makes_no_index(tmp_path):
    """A dry run and a path that is not there leave no folder behind; the dry run says what there is to bring in."""
    (tmp_path / "new.txt").write_text("A tram derailed in the old town on Sunday. Nobody was hurt.")
    code, out, _ = dateline("ingest", tmp_path, "--index", tmp_path / "index", "--dry-run", "--json")
    assert code == 0
    assert json.loads(out)["counts"]["add"] == 1
    code, _, err = dateline("ingest", tmp_path / "nowhere", "--index", tmp_path / "index")
    assert (code, err) == (1, f"dateline: {tmp_path / 'nowhere'} does not exist\n")
    assert [one.name for one in tmp_path.iterdir()] == ["new.txt"]


def test_an_index_that_nothing_was_added_to_is_named(tmp_path):
    """The line says which index is empty."""
    app.build(Settings.from_env(dotenv=None, index=tmp_path / "index"))  # as the page does at its first start
    code, _, err = dateline("ask", "Who fell?", "--index", tmp_path / "index")
    assert code == 1
    assert f"the index in {tmp_path / 'index'} is empty" in err


def test_a_library_that_is_no_database_is_one_line(tmp_path):
    """What SQLAlchemy adds below its message is not said."""
    (tmp_path / "library.db").write_bytes(b"no database " * 500)
    code, _, err = dateline("ask", "Who fell?", "--index", tmp_path)
    assert code == 1
    assert "not a database" in err
    assert len(err.strip().splitlines()) == 1


@pytest.mark.parametrize(
    "command", [("ask", "Who fell?"), ("ingest", "."), ("info",)], ids=lambda one: one[0]
)
def test_a_home_that_is_not_known_is_one_line(command):
    """The folder is said as it was written."""
    code, _, err = dateline(*command, "--index", "~nosuchuser/index")
    assert code == 1
    assert "~nosuchuser/index" in err
    assert len(err.strip().splitlines()) == 1


@pytest.mark.parametrize("command", [("check",), ("verify", "--batch")], ids=lambda one: one[0])
def test_a_damaged_gz_file_is_one_line(index, tmp_path, command):
    """Whatever breaks while it is unpacked, the file is named."""
    packed = bytearray(gzip.compress(b'{"id": 1, "question": "Who fell?", "answers": []}\n' * 500))
    for name, damaged in (
        ("middle", packed[:20] + b"\xff" * 30 + packed[50:]),
        ("short", packed[:40]),
        ("none", b"not gzip"),
    ):
        file = tmp_path / f"{name}.jsonl.gz"
        file.write_bytes(damaged)
        code, _, err = dateline(*command, file, "--index", index)
        assert code == 1
        assert str(file) in err
        assert len(err.strip().splitlines()) == 1


def test_half_characters_in_a_file_are_printed_as_utf_8(tmp_path):
    """Ids, claims and evidence with half a character come out as JSON that any reader takes."""
    batch = tmp_path / "claims.jsonl"
    row = {"id": "c\ud800", "claim": "It rained \udfff.", "evidence": "It rained \ud800 all day."}
    batch.write_text(json.dumps(row), encoding="utf-8")
    code, out, _ = dateline("verify", "--batch", batch)
    assert code == 0
    assert json.loads(out.encode())["id"] == "c\ufffd"


def test_a_taken_port_is_one_line_that_names_the_option(index, caplog):
    """Where another program listens, the page is not said to be open, and the line says how to open it elsewhere."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, _, err = dateline("serve", "--index", index, "--port", port)
    assert code == 1
    (line,) = err.strip().splitlines()
    assert f"127.0.0.1:{port}" in line
    assert "--port" in line
    assert not [one.message for one in caplog.records if "http://" in one.message]
