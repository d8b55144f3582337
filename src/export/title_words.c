#include "title_words.h"

#include "base/array.h"

#include <ctype.h>

/* Inside of a number, or between the two years of 2025—2026. */
static bool in_years(const char *text, size_t at)
{
	static const char dash[] = "—";
	size_t length = strlen(dash);
	bool dashed = at >= length && memcmp(text + at - length, dash, length) == 0;
	return at > 0 && isdigit((unsigned char)text[at]) &&
	       (dashed || isdigit((unsigned char)text[at - 1]) || text[at - 1] == '-');
}

/* 学年 and 学期 are words, whatever ends with 学 before them. */
static bool in_term(const char *text, size_t at)
{
	static const char study[] = "学", *const behind[] = {"年", "期", "校"};
	size_t length = strlen(study);
	bool studied = at >= length && memcmp(text + at - length, study, length) == 0;
	for (size_t i = 0; studied && i < ARRAY_LENGTH(behind); i++)
		if (strncmp(text + at, behind[i], strlen(behind[i])) == 0)
			return true;
	return false;
}

bool title_may_break(const char *text, size_t at)
{
	static const char *const ends[] = {"年度", "学年", "学期", "委员会", "工会", "学",
					   "院",   "公司", "局",   "》",     "”",    " "};
	static const char *const starts[] = {"关于", "第", "工会", "工作计划",
					     "教育", "2",  "《",   "“"};
	if (in_years(text, at) || in_term(text, at))
		return false;
	for (size_t i = 0; i < ARRAY_LENGTH(ends); i++) {
		size_t length = strlen(ends[i]);
		if (at >= length && memcmp(text + at - length, ends[i], length) == 0)
			return true;
	}
	for (size_t i = 0; i < ARRAY_LENGTH(starts); i++)
		if (strncmp(text + at, starts[i], strlen(starts[i])) == 0)
			return true;
	return false;
}
