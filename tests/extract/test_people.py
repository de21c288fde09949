"""One person, however written: forms of a name, given names, sex."""

import pytest

from kg.model import Gender
from tests.extract.sentences import names, read


def person(text):
    (found,) = read(text).people
    return found


def test_the_fullest_form_is_the_name():
    found = person("Ông LÊ QUANG KHỞI đến lúc sáng. Ông Lê Quang Khởi phát biểu. Ông Khởi ra về.")
    assert found.name == "Lê Quang Khởi"
    assert "ông Khởi" in [alias.lower() for alias in found.aliases] or "Ông Khởi" in found.aliases
    assert len(found.mentions) == 3


def test_tone_placement_makes_no_second_person():
    assert len(names("Bà Lê Thị Thuý Hoà đến. Sau đó bà Lê Thị Thúy Hòa phát biểu.")) == 1


@pytest.mark.parametrize("text", ["Ông Trần Văn Hùng gặp ông Trần Văn Hồng.", "Ông Trần Văn An gặp bà Trần Thị An."])
def test_names_that_differ_are_two_people(text):
    assert len(names(text)) == 2


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Ông Lê Quang Khởi đến.", Gender.MALE),
        ("Bà Lê Quang Khởi đến.", Gender.FEMALE),
        ("Chị Lê Khởi My đến.", Gender.FEMALE),
        ("Anh Lê Khởi My đến.", Gender.MALE),
        ("Đồng chí Lê Thị Khởi đến.", Gender.FEMALE),
        ("Đồng chí Lê Quang Khởi đến.", None),
        ("Đồng chí Lê Quang Khởi đến. Bà Khởi phát biểu.", Gender.FEMALE),
        ("Các ông Lê Quang Khởi đến.", Gender.MALE),
    ],
)
def test_sex_where_the_text_shows_it(text, gender):
    assert person(text).gender == gender


def test_a_given_name_means_the_one_whose_sex_fits():
    facts = read("Ông Lê Văn Lài và bà Trần Thị Lài đến dự. Bà Lài phát biểu, ông Lài nghe.")
    said = {p.name: [m.text for m in p.mentions] for p in facts.people}
    assert said == {"Lê Văn Lài": ["Lê Văn Lài", "Lài"], "Trần Thị Lài": ["Trần Thị Lài", "Lài"]}


def test_of_two_that_fit_the_one_named_last_is_meant():
    facts = read("Ông Lê Văn Lài đến dự. Ông Trần Minh Lài cũng đến. Ông Lài phát biểu.")
    assert [len(p.mentions) for p in facts.people] == [1, 2]


def test_a_shorter_form_joins_the_only_longer_one():
    assert names("Bà Phạm Thị Hồng Lệ đến. Chị Hồng Lệ nói vui. Bà Phạm Thị Hồng Lệ cười.") == ["Phạm Thị Hồng Lệ"]
