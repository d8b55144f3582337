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
LC_ALL=C exec awk -v folder="$folder" -f "$folder/astro.awk" -f "$folder/$1.awk" </dev/null
