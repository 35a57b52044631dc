"""What is known of a language's words: small words, endings, and the parts of compounds."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from catalogue.search.letters import fold
from catalogue.search.letters import split as words_of
from catalogue.search.lists import DATA, BrokenList, Group, groups, table


@dataclass(frozen=True, slots=True)
class Step:
    """Endings of which the first that fits is cut off."""

    cut: tuple[tuple[str, str], ...]
    """Pairs of an ending and what stands instead."""
    least: int
    """Letters that must be left."""
    single: bool
    """Whether of two equal letters at the end one is left."""
    front: bool
    """Whether they are cut off at the front."""
    endings: tuple[str, ...]
    """Those of ``cut`` alone, so that a word without any is soon let go."""

    def told(self) -> dict[str, object]:
        """As the script of the search box knows it."""
        return {"cut": self.cut, "least": self.least, "single": self.single, "front": self.front}


@dataclass(frozen=True, slots=True)
class Compounds:
    """How a language joins words."""

    joints: tuple[str, ...] = ()
    short: frozenset[str] = frozenset()
    """Parts of two letters."""
    parts: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one language."""

    steps: tuple[Step, ...] = ()
    also: Step | None = None
    """Small words written on to the front of the next, so that both forms are kept."""
    quiet: frozenset[str] = frozenset()
    compounds: Compounds = field(default_factory=Compounds)

    def stem(self, word: str) -> str:
        """A folded word without its endings."""
        for step in self.steps:
            word = _cut(word, step)
        return word

    def forms(self, word: str) -> tuple[str, ...]:
        """The stems under which a folded word is kept, the best first."""
        stem = self.stem(word)
        other = self.stem(_cut(word, self.also)) if self.also else stem
        return (stem,) if other == stem else (stem, other)


def _cut(word: str, step: Step) -> str:
    fits = word.startswith if step.front else word.endswith
    if not fits(step.endings):
        return word
    for ending, instead in step.cut:
        long_enough = len(word) - len(ending) + len(instead) >= step.least
        if long_enough and fits(ending):
            if step.front:
                return word[len(ending) :]
            left = word[: len(word) - len(ending)] + instead
            doubled = step.single and len(left) > step.least and left[-1] == left[-2]
            return left[:-1] if doubled else left
    return word


def parts(word: str, known: Container[str], compounds: Compounds, stem: Any) -> tuple[str, ...]:
    """The stems of a folded compound's parts, or nothing when it is none: ``gafotball`` → ``ga``,
    ``fotball``. The longest first part wins; the last part may have an ending."""
    if word in compounds.whole or len(word) < 5 or len(word) > 40:
        return ()
    for end in range(len(word) - 3, 1, -1):
        head = word[:end]
        for joint in compounds.joints:
            bare = head[: len(head) - len(joint)]
            if head.endswith(joint) and _is_part(bare, known, compounds, stem):
                tail = word[end:]
                if stem(tail) in known:
                    return stem(bare), stem(tail)
                if more := parts(tail, known, compounds, stem):
                    return stem(bare), *more
    return ()


def _is_part(word: str, known: Container[str], compounds: Compounds, stem: Any) -> bool:
    if len(word) < 3:
        return word in compounds.short
    return stem(word) in known


@cache
def rules(language: str) -> Rules:
    """The rules of a language; one that has none gets its words as they are."""
    tree = table("languages")
    found = tree.get(language, {})
    if "like" in found:
        return rules(found["like"])
    steps = [_step(one, front=False) for one in found.get("endings", ())]
    if "starts" in found:
        steps.insert(0, _step(found["starts"], front=True))
    made = Rules(
        tuple(steps),
        _step(found["also"], front=True) if "also" in found else None,
        _folded(found.get("quiet", "")),
    )
    if "joints" not in found:
        return made
    return Rules(made.steps, None, made.quiet, _compounds(found, made))


def _compounds(found: Mapping[str, Any], made: Rules) -> Compounds:
    return Compounds(
        tuple(found["joints"]),
        _folded(found["short"]),
        frozenset(made.stem(one) for one in _folded(found["parts"])),
        _folded(found["whole"]),
    )


def _step(found: Mapping[str, str], *, front: bool) -> Step:
    parted = (one.partition(">") for one in found["cut"].split())
    cut = tuple((ending, instead) for ending, _, instead in parted)
    endings = tuple(ending for ending, _ in cut)
    return Step(cut, int(found["least"]), "single" in found, front, endings)


def _folded(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in text.split())


@cache
def synonyms(language: str) -> tuple[Group, ...]:
    """The groups of a language, or of the one whose rules it shares; folded, as stems.

    Two words in a row are joined by a space. BrokenList when a list breaks its rules.
    """
    like = str(table("languages").get(language, {}).get("like", language))
    file = DATA / "synonyms" / f"{like}.yml"
    if not file.is_file():
        return ()
    known = rules(like)
    return tuple(_as_stems(file, group, known) for group in groups(file))


def _as_stems(file: Path, group: Group, known: Rules) -> Group:
    typed, found = (
        tuple(dict.fromkeys(key(one, known) for one in words))
        for words in (group.typed, group.found)
    )
    for one in (*typed, *found):
        if not one or one.count(" ") > 1:
            raise BrokenList(file, group.line, f"«{one}» is not one or two words")
    return Group(typed, found, group.line)


def key(text: str, known: Rules) -> str:
    """One or two words as they stand in the index, without quiet words."""
    folded = [fold(word) for word in words_of(text)]
    loud = [word for word in folded if word not in known.quiet] or folded
    return " ".join(known.stem(word) for word in loud)
