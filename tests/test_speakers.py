"""Speakers: who is meant by a source.

Articles are marked up: [source], and <content> where it matters. Each line is a sentence.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked_speakers import attribution, last_of, read, speakers, speakers_in

from quoteminer.records import Span, Speaker
from quoteminer.speakers import names_at


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [
        ("US Defense Secretary James Mattis", "James Mattis", "US Defense Secretary"),
        ("Ismail Demir, Defense Undersecretary, 54,", "Ismail Demir", "Defense Undersecretary"),
        ("Tomasz Kubiak, a fire service spokesman", "Tomasz Kubiak", "fire service spokesman"),
        ("The Vice President, Mike Pence", "Mike Pence", "Vice President"),
        ("Another eyewitness, Nicole Towarek", "Nicole Towarek", "eyewitness"),
        ("Anna’s aide on trade, Vladimir Kozhin", "Vladimir Kozhin", "Anna’s aide on trade"),
        ("Nancy Pelosi, the Speaker of the House, who had come", "Nancy Pelosi", "Speaker of the House"),
        ("Florida Department of Fire official Troy Roberts", "Troy Roberts", "Florida Department of Fire official"),
        ("John Geiger of USGS", "John Geiger", "USGS"),
        ("Dr Emma Stone", "Emma Stone", None),
        ("Virginia Gov. Terry Reed", "Terry Reed", "Virginia Gov."),
        ("Bank of England Governor Mark Reed", "Mark Reed", "Bank of England Governor"),
        ("University of Oslo President Elson S. Floyd", "Elson S. Floyd", "University of Oslo President"),
        ("Ana Ruiz, a hacker known as “Acid,”", "Ana Ruiz", "hacker"),
    ],
)  # fmt: skip
def test_name_and_role_of_a_person(source: str, name: str, role: str | None) -> None:
    assert last_of(f"It is so, [{source}] said.") == (name, role, "person", "name")


@pytest.mark.parametrize(
    ("source", "name", "kind", "resolution"),
    [
        ("the statement from the Kremlin", "Kremlin", "organization", "name"),
        ("the WHO", "WHO", "organization", "name"),
        ("The Guardian", "Guardian", "organization", "name"),
        ("Hungarian daily newspaper Magyar Nemzet", "Magyar Nemzet", "organization", "name"),
        ("Ankara", "Ankara", "place", "name"),
        ("Erdogan’s office", "Erdogan’s office", "organization", "nominal"),
        ("officials", "officials", "group", "unnamed"),
        ("Some Democrats", "Some Democrats", "group", "unnamed"),
        ("Senate Republicans", "Senate Republicans", "group", "unnamed"),
        ("Americans for Prosperity", "Americans for Prosperity", "organization", "name"),
        ("its NATO allies", "its NATO allies", "group", "unnamed"),
        ("police", "police", "organization", "unnamed"),
        ("the study", "the study", "document", "unnamed"),
    ],
)
def test_sources_that_are_no_persons(source: str, name: str, kind: str, resolution: str) -> None:
    assert last_of(f"It is so, [{source}] said.") == (name, None, kind, resolution)


@pytest.mark.parametrize(
    ("source", "name", "role", "kind"),
    [
        ("The insurer, Northern Mutual,", "Northern Mutual", None, "organization"),
        ("One of these groups, the Bergen Ocean Laboratory,", "Bergen Ocean Laboratory", None, "organization"),
        ("One of its authors, the fire engineer Susan Blythe,", "Susan Blythe", "fire engineer", "person"),
        ("His dentist, Ana Ruiz", "Ana Ruiz", None, "person"),
        ("The report, Northern Mutual", "The report", None, "document"),
        ("The groups, Northern Mutual", "The groups", None, "group"),
        ("The firm in Bergen, Norway", "The firm in Bergen", None, "organization"),
        ("The firm, backed by Ana Ruiz", "The firm", None, "organization"),
    ],
)
def test_an_apposition_names_the_one_it_follows(source: str, name: str, role: str | None, kind: str) -> None:
    assert last_of(f"It is so, [{source}] said.")[:3] == (name, role, kind)


@pytest.mark.parametrize(
    ("before", "mention", "name"),
    [
        ("The Oslo Department of Roads closed the bridge.", "The Department", "Oslo Department of Roads"),
        ("The Appropriations Committees met.", "The Committees", "Appropriations Committees"),
        ("Ana Ruiz came to the White House.", "The House", "House"),
        ("The Oslo Department of Roads closed the bridge.", "The Committee", "Committee"),
    ],
)
def test_a_noun_with_a_capital_takes_up_the_body_called_so(before: str, mention: str, name: str) -> None:
    assert last_of(f"{before}\n[{mention}] said so.")[0] == name


def test_an_unnamed_speaker_who_was_he_is_not_she() -> None:
    found = speakers_in(
        "[The official] left.\n[He] said so.\nIt was true.\n[A spokesperson] denied it, and it was so."
        "\n[She] would not say more."
    )
    assert [speaker.name for speaker in found] == [
        "The official", "The official", "A spokesperson", "A spokesperson"
    ]  # fmt: skip
    found = speakers_in("[A spokesperson] denied it.\n[The official] left.\n[He] said so.\n[She] would not say more.")
    assert found[-1].name == "A spokesperson"


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Ken Baker came with his daughter Nettie Baker.", "Nettie Baker"),
        ("Ken Baker came with his daughter, Claire.", "Claire"),
        ("Ken Baker came with his son Al Baker.", "his daughter"),
        ("Ken Baker came with his daughter Ann Baker and Al Roe with his daughter Jo Roe.", "his daughter"),
        ("Ken Baker came with his daughter.\nNettie Baker left.", "his daughter"),
    ],
)
def test_a_relative_is_who_was_named_as_such(before: str, name: str) -> None:
    assert last_of(f"{before}\nLater [his daughter] said so.")[0] == name


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("In a report from the British Ice Survey, in which [they]", "British Ice Survey"),
        ("In a letter by Ana Ruiz in which [she]", "Ana Ruiz"),
        ("In a ship from the British Ice Survey, in which [they]", "NASA scientists"),
        ("In a report from the British Ice Survey, which [they]", "NASA scientists"),
    ],
)
def test_whoever_speaks_in_a_document_is_whose_it_is(opening: str, name: str) -> None:
    assert last_of(f"[NASA scientists] came.\n[NASA scientists] said so.\n{opening} said it.")[0] == name


def test_an_unnamed_official_keeps_the_article_and_has_a_role() -> None:
    assert last_of("[A senior official] said so.") == ("A senior official", "senior official", "person", "unnamed")


def test_a_surname_means_the_full_name_and_takes_its_role() -> None:
    marked = "Kremlin spokesman Dmitry Peskov came.\nIt is so, [Peskov] said."
    assert last_of(marked) == ("Dmitry Peskov", "Kremlin spokesman", "person", "alias")


def test_the_full_name_and_the_role_may_come_later() -> None:
    marked = "It is so, [Peskov] said.\nDmitry Peskov, a Kremlin spokesman, left."
    assert last_of(marked) == ("Dmitry Peskov", "Kremlin spokesman", "person", "alias")


def test_accents_and_slips_of_spelling_do_not_part_a_name() -> None:
    assert last_of("Joachim Brudziński came.\n[Brudzinski] agreed.")[0] == "Joachim Brudziński"
    assert last_of("Kate Maurer came.\n[Mauer] agreed.")[0] == "Kate Maurer"
    assert last_of("Kate Maurer came.\n[Mayor] agreed.")[0] == "Mayor"
    assert last_of("Yevgeny Zinichev came.\n[Zinichov] agreed.")[0] == "Yevgeny Zinichev"


def test_two_who_share_a_surname_stay_two() -> None:
    marked = "Donald Trump and Melania Trump came.\n[Mrs. Trump] agreed.\n[Mr. Trump] too."
    found = speakers_in(marked)
    assert [speaker.name for speaker in found] == ["Melania Trump", "Donald Trump"]
    assert found[0].entity != found[1].entity


@pytest.mark.parametrize(
    ("before", "mention", "name"),
    [
        ("Joe Biden came. Then Biden left. Hunter Biden stayed.", "Biden", "Joe Biden"),
        ("Joe Biden came. Then Biden left. Hunter Biden stayed.", "Hunter Biden", "Hunter Biden"),
        ("President Joe Biden came. Then Hunter Biden stayed.", "Biden", "Joe Biden"),
        ("President Joe Biden came. Then Hunter Biden stayed.", "President Biden", "Joe Biden"),
        ("Hillary Clinton came with Bill Clinton.", "Mrs Clinton", "Hillary Clinton"),
        ("Hillary Clinton came with Bill Clinton.", "Bill Clinton", "Bill Clinton"),
        ("Senator Ann Kim met Mayor Jo Kim.", "Senator Kim", "Ann Kim"),
        ("Ann Kim came. Later Jo Kim stayed.", "Kim", "Jo Kim"),
    ],
)
def test_a_surname_of_two_means_who_has_been_called_by_it(before: str, mention: str, name: str) -> None:
    assert last_of(f"{before}\nIt is so, [{mention}] said.")[0] == name


@pytest.mark.parametrize(
    ("before", "mention", "name"),
    [
        ("Joseph R. Biden came.", "Joe Biden", "Joseph R. Biden"),
        ("Anwar al-Awlaki came.", "Awlaki", "Anwar al-Awlaki"),
        ("Dmitri Peskov came.", "Dmitry Peskov", "Dmitri Peskov"),
        ("Volodymyr Zelenskyy came.", "Zelensky", "Volodymyr Zelenskyy"),
        ("They asked Facebook Ireland Limited.", "Facebook Ireland", "Facebook Ireland Limited"),
        ("They asked Johns Hopkins University.", "Johns Hopkins", "Johns Hopkins University"),
        ("SENS. DOLE AND THUNE SAY SO", "Thune", "Thune"),
        ("Tom Reed left the Reed Tower.", "Reed", "Tom Reed"),
        ("Tom Reed left Reed Consolidated Mara.", "Reed", "Tom Reed"),
        ("Jack Reed met Brian Jack, then Jack Reed left.", "Jack", "Jack Reed"),
    ],
)
def test_another_form_of_a_name_means_the_same(before: str, mention: str, name: str) -> None:
    assert last_of(f"{before}\nIt is so, [{mention}] said.")[0] == name


def test_an_acronym_means_the_name_it_was_given_for() -> None:
    marked = "The World Health Organization (WHO) met.\nIt is so, [the WHO] said."
    assert last_of(marked) == ("World Health Organization", None, "organization", "alias")


@pytest.mark.parametrize(("pronoun", "name"), [("she", "Anna Lindt"), ("he", "Peter Moss")])
def test_a_pronoun_agrees_in_gender(pronoun: str, name: str) -> None:
    assert last_of(f"Anna Lindt met Peter Moss.\nIt is so, [{pronoun}] said.")[0] == name


def test_a_pronoun_means_who_spoke_last() -> None:
    marked = "Peter Moss came.\n[Adam Birk] agreed.\nPaul Stone was away.\nIt is so, [he] said."
    assert last_of(marked) == ("Adam Birk", None, "person", "pronoun")


def test_i_inside_a_quotation_means_its_speaker() -> None:
    text, sources, contents = read("<“[I] think so,”> [Anna Lindt] said.")
    given = [attribution(sources[1], contents[0]), attribution(sources[0], Span(9, 10))]
    assert [speaker.name for speaker in speakers(text, given)] == ["Anna Lindt", "Anna Lindt"]


def test_who_means_the_noun_phrase_before_it() -> None:
    assert last_of("Yesterday Anna Lindt, [who] spoke, agreed.")[:1] == ("Anna Lindt",)
    assert last_of("It widened a rift with its allies, [which] objected.")[0] == "its allies"


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Ana Ruiz, Al Roe and Peter Moss came.", "Ana Ruiz; Al Roe; Peter Moss"),
        ("Then [the World Bank] agreed.", "World Bank"),
        ("The researchers met Ana Ruiz.", "The researchers"),
        ("Palestinian officials met Ana Ruiz.", "Palestinian officials"),
        ("Ana Ruiz left the World Bank.", "they"),
        ("The researchers met Ana Ruiz." + "\nIt rained." * 5, "they"),
    ],
)
def test_they_means_several_who_are_near(before: str, name: str) -> None:
    assert last_of(f"{before}\nIt is so, [they] said.")[0] == name


def test_a_name_before_a_verb_is_the_head() -> None:
    assert last_of("[Sen. Ana Ruiz joined Sens. Al Roe and Bo Li] agreed.")[:2] == ("Ana Ruiz", "Sen.")


@pytest.mark.parametrize("source", ["I'm", "I’m", "I"])
def test_a_contracted_verb_belongs_to_no_source(source: str) -> None:
    text, sources, contents = read(f"<“[{source}] sure,”> [Anna Lindt] said.")
    given = [attribution(sources[1], contents[0]), attribution(Span(1, 2), Span(9, 10))]
    assert speakers(text, given)[1].name == "Anna Lindt"


def test_laws_are_nobodys_words_and_a_group_is_no_organisation() -> None:
    assert last_of("[Ana Ruiz] wrote in a bill.\n[The bill] says so.")[::3] == ("The bill", "unnamed")
    assert last_of("It is so, [a group of protesters] said.")[2:] == ("group", "unnamed")
    assert last_of("It is so, [a statement released by Ruiz’s office] said.")[0] == "Ruiz’s office"
    assert last_of("It is so, [a statement seen by Reuters] said.")[0] == "a statement seen by Reuters"


def test_a_document_speaks_for_whoever_issued_it() -> None:
    marked = "They will meet, [Erdogan’s office] said in a statement.\nIt will rain, [the statement] added."
    assert last_of(marked) == ("Erdogan’s office", None, "organization", "nominal")
    assert last_of("President Donald Trump spoke.\nIt rained, [Trump's statement] said.")[0] == "Donald Trump"


def test_an_unnamed_group_is_known_again() -> None:
    found = speakers_in("[German officials] agreed.\nThen [the officials] left.")
    assert found[0].name == found[1].name == "German officials"
    assert found[0].entity == found[1].entity


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("Senate Whip Dick Durbin and Representative Adam Schiff", "Dick Durbin; Adam Schiff"),
        ("the Investigative Committee and the Federal Security Service (FSB)", "Investigative Committee; Federal Security Service"),  # noqa: E501
        ("Adam Forbes, Nicholas Eaton, and Robert Krueger", "Adam Forbes; Nicholas Eaton; Robert Krueger"),
        ("German firms including Deutsche Bahn and Siemens", "Deutsche Bahn; Siemens"),
        ("Commentators such as Brit Hume and Ann Lee", "Brit Hume; Ann Lee"),
        ("Retired agent and terrorism specialist Ali Soufan", "Ali Soufan"),
        ("politicians like Ana Ruiz and Al Roe", "Ana Ruiz; Al Roe"),
        ("he and the developer Ana Ruiz", "he; Ana Ruiz"),
        ("DoD News / Flickr", "DoD News"),
        ("“Daily Show” host Ana Ruiz", "Ana Ruiz"),
        ("Senators Ana Ruiz (D-CT) and Al Roe (R-NE)", "Ana Ruiz; Al Roe"),
        (
            "University of Oslo Chancellor Elson A. Davis and Yale University President Amar S. Floyd",
            "Elson A. Davis; Amar S. Floyd",
        ),
        ("Procter & Gamble", "Procter & Gamble"),
        ("Ana Ruiz & Al Roe", "Ana Ruiz; Al Roe"),
        ("the group backing Ana Ruiz", "the group backing Ana Ruiz"),
        ("the group supporting the senator", "the group supporting the senator"),
        ("acting mayor Ana Ruiz", "Ana Ruiz"),
    ],
)  # fmt: skip
def test_speakers_of_one_statement_are_joined(source: str, names: str) -> None:
    assert last_of(f"It is so, [{source}] said.")[0] == names


def test_a_statement_without_source_has_the_speaker_it_goes_on_from() -> None:
    text, sources, _ = read("[Anna Lindt] said so.\nAnd so.")
    given = [attribution(sources[0], Span(10, 14)), attribution(None, Span(20, 26), continues=0)]
    found = speakers(text, given)
    assert found[1] == found[0]
    assert found[1].name == "Anna Lindt"


def test_without_a_source_there_is_no_speaker() -> None:
    nothing = attribution(None, Span(0, 4))
    assert speakers("Some text.", [nothing]) == [Speaker()]
    ring = [attribution(None, Span(0, 4), continues=1), attribution(None, Span(0, 4), continues=0)]
    assert speakers("Some text.", [*ring, attribution(Span(0, 4), Span(5, 9))])[:2] == [Speaker(), Speaker()]


WORDS = st.sampled_from(
    "he she who I it the The minister statement 's ’s of from by and , ; ( ) “ ” . \n Peskov Dmitry Dr. Mrs US U.S. WHO"
    " Ministry of President spokesman officials its according 😀 \ud800 مرحبا 北京 \x00 - &".split(" ")
)


@settings(deadline=None)
@given(st.one_of(st.text(st.characters(), max_size=60), st.lists(WORDS, max_size=40).map(" ".join)), st.data())
def test_no_text_whatever_raises(text: str, data: st.DataObject) -> None:
    places = st.integers(0, len(text))
    spans = st.tuples(places, places).map(lambda ends: Span(min(ends), max(ends)))
    given = data.draw(
        st.lists(st.builds(attribution, st.none() | spans, spans, st.none() | st.integers(-1, 5)), max_size=5)
    )
    found = speakers(text, given)
    assert len(found) == len(given)
    assert all((speaker.name is None) == (speaker.entity is None) for speaker in found)
    assert found == speakers(text, given)


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Ana Ruiz of the World Health Organization spoke. They told [Ruiz] so.", "Ana Ruiz"),
        ("The World Health Organization (WHO) met. They told [the WHO] so.", "World Health Organization"),
        ("They told [CNN and the Evening Herald] so.", "CNN; Evening Herald"),
        ("They told [reporters] so.", None),
        ("Ana Ruiz came. They told [her] so.", None),
    ],
)
def test_a_mention_has_the_fullest_name_where_it_names_somebody(marked: str, name: str | None) -> None:
    text, mentions, _ = read(marked)
    assert names_at(text, [*mentions, None]) == [name, None]
