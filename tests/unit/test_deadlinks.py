"""Links that lead out: asked on loopback servers alone, and never into a closed network."""

from __future__ import annotations

import datetime as dt
import json
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from loopback import Silent, listening

from catalogue.adapters.deadlinks import Link, ask, corrected, in_text
from catalogue.adapters.linkprobe import Found, Probe

Run = Callable[..., Any]


@dataclass
class Web:
    """A small web on the loopback: path → (status, address to go to)."""

    address: str = ""
    pages: dict[str, tuple[int, str]] = field(default_factory=dict)
    no_head: set[str] = field(default_factory=set)
    asked: list[tuple[str, str]] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    during: Callable[[], None] = lambda: None

    def probe(self, **options: Any) -> Probe:
        return Probe("tests", allow_loopback=True, **options)

    def ask(self, path: str, **options: Any) -> Found:
        return self.probe(**options).ask(self.address + path)


@contextmanager
def serving(tls: ssl.SSLContext | None = None) -> Iterator[Web]:
    web = Web()

    class Handler(Silent):
        def do_HEAD(self) -> None:
            web.asked.append((self.command, self.path))
            web.agents.add(self.headers["User-Agent"])
            web.during()
            status, target = web.pages.get(self.path, (404, ""))
            if self.command == "HEAD" and self.path in web.no_head:
                status, target = 405, ""
            self.send_response(status)
            if target:
                self.send_header("Location", target)
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_HEAD

    with listening(Handler, tls) as port:
        web.address = f"{'https' if tls else 'http'}://127.0.0.1:{port}"
        yield web


@pytest.fixture
def web() -> Iterator[Web]:
    with serving() as made:
        yield made


@pytest.mark.parametrize("status", [200, 204, 401, 403, 429, 999])
def test_a_page_where_somebody_is_at_home_is_no_problem(web: Web, status: int) -> None:
    web.pages["/"] = (status, "")
    assert web.ask("/").kind == "ok"


@pytest.mark.parametrize("status", [404, 410])
def test_a_page_that_is_gone_is_told_with_its_answer(web: Web, status: int) -> None:
    web.pages["/"] = (status, "")
    assert web.ask("/") == Found("gone", status)


@pytest.mark.parametrize("status", [500, 503])
def test_a_server_with_a_fault_could_not_be_reached_now(web: Web, status: int) -> None:
    web.pages["/"] = (status, "")
    assert web.ask("/") == Found("unreachable", status, f"svarer {status}")


def test_get_is_tried_where_head_is_not_understood(web: Web) -> None:
    web.pages["/"] = (200, "")
    web.no_head.add("/")
    assert (web.ask("/").kind, web.asked) == ("ok", [("HEAD", "/"), ("GET", "/")])


@pytest.mark.parametrize("status", [301, 308])
def test_what_moved_for_good_tells_the_new_address(web: Web, status: int) -> None:
    web.pages |= {"/old": (status, "/new"), "/new": (200, "")}
    assert web.ask("/old") == Found("moved", 200, target=f"{web.address}/new")


@pytest.mark.parametrize("status", [302, 303, 307])
def test_what_is_elsewhere_for_now_keeps_its_address(web: Web, status: int) -> None:
    web.pages |= {"/old": (status, "/new"), "/new": (200, "")}
    assert web.ask("/old").kind == "ok"


def test_a_hop_that_is_only_for_now_makes_the_whole_way_so(web: Web) -> None:
    web.pages |= {"/a": (301, "/b"), "/b": (302, "/c"), "/c": (200, "")}
    assert web.ask("/a").kind == "ok"


def test_what_moved_to_nowhere_is_gone(web: Web) -> None:
    web.pages["/old"] = (301, "/new")
    assert web.ask("/old").kind == "gone"


def test_a_ring_of_redirects_ends(web: Web) -> None:
    web.pages |= {"/a": (301, "/b"), "/b": (301, "/a")}
    assert (web.ask("/a").kind, len(web.asked)) == ("unreachable", 6)


def test_a_new_address_is_written_so_that_yaml_and_terminals_read_it(web: Web) -> None:
    new = "/ny side/\u00e5'\"<x>"
    web.pages["/old"] = (301, new.encode().decode("latin-1"))
    web.pages["/ny%20side/%C3%A5%27%22%3Cx%3E"] = (200, "")
    assert web.ask("/old").target == f"{web.address}/ny%20side/%C3%A5%27%22%3Cx%3E"


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://2130706433/",
        "http://127.1/",
        "http://0.0.0.0/",
        "http://10.0.0.1/",
        "http://172.16.0.1/",
        "http://192.168.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/",
        "http://224.0.0.1/",
        "http://[::1]/",
        "http://[fc00::1]/",
        "http://[fe80::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[2002:a00:1::]/",
        "http://[64:ff9b::a00:1]/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "http://bruker:passord@example.org/",
        "http:///",
    ],
)
def test_an_address_of_a_closed_network_is_never_asked(url: str) -> None:
    assert Probe("tests").ask(url) == Found("refused")


@pytest.mark.parametrize(
    "target",
    ["http://10.0.0.1/", "http://169.254.169.254/", "file:///etc/passwd", "//192.168.0.1/"],
)
def test_a_redirect_into_a_closed_network_is_not_followed(web: Web, target: str) -> None:
    web.pages["/"] = (301, target)
    assert web.ask("/") == Found("refused")


def test_a_name_with_one_closed_number_among_open_ones_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    numbers = [(0, 0, 0, "", (one, 80)) for one in ("93.184.215.14", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: numbers)
    assert Probe("tests").ask("http://eksempel.example/") == Found("refused")


def test_the_second_number_is_called_when_the_first_does_not_answer(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = socket.getaddrinfo
    web.pages["/"] = (200, "")

    def two(host: str, port: int, *more: Any, **named: Any) -> Any:
        if host != "eksempel.example":
            return real(host, port, *more, **named)
        return [(0, 0, 0, "", (one, port)) for one in ("::1", "127.0.0.1")]

    monkeypatch.setattr(socket, "getaddrinfo", two)
    port = web.address.rpartition(":")[2]
    assert web.probe().ask(f"http://eksempel.example:{port}/").kind == "ok"


@pytest.mark.parametrize("url", ["http://[::1", "http://x:99999/", "http://" + "a" * 70 + ".no/"])
def test_an_address_that_is_none_is_told_and_not_fallen_over(url: str) -> None:
    assert Probe("tests").ask(url).kind in {"unreachable", "refused"}


def test_a_port_where_nobody_listens_could_not_be_reached() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        found = Probe("tests", allow_loopback=True).ask(f"http://127.0.0.1:{port}/")
    assert found == Found("unreachable", reason="ingen forbindelse")


def test_a_server_that_says_nothing_is_left(web: Web) -> None:
    silent = threading.Event()
    web.during = lambda: bool(silent.wait(30)) and None  # type: ignore[assignment]
    found = web.ask("/", seconds=0.2)
    silent.set()
    assert (found.kind, found.reason[:11]) == ("unreachable", "intet svar ")


def test_a_server_that_speaks_a_letter_at_a_time_is_left_too() -> None:
    done = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def drip() -> None:
            talk, _ = listening.accept()
            with talk:
                talk.sendall(b"HTTP/1.1 200 OK\r\nX: ")
                while not done.wait(0.02):
                    try:
                        talk.sendall(b"a")
                    except OSError:
                        return

        thread = threading.Thread(target=drip, daemon=True)
        thread.start()
        url = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        found = Probe("tests", allow_loopback=True, seconds=0.3).ask(url)
        done.set()
        thread.join()
    assert (found.kind, found.reason[:11]) == ("unreachable", "intet svar ")


def test_a_certificate_that_nobody_trusts_is_told(tmp_path: Path) -> None:
    with serving(_untrusted(tmp_path)) as web:
        assert web.ask("/") == Found("certificate")


def _untrusted(folder: Path) -> ssl.SSLContext:
    """A server's side with a certificate that it made for itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
        .not_valid_after(dt.datetime(2120, 1, 1, tzinfo=dt.UTC))
        .sign(key, hashes.SHA256())
    )
    file = folder / "both.pem"
    secret = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    file.write_bytes(secret + made.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context


def test_one_machine_is_asked_one_thing_at_a_time(web: Web) -> None:
    web.pages |= {f"/{at}": (200, "") for at in range(3)}
    together = threading.Barrier(2)
    met: list[bool] = []

    def during() -> None:
        try:
            together.wait(timeout=0.1)
            met.append(True)
        except threading.BrokenBarrierError:
            together.reset()

    web.during = during
    probe = web.probe()
    with ThreadPoolExecutor(3) as pool:
        found = list(pool.map(probe.ask, (f"{web.address}/{at}" for at in range(3))))
    assert ([one.kind for one in found], met) == (["ok"] * 3, [])


def test_every_address_is_asked_once(web: Web) -> None:
    web.pages["/"] = (200, "")
    assert list(ask(web.probe(), [f"{web.address}/"])) == [f"{web.address}/"]
    assert web.asked == [("HEAD", "/")]


@pytest.mark.parametrize(
    ("line", "urls"),
    [
        ("Se [kartet](https://kart.example.org/a).", ["https://kart.example.org/a"]),
        (
            "[a](http://a.example.org/x_(y)) og <https://b.example.org>",
            ["http://a.example.org/x_(y)", "https://b.example.org"],
        ),
        ("Les på https://c.example.org/d, eller ring.", ["https://c.example.org/d"]),
        ("[her](side.md) og mailto:hei@example.org", []),
        ('<a href="https://d.example.org/?a=1&b=2">', ["https://d.example.org/?a=1&b=2"]),
    ],
)
def test_the_links_of_a_text_page_are_found(line: str, urls: list[str]) -> None:
    assert [one.url for one in in_text("pages/nb/om.md", line)] == urls


def test_a_moved_page_gives_the_line_to_take_word_for_word() -> None:
    link = Link("http://a.example.org/x", "f.yml", 3, 10, "website: http://a.example.org/x  # vår")
    assert corrected(link, "https://a.example.org/y") == "website: https://a.example.org/y  # vår"


@pytest.fixture
def named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names below example.org are on the loopback: no listing may name a bare number."""
    real = socket.getaddrinfo

    def local(host: str, port: int, *more: Any, **named: Any) -> Any:
        return real("127.0.0.1" if host.endswith("example.org") else host, port, *more, **named)

    monkeypatch.setattr(socket, "getaddrinfo", local)


@pytest.fixture
def linked(tiny: Path, web: Web, named: None) -> Path:
    """The tiny catalogue with five links, one of each fate that a plain server can have."""
    web.address = web.address.replace("127.0.0.1", "lag.example.org")
    web.pages |= {
        "/ok": (200, ""),
        "/flyttet": (301, "/ok"),
        "/nede": (503, ""),
        "/inn": (302, "http://10.0.0.1/"),
    }
    with (tiny / "activities/turlaget/organisation.yml").open("a", encoding="utf-8") as file:
        file.write(f"website: {web.address}/flyttet\n")
    with (tiny / "activities/turlaget/tur.yml").open("a", encoding="utf-8") as file:
        file.write(f"website: {web.address}/borte\n")
    with (tiny / "activities/turlaget/kaffe.yml").open("a", encoding="utf-8") as file:
        file.write(f"website: {web.address}/ok\n")
    (tiny / "pages/nb/om.md").write_text(
        f"# Om\n\nSe [her]({web.address}/nede) og [der]({web.address}/inn).\n", encoding="utf-8"
    )
    return tiny


def test_the_command_tells_every_dead_link_with_its_line(
    linked: Path, web: Web, brosjyre: Run
) -> None:
    ran = brosjyre("deadlinks", linked, "--allow-loopback", "--format", "json")
    told = [(one["path"], one["code"], one["line"]) for one in json.loads(ran.out)]
    lines = {
        name: len(
            (linked / f"activities/turlaget/{name}.yml").read_text(encoding="utf-8").splitlines()
        )
        for name in ("organisation", "tur")
    }
    assert (ran.code, ran.err, told) == (
        0,
        "5 lenker spurt.\n",
        [
            ("activities/turlaget/organisation.yml", "C832", lines["organisation"]),
            ("activities/turlaget/tur.yml", "C831", lines["tur"]),
            ("pages/nb/om.md", "C833", 3),
            ("pages/nb/om.md", "C835", 3),
        ],
    )
    assert web.agents == {"aktivitetsbrosjyre-deadlinks"}


def test_a_moved_link_shows_the_whole_corrected_line(linked: Path, web: Web, brosjyre: Run) -> None:
    ran = brosjyre("deadlinks", linked, "--allow-loopback")
    assert f"Rett det: skriv den nye adressen:  website: {web.address}/ok\n" in ran.out
    assert brosjyre("deadlinks", linked, "--allow-loopback", "--strict").code == 1


def test_no_more_links_are_asked_than_one_says(linked: Path, web: Web, brosjyre: Run) -> None:
    ran = brosjyre("deadlinks", linked, "--allow-loopback", "--most", "2")
    assert (ran.err, len({path for _, path in web.asked})) == (
        "2 lenker spurt; 3 ble ikke spurt, se --most.\n",
        2,
    )


def test_without_the_tests_own_option_the_loopback_is_refused(
    linked: Path, web: Web, brosjyre: Run
) -> None:
    ran = brosjyre("deadlinks", linked, "--format", "json")
    assert ({one["code"] for one in json.loads(ran.out)}, web.asked) == ({"C835"}, [])


def test_the_certificate_has_a_problem_of_its_own(
    tiny: Path, tmp_path: Path, brosjyre: Run, named: None
) -> None:
    with serving(_untrusted(tmp_path)) as web:
        web.address = web.address.replace("127.0.0.1", "lag.example.org")
        with (tiny / "activities/turlaget/tur.yml").open("a", encoding="utf-8") as file:
            file.write(f"website: {web.address}/\n")
        ran = brosjyre("deadlinks", tiny, "--allow-loopback", "--format", "json")
    assert [one["code"] for one in json.loads(ran.out)] == ["C834"]


def test_a_workflow_finds_the_links_in_its_summary(
    linked: Path, brosjyre: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = linked / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    ran = brosjyre("deadlinks", linked, "--allow-loopback", "--format", "github")
    assert ran.out.splitlines()[0].startswith(
        "::warning file=activities/turlaget/organisation.yml,"
    )
    assert summary.read_text(encoding="utf-8").count("Hva:") == 4
