#!/bin/sh
# Writes site_templates/assets/app/*.png, the icons of the home screen, from the picture that is the favicon.
# Run by hand when icon.svg changes; needs rsvg-convert (Debian: librsvg2-bin).
set -eu
cd "$(dirname "$0")/../site_templates/assets"
mkdir -p app
inner=$(sed -E 's/<svg[^>]*>//; s/<\/svg>//' icon.svg)
draw() { # name, pixels, share of the picture that the two people fill, corner
  rest=$(awk "BEGIN { print 42 * (1 - $3) / 2 }")
  printf '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 42 42"><rect width="42" height="42" rx="%s" fill="#1F5A4C"/><g transform="translate(%s %s) scale(%s)">%s</g></svg>' \
    "$4" "$rest" "$rest" "$3" "$inner" | rsvg-convert -w "$2" -h "$2" -o "app/$1.png"
}
draw icon-192 192 0.96 9
draw icon-512 512 0.96 9
draw icon-maskable-512 512 0.74 0
draw apple-touch-icon 180 0.86 0
