"""A Reading and its bodies -> the short forms that the article makes clear: in brackets, or by the initials of a name written out."""

from kg.extract.bodies import BodyPhrase
from kg.extract.reading import Reading
from kg.text.explained import initial
from kg.text.tokens import UPPER

SHORTEST = 3  # letters of a short form that an article may explain for its own use


def short_forms(reading: Reading, bodies: list[BodyPhrase]) -> dict[str, str]:
    """What the article explains itself: 'Liên đoàn Bóng đá Việt Nam (VFF)' -> {'vff': 'Liên đoàn Bóng đá Việt Nam'}."""
    tokens = reading.tokens
    found = {short.casefold(): full for short, full in tokens.shorts.items() if len(short) >= SHORTEST and " " not in short}
    for whole in bodies:
        body = whole
        while body.parent is not None and body.parent.end == body.end:
            body = body.parent
        i = body.end
        if i + 2 < tokens.size and tokens.words[i] == "(" and (body.own or (body.entry is not None and body.entry.each)):
            close = next((j for j in range(i + 1, min(i + 6, len(tokens))) if tokens.words[j] in ")-–,;"), None)
            if close is not None and close > i + 1:
                short = tokens.slice(i + 1, close)
                if any(c.isupper() for c in short) and len(short) <= 20 and len(short.split()) <= 2:
                    initials = "".join(w[0] for w in body.own.split() if w[0].isalnum()).casefold()
                    full = body.own if initials == short.casefold() else tokens.slice(body.start, body.end)
                    found.setdefault(short.casefold(), full)
    return {**_initialisms(reading, bodies), **found}


def _initialisms(reading: Reading, bodies: list[BodyPhrase]) -> dict[str, str]:
    """'Trường ĐHKHTN' beside 'Trường Đại học Khoa học Tự nhiên' -> {'đhkhtn': 'Đại học Khoa học Tự nhiên'}, where no list has it."""
    language = reading.language
    known = (language.abbreviations.words, language.abbreviations.brands)
    asked: dict[str, list[str]] = {}
    for word in {reading.tokens.words[i] for i in reading.tokens.of_case[UPPER]}:
        if len(word) > SHORTEST and not any(word in table for table in known) and not language.is_syllable(word):
            asked.setdefault("".join(map(initial, word)), []).append(word)
    found: dict[str, set[str]] = {}
    for body in bodies if asked else ():
        words = f"{body.form} {body.own}".split() if body.own else []
        initials = "".join(map(initial, words))
        for at in range(len(words) if len(words) == len(initials) else 0):
            for word in asked.get(initials[at:], ()):
                found.setdefault(word.casefold(), set()).add(" ".join(words[at:]))
    return {short: min(names) for short, names in found.items() if len({name.casefold() for name in names}) == 1}
