"""A store of many invented articles, the same every time: people who hold offices in four provinces and meet at conferences."""

import random
from pathlib import Path

from kg.store import open_store
from tests.story import Story
from tests.world import tell

SURNAMES = ("Đinh", "Lưu", "Tống", "Quách", "Khúc", "Cao", "Mai", "Thái", "Lục", "Viên", "Hứa", "Ôn", "Nghiêm", "La", "Ninh", "Tạ")
MIDDLES = ("Gia", "Hải", "Tuấn", "Hà", "Bá", "Xuân", "Doãn", "Thị", "Thanh", "Minh", "Quang", "Đức")
GIVEN = ("Bảo", "Yến", "Khang", "My", "Lượng", "Bính", "Phúc", "Hoan", "Thơ", "Trúc", "Dũng", "Hạnh", "Sơn", "Vân", "Nam", "Lan")
PLACES = ("binh-duong@1997", "dong-nai@1976", "tay-ninh@0", "quang-ngai@1989")


def invent(folder: Path, articles: int) -> None:
    """A store of so many invented articles."""
    rng = random.Random(articles)
    people = [f"{rng.choice(SURNAMES)} {rng.choice(MIDDLES)} {rng.choice(GIVEN)}" for _ in range(articles)]
    stories = []
    for number in range(articles):
        story = Story(f"bai-{number}.txt", f"20{10 + number % 15}-{1 + number % 12:02}-15", title=f"Bài mẫu số {number}")
        place = rng.choice(PLACES)
        bodies = [story.body("cap-uy", f"Tỉnh ủy {place}", place), story.body("ubnd", f"Ủy ban nhân dân tỉnh {place}", place)]
        event = story.event("Conference", f"hội nghị mẫu {number}", date=story.published)
        for name in dict.fromkeys(rng.choices(people, k=6)):
            person = story.person(name)
            story.holds(person, "Ủy viên Ban Chấp hành", rng.choice(bodies), "uy-vien")
            story.takes_part(event, person, rng.choice(("Speaker", "Attendee", "Chair")))
        stories.append(story)
    with open_store(folder, write=True) as store:
        tell(store, stories)
