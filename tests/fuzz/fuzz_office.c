/*
 * Any bytes as a document of Word, a table of Excel or a table in text: they are read, or refused with a sentence, and what
 * is read is fit for who goes on with it. Bytes that are no archive are taken for the XML in one (parts end at a byte 0xFF)
 * and for a table in text.
 */
#include "../unit/office_made.h"

#include "base/utf8.h"
#include "i18n/language.h"
#include "import/csv.h"
#include "import/docx.h"
#include "import/office_kind.h"
#include "import/xlsx.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	return language_use_utf8() ? 0 : -1;
}

#define REQUIRE(condition) \
	do { \
		if (!(condition)) \
			abort(); \
	} while (0)

static void check_lines(const struct proposal *proposal)
{
	for (size_t i = 0; i < proposal->line_count; i++) {
		const struct source_line *line = &proposal->lines[i];
		size_t dropped = 0, length = strlen(line->text);
		char *clean = utf8_clean(line->text, length, true, &dropped);
		REQUIRE(length && !dropped && strcmp(clean, line->text) == 0);
		REQUIRE(line->number >= 1 && line->table >= 0 && line->level >= 0);
		REQUIRE(line->label_length <= length);
		REQUIRE(line->table || !strchr(line->text, '\n'));
		REQUIRE(utf8_check(line->text, line->label_length) == line->label_length);
		free(clean);
	}
}

typedef bool reader(const char *name, const char *bytes, size_t length, struct proposal *proposal,
		    struct error *err);

static void check_reader(reader *read, const char *bytes, size_t length)
{
	struct error err = ERROR_INIT;
	struct proposal proposal;
	proposal_init(&proposal, "fuzz");
	if (read("fuzz", bytes, length, &proposal, &err))
		REQUIRE(!err.text && proposal.line_count);
	else
		REQUIRE(err.text && *err.text);
	check_lines(&proposal);
	proposal_release(&proposal);
	error_release(&err);
}

static void check_archive(const char *bytes, size_t length)
{
	struct error err = ERROR_INIT;
	enum office_kind kind = office_kind("fuzz", bytes, length, &err);
	REQUIRE((kind == OFFICE_UNREADABLE) == (err.text != NULL));
	error_release(&err);
	check_reader(docx_read, bytes, length);
	check_reader(xlsx_read, bytes, length);
}

/* Under the names that both readers look for where nothing says otherwise. */
static void check_parts(const char *bytes, size_t length)
{
	static const char relations[] =
		"<Relationships " RELATIONS_SPACE
		"><Relationship Id='s1' Type='x/worksheet' Target='s.xml'/>"
		"<Relationship Id='t' Type='x/sharedStrings' Target='t.xml'/>"
		"<Relationship Id='f' Type='x/styles' Target='f.xml'/>"
		"<Relationship Id='n' Type='x/numbering' Target='n.xml'/></Relationships>";
	static const char *const names[][2] = {
		{"word/document.xml", "xl/workbook.xml"},
		{"word/f.xml", "xl/s.xml"},
		{"word/n.xml", "xl/f.xml"},
		{"word/t.xml", "xl/t.xml"},
	};
	char *texts[4] = {NULL};
	size_t count = 0;
	for (const char *at = bytes, *end = bytes + length; at < end && count < 4;) {
		const char *stop = memchr(at, 0xFF, (size_t)(end - at));
		stop = stop ? stop : end;
		texts[count++] = xmemdup0(at, (size_t)(stop - at));
		at = stop + (stop < end);
	}
	for (int of = 0; of < 2; of++) {
		struct made_part parts[6] = {{"word/_rels/document.xml.rels", relations, 0},
					     {"xl/_rels/workbook.xml.rels", relations, 0}};
		struct strbuf archive = STRBUF_INIT;
		for (size_t i = 0; i < count; i++)
			parts[2 + i] = (struct made_part){names[i][of], texts[i], 0};
		made_archive(parts, 2 + count, NULL, &archive);
		check_reader(of ? xlsx_read : docx_read, archive.text, archive.length);
		strbuf_release(&archive);
	}
	for (size_t i = 0; i < count; i++)
		free(texts[i]);
}

static void check_table(const char *bytes, size_t length)
{
	struct source source;
	struct error err = ERROR_INIT;
	struct proposal proposal;
	if (!source_decode(&source, "fuzz.csv", bytes, length, &err)) {
		error_release(&err);
		return;
	}
	proposal_init(&proposal, "fuzz.csv");
	csv_is_such(&source);
	csv_read(&source, &proposal);
	check_lines(&proposal);
	proposal_release(&proposal);
	source_release(&source);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	const char *text = (const char *)bytes;
	if (length >= 2 && memcmp(bytes, "PK", 2) == 0) {
		check_archive(text, length);
		return 0;
	}
	check_parts(text, length);
	check_table(text, length);
	return 0;
}
