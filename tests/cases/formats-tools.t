# What other programs say of the files that they are given: a calendar that khal or calcurse refuses, or a page that is no HTML,
# would be refused by those who were handed it, too. Each is asked where it is installed.
$ unionplan import "$DATADIR/sample.yaml" >/dev/null
$ unionplan export 2025 -o events.ics && unionplan export 2025 --tasks -o tasks.ics
$ asked() { command -v "$1" >/dev/null || { echo "$1 is not installed: skipped"; return 1; }; }

# calcurse takes every event and every task.
$ asked calcurse && mkdir cal && calcurse -D cal -i events.ics 2>&1 | grep apps || true
  (.* 47 events / 0 todos / 0 skipped|calcurse is not installed: skipped) (re)
$ asked calcurse && calcurse -D cal -i tasks.ics 2>&1 | grep apps || true
  (.* 24 events / 23 todos / 0 skipped|calcurse is not installed: skipped) (re)

# khal takes every event, and one that comes again is the same.
$ cat >khal.conf <<END
> [calendars]
> [[union]]
> path = $HOME/khal
> type = calendar
> [sqlite]
> path = $HOME/khal.db
> [locale]
> dateformat = %Y-%m-%d
> longdateformat = %Y-%m-%d
> timeformat = %H:%M
> datetimeformat = %Y-%m-%d %H:%M
> longdatetimeformat = %Y-%m-%d %H:%M
> [default]
> default_calendar = union
> END
$ asked khal && mkdir khal && khal -c khal.conf import --batch events.ics && khal -c khal.conf import --batch events.ics && ls khal | wc -l || true
  (47|khal is not installed: skipped) (re)
$ asked khal && khal -c khal.conf list --format '{start-date} {title}' 2025-12-01 2025-12-04 2>/dev/null | grep 例会 || true
  (2025-12-02 委员会例会：教代会筹备|khal is not installed: skipped) (re)

# tidy finds nothing wrong in a page, of whatever paper.
$ asked tidy && for kind in plan report duties month; do unionplan export 2025 --kind $kind --format html | tidy -q -e --doctype html5 2>&1 | grep -v 'trimming empty <span>'; done; command -v tidy >/dev/null && echo good || true
  (good|tidy is not installed: skipped) (re)

# xmllint reads the picture in it, whose language is XML.
$ asked xmllint && unionplan export 2025 --format html | sed -n '/<svg/,/<\/svg>/p' | sed 's/^<div class="scroll">//; s/<\/svg>.*/<\/svg>/' >strip.svg && xmllint --noout strip.svg && echo good || true
  (good|xmllint is not installed: skipped) (re)

# python reads the data.
$ asked python3 && unionplan export 2025 --format json | python3 -c 'import json, sys; print(len(json.load(sys.stdin)["activities"]))' || true
  (47|python3 is not installed: skipped) (re)
$ asked python3 && unionplan export 2025 --format csv --bom | python3 -c 'import csv, io, sys; print(len({len(row) for row in csv.reader(io.TextIOWrapper(sys.stdin.buffer, "utf-8-sig", newline=""))}))' || true
  (1|python3 is not installed: skipped) (re)
