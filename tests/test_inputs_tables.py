"""Articles in CSV and JSON, under our names for their fields or any others."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_files import read, read_content, read_one, texts, told
from strategies import any_text

from quoteminer import BadSetting, Reading
from quoteminer.records import Article

pytestmark = pytest.mark.usefixtures("empty_folder")

KNOWN = {
    "title": "Talks",
    "url": "https://example.org/a7",
    "author": "A. Berg",
    "publisher": "The Paper",
    "published": "2017-09-28",
}


class TestCsv:
    def test_a_row_is_an_article_with_all_that_is_known_of_it(self) -> None:
        written = f'id,text,{",".join(KNOWN)},genre\na7,"Yes,\n“he” said ""so"".",{",".join(KNOWN.values())},news\n'
        assert read_one(written, "a.csv") == Article(id="a7", text='Yes,\n“he” said "so".', source="a.csv", **KNOWN)

    def test_an_article_without_an_id_is_named_by_file_and_line(self) -> None:
        items = read_content('text\n"A\nB"\n\nC\n', "a.csv")
        assert [item.id for item in items if isinstance(item, Article)] == ["a-2", "a-5"]
        assert texts(items) == ["A\nB", "C"]

    @pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
    def test_the_header_tells_the_delimiter(self, delimiter: str) -> None:
        written = f"id{delimiter}text\r\n1{delimiter}A, b; c.\r\n".replace("A, b; c.", '"A, b; c."')
        assert read_one(written, "a.tsv").text == "A, b; c."

    @pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
    def test_spreadsheets_write_byte_order_marks(self, encoding: str) -> None:
        assert read_one("text;id\nДа;1\n".encode(encoding), "a.csv").text == "Да"

    def test_fields_may_have_other_names(self) -> None:
        written = "Headline,Body,Date\nTalks,Yes.,2017-09-28\n"
        article = read_one(written, "a.csv", fields={"text": "Body", "title": "Headline", "published": "Date"})
        assert (article.title, article.text, article.published) == ("Talks", "Yes.", "2017-09-28")

    def test_a_table_without_the_text_says_what_it_has(self) -> None:
        assert told(read_content("id,body\n1,A.\n", "a.csv")) == [
            "a.csv, line 1: text: no column 'text'; the columns are id, body; --field text=NAME names another"
        ]

    def test_a_column_that_the_mapping_names_must_be_there(self) -> None:
        [said] = told(read_content("id,text\n1,A.\n", "a.csv", fields={"published": "Date"}))
        assert said.startswith("a.csv, line 1: published: no column 'Date'; the columns are id, text")

    def test_a_bad_row_costs_itself(self) -> None:
        items = read_content("id,text,published\n1,A.,soon\n2,B, and c.,2017\n3\n4,D.\n", "a.csv")
        assert texts(items) == ["D."]
        assert told(items) == [
            "a.csv, line 2: published: 'soon' is no date in ISO form, such as 2017-09-28",
            "a.csv, line 3: 4 cells, but the header has 3",
            "a.csv, line 4: text: missing",
        ]

    def test_an_open_quote_mark_does_not_swallow_the_rest_in_silence(self) -> None:
        items = read_content('text\nA.\n"B.\nC.\nD.\n', "a.csv")
        assert texts(items) == ["A."]
        assert told(items) == ["a.csv, line 3: a quote mark is never closed, and all the rest stands in it"]

    def test_a_row_without_end_does_not_fill_the_memory(self) -> None:
        written = "text,id\nA.,1\n" + ('"' + "x\n" * 100_000 + '",') * 10
        items = read_content(written, "a.csv", largest=1)
        assert texts(items) == ["A."]
        assert told(items) == ["a.csv, line 3: a row of more than 1 MB is not read (see --largest)"]

    def test_a_cell_may_be_longer_than_python_lets_through_and_leaves_its_limit_alone(self) -> None:
        limit = csv.field_size_limit()
        long = "x" * (limit + 1)
        assert texts(read_content(f"text\n{long}\nA.\n", "a.csv")) == [long, "A."]
        assert csv.field_size_limit() == limit

    @pytest.mark.parametrize("written", ["", "id,text\n"])
    def test_an_empty_file_holds_no_article_and_that_is_told(
        self, written: str, caplog: pytest.LogCaptureFixture
    ) -> None:
        assert read_content(written, "a.csv") == []
        assert caplog.messages == ["a.csv: holds no articles"]

    @given(st.lists(any_text(), min_size=1))
    def test_what_a_program_writes_is_read_to_the_letter(self, written: list[str]) -> None:
        import csv
        import io

        from quoteminer.inputs import Document, reader_named

        stream = io.StringIO()
        rows = [text.encode("utf-8", "replace").decode() for text in written if text]
        csv.writer(stream, quoting=csv.QUOTE_ALL).writerows([["text"], *([row] for row in rows)])
        document = Document(io.BytesIO(stream.getvalue().encode()), "a.csv", "a")
        items = list(reader_named("csv").read(document))
        assert [item.text for item in items if isinstance(item, Article)] == rows


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("text,date\nA.,2024-03-07\nB.,2024-03-08\n", "a.csv"),
        ('{"text": "A.", "pub_date": "2024-03-07"}\n{"text": "B.", "pub_date": "2024-03-08"}\n', "a.jsonl"),
    ],
)
def test_a_field_that_may_be_the_date_is_told_once_and_not_taken(
    content: str, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    assert [item.published for item in read_content(content, name) if isinstance(item, Article)] == [None, None]
    field = "date" if name == "a.csv" else "pub_date"
    told_once = (
        f"{name}: no field 'published'; where '{field}' is the day of publication, say --field published={field}"
    )
    assert caplog.messages == [told_once]
    caplog.clear()
    dated = read_content(content, name, fields={"published": field})
    assert [item.published for item in dated if isinstance(item, Article)] == ["2024-03-07", "2024-03-08"]
    assert not caplog.messages


class TestJson:
    def test_an_object_is_an_article(self) -> None:
        assert read_one('{"text": "Yes.", "id": 7, "title": ""}', "a.json") == Article(
            id="7", text="Yes.", source="a.json"
        )

    def test_a_list_is_articles(self) -> None:
        items = read_content('[{"text": "A."}, {"text": 5}, 5, {"text": "D.", "id": "d"}]', "a.json")
        assert [item.id for item in items if isinstance(item, Article)] == ["a-1", "d"]
        assert told(items) == [
            "a.json, a-2: article 2: text: a whole number, but must be a text",
            "a.json, a-3: article 3: a whole number, but must be an object",
        ]

    def test_an_object_may_hold_the_one_list_of_articles(self) -> None:
        written = '{"status": "ok", "total": 2, "tags": ["x"], "articles": [{"text": "A."}, {"text": "B."}]}'
        assert texts(read_content(written, "a.json")) == ["A.", "B."]

    def test_which_of_two_lists_it_is_nobody_guesses(self) -> None:
        written = '{"a": [{"text": "A."}], "b": [{"text": "B."}]}'
        assert told(read_content(written, "a.json")) == [
            "a.json: text: missing; the fields are a, b; --field text=NAME names another"
        ]

    def test_fields_may_lie_in_others(self) -> None:
        written = '{"content": {"body": "Yes.", "meta": {"day": "2017-09-28"}}, "source": {"name": "The Paper"}}'
        fields = {"text": "content.body", "published": "content.meta.day", "publisher": "source.name"}
        article = read_one(written, "a.json", fields=fields)
        assert (article.text, article.published, article.publisher) == ("Yes.", "2017-09-28", "The Paper")

    def test_a_field_with_a_dot_in_its_name_is_found_first(self) -> None:
        assert read_one('{"a.b": "Yes.", "a": {"b": "No."}}', "a.json", fields={"text": "a.b"}).text == "Yes."

    def test_faults_tell_both_names(self) -> None:
        items = read_content('{"body": 5}\n{}\n', "a.jsonl", fields={"text": "body"})
        assert told(items) == [
            "a.jsonl, line 1: text (field 'body'): a whole number, but must be a text",
            "a.jsonl, line 2: text (field 'body'): missing",
        ]

    def test_what_is_mapped_wins_over_what_is_called_as_ours(self) -> None:
        assert read_one('{"text": "No.", "body": "Yes."}', "a.json", fields={"text": "body"}).text == "Yes."

    def test_an_unknown_field_lists_the_known_ones(self) -> None:
        with pytest.raises(BadSetting, match=r"'body' is unknown; known are text, id, title"):
            Reading(fields={"body": "text"})

    def test_broken_json_says_where(self) -> None:
        assert told(read_content('{"text": "A."', "a.json")) == [
            "a.json: not JSON: Expecting ',' delimiter at character 14"
        ]

    def test_a_file_larger_than_allowed_is_refused(self) -> None:
        read_content('{"text": "' + "a" * 2**20 + '"}', "a.json")
        assert told(read("a.json", largest=1)) == ["a.json: an article of more than 1 MB is not read (see --largest)"]
        assert len(texts(read("a.json", largest=2))) == 1
