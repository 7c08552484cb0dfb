"""What stands in for a terminal in tests."""

import io


class Screen(io.StringIO):
    """A terminal, as far as anyone asks."""

    def isatty(self) -> bool:
        return True
