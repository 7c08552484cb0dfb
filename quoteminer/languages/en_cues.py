"""English: the words around a reporting verb, how verbs are inflected, and what reports no statement. Facts only."""

import re

CUE_PHRASES = ("according to",)
"""Reporting expressions without a verb, each its own dictionary form."""

AUXILIARIES = frozenset(
    "be am is are was were been being have has had having do does did done will would shall should can could may might"
    " must ought ca wo sha 's 're 've 'd 'll 'm".split()
)
NEGATIONS = frozenset("not n't never no nor neither without cannot nobody none nothing".split())
ONLY = frozenset("only just merely simply".split())
"""What takes the denial out of a "not" before it: "not only said"."""

DENYING_VERBS = frozenset("deny disagree refute dispute disavow rebut".split())
"""Verbs that say the content is not so."""
WITHHOLDING_WORDS = frozenset("decline refuse fail neglect omit avoid refrain unable unwilling".split())
"""Words that, with a verb after them, say that it did not happen: "declined to say"."""
YET_TO = ("yet", "to")
"""The same: "has yet to say"."""
RESISTING_WORDS = frozenset({"resist", "help"})
"""Likewise, but mostly taken back by a negation: "could not help saying"."""
FUTURE_LEADS = frozenset("expect plan intend schedule set due poise likely unlikely prepare ready about going".split())
"""Words that, with "to" and a verb after them, say that it is still to happen: "is expected to announce"."""
LEADING_WORDS = WITHHOLDING_WORDS | RESISTING_WORDS | FUTURE_LEADS | frozenset(
    "continue go come seem appear begin start keep able willing get happen use try attempt quote report cite".split()
)  # fmt: skip
"""Words that only lead to the reporting verb after them: "went on to say", "was quoted as saying"."""
NOBODY = re.compile(r"(?:no(?![.\w]|\s*\d)|no-one|none|nobody|neither)\b", re.IGNORECASE)
"""How a source begins that says that nobody said it; "No. 10" is somebody."""

FUTURE_MODALS = frozenset("will shall wo sha 'll".split())
UNREAL_MODALS = frozenset("would could might may should can must ought".split())
"""Auxiliaries before which a verb only might happen, or only should."""
REFUSING_MODALS = frozenset("would could can ca will wo".split())
"""Auxiliaries that with "not" tell of a refusal: "would not say"."""
WOULD_OR_HAD = "'d"
BE_FORMS = frozenset("be am is are was were been being 's 're 'm".split())
"""Forms that with "to" after them tell of what is to come: "is to announce"."""
COMPARING = frozenset({"more", "less"})
RETROSPECTS = frozenset("later subsequently eventually often sometimes always usually repeatedly".split())
"""Words with which "would" tells of what did happen: "would later say"."""
CONDITIONS = frozenset("if unless whether lest until supposing suppose assuming".split())
INVERTED_CONDITIONS = frozenset("had should were".split())
"""Auxiliaries that make a condition when they come first: "had he said"."""
QUESTION_WORDS = frozenset("why when where how what which who whom".split())
SELVES = frozenset({"i", "we"})
"""Those who by "I would say" say it."""

FILLERS = frozenset(
    "also even again once later then just still always yet further ever first all both soon now only often already"
    " too instead earlier either almost quite very more most rather so thus long together today yesterday it i he she"
    " they we you who".split()
)
"""Adverbs and pronouns that stand before a reporting verb and are not it; so are words in -ly but for a few."""
VERBS_IN_LY = frozenset("reply rely apply imply comply supply rally multiply ally tally fly".split())
DETERMINERS = frozenset("a an the this that these those his her its their my our your 's".split())
"""Words that show that a noun follows ("his claim that")."""

IRREGULAR_FORMS = {
    form: lemma
    for lemma, forms in {
        "be": "am is are was were been being 's 're 'm", "bear": "bore borne born", "become": "became",
        "begin": "began begun", "bet": "betting", "bind": "bound", "break": "broke broken", "bring": "brought",
        "build": "built", "buy": "bought", "catch": "caught", "choose": "chose chosen", "come": "came",
        "cut": "cutting", "deal": "dealt", "die": "dying", "do": "does did done", "draw": "drew drawn",
        "drive": "drove driven", "fall": "fell fallen", "feel": "felt", "fight": "fought", "find": "found",
        "flee": "fled", "focus": "focuses", "forbid": "forbade forbidden", "foresee": "foresaw foreseen",
        "foretell": "foretold", "forget": "forgot forgotten", "forgive": "forgave forgiven", "get": "got gotten",
        "give": "gave given", "go": "goes went gone", "grow": "grew grown", "hang": "hung hanging hanged",
        "have": "has had 've", "hear": "heard", "hold": "held", "keep": "kept", "know": "knew known", "lay": "laid",
        "lead": "led", "leave": "left", "lend": "lent", "lie": "lying", "light": "lit", "lose": "lost",
        "make": "made", "mean": "meant", "meet": "met", "mislead": "misled", "mistake": "mistook mistaken",
        "overhear": "overheard", "pay": "paid", "retell": "retold", "ring": "rang rung", "rise": "rose risen",
        "run": "ran", "say": "said", "see": "saw seen", "seek": "sought", "sell": "sold", "send": "sent",
        "shake": "shook shaken", "shoot": "shot", "show": "shown", "sing": "sang sung", "sit": "sat",
        "speak": "spoke spoken", "spend": "spent", "stand": "stood", "stick": "stuck", "strike": "struck stricken",
        "swear": "swore sworn", "take": "took taken", "teach": "taught", "tell": "told", "think": "thought",
        "throw": "threw thrown", "tie": "tying", "understand": "understood", "undertake": "undertook undertaken",
        "uphold": "upheld", "vie": "vying", "win": "won", "withdraw": "withdrew withdrawn", "withhold": "withheld",
        "write": "wrote written",
    }.items()
    for form in forms.split()
}  # fmt: skip
"""Forms that no rule gives; the frequent ones of the news, by lemma."""

SILENT_E = re.compile(
    r"(?:[cvuz]|[^s]s|(?<![ino])g|(?<![iou]n)g|[bcdfgkptz]l|(?:[^aeo]|cre)at|[^aeiou][ou]t|[^aeiou][iua]r|[^aeiou][iu]n"
    r"|[^aeiou][iu]d|[^aeio][aeo]d|[^aeiou]um|[^aeio][aio]k|[^aeiou]ap|yp|ib|^(?:[^aeiou]|qu)*[aeiouy][bdgklmnprt])$"
)
"""Ends of stems that lose an e before -ed and -ing: "announc", "criticiz", "not"."""

IRREGULAR_STEMS = {
    stem: lemma
    for lemma, stem in (
        pair.split(":")
        for pair in "invite:invit ignite:ignit excite:excit unite:unit recite:recit incite:incit complete:complet"
        " delete:delet compete:compet explore:explor ignore:ignor restore:restor deplore:deplor implore:implor"
        " interfere:interfer postpone:postpon condone:condon convene:conven intervene:interven welcome:welcom"
        " persuade:persuad dissuade:dissuad guide:guid schedule:schedul reconcile:reconcil compile:compil"
        " owe:ow focus:focus bias:bias debut:debut pilot:pilot pivot:pivot format:format combat:combat reveal:reveal"
        " breathe:breath infringe:infring recall:recall install:install fulfill:fulfill enroll:enroll"
        " become:becom overcome:overcom console:consol visit:visit target:target murmur:murmur budget:budget"
        " require:requir acquire:acquir inquire:inquir panic:panick mimic:mimick taste:tast".split()
    )
}
"""Stems whose verb the rules would miss."""
VERBS_IN_EE = frozenset("agree disagree free decree guarantee foresee see oversee flee referee".split())

RAISED = re.compile(
    r"(?:is|are|was|were|be|been|being|'s|’s|'re|’re)\s+(?:(?:also|now|still|not|\w+ly)\s+)*(?:said|reported|believed|thought"
    r"|alleged|understood|rumou?red|known|considered|estimated|expected|supposed|presumed|assumed|claimed|feared)",
    re.IGNORECASE,
)
"""Cues in the passive whose subject belongs to the content: "the minister is said to have left"."""
QUOTED_AS = re.compile(
    r"\b(?P<quoted>(?:quoted|cited)\s+as\s+\w+ing)(?:\s+(?:(?:on\s+)?\w+day|(?:last|this)\s+\w+|earlier))?$",
    re.IGNORECASE,
)
"""Cues in the passive whose subject is the source, and when they were quoted."""
IS_TOLD = re.compile(
    r"\b(?:is|are|was|were|be|been|being|'s|’s|'re|’re)\s+(?:(?:also|later|then|not|never|\w+ly)\s+)*"
    r"(?:told|informed|advised|warned|reminded)$",
    re.IGNORECASE,
)
"""Cues in the passive whose subject is whom the statement is made to."""
BY_WHOM = re.compile(r"\s+by\s+(?P<agent>[^\s,;:“”\"][^,;:“”\"]*[^\s,;:“”\"])\s*")
"""All that stands between such a cue and its content."""
CARRIED = re.compile(r",?\s+(?:per|as\s+(?:cited|quoted|reported|relayed)\s+(?:by|in))\s")
"""Stands within a source between the speaker and who passes the words on ("Ana Ruiz per ABC News")."""
OPEN_END = re.compile(
    r"[\s,;–—-]+(?:despite|although|though|because|while|whereas|unless|and|but|or|nor|than)$", re.IGNORECASE
)
"""Words that lead to something else, and so end no statement, with what parts them from it."""
GOES_ON = re.compile(r"\s+\w")
"""Shows that a sentence goes on where a content ends."""
INFINITIVE = re.compile(r"to\s", re.IGNORECASE)

LEADS_TO_SAYING = re.compile(
    r"\b(?:(?:declin|refus)(?:e|es|ed|ing)|expect(?:s|ed|ing)?|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|fail(?:s|ed|ing)?"
    r"|going|about|due|set|scheduled|(?:un)?likely|ready|prepar(?:e|es|ed|ing)|(?:un)?able|unwilling|willing)$",
    re.IGNORECASE,
)
"""How a cue ends whose verb of saying follows: "is expected" "to announce"."""
SAYING_INFINITIVE = re.compile(
    r"(?P<verb>to\s+(?:\w+ly\s+)?(?:say|tell|announce|confirm|deny|reveal|disclose|specify|admit|acknowledge|explain"
    r"|claim|state|argue|declare|report|predict|warn))(?:(?<=tell)(?:\s+\w+){1,3}?)?(?:\s+(?:on\s+)?\w+day)?\s+"
    r"(?=(?:that|whether|if|who|whom|what|which|when|where|why|how)\b|[^\w\s,;:.])",
    re.IGNORECASE,
)
"""The verb of saying that a content begins with, up to the clause, question or quotation that was said."""

# --- statements: attributions that report none ---

EVIDENTIALS = frozenset("reportedly allegedly apparently supposedly seemingly purportedly ostensibly evidently".split())
"""Adverbs by which a text keeps its distance, without saying whose words they are."""
IMPERSONAL_VERBS = frozenset("believe think expect consider know suppose presume assume fear see deem".split())
"""Verbs that in the passive, with no source named, report nobody's words: "is expected"."""
IMPERSONAL_PARTICIPLES = frozenset("believed thought expected considered known supposed assumed feared".split())
"""Their participles, which do so by themselves, too ("although known to have left")."""
SEEMING_VERBS = frozenset("seem appear look sound".split())
WORDLESS_VERBS = frozenset("comment respond reply answer elaborate speak talk discuss return reach".split())
"""Verbs of speech that say nothing of what was said, so that whoever declines to do so denies nothing."""
WORDLESS_PARTICIPLES = frozenset("interviewed identified named quoted drawn reached".split())
QUESTION_OPENERS = QUESTION_WORDS | frozenset("whether if that".split())
"""Words that begin a reported clause even after those: "declined to comment on whether"."""
