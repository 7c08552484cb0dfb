"""English: which date of a sentence is that of a saying, what goes on from another one, and datelines. Facts only."""

import re

NOT_WHEN_SAID = re.compile(
    r"\b(?:of|since|until|till|before|after|by|from|to|about|regarding|concerning|over|every|each|black|super|good|bloody"
    r"|cyber|ash|palm)\s+(?:the\s+|its\s+|his\s+|her\s+|their\s+)?$",
    re.IGNORECASE,
)
"""Words right before an expression that make it something else than the day on which it was said."""
BREAKS = (
    r";|,\s+(?:and|but|while|although|(?:even\s+)?though|whereas|as|so|with)\b(?!\s+\w+ing\b"
    r"|\s+(?:an?\s+)?part\s+of\b|\s+well\s+as\b)"
    r"|\b(?:who|which|whose|where|when|because|since|until|that|if|whether)\b"
)
BREAK_AFTER_DATE = re.compile(rf"{BREAKS}|\b(?:after|before)\b[^,;:]*$")
"""What shows that an expression and the cue after it stand in different clauses."""
CLAUSE_BREAK = re.compile(rf"{BREAKS}|\b(?:after|before)\b(?!\s+(?:midnight|noon|dawn|dusk)\b)")
"""What shows it of an expression and the cue before it."""
DEPENDENT_OPENING = re.compile(
    r"(?:(?:^|[,;:(])\W*(?:(?:and|but|soon|shortly|right|just|even|long|not)\s+)*(?:after|before)"
    r"|\b(?:since|until|although|because|despite|if|who|which|whose|where))\b[^,;:]*$",
    re.IGNORECASE,
)
"""Opens, before an expression, a clause about another time than that of the saying after it."""
PARTICIPLE = re.compile(
    r"\b(?!released|issued|published|posted|aired|dated|recorded|sent|delivered|obtained|conducted|carried|taken|filed"
    r"|reported|made\b|held\b)"
    r"(?:\w+ed|born|built|begun|won|sworn\s+in|set\s+up)\s+(?:in|on)\s+$"
)
"""What before an expression tells what else befell somebody then ("founded in 1980")."""
SET_OFF = re.compile(r",\s+(?:\w+ly\s+)?\w+(?:\s+(?:in|up|out))?\s+(?:in|on)\s+$")
"""Where such words are set off by a comma before them."""
JOINED_CLAUSE = re.compile(r"\s+(?:and|but)\s+", re.IGNORECASE)
"""All that stands between an expression that ends a clause and the subject of the next."""
AFTER_CONTENT = re.compile(
    r"[\s,”\"’'–—-]*(?:(?:back|on|in|at|during|via|through|to|from|for|with|by|late|early|earlier|just|only|the|\w+ly"
    r"|while\s+\w+ing)\b(?:[^,;]|,\d|,\s+[A-Z])*)?"
)
"""What stands between a content and the date of its saying after it, where that is no other clause."""
BEFORE_FRONTED = re.compile(
    r"(?:\W*\b(?:and|but|then|back|late|early|earlier|just|only)\b)*(?:\W*\b(?:on|in|at|during)\b[^,;]*)?\W*", re.I
)
"""All that stands before the date of its saying where a sentence begins with it."""
POSSESSIVE = re.compile(r"['’]s?\b")
"""Stands after an expression that only tells whose something is ("this year's campaign")."""
OCCASION = re.compile(r"\b(?:in|during|at|on)\s+$", re.IGNORECASE)
"""Stands before a possessive one that is the time of the saying after all ("during Saturday's debate")."""
ISSUED_THINGS = frozenset("disclosure disclosures filings results emails e-mails records surveys polls studies".split())
"""What besides a document is issued on a day and tells something."""
RELATIVE_OPENING = re.compile(r"\b(?:who|whose|which|that|where)\b")
"""Opens the part of a noun phrase that tells something else about it."""
OWNED = re.compile(r"\b(?:the|an?|its|his|her|their)\s+$", re.IGNORECASE)
"""Stands before an expression that, with a noun after it, only tells which thing is meant."""
OF = re.compile(r"\bof\s+$")
"""Stands before one that does so in any case ("the Act of 1869")."""

# --- statements that go on from another ---

GOES_ON = re.compile(
    r"\b(?:add(?:s|ed|ing)|continu(?:es|ed|ing)|conclud(?:es|ed|ing)|(?:goes|went|going)\s+on)\b", re.IGNORECASE
)
"""A cue that goes on from what the speaker said before."""
OTHER_TIME = re.compile(
    r"\b(?:has|have|had|will|would|once|later|earlier|previously|before|after|following|then|when|now|meanwhile|again"
    r"|since)\b|['’](?:ve|d|ll)\b",
    re.IGNORECASE,
)
"""Shows that a sentence is about another time than that of what was said last."""
NOT_PAST = re.compile(r"s$|ing$|['’](?:m|re|ve)$")
"""Ends of an irregular verb's forms that are not of the past tense."""

# --- datelines ---

DATELINE_WORDS = re.compile(
    r"(?:\W|\d|_|\b(?:published|posted|updated|created|released|modified|first|last|date|dated|on|at|the|of|and|am|pm|a|p|m"
    r"|et|est|edt|ct|pt|pst|pdt|gmt|bst|cet|utc|press|release|for|immediate)\b)*",
    re.IGNORECASE,
)
"""All that stands besides the date in a line that only tells when an article was published."""
BYLINE = re.compile(r"\s*(?:by|from)\s[^.!?]{3,80}[,|·•–—-]\s*(?:on\s+)?", re.IGNORECASE)
"""Stands before the date at the end of a line that tells who wrote the article."""
PLACE_WORD = r"[A-Z][\w.'’-]*"
DATELINE_PLACE = re.compile(rf"\W*{PLACE_WORD}(?:,?[ /]+(?:(?:of|de|and)\s+)?{PLACE_WORD}){{0,5}},?\s+")
"""Stands before the date in front of an article's first sentence."""
AFTER_DATELINE = re.compile(r"[ ,.]*(?:\([^()\n]{2,40}\)\s*)?(?:[-–—:]|\s--)")
"""Stands after it."""
