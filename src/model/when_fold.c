/* Times as people type them, brought to one way of writing: ASCII digits and signs, no blanks, Chinese words. */
#include "base/array.h"
#include "base/utf8.h"
#include "i18n/messages.h"
#include "when_parts.h"

#include <ctype.h>
#include <stdlib.h>

/* --- English --- */

enum english_kind { ENGLISH_TEXT, ENGLISH_DEADLINE, ENGLISH_END, ENGLISH_PART };

static const struct {
	const char *word, *chinese;
	enum english_kind kind;
	enum part part;
} english[] = {
	{"by", "", ENGLISH_DEADLINE, PART_NONE},
	{"before", "", ENGLISH_DEADLINE, PART_NONE},
	{"end", "", ENGLISH_END, PART_NONE},
	{"early", "", ENGLISH_PART, PART_EARLY},
	{"mid", "", ENGLISH_PART, PART_MID},
	{"middle", "", ENGLISH_PART, PART_MID},
	{"late", "", ENGLISH_PART, PART_LATE},
	{"today", "今天", ENGLISH_TEXT, PART_NONE},
	{"tomorrow", "明天", ENGLISH_TEXT, PART_NONE},
	{"yesterday", "昨天", ENGLISH_TEXT, PART_NONE},
	{"this", "本", ENGLISH_TEXT, PART_NONE},
	{"next", "下", ENGLISH_TEXT, PART_NONE},
	{"last", "上", ENGLISH_TEXT, PART_NONE},
	{"week", "周", ENGLISH_TEXT, PART_NONE},
	{"weekend", "周末", ENGLISH_TEXT, PART_NONE},
	{"month", "月", ENGLISH_TEXT, PART_NONE},
	{"year", "年", ENGLISH_TEXT, PART_NONE},
	{"to", "至", ENGLISH_TEXT, PART_NONE},
	{"until", "至", ENGLISH_TEXT, PART_NONE},
	{"till", "至", ENGLISH_TEXT, PART_NONE},
	{"through", "至", ENGLISH_TEXT, PART_NONE},
	{"from", "从", ENGLISH_TEXT, PART_NONE},
	{"of", "", ENGLISH_TEXT, PART_NONE},
	{"about", "", ENGLISH_TEXT, PART_NONE},
	{"around", "", ENGLISH_TEXT, PART_NONE},
	{"the", "", ENGLISH_TEXT, PART_NONE},
	{"on", "", ENGLISH_TEXT, PART_NONE},
	{"in", "", ENGLISH_TEXT, PART_NONE},
	{"at", "", ENGLISH_TEXT, PART_NONE},
};

/* The number, from 1, of the name of which `word` is at least three letters; 0: of none. */
static int name_number(const char *word, size_t length, const char *const *names, int count)
{
	for (int i = 0; i < count; i++)
		if (length >= 3 && strncmp(names[i], word, length) == 0)
			return i + 1;
	return 0;
}

static int month_number(const char *word, size_t length)
{
	static const char *const months[] = {"january",   "february", "march",    "april",
					     "may",       "june",     "july",     "august",
					     "september", "october",  "november", "december"};
	return name_number(word, length, months, 12);
}

static int weekday_number(const char *word, size_t length)
{
	static const char *const days[] = {"monday", "tuesday",  "wednesday", "thursday",
					   "friday", "saturday", "sunday"};
	return name_number(word, length, days, 7);
}

static size_t letters(const char *p)
{
	size_t length = 0;
	while (islower((unsigned char)p[length]))
		length++;
	return length;
}

static size_t digits(const char *p)
{
	return strspn(p, "0123456789");
}

/* What was found of one time, so that '28 Sep 2025' and 'Sep 28, 2025' come out as 2025年9月28日. */
struct english_time {
	size_t month_at; /* in the output, where the month stands; SIZE_MAX: none yet */
	bool year;
	char day[4]; /* that stood before the month */
};

static void add_month(struct english_time *time, int month, struct strbuf *out)
{
	time->month_at = out->length;
	strbuf_format(out, "%d月", month);
	if (time->day[0])
		strbuf_format(out, "%s日", time->day);
	time->day[0] = '\0';
}

/* Digits of an English text: a year, a day before its month, or as they are. The text behind them. */
static const char *add_number(const char *p, struct english_time *time, struct strbuf *out)
{
	size_t length = digits(p);
	const char *behind = p + length;
	static const char *const ordinals[] = {"st", "nd", "rd", "th"};
	for (size_t i = 0; i < ARRAY_LENGTH(ordinals); i++)
		if (letters(behind) == 2 && strncmp(behind, ordinals[i], 2) == 0) {
			behind += 2;
			break;
		}
	const char *word = behind + strspn(behind, " ,-");
	if (strncmp(word, "of ", 3) == 0)
		word += 3;
	bool before_month = time->month_at == SIZE_MAX && month_number(word, letters(word)) > 0;
	if (length == 4 && before_month) {
		strbuf_format(out, "%.4s年", p);
		time->year = true;
		return word;
	}
	if (length == 4 && time->month_at != SIZE_MAX && !time->year) {
		char year[16];
		snprintf(year, sizeof(year), "%.4s年", p);
		struct strbuf rest = STRBUF_INIT;
		strbuf_add_text(&rest, out->text + time->month_at);
		strbuf_truncate(out, time->month_at);
		strbuf_add_text(out, year);
		strbuf_add_text(out, rest.text);
		strbuf_release(&rest);
		time->year = true;
		return behind;
	}
	if (length <= 2 && before_month) {
		snprintf(time->day, sizeof(time->day), "%.*s", (int)length, p);
		return word;
	}
	strbuf_add(out, p, length);
	return behind;
}

/* False: it is no word of a time, and stays as it is. */
static bool add_word(const char *word, size_t length, struct english_time *time, struct strbuf *out,
		     struct when_flags *flags)
{
	static const char *const weekdays[] = {"一", "二", "三", "四", "五", "六", "日"};
	int month = month_number(word, length), weekday = weekday_number(word, length);
	if (month) {
		add_month(time, month, out);
		return true;
	}
	if (weekday) {
		strbuf_format(out, "周%s", weekdays[weekday - 1]);
		return true;
	}
	for (size_t i = 0; i < ARRAY_LENGTH(english); i++) {
		if (strlen(english[i].word) != length ||
		    strncmp(english[i].word, word, length) != 0)
			continue;
		bool alone = strcmp(english[i].word, "month") == 0 && out->length == 0;
		strbuf_add_text(out, alone ? "本月" : english[i].chinese);
		flags->deadline = flags->deadline || english[i].kind == ENGLISH_DEADLINE;
		if (english[i].kind == ENGLISH_PART)
			flags->part = english[i].part;
		else if (english[i].kind == ENGLISH_END && !flags->deadline)
			flags->part = PART_LATE;
		return true;
	}
	return false;
}

static void fold_english(const char *p, struct strbuf *out, struct when_flags *flags)
{
	struct english_time time = {.month_at = SIZE_MAX};
	while (*p) {
		size_t length = letters(p);
		if (length) {
			size_t was = out->length;
			if (!add_word(p, length, &time, out, flags))
				strbuf_add(out, p, length);
			p += length;
			p += *p == '.' ? 1 : 0;                                      /* Sep. */
			p += *p == '-' && flags->part && out->length == was ? 1 : 0; /* mid-Oct */
			if (out->length != was && strcmp(out->text + was, "至") == 0)
				time = (struct english_time){.month_at = SIZE_MAX};
		} else if (digits(p)) {
			p = add_number(p, &time, out);
		} else {
			bool year_follows = *p == '-' && digits(p + 1) == 4;
			if ((*p == '-' && !year_follows) || strncmp(p, "–", 3) == 0 ||
			    strncmp(p, "—", 3) == 0)
				time = (struct english_time){.month_at = SIZE_MAX};
			if (*p != ' ' && *p != ',')
				strbuf_add_byte(out, *p);
			p++;
		}
	}
}

/* --- all --- */

static bool is_noise(uint32_t c)
{
	static const uint32_t noise[] = {'\t', '\n', '(', ')', 0x3002 /* 。 */, 0x7684 /* 的 */};
	for (size_t i = 0; i < ARRAY_LENGTH(noise); i++)
		if (c == noise[i])
			return true;
	return false;
}

/* Chinese: a blank or comma means nothing, but keeps numbers apart. */
static void fold_chinese(const char *text, struct strbuf *out)
{
	for (const char *p = text; *p; p++) {
		if (*p != ' ' && *p != ',') {
			strbuf_add_byte(out, *p);
			continue;
		}
		const char *next = p + strspn(p, " ,");
		if (out->length && isdigit((unsigned char)out->text[out->length - 1]) &&
		    isdigit((unsigned char)*next))
			strbuf_add_byte(out, '/');
		p = next - 1;
	}
}

void when_fold(const char *text, struct strbuf *out, struct when_flags *flags)
{
	struct strbuf plain = STRBUF_INIT;
	bool latin = false;
	uint32_t c;
	*flags = (struct when_flags){.part = PART_NONE};
	for (size_t step; (step = utf8_next(text, &c)); text += step) {
		c = utf8_fold_wide(c);
		if (is_noise(c))
			continue;
		c = c < 0x80 ? (uint32_t)tolower((int)c) : c;
		latin = latin || (c < 0x80 && islower((int)c));
		strbuf_add_char(&plain, c);
	}
	if (latin)
		fold_english(plain.text, out, flags);
	else
		fold_chinese(plain.text, out);
	strbuf_release(&plain);
}
