#!/bin/sh
# Henter det nyeste, bygger og bytter. Kjøres hver natt av brosjyre.timer. Går noe galt, står forrige nettsted.
# Fetches the newest, builds and switches; run by brosjyre.timer. If anything fails the last site stays.
set -eu
cd /srv/brosjyre
git -C repository pull --quiet --ff-only
venv/bin/pip install --quiet --disable-pip-version-check -r repository/requirements.txt
venv/bin/brosjyre build --root repository --site-dir building --leave-out-broken --quiet
exec sh sites.sh take building
