#include "base/linebreak.h"

#include "base/strbuf.h"
#include "base/utf8.h"
#include "base/width.h"

/* What a character does at the end or the beginning of a line. */
enum {
	NO_START = 1 << 0, /* closes: no line begins with it */
	NO_END = 1 << 1,   /* opens: no line ends with it */
	PAIR = 1 << 2,     /* two of them are one mark: …… —— */
	SIGN = 1 << 3,     /* stays with the number that follows */
	JOIN = 1 << 4, /* between two digits, all three are one number: 3,000 8：30 2025—2026 */
	DIGIT = 1 << 5,
	LETTER = 1 << 6, /* of a script that writes words */
	MARK = 1 << 7,   /* ASCII punctuation: belongs to the word beside it */
	HYPHEN = 1 << 8, /* a word may be broken behind it */
	BLANK = 1 << 9,
	GLUE = 1 << 10, /* a blank at which no line breaks */
	WORD = DIGIT | LETTER | MARK,
};

/* Tables of characters, several in a line. */
/* clang-format off */
static unsigned ascii_traits(uint32_t c)
{
	if (c >= '0' && c <= '9')
		return DIGIT;
	if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
		return LETTER;
	switch (c) {
	case '\t': case ' ':
		return BLANK;
	case ',': case '.': case ':':
		return MARK | NO_START | JOIN;
	case ';': case '?': case '!': case ')': case ']': case '}': case '%':
		return MARK | NO_START;
	case '(': case '[': case '{':
		return MARK | NO_END;
	case '$': case '#':
		return MARK | NO_END | SIGN;
	case '"': case '\'': /* opens or closes, who knows */
		return MARK | NO_START | NO_END;
	case '-': case '/':
		return MARK | HYPHEN | NO_START | SIGN | JOIN;
	case '+': case '<': case '>':
		return MARK | SIGN;
	case '~':
		return MARK | SIGN | JOIN;
	default:
		return MARK;
	}
}

/* The block that most of a text is of; of two columns each. */
static bool is_ideograph(uint32_t c)
{
	return c >= 0x4E00 && c <= 0x9FFF;
}

static unsigned traits_of(uint32_t c)
{
	if (c < 0x80)
		return ascii_traits(c);
	if (is_ideograph(c))
		return c == U'第' ? SIGN : 0;
	switch (c) {
	case U'、': case U'，': case U'。': case U'；': case U'？': case U'！':
	case U'）': case U'》': case U'」': case U'』': case U'】': case U'〉': case U'〕': case U'］': case U'｝':
	case U'”': case U'’': case U'〗': case U'〙': case U'〟': case U'»':
	case U'％': case U'‰': case U'℃': case U'℉': case U'°': case U'′': case U'″': case U'¢': case U'￠':
	case U'·': case U'・': case U'‧': case U'々': case U'〻': case U'‼': case U'⁇': case U'｡': case U'､':
		return NO_START;
	case U'：': case U'．': case U'～': case U'〜': case U'–': case U'－':
		return NO_START | JOIN;
	case U'—':
		return NO_START | PAIR | JOIN;
	case U'…': case U'‥': case U'⋯': case U'―':
		return NO_START | PAIR;
	case U'（': case U'《': case U'「': case U'『': case U'【': case U'〈': case U'〔': case U'［': case U'｛':
	case U'“': case U'‘': case U'〖': case U'〘': case U'〝': case U'«':
		return NO_END;
	case U'￥': case U'＄': case U'¥': case U'€': case U'£': case U'￡': case U'＃': case U'№':
		return NO_END | SIGN;
	case U'＋': case U'−': case U'±': case U'≥': case U'≤': case U'≈': case U'＜': case U'＞':
		return SIGN;
	case 0x00A0: case 0x2007: case 0x202F:
		return GLUE;
	case 0x3000:
		return BLANK;
	}
	if (c >= U'０' && c <= U'９')
		return DIGIT;
	if (c >= 0x2000 && c <= 0x200A)
		return BLANK;
	/* Latin, Greek, Cyrillic, Armenian and the like; from Hangul Jamo on, lines break anywhere. */
	if ((c >= 0x00C0 && c < 0x1100 && c != U'×' && c != U'÷') || (c >= 0x1E00 && c < 0x2000))
		return LETTER;
	return 0;
}
/* clang-format on */

/* Length of the character at `text` if it is one of `set`. */
static size_t one_of(const char *text, const char *set)
{
	uint32_t c;
	size_t length = utf8_next(text, &c);
	char one[5] = {0};
	memcpy(one, text, length);
	return length > 1 && strstr(set, one) ? length : 0;
}

/* Length of the longest of the words, ended by NULL, that stands at `text`. */
static size_t longest_of(const char *text, const char *const *words)
{
	size_t best = 0;
	for (; *words; words++) {
		size_t length = strlen(*words);
		if (length > best && strncmp(text, *words, length) == 0)
			best = length;
	}
	return best;
}

/* How many bytes behind a number belong to it: 万元, 余人, 年, 学年, or ' km'. */
static size_t unit_length(const char *text)
{
	static const char between[] = "十百千万亿多余几";
	static const char units[] = "元角分年月日号时点秒周天旬季岁届期次轮批人名位个项件条款章节课"
				    "篇页字份册本张套台辆间层楼所校班级组队场"
				    "户家处米里斤克吨升亩度倍折成桌盒箱袋瓶株棵块把支只种类";
	static const char *const longer[] = {
		"学年",   "学期",   "学时", "课时", "小时", "分钟",   "公里", "公斤", "千米",
		"千克",   "毫米",   "厘米", "毫升", "公顷", "人次",   "周年", "周岁", "个月",
		"个小时", "平方米", "年级", "年度", "月份", "工作日", NULL};
	static const char *const latin[] = {"mm", "cm", "m",   "km", "mg", "g",   "kg",
					    "t",  "ml", "mL",  "L",  "h",  "min", "s",
					    "W",  "kW", "kWh", "GB", "MB", NULL};
	if ((unsigned char)*text < 0x80 && *text != ' ')
		return 0;
	if (*text == ' ') {
		size_t length = longest_of(text + 1, latin);
		uint32_t c = 0;
		return length && !(utf8_next(text + 1 + length, &c) &&
				   traits_of(c) & (LETTER | DIGIT))
			       ? length + 1
			       : 0;
	}
	size_t at = 0, step;
	while ((step = one_of(text + at, between)))
		at += step;
	step = longest_of(text + at, longer);
	return at + (step ? step : one_of(text + at, units));
}

/* How much it hurts to break at a place; a line breaks at the last place that hurts least. */
enum hurt { FREE, UNIT_LEAVES, WORD_CUT, MARK_ALONE, PAIR_SPLIT, HURTS };

struct scan {
	const char *text;
	unsigned before, before_last; /* traits of the last two characters that are no blanks */
	uint32_t last;
	bool blank;      /* blanks stand between the last one and here */
	size_t unit_end; /* up to here a unit belongs to its number */
};

/* Do the neighbours `before` and `now` belong to one word? Behind a hyphen or a slash it may be broken; a date may not. */
static bool same_word(const struct scan *scan, unsigned now)
{
	if (scan->last == U'’' && scan->before_last & now & LETTER) /* an apostrophe */
		return true;
	if (!(scan->before & WORD && now & WORD))
		return false;
	bool hyphen = scan->before & HYPHEN && scan->before_last & (DIGIT | LETTER) &&
		      now & (DIGIT | LETTER);
	return !hyphen || scan->before_last & now & DIGIT;
}

/* What a break before the character `c`, with traits `now`, at offset `at` would hurt. */
static enum hurt break_hurts(const struct scan *scan, uint32_t c, unsigned now, size_t at)
{
	unsigned before = scan->before;
	if (!scan->blank && before & now & PAIR && scan->last == c)
		return PAIR_SPLIT;
	if (before & NO_END || now & NO_START)
		return MARK_ALONE;
	if (!scan->blank && ((before | now) & GLUE || same_word(scan, now)))
		return WORD_CUT;
	bool number = !scan->blank && now & DIGIT &&
		      (before & SIGN || (before & JOIN && scan->before_last & DIGIT));
	return number || at < scan->unit_end ? UNIT_LEAVES : FREE;
}

static void scan_past(struct scan *scan, uint32_t c, unsigned now, size_t end)
{
	if (now & BLANK) {
		scan->blank = true;
		return;
	}
	scan->before_last = scan->blank ? 0 : scan->before;
	scan->before = now;
	scan->last = c;
	scan->blank = false;
	if (now & DIGIT)
		scan->unit_end = end + unit_length(scan->text + end);
}

struct place {
	size_t end, next; /* the line ends here; the following one begins there */
	int width;
};

/*
 * Length of the grapheme at `text`, whose first character takes `step` bytes: it is that character alone where ASCII, the
 * usual punctuation, an ideograph or a full-width form follows, none of which combines with what is before it.
 */
static size_t grapheme_from(const char *text, size_t step)
{
	const unsigned char *after = (const unsigned char *)text + step;
	bool alone = after[0] < 0x80 || (after[0] >= 0xE4 && after[0] <= 0xE9) ||
		     (after[0] == 0xE3 && after[1] == 0x80 && after[2] < 0xAA) ||
		     (after[0] == 0xEF && (after[1] == 0xBC || after[1] == 0xBD));
	return alone ? step : grapheme_length(text);
}

size_t line_measure(const char *text, int columns, int ambiguous, size_t *next, int *width)
{
	struct scan scan = {.text = text};
	struct place best[HURTS] = {{0, 0, 0}};
	struct place line = {0, 0, 0}; /* up to the last character that is no blank */
	size_t at = 0, step;
	int across = 0; /* blanks at the end counted too */
	uint32_t c;
	for (; (step = utf8_next(text + at, &c)) && c != '\n'; at += step) {
		unsigned now = traits_of(c);
		int wide = is_ideograph(c) ? 2 : width_of_char(c, ambiguous);
		size_t grapheme = grapheme_from(text + at, step);
		if (grapheme > step) {
			wide += width_of_bytes(text + at + step, grapheme - step, ambiguous);
			now &= ~(unsigned)BLANK; /* a mark on a blank is no blank */
		}
		step = grapheme;
		if (!(now & BLANK)) {
			if (at > 0)
				best[break_hurts(&scan, c, now, at)] =
					(struct place){line.end, at, line.width};
			if (at > 0 && across + wide > columns)
				break;
			line = (struct place){at + step, 0, across + wide};
		}
		across += wide;
		scan_past(&scan, c, now, at + step);
	}
	line.next = at + (step && c == '\n');
	if (step && c != '\n') { /* full before its end */
		int hurt = FREE;
		while (!best[hurt].next)
			hurt++;
		line = best[hurt];
	}
	*next = line.next;
	*width = line.width;
	return line.end;
}

size_t line_break(const char *text, int columns, int ambiguous, size_t *next)
{
	int width;
	return line_measure(text, columns, ambiguous, next, &width);
}

int line_count(const char *text, int first, int columns, int ambiguous)
{
	int count = 0;
	size_t next;
	do {
		line_break(text, count ? columns : first, ambiguous, &next);
		text += next;
		count++;
	} while (*text);
	return count;
}
