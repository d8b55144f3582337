#!/bin/sh
# Turns files into C, so that the program carries its data with it.
#
#   embed.sh migrations SCHEMA FILE…   data/sql/NNN-name.sql → struct migration, SCHEMA → schema_newest (src/store/migrations.h)
#   embed.sh files NAME FILE…   → struct embedded_file NAME[] (the layer's embedded.h)
set -eu

# The bytes of a file as the body of a C array, with a zero byte behind them.
bytes() {
	od -An -v -tx1 "$1" | sed 's/ \([0-9a-f][0-9a-f]\)/0x\1,/g'
	echo 0x00
}

arrays() {
	n=0
	for file; do
		printf 'static const unsigned char bytes_%d[] = {\n' "$n"
		bytes "$file"
		printf '};\n'
		n=$((n + 1))
	done
}

what=$1
shift
case $what in
migrations)
	printf '#include "migrations.h"\n\n'
	printf 'static const unsigned char bytes_of_schema[] = {\n'
	bytes "$1"
	printf '};\nconst char *const schema_newest = (const char *)bytes_of_schema;\n'
	shift
	arrays "$@"
	printf 'const struct migration migrations[] = {\n'
	n=0
	for file; do
		number=$(basename "$file" | sed 's/^0*\([0-9]*\)-.*/\1/')
		printf '\t{%d, (const char *)bytes_%d},\n' "$number" "$n"
		n=$((n + 1))
	done
	printf '};\nconst size_t migration_count = %d;\n' "$n"
	;;
files)
	name=$1
	shift
	printf '#include "embedded.h"\n\n'
	arrays "$@"
	printf 'const struct embedded_file %s[] = {\n' "$name"
	n=0
	for file; do
		printf '\t{"%s", (const char *)bytes_%d, sizeof(bytes_%d) - 1},\n' "$(basename "$file")" "$n" "$n"
		n=$((n + 1))
	done
	printf '};\nconst size_t %s_count = %d;\n' "$name" "$n"
	;;
*)
	echo "embed.sh: $what?" >&2
	exit 2
	;;
esac
