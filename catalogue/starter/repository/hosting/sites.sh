#!/bin/sh
# Bytter nettsted i ett steg, tar vare på de sju siste, og går tilbake. Switches sites, keeps seven, goes back.
#   sites.sh take MAPPE   den ferdige mappen blir nettstedet
#   sites.sh back         det forrige nettstedet igjen
#   sites.sh back NAVN    et bestemt
#   sites.sh list         alle som er tatt vare på; stjernen er det som vises
# Nettstedene ligger i sites/ ved siden av denne fila, og «current» peker på det som vises.
set -eu
keep=${SITES_KEEP:-7}
home=$(cd "$(dirname "$0")" && pwd)

# Another name first and then renamed: no visitor ever meets a link that is not there.
show() {
    ln -s "sites/$1" "$home/.next"
    mv -T "$home/.next" "$home/current"
    echo "Nå vises $1"
}
shown() { basename "$(readlink "$home/current" 2>/dev/null || echo -)"; }
# The name of a site is the time when it came, so the order of names is that of time.
all() { find "$home/sites" -mindepth 1 -maxdepth 1 -type d -name '[0-9]*' -printf '%f\n' | sort; }

take() {
    [ -f "$1/index.html" ] || { echo "$1 er ikke et ferdig nettsted: det mangler index.html" >&2; exit 1; }
    mkdir -p "$home/sites"
    name=$(date -u +%Y-%m-%dT%H%M%S)
    last=$(all | tail -n 1)
    # Two in the same second, or a clock that was set back: the new one still comes last.
    if [ -n "$last" ] && [ "$(printf '%s\n%s\n' "$last" "$name" | sort | tail -n 1)" = "$last" ]; then name=${last}x; fi
    rm -rf "$home/sites/.coming" "$home/.next"
    cp -a "$1" "$home/sites/.coming"
    mv -T "$home/sites/.coming" "$home/sites/$name"
    show "$name"
    all | head -n "-$keep" | while read -r old; do
        [ "$old" = "$(shown)" ] || rm -rf "$home/sites/${old:?}"
    done
}

back() {
    name=${1:-$(all | awk -v now="$(shown)" '$0 < now' | tail -n 1)}
    [ -n "$name" ] || { echo "Det finnes ikke noe eldre nettsted å gå tilbake til." >&2; exit 1; }
    case $name in */* | .*) echo "Skriv et navn fra  sites.sh list" >&2; exit 1 ;; esac
    [ -d "$home/sites/$name" ] || { echo "$name finnes ikke; se  sites.sh list" >&2; exit 1; }
    rm -f "$home/.next"
    show "$name"
}

list() {
    all | while read -r name; do
        if [ "$name" = "$(shown)" ]; then echo "* $name"; else echo "  $name"; fi
    done
}

case ${1:-} in
    take) take "${2:?Hvilken mappe?}" ;;
    back) back "${2:-}" ;;
    list) list ;;
    *) sed -n '2,7s/^# \{0,1\}//p' "$0"; exit 2 ;;
esac
