"""Reads the data sets that the measurements are made on."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a gzipped JSON Lines file, one at a time.

    Raises:
        OSError: The file is not there or no gzip.
        ValueError: A line is no JSON.
    """
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
