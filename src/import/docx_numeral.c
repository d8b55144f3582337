#include "docx_numeral.h"

#include "base/array.h"
#include "base/utf8.h"
#include "model/numeral.h"

#include <ctype.h>

/* What a format writes past the numbers that it has. */
static void write_plain(int n, struct strbuf *out)
{
	strbuf_format(out, "%d", n);
}

static void write_two_digits(int n, struct strbuf *out)
{
	strbuf_format(out, "%02d", n);
}

static void write_dashed(int n, struct strbuf *out)
{
	strbuf_format(out, "- %d -", n);
}

static void write_chinese(int n, struct strbuf *out)
{
	if (n >= 1 && n <= 9999)
		numeral_write(n, out);
	else
		write_plain(n, out);
}

/* Digit by digit: 一〇三. */
static void write_digits(int n, const char *const digits[10], struct strbuf *out)
{
	char plain[16];
	snprintf(plain, sizeof(plain), "%d", n);
	for (const char *p = plain; *p; p++)
		strbuf_add_text(out, digits[*p - '0']);
}

static const char *const chinese_digits[10] = {"〇", "一", "二", "三", "四",
					       "五", "六", "七", "八", "九"};

static void write_chinese_digits(int n, struct strbuf *out)
{
	write_digits(n, chinese_digits, out);
}

/* chineseCounting: as one counts up to 99, then digit by digit. */
static void write_chinese_counting(int n, struct strbuf *out)
{
	if (n >= 1 && n <= 99)
		numeral_write(n, out);
	else
		write_chinese_digits(n, out);
}

static void write_wide(int n, struct strbuf *out)
{
	static const char *const digits[10] = {"０", "１", "２", "３", "４",
					       "５", "６", "７", "８", "９"};
	write_digits(n, digits, out);
}

/* 壹拾贰: the counting numeral in the characters that can't be forged. */
static void write_legal(int n, struct strbuf *out)
{
	static const char *const pairs[][2] = {
		{"一", "壹"}, {"二", "贰"}, {"三", "叁"}, {"四", "肆"}, {"五", "伍"}, {"六", "陆"},
		{"七", "柒"}, {"八", "捌"}, {"九", "玖"}, {"十", "拾"}, {"百", "佰"}, {"千", "仟"},
	};
	struct strbuf plain = STRBUF_INIT;
	write_chinese(n, &plain);
	if (n >= 10 && n < 20)
		strbuf_add_text(out, "壹");
	uint32_t c;
	for (size_t at = 0, step; (step = utf8_next(plain.text + at, &c)); at += step) {
		size_t i = 0;
		while (i < ARRAY_LENGTH(pairs) && strncmp(plain.text + at, pairs[i][0], step) != 0)
			i++;
		if (i < ARRAY_LENGTH(pairs))
			strbuf_add_text(out, pairs[i][1]);
		else
			strbuf_add(out, plain.text + at, step);
	}
	strbuf_release(&plain);
}

/* After the last letter each comes twice, then three times: Z, AA, BB. */
static void write_letters(int n, char first, struct strbuf *out)
{
	enum { TIMES_MOST = 30 };
	char letter = (char)(first + (n - 1) % 26);
	if (n < 1 || n > 26 * TIMES_MOST) {
		write_plain(n, out);
		return;
	}
	for (int times = (n - 1) / 26 + 1; times > 0; times--)
		strbuf_add_byte(out, letter);
}

static void write_upper(int n, struct strbuf *out)
{
	write_letters(n, 'A', out);
}

static void write_lower(int n, struct strbuf *out)
{
	write_letters(n, 'a', out);
}

static void write_roman(int n, struct strbuf *out)
{
	if (n >= 1 && n <= 3999)
		numeral_write_roman(n, out);
	else
		write_plain(n, out);
}

static void write_lower_roman(int n, struct strbuf *out)
{
	size_t start = out->length;
	write_roman(n, out);
	for (char *p = out->text + start; *p; p++)
		*p = (char)tolower((unsigned char)*p);
}

/* Numbers that are characters of their own, in runs of Unicode. */
static void write_run(int n, uint32_t first, int count, struct strbuf *out)
{
	if (n >= 1 && n <= count)
		strbuf_add_char(out, first + (uint32_t)n - 1);
	else
		write_plain(n, out);
}

static void write_circled(int n, struct strbuf *out)
{
	if (n >= 21 && n <= 35)
		strbuf_add_char(out, 0x3251u + (uint32_t)n - 21);
	else if (n >= 36 && n <= 50)
		strbuf_add_char(out, 0x32B1u + (uint32_t)n - 36);
	else
		write_run(n, 0x2460, 20, out);
}

static void write_in_brackets(int n, struct strbuf *out)
{
	write_run(n, 0x2474, 20, out);
}

static void write_with_point(int n, struct strbuf *out)
{
	write_run(n, 0x2488, 20, out);
}

static void write_circled_chinese(int n, struct strbuf *out)
{
	write_run(n, 0x3280, 10, out);
}

static void write_of(int n, const char *const *words, int count, struct strbuf *out)
{
	if (n >= 1 && n <= count)
		strbuf_add_text(out, words[n - 1]);
	else
		write_plain(n, out);
}

static const char *const stems[] = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
static const char *const branches[] = {"子", "丑", "寅", "卯", "辰", "巳",
				       "午", "未", "申", "酉", "戌", "亥"};

static void write_stem(int n, struct strbuf *out)
{
	write_of(n, stems, 10, out);
}

static void write_branch(int n, struct strbuf *out)
{
	write_of(n, branches, 12, out);
}

static void write_stem_and_branch(int n, struct strbuf *out)
{
	if (n < 1) {
		write_plain(n, out);
		return;
	}
	strbuf_add_text(out, stems[(n - 1) % 10]);
	strbuf_add_text(out, branches[(n - 1) % 12]);
}

static void write_ordinal(int n, struct strbuf *out)
{
	static const char *const ends[] = {"th", "st", "nd", "rd"};
	int last = n % 10, teen = n % 100 / 10 == 1;
	strbuf_format(out, "%d%s", n, ends[last <= 3 && !teen ? last : 0]);
}

void docx_numeral_write(const char *format, int n, struct strbuf *out)
{
	static const struct {
		const char *format;
		void (*write)(int n, struct strbuf *out);
	} formats[] = {
		{"decimal", write_plain},
		{"decimalZero", write_two_digits},
		{"upperLetter", write_upper},
		{"lowerLetter", write_lower},
		{"upperRoman", write_roman},
		{"lowerRoman", write_lower_roman},
		{"ordinal", write_ordinal},
		{"numberInDash", write_dashed},
		{"decimalFullWidth", write_wide},
		{"decimalFullWidth2", write_wide},
		{"decimalEnclosedCircle", write_circled},
		{"decimalEnclosedCircleChinese", write_circled},
		{"decimalEnclosedParen", write_in_brackets},
		{"decimalEnclosedFullstop", write_with_point},
		{"ideographEnclosedCircle", write_circled_chinese},
		{"chineseCounting", write_chinese_counting},
		{"chineseCountingThousand", write_chinese},
		{"chineseLegalSimplified", write_legal},
		{"ideographLegalTraditional", write_legal},
		{"japaneseCounting", write_chinese},
		{"japaneseLegal", write_legal},
		{"japaneseDigitalTenThousand", write_chinese_digits},
		{"taiwaneseCounting", write_chinese_counting},
		{"taiwaneseCountingThousand", write_chinese},
		{"taiwaneseDigital", write_chinese_digits},
		{"ideographDigital", write_chinese_digits},
		{"ideographTraditional", write_stem},
		{"ideographZodiac", write_branch},
		{"ideographZodiacTraditional", write_stem_and_branch},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(formats); i++)
		if (strcmp(formats[i].format, format) == 0) {
			formats[i].write(n, out);
			return;
		}
	write_plain(n, out);
}

uint32_t docx_symbol(uint32_t codepoint)
{
	/* By their place in the font, which Word keeps at U+F000 and above. */
	static const struct {
		uint32_t place, sign;
	} symbols[] = {
		{0xF06C, 0x25CF}, {0xF06E, 0x25A0}, {0xF06F, 0x25A1}, {0xF071, 0x2751},
		{0xF075, 0x25C6}, {0xF076, 0x2756}, {0xF09F, 0x2022}, {0xF0A7, 0x25AA},
		{0xF0A8, 0x25A1}, {0xF0B7, 0x2022}, {0xF0D7, 0x00D7}, {0xF0D8, 0x27A2},
		{0xF0E0, 0x2192}, {0xF0E8, 0x2794}, {0xF0FB, 0x2717}, {0xF0FC, 0x2713},
		{0xF0FD, 0x2612}, {0xF0FE, 0x2611}, {0xF052, 0x2611}, {0xF053, 0x2612},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(symbols); i++)
		if (symbols[i].place == codepoint)
			return symbols[i].sign;
	return codepoint;
}
