"""English date expressions: how their words are put together. Facts only.

In a pattern `<name>` stands for a word of the table of that name or for a piece, and a blank for any white space; the
rest is a regular expression. Where a pattern has a part `whole`, that part alone is the expression, and what stands
around it only shows that it is one.
"""

from collections.abc import Mapping

from quoteminer.languages.en_date_words import (
    CLOCK_WORDS,
    COUNTS,
    DECADES,
    DIRECTIONS,
    HOLIDAYS,
    MOMENTS,
    MONTHS,
    ORDINALS,
    PARTS_OF_DAY,
    QUARTERS,
    RELATIVE_DAYS,
    SEASONS,
    SENSES,
    SEQUENCES,
    SHORT_WEEKDAYS,
    UNITS,
    WEEKDAYS,
    YEAR_STEPS,
)

TABLES: Mapping[str, Mapping[str, object]] = {
    "weekday": WEEKDAYS, "any_weekday": SHORT_WEEKDAYS, "month": MONTHS, "season": SEASONS, "ordinal": ORDINALS,
    "relative": RELATIVE_DAYS, "direction": DIRECTIONS, "sequence": SEQUENCES, "year_step": YEAR_STEPS,
    "quarter": QUARTERS, "clock_word": CLOCK_WORDS, "unit": UNITS, "decade_word": DECADES, "moment": MOMENTS,
    "sense": SENSES, "part": PARTS_OF_DAY, "holiday": HOLIDAYS, "feast": HOLIDAYS, "number": COUNTS,
}  # fmt: skip
MONTH = "|".join(MONTHS)
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
YEAR = r"(?:1\d|20|21)\d\d(?![\d%]|[.,:]\d|s\b)"
NO_NUMBER = r"(?![\w%]|[.,:]\d)"
TO = r" ?(?:to|through|until|till|and|-|–|~) ?(?:the )?"
"""Stands between the two ends of a range."""
AND = r" and (?:the )?"
"""The same, but only where words before it show that a range is meant."""
LEAD_WORDS = "in|since|during|until|till|from|through|between|and|to|before|after|by|of|starting|early|mid|late"
LEADS_TO_DATE = rf"\b(?:{LEAD_WORDS})[ -](?:the )?"
"""Shows that a month or a number is a date."""
PIECES = {
    "year": YEAR,
    "last_year": YEAR,
    "month_number": r"(?:0[1-9]|1[0-2])",
    "day_number": r"(?:0[1-9]|[12]\d|3[01])",
    "day": rf"(?:{DAY}(?:st|nd|rd|th)?{NO_NUMBER}|(?:<ordinal>))",
    "ordinal_day": rf"{DAY}(?:st|nd|rd|th)(?!\w)",
    "first_day": rf"(?:{DAY}(?:st|nd|rd|th)?|<ordinal>)",
    "last_day": rf"(?:{DAY}(?:st|nd|rd|th)?{NO_NUMBER}|<ordinal>)",
    "count": r"(?:(?P<digits>\d{1,3})|<number>)",
    "clock": r"(?:(?:1[0-2]|0?\d)(?:[:.][0-5]\d)? ?[ap]\.?m\b\.?|(?:[01]?\d|2[0-3]):[0-5]\d|noon|midnight)"
    r"(?: ?(?:(?-i:[A-Z]{2,4})|local time)\b)?(?: \(\d{4} [A-Z]{3}\))?",
    "when": r"(?:(?:just |shortly )?(?:at|by|around|about|after|before|until))",
    "part_phrase": r"(?:early |late )?(?:mid-?)?(?:morning|afternoon|evening|night)s?",
    "document": r"(?:report|study|statement|release|letter|interview|speech|article|survey|poll|memo|paper|book)s?",
    "some": r"(?:(?:more|less|fewer) than|(?:just )?over|about|around|almost|nearly|roughly|at least)",
}
"""What else may fill a pattern's places; pieces may hold others."""

EXPRESSIONS = (
    ("calendar", "figure", r"<year>-<month_number>-<day>"),
    (
        "calendar",
        "month",
        r"(?:<any_weekday>,? (?:the )?)?<month>\.?,? ?(?:the )?<day>(?:(?: ?, ?| of | in | )<year>)?",
    ),
    (
        "calendar",
        "month",
        r"(?:<any_weekday>,? )?(?:the )?<day>(?: day)?(?: of|,)? ?<month>\.?(?:,? (?:of |in )?<year>|(?! ?\d))",
    ),
    ("calendar", "month", r"<month>\.?(?:,? (?:of |in )?|[-/])(?:<year>|<year_step>)"),
    ("calendar", "month", r"<year> <month>"),
    ("calendar", "month", r"<direction> <month>"),
    ("calendar", "month", rf"{LEADS_TO_DATE}(?P<whole><month>)"),
    ("calendar", "month", rf"<month>(?={TO}(?:{MONTH})\b)"),
    ("calendar", "figure", rf"{LEADS_TO_DATE}(?P<whole>(?:(?:calendar )?year (?:of )?)?<year>)"),
    ("calendar", "figure", r"(?P<whole><year>) (?:[\w.-]+ ){0,3}?<document>"),
    ("calendar", "any_weekday", r"(?:<any_weekday>,? (?:the )?<ordinal_day>|<weekday>,? the <day>)"),
    (
        "calendar",
        "figure",
        r"\b(?:on|of) (?P<whole>the <ordinal_day>)"
        r"(?= ?[,.;!?]|$| [a-z]+ed\b| (?:he|she|they|it|that|at|in|with|this)\b)",
    ),
    ("years", "figure", rf"<year>{TO}<last_year>"),
    (
        "numeric",
        "figure",
        rf"(?:<any_weekday>,? )?(?P<written>(?:{MONTH}|\d{{1,4}})(?P<mark>[-/.])(?:{MONTH}|\d{{1,2}})(?P=mark)\d{{1,4}}"
        rf"|\d{{4}}(?P<sign>[-/])\d\d?(?P=sign)(?:{MONTH}))",
    ),
    ("numeric", "figure", r"(?P<written>(?:19|20)\d\d<month_number><day_number>)"),
    (
        "numeric",
        "figure",
        r"(?:\b(?:on|from|between|to|and|this|next) |<any_weekday>,? )"
        rf"(?P<whole>(?P<written>(?:{MONTH}|\d\d?)[-/]\d\d?))(?!\d|[-/.%]\d)",
    ),
    ("weekday", "weekday", r"(?:<direction> )?<weekday>"),
    ("relative", "relative", r"<relative>"),
    ("step", "unit", r"<direction> <unit>"),
    ("step", "season", r"<direction> <season>"),
    ("span", "unit", r"(?:the )?<direction> <count> <unit>"),
    ("span", "unit", r"(?:the )?<count> <direction> <unit>"),
    ("offset", "unit", r"(?:<some> )?<count> <unit> (?P<sense>ago|earlier|later|from now)"),
    ("moment", "moment", r"(?:<some> )?<count> <moment> ago"),
    ("offset", "unit", r"(?P<sense>in) <count> <unit>(?:['’]s? time)?"),
    ("sequence", "unit", r"<sequence> <unit>"),
    ("sequence", "part", r"<sequence> <part>"),
    ("sequence", "unit", r"the <unit> (?P<sense>before|after)(?= ?[,.;:)—–]|$| that\b)"),
    (
        "quarter",
        "quarter",
        r"(?:the )?(?:<ordinal> quarter|Q(?P<number_of_quarter>[1-4]))(?:(?: of|,)?[ -](?:<year>|<year_step>))?",
    ),
    ("quarter", "figure", r"<year>[ -]Q(?P<number_of_quarter>[1-4])"),
    ("season", "season", r"(?:the )?<season>(?: of|,)? (?:<year>|<year_step>)"),
    ("season", "season", r"\b(?:in|during|since) (?P<whole>(?:the )?<season>)"),
    ("decade", "figure", r"(?:the )?(?P<decade>(?:1\d|20)\d0) ?['’]?s(?!-)"),
    ("decade", "figure", r"the ['’]?(?P<short_decade>[2-9]0)s"),
    ("decade", "decade_word", r"the <decade_word>"),
    ("century", "unit", r"(?:the )?(?:<ordinal>|(?P<number_of_century>\d\d?)(?:st|nd|rd|th)) century"),
    ("week", "unit", r"week (?P<number_of_week>[1-9]|[1-4]\d|5[0-3])(?: of (?:<year>|<year_step>))?"),
    (
        "holiday",
        "holiday",
        r"\b(?:on|over|before|after|from|since|until|by|of) (?P<whole><holiday>(?:,? (?:<year>|<year_step>))?)",
    ),
    ("holiday", "holiday", r"(?:<direction> <holiday>|<feast> (?:<year>|<year_step>))"),
    ("clock", "clock_word", r"<when> (?:around |about )?<clock>"),
)
"""Kinds of expression, what a sentence must hold for one, and how it is worded, the surer ones first.

What must be held is a word of the table of that name, or a figure.
"""
HEADS = (
    ("offset", r"(?:<some> )?<count> <unit> (?P<sense>before|after|from|since) $"),
    ("nth", r"(?:the )?(?:<ordinal>|(?P<nth>\d\d?)(?:st|nd|rd|th)) <unit> (?:of|in) (?:the )?$"),
    ("unit_of", r"(?:the )?(?P<unit>week|weekend) (?:of|beginning|starting|commencing)(?: on)? (?:the )?$"),
    ("days", rf"(?:(?:from|between) )?(?:the )?<first_day>{TO}$"),
)
"""What before an expression makes another one of both."""
MODIFIERS = (
    r"(?:the )?(?:early|late|mid|middle|start|beginning|end|earlier|later|first|second)"
    r"(?: (?:hours|half|part|days|weeks|months))?(?: (?:of|in|on)(?: the)?|-)? ?$"
    r"|(?:the )?(?:early |late )?(?:morning|afternoon|evening|night) of $"
)
"""What before an expression belongs to it and leaves it the date it is."""
TAILS = r",? (?:in the |during the )?<part_phrase>\b"
"""What may follow an expression and belongs to it."""
LAST_DAY = rf"{TO}<last_day>"
"""What may follow a day of a month and makes it the first of several."""
DAYS = frozenset({"calendar", "numeric", "weekday", "relative", "sequence"})
JOINTS = (
    ("clocked", DAYS, r",? ?", frozenset({"clock"})),
    ("clocked", frozenset({"clock"}), r",? (?:on )?", DAYS),
    ("within", frozenset({"weekday"}), r",? (?:of |in )?(?:the )?| - ", frozenset({"step", "sequence", "offset"})),
    ("within", frozenset({"step"}), r",? - |,? ", frozenset({"weekday"})),
    ("last", frozenset({"step"}), r" (?:of|in) (?:the )?", frozenset({"calendar", "step", "sequence"})),
)
"""What two expressions of some kinds make together, and what stands between them then."""
RANGE_LEADS = r"(?:from|between) (?:the )?$"
