"""English date expressions: words, word order, and what shows that one is not the date of a saying. Facts only."""

import re

WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "mon.": 0, "tues.": 1, "tue.": 1, "wed.": 2, "thurs.": 3, "thur.": 3, "thu.": 3, "fri.": 4, "sat.": 5, "sun.": 6,
}  # fmt: skip
MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
RELATIVE_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "last night": -1}
"""How many days after the article's publication."""
RELATIVE_DAYS |= {f"this {part}": 0 for part in ("morning", "afternoon", "evening")}
FOLLOWING_DAYS = {"that day": 0, "the same day": 0, "that same day": 0, "the following day": 1, "the next day": 1}
"""How many days after the date that the text gave last."""
DIRECTIONS = {"last": -1, "this past": -1, "previous": -1, "this": 0, "next": 1}
YEAR_WORDS = {"last year": -1, "this year": 0, "next year": 1}
UNITS = {"day": "day", "week": "week", "weekend": "weekend", "month": "month", "year": "year"}
UNITS |= {f"{unit}s": unit for unit in UNITS} | dict.fromkeys(("hour", "hours", "minutes"), "day")
"""Hours and minutes before publication count as no days at all."""
SHORTER_THAN_A_DAY = frozenset(("hour", "hours", "minutes"))
NUMBERS = dict(zip("one two three four five six seven eight nine ten eleven twelve".split(), range(1, 13), strict=True))
NUMBERS |= {"a": 1, "an": 1}

DATE_SLOTS = {
    "year": r"(?:1[0-9]|20)\d\d(?![\d%]|[.,:]\d)",
    "month_number": r"(?:0[1-9]|1[0-2])",
    "day": r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\w%]|[.,:]\d)",
    "count": r"\d{1,3}",
    "part": r"(?:morning|afternoon|evening|night)",
    "modifier": r"(?:(?:early|late|mid)[\s-]+|(?:earlier|later)\s+(?:(?:in|on)\s+)?)",
    "document": r"(?:report|study|statement|release|letter|interview|speech|article|survey|poll|memo|paper|book)s?",
}
"""What may stand in the patterns' slots besides the words of the tables above."""
DATE_PATTERNS = (
    r"<year>-<month_number>-<day>",
    r"(?:<weekday>,?\s+)?<month>\.?\s+<day>(?:,?\s+<year>)?(?:\s+<part>)?",
    r"(?:<weekday>,?\s+)?<day>\s+(?:of\s+)?<month>\.?(?:,?\s+<year>)?",
    r"<modifier>?<month>\.?,?\s+(?:of\s+)?(?:<year>|<year_words>)",
    r"(?:<modifier>|<direction>\s+)<month>",
    r"\b(?:in|since)\s+(?P<whole><month>)",
    r"<modifier>?(?:<direction>\s+)?<weekday>(?:\s+<part>)?",
    r"<modifier>?<relative>(?:\s+<part>)?",
    r"(?:<number>|<count>)\s+<unit>\s+ago",
    r"<modifier>?<direction>\s+<unit>",
    r"\b(?:in|since)\s+(?P<whole><modifier>?<year>)",
    r"(?P<whole><year>)\s+(?:[\w.-]+\s+){0,3}?<document>",
    r"<following>",
)
"""Word order of date expressions, the surer ones first; `whole` is the expression where words around it show it."""

FUTURE_WORDS = frozenset("will shall 'll ’ll wo expected going set due plans plan scheduled".split())
"""Words of a cue that speaks of what is to come."""
NOT_WHEN_SAID = re.compile(
    r"\b(?:since|until|till|before|after|by|from|to|about|regarding|concerning|over|every|each|black|super|good|bloody"
    r"|cyber|ash|palm)\s+(?:the\s+|its\s+|his\s+|her\s+|their\s+)?$",
    re.IGNORECASE,
)
"""Words right before an expression that make it something else than the day on which it was said."""
CLAUSE_BREAK = re.compile(
    r";|,\s+(?:and|but|while|although|(?:even\s+)?though|whereas|as|so|with)\b(?!\s+\w+ing\b)"
    r"|\b(?:who|which|whose|where|when|because|since|until|that|if|whether)\b"
    r"|\b(?:after|before)\b(?!\s+(?:midnight|noon|dawn|dusk)\b)"
)
"""What shows that an expression and the cue stand in different clauses."""
DEPENDENT_OPENING = re.compile(r"\W*(?:after|before|since|until|although|because|if)\b", re.IGNORECASE)
"""How a sentence begins whose first clause is about another time than the saying."""
RELATIVE_OPENING = re.compile(r"\b(?:who|whose|which|that|where)\b")
"""Opens the part of a noun phrase that tells something else about it."""
