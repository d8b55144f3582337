#include "model/money.h"

#include "base/utf8.h"

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

/* What may stand behind the number, and by what it multiplies. */
static bool unit(const char *text, int64_t *times)
{
	static const char *const ones[] = {"", "元", "块"}, *const myriads[] = {"万", "万元"};
	*times = 1;
	for (size_t i = 0; i < 3; i++)
		if (strcmp(text, ones[i]) == 0)
			return true;
	*times = 10000;
	return strcmp(text, myriads[0]) == 0 || strcmp(text, myriads[1]) == 0;
}

static bool parse_folded(const char *p, int64_t *fen)
{
	/* In units of a millionth of a yuan, so that 0.00000… of 万 stays exact. */
	enum { DECIMALS = 6 };
	int64_t value = 0;
	int decimals = -1, digits = 0;
	for (; *p && ((*p >= '0' && *p <= '9') || *p == '.' || *p == ','); p++) {
		if (*p == '.') {
			if (decimals >= 0)
				return false;
			decimals = 0;
			continue;
		}
		if (*p == ',') {
			if (decimals >= 0 || !digits)
				return false;
			continue;
		}
		if (value > MONEY_MOST / 10 || (decimals >= 0 && ++decimals > DECIMALS))
			return false;
		value = value * 10 + (*p - '0');
		digits++;
	}
	int64_t times;
	if (!digits || !unit(p, &times))
		return false;
	int64_t scale = times * 100;
	for (int i = 0; i < decimals; i++) {
		if (scale % 10 && value % 10)
			return false; /* less than a fen */
		if (scale % 10)
			value /= 10;
		else
			scale /= 10;
	}
	if (value > MONEY_MOST / scale)
		return false;
	*fen = value * scale;
	return true;
}

bool money_parse(const char *text, int64_t *fen)
{
	struct strbuf folded = STRBUF_INIT;
	fold(text, &folded);
	const char *p = folded.text;
	if (strncmp(p, "￥", 3) == 0)
		p += 3;
	else if (strncmp(p, "¥", 2) == 0)
		p += 2;
	bool ok = parse_folded(p, fen);
	strbuf_release(&folded);
	return ok;
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
