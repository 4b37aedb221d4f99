#!/bin/sh
# A first session: start a timeline in a folder of its own, record, ask, take back. Run it from this repository:
#   sh examples/session.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
PATH=$here/../.venv/bin:$PATH # where the first command of the README put it
folder=$(mktemp -d)
cd "$folder"

tracker init
tracker add - < "$here/events.jsonl"
tracker add "SenseNova 5.5 released" --date 2024-07-05 --kind launch --by SenseTime --topic ai/llm
tracker timeline since:2024
tracker summary --by actor
tracker edit 4 --link part-of=1
tracker show 1
tracker undo
tracker log
echo "your timeline is $folder/db/timeline.json"
