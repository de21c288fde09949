"""`kg review`: shows what is least certain, and takes down what people decide about it."""

import getpass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli._options import open_for_reading, open_for_writing, store_option

if TYPE_CHECKING:
    from kg.resolve import Judgement
    from kg.store import Store


@click.command()
@click.option("--reject", multiple=True, metavar="NODE", help="This fact was read wrongly.")
@click.option("--confirm", multiple=True, metavar="NODE", help="This fact was read rightly.")
@click.option("--same", nargs=2, multiple=True, metavar="A B", help="These two are one person.")
@click.option("--different", nargs=2, multiple=True, metavar="A B", help="These two are different people.")
@click.option("--unsure", nargs=2, multiple=True, metavar="A B", help="Nobody can tell: do not ask again.")
@click.option("--from", "file", type=click.Path(path_type=Path), metavar="FILE.csv", help="Take decisions from a file made by -f csv.")
@click.option("--undo", multiple=True, metavar="JUDGEMENT", help="Take a judgement back.")
@click.option("--reason", default="", metavar="TEXT", help="Why; needed with a decision.")
@click.option("--by", metavar="NAME", envvar="KG_REVIEWER", help="Who decides.  [default: the user's login]")
@click.option("--ask", is_flag=True, help="Go through the least certain facts one by one.")
@click.option("--people", is_flag=True, help="Show people of one name whom the graph keeps apart.")
@click.option("--judgements", is_flag=True, help="Show all judgements.")
@click.option("--stale", is_flag=True, help="Show judgements on what no article says any more.")
@click.option("-f", "form", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True, help="How to write a list.")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="Length of a list.")
@store_option()
def command(store: Path, **wanted: Any) -> None:
    """Shows the least certain facts, and takes down what people decide.

    A NODE is what `kg review` and `kg explain` show: a fact or a person, or their node in one article. Judgements stay when articles are
    read again, and the graph follows them at once; --undo takes one back.

    \b
    Examples:
      kg review
      kg review --reject 'article/bai-0a1b2c3d4e#holding-5d1c0a' --reason "that is another man's post"
      kg review -f csv --limit 200 > doubts.csv && kg review --from doubts.csv
      kg review --same person/a-0a1b2c3d4e5f person/b-0a1b2c3d4e5f --reason "same career"
    """
    by = wanted["by"] or getpass.getuser()
    deciding = any(wanted[name] for name in ("reject", "confirm", "same", "different", "unsure", "file"))
    if wanted["undo"]:
        _undo(store, wanted["undo"])
    elif wanted["ask"]:
        _ask(store, by, wanted["limit"])
    elif deciding:
        _decide(store, by, wanted)
    else:
        with open_for_reading(store) as opened:
            _list(opened, wanted)


def _decide(folder: Path, by: str, wanted: dict[str, Any]) -> None:
    from kg.cli._decisions import about_fact, about_people, from_csv

    reason = wanted["reason"].strip()
    if not reason and not wanted["file"]:
        raise click.UsageError("Say why: --reason TEXT.")
    with open_for_writing(folder) as store:
        found: list[Judgement] = []
        for decision in ("reject", "confirm"):
            for what in wanted[decision]:
                found += about_fact(store, decision.capitalize(), what, reason, by)
        for decision in ("same", "different", "unsure"):
            for pair in wanted[decision]:
                found += about_people(store, decision.capitalize(), pair, reason, by)
        if wanted["file"]:
            found += from_csv(store, wanted["file"], reason, by)
        _write(store, found)


def _write(store: "Store", judgements: "list[Judgement]") -> None:
    from kg.pipeline import judge

    change = judge(store, judgements)
    many = "judgement" if len(judgements) == 1 else "judgements"
    click.echo(f"{len(judgements)} {many} taken down: {change.removed} statements left the graph, {change.added} came", err=True)


def _undo(folder: Path, names: tuple[str, ...]) -> None:
    from kg.cli._decisions import find_judgements
    from kg.pipeline import unjudge

    with open_for_writing(folder) as store:
        change = unjudge(store, find_judgements(store, names))
    click.echo(f"{len(names)} taken back: {change.removed} statements left the graph, {change.added} came", err=True)


def _ask(folder: Path, by: str, limit: int) -> None:
    from kg.cli._decisions import about_fact
    from kg.cli._review import show_doubt
    from kg.query.doubt import doubtful

    with open_for_writing(folder) as store:
        found: list[Judgement] = []
        for doubt in doubtful(store, limit=limit):
            show_doubt(doubt)
            answer = click.prompt("[c]onfirm, [r]eject, [s]kip, [q]uit", type=click.Choice(["c", "r", "s", "q"]), show_choices=False)
            if answer == "q":
                break
            if answer != "s":
                reason = click.prompt("why")
                found += about_fact(store, "Confirm" if answer == "c" else "Reject", " ".join(doubt.nodes), reason, by)
        if found:
            _write(store, found)


def _list(store: "Store", wanted: dict[str, Any]) -> None:
    from kg.check import stale
    from kg.cli import _review
    from kg.query.doubt import doubtful, namesakes
    from kg.resolve import list_judgements

    form, limit = wanted["form"], wanted["limit"]
    if wanted["stale"] or wanted["judgements"]:
        _review.list_judgements(stale(store) if wanted["stale"] else list_judgements(store), store.base_iri, form)
    elif wanted["people"]:
        _review.list_namesakes(namesakes(store, limit=limit), store.base_iri, form)
    else:
        _review.list_doubts(doubtful(store, limit=limit), store.base_iri, form)
