"""A person's desk: a folder of articles, the index made of it, and an index of any texts at once."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

import app
from ingest.keep import stage
from rag.index.embed import Embedder
from rag.settings import Settings

TODAY = date(2024, 6, 1)

FERRY = "The ferry Aurora sank off the northern cape on Monday. Rescuers pulled 40 people from the water."
DAM = "Engineers opened the gates of the Selma dam on Friday. Two villages downstream were emptied first."
FAIR = "The spring book fair drew 12,000 visitors. Organisers said it was the largest since 2011."
LONG = f"{FERRY} {DAM} {FAIR} The harbour master said the search would go on through the night."
NEWS = (
    "The council of Tolm voted to sell its tram depot to a brewery on Thursday. Eleven members were for it and "
    "nine against. The brewer Hanna Orlik wants to open in spring, and the trams move to a yard by the river."
)


def indexed(
    folder: Path,
    articles: Mapping[str, str],
    *,
    reader: bool = True,
    bulk: Embedder | None = None,
    today: Callable[[], date] = lambda: TODAY,
) -> app.Parts:
    """The real parts over an index in the folder, with these articles, by file name, brought in."""
    (folder / "articles").mkdir(parents=True)
    for name, text in articles.items():
        (folder / "articles" / name).write_text(text, encoding="utf-8")
    settings = Settings.from_env(dotenv=None, index=folder / "index", reader=reader)
    parts = app.build(settings, today=today, bulk=bulk)
    with parts.updater.plan([folder / "articles"]) as plan:
        parts.updater.update(plan)
    return parts


@pytest.fixture(scope="module")
def parts(tmp_path_factory):
    """The real parts on an empty index, used by every test of this file."""
    folder = tmp_path_factory.mktemp("index")
    return app.build(Settings.from_env(dotenv=None, index=folder), today=lambda: TODAY)


@pytest.fixture
def desk(parts, tmp_path):
    """A folder with two articles in the index; nothing else in it."""
    desk = Desk(parts, tmp_path / "articles")
    desk.write("ferry.txt", FERRY)
    desk.write("dam.md", DAM)
    desk.ingest()
    yield desk
    for file in desk.folder.iterdir():
        file.unlink()
    desk.ingest()


def drop(parts, files):
    """Drops files on the page and confirms; where they are kept."""
    staged = stage(files, parts.updater.uploads)
    with parts.updater.plan(list(staged.kept_as), kept_as=staged.kept_as, remove_missing=False) as plan:
        parts.updater.update(plan)
    kept = list(staged.kept_as.values())
    staged.drop()
    return kept


class Desk:
    """A person's folder of articles and the index made of it."""

    def __init__(self, parts: app.Parts, folder: Path) -> None:
        self.parts = parts
        self.folder = folder
        folder.mkdir()

    def write(self, name: str, text: str) -> Path:
        """Writes an article's file."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def plan(self, **options):
        """What an ingest of the folder would do, by kind."""
        with self.parts.updater.plan([self.folder], **options) as plan:
            return {kind: count for kind, count in plan.counts.items() if count}

    def ingest(self, **options):
        """Ingests the folder; the counts by kind."""
        with self.parts.updater.plan([self.folder], **options) as plan:
            self.parts.updater.update(plan)
            return {kind: count for kind, count in plan.counts.items() if count}

    def titles(self):
        """File names of the live articles."""
        return {Path(one.path).name for one in self.parts.library.articles()}

    def cited(self, question):
        """File names of what an answer cites."""
        return {Path(one.article.path).name for one in self.parts.assistant.ask(question).citations}
