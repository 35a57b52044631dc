"""The writer of the site: publishes in one go, touches only what differs, removes what nobody claimed."""

from pathlib import Path

import pytest

from catalogue.output import CollisionError, Output, Published


def output(folder: Path) -> Output:
    return Output(folder / "site", folder / "cache" / "manifest.json")


def published(folder: Path, **files: bytes) -> Published:
    site = output(folder)
    for name, content in files.items():
        site.add(f"nb/{name}.html", content)
    return site.publish()


def test_the_site_is_untouched_until_it_is_published(tmp_path: Path) -> None:
    published(tmp_path, kor=b"old")
    site = output(tmp_path)
    site.add("nb/kor.html", b"new")
    site.discard()
    assert (tmp_path / "site/nb/kor.html").read_bytes() == b"old"


def test_only_what_differs_is_written_again(tmp_path: Path) -> None:
    published(tmp_path, kor=b"a", sjakk=b"b")
    before = (tmp_path / "site/nb/kor.html").stat().st_mtime_ns
    assert published(tmp_path, kor=b"a", sjakk=b"c") == Published(written=1, kept=1, removed=0)
    assert (tmp_path / "site/nb/kor.html").stat().st_mtime_ns == before


def test_a_page_that_nobody_claims_is_removed_with_its_empty_folder(tmp_path: Path) -> None:
    site = output(tmp_path)
    site.add("nb/lag/kor.html", b"a")
    site.add("nb/index.html", b"b")
    site.publish()
    later = output(tmp_path)
    later.add("nb/index.html", b"b")
    assert later.publish().removed == 1
    assert not (tmp_path / "site/nb/lag").exists()


def test_files_that_start_with_a_dot_are_left_for_the_host(tmp_path: Path) -> None:
    published(tmp_path, kor=b"a")
    (tmp_path / "site/.nojekyll").touch()
    published(tmp_path, kor=b"b")
    assert (tmp_path / "site/.nojekyll").exists()


def test_the_same_key_keeps_a_page_without_its_bytes(tmp_path: Path) -> None:
    site = output(tmp_path)
    site.add("nb/kor.html", b"a", "key 1")
    site.publish()
    assert output(tmp_path).keeps("nb/kor.html", "key 1") is True


def test_another_key_does_not_keep_the_page(tmp_path: Path) -> None:
    site = output(tmp_path)
    site.add("nb/kor.html", b"a", "key 1")
    site.publish()
    assert output(tmp_path).keeps("nb/kor.html", "key 2") is False


def test_a_page_that_somebody_changed_on_disk_is_written_again(tmp_path: Path) -> None:
    published(tmp_path, kor=b"a")
    (tmp_path / "site/nb/kor.html").write_bytes(b"vandal")
    published(tmp_path, kor=b"a")
    assert (tmp_path / "site/nb/kor.html").read_bytes() == b"a"


def test_two_claims_of_one_address_are_refused(tmp_path: Path) -> None:
    site = output(tmp_path)
    site.add("nb/kor.html", b"a")
    with pytest.raises(CollisionError, match=r"nb/KOR\.html is already written as nb/kor\.html"):
        site.add("nb/KOR.html", b"b")


def test_an_address_outside_the_site_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CollisionError, match="leaves the site"):
        output(tmp_path).add("../kor.html", b"a")


def test_a_linked_file_has_the_bytes_of_the_cache(tmp_path: Path) -> None:
    picture = tmp_path / "abc-320.webp"
    picture.write_bytes(b"picture")
    site = output(tmp_path)
    site.link("pictures/abc-320.webp", picture)
    site.publish()
    assert (tmp_path / "site/pictures/abc-320.webp").read_bytes() == b"picture"


def test_a_broken_manifest_means_that_everything_is_written(tmp_path: Path) -> None:
    published(tmp_path, kor=b"a")
    (tmp_path / "cache/manifest.json").write_text("{", encoding="utf-8")
    assert published(tmp_path, kor=b"a") == Published(written=1, kept=0, removed=0)
