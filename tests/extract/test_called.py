"""Who is meant by one word of a name: by sex, else by who was named last before."""

import pytest

from kg.extract.called import Called

NAMES = ("lê văn hùng", "trần thị hùng", "phạm quốc hùng", "hùng mai lan")
GENDERS = ("male", "female", None, "female")
AT = {5: 0, 20: 1, 40: 2, 60: 3}


@pytest.mark.parametrize(
    ("word", "gender", "start", "who"),
    [
        ("hùng", None, 50, (2, True)),
        ("hùng", None, 30, (1, True)),
        ("hùng", "male", 30, (0, True)),
        ("hùng", "female", 30, (1, True)),
        ("hùng", None, 3, (None, True)),  # several, and none named before
        ("lan", None, 3, (3, True)),  # the only one may be named behind
        ("lan", "male", 90, (None, False)),
        ("văn", None, 90, (None, False)),
    ],
)
def test_given_names(word, gender, start, who):
    assert Called(NAMES, GENDERS, AT).by_given_name(word, gender, start) == who


def test_a_surname_asks_for_no_sex():
    assert Called(NAMES, GENDERS, AT).by_surname("hùng", 90) == (3, True)
    assert Called(NAMES, GENDERS, AT).by_surname("lan", 90) == (None, False)


def test_who_was_spoken_of_since_is_meant_next():
    called = Called(NAMES, GENDERS, AT)
    called.note(0, 45)
    assert called.by_given_name("hùng", None, 50) == (0, True)
