#include "xlsx_book.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "relations.h"
#include "xlsx_format.h"
#include "xml_reader.h"

#include <stdlib.h>

enum { SHEETS_MOST = 1000 };

/* A format that the file spells out. */
struct code {
	int id, parts;
};

struct reading {
	struct xlsx_book *book;
	const struct relations *relations;
	struct strbuf text; /* of the open string */
	int skipping;       /* how a Japanese text is read aloud */
	bool in_text, in_cell_formats;
	struct code *codes;
	size_t count, room;
};

static int number_of(const char *value)
{
	return value ? (int)strtol(value, NULL, 10) : 0;
}

static void ignore_end(void *context, const struct xml_tag *tag)
{
	(void)context;
	(void)tag;
}

/* --- the workbook --- */

static void begin_book(void *context, const struct xml_tag *tag)
{
	struct reading *reading = context;
	struct xlsx_book *book = reading->book;
	if (xml_is(tag, XML_SHEET, "workbookPr")) {
		const char *value = xml_attribute(tag, XML_NONE, "date1904");
		book->from_1904 = value && (*value == '1' || *value == 't');
	} else if (xml_is(tag, XML_SHEET, "sheet") && book->sheet_count < SHEETS_MOST) {
		const char *id = xml_attribute(tag, XML_RELATION, "id");
		const char *state = xml_attribute(tag, XML_NONE, "state");
		const char *part = id ? relations_by_id(reading->relations, id) : NULL;
		if (!part)
			return;
		ARRAY_GROW(book->sheets, book->sheet_count, book->sheet_room);
		book->sheets[book->sheet_count++] = (struct xlsx_sheet){
			.part = xstrdup(part), .hidden = state && strcmp(state, "visible") != 0};
	}
}

/* --- texts --- */

static void begin_text(void *context, const struct xml_tag *tag)
{
	struct reading *reading = context;
	if (reading->skipping || xml_is(tag, XML_SHEET, "rPh"))
		reading->skipping++;
	else if (xml_is(tag, XML_SHEET, "t"))
		reading->in_text = true;
}

static void end_text(void *context, const struct xml_tag *tag)
{
	struct reading *reading = context;
	struct xlsx_book *book = reading->book;
	if (reading->skipping) {
		reading->skipping--;
	} else if (xml_is(tag, XML_SHEET, "t")) {
		reading->in_text = false;
	} else if (xml_is(tag, XML_SHEET, "si")) {
		ARRAY_GROW(book->texts, book->text_count, book->text_room);
		book->texts[book->text_count++] =
			reading->text.length ? xstrdup(reading->text.text) : NULL;
		strbuf_clear(&reading->text);
	}
}

static void add_text(void *context, const char *bytes, size_t length)
{
	struct reading *reading = context;
	if (reading->in_text && !reading->skipping)
		strbuf_add(&reading->text, bytes, length);
}

/* --- formats --- */

static int parts_of(const struct reading *reading, int id)
{
	for (size_t i = 0; i < reading->count; i++)
		if (reading->codes[i].id == id)
			return reading->codes[i].parts;
	return xlsx_parts_of_id(id);
}

/* As many as Excel allows of both; what comes past them is shown as numbers. */
enum { CODES_MOST = 500, FORMATS_MOST = 65490 };

static void begin_format(void *context, const struct xml_tag *tag)
{
	struct reading *reading = context;
	struct xlsx_book *book = reading->book;
	if (xml_is(tag, XML_SHEET, "cellXfs")) {
		reading->in_cell_formats = true;
	} else if (xml_is(tag, XML_SHEET, "numFmt") && reading->count < CODES_MOST) {
		const char *code = xml_attribute(tag, XML_NONE, "formatCode");
		ARRAY_GROW(reading->codes, reading->count, reading->room);
		reading->codes[reading->count++] = (struct code){
			number_of(xml_attribute(tag, XML_NONE, "numFmtId")),
			code ? xlsx_parts_of_code(code) : 0,
		};
	} else if (xml_is(tag, XML_SHEET, "xf") && reading->in_cell_formats &&
		   book->format_count < FORMATS_MOST) {
		ARRAY_GROW(book->parts, book->format_count, book->format_room);
		book->parts[book->format_count++] =
			parts_of(reading, number_of(xml_attribute(tag, XML_NONE, "numFmtId")));
	}
}

static void end_format(void *context, const struct xml_tag *tag)
{
	struct reading *reading = context;
	if (xml_is(tag, XML_SHEET, "cellXfs"))
		reading->in_cell_formats = false;
}

static bool read_if_there(struct archive *archive, const char *part,
			  const struct xml_handler *handler, struct reading *reading,
			  struct error *err)
{
	return !part || !archive_has(archive, part) ||
	       xml_read(archive, part, handler, reading, err);
}

bool xlsx_book_read(struct archive *archive, const char *part, struct xlsx_book *book,
		    struct error *err)
{
	static const struct xml_handler of_book = {.begin = begin_book, .end = ignore_end};
	static const struct xml_handler of_texts = {
		.begin = begin_text, .end = end_text, .text = add_text};
	static const struct xml_handler of_formats = {.begin = begin_format, .end = end_format};
	struct relations relations = {0};
	struct reading reading = {.book = book, .relations = &relations, .text = STRBUF_INIT};
	bool good = relations_read(archive, part, &relations, err) &&
		    xml_read(archive, part, &of_book, &reading, err) &&
		    read_if_there(archive, relations_by_type(&relations, "sharedStrings"),
				  &of_texts, &reading, err) &&
		    read_if_there(archive, relations_by_type(&relations, "styles"), &of_formats,
				  &reading, err);
	strbuf_release(&reading.text);
	free(reading.codes);
	relations_release(&relations);
	return good;
}

void xlsx_book_release(struct xlsx_book *book)
{
	for (size_t i = 0; i < book->sheet_count; i++)
		free(book->sheets[i].part);
	for (size_t i = 0; i < book->text_count; i++)
		free(book->texts[i]);
	free(book->sheets);
	free(book->texts);
	free(book->parts);
	*book = (struct xlsx_book){0};
}
