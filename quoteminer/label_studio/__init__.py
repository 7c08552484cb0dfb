"""Claims <-> Label Studio's tasks, for those who correct claims there.

Label Studio's labels are the places of a claim, its relations what belongs together; other fields it does not see.
Its offsets count code points, as ours do: the editor turns the UTF-16 units of JavaScript into them
(`charsToCodePoints` in its `selection-tools.js`), and of a line end of two characters it counts both.
"""

from pathlib import Path

from quoteminer.label_studio.annotations import read_annotations
from quoteminer.label_studio.tasks import write_tasks

__all__ = ["labelling_config", "read_annotations", "write_tasks"]


def labelling_config() -> str:
    """The labelling configuration that a project for these tasks needs."""
    return (Path(__file__).parent / "config.xml").read_text("utf-8")
