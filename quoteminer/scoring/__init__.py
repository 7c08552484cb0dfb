"""Claims as `quoteminer extract` writes them against what people marked: one file per kind of gold, and their table."""

from collections.abc import Callable, Sequence
from pathlib import Path

from attrs import frozen

from quoteminer.converter import claim_to_json
from quoteminer.errors import BadInput, BadSetting
from quoteminer.outputs import writer_of
from quoteminer.scoring.claims import ExtractedClaim
from quoteminer.scoring.cofenet import score_cofenet
from quoteminer.scoring.gum import score_gum
from quoteminer.scoring.judgements import score_judgements
from quoteminer.scoring.polnear import FOLDERS, score_polnear, score_polnear_by_all
from quoteminer.scoring.reading import first_object, read_lines, record_of
from quoteminer.scoring.riqua import score_riqua
from quoteminer.scoring.seed import score_seed
from quoteminer.scoring.tables import Score, Table, print_score
from quoteminer.scoring.wikinews import score_wikinews

__all__ = ["GOLD_FORMATS", "GoldFormat", "Score", "Table", "print_score", "score"]


@frozen
class GoldFormat:
    """A kind of gold and how claims are compared with it."""

    name: str
    form: str
    """What it looks like, for a person to read."""
    holds: tuple[str, ...]
    """What it is recognised by: keys of the first JSON object, or folders within a folder."""
    compare: Callable[[Sequence[ExtractedClaim], Path], tuple[Table, ...]]
    compare_with_all: Callable[[Sequence[ExtractedClaim], Path], tuple[Table, ...]] | None = None
    """Likewise, every annotator's version counted; None where there is one version of each text."""


GOLD_FORMATS = (
    GoldFormat("polnear", "a folder with text/ and brat's attributions/", FOLDERS, score_polnear, score_polnear_by_all),
    GoldFormat("riqua", "JSON Lines with tokens and labels", ("tokens", "labels"), score_riqua),
    GoldFormat("cofenet", "JSON Lines with doc, offsets and labels", ("labels",), score_cofenet),
    GoldFormat("gum", "JSON Lines with id, text and attributions", ("attributions",), score_gum),
    GoldFormat("wikinews", "JSON Lines with id and claims", ("id", "claims"), score_wikinews),
    GoldFormat("judgements", "JSON Lines with claim and verdict", ("claim", "verdict"), score_judgements),
    GoldFormat("seed", "one JSON object with claims and never", ("claims",), score_seed),
)
"""Every kind of gold, asked in this order when none is named."""


def score(claims: Path, gold: Path, against: str | None = None, every_annotator: bool = False) -> Score:
    """How well the claims of a file agree with gold.

    `claims` is what `quoteminer extract` wrote, in any format that can be read back, or JSON Lines of other programs
    with as many of the fields as they know; `gold` a file or folder of annotations, `against` the name of its format in
    GOLD_FORMATS, told from the gold itself when None. Where several people annotated one article, the first
    one's version counts, or with `every_annotator` all, one after the other. Raises BadInput, naming file, line and
    fields, for files that cannot be read or recognised, and BadSetting for a format that does not exist or has one
    annotator only.
    """
    form = recognised(gold) if against is None else known(against)
    compare = form.compare_with_all if every_annotator else form.compare
    if compare is None:
        raise BadSetting("every-annotator", f"{form.name} has one version of every text")
    return Score(form.name, compare(read_claims(claims), gold))


def read_claims(path: Path) -> list[ExtractedClaim]:
    """The claims of a file in the format that its name tells; JSON Lines, where that is none to be read back."""
    writer = writer_of(str(path))
    if writer is None or writer.name == "jsonl" or writer.read is None:
        return read_lines(path, ExtractedClaim)
    return [record_of(claim_to_json(claim), ExtractedClaim, path) for _, own in writer.read(str(path)) for claim in own]


def known(name: str) -> GoldFormat:
    """The format of that name."""
    for form in GOLD_FORMATS:
        if form.name == name:
            return form
    names = ", ".join(form.name for form in GOLD_FORMATS)
    raise BadSetting("against", f"{name!r} is unknown; known are {names}")


def recognised(gold: Path) -> GoldFormat:
    """The format that the gold shows by its folders, or by the keys of its first JSON object."""
    held = [path.name for path in gold.iterdir()] if gold.is_dir() else list(first_object(gold))
    for form in GOLD_FORMATS:
        if (form.holds == FOLDERS) == gold.is_dir() and set(form.holds) <= set(held):
            return form
    forms = "; ".join(f"{form.name}: {form.form}" for form in GOLD_FORMATS)
    seen = ", ".join(sorted(held)[:12]) or "neither files nor a JSON object"
    raise BadInput(str(gold), (f"no known kind of gold: it holds {seen}; known are {forms}",))
