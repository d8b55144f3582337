# The days of the 24 solar terms as C, by the time of 120° east.

BEGIN {
	read_decided("term")
	for (year = 1901; year <= 2100; year++)
		for (k = 0; k < 24; k++) {
			moment = in_beijing(moment_of_sun((year - 2000) * 365.2422 + 4.5 + k * 15.2184, 285 + 15 * k), 8)
			# Two terms fall into each month.
			text = sprintf("%d-%02d-01", year, int(k / 2) + 1)
			day[year, k] = settled_day(moment, year, "term " k) - day_of(text) + 1
			if (!(k in least) || day[year, k] < least[k])
				least[k] = day[year, k]
		}
	check_decided()
	print "/* Made by data/calendar/table.sh; the sources stand there. */"
	print "#include \"solar_term_table.h\"\n"
	print "/* clang-format off */\n"
	print "const uint8_t solar_term_first[24] = {"
	for (k = 0; k < 24; k++)
		printf("%s%d,%s", (k % 12 ? "" : "\t"), least[k], (k % 12 == 11 ? "\n" : " "))
	print "};\n"
	print "const uint64_t solar_term_table[SOLAR_TERM_YEARS] = {"
	for (year = 1901; year <= 2100; year++) {
		high = low = 0
		for (k = 23; k >= 0; k--) {
			late = day[year, k] - least[k]
			if (late < 0 || late > 3)
				fail("term " k " of " year " is " late " days late")
			if (k >= 12)
				high = high * 4 + late
			else
				low = low * 4 + late
		}
		begin = (year % 5 == 1 ? "\t/* " year " */ " : "")
		end = (year % 5 == 0 ? "\n" : " ")
		printf("%s0x%06X%06X,%s", begin, high, low, end)
	}
	print "};"
}
