"""The files of data/lang: all load, each entry does what its own examples say, and a broken file is told with its place."""

import shutil
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

import kg.language
from kg.errors import DataError
from kg.extract.bodies import BodyParser
from kg.extract.find_names import find_names
from kg.extract.people import build_cast
from kg.extract.reading import Reading
from kg.extract.titles import find_titles
from kg.extract.zones import mark_zones
from kg.language import Language, load
from kg.text import key
from kg.text.tokens import Tokens
from tests.extract.told import changes

VI = Path(kg.language.__file__).parents[2] / "data" / "lang" / "vi"
LANGUAGE = load("vi")


def test_every_file_is_read():
    read = {"roles", "bodies", "names", "honorifics", "abbreviations", "words", "events", "participation", "documents", "dates", "changes"}
    read |= {"grammar", "naming", "sentences"}
    assert {path.stem for path in VI.glob("*.yaml")} == read
    assert load("vi") is LANGUAGE


def _said_twice(part: object, where: str) -> Iterator[str]:
    """The lists in a file that hold a word twice."""
    if isinstance(part, dict):
        for name, inner in part.items():
            yield from _said_twice(inner, f"{where}.{name}")
    elif isinstance(part, list):
        words = [word for word in part if isinstance(word, str)]
        yield from (f"{where}: {word}" for word in words if words.count(word) > 1)
        for inner in part:
            yield from _said_twice(inner, where)


def test_no_list_says_a_word_twice():
    assert [told for path in VI.glob("*.yaml") for told in _said_twice(yaml.safe_load(path.read_text("utf-8")), path.stem)] == []


@pytest.mark.parametrize("case", LANGUAGE.roles_file.tests, ids=lambda case: case.text)
def test_heads(case):
    reading = Reading(case.text, LANGUAGE)
    mark = reading.head.get(0)
    found = find_titles(reading, BodyParser(reading, frozenset()))
    assert (mark[1].id if mark else None) == case.head
    assert [title.head.id for title in found][:1] == ([case.head] if case.head else [])


@pytest.mark.parametrize("case", LANGUAGE.names.tests, ids=lambda case: case.text)
def test_names(case):
    reading = Reading(case.text, LANGUAGE)
    mark_zones(reading)
    assert [person.name for person in build_cast(reading, find_names(reading)).people] == list(case.names)


@pytest.mark.parametrize("case", LANGUAGE.changes.tests, ids=lambda case: case.text)
def test_changes(case):
    assert changes(case.text) == set(case.changes)


def test_deputies_come_with_their_heads():
    heads = LANGUAGE.heads
    assert {"chu-tich", "pho-chu-tich", "pho-chu-tich-thuong-truc"} <= set(heads)
    assert heads["pho-chu-tich"].function == "deputy"
    assert heads["chu-tich"].rank < heads["pho-chu-tich-thuong-truc"].rank < heads["pho-chu-tich"].rank
    assert heads["chu-tich"].bodies["ubnd"].seats == 1
    assert heads["pho-chu-tich"].bodies["ubnd"].seats is None


def test_a_head_names_only_body_types_that_there_are():
    named = {body for head in LANGUAGE.heads.values() for body in head.bodies}
    assert named <= set(LANGUAGE.body_types)


def test_every_form_of_a_head_is_found_by_itself():
    lost = []
    for head in LANGUAGE.heads.values():
        for form in head.forms:
            tokens = Tokens(form)
            found = LANGUAGE.trie.scan(tokens, defaultdict(dict))
            if not any(i == 0 and kind == "head" and end == len(tokens) for i, kind, (end, _) in found):
                lost.append(form)
    assert lost == []


@pytest.mark.parametrize(
    ("word", "is_one"), [("Khuyên", True), ("nghiêng", True), ("Quyết", True), ("Trump", False), ("Xay", True), ("Keomixay", False)]
)
def test_syllables(word, is_one):
    assert LANGUAGE.is_syllable(word) is is_one


def test_no_surname_is_strong_and_weak_at_once():
    names = LANGUAGE.names
    assert names.strong & names.weak == frozenset()
    assert {key(name) for name in names.strong} & {key(name) for name in names.minority} == set()


@pytest.fixture
def broken(tmp_path, monkeypatch):
    """A copy of the language's folder that a test may break."""
    folder = tmp_path / "data" / "lang" / "vi"
    shutil.copytree(VI, folder)
    monkeypatch.setattr(kg.language, "share_dir", lambda: tmp_path)
    return folder


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("roles", "heads: [", "not valid YAML"),
        ("roles", "heads: []", "qualifiers"),
        ("names", "strong: 5", "strong"),
        ("changes", "[]", "a dictionary"),
        ("words", "", "a dictionary"),
        ("abbreviations", "words: {}\nbrands: {}\nunknown: 1", "unknown"),
        ("honorifics", "address:\n- {forms: [ông], gender: masculine}\nplural: []\nranks: []\nnever: []", "address.0.gender"),
    ],
)
def test_a_broken_file_is_told(broken, name, text, said):
    (broken / f"{name}.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as error:
        Language("vi")
    assert said in error.value.line
    assert f"{name}.yaml" in error.value.line


def test_a_head_of_an_unknown_body_is_told(broken):
    path = broken / "roles.yaml"
    roles = yaml.safe_load(path.read_text(encoding="utf-8"))
    roles["heads"].append({"id": "x", "forms": ["Trưởng tàu"], "en": "x", "function": "head", "rank": 9, "bodies": {"tau": {}}})
    path.write_text(yaml.safe_dump(roles, allow_unicode=True), encoding="utf-8")
    with pytest.raises(DataError, match="tau"):
        Language("vi")


@pytest.mark.parametrize(
    ("group", "words", "said"),
    [
        ("conjunctions", ["Và"], "small letters"),
        ("conjunctions", ["và cùng"], "one word"),
        ("people_joiners", ["cuỷ"], "'cuỷ'"),
        ("terms", "nhiệm kỳ", "a list of phrases"),
        ("terms", [""], "no words"),
        ("deciding_bodies", ["bo", "tau"], "body type 'tau'"),
        ("delegates", ["dai-su-tau"], "head 'dai-su-tau'"),
        ("deciding_papers", ["ve-tau"], "paper 've-tau'"),
    ],
)
def test_small_words_are_checked(broken, group, words, said):
    path = broken / "grammar.yaml"
    grammar = yaml.safe_load(path.read_text(encoding="utf-8"))
    path.write_text(yaml.safe_dump({**grammar, group: words}, allow_unicode=True), encoding="utf-8")
    with pytest.raises(DataError) as error:
        Language("vi")
    assert said in error.value.line
    assert "grammar.yaml" in error.value.line


@pytest.mark.parametrize(
    ("name", "group", "entry", "said"),
    [
        ("bodies", "types", {"id": "tau", "label": "Tàu", "kind": "seat", "forms": ["Tàu"], "level": "bến"}, "level 'bến'"),
        (
            "roles",
            "heads",
            {"id": "x", "forms": ["Trưởng tàu"], "en": "x", "function": "head", "rank": 9, "mission": "Tàu"},
            "mission 'Tàu'",
        ),
    ],
)
def test_an_entry_of_an_unknown_level_or_mission_is_told(broken, name, group, entry, said):
    path = broken / f"{name}.yaml"
    read = yaml.safe_load(path.read_text(encoding="utf-8"))
    read[group].append(entry)
    path.write_text(yaml.safe_dump(read, allow_unicode=True), encoding="utf-8")
    with pytest.raises(DataError) as error:
        Language("vi")
    assert said in error.value.line
    assert f"{name}.yaml" in error.value.line


@pytest.mark.parametrize(
    ("section", "field", "value", "said"),
    [
        (None, "possessives", ["Của"], "small letters"),
        (None, "deputy", {"word": "Phó"}, "deputy.id"),
        (None, "home_country", "Việt-Nam", "home_country is 'Việt-Nam'"),
        (None, "heads_of_state", {"thuyen-truong": "chu-tich-nuoc"}, "head 'thuyen-truong'"),
        ("types", "village", "tau", "body type 'tau'"),
        ("bodies", "listed", ["hdnd", "tau"], "body type 'tau'"),
        ("bodies", "parents", {"khoa": ["tau"]}, "body type 'tau'"),
        ("bodies", "links", {"tau": "của"}, "body type 'tau'"),
    ],
)
def test_what_names_are_made_of_is_checked(broken, section, field, value, said):
    path = broken / "naming.yaml"
    naming = yaml.safe_load(path.read_text(encoding="utf-8"))
    (naming if section is None else naming[section])[field] = value
    path.write_text(yaml.safe_dump(naming, allow_unicode=True), encoding="utf-8")
    with pytest.raises(DataError) as error:
        Language("vi")
    assert said in error.value.line
    assert "naming.yaml" in error.value.line


def test_every_group_of_small_words_says_what_it_does():
    for name in ("grammar", "naming", "sentences"):
        lines = (VI / f"{name}.yaml").read_text(encoding="utf-8").splitlines()
        bare = [below for above, below in pairwise(lines) if below[:1].isalpha() and not above.startswith("# ")]
        assert bare == [], name


def test_a_missing_file_and_an_unknown_language_are_told(broken):
    (broken / "events.yaml").unlink()
    with pytest.raises(DataError, match=r"events\.yaml.*missing"):
        Language("vi")
    with pytest.raises(DataError, match=r"no language 'xx'.*vi"):
        Language("xx")
