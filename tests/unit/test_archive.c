/*
 * Files that mean harm, or came broken: a document from anywhere must not fill the memory, hang the program or be taken
 * for something it is not, and the person must be told in a sentence what to do.
 */
#include "test.h"

#include "i18n/language.h"
#include "import/docx.h"
#include "import/office_kind.h"
#include "office_made.h"

#define BODY(text) "<w:document " W_SPACE "><w:body>" text "</w:body></w:document>"
#define WORD(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"

static const char roots[] =
	"<Relationships " RELATIONS_SPACE "><Relationship Id='r1' Type='" RELATION_TYPE
	"officeDocument' Target='word/document.xml'/></Relationships>";

static void check_bytes(const char *bytes, size_t length, const char *says)
{
	struct error err = ERROR_INIT;
	struct proposal proposal;
	proposal_init(&proposal, "计划.docx");
	bool read = docx_read("计划.docx", bytes, length, &proposal, &err);
	if (!says && !read)
		fail_msg("%s", err.text);
	if (says) {
		assert_false(read);
		assert_int_equal(err.code, ERR_INPUT);
		if (!strstr(err.text, says) || !strstr(err.text, "计划.docx"))
			fail_msg("“%s” is not in “%s”", says, err.text);
	}
	error_release(&err);
	proposal_release(&proposal);
}

/* NULL: it is read. */
static void check(const struct made_part *parts, size_t count, const char *says)
{
	struct strbuf bytes = STRBUF_INIT;
	made_archive(parts, count, NULL, &bytes);
	check_bytes(bytes.text, bytes.length, says);
	strbuf_release(&bytes);
}

static void check_document(const char *document, const char *says)
{
	const struct made_part parts[] = {{"_rels/.rels", roots, 0},
					  {"word/document.xml", document, 0}};
	check(parts, 2, says);
}

static void names_that_lead_elsewhere_are_refused(void **state)
{
	static const char *const names[] = {"../evil.sh", "word/../../evil", "/etc/passwd",
					    "..\\evil",   "C:\\evil",        "c:evil",
					    "word/.."};
	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		const struct made_part parts[] = {{"word/document.xml", BODY(WORD("文")), 0},
						  {names[i], "x", 0}};
		check(parts, 2, "指向别处");
	}
	/* and so is a relation that climbs out: the document is then looked for where it always is */
	const struct made_part parts[] = {{"_rels/.rels",
					   "<Relationships " RELATIONS_SPACE
					   "><Relationship Id='r' Type='x/officeDocument' "
					   "Target='../../../etc/passwd'/></Relationships>",
					   0},
					  {"word/document.xml", BODY(WORD("文")), 0}};
	check(parts, 2, NULL);
}

static void parts_that_come_twice_are_refused(void **state)
{
	(void)state;
	const struct made_part parts[] = {{"word/document.xml", BODY(WORD("文")), 0},
					  {"Word/Document.xml", BODY(WORD("别的")), 0}};
	check(parts, 2, "重名");
	const struct made_part slashes[] = {{"word/document.xml", BODY(WORD("文")), 0},
					    {"word\\document.xml", BODY(WORD("别的")), 0}};
	check(slashes, 2, "重名");
}

static void a_password_is_said_to_be_one(void **state)
{
	(void)state;
	struct strbuf bytes = STRBUF_INIT;
	const struct made_part part = {"word/document.xml", BODY(WORD("文")), 0};
	made_archive(&part, 1, "secret", &bytes);
	check_bytes(bytes.text, bytes.length, "密码");
	strbuf_release(&bytes);
}

static void what_was_cut_off_or_changed_is_refused(void **state)
{
	(void)state;
	struct strbuf bytes = STRBUF_INIT;
	made_docx(WORD("开会。"), NULL, NULL, &bytes);
	for (size_t length = 0; length < bytes.length; length += 7)
		check_bytes(bytes.text, length, "已损坏");
	/* a byte in the packed text: the sum at its end tells */
	struct strbuf changed = STRBUF_INIT;
	const struct made_part part = {"word/document.xml", BODY(WORD("开会。")), 0};
	made_archive(&part, 1, NULL, &changed);
	changed.text[60] ^= 0x20;
	check_bytes(changed.text, changed.length, "损坏");
	strbuf_release(&changed);
	strbuf_release(&bytes);
}

static void missing_parts_are_named(void **state)
{
	(void)state;
	const struct made_part root = {"_rels/.rels", roots, 0};
	check(&root, 1, "缺少 word/document.xml");
	/* styles and numbers may be missing: the text is there */
	const struct made_part parts[] = {{"word/document.xml", BODY(WORD("文")), 0},
					  {"word/_rels/document.xml.rels",
					   "<Relationships " RELATIONS_SPACE
					   "><Relationship Id='r' Type='x/styles' "
					   "Target='styles.xml'/></Relationships>",
					   0}};
	check(parts, 2, NULL);
}

static void entities_and_document_types_are_refused(void **state)
{
	(void)state;
	check_document("<!DOCTYPE w:document [<!ENTITY a \"哈哈哈哈\">"
		       "<!ENTITY b \"&a;&a;&a;\">]><w:document " W_SPACE
		       "><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>",
		       "文档类型");
	check_document("<!DOCTYPE w:document SYSTEM \"file:///etc/passwd\">" BODY(WORD("文")),
		       "文档类型");
	check_document(BODY(WORD("&nbsp;")), "损坏");
}

static void what_is_no_xml_is_refused_with_its_line(void **state)
{
	(void)state;
	check_document(BODY("\n\n<w:p>"), "第 3 行");
	check_document("", "损坏");
	check_document("<w:document " W_SPACE ">", "损坏");
	check_document(BODY("<w:p/>"), "没有文字");
	check_document("<html><body>网页</body></html>", "没有文字");
}

static void what_is_nested_without_end_is_refused(void **state)
{
	(void)state;
	struct strbuf text = STRBUF_INIT;
	strbuf_add_text(&text, "<w:document " W_SPACE "><w:body>");
	strbuf_add_repeat(&text, "<w:tbl><w:tr><w:tc>", 30000);
	check_document(text.text, "嵌套太深");
	strbuf_release(&text);
}

/* 20 MiB of blanks in 20 KiB, and 300 MiB that the archive only tells of. */
static void bombs_do_not_go_off(void **state)
{
	(void)state;
	struct strbuf text = STRBUF_INIT, bytes = STRBUF_INIT;
	strbuf_add_text(&text, BODY(""));
	strbuf_add_repeat(&text, "                                ", 640 << 10);
	check_document(text.text, "大得不正常");
	const struct made_part part = {"word/document.xml", BODY(WORD("文")), 0};
	made_archive(&part, 1, NULL, &bytes);
	/* the size in the central directory (APPNOTE 4.3.12), which is the one believed */
	char *central = bytes.text;
	while (memcmp(central, "PK\1\2", 4) != 0)
		central++;
	memcpy(central + 24, "\0\0\0\x13", 4);
	check_bytes(bytes.text, bytes.length, "太大");
	/* and one that tells too little */
	memcpy(central + 24, "\1\0\0\0", 4);
	check_bytes(bytes.text, bytes.length, "损坏");
	strbuf_release(&bytes);
	strbuf_release(&text);
}

/* One value of 8 MiB: what is no end of it must not be looked through again and again. */
static void a_value_without_end_is_refused(void **state)
{
	(void)state;
	struct strbuf text = STRBUF_INIT;
	unsigned seed = 1;
	strbuf_add_text(&text, "<w:document " W_SPACE "><w:body><w:p w:x='");
	for (int i = 0; i < 8 << 20; i++) {
		seed = seed * 1103515245u + 12345u;
		strbuf_add_byte(&text, (char)('a' + (seed >> 16) % 26));
	}
	strbuf_add_text(&text, "'/></w:body></w:document>");
	check_document(text.text, "损坏");
	strbuf_release(&text);
}

/* Ten thousand lists, each label of each paragraph as long as it can be, cells that span a million columns. */
static void what_grows_on_reading_is_bounded(void **state)
{
	(void)state;
	struct strbuf body = STRBUF_INIT, bytes = STRBUF_INIT, label = STRBUF_INIT;
	strbuf_add_repeat(&label, "%1%2%3%4%5%6%7%8%9", 3000);
	char *numbering = string_format(
		"<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1000000'/>"
		"<w:numFmt w:val='upperRoman'/><w:lvlText w:val='%s'/></w:lvl></w:abstractNum>"
		"<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>",
		label.text);
	for (int i = 0; i < 1000; i++)
		strbuf_add_text(
			&body,
			"<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>"
			"</w:pPr><w:r><w:t>会</w:t></w:r></w:p>"
			"<w:tbl><w:tr><w:trPr><w:gridBefore "
			"w:val='1000000'/></w:trPr><w:tc><w:tcPr>"
			"<w:gridSpan w:val='1000000'/></w:tcPr>" WORD(
				"会") "</w:tc><w:tc/></w:tr></w:tbl>");
	made_docx(body.text, NULL, numbering, &bytes);
	struct error err = ERROR_INIT;
	struct proposal proposal;
	proposal_init(&proposal, "x");
	assert_true(docx_read("x", bytes.text, bytes.length, &proposal, &err));
	assert_int_equal(proposal.line_count, 2000);
	for (size_t i = 0; i < proposal.line_count; i++)
		assert_true(strlen(proposal.lines[i].text) < 200);
	proposal_release(&proposal);
	free(numbering);
	strbuf_release(&label);
	strbuf_release(&bytes);
	strbuf_release(&body);
}

static void check_kind(const char *bytes, size_t length, enum office_kind kind, const char *says)
{
	struct error err = ERROR_INIT;
	assert_int_equal(office_kind("计划", bytes, length, &err), kind);
	if (says && (!err.text || !strstr(err.text, says)))
		fail_msg("“%s” is not in “%s”", says, err.text);
	if (!says)
		assert_null(err.text);
	error_release(&err);
}

#define KIND(bytes, kind, says) check_kind(bytes, sizeof(bytes) - 1, kind, says)

/* Whatever a file is called: half of what is named .doc is something else. */
static void files_are_told_by_what_is_in_them(void **state)
{
	(void)state;
	struct strbuf bytes = STRBUF_INIT;
	made_docx(WORD("文"), NULL, NULL, &bytes);
	check_kind(bytes.text, bytes.length, OFFICE_WORD, NULL);
	check_kind(bytes.text, bytes.length / 2, OFFICE_UNREADABLE, "已损坏");
	strbuf_clear(&bytes);
	const struct made_part book[] = {{"_rels/.rels",
					  "<Relationships " RELATIONS_SPACE
					  "><Relationship Id='r' Type='x/officeDocument' "
					  "Target='/xl/workbook.xml'/></Relationships>",
					  0},
					 {"xl/workbook.xml", "<workbook/>", 0}};
	made_archive(book, 2, NULL, &bytes);
	check_kind(bytes.text, bytes.length, OFFICE_EXCEL, NULL);
	strbuf_clear(&bytes);
	const struct made_part open[] = {{"mimetype", "application/vnd.oasis.opendocument.text", 0},
					 {"content.xml", "<x/>", 0}};
	made_archive(open, 2, NULL, &bytes);
	check_kind(bytes.text, bytes.length, OFFICE_UNREADABLE, "OpenDocument");
	strbuf_clear(&bytes);
	const struct made_part other[] = {{"计划.txt", "一、", 0}};
	made_archive(other, 1, NULL, &bytes);
	check_kind(bytes.text, bytes.length, OFFICE_UNREADABLE, "先解压");
	strbuf_release(&bytes);

#define OLD "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1......"
	KIND(OLD "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", OFFICE_UNREADABLE, "另存为 .docx");
	KIND(OLD "..W\0o\0r\0k\0b\0o\0o\0k\0", OFFICE_UNREADABLE, "另存为 .xlsx");
	KIND(OLD "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", OFFICE_UNREADABLE, "密码");
	KIND(OLD, OFFICE_UNREADABLE, "不是计划文档");
	KIND("{\\rtf1 x}", OFFICE_UNREADABLE, "RTF");
	KIND("%PDF-1.7", OFFICE_UNREADABLE, "PDF");
	KIND("", OFFICE_NONE, NULL);
	KIND("PK", OFFICE_NONE, NULL);
	KIND("一、指导思想", OFFICE_NONE, NULL);
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
		cmocka_unit_test(names_that_lead_elsewhere_are_refused),
		cmocka_unit_test(parts_that_come_twice_are_refused),
		cmocka_unit_test(a_password_is_said_to_be_one),
		cmocka_unit_test(what_was_cut_off_or_changed_is_refused),
		cmocka_unit_test(missing_parts_are_named),
		cmocka_unit_test(entities_and_document_types_are_refused),
		cmocka_unit_test(what_is_no_xml_is_refused_with_its_line),
		cmocka_unit_test(what_is_nested_without_end_is_refused),
		cmocka_unit_test(bombs_do_not_go_off),
		cmocka_unit_test(a_value_without_end_is_refused),
		cmocka_unit_test(what_grows_on_reading_is_bounded),
		cmocka_unit_test(files_are_told_by_what_is_in_them),
	};
	return cmocka_run_group_tests(tests, use_chinese, NULL);
}
