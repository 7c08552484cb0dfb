"""Label Studio: tasks that it can take, and claims from what people made of them."""

import json
from io import StringIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from attrs import evolve
from click.testing import CliRunner
from reported import ARTICLES, BY_ID, CLAIMS, HOSTILE

from quoteminer.cli import main
from quoteminer.converter import claim_to_json, json_line
from quoteminer.errors import BadInput
from quoteminer.label_studio import labelling_config, read_annotations, write_tasks
from quoteminer.records import Span


def tasks(claims: Any = CLAIMS) -> list[dict[str, Any]]:
    stream = StringIO()
    write_tasks(claims, BY_ID, stream, "quoteminer 0")
    read: list[dict[str, Any]] = json.loads(stream.getvalue())
    return read


def annotated(path: Path, tasks: list[dict[str, Any]], **fields: Any) -> Path:
    """The export after somebody accepted the predictions, as the editor writes them."""
    for task in tasks:
        (prediction,) = task.pop("predictions")
        result = [{**item, "origin": "prediction"} for item in prediction["result"]]
        for item in result:
            if "value" in item:
                item["value"]["text"] = item["value"]["text"].replace("\r", "\\n").replace("\n", "\\n")
        task["annotations"] = [{"id": 7, "completed_by": 1, "result": result, **fields}]
    path.write_text(json.dumps(tasks), encoding="utf-8")
    return path


class TestTasks:
    def test_every_article_is_a_task_and_every_place_a_region(self) -> None:
        hostile, plain = tasks()
        assert hostile["data"]["text"] == HOSTILE
        assert [task["data"]["article"] for task in (hostile, plain)] == ["a/1", "plain"]
        for item in (item for task in (hostile, plain) for item in task["predictions"][0]["result"]):
            if item["type"] == "labels":
                text = BY_ID["a/1" if item in hostile["predictions"][0]["result"] else "plain"].text
                assert text[item["value"]["start"] : item["value"]["end"]] == item["value"]["text"]
        (first, *_) = hostile["predictions"][0]["result"]
        assert first["value"]["start"] == HOSTILE.index("“We")  # code points, with emoji in front

    def test_relations_link_regions_that_are_there(self) -> None:
        for task in tasks():
            result = task["predictions"][0]["result"]
            ids = [item["id"] for item in result if item["type"] == "labels"]
            assert len(ids) == len(set(ids))
            relations = [item for item in result if item["type"] == "relation"]
            assert len(relations) == 4
            assert all({item["from_id"], item["to_id"]} <= set(ids) for item in relations)

    def test_articles_without_claims_are_tasks_too(self) -> None:
        assert [len(task["predictions"][0]["result"]) for task in tasks(CLAIMS[2:])] == [0, 10]

    def test_a_text_that_was_mined_under_another_id_is_no_task_again(self) -> None:
        stream = StringIO()
        write_tasks(CLAIMS, {"copy": evolve(ARTICLES[1], id="copy"), **BY_ID}, stream, "quoteminer 0")
        assert [task["data"]["article"] for task in json.loads(stream.getvalue())] == ["a/1", "plain"]

    def test_the_configuration_knows_the_names_used(self) -> None:
        config = ElementTree.fromstring(labelling_config())
        labels = {label.get("value") for label in config.iter("Label")}
        relations = {relation.get("value") for relation in config.iter("Relation")}
        names = {tag.get("name") for tag in config.iter() if tag.get("name")}
        for item in (item for task in tasks() for item in task["predictions"][0]["result"]):
            if item["type"] == "labels":
                assert set(item["value"]["labels"]) <= labels
                assert {item["from_name"], item["to_name"]} == names
            else:
                assert set(item["labels"]) <= relations

    def test_a_claim_of_another_text_is_refused(self) -> None:
        moved = evolve(CLAIMS[2], content=evolve(CLAIMS[2].content, spans=(Span(0, 5),)))
        with pytest.raises(BadInput, match=f"claim {CLAIMS[2].id}: other words than those of article 'plain'"):
            tasks([moved])
        with pytest.raises(BadInput, match="article.id: 'b' is none of the 2 given"):
            tasks([evolve(CLAIMS[0], article=evolve(CLAIMS[0].article, id="b"))])


class TestAnnotations:
    def test_predictions_that_were_accepted_come_back_as_the_claims_they_were(self, tmp_path: Path) -> None:
        claims, not_done = read_annotations(annotated(tmp_path / "export.json", tasks()))
        assert not not_done
        for given, read in zip(CLAIMS, claims, strict=True):
            whole = claim_to_json(given)
            assert read["id"] == whole["id"]
            assert read["content"] == whole["content"]
            assert read["source"] == whole["source"]
            assert {key: whole["cue"][key] for key in read["cue"]} == read["cue"]
            assert read["article"] == {"id": given.article.id, "source": given.article.source}

    def test_parts_and_links_drawn_by_hand_make_one_claim(self, tmp_path: Path) -> None:
        text = ARTICLES[1].text

        def region(id: str, label: str, wording: str) -> dict[str, Any]:
            start = text.index(wording)
            value = {"start": start, "end": start + len(wording), "text": wording, "labels": [label]}
            return {"id": id, "type": "labels", "value": value, "from_name": "label", "to_name": "text"}

        def link(one: str, other: str) -> dict[str, Any]:
            return {"type": "relation", "from_id": one, "to_id": other, "direction": "right"}

        result = [
            region("late", "content", "is safe"),
            region("early", "content", "that the bridge"),
            region("said", "cue", "said"),
            region("who", "source", "The mayor"),
            link("late", "early"),
            link("said", "early"),
            link("said", "who"),
        ]
        export = [{"data": {"text": text, "article": "plain"}, "annotations": [{"result": result}]}]
        (tmp_path / "export.json").write_text(json.dumps(export))
        ((claim,), _) = read_annotations(tmp_path / "export.json")
        assert claim["content"]["text"] == "that the bridge … is safe"
        assert (claim["cue"]["text"], claim["source"]["text"]) == ("said", "The mayor")
        assert "id" not in claim

    def test_what_counts_of_several_annotations(self, tmp_path: Path) -> None:
        done = json.loads(annotated(tmp_path / "export.json", tasks()).read_text())
        (first,) = done[1]["annotations"]
        done[0]["annotations"] = [{**done[0]["annotations"][0], "was_cancelled": True}]
        done[1]["annotations"] = [first, {"result": [], "ground_truth": True}]
        (tmp_path / "export.json").write_text(json.dumps(done))
        assert read_annotations(tmp_path / "export.json") == ([], ["a/1"])

    @pytest.mark.parametrize(
        ("change", "told"),
        [
            (lambda r: r[0]["value"].update(start=-1), "-1-[0-9]+ lies outside the text"),
            (lambda r: r[0]["value"].update(text="other"), "'other', but the text has 'that the bridge is safe' there"),
            (lambda r: r[0]["value"].update(labels=["content", "cue"]), "labels content, cue: must be one of"),
            (lambda r: r.pop(3), "a cue that is linked to nothing"),
            (lambda r: r[-1].update(from_id=r[0]["id"]), "linked to 2 sources, but a claim has one"),
        ],
    )
    def test_what_does_not_fit_is_named(self, tmp_path: Path, change: Any, told: str) -> None:
        path = annotated(tmp_path / "export.json", tasks())
        export = json.loads(path.read_text())
        change(export[1]["annotations"][0]["result"])
        path.write_text(json.dumps(export))
        with pytest.raises(BadInput, match=f"export.json: task 2, region {CLAIMS[2].id}-.*: {told}"):
            read_annotations(path)

    def test_every_item_that_is_not_well_formed_is_named(self, tmp_path: Path) -> None:
        path = annotated(tmp_path / "export.json", tasks())
        export = json.loads(path.read_text())
        export[0]["annotations"][0]["result"][0]["value"]["start"] = "1"
        export[1]["annotations"][0]["result"][0]["type"] = None
        path.write_text(json.dumps(export))
        with pytest.raises(BadInput, match=r"export.json: task 1: value.start: .*; task 2: type: null, but must be"):
            read_annotations(path)

    def test_other_forms_of_export_are_refused(self, tmp_path: Path) -> None:
        (tmp_path / "export.json").write_text('[{"text": "A.", "label": []}]')
        with pytest.raises(BadInput, match=r"tasks\[0\].data: missing"):
            read_annotations(tmp_path / "export.json")
        (tmp_path / "export.json").write_text("{}")
        with pytest.raises(BadInput, match="no list of tasks"):
            read_annotations(tmp_path / "export.json")


def test_the_commands_go_there_and_back(tmp_path: Path) -> None:
    def run(*arguments: object) -> str:
        result = CliRunner().invoke(main, ["label-studio", *map(str, arguments)])
        assert result.exit_code == 0, result.output
        return result.stdout

    (tmp_path / "plain.txt").write_text(BY_ID["plain"].text)
    (tmp_path / "claims.jsonl").write_text("".join(json_line(claim_to_json(one)) + "\n" for one in CLAIMS[2:]))
    run("export", tmp_path / "claims.jsonl", "--articles", tmp_path, "-o", tmp_path / "tasks.json")
    annotated(tmp_path / "export.json", json.loads((tmp_path / "tasks.json").read_text("utf-8")))
    lines = run("import", tmp_path / "export.json").splitlines()
    assert [json.loads(line)["content"]["text"] for line in lines] == ["that the bridge is safe", "that ferries stop"]
    assert run("config") == labelling_config()
