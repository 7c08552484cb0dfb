"""Claims come out so that programs can read them back and people like to read them."""

import io
import json
import os
import re
import sys
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis.strategies import characters, text
from screens import Screen

from quoteminer.errors import BadInput, BadSetting, MissingDependency
from quoteminer.outputs import (
    local_path,
    open_output,
    open_writer,
    reading_function,
    writer_named,
    writer_of,
    writing_to,
)
from quoteminer.outputs.files import whole_file
from quoteminer.outputs.jsonl import read_claims
from quoteminer.outputs.register import REGISTER_WRITERS
from quoteminer.outputs.terminal import visible
from quoteminer.records import (
    Addressee,
    Article,
    ArticleReference,
    Claim,
    Content,
    Cue,
    Medium,
    Mention,
    NameVariant,
    RegisteredSpeaker,
    RoleHeld,
    Span,
    Speaker,
    StatementDate,
    Via,
)

pytestmark = pytest.mark.usefixtures("plain_terminal")

ARTICLE = Article(text="", id="article", source="seeds/article.txt", published="2017-09-28")
SAID = Claim(
    id="b1946ac92492d234",
    article=ArticleReference(id="article", source="seeds/article.txt", published="2017-09-28"),
    kind="mixed",
    content=Content(text="that “no one has a right\nto criticize it.”", spans=(Span(8, 50),)),
    cue=Cue(text="said", start=3, end=7, lemma="say"),
    source=Mention(text="He", start=0, end=2),
    speaker=Speaker(name="Dmitry Peskov", role="Kremlin spokesman", type="person", resolution="pronoun", entity=4),
    date=StatementDate(value="2017-09-27", precision="day", text="Wednesday", start=60, end=69),
    via=Via(name="Anadolu", text="as cited by Anadolu", start=70, end=89),
    sentence=Mention(text="...", start=0, end=90),
    confidence=0.974,
)
ANONYMOUS = evolve(
    SAID,
    cue=None,
    source=None,
    speaker=Speaker(),
    date=StatementDate(value="2017-09-28", precision="day", basis="published"),
    via=None,
    confidence=0.5,
)


def shown(*claims: Claim, article: Article = ARTICLE, stream: io.StringIO | None = None) -> str:
    stream = stream or io.StringIO()
    writing_to(stream, writer_named("text"))(article, claims)
    return stream.getvalue()


def test_claims_for_a_person() -> None:
    assert shown(SAID, ANONYMOUS) == (
        "article\n"
        "2 claims · 2017-09-28 · seeds/article.txt\n"
        "\n"
        "  1  Dmitry Peskov (Kremlin spokesman) said\n"
        "     that “no one has a right to criticize it.”\n"
        "     2017-09-27 (“Wednesday”) · mixed · confidence 0.97 · via Anadolu · named as\n"
        "     “He”\n"
        "\n"
        "  2  no speaker given\n"
        "     that “no one has a right to criticize it.”\n"
        "     2017-09-28 (date of the article) · mixed · confidence 0.50\n"
        "\n"
    )


def test_cue_and_speaker_stand_in_the_article_s_order() -> None:
    claim = evolve(
        SAID,
        cue=Cue(text="According to", start=0, end=12, lemma="according to"),
        source=Mention(text="an official,", start=13, end=25),
        speaker=Speaker(name="an official", role="official", type="person", resolution="unnamed"),
    )
    assert "  1  According to an official\n" in shown(claim)
    assert "named as" not in shown(claim)


def test_an_address_is_not_broken() -> None:
    url = f"https://example.org/{'long-' * 30}end"
    assert f"article\nno claims · 2017-09-28\n{url}\n" in shown(article=evolve(ARTICLE, url=url))


def test_to_whom_and_where_is_told_where_it_is_known() -> None:
    told = evolve(
        SAID,
        via=None,
        addressee=Addressee(text="the BBC", start=0, end=7, name="BBC"),
        medium=Medium(text="in an\ninterview", start=8, end=23, kind="interview"),
    )
    assert (
        "     2017-09-27 (“Wednesday”) · mixed · confidence 0.97 · to BBC · in an\n     interview · named as “He”\n"
        in shown(told)
    )
    reporters = evolve(told, addressee=Addressee(text="reporters", start=0, end=9))
    assert "· to reporters · in an\n     interview" in shown(reporters)


def test_an_article_without_claims_says_so() -> None:
    assert shown(article=evolve(ARTICLE, title="Talks")) == "Talks\nno claims · 2017-09-28 · seeds/article.txt\n\n"


@pytest.mark.parametrize("columns", [20, 40, 100])
def test_long_wordings_are_wrapped_to_the_width_and_none_of_them_is_lost(
    columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    words = [f"word{number}" for number in range(200)]
    claim = evolve(SAID, content=Content(text=" ".join(words), spans=(Span(0, 1),)))
    output = shown(claim)
    assert all(len(line) <= columns and line == line.rstrip() for line in output.splitlines())
    assert re.findall(r"word\d+", output) == words


def test_brackets_are_text_and_no_markup() -> None:
    claim = evolve(SAID, content=Content(text="[red]stop[/] :smile: [/b] \\[x]", spans=(Span(0, 1),)))
    assert "     [red]stop[/] :smile: [/b] \\[x]\n" in shown(claim)


def test_colours_show_only_on_a_terminal() -> None:
    assert "\x1b[" in shown(SAID, stream=Screen())
    assert "\x1b" not in shown(SAID)
    assert re.sub(r"\x1b\[[\d;]*m", "", shown(SAID, stream=Screen())) == shown(SAID)


def test_no_text_can_disturb_the_terminal() -> None:
    wording = "\x1b[2J\0a\u202eb\x9b31mc\ud800\r\nd"
    claim = evolve(
        SAID,
        content=Content(text=wording, spans=(Span(0, 1),)),
        speaker=Speaker(name=wording, role=f"{wording}!"),
        source=Mention(text=wording, start=0, end=1),
        via=Via(name=wording, text=wording, start=0, end=1),
    )
    output = shown(claim, article=evolve(ARTICLE, title=wording, author=wording))
    assert output.count("␛[2J␀ab�31mc� d") == 6
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\ud800-\udfff]", output)


@given(written=text(characters()))
def test_what_is_visible_is_one_line_of_utf8(written: str) -> None:
    assert "".join(visible(written).encode("utf-8").decode("utf-8").splitlines()) == visible(written)


def test_right_to_left_text_and_joined_emoji_are_left_whole() -> None:
    assert visible("שלום 👩‍👩‍👧 العربية") == "שלום 👩‍👩‍👧 العربية"


def test_json_lines_are_read_back_equal() -> None:
    strange = evolve(SAID, content=Content(text="\ud800\u2028\0“”😀", spans=(Span(0, 2), Span(3, 5))))
    stream = io.StringIO()
    for claims in ([SAID], [], [strange, ANONYMOUS]):
        writing_to(stream, writer_named("jsonl"))(ARTICLE, claims)
    stream.getvalue().encode("utf-8")
    assert list(read_claims(stream.getvalue().splitlines())) == [SAID, strange, ANONYMOUS]


def test_a_bad_line_of_claims_is_named() -> None:
    with pytest.raises(BadInput, match=r"old\.jsonl, line 2: id: missing; article: missing"):
        list(read_claims(["", "{}"], "old.jsonl"))


def test_what_was_written_stays_written(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_text("older claims\n")
    with open_output(path) as stream:
        write = writing_to(stream, writer_named("jsonl"))
        write(ARTICLE, [SAID])
        assert list(read_claims(path.read_text("utf-8").splitlines())) == [SAID]
        write(ARTICLE, [ANONYMOUS])
    assert b"\r" not in path.read_bytes()
    assert list(read_claims(path.read_text("utf-8").splitlines())) == [SAID, ANONYMOUS]


def test_an_output_that_cannot_be_made_is_a_bad_setting(tmp_path: Path) -> None:
    with pytest.raises(BadSetting, match="cannot be written"), open_output(tmp_path / "nowhere" / "claims.jsonl"):
        pass


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full, a disk that is always full")
def test_a_full_disk_is_a_bad_setting() -> None:
    with pytest.raises(BadSetting, match="No space left"), open_output(Path("/dev/full")) as stream:
        writing_to(stream, writer_named("jsonl"))(ARTICLE, [SAID])


PUTIN = RegisteredSpeaker(
    name="Vladimir\x1b Putin",
    type="person",
    claims=12,
    articles=3,
    first="2000",
    last="2017-09-28",
    variants=(NameVariant(name="Vladimir Putin", claims=12),),
    roles=(
        RoleHeld(role="Prime Minister", first="2000", last="2000", claims=2),
        RoleHeld(role="President", first="2012", last="2017-09-28", claims=2),
    ),
)
WHO = RegisteredSpeaker(
    name="WHO", type="organization", claims=1, articles=1, variants=(NameVariant(name="WHO", claims=1),)
)


def test_a_register_for_a_person_is_a_table() -> None:
    stream = io.StringIO()
    REGISTER_WRITERS["text"]([PUTIN, WHO], stream)
    assert [line.split() for line in stream.getvalue().splitlines()] == [
        ["claims", "articles", "speaker", "most", "often", "called", "between"],
        ["12", "3", "Vladimir␛", "Putin", "President", "2000", "–", "2017-09-28"],
        ["1", "1", "WHO", "organization"],
    ]


def test_a_register_for_a_program_is_json_lines() -> None:
    stream = io.StringIO()
    REGISTER_WRITERS["jsonl"]([PUTIN, WHO], stream)
    first, second = map(json.loads, stream.getvalue().splitlines())
    assert first["roles"][0] == {"role": "Prime Minister", "first": "2000", "last": "2000", "claims": 2}
    assert second == {
        "name": "WHO",
        "type": "organization",
        "claims": 1,
        "articles": 1,
        "first": None,
        "last": None,
        "variants": [{"name": "WHO", "claims": 1}],
        "roles": [],
        "claim_ids": [],
    }


def test_the_name_of_a_file_tells_its_format() -> None:
    assert writer_of("Claims.JSONL") is writer_named("jsonl")
    assert writer_of("claims.txt") is writer_named("text")
    assert writer_of("claims") is None


def test_files_beside_an_output_go_by_its_name_or_by_that_of_the_database() -> None:
    assert local_path("out/claims.db") == Path("out/claims.db")
    assert local_path("postgresql://ana:secret@host/news?sslmode=require") == Path("news")
    assert local_path("postgres://") == Path("postgresql")


@pytest.mark.parametrize(("library", "form"), [("pyarrow", "parquet"), ("psycopg", "postgresql")])
def test_a_library_that_is_not_installed_is_named(
    library: str, form: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with (
        pytest.raises(MissingDependency, match=rf"{library}: pip install 'quoteminer\[{form}\]'"),
        open_writer(str(tmp_path / "claims"), writer_named(form)),
    ):
        pass


def test_an_unknown_format_is_a_bad_setting_that_lists_the_known() -> None:
    with pytest.raises(BadSetting, match="'xls' is unknown; known are jsonl"):
        writer_named("xls")


def test_a_format_that_is_only_written_is_not_read() -> None:
    with pytest.raises(BadInput, match=r"claims\.txt: claims are not read back from the format text, but from jsonl"):
        reading_function("claims.txt")


def test_a_whole_file_takes_the_old_one_s_place_only_when_complete(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    path.write_text("old")

    def break_off() -> None:
        with whole_file(path) as unfinished:
            unfinished.write_text("half")
            raise KeyError

    with pytest.raises(KeyError):
        break_off()
    assert path.read_text() == "old"
    with whole_file(path) as unfinished:
        unfinished.write_text("new")
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("claims.db", "new")]
