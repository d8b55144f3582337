/* Times inside a sentence: which month a plan means with it. */
#include "phrase.h"

#include "base/array.h"
#include "base/utf8.h"
#include "phrase_clock.h"
#include "phrase_take.h"

/* 于9月10日, 计划11月份: words that lead to a time. */
static const struct phrase_word leading[] = {
	{"于", 0},     {"在", 0},    {"拟于", 0},   {"拟定于", 0}, {"定于", 0},   {"计划于", 0},
	{"计划", 0},   {"预计", 0},  {"预计于", 0}, {"将于", 0},   {"拟在", 0},   {"争取", 0},
	{"争取在", 0}, {"力争", 0},  {"力争在", 0}, {"暂定", 0},   {"暂定于", 0}, {"从", 0},
	{"自", 0},     {"约在", 0},  {"每年", 0},   {"计划在", 0}, {"预定", 0},   {"预定于", 0},
	{"时间：", 0}, {"时间:", 0}, {"时间为", 0},
};

/* Behind a time that tells of the past, or of how long something is valid. */
static const struct phrase_word past[] = {
	{"成立", 0},   {"以来", 0},     {"起施行", 0}, {"修订", 0}, {"颁布", 0}, {"印发", 0},
	{"发布", 0},   {"启用", 0},     {"建校", 0},   {"施行", 0}, {"通过", 0}, {"修正", 0},
	{"建成", 0},   {"被评", 0},     {"荣获", 0},   {"至今", 0}, {"出生", 0}, {"入职", 0},
	{"退休的", 0}, {"换届以来", 0}, {"份以来", 0}, {"版", 0},   {"生", 0},
};

/* Behind a month without 份. */
static const struct phrase_word other_words[] = {
	{"革命", 0}, {"风", 0}, {"花", 0}, {"鲜花", 0}, {"的鲜花", 0}, {"的风", 0}, {"桂花", 0},
	{"饼", 0},   {"子", 0}, {"嫂", 0}, {"票", 0},   {"考", 0},     {"刊", 0},   {"薪", 0},
	{"供", 0},   {"龄", 0}, {"个", 0}, {"歌", 0},   {"嘉年华", 0}, {"飘香", 0},
};

static bool is_numeral(const char *p)
{
	struct taken_number number;
	return take_number(&p, &number);
}

/* The last characters of the words in may_begin(): only behind these they are looked for. */
static bool ends_such_word(uint32_t c)
{
	switch (c) {
	case 0x7B2C: /* 第 */
	case 0x6BCF: /* 每 */
	case 0x6EE1: /* 满 */
	case 0x8FD1: /* 近 */
	case 0xA5:
	case 0xFFE5: /* ￥ */
	case 0x9694: /* 隔 */
	case 0x7EED: /* 续 */
	case 0x65F6: /* 时 */
	case 0x671F: /* 期 */
	case 'V':
	case 'v':
		return true;
	default:
		return false;
	}
}

/* May a time begin here? Not inside a number, nor behind 第, 每, 满, or a sum's sign. */
static bool may_begin(const char *text, const char *p)
{
	static const char *const before[] = {"第",   "每",   "满",   "近",   "¥", "￥",
					     "每隔", "连续", "历时", "为期", "V", "v"};
	size_t at = trimmed_length(text, (size_t)(p - text)), step;
	if (!at)
		return true;
	size_t back = utf8_back(text, at);
	uint32_t c = char_at(text + back, &step);
	for (size_t i = 0; ends_such_word(c) && i < ARRAY_LENGTH(before); i++)
		if (word_stands_before(text, p, before[i], NULL))
			return false;
	return !is_numeral(text + back) && c != '.' && c != '/' && c != '-' && c != '%';
}

/* Is this place inside of 《》? `depth` is kept by the caller. */
static void keep_depth(uint32_t c, int *depth)
{
	if (c == 0x300A)
		++*depth;
	else if (c == 0x300B && *depth)
		--*depth;
}

static bool is_open_bracket(uint32_t c)
{
	return c == '(' || c == 0x3010 || c == '[' || c == 0x3014;
}

/* The span with the brackets around it, or the words that lead to it. */
static void widen(const char *text, const char **begins, const char **ends, bool bracketed)
{
	if (bracketed) {
		const char *open = *begins, *close = *ends;
		static const char *const signs[] = {"（", "【", "[", "〔"};
		for (size_t i = 0; i < ARRAY_LENGTH(signs); i++)
			if (word_stands_before(text, open, signs[i], begins))
				break;
		take_sign(&close, "）)】]〕");
		*ends = close;
		return;
	}
	const char *best = *begins, *at;
	for (size_t i = 0; i < ARRAY_LENGTH(leading); i++)
		if (word_stands_before(text, *begins, leading[i].text, &at) && at < best)
			best = at;
	*begins = best;
}

/* Alone between brackets, or with words that lead to it: （计划3月）. */
static bool stands_in_brackets(const char *text, const char **begins, const char *ends)
{
	const char *first = *begins, *at;
	if (!sign_follows(ends, "）)】]〕"))
		return false;
	for (size_t i = 0; i < ARRAY_LENGTH(leading); i++)
		if (word_stands_before(text, *begins, leading[i].text, &at) && at < first)
			first = at;
	bool open = word_stands_before(text, first, "（", NULL) ||
		    word_stands_before(text, first, "【", NULL) ||
		    word_stands_before(text, first, "[", NULL) ||
		    word_stands_before(text, first, "〔", NULL);
	if (open)
		*begins = first;
	return open;
}

static bool is_certain(const char *ends, const struct clock_words *words,
		       const struct when_frame *frame, const struct when *when)
{
	const char *p = ends;
	take_word(&p, "起");
	if (words_follow(ends, past, ARRAY_LENGTH(past)) ||
	    words_follow(p, past, ARRAY_LENGTH(past)))
		return false;
	if (words->first.year && frame->period.count)
		return period_contains(frame->period, when->starts.month);
	return true;
}

/* Adds what was found; a list that is no stretch of time gives one for each month. */
static size_t add(const char *sentence, const char *begins, const char *ends,
		  const struct clock_words *words, const struct when_frame *frame, bool cited,
		  struct phrase_time *out, size_t most)
{
	bool bracketed = stands_in_brackets(sentence, &begins, ends);
	const char *from = begins, *to = ends;
	widen(sentence, &from, &to, bracketed);
	struct phrase_time time = {
		.words = {(size_t)(from - sentence), trimmed_length(from, (size_t)(to - from))},
		.bracketed = bracketed,
		.year_said = words->first.year || words->last.year};
	size_t count = 0;
	int times = clock_is_stretch(words) ? 1 : words->listed_count;
	for (int i = 0; i < times && count < most; i++) {
		bool good = times == 1 ? clock_when(words, frame, &time.when)
				       : clock_when_listed(words, i, frame, &time.when);
		if (!good)
			continue;
		time.certain = !cited && is_certain(ends, words, frame, &time.when);
		out[count++] = time;
	}
	return count;
}

size_t phrase_times(const char *sentence, const struct when_frame *frame, struct phrase_time *out,
		    size_t most)
{
	size_t count = 0, step;
	int cited = 0;
	bool opened = false; /* a bracket stands right before: 9.10 may be a day there */
	for (const char *p = sentence; *p && count < most;) {
		uint32_t c = char_at(p, &step);
		keep_depth(c, &cited);
		struct clock_words words;
		const char *ends = p;
		bool candidate = clock_begins(c) && may_begin(sentence, p) &&
				 clock_take(&ends, opened, &words);
		if (candidate && words.bare && !sign_follows(ends, "）)】]〕"))
			candidate = false;
		if (candidate && !words.share && !words.first.day &&
		    words_follow(ends, other_words, ARRAY_LENGTH(other_words)))
			candidate = false;
		if (candidate) {
			count += add(sentence, p, ends, &words, frame, cited > 0, out + count,
				     most - count);
			p = ends;
			opened = false;
			continue;
		}
		opened = is_open_bracket(c) || (opened && char_is_blank(c));
		p += step;
	}
	return count;
}
