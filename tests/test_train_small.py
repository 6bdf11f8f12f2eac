"""Questions about a few articles, searched as the product does, that the confidence is fitted on."""

import gzip
import json
from pathlib import Path

from train.reader.groups import HELD_OUT_FROM
from train.reader.small import HELD_OUT, held_out_cases, libraries

VALE = "Ingrid Vale was named mayor of Torrin on Monday after a long vote in the town hall."
REED = "Dana Reed of Granby wrote the report on the bridge, which fell in the storm of that week."
ELSEWHERE = "Ingrid Vale, mayor of Torrin, closed the harbour of Low Marsh because of the storm."


def test_questions_about_held_out_articles_are_searched_in_those_alone(tmp_path: Path) -> None:
    """Each question has passages of the named articles and of no other, and knows whether they answer."""
    data, folder = tmp_path / "data", tmp_path / "held_out"
    data.mkdir()
    folder.mkdir()
    day = HELD_OUT_FROM
    with gzip.open(data / "news_text.jsonl.gz", "wt", encoding="utf-8") as file:
        for name, text in {"vale": VALE, "reed": REED, "elsewhere": ELSEWHERE}.items():
            row = {"id": name, "title": name, "source": "Coast Wire", "published_at": day, "text": text}
            file.write(json.dumps(row) + "\n")
    (folder / "some.articles.txt").write_text("vale\nreed\n", encoding="utf-8")
    asked = [
        {"id": "1", "question": "Who became mayor of Torrin?", "answers": ["Ingrid Vale"], "evidence": []},
        {"id": "2", "question": "Who closed the harbour of Low Marsh?", "answers": [], "evidence": []},
    ]
    (folder / "some.questions.jsonl").write_text("\n".join(map(json.dumps, asked)), encoding="utf-8")
    first, second = held_out_cases(data, folder)
    assert (first.answerable, second.answerable) == (True, False)
    assert first.answers == ("Ingrid Vale",)
    assert {*first.passages, *second.passages} <= {VALE, REED}


def test_every_library_has_its_questions() -> None:
    """Articles and questions come in pairs, of our own and about held-out news."""
    assert all(articles.is_file() and questions.is_file() for articles, questions in libraries())
    names = {path.name.split(".")[0] for path in HELD_OUT.iterdir()}
    assert all(
        (HELD_OUT / f"{name}.{kind}").is_file()
        for name in names
        for kind in ("articles.txt", "questions.jsonl")
    )
    assert len(names) > 1
