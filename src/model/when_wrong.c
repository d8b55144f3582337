/* What is to be said of times that can't be read. */
#include "base/array.h"
#include "i18n/messages.h"
#include "model/numeral.h"
#include "when_parts.h"

#include <stdlib.h>

void scan_wrong(struct when_scan *scan, char *sentence)
{
	if (scan->wrong)
		free(sentence);
	else
		scan->wrong = sentence;
}

/* Words by which one sees what was meant; the first that is found decides. */
static const struct {
	const char *word;
	enum message sentence; /* MSG_time_unclear: the word has no fixed day */
} known[] = {
	{"农历", MSG_time_lunar},     {"阴历", MSG_time_lunar},     {"旧历", MSG_time_lunar},
	{"正月", MSG_time_lunar},     {"腊月", MSG_time_lunar},     {"冬月", MSG_time_lunar},
	{"闰", MSG_time_lunar},       {"每", MSG_time_recurring},   {"各月", MSG_time_recurring},
	{"待定", MSG_time_undecided}, {"未定", MSG_time_undecided}, {"没定", MSG_time_undecided},
	{"不定", MSG_time_undecided}, {"另行", MSG_time_undecided}, {"寒假", MSG_time_unclear},
	{"暑假", MSG_time_unclear},   {"期中", MSG_time_unclear},   {"期末", MSG_time_unclear},
	{"期初", MSG_time_unclear},   {"开学", MSG_time_unclear},   {"放假", MSG_time_unclear},
	{"假期", MSG_time_unclear},   {"考试", MSG_time_unclear},   {"上半年", MSG_time_unclear},
	{"下半年", MSG_time_unclear}, {"年初", MSG_time_unclear},   {"年中", MSG_time_unclear},
	{"节前", MSG_time_unclear},   {"节后", MSG_time_unclear},   {"春季", MSG_time_unclear},
	{"夏季", MSG_time_unclear},   {"秋季", MSG_time_unclear},   {"冬季", MSG_time_unclear},
	{"近期", MSG_time_unclear},   {"适时", MSG_time_unclear},   {"学期", MSG_time_unclear},
	{"学年", MSG_time_unclear},   {"双周", MSG_time_recurring}, {"单周", MSG_time_recurring},
	{"隔周", MSG_time_recurring}, {"隔月", MSG_time_recurring}, {"另定", MSG_time_undecided},
	{"另议", MSG_time_undecided}, {"随时", MSG_time_undecided}, {"经常", MSG_time_undecided},
	{"机动", MSG_time_undecided}, {"择期", MSG_time_undecided}, {"视情", MSG_time_undecided},
};

/* 第3周, 第十二教学周. */
static bool is_week_number(const char *typed)
{
	const char *number = strstr(typed, "第"), *week = number ? strstr(number, "周") : NULL;
	return week != NULL && !strstr(number, "个");
}

/* 初八, 八月初八. */
static bool is_lunar_day(const char *typed)
{
	const char *first = strstr(typed, "初");
	int number;
	return first && numeral_read(first + strlen("初"), false, &number) > 0;
}

char *when_wrong_sentence(const char *typed)
{
	if (is_week_number(typed))
		return xstrdup(text(MSG_time_week_number));
	if (is_lunar_day(typed))
		return xstrdup(text(MSG_time_lunar));
	for (size_t i = 0; i < ARRAY_LENGTH(known); i++) {
		if (!strstr(typed, known[i].word))
			continue;
		return known[i].sentence == MSG_time_unclear ? say_time_vague(known[i].word)
							     : xstrdup(text(known[i].sentence));
	}
	return xstrdup(text(MSG_time_unclear));
}
