"""No file whatever stops the reading of a folder, fills the memory, or is lost."""

import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hostile import ARTICLE, HOSTILE_FILES, SAMPLES, HostileFile, write_hostile_files
from hypothesis import given, settings
from hypothesis import strategies as st

from quoteminer.inputs.paths import find_inputs, read_inputs
from quoteminer.records import Article


def test_there_are_enough_of_them_and_no_two_are_called_the_same() -> None:
    assert len({hostile.name for hostile in HOSTILE_FILES}) == len(HOSTILE_FILES) >= 40


@pytest.mark.parametrize("hostile", HOSTILE_FILES, ids=lambda hostile: repr(hostile.name))
def test_each_gives_articles_or_says_why_not(hostile: HostileFile, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Good.")
    hostile.write(tmp_path / hostile.name)
    items = [item for item in read_inputs(find_inputs([str(tmp_path)])) if Path(item.source or "").name != "good.txt"]
    fates = [ARTICLE if isinstance(item, Article) else str(item).removeprefix(str(item.source)) for item in items]
    assert len(fates) == len(hostile.fate), fates
    for fate, wanted in zip(fates, hostile.fate, strict=True):
        assert re.search(wanted, fate), fate


@pytest.mark.parametrize("name", SAMPLES)
@settings(max_examples=30)
@given(damage=st.data())
def test_a_damaged_file_of_any_format_gives_articles_or_failures(name: str, damage: st.DataObject) -> None:
    content = bytearray(SAMPLES[name])
    for _ in range(damage.draw(st.integers(1, 4))):
        start = damage.draw(st.integers(0, len(content)))
        content[start : start + damage.draw(st.integers(0, 40))] = damage.draw(st.binary(max_size=8))
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(content)
        for item in read_inputs(find_inputs([str(path)])):
            assert isinstance(item, Article) or item.reason


MEASURE = """
import re, sys
from quoteminer import Article, read_paths
items = list(read_paths(sys.argv[1:]))
print(len(items), sum(isinstance(item, Article) for item in items))
print(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1])
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs Linux to measure the memory")
def test_all_of_them_together_cost_the_others_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    write_hostile_files(folder)
    for name in ("a.txt", "mm.txt", "zz.txt"):
        (folder / name).write_text(f"Good {name}.")
    run = subprocess.run([sys.executable, "-c", MEASURE, str(folder)], capture_output=True, text=True, check=True)
    assert "Traceback" not in run.stderr
    counts, peak = run.stdout.splitlines()
    fates = [fate for hostile in HOSTILE_FILES for fate in hostile.fate]
    assert int(counts.split()[0]) == len(fates) + 3
    assert int(peak) < 500_000, "kilobytes"
    assert not (tmp_path.parent / "climbed.txt").exists()
