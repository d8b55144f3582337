#include "import/csv.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "phrase.h"
#include "rows.h"

#include <stdlib.h>

/* How many rows, and how much of them, are looked at to find out what parts the fields. */
enum { LOOK_ROWS = 50, LOOK_BYTES = 64 << 10 };

/* So many quotes that are never closed are looked for to the end of the file; after that quotes mean nothing. */
enum { OPEN_QUOTES_MOST = 16 };

struct csv {
	const char *at, *end;
	int line;
	char comma;
	int open_quotes;
};

/* The end of a field in quotes, behind its closing quote; NULL: it is never closed. */
static const char *close_quote(const struct csv *csv)
{
	for (const char *at = csv->at + 1; (at = memchr(at, '"', (size_t)(csv->end - at))); at += 2)
		if (at + 1 == csv->end || at[1] != '"')
			return at + 1;
	return NULL;
}

static bool ends_field(const struct csv *csv, const char *at)
{
	return at == csv->end || *at == csv->comma || *at == '\n';
}

/* What spreadsheets would run as a formula, also behind apostrophes of its own. */
static bool is_formula(const char *text, size_t length)
{
	static const char *const wide[] = {"＝", "＋", "－", "＠"};
	while (length && *text == '\'') {
		text++;
		length--;
	}
	if (length && memchr("=+-@\t\r", *text, 6))
		return true;
	for (size_t i = 0; i < ARRAY_LENGTH(wide); i++)
		if (length >= strlen(wide[i]) && memcmp(text, wide[i], strlen(wide[i])) == 0)
			return true;
	return false;
}

/* Excel takes ="001" for a text, and this program puts ' before what Excel would take for a formula. */
static void add_field(struct rows *rows, const char *text, size_t length)
{
	if (length >= 3 && text[0] == '=' && text[1] == '"' && text[length - 1] == '"') {
		text += 2;
		length -= 3;
	} else if (length >= 2 && text[0] == '\'' && is_formula(text, length)) {
		text++;
		length--;
	}
	rows_add(rows, text, length);
}

static void read_field(struct csv *csv, struct rows *rows, struct strbuf *field)
{
	strbuf_clear(field);
	if (csv->at < csv->end && *csv->at == '"' && csv->open_quotes < OPEN_QUOTES_MOST) {
		const char *close = close_quote(csv);
		csv->open_quotes += !close;
		for (const char *p = csv->at + 1; close && p < close - 1; p++) {
			strbuf_add_byte(field, *p);
			csv->line += *p == '\n';
			p += *p == '"'; /* the second of two */
		}
		csv->at = close ? close : csv->at;
	}
	const char *start = csv->at;
	while (!ends_field(csv, csv->at))
		csv->at++;
	strbuf_add(field, start, (size_t)(csv->at - start));
	add_field(rows, field->text, field->length);
}

static void read_row(struct csv *csv, struct rows *rows, struct strbuf *field)
{
	read_field(csv, rows, field);
	while (csv->at < csv->end && *csv->at == csv->comma) {
		csv->at++;
		rows_next(rows);
		read_field(csv, rows, field);
	}
	if (csv->at < csv->end) {
		csv->at++;
		csv->line++;
	}
}

/* How many of the first rows have as many fields as the first that has several; *fields: how many. */
static size_t count_alike(const struct source *source, const char *from, char comma, size_t *fields)
{
	size_t alike = 0, commas = 0, length = source->length - (size_t)(from - source->text);
	const char *end = from + (length < LOOK_BYTES ? length : LOOK_BYTES);
	bool quoted = false;
	*fields = 1;
	int rows = 0;
	for (const char *at = from; at < end && rows < LOOK_ROWS; at++) {
		quoted = *at == '"' ? !quoted : quoted;
		if (quoted)
			continue;
		commas += *at == comma;
		if (*at != '\n' && at + 1 != end)
			continue;
		*fields = *fields == 1 ? commas + 1 : *fields;
		alike += commas && commas + 1 == *fields;
		commas = 0;
		rows++;
	}
	return alike;
}

/* What parts the fields: that sign which does so in the most rows; `sep=;` in the first line says it. */
static char find_comma(const struct source *source, const char **from, size_t *alike)
{
	static const char commas[] = {'\t', ',', ';'};
	const char *text = source->text;
	*from = text;
	*alike = 0;
	if (source->length >= 5 && strncmp(text, "sep=", 4) == 0 && text[4] != '\n' &&
	    (source->length == 5 || text[5] == '\n')) {
		*from = text + (source->length == 5 ? 5 : 6);
		*alike = 1;
		return text[4];
	}
	char best = ',';
	size_t most = 0;
	for (size_t i = 0; i < ARRAY_LENGTH(commas); i++) {
		size_t fields, count = count_alike(source, text, commas[i], &fields);
		if (count > *alike || (count == *alike && count && fields > most)) {
			*alike = count;
			most = fields;
			best = commas[i];
		}
	}
	return best;
}

bool csv_is_such(const struct source *source)
{
	const char *from;
	size_t alike;
	char comma = find_comma(source, &from, &alike);
	if (from != source->text)
		return true;
	if (alike < 2)
		return false;
	/* Only a table that says what it holds is told from a text with commas in it. */
	struct strbuf line = STRBUF_INIT;
	bool such = false;
	for (const char *at = from; *at && at < from + LOOK_BYTES && !such;) {
		size_t length = strcspn(at, "\n");
		strbuf_clear(&line);
		strbuf_add(&line, at, length < LOOK_BYTES ? length : 0);
		for (char *p = line.text; *p; p++)
			*p = *p == comma ? '\t' : *p == '"' ? ' ' : *p;
		struct phrase_header header;
		such = strchr(line.text, '\t') && phrase_header(line.text, &header);
		at += length + (at[length] == '\n');
	}
	strbuf_release(&line);
	return such;
}

void csv_read(const struct source *source, struct proposal *proposal)
{
	size_t first = proposal->line_count, alike;
	struct csv csv = {.end = source->text + source->length, .line = 1};
	csv.comma = find_comma(source, &csv.at, &alike);
	csv.line += csv.at != source->text;
	struct rows rows;
	struct strbuf field = STRBUF_INIT;
	rows_init(&rows, proposal);
	while (csv.at < csv.end) {
		int line = csv.line;
		read_row(&csv, &rows, &field);
		rows_end(&rows, line, 1);
	}
	rows_free_titles(proposal, first);
	strbuf_release(&field);
	rows_release(&rows);
}
