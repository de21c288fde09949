import importlib.util
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"


def load():
    spec = importlib.util.spec_from_file_location("generate_cli", DOCS / "generate_cli.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_command_reference_is_what_the_commands_say():
    assert (DOCS / "cli.md").read_text(encoding="utf-8") == load().page(), "run: make generate"


def test_every_command_has_an_example():
    sections = load().page().split("\n## kg ")[1:]
    assert len(sections) > 1
    for section in sections:
        name = section.split("\n", 1)[0]
        assert f"    kg {name}" in section.split("\n", 3)[3], f"kg {name} --help has no example"
