#include "model/clock.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "model/numeral.h"

#include <ctype.h>

enum { HOUR = 60, NOON = 12 * HOUR, DAY = 24 * HOUR };

/* Which half of the day a word means; around noon, 11点 is before it and 1点 behind. */
enum half { HALF_UNSAID, HALF_FIRST, HALF_SECOND, HALF_NOON };

static const struct {
	const char *word;
	enum half half;
} halves[] = {
	{"上午", HALF_FIRST},  {"早上", HALF_FIRST},  {"早晨", HALF_FIRST},  {"清晨", HALF_FIRST},
	{"清早", HALF_FIRST},  {"凌晨", HALF_FIRST},  {"下午", HALF_SECOND}, {"午后", HALF_SECOND},
	{"晚上", HALF_SECOND}, {"傍晚", HALF_SECOND}, {"夜里", HALF_SECOND}, {"晚间", HALF_SECOND},
	{"晚", HALF_SECOND},   {"中午", HALF_NOON},   {"正午", HALF_NOON},   {"午间", HALF_NOON},
};

static bool skip(const char **p, const char *word)
{
	size_t length = strlen(word);
	if (strncmp(*p, word, length) != 0)
		return false;
	*p += length;
	return true;
}

static enum half read_half(const char **p)
{
	for (size_t i = 0; i < ARRAY_LENGTH(halves); i++)
		if (skip(p, halves[i].word))
			return halves[i].half;
	return HALF_UNSAID;
}

static bool read_number(const char **p, int most, int *number)
{
	size_t length = numeral_read(*p, false, number);
	if (!length || *number > most)
		return false;
	*p += length;
	return true;
}

/* Behind 点: 半, 一刻, 30分, 30, 整. */
static int read_minutes(const char **p)
{
	static const struct {
		const char *word;
		int minutes;
	} words[] = {{"半", 30}, {"一刻", 15}, {"三刻", 45}, {"整", 0}, {"钟", 0}, {"正", 0}};
	for (size_t i = 0; i < ARRAY_LENGTH(words); i++)
		if (skip(p, words[i].word))
			return words[i].minutes;
	int minutes = 0;
	if (!read_number(p, 59, &minutes))
		return 0;
	skip(p, "分");
	return minutes;
}

/* pm and am behind a time. */
static enum half read_english_half(const char **p)
{
	if (skip(p, "am") || skip(p, "a.m."))
		return HALF_FIRST;
	return skip(p, "pm") || skip(p, "p.m.") ? HALF_SECOND : HALF_UNSAID;
}

static int in_half(int minutes, enum half half)
{
	if (half == HALF_SECOND && minutes < NOON)
		return minutes + NOON;
	if (half == HALF_NOON && minutes < 10 * HOUR)
		return minutes + NOON;
	if (half == HALF_FIRST && minutes >= NOON && minutes < NOON + HOUR)
		return minutes - NOON;
	return minutes % DAY;
}

/* What is read of a text: the half of the day that counts, and whether anything in it tells an hour from a mere number. */
struct reading {
	enum half half;
	bool told;
};

static bool read_time(const char **p, struct reading *reading, int *out)
{
	enum half said = read_half(p);
	int hour, minutes = 0;
	if (!read_number(p, 24, &hour))
		return false;
	if (skip(p, ":")) {
		if (!read_number(p, 59, &minutes))
			return false;
		reading->told = true;
	} else if (skip(p, "点") || skip(p, "时")) {
		minutes = read_minutes(p);
		reading->told = true;
	}
	enum half english = read_english_half(p);
	said = english != HALF_UNSAID ? english : said;
	if (said != HALF_UNSAID)
		*reading = (struct reading){said, true};
	*out = in_half(hour * HOUR + minutes, reading->half);
	return true;
}

static bool skip_any_dash(const char **p)
{
	static const char *const signs[] = {"-", "——", "—", "–", "~", "至", "到"};
	for (size_t i = 0; i < ARRAY_LENGTH(signs); i++)
		if (skip(p, signs[i]))
			return true;
	return false;
}

static bool parse(const char *p, struct clock_span *out)
{
	struct reading reading = {HALF_UNSAID, false};
	out->to = CLOCK_OPEN;
	if (!read_time(&p, &reading, &out->from))
		return false;
	if (skip_any_dash(&p)) {
		enum half first = reading.half;
		if (!read_time(&p, &reading, &out->to))
			return false;
		bool past_noon = out->to < out->from && first == reading.half &&
				 out->to + NOON > out->from && out->to + NOON < DAY;
		out->to += past_noon ? NOON : 0; /* 上午9点到2点 */
	}
	skip(&p, "开始");
	return !*p && reading.told;
}

bool clock_parse(const char *text, struct clock_span *out)
{
	struct strbuf folded = STRBUF_INIT;
	uint32_t c;
	for (size_t step; (step = utf8_next(text, &c)) > 0; text += step) {
		c = utf8_fold_wide(c);
		if (c != ' ')
			strbuf_add_char(&folded, c < 0x80 ? (uint32_t)tolower((int)c) : c);
	}
	bool done = parse(folded.text, out);
	strbuf_release(&folded);
	return done;
}
