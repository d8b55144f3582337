/*
 * Any bytes typed into a field: a number, a sum, a share, a year, a numeral, or letters to find something by. What is read
 * lies in its bounds, and ends inside the text.
 */
#include "base/pinyin.h"
#include "base/strbuf.h"
#include "base/width.h"
#include "i18n/language.h"
#include "model/budget.h"
#include "model/money.h"
#include "model/number.h"
#include "model/numeral.h"

#include <stdlib.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	return language_use_utf8() ? 0 : -1;
}

static void require(bool holds)
{
	if (!holds)
		abort();
}

static void check_numbers(const char *text)
{
	size_t end = strlen(text);
	int64_t value, fen;
	int number;
	for (int decimals = 0; decimals <= 4; decimals++) {
		size_t length = number_read(text, decimals, &value);
		require(length <= end);
		require(!length || (value >= 0 && value <= NUMBER_MOST));
	}
	if (number_parse(text, 3, 4000, &number))
		require(number >= 3 && number <= 4000);
	if (number_parse_year(text, &number))
		require(number >= 1000 && number <= 9999);
	for (int months = 0; months < 2; months++) {
		size_t length = numeral_read(text, months, &number);
		require(length <= end && (!length || (number >= 0 && number <= 9999)));
	}
	if (money_parse(text, &fen))
		require(fen >= 0 && fen <= NUMBER_MOST);
	if (share_parse(text, &number))
		require(number >= 0 && number <= 10000);
}

/* The first line is looked for in the rest. */
static void check_finding(char *text)
{
	char *rest = strchr(text, '\n');
	size_t length = 0;
	if (!rest)
		return;
	*rest++ = '\0';
	size_t at = pinyin_find(rest, text, &length), end = strlen(rest);
	require((at == SIZE_MAX) == !pinyin_match(rest, text));
	require(at == SIZE_MAX || (at <= end && length <= end - at));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	char *text = xmemdup0((const char *)bytes, length);
	check_numbers(text);
	check_finding(text);
	free(text);
	return 0;
}
