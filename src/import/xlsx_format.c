#include "xlsx_format.h"

#include "base/array.h"
#include "base/date.h"

#include <ctype.h>

/* The day behind 9999-12-31, counted from the end of 1899. */
static const double days_end = 2958466;

/* Skips what stands for itself in a code: texts, escaped signs, colours and conditions. */
static const char *skip_literal(const char *code)
{
	const char *end = NULL;
	if (*code == '"')
		end = strchr(code + 1, '"');
	else if (*code == '[')
		end = strchr(code, ']');
	else if (strchr("\\_*", *code))
		end = code[1] ? code + 1 : NULL;
	else
		return code;
	return end ? end + 1 : code + strlen(code);
}

/* m is a minute beside hours and seconds: then there are no months in it. */
int xlsx_parts_of_code(const char *code)
{
	int parts = 0;
	if (strncmp(code, "General", 7) == 0)
		return 0;
	while (*code && *code != ';') {
		const char *next = skip_literal(code);
		if (next != code) {
			code = next;
			continue;
		}
		switch (tolower((unsigned char)*code++)) {
		case 'y':
			parts |= XLSX_YEAR;
			break;
		case 'm':
			parts |= parts & XLSX_TIME ? 0 : XLSX_MONTH;
			break;
		case 'd':
			parts |= XLSX_DAY;
			break;
		case 'h':
		case 's':
			parts |= XLSX_TIME;
			break;
		default:
			break;
		}
	}
	/* mm:ss */
	return parts == (XLSX_MONTH | XLSX_TIME) ? XLSX_TIME : parts;
}

int xlsx_parts_of_id(int id)
{
	enum { FULL = XLSX_YEAR | XLSX_MONTH | XLSX_DAY };
	static const struct {
		int first, last, parts;
	} ids[] = {
		{14, 15, FULL},
		{16, 16, XLSX_MONTH | XLSX_DAY},
		{17, 17, XLSX_YEAR | XLSX_MONTH},
		{18, 21, XLSX_TIME},
		{22, 22, FULL | XLSX_TIME},
		{27, 27, XLSX_YEAR | XLSX_MONTH},
		{28, 29, XLSX_MONTH | XLSX_DAY},
		{30, 31, FULL},
		{32, 35, XLSX_TIME},
		{36, 36, XLSX_YEAR | XLSX_MONTH},
		{45, 47, XLSX_TIME},
		{50, 50, XLSX_YEAR | XLSX_MONTH},
		{51, 51, XLSX_MONTH | XLSX_DAY},
		{52, 52, XLSX_YEAR | XLSX_MONTH},
		{53, 54, XLSX_MONTH | XLSX_DAY},
		{55, 56, XLSX_TIME},
		{57, 57, XLSX_YEAR | XLSX_MONTH},
		{58, 58, XLSX_MONTH | XLSX_DAY},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(ids); i++)
		if (id >= ids[i].first && id <= ids[i].last)
			return ids[i].parts;
	return 0;
}

/* Excel counts a 29th of February 1900, so that the days before it are one off. */
static struct date day_of(double number, bool from_1904)
{
	long days = (long)number;
	if (from_1904)
		return date_from_days(date_to_days((struct date){1904, 1, 1}) + days);
	return date_from_days(date_to_days((struct date){1899, 12, 30}) + days + (days < 60));
}

static void write_time(double number, struct strbuf *out)
{
	int minutes = (int)((number - (double)(long)number) * 24 * 60 + 0.5);
	if (minutes < 24 * 60)
		strbuf_format(out, "%s%d:%02d", out->length ? " " : "", minutes / 60, minutes % 60);
}

void xlsx_write_number(double number, int parts, bool from_1904, struct strbuf *out)
{
	if (!parts || !(number >= 0) || number >= days_end - (from_1904 ? 1462 : 0)) {
		bool whole = number > -1e15 && number < 1e15 && number == (double)(long long)number;
		strbuf_format(out, whole ? "%.0f" : "%.15g", number);
		return;
	}
	struct date day = day_of(number, from_1904);
	if (parts & XLSX_YEAR)
		strbuf_format(out, "%d年", day.year);
	if (parts & XLSX_MONTH)
		strbuf_format(out, "%d月", day.month);
	if (parts & XLSX_DAY)
		strbuf_format(out, "%d日", day.day);
	if (parts & XLSX_TIME)
		write_time(number, out);
}
