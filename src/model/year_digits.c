/* Digits and numbers as they stand in texts, and writing others in their manner. */
#include "year_scan.h"

#include "base/array.h"
#include "base/utf8.h"
#include "model/numeral.h"

static const char *const chinese[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

/* What people type for 〇: a circle, a zero, a letter. */
static const char *const zeros[] = {"〇", "零", "○", "◯", "0", "０", "O", "Ｏ", "o", NULL};

static size_t zero_at(const char *text)
{
	return word_at(text, zeros);
}

/* A digit in this writing at `text`: its length, 0 for none. */
static size_t digit_at(const char *text, enum glyphs glyphs, int *value)
{
	uint32_t c;
	size_t length = utf8_next(text, &c);
	if (glyphs == GLYPHS_ASCII && c >= '0' && c <= '9') {
		*value = (int)(c - '0');
		return length;
	}
	if (glyphs == GLYPHS_WIDE && c >= 0xFF10 && c <= 0xFF19) {
		*value = (int)(c - 0xFF10);
		return length;
	}
	if (glyphs != GLYPHS_CHINESE)
		return 0;
	for (int i = 1; i < (int)ARRAY_LENGTH(chinese); i++) {
		*value = i;
		if (strncmp(text, chinese[i], strlen(chinese[i])) == 0)
			return strlen(chinese[i]);
	}
	*value = 0;
	return zero_at(text);
}

struct digits digits_read(const char *text)
{
	static const enum glyphs tried[] = {GLYPHS_ASCII, GLYPHS_WIDE, GLYPHS_CHINESE};
	struct digits run = {.zero = "〇"};
	int value;
	for (size_t i = 0; i < ARRAY_LENGTH(tried) && !run.glyphs; i++)
		if (digit_at(text, tried[i], &value))
			run.glyphs = tried[i];
	/* A Chinese number begins with no zero: that would be a letter or a circle. */
	if (run.glyphs == GLYPHS_CHINESE && zero_at(text))
		run.glyphs = GLYPHS_NONE;
	if (!run.glyphs)
		return run;
	for (size_t step; (step = digit_at(text + run.length, run.glyphs, &value));) {
		if (run.glyphs == GLYPHS_CHINESE && value == 0)
			snprintf(run.zero, sizeof(run.zero), "%.*s", (int)step, text + run.length);
		if (run.count < 9)
			run.value = run.value * 10 + value;
		run.count++;
		run.length += step;
	}
	return run;
}

static void write_digit(enum glyphs glyphs, const char *zero, int digit, struct strbuf *out)
{
	if (glyphs == GLYPHS_ASCII)
		strbuf_add_byte(out, (char)('0' + digit));
	else if (glyphs == GLYPHS_WIDE)
		strbuf_add_char(out, 0xFF10u + (uint32_t)digit);
	else
		strbuf_add_text(out, digit ? chinese[digit] : zero);
}

static void write_run(enum glyphs glyphs, const char *zero, int least, int value,
		      struct strbuf *out)
{
	char plain[16];
	snprintf(plain, sizeof(plain), "%0*d", least, value);
	for (const char *p = plain; *p; p++)
		write_digit(glyphs, zero, *p - '0', out);
}

void digits_write(const struct digits *like, int value, struct strbuf *out)
{
	write_run(like->glyphs, like->zero, like->count, value, out);
}

struct number written_number(const char *text)
{
	struct digits run = digits_read(text);
	struct number number = {.glyphs = run.glyphs};
	if (run.glyphs == GLYPHS_ASCII || run.glyphs == GLYPHS_WIDE) {
		number.length = run.count <= 4 ? run.length : 0;
		number.value = run.value;
		number.padded = run.count == 2 && run.value < 10;
	} else {
		number.glyphs = GLYPHS_CHINESE;
		number.length = numeral_read(text, false, &number.value);
	}
	return number;
}

void write_like(const struct number *like, int value, struct strbuf *out)
{
	if (like->glyphs == GLYPHS_CHINESE)
		numeral_write(value, out);
	else
		write_run(like->glyphs, "", like->padded ? 2 : 1, value, out);
}

void rewrite_number(const char *text, const struct number *number, int value, struct strbuf *out)
{
	if (value == number->value)
		strbuf_add(out, text, number->length);
	else
		write_like(number, value, out);
}
