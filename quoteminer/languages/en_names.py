"""English: given names with their usual gender, and names of places. Facts only, no algorithms."""

MALE_NAMES = frozenset(
    """
    aaron abdul abdullah abraham adam ahmed ahmad alan albert alejandro aleksander aleksandr alex alexander alexei
    alexey alfred ali allan allen alok amir anders andre andreas andrei andrew andrzej andy angelo anthony anton
    antonio antony arjun arthur ashraf asif barack barry bashar ben benjamin bernard bernie bill billy bob bobby boris
    brad bradley brendan brent brett brian bruce bryan carl carlos chad charles charlie chris christian christopher
    chuck claude clint colin conor craig curtis cyril dale damian dan daniel danny dave david dean dennis derek diego
    dick dimitri dmitri dmitry dominic don donald doug douglas duncan dwight earl ed eddie edgar eduardo edward edwin
    elliot elon emil emmanuel enrique eric erik ernest ethan eugene evan felipe felix fernando francis francisco
    franco francois frank franklin fred frederick gabriel gareth gary gavin geoff geoffrey george gerald gerard
    gerhard gianni gilbert glenn gordon graham greg gregory guillermo gustav guy hamid hans harold harry harvey hassan
    heinz helmut henri henry herbert hector howard hugh hugo hussein ian ibrahim igor imran isaac ismail ivan jack
    jacob jacques jaime jake jamal james jamie jan jared jason javier jay jean jeff jeffrey jens jeremy jerome jerrold
    jerry jesse jesus jim jimmy joachim joe joel johan johannes john johnny jon jonathan jorge jose josé josef joseph
    josh joshua juan julian jurgen justin karl keith ken kenneth kevin khalid klaus kofi kurt kyle lance larry lars
    laurent lee leo leon leonard leonid leopoldo leslie lewis liam lloyd louis luc luca lucas luis luke mahmoud
    malcolm manuel marc marcel marco marcus mariano mario mariusz mark martin marvin mateusz mathew mathieu matt
    matteo matthew maurice max maxim mehmet michael michel miguel mikhail mike milton mitch mitt mohamed mohammad
    mohammed morris muhammad mustafa narendra nathan ned neil nicholas nick nicolas nigel nikita nikolai noah noel
    norman oleg oliver olivier omar oscar osama otto owen pablo paolo pascal patrick paul paulo pedro per perry pete
    peter petro phil philip philippe phillip pierre piotr qassem rahul rajiv ralph ramon ramzan randy raul ray raymond
    recep reza ricardo richard rick rob robert roberto robin rodney rodrigo roger roland roman ron ronald ross roy
    rupert russ russell ryan saddam salman salvador sam samuel scott sean sebastian serge sergei sergey sergio shane
    shaun silvio simon stanley stefan stephen steve steven stewart stuart tayyip ted terence terry theodore thomas tim
    timothy todd tom tomas tomasz tommy tony travis trevor troy tyler umar vadim valentin vernon victor viktor vince
    vincent vinnie vitaly vladimir volodymyr wallace walter warren wayne wilhelm will william wolfgang xavier yasser
    yevgeny yitzhak yuri yusuf zachary
    """.split()
)
"""Given names borne mostly by men."""

FEMALE_NAMES = frozenset(
    """
    abigail ada adele adriana agnes aisha alexandra alice alicia alison allison alyssa amanda amber amelia amina amy
    ana anastasia andrea angela angelina anita ann anna annabelle anne annette annie ariana audrey barbara beatrice
    becky benazir bernadette beth betty beverly brenda bridget brooke camilla carla carmen carol carole caroline
    carolyn carrie catherine cathy cecilia charlotte chelsea cheryl chloe christina christine cindy claire clara
    claudia colleen condoleezza connie constance cristina crystal cynthia daisy dana daniela danielle dawn deborah
    debbie debra denise diana diane dolores donna dora doris dorothy edith eileen elaine eleanor elena elisa elisabeth
    elizabeth ella ellen elsa emily emma erica erika esther eva eve evelyn fatima felicia fiona florence frances
    francesca gabriela gabrielle gail gemma georgina geraldine gina giorgia gisele gladys gloria grace greta gwen
    hannah harriet heather helen helena hilary hillary holly ida ingrid irene irina iris isabel isabella ivanka
    jacinda jackie jacqueline jane janet janice jasmine jean jeanne jenna jennifer jenny jessica jill joan joanna
    joanne jocelyn jodie josephine joy joyce juanita judith judy julia juliana julie juliet kamala karen karin kate
    katharine katherine kathleen kathryn kathy katie katrina kayla kelly kerry kiara kim kimberly kirsten kristen
    kristin kristina laura lauren leah leila leticia lillian linda lindsay lindsey lisa liz lois lorraine louise lucia
    lucy lydia lynn madeleine madison maggie malala marcia margaret maria mariana marie marilyn marina marion marissa
    marjorie marlene marta martha mary maureen megan meghan melanie melinda melissa michelle mildred miranda miriam
    molly monica monika nadia nancy naomi natalia natalie natasha nicola nicole nikki nina nora norma olga olivia
    oprah pamela patricia paula pauline peggy penelope penny petra phyllis priti priya rachel rebecca regina renee
    rita roberta rosa rose rosemary roxanne ruth sabrina sally samantha sandra sara sarah shannon sharon sheila
    shelley shirley silvia simone sonia sophia sophie stacey stella stephanie sue suella susan susanna suzanne sylvia
    tamara tania tanya tatiana teresa theresa tina tracy ursula valerie vanessa vera veronica veronika victoria
    viktoria viola violet virginia vivian wanda wendy whitney winnie yolanda yvette yvonne zoe
    """.split()
)
"""Given names borne mostly by women; those also found among the men's tell nothing of gender."""

PLACES = frozenset(
    """
    afghanistan|albania|algeria|andorra|angola|argentina|armenia|australia|austria|azerbaijan|bahamas|bahrain|bangladesh
    barbados|belarus|belgium|belize|benin|bhutan|bolivia|bosnia|botswana|brazil|britain|great britain|brunei|bulgaria
    burkina faso|burma|burundi|cambodia|cameroon|canada|cape verde|central african republic|chad|chile|china|colombia
    congo|costa rica|croatia|cuba|cyprus|czech republic|denmark|djibouti|dominican republic|ecuador|egypt|el salvador
    england|eritrea|estonia|ethiopia|fiji|finland|france|gabon|gambia|georgia|germany|ghana|greece|greenland|grenada
    guatemala|guinea|guyana|haiti|honduras|hong kong|hungary|iceland|india|indonesia|iran|iraq|ireland|israel|italy
    ivory coast|jamaica|japan|jordan|kashmir|kazakhstan|kenya|kosovo|kuwait|kurdistan|kyrgyzstan|laos|latvia|lebanon
    lesotho|liberia|libya|liechtenstein|lithuania|luxembourg|macedonia|madagascar|malawi|malaysia|maldives|mali|malta
    mauritania|mauritius|mexico|moldova|monaco|mongolia|montenegro|morocco|mozambique|myanmar|namibia|nepal|netherlands
    new zealand|nicaragua|niger|nigeria|north korea|northern ireland|norway|oman|pakistan|palestine|panama
    papua new guinea|paraguay|peru|philippines|poland|portugal|puerto rico|qatar|romania|russia|rwanda|samoa
    saudi arabia|scotland|senegal|serbia|sierra leone|singapore|slovakia|slovenia|somalia|south africa|south korea
    south sudan|spain|sri lanka|sudan|suriname|sweden|switzerland|syria|taiwan|tajikistan|tanzania|thailand|tibet|togo
    tonga|trinidad|tunisia|turkey|turkmenistan|uganda|ukraine|united arab emirates|united kingdom|united states
    united states of america|uruguay|uzbekistan|vanuatu|venezuela|vietnam|wales|yemen|zambia|zimbabwe|us|u.s.|usa|u.s.a.
    uk|u.k.|uae|america|europe|africa|asia|antarctica|middle east|soviet union|ussr
    abu dhabi|accra|addis ababa|algiers|amman|amsterdam|ankara|athens|baghdad|baku|bangkok|barcelona|beijing|beirut
    belgrade|berlin|bern|bogota|brasilia|bratislava|brussels|bucharest|budapest|buenos aires|cairo|canberra|caracas
    copenhagen|damascus|delhi|dhaka|doha|dubai|dublin|edinburgh|geneva|hamburg|hanoi|harare|havana|helsinki|islamabad
    istanbul|jakarta|jerusalem|johannesburg|kabul|karachi|kathmandu|khartoum|kiev|kyiv|kinshasa|kuala lumpur|lagos|lima
    lisbon|ljubljana|london|luanda|madrid|manila|melbourne|mexico city|milan|minsk|mogadishu|moscow|mumbai|munich
    nairobi|new delhi|new york|new york city|oslo|ottawa|paris|prague|pretoria|pyongyang|riga|rio de janeiro|riyadh
    rome|saint petersburg|san francisco|santiago|sao paulo|sarajevo|seoul|shanghai|sofia|stockholm|sydney|taipei|tallinn
    tbilisi|tehran|tel aviv|tirana|tokyo|toronto|tripoli|tunis|ulaanbaatar|vienna|vilnius|warsaw|washington
    washington d.c.|yerevan|zagreb|zurich|boston|chicago|detroit|houston|los angeles|philadelphia
    alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa
    kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska
    nevada|new hampshire|new jersey|new mexico|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania
    rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|west virginia|wisconsin|wyoming
    alberta|british columbia|manitoba|new brunswick|nova scotia|ontario|quebec|saskatchewan|new south wales|queensland
    tasmania|victoria|crimea|chechnya|catalonia|bavaria|gaza|west bank
    """.replace("\n    ", "|")
    .strip("|")
    .split("|")
)
"""Countries, capitals, large cities and the states of large federations, lower case."""

PLACE_ALIASES = {
    "us": "united states",
    "u.s.": "united states",
    "usa": "united states",
    "u.s.a.": "united states",
    "america": "united states",
    "uk": "united kingdom",
    "u.k.": "united kingdom",
    "britain": "united kingdom",
    "uae": "united arab emirates",
    "ussr": "soviet union",
}
"""Short names of places, and the full names they stand for."""

ORGANIZATIONS = frozenset(
    """
    reuters bloomberg politico axios interfax tass xinhua al-jazeera al-arabiya gallup ipsos yougov
    facebook twitter google youtube instagram amazon apple microsoft tesla netflix uber airbnb paypal spotify telegram
    whatsapp snapchat tiktok reddit huawei samsung sony nokia intel nvidia oracle verizon comcast disney pixar viacom
    boeing airbus toyota nissan honda volkswagen daimler chrysler siemens lockheed raytheon
    exxon exxonmobil chevron gazprom rosneft walmart mcdonald's starbucks pfizer moderna astrazeneca novartis
    goldman citigroup barclays deloitte moody's fitch lehman
    kremlin pentagon congress senate knesset duma bundestag taliban hamas hezbollah fatah isis al-qaeda mossad
    interpol europol frontex greenpeace oxfam unicef unesco nato opec mercosur nasa eurostat wikipedia wikimedia
    wikinews wikileaks adidas nike ikea lufthansa ryanair easyjet qantas
    """.split()
)
"""Organisations that news name by one word."""
NAMED_BY_THEMSELVES = frozenset("house senate congress commonwealth".split())
"""Nouns that with a capital are the whole name of one organisation: "the House" is not the White House."""

PLATFORMS = frozenset("facebook twitter instagram youtube tiktok telegram reddit whatsapp snapchat weibo".split())
"""Those of them that people write on, so that a name may follow theirs ("On Twitter West agreed")."""

PRESS_WORDS = frozenset(
    "bulletin review chronicle courier dispatch examiner globe independent inquirer ledger mirror observer record"
    " reporter star sun telegraph statesman sentinel advertiser banner beacon call citizen eagle enterprise"
    " express gazetteer intelligencer nation post press standard transcript economist weekly".split()
)
"""What newspapers are called by, beside the words that any organisation may have in its name."""

COMPANY_WORDS = frozenset(
    "limited llc plc gmbh ag sa nv inc corp ltd industries holdings partners capital energy motors pharmaceuticals"
    " pharma foods brands records pictures entertainment sports solutions consulting international worldwide"
    " electric chemical steel oil gas mining insurance financial securities investments properties stores"
    " semiconductor software biotech aerospace airways railways railroad motor campaign caucus delegation"
    " initiative program programme project task-force taskforce council festival".split()
)
"""Last words of names of companies and other bodies, which by themselves mean no speaker."""

INSTITUTIONAL_ADJECTIVES = frozenset(
    "united national royal international federal general global world central public new old great grand first air"
    " creative american islamic metropolitan municipal imperial allied amnesty human doctors save open big".split()
)
"""First words of the names of bodies, hardly ever of a person's."""

DEMONYMS = frozenset(
    """
    afghan african albanian algerian american arab argentine armenian asian australian austrian azerbaijani
    bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian canadian catalan
    chechen chilean chinese colombian croatian cuban cypriot czech danish dutch ecuadorian egyptian english estonian
    ethiopian european filipino finnish french georgian german ghanaian greek haitian hungarian icelandic indian
    indonesian iranian iraqi irish israeli italian jamaican japanese jordanian kazakh kenyan korean kurdish kuwaiti
    latvian lebanese libyan lithuanian malaysian maltese mexican moroccan myanma nepalese nepali nigerian norwegian
    pakistani palestinian peruvian polish portuguese qatari romanian russian rwandan saudi scottish serbian
    singaporean slovak slovenian somali soviet spanish sudanese swedish swiss syrian taiwanese thai tunisian turkish
    ugandan ukrainian uzbek venezuelan vietnamese welsh western yemeni zimbabwean catholic christian democratic
    republican democrat libertarian hispanic latino jew islamic jewish muslim nazi orthodox protestant liberal
    conservative labour progressive evangelical millennial
    """.split()
)
"""Adjectives of places, faiths and parties: written with a capital, yet by themselves no names."""

PARTIES_IN_PLURAL = frozenset(
    ("liberal democrats", "social democrats", "christian democrats", "free democrats", "sweden democrats")
)
"""Names of parties that sound like their members."""

SHORT_FORMS = {
    short: frozenset(full.split())
    for short, full in (
        pair.split(":")
        for pair in (
            "abe:abraham|al:albert alan alfred alexander|alex:alexander alexandra|andy:andrew|angie:angela|art:arthur"
            "|barb:barbara|becky:rebecca|ben:benjamin benedict|bernie:bernard|bert:albert robert|beth:elizabeth"
            "|betty:elizabeth|bill:william|billy:william|bob:robert|bobby:robert|brad:bradley|cathy:catherine"
            "|charlie:charles|chris:christopher christian christine|chuck:charles|cindy:cynthia|dan:daniel"
            "|danny:daniel|dave:david|deb:deborah|debbie:deborah|dick:richard|don:donald|doug:douglas|drew:andrew"
            "|ed:edward edwin edmund|eddie:edward edwin|fred:frederick alfred|gabe:gabriel|gene:eugene|geoff:geoffrey"
            "|greg:gregory|hank:henry|harry:harold henry|jack:john|jake:jacob|jamie:james|jeff:jeffrey|jen:jennifer"
            "|jenny:jennifer|jerry:gerald jerome jeremiah|jim:james|jimmy:james|joe:joseph|joey:joseph|johnny:john"
            "|jon:jonathan|josh:joshua|kate:katherine catherine|kathy:katherine catherine|katie:katherine catherine"
            "|ken:kenneth|kim:kimberly|larry:lawrence|leo:leonard leopold|liz:elizabeth|lou:louis|maggie:margaret"
            "|mandy:amanda|marty:martin|matt:matthew|meg:margaret|mel:melvin|mick:michael|mickey:michael|mike:michael"
            "|mitch:mitchell|nate:nathan nathaniel|nick:nicholas|norm:norman|pat:patrick patricia|patty:patricia"
            "|peggy:margaret|penny:penelope|pete:peter|phil:philip|ray:raymond|rich:richard|rick:richard frederick"
            "|rob:robert|ron:ronald|russ:russell|sam:samuel samantha|sandy:sandra alexander|steve:steven stephen"
            "|stu:stuart|sue:susan|susie:susan|tammy:tamara|ted:edward theodore|terry:terence theresa|theo:theodore"
            "|tim:timothy|tom:thomas|tommy:thomas|tony:anthony|val:valerie|vicky:victoria|vince:vincent|walt:walter"
            "|wes:wesley|will:william|zach:zachary"
        ).split("|")
    )
}
"""Short forms of given names, and the names they may stand for."""

GIVEN_NAME_SPELLINGS = {
    spelling: group.partition("|")[0]
    for group in (
        "muhammad|mohammed|mohamed|mohammad|muhammed|mohamad", "ahmad|ahmed", "mahmoud|mahmud|mahmood",
        "yusuf|yousef|youssef|yousuf|yusef", "hussein|hussain|husayn|hossein", "hassan|hasan", "osama|usama",
        "abdullah|abdallah|abdulla", "ibrahim|ebrahim|ibraheem", "khalid|khaled", "omar|umar|omer",
        "muammar|moammar|muamar|moamer", "said|saeed|sayeed", "dmitri|dmitry|dmitriy|dmitrii|dimitri|dimitry",
        "sergei|sergey|serguei", "andrei|andrey", "alexei|alexey|aleksei|aleksey", "nikolai|nikolay|nikolaj",
        "yuri|yury|iouri|juri", "vasily|vasili|vassily|vasiliy", "vitaly|vitali|vitaliy", "anatoly|anatoli|anatoliy",
        "grigory|grigori|grigoriy", "gennady|gennadi|gennadiy", "yevgeny|evgeny|yevgeni|evgeni|yevgeniy|evgeniy",
        "valery|valeri|valeriy", "arkady|arkadi", "vladimir|wladimir",
        "alexander|aleksandr|alexandr|aleksander", "yulia|iulia|yuliya|yuliia", "oleksiy|oleksii",
        "andriy|andrii|andrij", "serhiy|serhii|sergii",
    )
    for spelling in group.split("|")
}  # fmt: skip
"""Given names written in another alphabet that Latin letters give in several ways; each with the one that stands for
all."""

SURNAME_SPELLINGS = (
    (r"^[ae]l-", ""), (r"sk[iyj]+$", "ski"), (r"oy$", "oi"), (r"yev$", "ev"), (r"(?:ych|itch)$", "ich"),
)  # fmt: skip
"""What Latin letters give in several ways in surnames, and what stands for it."""

SPELLINGS = (
    (r"isation(?=s?$)", "ization"), (r"is(?=(?:e|ed|er|ing)s?$)", "iz"), (r"our(?=s?$)", "or"), (r"tre(?=s?$)", "ter"),
    (r"ence(?=s?$)", "ense"), (r"amme(?=s?$)", "am"), (r"ogue(?=s?$)", "og"),
)  # fmt: skip
"""Ends of words that British and American spelling write in two ways, and what stands for both."""

GENERATIONS = frozenset("jr sr ii iii iv".split())
"""What, at the end of a name, sets a son apart from his father."""

LEGAL_FORMS = frozenset("inc corp co ltd llc plc gmbh ag sa nv".split())
"""Last words of names of companies that may be left away."""

TITLE_ABBREVIATIONS = {
    "sen": "senator", "sens": "senator", "senators": "senator", "gov": "governor", "govs": "governor",
    "rep": "representative", "reps": "representative", "gen": "general", "lt": "lieutenant", "col": "colonel",
    "sgt": "sergeant", "capt": "captain", "maj": "major", "adm": "admiral", "supt": "superintendent",
    "det": "detective", "insp": "inspector", "prof": "professor", "pres": "president", "cmdr": "commander",
    "sec": "secretary", "ref": "referee", "spokeswoman": "spokesman", "spokesperson": "spokesman",
    "chairwoman": "chairman", "chairperson": "chairman", "congresswoman": "congressman",
}  # fmt: skip
"""Titles, and the words that they are compared as."""
