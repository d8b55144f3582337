#include "model/money.h"

#include "base/array.h"
#include "base/utf8.h"
#include "model/number.h"

/* Full-width digits and signs as ASCII, blanks left out. */
static void fold(const char *text, struct strbuf *out)
{
	uint32_t c;
	for (size_t step; (step = utf8_next(text, &c)); text += step) {
		c = utf8_fold_wide(c);
		if (c != ' ')
			strbuf_add_char(out, c);
	}
}

/* Behind the number: nothing, or yuan. */
static bool is_unit(const char *text)
{
	static const char *const units[] = {"", "元", "块", "块钱", "圆", "元整", "圆整", "元正"};
	for (size_t i = 0; i < ARRAY_LENGTH(units); i++)
		if (strcmp(text, units[i]) == 0)
			return true;
	return false;
}

bool money_parse(const char *text, int64_t *fen)
{
	struct strbuf folded = STRBUF_INIT;
	fold(text, &folded);
	static const char *const signs[] = {"￥", "¥", "人民币"};
	const char *p = folded.text;
	for (size_t i = 0; i < ARRAY_LENGTH(signs); i++)
		if (strncmp(p, signs[i], strlen(signs[i])) == 0)
			p += strlen(signs[i]);
	int64_t sum;
	size_t length = number_read(p, 2, &sum);
	bool ok = length > 0 && is_unit(p + length);
	if (ok)
		*fen = sum;
	strbuf_release(&folded);
	return ok;
}

/* Digits, with the commas of thousands and 万 or 亿 behind them: a number, whatever its size. */
bool money_is_too_large(const char *text)
{
	struct strbuf folded = STRBUF_INIT;
	int64_t fen;
	fold(text, &folded);
	size_t whole = strspn(folded.text, "0123456789,");
	const char *p = folded.text + whole;
	size_t decimals = *p == '.' ? strspn(p + 1, "0123456789") : 0;
	p += decimals ? decimals + 1 : 0;
	bool times = false;
	for (; strncmp(p, "万", strlen("万")) == 0 || strncmp(p, "亿", strlen("亿")) == 0;
	     times = true)
		p += strlen("万");
	bool number = whole && folded.text[0] != ',' && (decimals <= 2 || times) && is_unit(p);
	strbuf_release(&folded);
	return number && !money_parse(text, &fen) && (times || whole > 12);
}

static void write_fen(int64_t fen, struct strbuf *out)
{
	if (fen % 100)
		strbuf_format(out, ".%02d", (int)(fen % 100));
}

void money_write(int64_t fen, struct strbuf *out)
{
	strbuf_format(out, "%lld", (long long)(fen / 100));
	write_fen(fen, out);
}

void money_write_grouped(int64_t fen, struct strbuf *out)
{
	/* From the end; a page holds many, so without printf. */
	char digits[32];
	size_t at = sizeof(digits);
	int64_t yuan = fen / 100;
	for (int count = 0; yuan || !count; yuan /= 10, count++) {
		if (count && count % 3 == 0)
			digits[--at] = ',';
		digits[--at] = (char)('0' + yuan % 10);
	}
	strbuf_add(out, digits + at, sizeof(digits) - at);
	write_fen(fen, out);
}
