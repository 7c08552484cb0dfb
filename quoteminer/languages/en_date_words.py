"""English date expressions: their words. Facts only."""

ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
ONES += "seventeen eighteen nineteen".split()
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
NUMBERS = dict(zip(ONES, range(1, 20), strict=True)) | TENS
NUMBERS |= {f"{tens}{gap}{ONES[n]}": TENS[tens] + n + 1 for tens in TENS for n in range(9) for gap in "- "}
COUNTS = NUMBERS | {"a": 1, "an": 1, "a couple of": 2, "a couple": 2, "couple of": 2, "couple": 2, "a dozen": 12}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12, "twentieth": 20}
ORDINALS |= {f"{word}th": n for word, n in NUMBERS.items() if n in {4, 6, 7, 10, 11, *range(13, 20)}}
ORDINALS |= {"thirtieth": 30, "thirty-first": 31, "thirty first": 31}
ORDINALS |= {f"twenty{gap}{word}": 20 + n for word, n in tuple(ORDINALS.items()) if n < 10 for gap in "- "}

WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "mon.": 0, "tues.": 1, "tue.": 1, "wed.": 2, "thurs.": 3, "thur.": 3, "thu.": 3, "fri.": 4, "sat.": 5, "sun.": 6,
}  # fmt: skip
SHORT_WEEKDAYS = WEEKDAYS | {word.rstrip("."): number for word, number in WEEKDAYS.items()}
"""Those that count as weekdays only beside the day of a month."""
MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
ALSO_OTHER_WORDS = frozenset("may march mar sun sun. sat sat. second".split())
"""Weekdays, months and numbers that mean something else in small letters, or before a noun."""
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""Their first months, in the north."""

DECADES = {f"{tens[:-1]}ies": number for tens, number in TENS.items()}
"""Of the twentieth century: "the nineties"."""

RELATIVE_DAYS = {
    "today": 0, "tonight": 0, "yesterday": -1, "last night": -1, "tomorrow": 1, "tmrw": 1,
    "the day before yesterday": -2, "the day after tomorrow": 2, "this morning": 0, "this afternoon": 0,
    "this evening": 0, "earlier today": 0, "later today": 0,
}  # fmt: skip
"""How many days after the article's publication."""
DIRECTIONS = {
    "last": -1, "past": -1, "this past": -1, "previous": -1, "this": 0, "current": 0, "the current": 0, "next": 1,
    "coming": 1, "this coming": 1, "upcoming": 1, "this upcoming": 1, "following": 1,
}  # fmt: skip
NEAREST = frozenset({"past", "this past", "coming", "this coming", "upcoming", "this upcoming"})
"""Of the directions, those that mean the weekday nearest, not the one of another week."""
SEQUENCES = {
    "that": 0, "the same": 0, "that same": 0, "that very": 0, "the very same": 0, "the following": 1, "the next": 1,
    "the previous": -1, "the preceding": -1, "earlier in the": 0, "later in the": 0,
}  # fmt: skip
"""How many units after the date that the text told of last."""
AS_TOLD = frozenset({"that", "the same", "that same", "that very", "the very same"})
"""Of the sequences, those that mean nothing where nothing was told of before."""
LATEST = frozenset({"last"})
"""Of the directions, those that mean the end of a period that is named ("the last week of July")."""
YEAR_STEPS = {"last year": -1, "this year": 0, "next year": 1, "the year": 0}
UNITS = {unit: unit for unit in ("day", "week", "weekend", "fortnight", "month", "quarter", "year", "decade")}
UNITS |= {f"{unit}s": unit for unit in UNITS} | {"century": "century", "centuries": "century", "calendar year": "year"}
MOMENTS = dict.fromkeys("hour hours minute minutes second seconds moment moments".split(), 0)
"""Units shorter than a day, which count as none at all."""
QUARTERS = {"quarter": 0, "q1": 1, "q2": 2, "q3": 3, "q4": 4}
CLOCK_WORDS = dict.fromkeys("am pm a p m noon midnight".split(), 0) | {str(hour): hour for hour in range(24)}
"""Words and figures one of which every clock time has."""
PARTS_OF_DAY = {"morning": 0, "afternoon": 0, "evening": 0, "night": 0}
SENSES = {"ago": -1, "earlier": -1, "before": -1, "from now": 1, "later": 1, "after": 1, "from": 1, "since": 1, "in": 1}
"""Whether a count of units leads back or on."""
FROM_PUBLICATION = frozenset({"ago", "from now", "in"})
"""Of the senses, those that count from the publication and not from what the text told of last."""
AHEAD = frozenset({"in"})
"""Of the senses, those that lead on only where the clause speaks of the future; else they tell how long it took."""
HOLIDAYS = {
    "new year's day": "New Year's Day", "new year’s day": "New Year's Day", "new year's eve": "New Year's Eve",
    "new year’s eve": "New Year's Eve", "martin luther king jr. day": "Martin Luther King Jr. Day",
    "martin luther king day": "Martin Luther King Jr. Day", "mlk day": "Martin Luther King Jr. Day",
    "groundhog day": "Groundhog Day", "valentine's day": "Valentine's Day", "valentine’s day": "Valentine's Day",
    "presidents' day": "Washington's Birthday", "presidents’ day": "Washington's Birthday",
    "st. patrick's day": "Saint Patrick's Day", "st. patrick’s day": "Saint Patrick's Day",
    "saint patrick": "Saint Patrick's Day", "good friday": "Good Friday", "easter sunday": "Easter Sunday",
    "easter": "Easter Sunday", "mother's day": "Mother's Day", "mother’s day": "Mother's Day",
    "memorial day": "Memorial Day", "father's day": "Father's Day", "father’s day": "Father's Day",
    "juneteenth": "Juneteenth National Independence Day", "independence day": "Independence Day",
    "labor day": "Labor Day", "columbus day": "Columbus Day", "halloween": "Halloween",
    "veterans day": "Veterans Day", "thanksgiving day": "Thanksgiving Day", "thanksgiving": "Thanksgiving Day",
    "christmas eve": "Christmas Eve", "christmas day": "Christmas Day", "christmas": "Christmas Day",
}  # fmt: skip
"""Feast days by what news calls them, and what the library of holidays does."""

FUTURE_WORDS = frozenset("will shall 'll ’ll wo expected going set due plans plan scheduled".split())
"""Words of a clause that speaks of what is to come."""
