#!/bin/sh
# Writes the tables of the Chinese calendar, 1901 to 2100, which are checked in:
#
#   table.sh lunar >src/model/lunar_table.c           the months, in the form that lunar_table.h tells
#   table.sh terms >src/model/solar_term_table.c      the days of the 24 solar terms
#
# They are computed from the motion of Sun and Moon by the rules of GB/T 33661-2017, with nothing from other
# tables but the few days in decided.txt. `make check-calendar` looks whether the files are still what comes out,
# and holds them against other sources.
set -eu

case ${1-} in
lunar | terms) ;;
*)
	echo 'usage: table.sh lunar|terms' >&2
	exit 2
	;;
esac

folder=$(dirname "$0")

# The awk of a busybox can be one that can't compute; then another one does it, where there is any.
for awk in ${AWK-awk gawk mawk nawk original-awk}; do
	if "$awk" 'BEGIN { exit !(atan2(0, -1) > 3.14 && cos(0) == 1 && sin(0) == 0) }' </dev/null 2>/dev/null; then
		LC_ALL=C exec "$awk" -v folder="$folder" -f "$folder/astro.awk" -f "$folder/$1.awk" </dev/null
	fi
done
echo 'table.sh: an awk that knows sin(), cos() and atan2() is wanted: gawk or mawk, or AWK=... names another one' >&2
exit 1
