"""A finished list of files → what a tablet needs to keep the brochure without a network.

Packs with hashes, the service worker, the web app manifests. ``docs/decisions/0011-offline.md``.
"""

from catalogue.offline.check import check_packs, heavy_packs
from catalogue.offline.manifest import INDEX, Brochure, build_id, manifests
from catalogue.offline.packs import FileFacts, Packs, packs
from catalogue.offline.webapp import web_app
from catalogue.offline.worker import WORKER, farewell, worker

__all__ = [
    "INDEX",
    "WORKER",
    "Brochure",
    "FileFacts",
    "Packs",
    "build_id",
    "check_packs",
    "farewell",
    "heavy_packs",
    "manifests",
    "packs",
    "web_app",
    "worker",
]
