# The months of the Chinese calendar as C: one number for each of its years, 1900 to 2100.

# Until the end of 1928 the day was that of Beijing's meridian, 116°25' east, since then that of 120° east.
function civil(moment) {
	return in_beijing(moment, moment < -25933.83 ? 7 + 45 / 60 + 40 / 3600 : 8)
}

# months[]: the days on which the months begin. The first new moon of 2000 was on January 6.
function find_months(    k, moment) {
	count = 0
	for (k = -1252; k <= 1264; k++) {
		moment = civil(moment_of_new_moon(5.7597 + 29.530588861 * k))
		months[count++] = settled_day(moment, whole(1970 + moment / 365.2425), "new moon")
	}
}

# The month in which a day lies, as an index. Months are never far from where the mean ones are.
function month_with(day,    i) {
	i = whole((day - months[0]) / 29.530588)
	while (months[i] > day)
		i--
	while (months[i + 1] <= day)
		i++
	return i
}

# Whether the Sun passes a multiple of 30 degrees in this month. Its day only counts, not its moment.
function has_major_term(month,    at, next_at) {
	at = degrees_at[month]
	next_at = degrees_at[month + 1]
	return int(at / 30) != int(next_at / 30)
}

# major[]: how many of the twelve major terms fall into each month. solstice[]: the month that holds that of December.
function find_major_terms(    year, k, day) {
	for (year = 1899; year <= 2101; year++)
		for (k = 0; k < 12; k++) {
			day = whole(civil(moment_of_sun((year - 2000) * 365.2422 + 19.5 + k * 30.4368, 300 + 30 * k)))
			major[month_with(day)]++
			if (k == 11)
				solstice[year] = month_with(day)
		}
}

# number[], leap[]: which month of the year each is. The one with the winter solstice is the 11th. Where thirteen begin
# between one such month and the next, the first without a major term repeats the number of the one before it.
function name_months(    year, month, thirteen, last) {
	for (year = 1899; year < 2101; year++) {
		thirteen = solstice[year + 1] - solstice[year] == 13
		last = 11
		number[solstice[year]] = 11
		for (month = solstice[year] + 1; month < solstice[year + 1]; month++) {
			leap[month] = thirteen && !major[month]
			if (leap[month])
				thirteen = 0
			else
				last = last % 12 + 1
			number[month] = last
		}
	}
}

function write_year(year,    month, first, bits, doubled, i, begin, end) {
	month = solstice[year - 1]
	while (number[month] != 1)
		month++
	first = months[month] - days_before(year)
	bits = 0
	doubled = 0
	for (i = 0; number[month] != 1 || leap[month] || i == 0; i++) {
		if (months[month + 1] - months[month] == 30)
			bits += 2 ^ i
		else if (months[month + 1] - months[month] != 29)
			fail("a month of " year " has " months[month + 1] - months[month] " days")
		if (leap[month])
			doubled = number[month]
		month++
	}
	if (i != (doubled ? 13 : 12))
		fail(year " has " i " months")
	begin = (year % 10 == 0 ? "\t/* " year " */ " : "")
	end = (year % 10 == 9 || year == 2100 ? "\n" : " ")
	printf("%s0x%06X,%s", begin, first * 2 ^ 17 + doubled * 2 ^ 13 + bits, end)
}

BEGIN {
	read_decided("moon")
	find_months()
	check_decided()
	find_major_terms()
	name_months()
	print "/* Made by data/calendar/table.sh; the sources stand there. */"
	print "#include \"lunar_table.h\"\n"
	print "/* clang-format off */\n"
	print "const uint32_t lunar_table[LUNAR_TABLE_YEARS] = {"
	for (year = 1900; year <= 2100; year++)
		write_year(year)
	print "};"
}
