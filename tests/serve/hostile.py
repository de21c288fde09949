"""A store in which every text that comes from an article is as hostile as a page of the web may be."""

from pathlib import Path

from kg.store import open_store
from tests.story import Story
from tests.world import tell

MARKUP = '<script>alert("x")</script><img src=x onerror=alert(1)>'
BREAKOUT = "\"'></title></textarea></script><svg onload=alert(2)>{{ 7*7 }}${7*7}"
RIGHT_TO_LEFT = "Nguy\u202eễn \u2066Văn\u2069 مرحبا"
LONG = "Rất Dài " * 1250
NAMES = (MARKUP, BREAKOUT, RIGHT_TO_LEFT, LONG, "javascript:alert(3)")


def hostile_store(folder: Path) -> Path:
    """Writes the store; gives its folder."""
    stories = []
    for number, name in enumerate(NAMES):
        other = NAMES[(number + 1) % len(NAMES)]
        story = Story(
            f"javascript:alert({number})//{number}", "2024-05-0" + str(number + 1), title=name, publisher=other, text=f"Bài {name}"
        )
        body = story.body("so", f"Sở {name}", "binh-duong@1997", aliases=(other,))
        person = story.person(f"Ông {name}", "male", (other,))
        held = story.holds(person, f"Giám đốc {name}", body, "giam-doc-so")
        document = story.document(f"Quyết định {name}", number=f"1{name[:40]}")
        event = story.event("Conference", f"hội nghị {name}", date="2024-05-01", about=(document,))
        story.takes_part(event, person, "Speaker", presents=document)
        story.change("Prosecution", person, title=f"Giám đốc {name}", starts=held)
        stories.append(story)
    with open_store(folder, write=True) as store:
        report = tell(store, stories)
        assert not report.problems, report.problems
    return folder
