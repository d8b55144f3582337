#!/bin/sh
# Writes src/base/pinyin_table.c: the letters with which the readings of Chinese characters begin.
#
#   table.sh [FILE] >src/base/pinyin_table.c      FILE: Unihan_Readings.txt; standard input by default
#
# The file is part of the Unicode Character Database, under Unicode's licence for data files
# (unicode.org/license.txt). It lies in Unihan.zip at unicode.org/Public/15.0.0/ucd/, and in Debian's
# package unicode-data:
#
#   bzcat /usr/share/unicode/Unihan_Readings.txt.bz2 | sh data/pinyin/table.sh >src/base/pinyin_table.c
#
# kMandarin gives the customary reading. The others come from what dictionaries of today's language
# list: kHanyuPinlu (a count of words in use), kTGHZ2013 and kXHC1983. kHanyuPinyin is left out, since
# its dictionary collects readings of all ages, which nobody would type.
set -eu

LC_ALL=C awk '
function fail(text) {
	print "table.sh: " text >"/dev/stderr"
	failed = 1
	exit 1
}

BEGIN {
	count = split("ā á ǎ à ē é ě è ê ế ề ō ó ǒ ò ń ň ǹ ḿ", accented, " ")
	plain = "aaaaeeeeeeeoooonnnm"
}

# The first letter of a reading, without its tone.
function initial(reading,    i) {
	if (reading ~ /^[a-z]/)
		return substr(reading, 1, 1)
	for (i = 1; i <= count; i++)
		if (index(reading, accented[i]) == 1)
			return substr(plain, i, 1)
	fail("line " NR ": " reading " begins with no known letter")
}

/^# Unicode version: / { version = $4 }
/^# © / { owner = substr($0, 3) }

# A value is a list of readings: "zhòng", "zhòng(1823)", "1502.040:zhòng".
$1 ~ /^U[+][4-9]...$/ && $2 ~ /^k(Mandarin|HanyuPinlu|TGHZ2013|XHC1983)$/ {
	for (i = 3; i <= NF; i++) {
		sub(/^.*:/, "", $i)
		letter = initial($i)
		if (!index(letters[$1], letter))
			letters[$1] = letters[$1] letter
		if ($2 == "kMandarin" && i == 3)
			customary[$1] = letter
	}
}

# The character itself, as UTF-8.
function character(c) {
	return sprintf("%c%c%c", 224 + int(c / 4096), 128 + int(c / 64) % 64, 128 + c % 64)
}

# Letters in the order of the alphabet, without one.
function others(all, one,    i, letter, rest) {
	for (i = 1; i <= 26; i++) {
		letter = substr("abcdefghijklmnopqrstuvwxyz", i, 1)
		if (letter != one && index(all, letter))
			rest = rest letter
	}
	return rest
}

END {
	if (failed)
		exit 1
	if (!version || !customary["U+4E00"])
		fail("this is not Unihan_Readings.txt")

	print "/*"
	print " * Made by data/pinyin/table.sh from Unihan_Readings.txt of Unicode " version "."
	print " * " owner " Under the licence for data files, unicode.org/license.txt."
	print " */"
	print "#include \"pinyin_table.h\"\n"
	print "/* clang-format off */\n"
	print "const char pinyin_rows[PINYIN_ROWS][PINYIN_ROW + 1] = {"
	for (c = 19968; c < 40960; c++) {
		key = sprintf("U+%04X", c)
		letter = key in customary ? customary[key] : key in letters ? substr(letters[key], 1, 1) : "."
		rest = others(letters[key], letter)
		if (length(rest) > 3)
			fail(key " has more initials than struct pinyin_heteronym holds")
		if (rest) {
			heteronym[++found] = sprintf("/* %s */ {0x%X, \"%s\"},", character(c), c, rest)
			letter = toupper(letter)
		}
		if (c % 64 == 0)
			printf "\t/* %X */ \"", c
		printf "%s", letter
		if (c % 64 == 63)
			print "\","
	}
	print "};\n"

	print "const struct pinyin_heteronym pinyin_heteronyms[] = {"
	for (i = 1; i <= found; i++)
		printf "%s%s%s", (i % 4 == 1 ? "\t" : " "), heteronym[i], (i % 4 == 0 || i == found ? "\n" : "")
	print "};\n"
	print "const size_t pinyin_heteronym_count = sizeof(pinyin_heteronyms) / sizeof(pinyin_heteronyms[0]);"
}
' "$@"
