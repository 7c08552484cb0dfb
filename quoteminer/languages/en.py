"""English: the words that the steps look up. Facts only, no algorithms."""

import re

ELISIONS = frozenset("em tis twas til till cause bout round neath nuff n cos twere twill".split())
"""What stands after an apostrophe that drops a word's beginning, so that it is no quotation mark."""
APOSTROPHE_ENDINGS = ("s", "’n", "'n")
"""Ends of words that an apostrophe may follow: of plurals ("the workers' rights"), and "rock 'n' roll"."""
POSSESSIVE_ENDING = re.compile(r"['’]s?$")
"""What a phrase ends in that tells whose something is ("the mayor's", "the ministers'")."""

PROMPTS = re.compile(
    r"\W*(?:(?:also )?(?:read|see|watch|listen|click|view)(?: (?:also|more|next|now|here|this|the full \w+))*"
    r"|related(?: \w+)?|more (?:on|from|about) [^:]{1,40}|don[’']t miss|editor[’']s picks?|recommended|advertisement)"
    r"\s*(?:[:|»>–—-]|$)",
    re.IGNORECASE,
)
"""How a line begins that sends the reader to another article and is none of this one's prose."""

COLON_LEADS = re.compile(r"(?:from|by)\s+", re.IGNORECASE)
"""What may stand before a source that a colon follows ("From the mayor:")."""

# --- speakers: the words in and around the mention of a source ---

HONORIFICS = {
    "mr": "male", "mister": "male", "sir": "male", "lord": "male", "mrs": "female", "ms": "female", "miss": "female",
    "mme": "female", "dame": "female", "lady": "female", "dr": None, "rev": None, "reverend": None, "hon": None,
    "saint": None, "st": None, "m": None,
}  # fmt: skip
"""What stands before a person's name and is neither name nor role, with the gender it tells."""
NAME_ENDINGS = frozenset("jr sr ii iii iv phd md esq".split())
"""What may follow a surname and belongs to the name."""
ABBREVIATIONS = frozenset(
    "mr mrs ms mme dr st rev hon jr sr gov govs sen sens rep reps gen gens lt col sgt maj capt cmdr adm det insp prof"
    " pres sec supt fr msgr inc corp co ltd esq vs no dept".split()
)
"""Words whose full stop is part of them."""
NAME_PARTICLES = frozenset(
    "van der den de del della di da do dos das du la le las los von zu zum zur bin bint ibn ben ter ten af av el al y e"
    " abu".split()
)
"""Words in lower case that stand inside a name."""

NAME_PREFIXES = ("al-", "el-", "as-", "ul-")
"""What stands in small letters before the capital of a name ("al-Awlaki")."""

ROLE_NOUNS = frozenset(
    """
    academic activist actor actress adjutant administrator admiral adviser advisor advocate agent aide ally ambassador
    analyst anchor announcer anthropologist archbishop architect archeologist archaeologist artist assemblyman
    assemblywoman assistant astronaut astronomer athlete attache attorney author ayatollah bailiff banker baron
    billionaire bishop blogger brigadier broadcaster builder businessman businesswoman candidate captain cardinal ceo
    cfo chair chairman chairperson chairwoman champion chancellor chaplain chef chemist chief cleric clerk co-author
    co-chair co-founder coach co-president colonel columnist comedian commandant commander commentator commissioner
    composer comptroller congressman congresswoman constable consul consultant contractor controller convener
    coordinator coroner correspondent councillor councilman councilmember councilwoman councilor counsel counsellor
    counselor creator critic curator dean delegate deputy designer detective developer diplomat director dispatcher
    doctor driver duchess duke economist editor educator emir emperor engineer entrepreneur envoy epidemiologist
    executive expert eyewitness farmer filmmaker firefighter founder gen general geologist geophysicist goalkeeper gov
    governor guard hacker head headteacher historian imam inspector instructor investigator investor journalist judge
    justice king lawmaker lawyer leader lecturer legislator librarian lieutenant linguist lobbyist magistrate maj major
    manager marshal mathematician mayor mayor-elect meteorologist minister mogul monk moderator mp musician negotiator
    neighbor neighbour neuroscientist nominee novelist nurse officer official ombudsman operator opponent organiser
    organizer owner painter paramedic parliamentarian partner pastor paleontologist patriarch photographer physician
    physicist pilot player playwright poet policeman policewoman politician politologist pope postmaster premier
    presenter president president-elect pres priest prince princess principal producer prof professor programmer
    proponent prosecutor provost psychiatrist psychologist publisher queen rabbi rector ref referee registrar rep
    reporter representative representative-elect researcher reviewer sailor scholar scientist scribe secretary
    secretary-general sen senator senator-elect sergeant sgt sheikh sheriff singer sociologist soldier solicitor
    songwriter speaker specialist spokesman spokesperson spokeswoman statistician strategist student sultan
    superintendent supervisor supporter surgeon surveyor taoiseach teacher technician theologian therapist treasurer
    trainer translator trustee tsar tycoon undersecretary veteran vicar vice-chair vice-chairman vice-president viscount
    volunteer warden whip worker writer zoologist virologist microbiologist biologist ecologist climatologist botanist
    philosopher col lt capt det cmdr adm supt insp congressperson whistleblower member selectman
    """.split()
)
"""Offices and occupations: what a role is worded with."""
STATUSES = frozenset("former ex late then veteran retired outgoing incoming acting interim".split())
"""What stands before a name or an office and tells how long it holds."""
RANKS = frozenset(
    "former deputy vice chief senior junior interim acting prime foreign assistant associate general executive managing"
    " retired incoming outgoing lead ex then press police state federal national regional local fire human health law"
    " first lance staff".split()
)
"""Words in lower case that go before an office and belong to it."""
OFFICIAL_ADJECTIVES = ("tial", "tical", "ical", "ional", "tive", "mental", "tary")
"""Ends of adjectives that go before an office and belong to it ("presidential nominee")."""
FEMALE_ROLES = frozenset(
    "actress chairwoman spokeswoman congresswoman councilwoman assemblywoman businesswoman policewoman queen princess"
    " duchess baroness woman mother daughter sister wife girl widow girlfriend aunt grandmother lady".split()
)
MALE_ROLES = frozenset(
    "chairman spokesman congressman councilman assemblyman businessman policeman king prince duke baron man father son"
    " brother husband boy widower boyfriend uncle grandfather pope cardinal archbishop imam monk sultan emir".split()
)
KIN = frozenset(
    "son daughter wife husband brother sister father mother widow widower cousin nephew niece uncle aunt grandson"
    " granddaughter grandfather grandmother stepson stepdaughter stepfather stepmother half-brother half-sister twin"
    " sons daughters brothers sisters parents children girlfriend boyfriend fiance fiancee partner spouse".split()
)
"""Who belongs to somebody named before, and may bear the same surname."""
PERSON_NOUNS = FEMALE_ROLES | MALE_ROLES | frozenset(
    "person source witness resident victim suspect attacker accused defendant passenger customer user neighbour reader"
    " survivor gunman shooter patient child teenager youth somebody someone insider observer caller one individual"
    " plaintiff attendee relative friend colleague pensioner tourist visitor native"
    " employee staffer parent voter protester demonstrator".split()
)  # fmt: skip
"""Persons described by no office."""
DEPARTMENTAL = frozenset("minister secretary undersecretary spokesman spokeswoman spokesperson".split())
"""Offices that there are many of, each of a department."""
NO_DEPARTMENT = STATUSES | frozenset("local senior chief top the of for in a and".split())
"""Words about such an office that tell of no department."""
OFFICES = frozenset("senator governor representative mayor president judge".split())
"""Offices of which one person holds only one at a time."""
PARTIES = ({"republican", "gop"}, {"democrat", "democratic"}, {"libertarian"}, {"independent"})
"""Words of which one person bears only those of one party."""
FORMERLY = frozenset({"former", "ex"})
"""What stands before an office by which an article goes on speaking of whoever held it."""
EPITHETS = frozenset(
    "professor actor actress singer lawmaker legislator politician congressman congresswoman democrat republican"
    " researcher scientist economist native veteran star coach senator candidate nominee captain player striker"
    " midfielder goalkeeper activist contender front-runner frontrunner incumbent hopeful mogul tycoon magnate"
    " legend businessman businesswoman billionaire journalist philosopher historian musician rapper comedian"
    " filmmaker novelist academic astronomer biologist geologist physicist psychologist sociologist"
    " epidemiologist".split()
)
"""Nouns by which an article goes on speaking of who spoke last, whatever it has called them."""
OTHERS = frozenset("other another next new".split())
"""Words that make of an epithet somebody who has not been spoken of."""
ANY_PERSON = frozenset("man woman boy girl".split())
"""Nouns by which an article goes on speaking of a person it has named."""
HUMAN_ADJECTIVES = ("year-old",)
"""Ends of adjectives that stand for a person ("the 34-year-old")."""

ORGANIZATION_WORDS = frozenset(
    """
    academy administration agency airlines airways alliance army assembly associates association authority bank bar
    board brigade broadcasting bureau cabinet campaign center centre chamber charity church club co coalition college
    command commission committee commonwealth company confederation conference congress consortium constabulary corp
    corporation council court daily defence defense department directorate embassy enterprises federation force forces
    foundation front fund gazette government group guard guardian headquarters herald hospital house inc
    institute institution journal labs laboratory league ltd magazine mail media ministry mission monitor movement
    museum navy network news newspaper observatory office organisation organization panel parliament party patrol
    petroleum police post press project publication publishing radio regiment registry school secretariat
    senate service services society station studios survey syndicate systems team technologies telegraph telecom
    television times tribune tribunal trust tv union unit university utility watch website committees agencies
    centers centres institutes companies ministries courts outlet broadcaster newsroom airline firm manufacturer
    producer operator retailer watchdog regulator junta regime startup supermarket diocese
    """.split()
)
"""What organisations are called by, as part of a name or for themselves ("the ministry")."""
DOCUMENT_NOUNS = frozenset(
    "statement statements report reports release letter letters note memo memorandum document documents paper papers"
    " study studies article articles post posts tweet tweets message messages email emails e-mail e-mails book books"
    " filing filings lawsuit lawsuits complaint complaints indictment indictments affidavit affidavits memos releases"
    " survey surveys poll polls rulings editorials speeches website site page blog guidelines database speech interview"
    " testimony amendment provision autopsy polling excerpt excerpts proclamation census proposal finding findings"
    " request dispatch transcript submission readout factsheet"
    " announcement communique communiqué declaration resolution bill law constitution treaty agreement"
    " account accounts video data schedule figures statistics bulletin editorial order ruling verdict judgment"
    " judgement transcript minutes warning advisory notice review analysis research work text tape recording records"
    " brief petition motion opinion column essay broadcast briefing comments comment remarks manifesto".split()
)
"""What is written or spoken, so that its owner is the one who says it."""
PLACE_WORDS = frozenset(
    "avenue street road square park zoo airport bridge river lake sea ocean bay coast valley mountain mountains hills"
    " desert island islands peninsula county province district region state territory city town village"
    " mediterranean atlantic pacific caribbean balkans".split()
)
"""Last words of the names of places."""
BUILDINGS = frozenset(
    "tower towers hotel resort casino stadium arena building hall plaza palace castle cemetery cathedral".split()
)
"""Words of the names of buildings, some of which are surnames too."""
DIRECTIONS = frozenset("eastern western northern southern north south east west central upper lower".split())
"""First words of the names of places and of organisations, hardly ever of a person's."""
COMPOUND_ADJECTIVES = ("-based", "-led", "-backed", "-born", "-owned", "-run", "-style", "-era", "-held", "-sponsored")
"""Ends of adjectives made of a name, with which no name begins ("Yemen-based")."""
GROUP_NOUNS = frozenset(
    "people police media press staff crew family public troops both many some others most all several few two three"
    " critics those none half".split()
)
"""Words that mean several persons though they have no plural ending, or stand for several by themselves."""
PEOPLE = frozenset(
    "people men women children families parents voters protesters demonstrators settlers employees troops refugees"
    " migrants boys girls citizens inhabitants locals detainees prisoners rebels militants terrorists fans bystanders"
    " onlookers adults teenagers couples persons scholars jurors founders authors crews staffers democrats republicans"
    " conservatives liberals".split()
)
"""Persons in the plural, beside the plurals of offices and occupations."""
COUNTING = frozenset({"two", "both"})
PAIRS = frozenset({"two", "pair", "couple", "duo"})
"""Nouns that by themselves mean two persons named before; any other needs a word of COUNTING ("both men")."""
PLURAL_GENDERS = {"men": "male", "women": "female", "boys": "male", "girls": "female"}
BARE_ORGANIZATIONS = frozenset("police army government military navy parliament congress administration".split())
PLACE_NOUNS = frozenset(
    "country nation state city town region province county island republic village capital kingdom states".split()
)
PUBLISHERS = frozenset("daily newspaper magazine agency broadcaster website site tabloid weekly network outlet".split())
"""Nouns that stand before an organisation's name and say what it is ("news agency Reuters")."""
JOINING_WORDS = frozenset({"and", "&"})
CONJUNCTIONS = JOINING_WORDS | frozenset({"or", "but"})
COMPANIONS = frozenset("colleagues others coauthors co-authors associates".split())
"""Those who are only mentioned beside somebody named ("Hein and colleagues")."""
INCLUDING = frozenset({"including", "namely", "such as", "like"})
"""What leads from a group to the names of those in it."""

MALE_PRONOUNS = frozenset("he him his himself".split())
FEMALE_PRONOUNS = frozenset("she her hers herself".split())
NEUTER_PRONOUNS = frozenset("it its itself this that".split())
PLURAL_PRONOUNS = frozenset("they them their theirs themselves these those both".split())
FIRST_PERSON_PRONOUNS = frozenset("i we me us my our myself ourselves".split())
THIRD_PERSON_PRONOUNS = (MALE_PRONOUNS | FEMALE_PRONOUNS | NEUTER_PRONOUNS | PLURAL_PRONOUNS | {"their"}) - {"both"}
SECOND_PERSON_PRONOUNS = frozenset("you your yours yourself".split())
SUBJECT_PRONOUNS = frozenset("i we you he she it they".split())
RELATIVE_PRONOUNS = frozenset("who which that whom whose".split())
PRONOUNS = (
    MALE_PRONOUNS | FEMALE_PRONOUNS | NEUTER_PRONOUNS | PLURAL_PRONOUNS | FIRST_PERSON_PRONOUNS | RELATIVE_PRONOUNS
)
"""Sources that name and describe nobody; "you" is left out, since it is hardly ever one."""
STANDING_WORDS = PRONOUNS | SECOND_PERSON_PRONOUNS | frozenset("so what otherwise not".split())
"""Words that, alone, stand for what is said elsewhere."""
DEFINITE_WORDS = frozenset("the this that these those both".split())
ARTICLES = frozenset("a an the another one".split())
"""What a role or a name drops at its beginning."""
POSSESSIVE_PRONOUNS = frozenset("his her its their my our your".split())
ROLE_ENDS = frozenset({"responsible", "known"})
"""Words at which a role's shortest full wording ends."""
TIME_ADJECTIVES = frozenset("current then incumbent".split())
NARROWER_ROLES = frozenset("deputy vice assistant associate former ex acting junior under".split())
"""Words that make another office of one: "the governor" is not the deputy governor."""
PUBLISHED_BY = frozenset("in through via by with on issued released published sent".split())
"""What stands before a document in the clause of whoever speaks in it ("said in a statement")."""
COMPANIES = frozenset(
    "company firm retailer manufacturer maker supermarket airline carrier startup automaker chain brand developer"
    " conglomerate corporation".split()
)
PUBLIC_BODIES = frozenset(
    "ministry department university college school government court police committee council commission senate"
    " congress parliament party army navy nations union association agency administration bureau house hospital"
    " institute treasury tribunal force forces navy military embassy taliban isis nato unicef unesco kremlin pentagon"
    " fbi cia".split()
)
"""Words of the names of bodies that are no companies."""
GENERIC_ORGANIZATIONS = COMPANIES | frozenset(
    "newspaper daily agency publication magazine journal broadcaster network outlet website organization"
    " organisation group charity union party university institute foundation bank club team league alliance bloc"
    " station tabloid".split()
)
"""Nouns by which an article goes on speaking of an organisation it has named."""

KINDS_OF_BODY = PUBLISHERS | frozenset(
    "party group company newspaper agency union organisation organization airline charity club league movement firm"
    " channel station retailer manufacturer maker startup thinktank nonprofit giant carrier chain label studio".split()
)
"""Nouns right beside a name that say that an organisation bears it ("the Sustainable Australia party")."""
GROUPINGS = frozenset({"group", "team"})
"""Those that with a word before them are mostly no organisation ("the control group")."""
NAMED_BY_NOUN = frozenset("university institute union party foundation bank club league alliance".split())
"""Those of them that the names of such organisations have in them."""

PREPOSITIONS = frozenset("of by about that for on from to in with at as against over into between under".split())
SMALL_WORDS = frozenset(
    "the it its his her their our my your no not so yet nor vs v up off out how as s t d re ll ve".split()
)
"""Short words that a heading with a capital on each word may write without one."""
LINKING_PREPOSITIONS = frozenset("of for to on at from".split())
"""What may join two capitalised parts of one name or title ("Bank of England", "Ambassador to Germany")."""
LAWS = frozenset("constitution law bill treaty".split())
"""Documents that are nobody's own words."""
ISSUING_PARTICIPLES = frozenset(
    "issued released published sent written posted signed made given prepared authored delivered compiled produced"
    " conducted commissioned filed submitted carried drafted provided put put-out".split()
)
"""What stands before "by" where a document is whoever's follows; one seen by somebody is not theirs."""
COPULAS = frozenset("is was became becomes remains serves served works worked".split())
"""Verbs that lead from a name to what its bearer is ("Ana Ruiz is the mayor", "who serves as mayor")."""
FINITE_VERBS = COPULAS | frozenset("are were has have had will would can could does did says said".split())
"""Verbs by which a clause is told from an apposition."""
ROLE_LINKS = frozenset("of for to at in on".split())
"""What stands within a role after its head ("director of research at the institute")."""
OWNER_PREPOSITIONS = frozenset("from by of".split())
"""What stands between a document and whose it is."""
PHRASE_BREAKS = PREPOSITIONS | frozenset(
    "within during after before since until near inside outside among amid against via than because while when where if"
    " representing using including citing quoting detailing working living whose whom who which via regarding"
    " concerning along familiar responsible involved dated seen issued released published posted obtained per close"
    " present based is are was were has have had been being will would can could may".split()
)
"""Words that end the part of a noun phrase in which its head stands."""
NAMELESS_CAPITALS = frozenset(
    "a an the and or but nor so yet if when while where why how what who whom whose which that this these those there"
    " here then thus he she it they we i you his her its their our my your him them me us in on at by for from to of"
    " with without within as into onto over under after before since until during between among amid against about"
    " above across along around behind below beneath beside besides beyond despite except inside like near off out"
    " outside past per through throughout toward towards up upon via not no none never nothing yes also however"
    " meanwhile moreover therefore although though because unless whereas whether both either neither each every all"
    " any some many much more most few several other others another such same one two three four five six seven eight"
    " nine ten first second third last next once twice again still just only even now today yesterday tomorrow tonight"
    " soon later earlier recently currently previously finally eventually instead indeed perhaps maybe further"
    " furthermore additionally afterwards afterward elsewhere nevertheless nonetheless likewise similarly according"
    " asked speaking earlier following is are was were be been being do does did has have had will would shall should"
    " can could may might must let says said told tells adding added read see"
    " january february march april may june july august september october november december jan feb mar apr jun jul aug"
    " sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat"
    " sun spring summer autumn winter easter christmas god please thank thanks ok okay oh ah uh um hmm yeah well ca wo"
    " photo image file figure table chapter section am pm cest gmt utc est pst".split()
)
"""Words that may carry a capital where a sentence begins, or always, without being names."""

# --- dialogues ---

ASKING_FORMS = frozenset("ask asks asked asking inquire inquired enquired wonder wondered wanted".split())
TURN_LETTERS = frozenset({"Q", "A"})
"""Labels of questions and answers, which name nobody."""

# --- nested: statements told of within statements ---

COMPLEMENTIZER = re.compile(r"that\s+", re.IGNORECASE)
"""What an indirect content may begin with and is none of the statement's own words."""
TELLING_FORMS = frozenset(
    """
    according say says said saying tell tells told telling state states stated stating claim claims claimed claiming
    report reports reported reporting argue argues argued arguing believe believes believed believing think thinks
    thought thinking write writes wrote written writing describe describes described describing allege alleges alleged
    alleging assert asserts asserted asserting accuse accuses accused accusing warn warns warned warning predict
    predicts predicted predicting estimate estimates estimated estimating insist insists insisted insisting suggest
    suggests suggested suggesting indicate indicates indicated indicating maintain maintains maintained deny denies
    denied denying confirm confirms confirmed confirming admit admits admitted admitting acknowledge acknowledges
    acknowledged acknowledging conclude concludes concluded concluding explain explains explained explaining contend
    contends contended contending complain complains complained complaining tweet tweets tweeted tweeting testify
    testifies testified testifying declare declares declared declaring ascribe ascribes ascribed ascribing attribute
    attributes attributed attributing blame blames blamed blaming expect expects expected expecting fear fears feared
    fearing suspect suspects suspected suspecting vow vows vowed vowing promise promises promised promising
    """.split()
)
"""Verbs of saying and thinking in all their forms; those that mostly tell of an act ("announce", "call for") are not
among them."""

# --- via: how a text says who passed somebody's words on ---

CARRIED_BY = re.compile(
    r"\b(?:(?:as\s+)?(?:cited|quoted|reported|relayed|carried|published)\s+(?:by|in)|according\s+to|per)\s+",
    re.IGNORECASE,
)
"""Stands between somebody's words and the name of who passes them on."""
COMPLEMENT = re.compile(r"\s+(?:as|to)\s")
"""Shows after that name that what was reported is told there ("a man reported by police as armed")."""
HEARING_FORMS = frozenset("hear hears heard hearing learn learns learned learnt learning".split())
"""Verbs whose subject a statement reaches, so that nobody has it from them."""
CITING = re.compile(r",?\s+(?:citing|quoting|(?:has\s+)?(?:cited|quoted))\s+$")
"""Stands between the name of who passes words on and the source of those words."""
REPORTED_THAT = re.compile(
    r",?(?:\s+(?:has|have|had|also|further|later|earlier|previously|then|\w+ly))*"
    r"\s+(?:(?:report|claim|state|announce|reveal|describe|note|add|allege|indicate|confirm|suggest|say|write|tell)"
    r"(?:s|e?d|ing)?|claiming|stating|describing|noting|said|told|wrote|writing)"
    r"(?:\s+(?:reporters|journalists|the\s+(?:press|media)))?(?:\s+(?:on\s+)?[A-Z]\w+day)?(?:,?\s+that)?\s+$"
)
"""The same, where a verb stands between the two."""
REPORT = r"(?:report|reporting|article|story|dispatch|account|coverage)s?"
IN_REPORT_OF = re.compile(rf"In\s+(?P<name>(?:(?:an?|the|its)\s+)?[A-Z][^,;]*?)\s+{REPORT}\b[^,]{{0,40}},\s*$")
"""How a sentence begins that tells in whose report the words stand."""
REPORT_FROM = re.compile(rf"(?:\w+(?:['’]s)?\s+){{0,3}}{REPORT}\s+(?:from|by|in|of|on)\s+")
"""Stands before a name to say that it is a report of that name's."""
REPORT_AFTER = re.compile(rf"\s+{REPORT}$")
"""Stands after a name to say the same."""
MEDIA_WORDS = frozenset(
    "news agency agencies media press newspaper newspapers paper website websites site television tv radio channel"
    " broadcaster broadcasters magazine outlet outlets report reports wire network daily journalist journalists".split()
)
"""Words that name who passes words on even without a capital."""
NAME_LINKS = frozenset("of for the and".split())
"""Small words that stand within a name."""
CLAUSE_OPENERS = frozenset("on in despite while as and but although with".split())
"""Words that lead into a clause and are no part of the noun phrase after them."""
