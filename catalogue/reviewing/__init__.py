"""What a pull request changes, told to who sent it: problems, cards before and after, a comment.

``compare`` finds the changes of two prepared catalogues, ``record`` writes and reads them as JSON,
``artifact`` lets only the expected files of an untrusted ZIP in, ``comment`` words them as
Markdown. ``docs/decisions/0019-review.md``.
"""

from catalogue.reviewing.artifact import Artifact, unpacked
from catalogue.reviewing.comment import MARK, comment
from catalogue.reviewing.compare import Compared, compare
from catalogue.reviewing.record import (
    RECORD,
    Change,
    Finding,
    Refused,
    Review,
    as_record,
    from_record,
    picture_name,
)

__all__ = [
    "MARK",
    "RECORD",
    "Artifact",
    "Change",
    "Compared",
    "Finding",
    "Refused",
    "Review",
    "as_record",
    "comment",
    "compare",
    "from_record",
    "picture_name",
    "unpacked",
]
