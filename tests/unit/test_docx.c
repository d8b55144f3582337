/*
 * Word documents read in: a committee's plan of last year would come without its numbers, with words that somebody had
 * struck out, with its schedule in a jumble, or not at all.
 */
#include "test.h"

#include "base/strbuf.h"
#include "i18n/language.h"
#include "import/docx.h"
#include "office_made.h"

#include <time.h>

/*
 * The lines as one text: in brackets what is known of each (the level, t and its table, c in the middle, r at the right,
 * ~ may go on), the label that the document set, then the words; | parts cells, / the paragraphs in one.
 */
static char *told(const struct proposal *proposal)
{
	struct strbuf out = STRBUF_INIT;
	for (size_t i = 0; i < proposal->line_count; i++) {
		const struct source_line *line = &proposal->lines[i];
		struct strbuf about = STRBUF_INIT;
		if (line->level)
			strbuf_format(&about, "%d", line->level);
		if (line->table)
			strbuf_format(&about, "t%d", line->table);
		strbuf_add_text(&about, line->centred ? "c" : "");
		strbuf_add_text(&about, line->right ? "r" : "");
		strbuf_add_text(&about, line->hard ? "" : "~");
		if (about.length)
			strbuf_format(&out, "[%s]", about.text);
		if (line->label_length)
			strbuf_format(&out, "<%.*s>", (int)line->label_length, line->text);
		for (const char *p = line->text + line->label_length; *p; p++)
			strbuf_add_byte(&out, *p == '\t' ? '|' : *p == '\n' ? '/' : *p);
		strbuf_add_byte(&out, '\n');
		strbuf_release(&about);
	}
	return strbuf_detach(&out);
}

/*
 * What the tests write short: {text} is a run of it, [text] a cell of a table; <w:p @style> a paragraph in a style, <w:p #2.0>
 * one of list 2, at its level 0.
 */
static void write_out(const char *body, struct strbuf *out)
{
	static const char *const signs[] = {['{'] = "<w:r><w:t>",
					    ['}'] = "</w:t></w:r>",
					    ['['] = "<w:tc><w:p><w:r><w:t>",
					    [']'] = "</w:t></w:r></w:p></w:tc>",
					    [127] = NULL};
	for (const char *at = body; *at; at++) {
		char style[8], list[4], level[4];
		if (sscanf(at, " @%7[^>]>", style) == 1)
			strbuf_format(out, "><w:pPr><w:pStyle w:val='%s'/></w:pPr>", style);
		else if (sscanf(at, " #%3[^.].%3[^>]>", list, level) == 2)
			strbuf_format(out,
				      "><w:pPr><w:numPr><w:ilvl w:val='%s'/><w:numId w:val='%s'/>"
				      "</w:numPr></w:pPr>",
				      level, list);
		else if ((unsigned char)*at < 127 && signs[(unsigned char)*at])
			strbuf_add_text(out, signs[(unsigned char)*at]);
		else
			strbuf_add_byte(out, *at);
		if (strncmp(at, " @", 2) == 0 || strncmp(at, " #", 2) == 0)
			at = strchr(at, '>');
	}
}

static void check_styled(const char *body, const char *styles, const char *numbering,
			 const char *expected)
{
	struct strbuf whole = STRBUF_INIT, bytes = STRBUF_INIT;
	struct error err = ERROR_INIT;
	struct proposal proposal;
	proposal_init(&proposal, "计划.docx");
	write_out(body, &whole);
	made_docx(whole.text, styles, numbering, &bytes);
	if (!docx_read("计划.docx", bytes.text, bytes.length, &proposal, &err))
		fail_msg("%s", err.text);
	char *lines = told(&proposal);
	assert_string_equal(lines, expected);
	free(lines);
	proposal_release(&proposal);
	strbuf_release(&bytes);
	strbuf_release(&whole);
}

static void check(const char *body, const char *expected)
{
	check_styled(body, NULL, NULL, expected);
}

static void a_paragraph_is_the_text_of_all_its_runs(void **state)
{
	(void)state;
	check("<w:p>{一、指导思想}</w:p>"
	      "<w:p>{围绕}<w:hyperlink r='x'>{中心}</w:hyperlink><w:proofErr/>{工作}</w:p>"
	      "<w:p/>"
	      "<w:p>{　　二、主要工作 }</w:p>",
	      "一、指导思想\n围绕中心工作\n二、主要工作\n");
	/* a space counts only where the document says so, also between two runs */
	check("<w:p><w:r><w:t xml:space='preserve'>in </w:t><w:t> Word </w:t></w:r></w:p>",
	      "in Word\n");
	check("<w:p><w:r><w:t>3</w:t><w:noBreakHyphen/><w:t>4月</w:t><w:softHyphen/><w:t>份</w:t>"
	      "<w:sym w:font='Wingdings' w:char='F0FC'/><w:sym w:font='X' w:char='F099'/></w:r></w:p>",
	      "3-4月份✓□\n");
	check("<w:p><w:pPr><w:tabs><w:tab w:val='left' w:pos='9'/></w:tabs></w:pPr><w:r><w:tab/>"
	      "<w:t>九月</w:t><w:tab/><w:t>例会</w:t></w:r></w:p>",
	      "九月|例会\n");
}

/* Text copied from a web page into Word has breaks of lines where it once had paragraphs. */
static void a_break_begins_a_line_that_may_belong_to_the_one_before(void **state)
{
	(void)state;
	check("<w:p><w:r><w:t>一、学习</w:t><w:br/><w:t>二、文体</w:t><w:br/></w:r></w:p>"
	      "<w:p>{三、}</w:p>",
	      "[~]一、学习\n二、文体\n三、\n");
	check("<w:p><w:r><w:t>第一页</w:t><w:br w:type='page'/><w:t>第二页</w:t></w:r></w:p>",
	      "第一页\n第二页\n");
}

static void what_was_deleted_or_hidden_is_not_read(void **state)
{
	(void)state;
	check("<w:p>{九月}"
	      "<w:del><w:r><w:delText>十</w:delText><w:t>月</w:t></w:r></w:del>"
	      "<w:ins>{十日}</w:ins>"
	      "<w:moveFrom>{走}</w:moveFrom><w:moveTo>{来}</w:moveTo>"
	      "<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>"
	      "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>明</w:t></w:r></w:p>",
	      "九月十日来明\n");
	/* a paragraph whose end was deleted goes on in the next one */
	check("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{教职工}</w:p><w:p>{运动会}</w:p>",
	      "教职工运动会\n");
	check("<w:tbl><w:tr><w:trPr><w:del/></w:trPr>[旧][行]</w:tr><w:tr>[新][行]</w:tr></w:tbl>",
	      "[t1]新|行\n");
	/* the earlier properties of a paragraph are no properties of it */
	check("<w:p><w:pPr><w:pPrChange><w:pPr><w:jc w:val='center'/></w:pPr></w:pPrChange></w:pPr>"
	      "{文}</w:p>",
	      "文\n");
}

static void fields_controls_and_boxes_hold_text_like_any_other(void **state)
{
	(void)state;
	check("<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r>"
	      "<w:r><w:instrText>DATE</w:instrText></w:r>"
	      "<w:r><w:fldChar w:fldCharType='separate'/></w:r>"
	      "{2025年9月1日}"
	      "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
	      "<w:fldSimple w:instr='X'>{止}</w:fldSimple></w:p>",
	      "2025年9月1日止\n");
	check("<w:sdt><w:sdtPr><w:alias w:val='标题'/></w:sdtPr>"
	      "<w:sdtContent><w:p>{计划}</w:p></w:sdtContent></w:sdt>"
	      "<w:p><w:sdt><w:sdtContent>{内}</w:sdtContent></w:sdt>{外}</w:p>",
	      "计划\n内外\n");
	/* a box stands in the document twice, for old and for new programs */
	check("<w:p>{外面}<w:r><mc:AlternateContent>"
	      "<mc:Choice Requires='wps'>"
	      "<w:txbxContent><w:p>{框里}</w:p></w:txbxContent>"
	      "</mc:Choice>"
	      "<mc:Fallback><w:pict><v:textbox>"
	      "<w:txbxContent><w:p>{框里}</w:p></w:txbxContent>"
	      "</v:textbox></w:pict></mc:Fallback>"
	      "</mc:AlternateContent></w:r></w:p>",
	      "框里\n外面\n");
	check("<w:p><w:r><w:pict><v:shape><v:textpath string='艺术字标题'/></v:shape></w:pict></w:r>"
	      "<w:r><w:ruby><w:rt>{gōng}</w:rt><w:rubyBase>{工}</w:rubyBase></w:ruby></w:r>"
	      "<m:oMath><m:r><m:t>1+1</m:t></m:r></m:oMath></w:p>",
	      "艺术字标题工1+1\n");
}

static const char outline_styles[] =
	"<w:style w:type='paragraph' w:default='1' w:styleId='a'><w:name w:val='Normal'/></w:style>"
	"<w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/><w:basedOn w:val='a'/>"
	"<w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:style>"
	"<w:style w:type='paragraph' w:styleId='my'><w:name w:val='我的标题'/><w:basedOn w:val='1'/>"
	"</w:style>"
	"<w:style w:type='paragraph' w:styleId='2j'><w:name w:val='二级标题'/></w:style>"
	"<w:style w:type='paragraph' w:styleId='W3'><w:name w:val='标题 3'/></w:style>"
	"<w:style w:type='paragraph' w:styleId='T'><w:name w:val='Title'/>"
	"<w:pPr><w:jc w:val='center'/></w:pPr></w:style>"
	"<w:style w:type='paragraph' w:styleId='o1'><w:name w:val='toc 1'/></w:style>"
	"<w:style w:type='paragraph' w:styleId='x'><w:name w:val='x'/><w:basedOn w:val='y'/></w:style>"
	"<w:style w:type='paragraph' w:styleId='y'><w:name w:val='y'/><w:basedOn w:val='x'/></w:style>";

static void headings_are_told_by_their_styles(void **state)
{
	(void)state;
	check_styled(
		"<w:p @T>{计划}</w:p>"
		"<w:p @o1>{指导思想　　1}</w:p>"
		"<w:p @1>{指导思想}</w:p>"
		"<w:p @my>{主要工作}</w:p>"
		"<w:p @2j>{文体}</w:p>"
		"<w:p @W3>{球}</w:p>"
		"<w:p @x>{圈}</w:p>"
		"<w:p @none>{文}</w:p>"
		"<w:p><w:pPr><w:outlineLvl w:val='3'/></w:pPr>{直接}</w:p>"
		"<w:p><w:pPr><w:pStyle w:val='1'/><w:outlineLvl w:val='9'/></w:pPr>{正文}</w:p>",
		outline_styles, NULL,
		"[c]计划\n[1]指导思想\n[1]主要工作\n[2]文体\n[3]球\n圈\n文\n[4]直接\n正文\n");
}

static void the_place_on_the_page_is_told(void **state)
{
	(void)state;
	check("<w:p><w:pPr><w:jc w:val='center'/></w:pPr>{计划}</w:p>"
	      "<w:p><w:pPr><w:jc w:val='right'/></w:pPr>{校工会}</w:p>"
	      "<w:p><w:pPr><w:ind w:firstLineChars='1800'/></w:pPr>{九月}</w:p>"
	      "<w:p><w:pPr><w:ind w:firstLineChars='200'/></w:pPr>{正文}</w:p>"
	      "<w:p>{　　　　　　　　　　　　　　　　　　校工会}</w:p>",
	      "[c]计划\n[r]校工会\n[r]九月\n正文\n[r]校工会\n");
}

#define LEVEL(depth, format, text) \
	"<w:lvl w:ilvl='" depth "'><w:start w:val='1'/><w:numFmt w:val='" format \
	"'/><w:lvlText w:val='" text "'/></w:lvl>"
#define LIST(id, pattern, more) \
	"<w:num w:numId='" id "'><w:abstractNumId w:val='" pattern "'/>" more "</w:num>"
#define PATTERN(id, levels) "<w:abstractNum w:abstractNumId='" id "'>" levels "</w:abstractNum>"

static void automatic_numbers_are_written_out(void **state)
{
	(void)state;
	check_styled(
		"<w:p #1.0>{甲}</w:p><w:p #1.1>{乙}</w:p><w:p #1.1>{丙}</w:p><w:p #1.2>{丁}</w:p>"
		"<w:p #1.0>{戊}</w:p><w:p #1.1>{己}</w:p><w:p #0.0>{无}</w:p><w:p #9.0>{缺}</w:p>",
		NULL,
		PATTERN("0", LEVEL("0", "chineseCountingThousand", "%1、")
				     LEVEL("1", "chineseCounting", "（%2）")
					     LEVEL("2", "decimal", "%1.%3")) LIST("1", "0", ""),
		"<一、>甲\n<（一）>乙\n<（二）>丙\n<一.1> 丁\n<二、>戊\n<（一）>己\n无\n缺\n");
	/* isLgl: 1.1 under 一、 */
	check_styled("<w:p #1.0>{甲}</w:p><w:p #1.1>{乙}</w:p>", NULL,
		     "<w:abstractNum w:abstractNumId='0'>"
		     "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='japaneseCounting'/>"
		     "<w:lvlText w:val='第%1章'/></w:lvl>"
		     "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:isLgl/>"
		     "<w:lvlText w:val='%1.%2'/></w:lvl></w:abstractNum>"
		     "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>",
		     "<第一章>　甲\n<1.1> 乙\n");
}

static void every_way_of_counting_is_known(void **state)
{
	static const struct {
		const char *format, *twelfth;
	} cases[] = {
		{"decimal", "12"},
		{"decimalZero", "12"},
		{"upperLetter", "L"},
		{"lowerLetter", "l"},
		{"upperRoman", "XII"},
		{"lowerRoman", "xii"},
		{"decimalFullWidth", "１２"},
		{"decimalEnclosedCircle", "⑫"},
		{"decimalEnclosedCircleChinese", "⑫"},
		{"decimalEnclosedParen", "⑿"},
		{"decimalEnclosedFullstop", "⒓"},
		{"chineseCounting", "十二"},
		{"chineseCountingThousand", "十二"},
		{"japaneseCounting", "十二"},
		{"taiwaneseCounting", "十二"},
		{"ideographDigital", "一二"},
		{"chineseLegalSimplified", "壹拾贰"},
		{"ideographZodiac", "亥"},
		{"ideographTraditional", "12"},
		{"unheardOf", "12"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char *numbering = string_format(
			"<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='12'/>"
			"<w:numFmt w:val='%s'/><w:lvlText w:val='%%1'/></w:lvl></w:abstractNum>"
			"<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>",
			cases[i].format);
		char *expected = string_format("<%s>%s会\n", cases[i].twelfth,
					       cases[i].twelfth[0] & 0x80 ? "" : " ");
		check_styled("<w:p #1.0>{会}</w:p>", NULL, numbering, expected);
		free(expected);
		free(numbering);
	}
	check_styled("<w:p #1.0>{会}</w:p><w:p #1.1>{会}</w:p>", NULL,
		     PATTERN("0", LEVEL("0", "bullet", "\xEF\x82\xB7") LEVEL("1", "none", ""))
			     LIST("1", "0", ""),
		     "<•>会\n会\n");
}

static void lists_go_on_or_start_anew_as_in_word(void **state)
{
	static const char numbering[] =
		PATTERN("0", LEVEL("0", "decimal", "%1.") LEVEL("1", "decimal", "（%2）"))
			LIST("1", "0", "") LIST("2", "0", "")
				LIST("3", "0",
				     "<w:lvlOverride w:ilvl='0'>"
				     "<w:startOverride w:val='5'/></w:lvlOverride>")
					LIST("4", "0",
					     "<w:lvlOverride w:ilvl='0'>" LEVEL(
						     "0", "upperLetter", "%1)") "</w:lvlOverride>");
	(void)state;
	check_styled("<w:p #1.0>{a}</w:p><w:p #2.0>{b}</w:p><w:p #3.0>{c}</w:p>"
		     "<w:p #3.0>{d}</w:p><w:p #3.1>{e}</w:p><w:p #1.0>{f}</w:p>",
		     NULL, numbering, "<1.> a\n<2.> b\n<5.> c\n<6.> d\n<（1）>e\n<7.> f\n");
	check_styled("<w:p #4.0>{a}</w:p><w:p #4.1>{b}</w:p>", NULL, numbering,
		     "<A)> a\n<（1）>b\n");
	/* a level that no higher one restarts */
	check_styled(
		"<w:p #1.0>{a}</w:p><w:p #1.1>{b}</w:p><w:p #1.0>{c}</w:p><w:p #1.1>{d}</w:p>",
		NULL,
		"<w:abstractNum w:abstractNumId='0'>"
		"<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/>"
		"<w:lvlText w:val='%1.'/></w:lvl>"
		"<w:lvl w:ilvl='1'><w:start w:val='1'/><w:lvlRestart w:val='0'/>"
		"<w:numFmt w:val='decimal'/><w:lvlText w:val='第%2条'/></w:lvl></w:abstractNum>"
		"<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>",
		"<1.> a\n<第1条>　b\n<2.> c\n<第2条>　d\n");
}

static void numbers_come_by_styles_too(void **state)
{
	(void)state;
	/* the style names the list, and the list's levels name their styles: these are the levels of the outline */
	check_styled(
		"<w:p @h1>{甲}</w:p><w:p @h2>{乙}</w:p><w:p @h2b>{丙}</w:p><w:p #1.2>{丁}</w:p>"
		"<w:p><w:pPr><w:pStyle w:val='h2'/><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr>"
		"{无号}</w:p>",
		"<w:style w:type='paragraph' w:styleId='h1'><w:name w:val='heading 1'/><w:pPr>"
		"<w:numPr><w:numId w:val='1'/></w:numPr><w:outlineLvl w:val='0'/></w:pPr></w:style>"
		"<w:style w:type='paragraph' w:styleId='h2'><w:name w:val='heading 2'/><w:pPr>"
		"<w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr><w:outlineLvl w:val='1'/>"
		"</w:pPr></w:style>"
		"<w:style w:type='paragraph' w:styleId='h2b'><w:name w:val='b'/>"
		"<w:basedOn w:val='h2'/></w:style>"
		"<w:style w:type='numbering' w:styleId='L'><w:name w:val='L'/><w:pPr><w:numPr>"
		"<w:numId w:val='2'/></w:numPr></w:pPr></w:style>",
		"<w:abstractNum w:abstractNumId='0'><w:numStyleLink w:val='L'/></w:abstractNum>"
		"<w:abstractNum w:abstractNumId='1'><w:styleLink w:val='L'/>"
		"<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/>"
		"<w:pStyle w:val='h1'/><w:lvlText w:val='%1、'/></w:lvl>"
		"<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/>"
		"<w:pStyle w:val='h2'/><w:lvlText w:val='（%2）'/></w:lvl>"
		"<w:lvl w:ilvl='2'><w:start w:val='1'/><w:numFmt w:val='decimal'/>"
		"<w:lvlText w:val='%3.'/></w:lvl></w:abstractNum>"
		"<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
		"<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>",
		"[1]<一、>甲\n[2]<（一）>乙\n[2]<（二）>丙\n[3]<1.> 丁\n[2]无号\n");
}

static void tables_are_rows_of_cells(void **state)
{
	(void)state;
	check("<w:tbl><w:tblPr><w:jc w:val='center'/></w:tblPr>"
	      "<w:tr>[月份][工作][负责]</w:tr>"
	      "<w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr><w:p>{九月}</w:p></w:tc>"
	      "[例会][主席]</w:tr>"
	      "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p>{藏}</w:p></w:tc>[慰问][]</w:tr>"
	      "<w:tr><w:tc><w:tcPr><w:gridSpan w:val='3'/></w:tcPr><w:p>{寒假}</w:p></w:tc></w:tr>"
	      "<w:tr>[][][]</w:tr>"
	      "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>[体检][女工]</w:tr></w:tbl>"
	      "<w:p>{完}</w:p>",
	      "[t1]月份|工作|负责\n[t1]九月|例会|主席\n[t1]|慰问|\n[t1]寒假||\n"
	      "[t1]|体检|女工\n完\n");
	/* paragraphs and tabs in a cell; 九 over 月 */
	check("<w:tbl><w:tr><w:tc><w:p>{九}</w:p><w:p>{月}</w:p></w:tc>"
	      "<w:tc><w:p>{1、甲}</w:p>"
	      "<w:p><w:r><w:t>2、</w:t><w:tab/><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
	      "[t1]九月|1、甲/2、 乙\n");
}

static void tables_within_tables_and_frames(void **state)
{
	(void)state;
	check("<w:tbl><w:tr><w:tc><w:p>{计划}</w:p>"
	      "<w:tbl><w:tr>[九月][例会]</w:tr></w:tbl>"
	      "<w:p>{完}</w:p></w:tc></w:tr></w:tbl>",
	      "计划\n[t1]九月|例会\n完\n");
	check("<w:tbl><w:tr>[外]<w:tc>"
	      "<w:tbl><w:tr>[九月][例会]</w:tr><w:tr>[十月][球赛]</w:tr></w:tbl>"
	      "<w:p/></w:tc></w:tr></w:tbl>",
	      "[t2]外|九月 例会/十月 球赛\n");
}

/* A column of numbers that Word counts, as in most schedules. */
static void numbers_count_in_cells(void **state)
{
	(void)state;
	check_styled("<w:tbl><w:tr><w:tc><w:p #1.0>{甲}</w:p></w:tc>[乙]</w:tr>"
		     "<w:tr><w:tc><w:p #1.0>{丙}</w:p></w:tc>[丁]</w:tr></w:tbl>",
		     NULL, PATTERN("0", LEVEL("0", "decimal", "%1.")) LIST("1", "0", ""),
		     "[t1]<1.> 甲|乙\n[t1]<2.> 丙|丁\n");
}

/* Somebody else's document of 40 MiB should open in a moment, and one twice as long in twice the time. */
static void a_million_paragraphs_are_read_in_linear_time(void **state)
{
	(void)state;
	double took[2];
	for (int i = 0; i < 2; i++) {
		size_t count = i ? 400000 : 100000;
		struct strbuf body = STRBUF_INIT, bytes = STRBUF_INIT;
		for (size_t n = 0; n < count; n++)
			strbuf_format(&body, "<w:p><w:r><w:t>%zu、开%zx会</w:t></w:r></w:p>", n,
				      n * 2654435761u);
		made_docx(body.text, NULL, NULL, &bytes);
		struct proposal proposal;
		struct error err = ERROR_INIT;
		proposal_init(&proposal, "x");
		clock_t start = clock();
		assert_true(docx_read("x", bytes.text, bytes.length, &proposal, &err));
		took[i] = (double)(clock() - start);
		assert_int_equal(proposal.line_count, count);
		proposal_release(&proposal);
		strbuf_release(&bytes);
		strbuf_release(&body);
	}
	assert_true(took[1] < took[0] * 12 + CLOCKS_PER_SEC / 10);
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
		cmocka_unit_test(a_paragraph_is_the_text_of_all_its_runs),
		cmocka_unit_test(a_break_begins_a_line_that_may_belong_to_the_one_before),
		cmocka_unit_test(what_was_deleted_or_hidden_is_not_read),
		cmocka_unit_test(fields_controls_and_boxes_hold_text_like_any_other),
		cmocka_unit_test(headings_are_told_by_their_styles),
		cmocka_unit_test(the_place_on_the_page_is_told),
		cmocka_unit_test(automatic_numbers_are_written_out),
		cmocka_unit_test(every_way_of_counting_is_known),
		cmocka_unit_test(lists_go_on_or_start_anew_as_in_word),
		cmocka_unit_test(numbers_come_by_styles_too),
		cmocka_unit_test(tables_are_rows_of_cells),
		cmocka_unit_test(tables_within_tables_and_frames),
		cmocka_unit_test(numbers_count_in_cells),
		cmocka_unit_test(a_million_paragraphs_are_read_in_linear_time),
	};
	return cmocka_run_group_tests(tests, use_chinese, NULL);
}
