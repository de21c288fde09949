"""Markdown pages go in; the commands of their console blocks are run, and what they print is compared or, with --update, written.

    python docs/transcripts.py [--update] PAGE…

A line that begins with '$ ' is a command, the lines below it are what it prints; a line '…' stands for any lines, and a command
with nothing below it must only succeed. The commands of a page run in its own folder or, if it is not below examples/, in that
of the project, copied to a place where they may write.
"""

import contextlib
import io
import os
import re
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.__main__ import main as kg

ROOT = Path(__file__).resolve().parents[1]
ANY = "…"
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.M | re.S)


@dataclass(frozen=True)
class Step:
    """One command, what the page says it prints, and what it printed."""

    command: str
    said: str
    printed: str
    code: int

    @property
    def holds(self) -> bool:
        """Whether the page says the truth."""
        if not self.said:
            return self.code == 0
        parts = [re.escape(part) for part in self.said.split(f"{ANY}\n")]
        return re.fullmatch("(?:.*\n)*?".join(parts), self.printed) is not None


def run(page: Path) -> Iterator[Step]:
    """Runs the commands of a page, one after the other, in one folder."""
    text = page.read_text(encoding="utf-8")
    with _workplace(page):
        for block in _BLOCK.findall(text):
            for command, said in _commands(block):
                printed, code = _run(command)
                yield Step(command, said, printed, code)


def _commands(block: str) -> Iterator[tuple[str, str]]:
    for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
        command, _, said = part.partition("\n")
        yield command.strip(), said


@contextlib.contextmanager
def _workplace(page: Path) -> Iterator[None]:
    """A folder in which the commands of a page find their files and may write; the store is kg-store there."""
    home, before = Path.cwd(), os.environ.pop("KG_STORE", None)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        if ROOT / "examples" in page.resolve().parents:
            shutil.copytree(page.parent, place, dirs_exist_ok=True)
        else:
            (place / "data").symlink_to(ROOT / "data")
            (place / "examples").symlink_to(ROOT / "examples")
        os.chdir(place)
        try:
            yield
        finally:
            os.chdir(home)
            if before is not None:
                os.environ["KG_STORE"] = before


def _run(command: str) -> tuple[str, int]:
    program, *arguments = shlex.split(command)
    if program != "kg":
        raise ValueError(f"only kg is run here: {command}")
    said = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(io.StringIO()) as errors:
        code = kg(arguments)
    said.flush()
    printed = said.buffer.getvalue().decode("utf-8")  # type: ignore[attr-defined]
    return _trimmed(printed) if code == 0 else f"{printed}{errors.getvalue()}", code


def _trimmed(text: str) -> str:
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


def update(page: Path) -> None:
    """Writes into a page what its commands print, where it shows what they print."""
    steps = iter(list(run(page)))

    def renew(match: re.Match[str]) -> str:
        lines = []
        for command, said in _commands(match[1]):
            step = next(steps)
            lines.append(f"$ {command}\n{step.printed if said and step.code == 0 and not step.holds else said}")
        return f"```console\n{''.join(lines)}```"

    page.write_text(_BLOCK.sub(renew, page.read_text(encoding="utf-8")), encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Exit code 1 if a page is wrong."""
    pages = [Path(a) for a in arguments if a != "--update"]
    wrong = 0
    for page in pages:
        if "--update" in arguments:
            update(page)
        for step in run(page):
            if not step.holds:
                wrong += 1
                sys.stdout.write(f"{page}: $ {step.command}\n{step.printed}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
