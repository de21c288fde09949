"""Our JavaScript modules go in, one script comes out: in the order of their imports, each in a scope of its own, readable as written."""

import re
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from kg.errors import DataError

ENTRY: Final = "main"
_IMPORT = re.compile(r'^import (\{[^}]*\}) from "\./([\w-]+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)
_VIS = ("lib", "vis-9.1.2", "vis-network.min.js")
_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)


def asset(name: str) -> str:
    """The text of one of our files."""
    return files("kg.view").joinpath("assets", name).read_text("utf-8")


@cache
def script() -> str:
    """All modules that the page needs, as one strict script."""
    modules: dict[str, str] = {}
    _collect(ENTRY, modules, ())
    return _embeddable('"use strict";\n' + "".join(modules.values()), f"{ENTRY}.js")


def _collect(name: str, modules: dict[str, str], above: tuple[str, ...]) -> None:
    if name in above:
        raise DataError("these scripts import one another", where=" → ".join((*above, name)), remedy="cut the circle")
    if name in modules:
        return
    text = asset(f"{name}.js")
    for _, imported in _IMPORT.findall(text):
        _collect(imported, modules, (*above, name))
    exported = ", ".join(_EXPORT.findall(text))
    body = _EXPORT.sub("", _IMPORT.sub(lambda m: f"const {m[1]} = {_variable(m[2])};", text))
    modules[name] = f"const {_variable(name)} = (() => {{\n{body}return {{ {exported} }};\n}})();\n"


def _variable(name: str) -> str:
    return f"kg_{name.replace('-', '_')}"


@cache
def vis_network() -> str:
    """vis-network as pyvis brings it; found without importing pyvis, which takes a third of a second."""
    spec = find_spec("pyvis")
    path = Path(spec.origin).parent.joinpath(*_VIS) if spec and spec.origin else None
    if path is None or not path.is_file():
        raise DataError("vis-network is missing", where="pyvis", remedy="install pyvis 0.3.2 or newer")
    return _embeddable(_MAP.sub("", path.read_text("utf-8")).replace("\r\n", "\n"), path.name)


def _embeddable(text: str, name: str) -> str:
    """The text itself, if it cannot end the element that it is put into."""
    if re.search(r"</script|<!--", text, re.IGNORECASE):
        raise DataError("a script holds what would end its element", where=name)
    return text
