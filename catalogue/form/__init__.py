"""The page on which a club writes or changes a listing without an account.

The page asks the questions of ``drafts``, judges by the rules of ``load`` and ``validate`` (sent
along as data), and hands over one file. Nothing is stored and nothing is sent.
"""

from catalogue.form.files import files
from catalogue.form.page import links, planned

__all__ = ["files", "links", "planned"]
