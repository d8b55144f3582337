/*
 * A plan as a Word document: Word refuses a document whose elements stand in the wrong order, counts on by itself where
 * numbers are its own, and whoever gets the document must find every word of the plan in it.
 */
#include "test.h"

#include "base/utf8.h"
#include "export/document.h"
#include "export/export.h"
#include "export_sample.h"
#include "i18n/language.h"
#include "import/docx.h"

#include <expat.h>
#include <stdlib.h>
#include <unistd.h>
#include <zip.h>

static void write_docx(const struct whole_plan *whole, const struct export_options *options,
		       struct strbuf *out)
{
	struct error err = ERROR_INIT;
	if (!export_plan(whole, export_format_find("docx"), options, out, &err))
		fail_msg("%s", err.text);
}

/* A part of the document, as a text. */
static char *part_of(const struct strbuf *docx, const char *name)
{
	zip_source_t *source = zip_source_buffer_create(docx->text, docx->length, 0, NULL);
	zip_t *zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, NULL);
	assert_non_null(zip);
	zip_stat_t about;
	assert_int_equal(zip_stat(zip, name, 0, &about), 0);
	zip_file_t *file = zip_fopen(zip, name, 0);
	char *text = xcalloc(about.size + 1, 1);
	assert_int_equal(zip_fread(file, text, about.size), (zip_int64_t)about.size);
	zip_fclose(file);
	zip_discard(zip);
	return text;
}

/* --- the order of elements --- */

/* The children of each element in the order that the schema wants (ECMA-376 part 1, annex A); only those that are written. */
static const struct order {
	const char *parent, *children;
} orders[] = {
	{"w:p", " w:pPr w:r "},
	{"w:pPr",
	 " w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:numPr w:autoSpaceDE w:autoSpaceDN "
	 "w:snapToGrid w:spacing w:ind w:jc w:outlineLvl w:rPr w:sectPr "},
	{"w:numPr", " w:ilvl w:numId "},
	{"w:rPr", " w:rFonts w:b w:spacing w:kern w:sz w:szCs w:lang "},
	{"w:tbl", " w:tblPr w:tblGrid w:tr "},
	{"w:tblPr", " w:tblStyle w:tblW w:jc w:tblInd w:tblBorders w:tblLayout w:tblCellMar "},
	{"w:tblBorders", " w:top w:left w:bottom w:right w:insideH w:insideV "},
	{"w:tblCellMar", " w:top w:left w:bottom w:right "},
	{"w:tr", " w:trPr w:tc "},
	{"w:trPr", " w:cantSplit w:tblHeader "},
	{"w:tc", " w:tcPr w:p "},
	{"w:tcPr", " w:tcW w:vMerge w:vAlign "},
	{"w:sectPr", " w:footerReference w:pgSz w:pgMar w:cols w:docGrid "},
	{"w:style",
	 " w:name w:aliases w:basedOn w:next w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat "
	 "w:pPr w:rPr w:tblPr "},
	{"w:styles", " w:docDefaults w:style "},
	{"w:docDefaults", " w:rPrDefault w:pPrDefault "},
	{"w:numbering", " w:abstractNum w:num "},
	{"w:abstractNum", " w:nsid w:multiLevelType w:lvl "},
	{"w:lvl", " w:start w:numFmt w:lvlRestart w:pStyle w:suff w:lvlText w:lvlJc w:pPr "},
	{"w:font", " w:altName w:panose1 w:charset w:family w:pitch "},
	{"w:settings",
	 " w:zoom w:mirrorMargins w:bordersDoNotSurroundHeader w:bordersDoNotSurroundFooter "
	 "w:defaultTabStop w:evenAndOddHeaders w:drawingGridVerticalSpacing "
	 "w:characterSpacingControl w:compat w:themeFontLang w:decimalSymbol w:listSeparator "},
	{"w:compat",
	 " w:spaceForUL w:balanceSingleByteDoubleByteWidth w:doNotLeaveBackslashAlone "
	 "w:ulTrailSpace "
	 "w:doNotExpandShiftReturn w:adjustLineHeightInTable w:useFELayout w:compatSetting "},
};

struct walk {
	struct {
		const struct order *order;
		size_t reached; /* in its children */
		bool paragraph; /* the last child of a cell, of the body */
	} open[64];
	int depth;
	char wrong[200];
};

static void on_begin(void *context, const char *name, const char **attributes)
{
	struct walk *walk = context;
	(void)attributes;
	const struct order *order = walk->depth ? walk->open[walk->depth - 1].order : NULL;
	if (strcmp(name, "w:fldSimple") == 0) /* runs and fields may stand in any order */
		name = "w:r";
	if (order && !*walk->wrong) {
		char wanted[64];
		snprintf(wanted, sizeof(wanted), " %s ", name);
		const char *found = strstr(order->children, wanted);
		if (!found ||
		    (size_t)(found - order->children) < walk->open[walk->depth - 1].reached)
			snprintf(walk->wrong, sizeof(walk->wrong), "%s in %s", name, order->parent);
		else
			walk->open[walk->depth - 1].reached = (size_t)(found - order->children);
	}
	if (walk->depth)
		walk->open[walk->depth - 1].paragraph = strcmp(name, "w:p") == 0;
	assert_true(walk->depth < 64);
	walk->open[walk->depth].order = NULL;
	walk->open[walk->depth].reached = 0;
	walk->open[walk->depth].paragraph = false;
	for (size_t i = 0; i < sizeof(orders) / sizeof(orders[0]); i++)
		if (strcmp(orders[i].parent, name) == 0)
			walk->open[walk->depth].order = &orders[i];
	walk->depth++;
}

/* Word repairs a cell that does not end with a paragraph, and asks before it does. */
static void on_end(void *context, const char *name)
{
	struct walk *walk = context;
	walk->depth--;
	if (strcmp(name, "w:tc") == 0 && !walk->open[walk->depth].paragraph && !*walk->wrong)
		snprintf(walk->wrong, sizeof(walk->wrong), "a cell without a paragraph at its end");
}

static void check_part(const struct strbuf *docx, const char *name)
{
	struct walk *walk = xcalloc(1, sizeof(*walk));
	char *text = part_of(docx, name);
	XML_Parser parser = XML_ParserCreate(NULL);
	XML_SetUserData(parser, walk);
	XML_SetElementHandler(parser, on_begin, on_end);
	if (XML_Parse(parser, text, (int)strlen(text), 1) != XML_STATUS_OK)
		fail_msg("%s: %s", name, XML_ErrorString(XML_GetErrorCode(parser)));
	if (*walk->wrong)
		fail_msg("%s: %s", name, walk->wrong);
	XML_ParserFree(parser);
	free(text);
	free(walk);
}

static void check_parts(const struct strbuf *docx)
{
	static const char *const names[] = {"[Content_Types].xml", "_rels/.rels",
					    "word/document.xml",   "word/_rels/document.xml.rels",
					    "word/styles.xml",     "word/numbering.xml",
					    "word/settings.xml",   "word/fontTable.xml",
					    "word/footer1.xml",    "word/footer2.xml",
					    "docProps/core.xml"};
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		check_part(docx, names[i]);
}

/* --- nothing is lost --- */

static void add_words(struct strbuf *out, const char *text)
{
	for (uint32_t c; *text;) {
		size_t step = utf8_next(text, &c);
		if (c > ' ' && c != 0x3000 && c != 0xA0)
			strbuf_add(out, text, step);
		text += step;
	}
}

/* Every label and word of the plan's document, in its order and without blanks. */
static char *words_of_plan(const struct whole_plan *whole, const struct export_options *options)
{
	struct export_options flowing = *options;
	struct document document = {0};
	struct error err = ERROR_INIT;
	struct strbuf out = STRBUF_INIT;
	flowing.layout = LAYOUT_SCREEN;
	flowing.width = 400;
	assert_true((options->paper == PAPER_DUTIES ? document_from_duties : document_from_plan)(
		whole, &flowing, &document, &err));
	for (size_t i = 0; i < document.count; i++) {
		const struct element *element = &document.items[i];
		add_words(&out, element->label);
		add_words(&out, element->text);
		if (!element->table)
			continue;
		const char *cells[DOCUMENT_COLUMNS];
		for (size_t c = 0; c < element->table->column_count; c++)
			add_words(&out, element->table->columns[c].title);
		for (size_t row = 0; row < document_table_rows(element->table); row++) {
			document_table_row(element->table, row, cells);
			for (size_t c = 0; c < element->table->column_count; c++)
				add_words(&out, cells[c]);
		}
	}
	document_release(&document);
	return strbuf_detach(&out);
}

static void check_back(const struct whole_plan *whole, const struct export_options *options)
{
	struct strbuf docx = STRBUF_INIT, back = STRBUF_INIT;
	struct proposal proposal;
	struct error err = ERROR_INIT;
	write_docx(whole, options, &docx);
	check_parts(&docx);
	proposal_init(&proposal, "x");
	assert_true(docx_read("x", docx.text, docx.length, &proposal, &err));
	for (size_t i = 0; i < proposal.line_count; i++)
		add_words(&back, proposal.lines[i].text);
	char *words = words_of_plan(whole, options);
	assert_string_equal(back.text, words);
	free(words);
	proposal_release(&proposal);
	strbuf_release(&back);
	strbuf_release(&docx);
}

static void every_word_and_number_comes_back(void **state)
{
	(void)state;
	struct whole_plan whole;
	struct export_options options;
	sample_plan(&whole);
	export_options_init(&options);
	check_back(&whole, &options);
	options.schedule_list = true;
	check_back(&whole, &options);
	options.schedule_list = false;
	options.paper = PAPER_DUTIES;
	options.today = (struct date){2025, 11, 18};
	check_back(&whole, &options);
	whole_plan_release(&whole);
}

/* Word counts by itself: styles of any kind, lists of their own, sections without numbers, at any depth. */
static void numbers_of_any_plan_come_back(void **state)
{
	static const char *const numberings[] = {NULL,
						 "一、\n（一）\n1.\n（1）\n①",
						 "第一章\n第一条\n（一）",
						 "1、",
						 "一是\nA.\na)\nI.",
						 "１．\n(1)",
						 "●\n-",
						 "100%1\n<1>&",
						 "第1条 ",
						 "一、\n\n1."};
	(void)state;
	unsigned seed = 7;
	for (unsigned round = 0; round < 60; round++) {
		struct whole_plan whole;
		struct export_options options;
		export_options_init(&options);
		sample_generated(&whole, round + 1, 5 + sample_random(&seed, 60),
				 sample_random(&seed, 9));
		string_set(&whole.plan.numbering, numberings[round % 10]);
		for (size_t i = 0; i < whole.outline.count; i++) {
			struct section *section = &whole.outline.sections[i];
			section->numbered = sample_random(&seed, 5) > 0;
			if (sample_random(&seed, 6) == 0)
				string_set(&section->numbering,
					   numberings[sample_random(&seed, 10)]);
		}
		check_back(&whole, &options);
		whole_plan_release(&whole);
	}
}

static void headings_have_their_levels(void **state)
{
	(void)state;
	struct whole_plan whole;
	struct export_options options;
	struct strbuf docx = STRBUF_INIT;
	struct proposal proposal;
	struct error err = ERROR_INIT;
	sample_plan(&whole);
	export_options_init(&options);
	write_docx(&whole, &options, &docx);
	proposal_init(&proposal, "x");
	assert_true(docx_read("x", docx.text, docx.length, &proposal, &err));
	static const struct {
		const char *text, *label;
		int level;
	} expected[] = {{"指导思想", "一、", 1},
			{"听取意见", "（一）", 2},
			{"每月最后", "1.", 3},
			{"公开账目", "2.", 3}};
	for (size_t i = 0; i < sizeof(expected) / sizeof(expected[0]); i++) {
		const struct source_line *found = NULL;
		for (size_t j = 0; j < proposal.line_count; j++) {
			const char *behind =
				proposal.lines[j].text + proposal.lines[j].label_length;
			behind += strspn(behind, " ");
			if (strncmp(behind, expected[i].text, strlen(expected[i].text)) == 0)
				found = &proposal.lines[j];
		}
		assert_non_null(found);
		assert_int_equal(found->level, expected[i].level);
		assert_int_equal(found->label_length, strlen(expected[i].label));
		assert_memory_equal(found->text, expected[i].label, found->label_length);
	}
	proposal_release(&proposal);
	strbuf_release(&docx);
	whole_plan_release(&whole);
}

static void signs_of_markup_are_only_signs(void **state)
{
	(void)state;
	struct whole_plan whole;
	struct export_options options;
	sample_begin(&whole, 5);
	export_options_init(&options);
	string_set(&whole.plan.title, "<w:p>&amp;\"'计划]]>");
	sample_section(&whole, 0, "A & B < C > \"D\" 'E'", "</w:t></w:body> &lt; %1 \\n ]]>\n\n　");
	sample_activity(&whole, "<!-- 慰问 --> &#0;", whole.plan.period.first, 0);
	check_back(&whole, &options);
	whole_plan_release(&whole);
}

static void the_same_plan_gives_the_same_bytes(void **state)
{
	(void)state;
	struct whole_plan whole;
	struct export_options options;
	struct strbuf first = STRBUF_INIT, second = STRBUF_INIT;
	sample_plan(&whole);
	export_options_init(&options);
	write_docx(&whole, &options, &first);
	setenv("TZ", "America/New_York", 1);
	tzset();
	options.crlf = true; /* ends of lines are nothing to an archive */
	write_docx(&whole, &options, &second);
	assert_int_equal(first.length, second.length);
	assert_memory_equal(first.text, second.text, first.length);
	strbuf_release(&first);
	strbuf_release(&second);
	whole_plan_release(&whole);
}

static void encodings_mean_nothing_to_it(void **state)
{
	(void)state;
	struct whole_plan whole;
	struct export_options options;
	struct strbuf out = STRBUF_INIT;
	struct error err = ERROR_INIT;
	sample_plan(&whole);
	export_options_init(&options);
	options.gb18030 = true;
	assert_false(export_plan(&whole, export_format_find("docx"), &options, &out, &err));
	assert_int_equal(err.code, ERR_USAGE);
	error_release(&err);
	strbuf_release(&out);
	whole_plan_release(&whole);
}

/* UPDATE=1 writes the golden file; the diff is to be read. */
static void the_document_is_the_golden_one(void **state)
{
	static const char golden[] = "tests/data/sample-document.xml";
	(void)state;
	struct whole_plan whole;
	struct export_options options;
	struct strbuf docx = STRBUF_INIT, wanted = STRBUF_INIT;
	sample_plan(&whole);
	export_options_init(&options);
	write_docx(&whole, &options, &docx);
	char *document = part_of(&docx, "word/document.xml");
	if (getenv("UPDATE")) {
		FILE *file = fopen(golden, "wb");
		assert_non_null(file);
		assert_int_equal(fwrite(document, 1, strlen(document), file), strlen(document));
		fclose(file);
	}
	FILE *file = fopen(golden, "rb");
	assert_non_null(file);
	char piece[4096];
	for (size_t got; (got = fread(piece, 1, sizeof(piece), file)) > 0;)
		strbuf_add(&wanted, piece, got);
	fclose(file);
	assert_string_equal(document, wanted.text);
	free(document);
	strbuf_release(&wanted);
	strbuf_release(&docx);
	whole_plan_release(&whole);
}

static int use_chinese(void **state)
{
	(void)state;
	language_set(LANGUAGE_CHINESE);
	return language_use_utf8() ? 0 : -1;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_word_and_number_comes_back),
		cmocka_unit_test(numbers_of_any_plan_come_back),
		cmocka_unit_test(headings_have_their_levels),
		cmocka_unit_test(signs_of_markup_are_only_signs),
		cmocka_unit_test(the_same_plan_gives_the_same_bytes),
		cmocka_unit_test(encodings_mean_nothing_to_it),
		cmocka_unit_test(the_document_is_the_golden_one),
	};
	return cmocka_run_group_tests(tests, use_chinese, NULL);
}
