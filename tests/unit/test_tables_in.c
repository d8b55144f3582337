/*
 * Schedules kept in a table file: dates would come as numbers like 45910, a month would stand in the wrong column, or the
 * address book on the second sheet would be taken for the plan.
 */
#include "test.h"

#include "base/strbuf.h"
#include "i18n/language.h"
#include "import/csv.h"
#include "import/xlsx.h"
#include "office_made.h"

#include <time.h>

/* Each line: its number, t where it is a row (c: a title in the middle), then its cells parted by |, paragraphs by /. */
static char *told(const struct proposal *proposal)
{
	struct strbuf out = STRBUF_INIT;
	for (size_t i = 0; i < proposal->line_count; i++) {
		const struct source_line *line = &proposal->lines[i];
		strbuf_format(&out, "%d%s%s ", line->number, line->table ? "t" : "",
			      line->centred ? "c" : "");
		for (const char *p = line->text; *p; p++)
			strbuf_add_byte(&out, *p == '\t' ? '|' : *p == '\n' ? '/' : *p);
		strbuf_add_byte(&out, '\n');
	}
	return strbuf_detach(&out);
}

static void check_csv(const char *bytes, const char *expected)
{
	struct source source;
	struct error err = ERROR_INIT;
	struct proposal proposal;
	assert_true(source_decode(&source, "x.csv", bytes, strlen(bytes), &err));
	proposal_init(&proposal, "x.csv");
	csv_read(&source, &proposal);
	char *lines = told(&proposal);
	assert_string_equal(lines, expected);
	free(lines);
	proposal_release(&proposal);
	source_release(&source);
}

static void commas_semicolons_and_tabs_part_fields(void **state)
{
	(void)state;
	check_csv("月份,主要工作,负责\n九月,例会,主席\n",
		  "1t 月份|主要工作|负责\n2t 九月|例会|主席\n");
	check_csv("月份;主要工作\n九月;例会,球赛\n十月;体检\n",
		  "1t 月份|主要工作\n2t 九月|例会,球赛\n3t 十月|体检\n");
	check_csv("月份\t主要工作\n九月\t例会,球赛,体检\n",
		  "1t 月份|主要工作\n2t 九月|例会,球赛,体检\n");
	check_csv("sep=;\n九月;例会\n", "2t 九月|例会\n");
	check_csv("\xEF\xBB\xBF九月,例会\r\n十月,\r\n,,\r\n,体检,",
		  "1t 九月|例会\n2t 十月\n4t |体检\n");
	/* what came from Windows in GB18030 */
	check_csv("\xBE\xC5\xD4\xC2,\xC0\xFD\xBB\xE1\n", "1t 九月|例会\n");
}

static void quotes_hold_commas_lines_and_quotes(void **state)
{
	(void)state;
	check_csv("九月,\"例会,\n 慰问\n\n\",\"说\"\"好\"\"\"\n十月,球赛,\n",
		  "1t 九月|例会,/慰问|说\"好\"\n5t 十月|球赛\n");
	/* one that is never closed must not swallow the rest of the year */
	check_csv("九月,\"例会\n十月,球赛\n", "1t 九月|\"例会\n2t 十月|球赛\n");
	check_csv("九月,=\"001\",'+86,'甲',-5\n", "1t 九月|001|+86|'甲'|-5\n");
}

static void a_title_above_the_headings_is_no_row(void **state)
{
	(void)state;
	check_csv("河湾小学工会活动安排表,,\n,,制表：办公室\n月份,主要工作,负责\n九月,例会,主席\n",
		  "1c 河湾小学工会活动安排表\n"
		  "2c 制表：办公室\n"
		  "3t 月份|主要工作|负责\n"
		  "4t 九月|例会|主席\n");
	check_csv("九月,,\n例会,主席,甲\n", "1t 九月\n2t 例会|主席|甲\n");
}

static void a_line_of_a_hundred_thousand_columns_is_read_at_once(void **state)
{
	(void)state;
	struct strbuf text = STRBUF_INIT;
	for (int i = 0; i < 100000; i++)
		strbuf_add_text(&text, i ? ",\"会" : "\"会");
	struct source source;
	struct error err = ERROR_INIT;
	struct proposal proposal;
	assert_true(source_decode(&source, "x.csv", text.text, text.length, &err));
	proposal_init(&proposal, "x.csv");
	clock_t start = clock();
	csv_read(&source, &proposal);
	assert_true(clock() - start < CLOCKS_PER_SEC);
	assert_int_equal(proposal.line_count, 1);
	proposal_release(&proposal);
	source_release(&source);
	strbuf_release(&text);
}

static void a_table_is_told_from_prose(void **state)
{
	static const struct {
		const char *text;
		bool such;
	} cases[] = {
		{"月份,主要工作,负责\n九月,例会,主席\n", true},
		{"活动安排表,,\n时间;主要工作\n九月;例会\n", true},
		{"sep=,\n九月,例会\n", true},
		{"一、指导思想\n围绕中心,服务大局,促进发展\n", false},
		{"", false},
	};
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct strbuf copy = STRBUF_INIT;
		strbuf_add_text(&copy, cases[i].text);
		struct source source = {.text = copy.text, .length = copy.length};
		assert_int_equal(csv_is_such(&source), cases[i].such);
		strbuf_release(&copy);
	}
}

/* --- Excel --- */

#define SHEET_SPACE "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
#define ROWS(rows) "<worksheet " SHEET_SPACE "><sheetData>" rows "</sheetData></worksheet>"

static void made_xlsx(const char *first, const char *second, const char *workbook,
		      struct strbuf *out)
{
	char *book = string_format(
		"<workbook " SHEET_SPACE
		" xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>%s"
		"<sheets><sheet name='通讯录' r:id='s1'/><sheet name='安排' r:id='s2'/>"
		"</sheets></workbook>",
		workbook);
	const struct made_part parts[] = {
		{"_rels/.rels",
		 "<Relationships " RELATIONS_SPACE "><Relationship Id='r1' Type='" RELATION_TYPE
		 "officeDocument' Target='xl/workbook.xml'/></Relationships>",
		 0},
		{"xl/workbook.xml", book, 0},
		{"xl/_rels/workbook.xml.rels",
		 "<Relationships " RELATIONS_SPACE "><Relationship Id='s1' Type='" RELATION_TYPE
		 "worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='s2' Type='" RELATION_TYPE
		 "worksheet' Target='worksheets/sheet2.xml'/><Relationship "
		 "Id='t' Type='" RELATION_TYPE
		 "sharedStrings' Target='sharedStrings.xml'/><Relationship Id='f' Type='" RELATION_TYPE
		 "styles' Target='styles.xml'/></Relationships>",
		 0},
		{"xl/sharedStrings.xml",
		 "<sst " SHEET_SPACE "><si><t>月份</t></si><si><r><t>主要</t></r><r><t>工作</t></r>"
		 "<rPh><t>ピン</t></rPh></si><si/><si><t>姓名</t></si></sst>",
		 0},
		{"xl/styles.xml",
		 "<styleSheet " SHEET_SPACE
		 "><numFmts><numFmt numFmtId='176' formatCode='yyyy&quot;年&quot;"
		 "m&quot;月&quot;d&quot;日&quot;'/>"
		 "<numFmt numFmtId='177' formatCode='[Red]#,##0.00&quot;元（含md）&quot;'/>"
		 "<numFmt numFmtId='178' formatCode='m/d h:mm;@'/></numFmts><cellStyleXfs>"
		 "<xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/>"
		 "<xf numFmtId='176'/><xf numFmtId='58'/>"
		 "<xf numFmtId='177'/><xf numFmtId='57'/><xf numFmtId='178'/><xf "
		 "numFmtId='20'/></cellXfs>"
		 "</styleSheet>",
		 0},
		{"xl/worksheets/sheet1.xml", first, 0},
		{"xl/worksheets/sheet2.xml", second, 0},
	};
	made_archive(parts, sizeof(parts) / sizeof(parts[0]), NULL, out);
	free(book);
}

static void check_book(const char *first, const char *second, const char *workbook,
		       const char *expected)
{
	struct strbuf bytes = STRBUF_INIT;
	struct error err = ERROR_INIT;
	struct proposal proposal;
	made_xlsx(first, second, workbook, &bytes);
	proposal_init(&proposal, "x.xlsx");
	if (!xlsx_read("x.xlsx", bytes.text, bytes.length, &proposal, &err))
		fail_msg("%s", err.text);
	char *lines = told(&proposal);
	assert_string_equal(lines, expected);
	free(lines);
	proposal_release(&proposal);
	strbuf_release(&bytes);
}

static const char address_book[] =
	ROWS("<row><c t='s'><v>3</v></c><c t='inlineStr'><is><t>电话</t></is></c>"
	     "</row><row><c t='str'><v>甲某</v></c><c><v>13800000000</v></c></row>");

static void the_sheet_with_the_schedule_is_read(void **state)
{
	(void)state;
	check_book(address_book,
		   ROWS("<row r='2'><c r='A2' t='s'><v>0</v></c><c r='C2' t='s'><v>1</v></c></row>"
			"<row r='3'><c r='A3' "
			"t='inlineStr'><is><r><t>九</t></r><r><t>月</t></r></is></c>"
			"<c r='B3' t='s'><v>2</v></c><c r='C3' "
			"t='str'><f>A1</f><v>例会&#10;慰问</v></c></row>"
			"<row r='4'><c r='C4' t='e'><v>#REF!</v></c></row><row><c "
			"r='C5'><v>2</v></c></row>"),
		   "", "2t 月份||主要工作\n3t 九月||例会/慰问\n5t ||2\n");
	/* none has headings: the first one with something in it */
	check_book(ROWS("<row/>"),
		   ROWS("<row><c t='str'><v>九月</v></c><c t='str'><v>例会</v></c></row>"), "",
		   "1t 九月|例会\n");
}

static void days_are_shown_as_their_format_has_them(void **state)
{
	static const char cells[] = ROWS(
		"<row><c s='1'><v>45910</v></c><c s='2'><v>45910.4</v></c><c s='3'><v>45910</v></c>"
		"<c s='4'><v>45910</v></c><c s='5'><v>45910.604166666664</v></c><c "
		"s='6'><v>0.375</v></c>"
		"<c><v>0.30000000000000004</v></c><c s='1'><v>-3</v></c><c s='1'><v>59</v></c>"
		"<c s='1'><v>61</v></c><c s='1'><v>2958466</v></c><c s='99'><v>45910</v></c></row>");
	(void)state;
	check_book(
		cells, ROWS(""), "",
		"1t 2025年9月10日|9月10日|45910|2025年9月|9月10日 14:30|9:00|0.3|-3|1900年2月28日|"
		"1900年3月1日|2958466|45910\n");
	check_book(ROWS("<row><c s='1'><v>44448</v></c><c><v>1</v></c></row>"), ROWS(""),
		   "<workbookPr date1904='1'/>", "1t 2025年9月10日|1\n");
}

/* A text that is told a million times, and a cell at the far right of each of a million rows. */
static void a_table_that_grows_on_reading_is_refused(void **state)
{
	(void)state;
	struct strbuf rows = STRBUF_INIT, bytes = STRBUF_INIT;
	strbuf_add_text(&rows, "<worksheet " SHEET_SPACE "><sheetData>");
	for (int i = 0; i < 300; i++)
		strbuf_format(&rows,
			      "<row><c r='A1' t='str'><v>%d</v></c><c r='XFD1'><v>1</v></c></row>",
			      i);
	strbuf_add_text(&rows, "</sheetData></worksheet>");
	struct error err = ERROR_INIT;
	struct proposal proposal;
	made_xlsx(rows.text, ROWS(""), "", &bytes);
	proposal_init(&proposal, "x");
	assert_true(xlsx_read("x", bytes.text, bytes.length, &proposal, &err));
	for (size_t i = 0; i < proposal.line_count; i++)
		assert_true(strlen(proposal.lines[i].text) < 80);
	proposal_release(&proposal);
	strbuf_clear(&bytes);

	strbuf_clear(&rows);
	char *half = xmalloc((1 << 19) + 1);
	memset(half, 'x', 1 << 19);
	half[1 << 19] = '\0';
	char *strings = string_format("<sst " SHEET_SPACE "><si><t>%s</t></si></sst>", half);
	strbuf_add_text(&rows, "<worksheet " SHEET_SPACE "><sheetData>");
	strbuf_add_repeat(&rows, "<row><c t='s'><v>0</v></c></row>", 200);
	strbuf_add_text(&rows, "</sheetData></worksheet>");
	const struct made_part parts[] = {
		{"xl/workbook.xml",
		 "<workbook " SHEET_SPACE
		 " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
		 "<sheets><sheet r:id='s1'/></sheets></workbook>",
		 0},
		{"xl/_rels/workbook.xml.rels",
		 "<Relationships " RELATIONS_SPACE
		 "><Relationship Id='s1' Type='x/worksheet' Target='s.xml'/>"
		 "<Relationship Id='t' Type='x/sharedStrings' Target='t.xml'/></Relationships>",
		 0},
		{"xl/t.xml", strings, 0},
		{"xl/s.xml", rows.text, 0}};
	made_archive(parts, 4, NULL, &bytes);
	proposal_init(&proposal, "x");
	assert_false(xlsx_read("x", bytes.text, bytes.length, &proposal, &err));
	assert_non_null(strstr(err.text, "太大"));
	assert_int_equal(proposal.line_count, 0);
	error_release(&err);
	proposal_release(&proposal);
	free(strings);
	free(half);
	strbuf_release(&bytes);
	strbuf_release(&rows);
}

static void an_empty_book_is_said_to_be_one(void **state)
{
	(void)state;
	struct strbuf bytes = STRBUF_INIT;
	struct error err = ERROR_INIT;
	struct proposal proposal;
	made_xlsx(ROWS(""), ROWS("<row><c t='s'><v>2</v></c></row>"), "", &bytes);
	proposal_init(&proposal, "x");
	assert_false(xlsx_read("安排.xlsx", bytes.text, bytes.length, &proposal, &err));
	assert_string_equal(err.text, "“安排.xlsx”的各个工作表都没有内容");
	error_release(&err);
	proposal_release(&proposal);
	strbuf_release(&bytes);
}

static int use_chinese(void **state)
{
	(void)state;
	language_set(LANGUAGE_CHINESE);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(commas_semicolons_and_tabs_part_fields),
		cmocka_unit_test(quotes_hold_commas_lines_and_quotes),
		cmocka_unit_test(a_title_above_the_headings_is_no_row),
		cmocka_unit_test(a_line_of_a_hundred_thousand_columns_is_read_at_once),
		cmocka_unit_test(a_table_is_told_from_prose),
		cmocka_unit_test(the_sheet_with_the_schedule_is_read),
		cmocka_unit_test(days_are_shown_as_their_format_has_them),
		cmocka_unit_test(a_table_that_grows_on_reading_is_refused),
		cmocka_unit_test(an_empty_book_is_said_to_be_one),
	};
	return cmocka_run_group_tests(tests, use_chinese, NULL);
}
