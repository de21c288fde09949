import pytest
from lxml import html

from kg.errors import DataError
from kg.read.selector import xpath

TREE = html.document_fromstring(
    "<div id='main' class='a b'><h1 class='title big' itemprop='headline'>1</h1><span id='ctl0_lblDate' data-x='hello world'>2</span></div>"
)


@pytest.mark.parametrize(
    ("selector", "texts"),
    [
        ("h1", ["1"]),
        ("h1.title", ["1"]),
        (".big", ["1"]),
        ("h1.titl", []),
        ("#main h1", ["1"]),
        ("div.a.b span", ["2"]),
        ("[itemprop=headline]", ["1"]),
        ("span[id$=_lblDate]", ["2"]),
        ("span[data-x^=hello]", ["2"]),
        ("[data-x*='o w']", None),
        ("span[data-x]", ["2"]),
    ],
)
def test_selects(selector, texts):
    if texts is None:
        with pytest.raises(DataError):
            xpath(selector)
        return
    assert [e.text for e in TREE.xpath(xpath(selector))] == texts


@pytest.mark.parametrize("selector", ["", "h1 > p", "a:hover", "[x='a'b']", "p, b"])
def test_refuses_what_it_does_not_know(selector):
    with pytest.raises(DataError):
        xpath(selector)
