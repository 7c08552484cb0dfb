"""What a user of another tool sets -> Settings."""

from collections.abc import Mapping
from typing import Any

from attrs import fields

from quoteminer.errors import BadSetting
from quoteminer.settings import Settings


def settings_of(options: Mapping[str, Any]) -> Settings:
    """The settings with these fields. Raises BadSetting, listing the known ones, where there is no such field."""
    known = [field.name for field in fields(Settings)]
    for name in options:
        if name not in known:
            raise BadSetting(name, f"is unknown; known are {', '.join(known)}")
    return Settings(**options)
