#!/bin/sh
# The starter timeline as a page and as a picture, made in this repository:
#   sh examples/pictures.sh
set -eu
cd "$(dirname "$0")/.."
PATH=$PWD/.venv/bin:$PATH # where the first command of the README put it
export TRACKER_TODAY=2024-07-08

tracker page -o timeline.html --force
tracker timeline kind:conference,summit since:2023 --title "AI conferences and summits" -o examples/summits.svg --force
