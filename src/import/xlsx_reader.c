#include "import/xlsx.h"

#include "base/strbuf.h"
#include "i18n/messages.h"
#include "phrase.h"
#include "relations.h"
#include "rows.h"
#include "xlsx_book.h"
#include "xlsx_format.h"
#include "xml_reader.h"

#include <ctype.h>
#include <stdlib.h>

/*
 * The columns that are left free where cells are missing. Nobody's schedule is wider; a cell far to the right of all others
 * follows the one before it.
 */
enum { COLUMNS_MOST = 64 };

static const char usual_place[] = "xl/workbook.xml";

enum cell_kind { CELL_NUMBER, CELL_SHARED, CELL_TEXT, CELL_ERROR };

struct sheet {
	const struct xlsx_book *book;
	struct rows rows;
	int row, column; /* of the last cell, from 1; 0: none yet */
	enum cell_kind kind;
	int format;
	struct strbuf value;
	bool in_value;
	int skipping;
};

/* BC7: 55. 0: no column is named. */
static int column_of(const char *place)
{
	int column = 0;
	for (; place && isupper((unsigned char)*place) && column < 100000; place++)
		column = column * 26 + (*place - 'A' + 1);
	return column;
}

static int number_of(const char *value, int otherwise)
{
	char *end;
	long number = value ? strtol(value, &end, 10) : 0;
	return number > 0 && number < 1 << 30 ? (int)number : otherwise;
}

static enum cell_kind kind_of(const char *type)
{
	static const struct {
		const char *type;
		enum cell_kind kind;
	} kinds[] = {{"s", CELL_SHARED}, {"str", CELL_TEXT}, {"inlineStr", CELL_TEXT},
		     {"d", CELL_TEXT},   {"e", CELL_ERROR},  {"b", CELL_ERROR}};
	for (size_t i = 0; type && i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (strcmp(kinds[i].type, type) == 0)
			return kinds[i].kind;
	return CELL_NUMBER;
}

static void begin_cell(struct sheet *sheet, const struct xml_tag *tag)
{
	int column = column_of(xml_attribute(tag, XML_NONE, "r"));
	column = column > sheet->column ? column : sheet->column + 1;
	for (int i = sheet->column ? sheet->column : 1; i < column && i < COLUMNS_MOST; i++)
		rows_next(&sheet->rows);
	if (column > COLUMNS_MOST && sheet->column >= COLUMNS_MOST)
		rows_next(&sheet->rows);
	sheet->column = column;
	sheet->kind = kind_of(xml_attribute(tag, XML_NONE, "t"));
	sheet->format = number_of(xml_attribute(tag, XML_NONE, "s"), 0);
	strbuf_clear(&sheet->value);
}

static void begin(void *context, const struct xml_tag *tag)
{
	struct sheet *sheet = context;
	if (sheet->skipping || xml_is(tag, XML_SHEET, "rPh")) {
		sheet->skipping++;
	} else if (xml_is(tag, XML_SHEET, "row")) {
		sheet->row = number_of(xml_attribute(tag, XML_NONE, "r"), sheet->row + 1);
		sheet->column = 0;
	} else if (xml_is(tag, XML_SHEET, "c")) {
		begin_cell(sheet, tag);
	} else if (xml_is(tag, XML_SHEET, "v") || xml_is(tag, XML_SHEET, "t")) {
		sheet->in_value = true;
	}
}

static void end_cell(struct sheet *sheet)
{
	const struct xlsx_book *book = sheet->book;
	const char *value = sheet->value.text;
	char *rest;
	if (!*value || sheet->kind == CELL_ERROR)
		return;
	if (sheet->kind == CELL_TEXT) {
		rows_add(&sheet->rows, value, sheet->value.length);
		return;
	}
	double number = strtod(value, &rest);
	if (sheet->kind == CELL_SHARED) {
		const char *text = number >= 0 && number < (double)book->text_count
					   ? book->texts[(size_t)number]
					   : NULL;
		rows_add(&sheet->rows, text, text ? strlen(text) : 0);
		return;
	}
	struct strbuf shown = STRBUF_INIT;
	int parts = (size_t)sheet->format < book->format_count ? book->parts[sheet->format] : 0;
	if (*rest)
		strbuf_add_text(&shown, value);
	else
		xlsx_write_number(number, parts, book->from_1904, &shown);
	rows_add(&sheet->rows, shown.text, shown.length);
	strbuf_release(&shown);
}

static void end(void *context, const struct xml_tag *tag)
{
	struct sheet *sheet = context;
	if (sheet->skipping)
		sheet->skipping--;
	else if (xml_is(tag, XML_SHEET, "v") || xml_is(tag, XML_SHEET, "t"))
		sheet->in_value = false;
	else if (xml_is(tag, XML_SHEET, "c"))
		end_cell(sheet);
	else if (xml_is(tag, XML_SHEET, "row"))
		rows_end(&sheet->rows, sheet->row, 1);
}

static void add_value(void *context, const char *bytes, size_t length)
{
	struct sheet *sheet = context;
	if (sheet->in_value && !sheet->skipping)
		strbuf_add(&sheet->value, bytes, length);
}

static bool read_sheet(struct archive *archive, const char *part, const struct xlsx_book *book,
		       struct proposal *proposal, struct error *err)
{
	static const struct xml_handler handler = {.begin = begin, .end = end, .text = add_value};
	struct sheet sheet = {.book = book, .value = STRBUF_INIT};
	rows_init(&sheet.rows, proposal);
	bool good = xml_read(archive, part, &handler, &sheet, err);
	if (good && sheet.rows.too_much)
		good = error_set(err, ERR_INPUT,
				 say_archive_too_big(archive_name(archive), ROWS_MOST >> 20));
	rows_release(&sheet.rows);
	strbuf_release(&sheet.value);
	return good;
}

static bool has_headings(const struct proposal *sheet)
{
	struct phrase_header header;
	for (size_t i = 0; i < sheet->line_count; i++)
		if (phrase_header(sheet->lines[i].text, &header))
			return true;
	return false;
}

/* The sheets one after the other, until one is a schedule; else the first one with something in it is kept. */
static bool choose_sheet(struct archive *archive, const struct xlsx_book *book,
			 struct proposal *chosen, struct error *err)
{
	bool good = true, found = false;
	for (size_t i = 0; good && !found && i < book->sheet_count; i++) {
		if (book->sheets[i].hidden)
			continue;
		struct proposal sheet;
		proposal_init(&sheet, chosen->name);
		good = read_sheet(archive, book->sheets[i].part, book, &sheet, err);
		found = good && has_headings(&sheet);
		if (good && (found || !chosen->line_count)) {
			struct proposal other = *chosen;
			*chosen = sheet;
			sheet = other;
		}
		proposal_release(&sheet);
	}
	if (good && !chosen->line_count)
		good = error_set(err, ERR_INPUT, say_xlsx_empty(archive_name(archive)));
	return good;
}

/* Lines are moved: both belong to the same reader. */
static void append(struct proposal *to, struct proposal *from)
{
	for (size_t i = 0; i < from->line_count; i++) {
		struct source_line *line =
			proposal_add_line(to, from->lines[i].text, from->lines[i].number);
		*line = from->lines[i];
	}
	from->line_count = 0;
}

bool xlsx_read(const char *name, const char *bytes, size_t length, struct proposal *proposal,
	       struct error *err)
{
	struct archive *archive = archive_open(name, bytes, length, err);
	if (!archive)
		return false;
	struct relations relations = {0};
	struct xlsx_book book = {0};
	struct proposal chosen;
	proposal_init(&chosen, name);
	bool good = relations_read(archive, "", &relations, err);
	if (good) {
		const char *part = relations_by_type(&relations, "officeDocument");
		good = xlsx_book_read(archive, part ? part : usual_place, &book, err) &&
		       choose_sheet(archive, &book, &chosen, err);
	}
	if (good) {
		size_t first = proposal->line_count;
		append(proposal, &chosen);
		rows_free_titles(proposal, first);
	}
	proposal_release(&chosen);
	xlsx_book_release(&book);
	relations_release(&relations);
	archive_close(archive);
	return good;
}
