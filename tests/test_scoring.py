"""Claims against each kind of gold, small enough to count by hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from quoteminer import mine
from quoteminer.errors import BadInput, BadSetting
from quoteminer.outputs import writer_named, writer_of
from quoteminer.outputs.conversion import convert
from quoteminer.scoring import GOLD_FORMATS, Score, score

TEXT = "Ann Lee said that it rained. Bob Ray told us it was dry."
LEE, SAID, RAINED = (0, 7), (8, 12), (13, 27)
RAY, TOLD, DRY = (29, 36), (37, 41), (45, 55)
Place = tuple[int, int]


def span(place: Place | None) -> dict[str, Any] | None:
    return {"start": place[0], "end": place[1], "text": TEXT[slice(*place)]} if place else None


def claim(source: Place | None, cue: Place | None, *content: Place, **fields: Any) -> dict[str, Any]:
    """A claim of article `a` as extract writes it, only the fields that scoring reads."""
    text = " … ".join(TEXT[slice(*place)] for place in content)
    spans = [{"start": start, "end": end} for start, end in content]
    whole = {"article": {"id": "a", "source": "news/a.txt"}, "content": {"text": text, "spans": spans}}
    return whole | {"kind": "indirect", "source": span(source), "cue": span(cue)} | fields


def gold(source: Place | None, cue: Place | None, *content: Place, **fields: Any) -> dict[str, Any]:
    """A claim as annotated in the seed's and Wikinews' form."""
    speaker = {"name": TEXT[slice(*source)] if source else None, "role": None}
    marked = {"kind": "indirect", "source": span(source), "cue": span(cue), "content": list(map(span, content))}
    return marked | {"speaker": speaker, "date": None, "via": None} | fields


def write(path: Path, *objects: object) -> Path:
    path.write_text("".join(json.dumps(value) + "\n" for value in objects), encoding="utf-8")
    return path


LEE_CLAIM = claim(LEE, SAID, RAINED, speaker={"name": "Ann Lee", "role": None})
CUT_CLAIM = claim(RAY, TOLD, (48, 55), speaker={"name": "Ray", "role": "mayor"})


@pytest.fixture
def two_claims(tmp_path: Path) -> Path:
    """The first claim right; of the second, the content begins too late: 7 of 10 characters."""
    return write(tmp_path / "claims.jsonl", LEE_CLAIM, CUT_CLAIM)


def test_claims_are_read_in_every_format_that_is_read_back(tmp_path: Path) -> None:
    found = mine("“It rained all day,” Ann Lee said.")
    wanted = write(tmp_path / "gold.json", {"claims": [], "never": []})
    scores = []
    for name in ("claims.jsonl", "claims.csv", "claims.db", "claims.articles.jsonl"):
        convert([(found.article, list(found))], str(tmp_path / name), writer_of(name) or writer_named("jsonl"))
        scores.append(score(tmp_path / name, wanted).figures)
    assert scores[0]["besides extra"] == len(found) == 1
    assert scores == scores[:1] * 4


def test_cofenet_counts_tokens_touched(tmp_path: Path, two_claims: Path) -> None:
    offsets: list[list[int] | None] = [[0, 3], [4, 7], [8, 12], [13, 17], [18, 20], [21, 27], [27, 28]]
    offsets += [[29, 32], [33, 36], [37, 41], [42, 44], [45, 47], [48, 51], [52, 55], None]
    labels = "B-source I-source B-cue B-content I-content I-content O".split()
    labels += "B-source I-source B-cue O B-content I-content I-content O".split()
    aligned = write(tmp_path / "gold.jsonl", {"id": "a_1", "doc": "a", "offsets": offsets, "labels": labels})

    result = score(two_claims, aligned)

    assert result.against == "cofenet"
    assert result.rows["source"] == dict.fromkeys(("precision", "recall", "F1", "begin F1", "Jaccard"), 100)
    assert result.rows["content"] == pytest.approx(
        {"precision": 50, "recall": 50, "F1": 50, "begin F1": 50, "Jaccard": 100 * (1 + 2 / 3) / 2}
    )


def test_cofenet_finds_an_article_by_its_file_name(tmp_path: Path) -> None:
    named_by_file = LEE_CLAIM | {"article": {"id": 7, "source": "some/folder/a.txt"}}
    claims = write(tmp_path / "claims.jsonl", named_by_file)
    aligned = write(tmp_path / "gold.jsonl", {"doc": "a", "offsets": [[8, 12]], "labels": ["B-cue"]})
    assert score(claims, aligned).figures["cue F1"] == 100


def test_riqua_counts_tokens_of_each_excerpt(tmp_path: Path) -> None:
    labels = "B-source I-source B-cue B-content I-content I-content O".split()
    line = {"id": "novel.ann", "tokens": [*"Ann Lee said that it rained".split(), "."], "labels": labels}
    second = LEE_CLAIM | {"article": {"id": "novel-2"}, "cue": None}
    claims = write(tmp_path / "claims.jsonl", LEE_CLAIM | {"article": {"id": "novel-1"}}, second)
    result = score(claims, write(tmp_path / "gold.jsonl", line, line))
    assert result.against == "riqua"
    assert result.figures["source F1"] == result.figures["content F1"] == 100
    assert result.rows["cue"] == pytest.approx(
        {"precision": 100, "recall": 50, "F1": 200 / 3, "begin F1": 200 / 3, "Jaccard": 50}
    )


def polnear(folder: Path, *versions: str) -> Path:
    """A brat folder with article `a`, read by as many annotators as there are versions."""
    (folder / "text").mkdir(parents=True)
    (folder / "attributions").mkdir()
    (folder / "text" / "a.txt").write_text(TEXT, encoding="utf-8")
    for number, version in enumerate(versions):
        (folder / "attributions" / f"a_{number}.ann").write_text(version, encoding="utf-8")
    return folder


FIRST = (
    "T1\tSource 0 7\tAnn Lee\nT2\tCue 8 12\tsaid\nT3\tContent 13 27\tthat it rained\nE1\tCue:T2 Source:T1 Content:T3\n"
)
SECOND = (
    "T4\tSource 29 36\tBob Ray\nT5\tCue 37 41\ttold\nT6\tContent 45 55\tit was dry\nE2\tCue:T5 Source:T4 Content:T6\n"
)


def test_polnear_counts_spans_and_whole_attributions(tmp_path: Path, two_claims: Path) -> None:
    result = score(two_claims, polnear(tmp_path / "dev", FIRST + SECOND))
    assert result.against == "polnear"
    assert result.figures["source F1"] == result.figures["cue F1"] == 100
    assert result.figures["content F1"] == 50
    assert whole(result) == {
        **{"gold": 2, "found": 2},
        **{"exact P": 50, "exact R": 50, "exact F1": 50},
        **{"right P": 50, "right R": 50, "right F1": 50},
    }


def whole(result: Score) -> dict[str, float]:
    """The figures of whole attributions."""
    return result["Whole attributions"]["claims"]


def test_polnear_takes_a_nearly_right_attribution_only_where_source_and_cue_touch(tmp_path: Path) -> None:
    near = claim((4, 7), SAID, (14, 27))
    other_source = claim(RAY, SAID, (14, 27))
    folder = polnear(tmp_path / "dev", FIRST)
    for given, expected in ((near, 100), (other_source, 0)):
        figures = whole(score(write(tmp_path / "claims.jsonl", given), folder))
        assert (figures["exact F1"], figures["right F1"]) == (0, expected)


def test_polnear_counts_the_first_annotators_version_or_every_one(tmp_path: Path, two_claims: Path) -> None:
    folder = polnear(tmp_path / "dev", FIRST, FIRST + SECOND)
    first, every = score(two_claims, folder), score(two_claims, folder, every_annotator=True)
    assert first.rows["source"] == pytest.approx({"precision": 50, "recall": 100, "F1": 200 / 3})
    assert (whole(first)["exact P"], whole(first)["exact R"]) == (50, 100)
    assert every.rows["source"] == pytest.approx({"precision": 75, "recall": 100, "F1": 600 / 7})
    assert (whole(every)["exact P"], whole(every)["exact R"]) == pytest.approx((50, 200 / 3))


def test_polnear_tells_how_far_annotators_agree(tmp_path: Path, two_claims: Path) -> None:
    result = score(two_claims, polnear(tmp_path / "dev", FIRST, FIRST + SECOND, SECOND))
    people = result["Whole attributions"]["people"]
    assert (people["gold"], people["found"]) == (1 + 1 + 2, 2 + 1 + 1)
    assert people["exact F1"] == people["right F1"] == 50
    assert list(score(two_claims, polnear(tmp_path / "alone", FIRST))["Whole attributions"]) == ["claims"]


def test_polnear_splits_whole_attributions(tmp_path: Path, two_claims: Path) -> None:
    result = score(two_claims, polnear(tmp_path / "dev", FIRST + SECOND))
    assert list(result["Whole attributions by kind"]) == ["indirect"]
    distances = result["Whole attributions by words between source and content"]
    assert {row: figures["right F1"] for row, figures in distances.items()} == {"0-1 words": 100, "2-3 words": 0}
    assert result["Whole attributions by words of the content"]["1-5 words"] == whole(result)


def test_only_corpora_with_several_annotators_can_count_every_one(tmp_path: Path, two_claims: Path) -> None:
    with pytest.raises(BadSetting, match="every-annotator: seed has one version"):
        score(two_claims, write(tmp_path / "seed.json", {"claims": []}), every_annotator=True)


def test_confidence_is_compared_with_the_share_that_is_right(tmp_path: Path) -> None:
    given = [LEE_CLAIM | {"confidence": 0.9}, CUT_CLAIM | {"confidence": 0.55}, LEE_CLAIM]
    claims = write(tmp_path / "claims.jsonl", *given)
    article = {"id": "a", "claims": [gold(LEE, SAID, RAINED), gold(RAY, TOLD, DRY)]}
    for against in (polnear(tmp_path / "dev", FIRST + SECOND), write(tmp_path / "gold.jsonl", article)):
        result = score(claims, against)
        assert result["Confidence"]["all"] == result["Confidence"]["indirect"]
        assert result["Confidence of all claims"] == {
            "0.5-0.6": {"claims": 1, "confidence": 0.55, "right": 0},
            "0.9-1.0": {"claims": 1, "confidence": 0.9, "right": 1},
        }


def test_a_confidence_out_of_bounds_is_named(tmp_path: Path) -> None:
    claims = write(tmp_path / "claims.jsonl", LEE_CLAIM | {"confidence": 1.5})
    with pytest.raises(BadInput, match="claims.jsonl, line 1: .*confidence"):
        score(claims, write(tmp_path / "seed.json", {"claims": []}))


def test_a_bad_line_of_brat_is_named(tmp_path: Path, two_claims: Path) -> None:
    for line in ("T9\tSource 3\tAnn", "T9\tSource 3 300\tAnn"):
        with pytest.raises(BadInput, match="a_0.ann, line 5: T9") as raised:
            score(two_claims, polnear(tmp_path / line[-6:].strip(), FIRST + line))
        assert raised.value.line == 5


def test_gum_counts_speakers_and_dates(tmp_path: Path) -> None:
    monday = {"value": "2020-03-02", "basis": "stated", "start": 8, "end": 12}
    claims = [LEE_CLAIM | {"date": monday}, claim((33, 36), TOLD, DRY, date=monday | {"start": 40, "end": 50})]
    relations = [{"source": [[0, 7]], "entity": "1"}, {"source": [[29, 36]], "entity": "2"}]
    document = {
        "id": "a",
        "text": TEXT,
        "attributions": [*relations, {"source": [[42, 44]], "entity": None}],
        "entities": {"1": {"names": ["Ms Ann Maria Lee"]}, "2": {"names": ["Bob Ray"]}},
        "dates": [{"start": 8, "end": 12, "when": "2020-03"}, {"start": 45, "end": 55, "when": "2019"}],
    }
    result = score(write(tmp_path / "claims.jsonl", *claims), write(tmp_path / "gold.jsonl", document))
    assert result.against == "gum"
    assert result.rows["found"] == {"rate": pytest.approx(200 / 3), "right": 2, "of": 3}
    assert result.rows["named"] == {"rate": 50, "right": 1, "of": 2}
    assert result.rows["unknown"] == {"rate": 50, "right": 1, "of": 2}
    assert result.rows["dates"] == {"rate": 50, "right": 1, "of": 2}


def test_wikinews_counts_whole_claims_and_their_fields(tmp_path: Path, two_claims: Path) -> None:
    article = {"id": "a", "text": TEXT, "claims": [gold(LEE, SAID, RAINED), gold(RAY, TOLD, DRY)]}
    result = score(two_claims, write(tmp_path / "gold.jsonl", article))
    assert result.against == "wikinews"
    assert result.rows["claims"] == {"extracted": 2, "gold": 2}
    assert result.rows["content"] == {"precision": 50, "recall": 50, "F1": 50}
    assert result.figures["content at 0.5 F1"] == 100
    assert result.figures["whole F1"] == 50
    assert set(result.rows["found"].values()) == {100}


def test_wikinews_compares_each_field(tmp_path: Path) -> None:
    dated = {"value": "2020-03-02", "text": "Monday"}
    wanted = gold(LEE, SAID, RAINED, date=dated, via="Reuters", speaker={"name": "Ann Lee", "role": "Mayor"})
    wanted |= {"addressee": "the Echo", "medium": "in a letter"}
    given = claim(RAY, None, RAINED, kind="mixed", date=dated | {"basis": "published"}, via={"name": "AFP"})
    claims = write(tmp_path / "claims.jsonl", given)
    result = score(claims, write(tmp_path / "gold.jsonl", {"id": "a", "claims": [wanted]}))
    assert result.figures["content F1"] == 100
    assert set(result.rows["found"].values()) == {0}
    assert result.figures["whole F1"] == 0


def test_wikinews_counts_what_few_claims_have_by_itself(tmp_path: Path) -> None:
    lee = gold(LEE, SAID, RAINED, addressee="the Echo", medium="in a letter")
    article = {"id": "a", "claims": [lee, gold(RAY, TOLD, DRY, addressee=None, medium=None)]}
    given = [
        LEE_CLAIM | {"addressee": {"text": "Echo"}, "medium": {"text": "on the radio"}},
        claim(RAY, TOLD, DRY, addressee={"text": "us"}, medium=None),
    ]
    result = score(write(tmp_path / "claims.jsonl", *given), write(tmp_path / "gold.jsonl", article))
    assert result.rows["found"]["addressee"] == result.rows["found"]["medium"] == 50
    assert result.rows["addressee"] == {"precision": 50, "recall": 100, "F1": pytest.approx(200 / 3)}
    assert result.rows["medium"] == {"precision": 0, "recall": 0, "F1": 0}


@pytest.mark.parametrize("indent", [None, 1])
def test_seed_counts_right_fields_extras_and_what_must_never_be(tmp_path: Path, two_claims: Path, indent: int) -> None:
    ray = gold(RAY, TOLD, (47, 55), speaker={"name": "Ray", "role": None})
    seed = {"claims": [gold(LEE, SAID, RAINED), ray, gold(LEE, SAID, (0, 4))], "never": ["it rained", "snow"]}
    path = tmp_path / "seed.json"
    path.write_text(json.dumps(seed, indent=indent), encoding="utf-8")
    result = score(two_claims, path)
    assert result.against == "seed"
    right = {"content": 2, "kind": 2, "cue": 2, "name": 2, "role": 1, "date": 2, "via": 2}
    assert result.rows == {"gold": {"claims": 3}, "right": right, "besides": {"extra": 0, "never": 1}}


def test_a_format_that_does_not_exist_lists_the_known(two_claims: Path) -> None:
    with pytest.raises(BadSetting) as raised:
        score(two_claims, two_claims, against="conll")
    assert all(form.name in str(raised.value) for form in GOLD_FORMATS)


@pytest.mark.parametrize("content", ["", "no gold at all", '{"sentences": []}\n', "[" * 100_000, "[1]", "\ud800"])
def test_gold_of_no_known_kind_is_refused(tmp_path: Path, two_claims: Path, content: str) -> None:
    path = tmp_path / "gold"
    path.write_bytes(content.encode("utf-8", "surrogatepass"))
    for wrong in (path, tmp_path, tmp_path / "missing"):
        with pytest.raises(BadInput, match=r"gold|missing|test_"):
            score(two_claims, wrong)


def test_gold_of_no_known_kind_names_the_known_kinds(tmp_path: Path, two_claims: Path) -> None:
    for wrong in (tmp_path, two_claims):
        with pytest.raises(BadInput) as raised:
            score(two_claims, wrong)
        assert all(form.form in str(raised.value) for form in GOLD_FORMATS)


def test_a_bad_claim_names_file_line_and_every_field(tmp_path: Path) -> None:
    bad = {"article": {}, "content": {"spans": [{"start": 5, "end": "six"}]}, "source": {"start": 3, "end": 1}}
    claims = write(tmp_path / "claims.jsonl", LEE_CLAIM, bad)
    seed = write(tmp_path / "seed.json", {"claims": [], "never": []})
    with pytest.raises(BadInput) as raised:
        score(claims, seed)
    assert raised.value.line == 2
    assert [fault.partition(":")[0] for fault in raised.value.faults] == ["article.id", "content.spans[0]", "source"]


def test_a_line_that_is_no_json_is_named(tmp_path: Path) -> None:
    claims = tmp_path / "claims.jsonl"
    claims.write_text(json.dumps(LEE_CLAIM) + "\n\n{oops\n", encoding="utf-8")
    with pytest.raises(BadInput, match="claims.jsonl, line 3: not JSON"):
        score(claims, write(tmp_path / "seed.json", {"claims": []}))


def test_bad_labels_are_named(tmp_path: Path, two_claims: Path) -> None:
    aligned = write(tmp_path / "gold.jsonl", {"doc": "a", "offsets": [[0, 3]], "labels": ["B-verb"]})
    with pytest.raises(BadInput, match="line 1: .*B-verb"):
        score(two_claims, aligned)
