"""A PostgreSQL server of our own for the tests: in a temporary folder, without a port, gone afterwards."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote
from uuid import uuid4

import pytest
from attrs import frozen

PLACES = "/usr/lib/postgresql"
"""Where Debian puts the programs of each version."""
USERS = ("postgres", "nobody")
"""Whom the server runs as when the tests run as root, whom it would refuse."""


@frozen
class Server:
    """A running server."""

    folder: Path

    def address(self, database: str) -> str:
        """How a client names a database of it."""
        return f"postgresql://quoteminer@/{database}?host={quote(str(self.folder), safe='')}"

    @contextmanager
    def new_database(self) -> Iterator[str]:
        """The address of an empty database, which is dropped afterwards."""
        import psycopg

        name = f"test_{uuid4().hex}"
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
            yield self.address(name)
            connection.execute(f"DROP DATABASE {name}")


@contextmanager
def running_server() -> Iterator[Server]:
    """A server for as long as it is needed. Skips the tests, saying why, where there is none to start."""
    programs = programs_of_server()
    if programs is None:
        pytest.skip(f"no PostgreSQL server: initdb is neither in PATH nor below {PLACES}")
    pytest.importorskip("psycopg", reason="no psycopg to talk to the server with")
    as_user = unprivileged()
    # In /tmp, since the path of a socket may have no more than 107 bytes.
    with tempfile.TemporaryDirectory(prefix="pg-", dir="/tmp") as name:
        folder = Path(name)
        if as_user:
            shutil.chown(folder, str(as_user[2]))
        data = str(folder / "data")
        run([*as_user, programs / "initdb", "-D", data, "-U", "quoteminer", "-A", "trust", "-E", "UTF8", "--no-sync"])
        options = f"-k {folder} -c listen_addresses= -c fsync=off"
        control = [*as_user, programs / "pg_ctl", "-D", data, "-w"]
        run([*control, "-o", options, "-l", str(folder / "log"), "start"])
        try:
            yield Server(folder)
        finally:
            run([*control, "-m", "immediate", "stop"])


def programs_of_server() -> Path | None:
    """The folder of the server's programs, the latest version of several."""
    versions = [path.parent for path in Path(PLACES).glob("*/bin/initdb")]
    if versions:
        return max(versions, key=lambda path: [int(part) for part in path.parent.name.split(".")])
    found = shutil.which("initdb")
    return Path(found).resolve().parent if found else None


def unprivileged() -> list[str | Path]:
    """What runs a command as somebody else; nothing where the tests do not run as root."""
    if os.geteuid() != 0:
        return []
    known = {user.pw_name for user in pwd.getpwall()}
    user = next((user for user in USERS if user in known), None)
    if user is None or shutil.which("runuser") is None:
        pytest.skip("no user to run PostgreSQL as: it refuses to run as root")
    return ["runuser", "-u", user, "--"]


def run(command: Sequence[str | Path]) -> None:
    """Run the command; what it says shows only where it fails. Nothing of it is kept open by a server it starts."""
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(command, check=False, stdin=subprocess.DEVNULL, stdout=said, stderr=said, cwd="/")
        said.seek(0)
        assert done.returncode == 0, said.read().decode(errors="replace")
