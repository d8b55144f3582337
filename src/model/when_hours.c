/* The time of day at the end of a time: 下午2点, 9:00-11:00, 2pm. */
#include "base/array.h"
#include "base/utf8.h"
#include "model/numeral.h"
#include "when_parts.h"

#include <ctype.h>
#include <stdlib.h>

static bool skip(const char **p, const char *word)
{
	size_t length = strlen(word);
	if (strncmp(*p, word, length) != 0)
		return false;
	*p += length;
	return true;
}

static bool skip_any(const char **p, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (skip(p, words[i]))
			return true;
	return false;
}

static void skip_blanks(const char **p)
{
	while (skip(p, " "))
		;
}

static bool read_number(const char **p, int most, int *number)
{
	const char *at = *p;
	size_t length = numeral_read(at, false, number);
	if (!length || *number > most)
		return false;
	*p = at + length;
	return true;
}

static bool skip_half_day(const char **p)
{
	static const char *const words[] = {"上午", "下午", "早上", "早晨", "清晨", "清早",
					    "中午", "正午", "午后", "晚上", "傍晚", "夜里",
					    "凌晨", "午间", "晚间", "晚"};
	return skip_any(p, words, ARRAY_LENGTH(words));
}

/* Behind 点: 半, 一刻, 30分, 30, 整. */
static bool skip_minutes(const char **p)
{
	static const char *const words[] = {"半", "一刻", "三刻", "整", "钟", "正"};
	int minutes;
	if (skip_any(p, words, ARRAY_LENGTH(words)))
		return true;
	if (read_number(p, 59, &minutes))
		skip(p, "分");
	return true;
}

/* 2点, 14:30, 2pm. */
static bool skip_clock(const char **p)
{
	static const char *const half[] = {"am", "pm", "a.m.", "p.m."};
	const char *at = *p;
	int hour, minutes;
	if (!read_number(&at, 24, &hour))
		return false;
	bool said = false;
	if (skip(&at, ":")) {
		const char *digits = at;
		if (!read_number(&at, 59, &minutes) || at - digits != 2)
			return false;
		said = true;
	} else if (skip(&at, "点") || skip(&at, "时")) {
		said = skip_minutes(&at);
	}
	skip_blanks(&at);
	said = skip_any(&at, half, ARRAY_LENGTH(half)) || said;
	if (said)
		*p = at;
	return said;
}

static bool skip_span(const char **p)
{
	bool half = skip_half_day(p);
	skip_blanks(p);
	return skip_clock(p) || half;
}

/* Is all of it a time of day, or a run of one? */
static bool is_hours(const char *text)
{
	static const char *const signs[] = {"-", "——", "—", "–", "~", "至", "到"};
	const char *p = text;
	if (!skip_span(&p))
		return false;
	skip_blanks(&p);
	if (skip_any(&p, signs, ARRAY_LENGTH(signs))) {
		skip_blanks(&p);
		if (!skip_span(&p))
			return false;
		skip_blanks(&p);
	}
	skip(&p, "开始");
	return !*p;
}

/* ASCII for full-width and small letters, so that each character has a place in `places`. */
static void fold(const char *text, struct strbuf *out, size_t *places)
{
	uint32_t c;
	for (size_t at = 0, step; (step = utf8_next(text + at, &c)); at += step) {
		c = utf8_fold_wide(c);
		size_t from = out->length;
		strbuf_add_char(out, c < 0x80 ? (uint32_t)tolower((int)c) : c);
		for (size_t i = from; i < out->length; i++)
			places[i] = at;
	}
	places[out->length] = strlen(text);
}

/* 周, 期, 拜: a digit behind it is a weekday. */
static bool is_week_sign(uint32_t c)
{
	return c == 0x5468 || c == 0x671F || c == 0x62DC;
}

size_t when_hours_begin(const char *text)
{
	struct strbuf folded = STRBUF_INIT;
	/* A broken byte becomes a character of three. */
	size_t *places = xcalloc(3 * strlen(text) + 1, sizeof(*places));
	size_t found = strlen(text);
	fold(text, &folded, places);
	bool in_number = false, in_week = false;
	for (size_t at = 0, step; at < folded.length && found == strlen(text); at += step) {
		uint32_t c;
		step = utf8_next(folded.text + at, &c);
		/* 28 14:30 has its hours behind the blank, 周五九点 behind the weekday, 1128日 none inside the number. */
		if (!in_number && c != ' ' && is_hours(folded.text + at))
			found = places[at];
		in_number = numeral_digit(c) >= 0 && !in_week;
		in_week = is_week_sign(c);
	}
	free(places);
	strbuf_release(&folded);
	return found;
}
