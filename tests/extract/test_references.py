"""Titles without a name: whom of the article they mean, and that they make nobody up."""

from tests.extract.sentences import posts, read


def test_a_title_alone_means_the_one_who_holds_it():
    text = (
        "Ông Lê Quang Khởi - Phó Bí thư Thường trực Tỉnh ủy chủ trì hội nghị sơ kết. Bà Hà Thị Nga, Giám đốc Sở Y tế, dự hội nghị.\n"
        "Kết luận hội nghị, Phó Bí thư Thường trực Tỉnh ủy yêu cầu các ngành rà soát."
    )
    facts = read(text, "Long An")
    spoke = [p for p in facts.participations if p.role == "Speaker"]
    (khoi,) = [p.ref for p in facts.people if p.name == "Lê Quang Khởi"]
    assert {p.participant for p in spoke} == {khoi}
    assert len(facts.people) == 2


def test_it_adds_no_second_holding():
    text = "Chủ tịch UBND tỉnh Lê Quang Khởi đến thăm. Chủ tịch UBND tỉnh đề nghị bà con yên tâm."
    assert posts(text, "Long An") == [("Lê Quang Khởi", "Chủ tịch UBND tỉnh")]


def test_the_office_is_nobody():
    assert posts("Bà Hà Thị Nga kiến nghị. UBND tỉnh giao Giám đốc Sở Y tế trả lời.", "Long An") == []
