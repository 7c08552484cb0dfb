"""English: to whom and where something is said. Words and word order only, no algorithms."""

from quoteminer.records import MediumKind

# --- media: in, at or on what something is said ---

MEDIUM_NOUNS: dict[MediumKind, str] = {
    "statement": "statement|statements|press release|press releases|news release|news releases|release|releases"
    "|communique|communiqué|announcement|announcements|declaration|manifesto",
    "press_conference": "press conference|press conferences|news conference|news conferences|media conference|briefing"
    "|briefings|press briefing|news briefing|media briefing|press availability",
    "interview": "interview|interviews|conversation|conversations|exchange|question-and-answer session",
    "speech": "speech|speeches|address|remarks|comments|lecture|sermon|talk|keynote|eulogy|toast|oration",
    "letter": "letter|letters|memo|memos|memorandum|note|notes|petition|telegram",
    "message": "email|emails|e-mail|e-mails|email exchange|message|messages|voicemail|text|texts|newsletter",
    "call": "call|calls|phone|telephone|teleconference|phone call|telephone call|conference call|video call",
    "social_media": "tweet|tweets|tweetstorm|post|posts|thread|livestream|social media|social network|Facebook page"
    "|Twitter account|Twitter feed|Instagram account|Instagram story",
    "broadcast": "show|shows|broadcast|broadcasts|program|programme|podcast|podcasts|television|TV|radio|radio station"
    "|television station|TV station|video|videos|videotape|segment|documentary|ad|ads|advertisement|commercial|webcast"
    "|recording",
    "publication": "op-ed|op-eds|Op-Ed|opinion piece|column|columns|editorial|editorials|article|articles|essay|essays"
    "|blog|blogs|blog post|blog posts|book|books|memoir|autobiography|headline|story|magazine|newspaper|newspapers"
    "|journal|website|web site|web page|pamphlet|diary",
    "report": "report|reports|study|studies|paper|papers|survey|analysis|review|findings|white paper|bulletin"
    "|assessment|advisory|forecast",
    "court_document": "court papers|court file|court files|court document|court documents|court filing|court filings"
    "|court records|charging documents|legal documents|documents|filing|filings|complaint|lawsuit|lawsuits|indictment"
    "|affidavit|affidavits|legal brief|amicus brief|motion|ruling|verdict|opinion|dissent|plea|deposition",
    "hearing": "hearing|hearings|testimony|trial|inquest|court|cross-examination",
    "event": "rally|rallies|debate|debates|meeting|meetings|town hall|town halls|town-hall|forum|summit|conference"
    "|ceremony|event|events|convention|fundraiser|panel|dinner|breakfast|luncheon|lunch|vigil|gathering|seminar"
    "|workshop|reception|roundtable|discussion|campaign stop|campaign appearance",
}
"""What something is said in or at, by the kind of medium it is; a capital makes it part of a name."""
PLATFORMS: dict[MediumKind, str] = {
    "social_media": "Twitter|Facebook|Instagram|YouTube|Snapchat|Reddit|LinkedIn|TikTok|Tumblr|Weibo|Telegram|WhatsApp"
    "|Periscope|Truth Social|Mastodon|Bluesky|Threads|VKontakte|Parler|Pinterest|WeChat|Discord|Twitch",
    "broadcast": "CNN|MSNBC|CNBC|NBC|NBC News|CBS|CBS News|ABC|ABC News|PBS|NPR|BBC|BBC News|Fox|Fox News|Fox Business"
    "|C-SPAN|Sky News|Al Jazeera|Univision|Telemundo|HBO|CBC|ITV|RT|Newsmax|Bloomberg TV|Bloomberg Television",
    "call": "Skype|Zoom",
}
"""Names that say where, after "on" or "via"."""
PUBLICATION_ENDS = (
    "Times|Post|Journal|Herald|Tribune|Gazette|Guardian|Telegraph|Mail|Magazine|Review|Chronicle|Globe|Atlantic|Forward"
    "|Observer|Register|Inquirer|Bulletin|Lancet|Science|Nature|Advances|Weekly|Quarterly"
)
"""Last words of the names of papers, magazines and journals."""

MEDIUM_PREPOSITIONS = "in|on|at|during|via|through|by|over|with"
"""What stands before a medium."""
PLATFORM_PREPOSITIONS = "on|via|through|over"
TAKEN_PREPOSITIONS: dict[MediumKind, str] = {
    "event": "in|at|during",
    "hearing": "in|at|during",
    "report": "in",
    "speech": "in|at|during|with",
    "statement": "in|with|through|via",
    "press_conference": "in|at|during",
    "interview": "in|during|over",
    "message": "in|by|via|through|over",
    "court_document": "in",
}
"""Kinds of media that stand after only some of them."""
MODIFIER_STOPS = (
    "a|an|the|of|in|on|at|for|to|from|by|with|about|as|into|over|after|before|during|against|between|and|or|nor|that"
    "|which|who|whom|whose|where|when|while|is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might"
    "|said|says|say|saying|told|tells|telling|wrote|writes|he|she|it|they|we|you|him|them|me|not|than|if|whether"
    "|because|since|until|how|what|why|there|response|addition|fact"
)
"""Words that stand nowhere between the beginning of a medium's noun phrase and its noun."""
MODIFIERS_OF_SEVERAL_WORDS = r"State of the \w+"
ISSUING = (
    r"(?:issu|releas|publish|circulat|shar)(?:e|es|ed|ing)?|(?:puts?|putting|sent|sends?|sending|tweet(?:s|ed|ing)?)"
    r"(?:\s+out)?|post(?:s|ed|ing)?|writes?|writing|wrote|pen(?:s|ned|ning)|delivered|delivering|gave|gives|giving"
    r"|made|makes|making|filed|files|filing|recorded|recording|held|holding|holds|took\s+to|taking\s+to"
)
"""Verbs whose object is a medium ("issued a statement saying")."""
ISSUED: frozenset[MediumKind] = frozenset(
    ("statement", "press_conference", "speech", "letter", "message", "social_media", "broadcast", "publication")
)
"""The kinds of media that are objects of such verbs."""
DOCUMENTS: frozenset[MediumKind] = frozenset(
    ("statement", "speech", "letter", "message", "social_media", "report", "court_document", "publication")
)
"""The kinds of media that can be sources themselves, somebody speaking in them ("the senator's letter says")."""
DOCUMENT_LINKS = "by|from|of|on|in|to|at|about|last|this|released|issued|published|dated|sent|posted"
"""What may follow such a document in its noun phrase."""

# --- addressees: to whom it is said ---

ASKING = (
    r"ask(?:s|ed|ing)?|urg(?:e|es|ed|ing)|invit(?:e|es|ed|ing)|encourag(?:e|es|ed|ing)|order(?:s|ed|ing)?"
    r"|instruct(?:s|ed|ing)?|beg(?:s|ged|ging)?|implor(?:e|es|ed|ing)|challeng(?:e|es|ed|ing)|command(?:s|ed|ing)?"
    r"|direct(?:s|ed|ing)|press(?:es|ed|ing)|call(?:s|ed|ing)?\s+(?:up)?on|appeal(?:s|ed|ing)?\s+to|exhort(?:s|ed|ing)?"
    r"|advis(?:e|es|ed|ing)|persuad(?:e|es|ed|ing)"
)
"""Verbs whose object is whom somebody wants to do something."""
TELLING = (
    r"tells?|told|telling|inform(?:s|ed|ing)?|remind(?:s|ed|ing)?|(?:re)?assur(?:e|es|ed|ing)|notif(?:y|ies|ied|ying)"
)
"""Verbs whose object is whom somebody speaks to, and that cannot do without."""
WARNING = (
    r"warn(?:s|ed|ing)?|brief(?:s|ed|ing)|convinc(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|caution(?:s|ed|ing)?"
    r"|alert(?:s|ed|ing)?|e-?mail(?:s|ed|ing)"
)
"""Verbs whose object is whom somebody speaks to, where they have one."""
TOLD = (
    r"\b(?:is|are|was|were|been|am|be)\s+(?:\w+ly\s+|also\s+|being\s+)?(?:told|informed|reminded|assured|warned|notified"
    r"|advised|briefed|promised|asked|urged|invited|encouraged|ordered|instructed|challenged)\b"
)
"""The same verbs in the passive, where the subject is spoken to."""
SPEAKING = frozenset(
    "say write announce explain confirm speak talk complain admit confess testify reveal describe mention report"
    " comment disclose boast tweet suggest reiterate stress insist call express concede swear recount recall lie"
    " whisper shout present repeat state declare remark hint indicate apologize apologise brag vow pledge note".split()
)
"""Dictionary forms of verbs after which "to" stands before whom somebody speaks to."""
SPEAKING_TO = (
    r"\b(?:(?:speak(?:s|ing)?|spoke|spoken|talk(?:s|ed|ing)?)\s+(?:\w+ly\s+)?(?:to|with|before)"
    r"|testif(?:y|ies|ied|ying)\s+(?:to|before)|appear(?:s|ed|ing)?\s+before|comment(?:s|ed|ing)\s+to"
    r"|(?:writing|wrote)\s+to|address(?:es|ed|ing)|briefing)\s+"
)
"""Stands before whom somebody speaks to, in the clause with the reporting words or beside it."""
ADDRESSED: dict[MediumKind, str] = {
    "statement": "to",
    "press_conference": "for|with",
    "interview": "with|to",
    "speech": "to|before",
    "letter": "to",
    "message": "to",
    "call": "with|to",
    "social_media": "to",
    "publication": "to",
    "report": "to",
    "court_document": "to",
    "hearing": "before",
    "event": "with",
    "broadcast": "to",
}
"""What stands between a medium and whom it is addressed to."""
SPEAKS_TO_LINK = r"(?:\s+\w+ly)?\s+to\s+"
"""Stands between a verb of speaking, or what it is said, and whom somebody speaks to."""
BETWEEN_VERB_AND_OBJECT = r"\s+(?:\w+ly\s+|also\s+|again\s+|once\s+|both\s+)*"
"""Stands between a verb and its object."""
ASKED_FOR = r"\W*(?:not\s+)?to\s+[a-z]|\W*(?:if|whether|why|how|what|who|when|where|which)\b|\s*[“‘\"]"
"""How begins what somebody is asked to do, or asked."""
TOLD_THAT = rf"\s+that\b|{ASKED_FOR}"
"""How begins what somebody is told."""
OBJECT_PRONOUNS = frozenset("me us you him her them".split())
STANDING_ALONE = frozenset("her this that".split())
"""Words that lead a noun phrase and are one by themselves."""
BEFORE_ARTICLES = frozenset("all both half".split())
"""Words that an article may follow within one noun phrase."""
NO_AUDIENCE = frozenset(
    "that this it what whether if how why himself herself itself themselves myself yourself there questions question"
    " permission forgiveness help".split()
)
"""Words that open no noun phrase for somebody who is spoken to."""
AUDIENCES = frozenset(
    "reporters journalists supporters lawmakers legislators voters media press crowd audience viewers listeners readers"
    " followers fans donors staff staffers employees colleagues aides allies officials investigators police detectives"
    " authorities investors shareholders analysts parents members delegates diplomats leaders senators editors"
    " congressmen correspondents attendees parishioners residents students troops families relatives customers users"
    " prosecutors jurors judges lawyers activists volunteers workers others everyone everybody anyone people friends"
    " guests hosts moderator constituents congregation nation public world jury voter".split()
)
"""Last words of those who are spoken to though they have no name and no office."""
TAKES_OF = frozenset(
    "member members group groups crowd crowds audience audiences staff residents people leader leaders official"
    " officials head heads president chairman secretary board friends employees families relatives students professors"
    " number dozens hundreds thousands thirds majority one some many most all each both rest half any few several"
    " minister ministry department bank house chamber court university college institute director mayor governor king"
    " queen citizens chief conference council committee pair couple handful team panel gathering meeting association"
    " league society parents victims survivors voters owner owners editor".split()
)
"""Words that "of" belongs to, where it does not lead to what was spoken of ("told reporters of his plan")."""
NOUNS_IN_LY = frozenset("family assembly daily weekly monthly ally elderly friendly early bully".split())
"""Words in -ly that are no adverbs."""

# --- the words in between ---

CLAUSE_ENDS = (
    r"[;:()—–“”\"]|''|``|\b(?:who|which|whose|whom|where|when|because|since|until|that|if|whether|while|although"
    r"|though|as|than|but|or)\b|,\s+and\b"
)
"""What parts a phrase from reporting words it does not belong to."""
STRONG_BREAKS = r"[;:—–“”\"]"
"""What parts even a phrase that opens the sentence from the reporting words."""
HANGING_PARTICIPLE = r",\s+\w+ing\b"
"""How reporting words begin that hang on the clause before them ("claimed victory in a tweet, saying")."""
OPENING_PARTICIPLE = (
    r"\W*(?:(?:When|While|After|But|And|Later|Once)\s+)?(?i:speaking|asked|appearing|writing|talking|pressed|testifying"
    r"|questioned|responding|posting|interviewed|addressing|commenting|answering|campaigning)\b"
)
"""How a sentence begins whose first clause tells where and to whom its subject speaks."""
PHRASE_STOPS = frozenset(
    "in on at for to from by with about into over after before during against between that which who whom whose where"
    " when while because since until as if whether how why what but or than via through under despite amid following"
    " regarding concerning outside inside near within without is are was were has have had will would could should may"
    " might not today yesterday tomorrow tonight now then earlier later last this next early late also again too so"
    " he she they it we i there ahead away monday tuesday wednesday thursday friday saturday sunday january february"
    " march april may june july august september october november december jan feb mar apr aug sept sep oct nov dec"
    " afterwards afterward here".split()
)
"""Words at which the noun phrase of somebody spoken to ends, save those with a capital that no calendar gives them."""
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september"
    " october november december jan feb mar apr aug sept sep oct nov dec".split()
)
SINCE_WHEN = r"(?:\s+(?:sent|addressed|directed|dated|this|last|late|early|on|week|month|year|yesterday|today|\w+day))*"
"""When it was sent, between a medium and whom it is addressed to."""
