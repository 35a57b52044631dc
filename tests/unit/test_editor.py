"""A real editor's language server completes, explains and checks listings by their first line."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from catalogue import schema

SERVER = Path(sys.prefix) / "npm/node_modules/yaml-language-server/bin/yaml-language-server"
FOLDER = "activities/turlaget"
OWN = {"schemaStore": {"enable": False}, "validate": True, "hover": True, "completion": True}
"""What an editor sends; the list of schemas on the net is never asked."""

pytestmark = pytest.mark.skipif(
    not SERVER.is_file() or shutil.which("node") is None,
    reason="yaml-language-server is not installed: make .venv/ready-for-tests",
)


class Editor:
    """The editor's half of the Language Server Protocol, as far as these tests need it."""

    def __init__(self, server: subprocess.Popen[bytes], root: Path) -> None:
        self.server = server
        self.root = root
        self.sent = self.opened = 0

    def tell(self, method: str, params: object, number: int | None = None) -> None:
        message = {"jsonrpc": "2.0", "method": method, "params": params}
        self._write(message if number is None else {**message, "id": number})

    def ask(self, method: str, params: object) -> Any:
        self.sent += 1
        self.tell(method, params, self.sent)
        return next(
            message["result"]
            for message in self._messages()
            if message.get("id") == self.sent and "method" not in message
        )

    def open(self, text: str) -> str:
        """The address of a listing that is open with this text below its schema's line."""
        self.opened += 1
        path = f"{FOLDER}/tur-{self.opened}.yml"
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        whole = f"{schema.modeline(path)}\n{text}"
        file.write_text(whole, encoding="utf-8")
        document = {"uri": file.as_uri(), "languageId": "yaml", "version": 1, "text": whole}
        self.tell("textDocument/didOpen", {"textDocument": document})
        return file.as_uri()

    def faults(self, text: str) -> list[str]:
        uri = self.open(text)
        found = next(
            message["params"]["diagnostics"]
            for message in self._messages()
            if message.get("method") == "textDocument/publishDiagnostics"
            and message["params"]["uri"] == uri
        )
        return [one["message"] for one in found]

    def at(self, what: str, text: str) -> Any:
        """The answer about the end of the last line."""
        uri, lines = self.open(text), text.split("\n")
        place = {"line": len(lines), "character": len(lines[-1])}
        return self.ask(f"textDocument/{what}", {"textDocument": {"uri": uri}, "position": place})

    def _write(self, message: object) -> None:
        body = json.dumps(message).encode()
        assert self.server.stdin is not None
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.server.stdin.flush()

    def _messages(self) -> Iterator[dict[str, Any]]:
        """What the server says; its questions about settings are answered on the way."""
        stream = self.server.stdout
        assert stream is not None
        while line := stream.readline():
            size = int(line.partition(b":")[2])
            while stream.readline().strip():
                pass
            message = json.loads(stream.read(size))
            if "method" in message and "id" in message:
                asked = message["params"].get("items", []) if message.get("params") else []
                result = [OWN if one.get("section") == "yaml" else None for one in asked]
                self._write({"jsonrpc": "2.0", "id": message["id"], "result": result or None})
            yield message
        raise AssertionError("the server has stopped")


@contextmanager
def editing(root: Path) -> Iterator[Editor]:
    """An editor with the schemas in ``root``; its server ends with the block."""
    for path, text in schema.files().items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    command = ["node", SERVER, "--stdio"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        editor = Editor(server, root)
        able = {"workspace": {"configuration": True}, "textDocument": {"hover": {}}}
        editor.ask(
            "initialize", {"processId": None, "rootUri": root.as_uri(), "capabilities": able}
        )
        editor.tell("initialized", {})
        try:
            yield editor
        finally:
            server.kill()


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    with editing(tmp_path_factory.mktemp("editor")) as one:
        yield one


def test_a_closed_list_is_completed_in_bokmal(editor: Editor) -> None:
    found = editor.at("completion", "title: Tur\ncategory: ")
    assert {"Spill, sjakk og quiz", "Tur, natur og hage"} <= {
        one["label"] for one in found["items"]
    }


def test_the_fields_of_a_listing_are_completed(editor: Editor) -> None:
    found = editor.at("completion", "title: Tur\nsum")
    assert "summary" in {one["label"] for one in found["items"]}


def test_a_field_is_explained_in_bokmal_and_english(editor: Editor) -> None:
    said = json.dumps(editor.at("hover", "summary: x\ntitle: Tur"), ensure_ascii=False)
    assert ("Ordet under bildet" in said, "The word under the picture" in said) == (True, True)


def test_a_field_that_does_not_exist_is_marked(editor: Editor) -> None:
    assert [one for one in editor.faults("titel: Tur\n") if "titel" in one] != []


def test_a_listing_of_eight_answers_is_left_in_peace(editor: Editor) -> None:
    assert (
        editor.faults(
            "title: Tur\nsummary: Vi går.\ncategory: Tur\nplace: torget\ncost: gratis\n"
            'schedule: [{every: tirsdag, start: "18:00", last: 2027-05-25}]\ndrawing: walk\n'
            'contact: {inclusion: {role: Leder, phone: "00 00 00 21"}}\n'
            "verified: {date: 2026-11-22}\n"
        )
        == []
    )
