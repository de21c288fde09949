"""The word lists of data/lang/vi go in, roles.ttl and bodies.ttl come out: SKOS schemes composed of function and body type.

    python ontology/generate.py

A test compares the files with what this makes, so run it after every change of roles.yaml or bodies.yaml.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.language import BodyType, Head, Language, load
from kg.ontology.compose import english_head, join_english, join_title

HERE = Path(__file__).resolve().parent
FUNCTIONS = {
    "head": ("Người đứng đầu", "Head"),
    "deputy": ("Cấp phó", "Deputy"),
    "standing-deputy": ("Cấp phó thường trực", "Standing deputy"),
    "standing-member": ("Ủy viên thường trực", "Standing member"),
    "member": ("Ủy viên, thành viên", "Member"),
    "alternate": ("Dự khuyết", "Alternate member"),
    "delegate": ("Đại biểu", "Delegate"),
    "officer": ("Chức danh chuyên môn, giúp việc", "Officer"),
    "temporary": ("Chức danh của tổ chức lâm thời", "Temporary role"),
}
SYSTEMS = {
    "party": ("Đảng", "Party"),
    "state": ("Nhà nước", "State"),
    "na": ("Quốc hội", "National Assembly"),
    "judiciary": ("Tòa án và viện kiểm sát", "Courts and procuracy"),
    "force": ("Quân đội và công an", "Army and police"),
    "front": ("Mặt trận", "Fatherland Front"),
    "mass": ("Đoàn thể", "Mass organisations"),
    "company": ("Doanh nghiệp", "Companies"),
    "diplomacy": ("Ngoại giao", "Diplomacy"),
    "foreign": ("Nước ngoài", "Abroad"),
    "other": ("Khác", "Other"),
}
PREFIXES = """\
@prefix kg:       <https://w3id.org/kg-officials#> .
@prefix role:     <https://w3id.org/kg-officials/role/> .
@prefix function: <https://w3id.org/kg-officials/function/> .
@prefix bodytype: <https://w3id.org/kg-officials/body-type/> .
@prefix system:   <https://w3id.org/kg-officials/system/> .
@prefix org:      <http://www.w3.org/ns/org#> .
@prefix skos:     <http://www.w3.org/2004/02/skos/core#> .
"""


def literal(text: str, lang: str) -> str:
    """A string of Turtle."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"@{lang}'


def labels(vi: str, en: str, others: Iterable[str] = ()) -> str:
    """The labels of a concept; other forms than the first that differ from it."""
    rest = sorted({form for form in others if form != vi})
    alternatives = f" ;\n    skos:altLabel {', '.join(literal(form, 'vi') for form in rest)}" if rest else ""
    return f"skos:prefLabel {literal(vi, 'vi')}, {literal(en, 'en')}{alternatives}"


def scheme(name: str, vi: str, en: str) -> str:
    """A concept scheme."""
    return f"<https://w3id.org/kg-officials/{name}> a skos:ConceptScheme ; {labels(vi, en)} ."


def top_concepts(prefix: str, scheme_name: str, kind: str, concepts: dict[str, tuple[str, str]]) -> Iterator[str]:
    """The concepts that the others of a scheme are narrower than."""
    home = f"<https://w3id.org/kg-officials/{scheme_name}>"
    for name, (vi, en) in concepts.items():
        yield f"{prefix}:{name} a skos:Concept{kind} ; skos:inScheme {home} ; skos:topConceptOf {home} ; {labels(vi, en)} ."


def bare_role(head: Head) -> str:
    """The role of a head, whatever the body."""
    return (
        f"role:{head.id} a org:Role, skos:Concept ; skos:inScheme <https://w3id.org/kg-officials/roles> ;\n"
        f"    {labels(head.label, english_head(head.en), head.forms)} ;\n"
        f"    skos:broader function:{head.function} ; kg:roleFunction function:{head.function} ; kg:rank {head.rank} ."
    )


def composed_role(head: Head, body: BodyType, seats: int | None, short: Iterable[str]) -> str:
    """The role of a head in a type of body."""
    limit = f" ; kg:seats {seats}" if seats else ""
    vi, en = join_title(head.forms, body.label), join_english(english_head(head.en), body.en)
    if head.base.within:  # 'Tỉnh ủy viên' names its committee
        vi = head.label
    if head.base.within or head.base.closed or head.base.body == body.id:
        en = english_head(head.en)
    if body.system != "party":  # the Youth Union has a Bí thư too
        en = en.replace("Party secretary", "Secretary").replace("party secretary", "secretary")
    return (
        f"role:{head.id}-{body.id} a org:Role, skos:Concept ; skos:inScheme <https://w3id.org/kg-officials/roles> ;\n"
        f"    {labels(vi, en, (f'{head.label} {form}' for form in short))} ;\n"
        f"    skos:broader role:{head.id} ; kg:roleFunction function:{head.function} ; kg:inBodyType bodytype:{body.id} ; "
        f"kg:rank {head.rank}{limit} ."
    )


def write_roles(language: Language) -> str:
    """roles.ttl."""
    lines = [
        f"# Generated from data/lang/{language.code}/roles.yaml and bodies.yaml by ontology/generate.py: change those, not this.",
        PREFIXES,
    ]
    lines.append(scheme("roles", "Chức danh", "Roles"))
    lines += top_concepts("function", "roles", ", kg:RoleFunction", FUNCTIONS)
    for head in sorted(language.heads.values()):
        lines.append(bare_role(head))
        for body_id, seats in sorted(head.bodies.items()):
            if f"{head.id}-{body_id}" not in language.heads:  # Trưởng + Công an is the head Trưởng Công an
                body = language.body_types[body_id]
                lines.append(composed_role(head, body, seats.seats, _abbreviations(language, body_id)))
    return "\n".join(lines) + "\n"


def write_bodies(language: Language) -> str:
    """bodies.ttl."""
    lines = [f"# Generated from data/lang/{language.code} (bodies.yaml) by ontology/generate.py: change that, not this.", PREFIXES]
    lines.append(scheme("body-types", "Loại cơ quan", "Body types"))
    used = {body.system for body in language.body_types.values()}
    lines += top_concepts("system", "body-types", "", {name: text for name, text in SYSTEMS.items() if name in used})
    for body in sorted(language.body_types.values()):
        forms = [form for entry in language.bodies_file.types if entry.id == body.id for form in entry.forms]
        lines.append(
            f"bodytype:{body.id} a skos:Concept, kg:BodyType ; skos:inScheme <https://w3id.org/kg-officials/body-types> ;\n"
            f"    {labels(body.label, body.en, forms)} ;\n"
            f"    skos:broader system:{body.system} ."
        )
    return "\n".join(lines) + "\n"


def _abbreviations(language: Language, body_id: str) -> list[str]:
    """The body's short forms in capitals: UBND."""
    entries = [entry for entry in language.bodies_file.types if entry.id == body_id and not entry.national]
    return [form for entry in entries for form in entry.forms if form.isupper() and " " not in form]


def generate() -> dict[Path, str]:
    """The text of each generated file."""
    language = load("vi")
    return {HERE / "roles.ttl": write_roles(language), HERE / "bodies.ttl": write_bodies(language)}


def main() -> None:
    """Write the generated files."""
    for path, text in generate().items():
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
