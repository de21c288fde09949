"""The shape of participation.yaml: what each field means and which values it may have."""

from functools import cached_property

from pydantic import Field

from kg.language.checked import checked
from kg.language.event_schema import Kind, Role
from kg.language.grammar_schema import Ids, PhraseList, Words


@checked
class Act:
    """A verb of taking part, and who stands on which side of it."""

    id: str
    forms: tuple[str, ...] = Field(min_length=1)
    subject: Role | None = None
    object: Role | None = None
    also: Role | None = Field(default=None, description="a second role of the subject: 'đến thăm, tặng quà'")
    first: Role | None = Field(default=None, description="role of the first subject in place of that of the others: 'dự và chỉ đạo'")
    to: tuple[str, ...] = Field(default=(), description="words that lead to the object; none: it follows directly")
    list: bool = Field(default=False, description="the persons may stand behind 'có' or a colon")
    row: bool = Field(default=False, description="… but only right behind 'có': 'Phát biểu tại hội nghị có ông A, bà B'")
    opens: Kind | None = Field(default=None, description="class of the event that the verb tells by itself")
    alone: Kind | None = Field(default=None, description="class of the event that the verb tells where the article tells no other")
    family: str = Field(default="", description="family of that event")
    speech: bool = False
    wish: bool = Field(default=False, description="what a guest says besides: nothing is said in 'đến thăm và chúc Tết'")
    weak: bool = Field(default=False, description="counts only where an event is told of")
    place: bool = Field(default=False, description="what is visited must follow")
    dated: bool = Field(default=False, description="opens an event only behind a day in its sentence")


@checked
class Happening:
    """A verb that tells an event by itself; what stands in front organises it or takes part."""

    id: str
    kind: Kind
    family: str
    forms: tuple[str, ...] = Field(min_length=1)
    role: Role | None = None
    led: bool = Field(default=False, description="the body before the verb belongs to the name: '|Ban Chỉ đạo X họp'")
    news: bool = Field(default=False, description="counts only in the lead or beside its day")
    lone: bool = Field(default=False, description="counts only where the article tells no other event")
    doers: Ids = Field(default=frozenset(), description="the bodies that must do it, at the beginning of the clause")
    about: PhraseList | None = Field(default=None, description="words of which one must follow soon")
    free: bool = Field(default=False, description="in the lead it counts whoever does it")
    going: bool = Field(default=False, description="counts only behind the way there: 'đến UBND xã A |làm việc|'")
    counted: bool = Field(default=False, description="a number and the verb stand before it: 'tuyên phạt 3 |năm tù|'")


@checked
class ActTest:
    """A sentence and the roles that its verbs give to people."""

    text: str
    roles: tuple[Role, ...]


@checked
class ParticipationFile:
    """participation.yaml."""

    acts: tuple[Act, ...]
    happenings: tuple[Happening, ...]
    never: tuple[str, ...]
    no_acts: tuple[str, ...]
    between: tuple[str, ...]
    oblique: tuple[str, ...]
    heard: Words
    nominal: Words
    no_speech: Words
    away: Words
    agent: Words
    source: Words
    stands_for: Words
    not_acting: Words
    of_countries: PhraseList
    contributed: PhraseList
    together: Words
    tells: Words
    media: tuple[str, ...]
    tests: tuple[ActTest, ...]

    @cached_property
    def according(self) -> Act:
        """What somebody does who is only given as the source."""
        return Act(id="according", forms=tuple(sorted(self.source)), subject="Speaker", speech=True, weak=True)

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The single words of what may stand between a person and the verb."""
        return frozenset(word for phrase in self.between for word in phrase.split())
