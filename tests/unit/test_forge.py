"""The forge's API: paths, pages and refusals, against a small forge on the loopback."""

import pytest
from fake_forge import Elsewhere, fake_forge

from catalogue.adapters.forge import Forge, ForgeError


def test_a_list_is_read_page_by_page() -> None:
    with fake_forge() as fake:
        pages = iter([[{"number": n} for n in range(100)], [{"number": 100}]])
        fake.answers["GET", "issues"] = lambda _: next(pages)
        assert [one["number"] for one in fake.forge.every("issues?state=open")] == list(range(101))
        assert [path for _, path, _ in fake.sent] == [
            "issues?state=open&per_page=100&page=1",
            "issues?state=open&per_page=100&page=2",
        ]


def test_what_is_sent_is_json() -> None:
    with fake_forge() as fake:
        fake.answers["POST", "issues"] = {"number": 7}
        assert fake.forge.send("POST", "issues", {"title": "Sjakk – kveld"}) == {"number": 7}
        assert fake.sent == [("POST", "issues", {"title": "Sjakk – kveld"})]


def test_a_refusal_names_the_request_and_never_the_token() -> None:
    with fake_forge() as fake, pytest.raises(ForgeError) as refused:
        fake.forge.get("issues/1")
    assert str(refused.value) == (
        'GET /repos/eksempelvik/brosjyre/issues/1: 404 {"message": "Not Found"}'
    )
    assert "secret" not in repr(fake.forge)


def test_a_forge_that_does_not_answer_is_told_like_one_that_refuses() -> None:
    with fake_forge() as fake:
        forge = fake.forge
    for ask in (lambda: forge.get("issues/1"), lambda: forge.fetch("x", 9)):
        with pytest.raises(ForgeError, match=r"^GET /repos/eksempelvik/brosjyre/"):
            ask()


def test_a_file_comes_from_a_store_that_never_gets_the_token() -> None:
    with fake_forge() as fake:
        fake.answers["GET", "zip"] = Elsewhere(f"{fake.address}/repos/eksempelvik/brosjyre/store")
        fake.answers["GET", "store"] = b"0123456789"
        assert (fake.forge.fetch("zip", 10), fake.strangers) == (b"0123456789", ["store"])
        with pytest.raises(ForgeError, match="more than 9 bytes"):
            fake.forge.fetch("zip", 9)


def test_a_runner_says_which_repository_it_is() -> None:
    with fake_forge() as fake:
        assert Forge.from_environment(fake.environment) == fake.forge
