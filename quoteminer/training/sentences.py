"""Learning the sentence splitter: stanza's own tokenizer, trained by stanza's own trainer on Universal Dependencies."""

import json
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from quoteminer.paragraphs import paragraphs
from quoteminer.sentences import Splitter
from quoteminer.training.corpora import NON_COMMERCIAL

PACKAGE = "quoteminer"


@frozen
class SplitterRecipe:
    """How the splitter learns."""

    seed: int = 1234
    steps: int = 2500
    longest: int = 300
    """Characters that the network sees at once."""


@frozen
class Treebank:
    """Sentences of one or several treebanks, as stanza's trainer takes them."""

    conllu: str
    text: str
    """The sentences as running text, paragraphs parted by blank lines."""


def read_treebank(paths: Iterable[Path], left_out: tuple[str, ...] = NON_COMMERCIAL) -> Treebank:
    """The sentences of the files in order, without the documents whose name begins as one of `left_out`."""
    conllu: list[str] = []
    text: list[str] = []
    document = ""
    for sentence in sentence_blocks(paths):
        comments = dict(comment(line) for line in sentence.splitlines() if line.startswith("#"))
        document = comments.get("newdoc id", document)
        if document.startswith(left_out):
            continue
        if "newpar" in comments or "newpar id" in comments or "newdoc id" in comments:
            text.append("\n\n")
        conllu.append(sentence)
        text.append(running_text(sentence))
    return Treebank("\n\n".join(conllu) + "\n\n", "".join(text).strip() + "\n")


def sentence_blocks(paths: Iterable[Path]) -> Iterator[str]:
    """The sentences of CoNLL-U files with their comments."""
    for path in paths:
        yield from path.read_text(encoding="utf-8").strip().split("\n\n")


def comment(line: str) -> tuple[str, str]:
    """A comment's name and value."""
    name, _, value = line.lstrip("# ").partition(" = ")
    return name.strip(), value


def running_text(sentence: str) -> str:
    """The sentence's wording with the blanks that stood in and after it."""
    wording: list[str] = []
    covered = 0
    for line in sentence.splitlines():
        fields = line.split("\t")
        if line.startswith("#") or "." in fields[0]:
            continue
        first, _, last = fields[0].partition("-")
        if int(first) <= covered:
            continue
        covered = int(last or first)
        wording.append(fields[1] + ("" if "SpaceAfter=No" in fields[9] else " "))
    return "".join(wording)


def train_splitter(data: Path, work: Path, model: Path, recipe: SplitterRecipe = SplitterRecipe()) -> Path:
    """Train on `data`/ud in the folder `work` and put the weights into the model folder; the weights' path."""
    from stanza.models import tokenizer
    from stanza.utils.datasets import prepare_tokenizer_data

    work.mkdir(parents=True, exist_ok=True)
    treebanks = {
        "train": read_treebank(data / "ud" / f"{name}-train.conllu" for name in ("ewt", "gum")),
        "dev": read_treebank([data / "ud" / "gum-dev.conllu"], left_out=()),
    }
    for part, treebank in treebanks.items():
        (work / f"{part}.conllu").write_text(treebank.conllu, encoding="utf-8")
        (work / f"{part}.txt").write_text(treebank.text, encoding="utf-8")
        labels = ["-o", str(work / f"{part}.toklabels"), "-m", str(work / f"{part}-mwt.json")]
        prepare_tokenizer_data.main([str(work / f"{part}.txt"), str(work / f"{part}.conllu"), *labels])
    files = {
        "txt_file": "train.txt",
        "label_file": "train.toklabels",
        "dev_txt_file": "dev.txt",
        "dev_label_file": "dev.toklabels",
        "dev_conll_gold": "dev.conllu",
        "conll_file": "dev.predicted.conllu",
        "mwt_json_file": "train-mwt.json",
    }
    given = [part for name, file in files.items() for part in (f"--{name}", str(work / file))]
    numbers = {"steps": recipe.steps, "max_seqlen": recipe.longest, "seed": recipe.seed, "eval_steps": 250}
    given += [part for name, number in numbers.items() for part in (f"--{name}", str(number))]
    given += ["--lang", "en", "--shorthand", "en_quoteminer", "--use_mwt", "--cpu"]
    tokenizer.main([*given, "--save_dir", str(work), "--save_name", f"{PACKAGE}.pt"])
    return install_splitter(work / f"{PACKAGE}.pt", model)


def sentence_f1(models: Path, treebank: Treebank) -> float:
    """F1, in percent, of the sentences that the models' splitter finds in a treebank's running text.

    A sentence is right when it begins and ends where one of the treebank does; as in CoNLL 2018's shared task.
    """
    splitter = Splitter(models, "en")
    found = splitter.split([treebank.text], [paragraphs(treebank.text)])[0]
    ours = {(sentence.span.start, sentence.span.end) for sentence in found}
    theirs = set(sentence_places(treebank))
    return 200 * len(ours & theirs) / max(1, len(ours) + len(theirs))


def sentence_places(treebank: Treebank) -> Iterator[tuple[int, int]]:
    """Where the treebank's sentences begin and end in its running text."""
    at = 0
    for sentence in treebank.conllu.strip().split("\n\n"):
        wording = running_text(sentence).strip()
        at = treebank.text.index(wording, at)
        yield at, at + len(wording)
        at += len(wording)


def install_splitter(weights: Path, model: Path) -> Path:
    """Copy the weights to where stanza looks for them in a model folder, and name them in its `resources.json`."""
    target = model / "en" / "tokenize" / f"{PACKAGE}.pt"
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(weights, target)
    resources = {
        "en": {
            "lang_name": "English",
            "default_processors": {"tokenize": PACKAGE},
            "packages": {"default": {"tokenize": PACKAGE}},
            "tokenize": {PACKAGE: {}},
        }
    }
    (model / "resources.json").write_text(json.dumps(resources, indent=2) + "\n", encoding="utf-8")
    return target
