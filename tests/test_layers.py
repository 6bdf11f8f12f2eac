"""The layers of the design, read from the imports themselves."""

import ast
import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("rag", "ingest", "prompts", "ui")

# Package -> modules that it must not import, anywhere in its files.
FORBIDDEN = {
    "rag": ("ingest", "ui", "app", "cli", "gradio"),
    "prompts": ("ingest", "ui", "app", "cli", "gradio"),
    "ingest": ("ui", "app", "cli", "gradio"),
    "ui": ("chromadb", "tantivy", "langchain", "langchain_core", "langchain_openai", "app", "cli"),
}
# A library has one room.
ONE_ROOM = {
    "chromadb": {"rag/index/vectors.py"},
    "tantivy": {"rag/index/words.py"},
    "tiktoken": {"rag/tokens.py"},
    "openvino": {"rag/encoder.py", "rag/eight_bit.py", "rag/reading/network.py"},
    "sentence_transformers": {"rag/index/embed.py", "rag/rerank.py"},
    "pydantic_settings": {"rag/settings.py"},
}


def files(package: str) -> list[Path]:
    """The package's modules."""
    return sorted((ROOT / package).rglob("*.py"))


def imported(path: Path) -> set[str]:
    """Top names of every import in the file, those inside functions included."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_imports_nothing_from_the_layers_above_it(package):
    """Data runs one way; a breach is named with its file."""
    breaches = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in files(package)
        for name in sorted(imported(path) & set(FORBIDDEN[package]))
    ]
    assert breaches == []


def test_questions_are_read_without_the_checks_of_claims():
    """`rag/check` may use `rag/question`, never the other way round: neither can be read alone in a circle."""
    breaches = [
        str(path.relative_to(ROOT))
        for path in sorted((ROOT / "rag" / "question").glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("rag.check")
    ]
    assert breaches == []


@pytest.mark.parametrize("library", sorted(ONE_ROOM))
def test_a_library_is_imported_in_one_room(library):
    """Replacing a store or a tokenizer touches one file."""
    users = {
        str(path.relative_to(ROOT))
        for package in PACKAGES
        for path in files(package)
        if library in imported(path)
    }
    assert users <= ONE_ROOM[library]


@pytest.mark.parametrize("package", PACKAGES)
def test_only_the_entry_points_read_the_environment(package):
    """Importing or using a library module never reads the environment; settings arrive as arguments."""
    readers = [
        str(path.relative_to(ROOT))
        for path in files(package)
        if path.name != "settings.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv", "from_env"}
    ]
    assert readers == []


@pytest.mark.parametrize("package", PACKAGES)
def test_a_library_never_prints(package):
    """What happened is logged or returned; only entry points write to the terminal."""
    printers = [
        str(path.relative_to(ROOT))
        for path in files(package)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert printers == []


# Imports the modules named on its command line and writes what that made, read and loaded.
WATCH = """
import importlib, json, sys
made, read = [], []
def hook(event, given):
    if event == "os.mkdir":
        made.append(str(given[0]))
    elif event == "open" and isinstance(given[0], str):
        (made if isinstance(given[1], str) and set(given[1]) & set("wax+") else read).append(given[0])
sys.addaudithook(hook)
for name in sys.argv[1:]:
    importlib.import_module(name)
print(json.dumps({"made": made, "read": read, "modules": sorted(sys.modules)}))
"""
WEIGHTS = (".safetensors", ".onnx", ".bin", ".pt", ".npz", ".gguf")


def watched(folder: Path, *modules: str) -> dict[str, list[str]]:
    """What importing the modules does, in a process of its own whose working folder and home are `folder`."""
    environment = {"HOME": str(folder), "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-c", WATCH, *modules],
        cwd=folder, env=os.environ | environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    found: dict[str, list[str]] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_importing_any_module_makes_nothing_and_loads_no_model(tmp_path):
    """Only a call does work; a program that imports a part of Dateline finds its disk as it was."""
    names = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for package in PACKAGES
        for path in files(package)
    ]
    found = watched(tmp_path, *names, "app", "cli")
    assert list(tmp_path.iterdir()) == []
    # Gradio keeps a seed beside its own code, made when it is first imported in an installation.
    beside_gradio = (sysconfig.get_path("purelib"), "/dev/")
    assert [path for path in found["made"] if not path.startswith(beside_gradio)] == []
    assert [path for path in found["read"] if path.endswith(WEIGHTS)] == []


def test_the_command_waits_for_no_page_and_no_model(tmp_path):
    """Neither the command nor the parts that it builds import Gradio, LangChain or SciPy: what needs them does."""
    found = watched(tmp_path, "cli", "app")
    assert {"gradio", "langchain_core", "scipy"} & set(found["modules"]) == set()
    assert "gradio" not in imported(ROOT / "cli.py")


def test_help_waits_for_no_store(tmp_path):
    """Importing the command alone imports no database, no stores and no model's library."""
    found = watched(tmp_path, "cli")
    heavy = {"gradio", "chromadb", "tantivy", "torch", "openvino", "sqlalchemy", "app"}
    assert heavy & set(found["modules"]) == set()
