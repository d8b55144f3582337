#include "word_parts.h"

#include "base/array.h"

void word_add_text(struct strbuf *out, const char *text)
{
	static const char *const escapes[] = {
		['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;"};
	for (size_t plain; *text; text += plain + 1) {
		plain = strcspn(text, "&<>\"");
		strbuf_add(out, text, plain);
		if (!text[plain])
			return;
		strbuf_add_text(out, escapes[(unsigned char)text[plain]]);
	}
}

#define TYPE(name) \
	"application/vnd.openxmlformats-officedocument.wordprocessingml." name "+xml\"/>\n"
#define RELATION "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

const char word_content_types[] =
	WORD_XML "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\n"
		 "<Default Extension=\"rels\" "
		 "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\n"
		 "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\n"
		 "<Override PartName=\"/word/document.xml\" ContentType=\"" TYPE("document.main") "<Override PartName=\"/word/styles.xml\" ContentType=\"" TYPE("styles") "<Override PartName=\"/word/numbering.xml\" ContentType=\"" TYPE(
			 "numbering") "<Override PartName=\"/word/settings.xml\" "
				      "ContentType=\"" TYPE(
					      "settings") "<Override "
							  "PartName=\"/word/"
							  "fontTable.xml\" "
							  "ContentType=\"" TYPE(
								  "fontTable") "<Over"
									       "ride "
									       "PartN"
									       "ame="
									       "\"/"
									       "word/"
									       "foote"
									       "r1."
									       "xml\""
									       " "
									       "Conte"
									       "ntTyp"
									       "e="
									       "\"" TYPE(
										       "foot"
										       "er") "<Over"
											     "ride "
											     "PartN"
											     "ame="
											     "\"/"
											     "word/"
											     "foote"
											     "r2."
											     "xml\""
											     " Cont"
											     "entTy"
											     "pe="
											     "\"" TYPE(
												     "footer") "<Override PartName=\"/docProps/core.xml\" "
													       "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\n"
													       "</Types>\n";

const char word_root_relations[] = WORD_XML
	"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\n"
	"<Relationship Id=\"rId1\" Type=\"" RELATION
	"officeDocument\" Target=\"word/document.xml\"/>\n"
	"<Relationship Id=\"rId2\" "
	"Type=\"http://schemas.openxmlformats.org/package/2006/relationships/"
	"metadata/core-properties\" Target=\"docProps/core.xml\"/>\n"
	"</Relationships>\n";

const char word_document_relations[] = WORD_XML
	"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\n"
	"<Relationship Id=\"rId1\" Type=\"" RELATION "styles\" Target=\"styles.xml\"/>\n"
	"<Relationship Id=\"rId2\" Type=\"" RELATION "numbering\" Target=\"numbering.xml\"/>\n"
	"<Relationship Id=\"rId3\" Type=\"" RELATION "settings\" Target=\"settings.xml\"/>\n"
	"<Relationship Id=\"rId4\" Type=\"" RELATION "fontTable\" Target=\"fontTable.xml\"/>\n"
	"<Relationship Id=\"rId5\" Type=\"" RELATION "footer\" Target=\"footer1.xml\"/>\n"
	"<Relationship Id=\"rId6\" Type=\"" RELATION "footer\" Target=\"footer2.xml\"/>\n"
	"</Relationships>\n";

const char word_settings[] = WORD_XML
	"<w:settings " WORD_SPACE ">\n"
	"<w:zoom w:percent=\"100\"/>\n"
	"<w:mirrorMargins/>\n"
	"<w:bordersDoNotSurroundHeader/>\n"
	"<w:bordersDoNotSurroundFooter/>\n"
	"<w:defaultTabStop w:val=\"640\"/>\n"
	"<w:evenAndOddHeaders/>\n"
	"<w:drawingGridVerticalSpacing w:val=\"579\"/>\n"
	"<w:characterSpacingControl w:val=\"compressPunctuation\"/>\n"
	"<w:compat>"
	"<w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/>"
	"<w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>"
	"<w:compatSetting w:name=\"compatibilityMode\" "
	"w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
	"</w:compat>\n"
	"<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/>\n"
	"<w:decimalSymbol w:val=\".\"/>\n"
	"<w:listSeparator w:val=\",\"/>\n"
	"</w:settings>\n";

/* The fonts that the standard names come with few systems; behind each what is near it where it is missing. */
#define FONT(name, others, panose, family) \
	"<w:font w:name=\"" name "\"><w:altName w:val=\"" others "\"/><w:panose1 w:val=\"" panose \
	"\"/><w:charset w:val=\"86\"/><w:family w:val=\"" family \
	"\"/><w:pitch w:val=\"variable\"/>" \
	"</w:font>\n"

const char word_fonts[] = WORD_XML "<w:fonts " WORD_SPACE ">\n" FONT(
	"方正小标宋简体", "方正小标宋_GBK,华文中宋,STZhongsong,Noto Serif CJK SC,思源宋体,宋体",
	"02010601030101010101",
	"auto") FONT("仿宋_GB2312",
		     "仿宋,FangSong,华文仿宋,STFangsong,方正仿宋_GBK,Noto Serif CJK SC",
		     "02010609030101010101", "modern")
	FONT("楷体_GB2312", "楷体,KaiTi,华文楷体,STKaiti,方正楷体_GBK,Noto Serif CJK SC",
	     "02010609030101010101",
	     "modern") FONT("黑体", "SimHei,方正黑体_GBK,文泉驿正黑,Noto Sans CJK SC",
			    "02010609060101010101", "modern")
		FONT("宋体", "SimSun,方正书宋_GBK,Noto Serif CJK SC", "02010600030101010101",
		     "auto") "<w:font w:name=\"Times New Roman\"><w:altName w:val=\"Liberation "
			     "Serif\"/>"
			     "<w:panose1 w:val=\"02020603050405020304\"/><w:charset w:val=\"00\"/>"
			     "<w:family w:val=\"roman\"/><w:pitch w:val=\"variable\"/></w:font>\n"
			     "</w:fonts>\n";

/* GB/T 9704-2012, 7.5: 四号, a dash at each side, a character away from the outer edge: right on odd pages, left on even ones. */
#define FOOT(side, indent) \
	WORD_XML "<w:ftr " WORD_SPACE "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:ind w:" indent \
		 "Chars=\"100\" w:" indent "=\"280\"/><w:jc w:val=\"" side "\"/></w:pPr>" \
		 "<w:r><w:t xml:space=\"preserve\">— </w:t></w:r>" \
		 "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>" \
		 "<w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>\n"

const char word_foot_odd[] = FOOT("right", "right");
const char word_foot_even[] = FOOT("left", "left");

/*
 * A4; 37 mm above the text, 28 mm at its inner side, 156 by 225 mm for it, and the foot 7 mm below. The grid has the 22
 * lines alone: LibreOffice widens characters that are put on one. 28 of them fit into a line since they stand a little
 * closer (w:spacing in the defaults).
 */
const char word_section[] = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId5\"/>"
			    "<w:footerReference w:type=\"even\" r:id=\"rId6\"/>"
			    "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
			    "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" "
			    "w:left=\"1588\" w:header=\"851\" "
			    "w:footer=\"1247\" w:gutter=\"0\"/><w:cols w:space=\"425\"/>"
			    "<w:docGrid w:type=\"lines\" w:linePitch=\"579\"/></w:sectPr>\n";

/* --- styles --- */

#define EAST(font) "<w:rFonts w:eastAsia=\"" font "\"/>"
#define LINE "w:line=\"579\" w:lineRule=\"exact\""
#define TWO_CHARACTERS "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>"

static const char defaults[] =
	"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" "
	"w:eastAsia=\"仿宋_GB2312\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
	"<w:spacing w:val=\"-5\"/><w:kern w:val=\"2\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>"
	"<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
	"<w:pPrDefault/></w:docDefaults>\n"
	"<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name "
	"w:val=\"Normal\"/>"
	"<w:qFormat/><w:pPr><w:spacing " LINE "/><w:jc w:val=\"both\"/></w:pPr></w:style>\n"
	"<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
	"<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/>"
	"<w:unhideWhenUsed/></w:style>\n"
	"<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
	"<w:name w:val=\"Normal Table\"/><w:uiPriority "
	"w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/>"
	"<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
	"<w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"85\" w:type=\"dxa\"/>"
	"<w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"85\" "
	"w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
	"</w:style>\n"
	"<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\"><w:name w:val=\"No "
	"List\"/>"
	"<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/></w:style>\n";

#define STYLE(id, name, next, properties, look) \
	"<w:style w:type=\"paragraph\" w:styleId=\"" id "\"><w:name w:val=\"" name \
	"\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"" next \
	"\"/><w:qFormat/><w:pPr>" properties "</w:pPr><w:rPr>" look "</w:rPr></w:style>\n"

/* The body is set in 三号 仿宋 with two characters of indent, the title in 二号 小标宋 (7.3.1 to 7.3.3). */
static const char others[] = STYLE(
	"Title", "Title", "BodyText",
	"<w:keepNext/><w:keepLines/><w:spacing w:after=\"579\" w:line=\"640\" "
	"w:lineRule=\"exact\"/>"
	"<w:jc w:val=\"center\"/>",
	EAST("方正小标宋简体") "<w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/>") STYLE("BodyText",
										   "Body Text",
										   "BodyText",
										   TWO_CHARACTERS,
										   "")
	STYLE("Signature", "Signature", "Date", "<w:keepNext/><w:jc w:val=\"right\"/>", "") STYLE(
		"Date", "Date", "BodyText", "<w:jc w:val=\"right\"/>",
		"") STYLE("TableText", "表格文字", "TableText",
			  "<w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/><w:snapToGrid "
			  "w:val=\"0\"/><w:spacing w:line=\"360\" "
			  "w:lineRule=\"exact\"/>"
			  "<w:jc w:val=\"left\"/>",
			  "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>") STYLE("TableHead",
									      "表格标题",
									      "TableText",
									      "<w:snapToGrid "
									      "w:val=\"0\"/"
									      "><w:spacing "
									      "w:line=\"360\" "
									      "w:lineRule="
									      "\"exact\"/>"
									      "<w:jc "
									      "w:val=\"center\"/>",
									      EAST("黑体") "<w:sz "
											   "w:val="
											   "\"24\"/"
											   "><w:"
											   "szCs "
											   "w:val="
											   "\"24\"/"
											   ">")
		STYLE("Footer", "footer", "Footer",
		      "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"240\" w:lineRule=\"auto\"/>"
		      "<w:jc w:val=\"left\"/>",
		      "<w:rFonts w:ascii=\"宋体\" w:eastAsia=\"宋体\" w:hAnsi=\"宋体\"/>"
		      "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>") "<w:style w:type=\"table\" "
								    "w:styleId=\"TableGrid\"><w:"
								    "name w:val=\"Table Grid\"/>"
								    "<w:basedOn "
								    "w:val=\"TableNormal\"/"
								    "><w:uiPriority "
								    "w:val=\"39\"/"
								    "><w:tblPr><w:tblBorders>"
								    "<w:top w:val=\"single\" "
								    "w:sz=\"8\" w:space=\"0\" "
								    "w:color=\"auto\"/>"
								    "<w:left w:val=\"single\" "
								    "w:sz=\"8\" w:space=\"0\" "
								    "w:color=\"auto\"/>"
								    "<w:bottom w:val=\"single\" "
								    "w:sz=\"8\" w:space=\"0\" "
								    "w:color=\"auto\"/>"
								    "<w:right w:val=\"single\" "
								    "w:sz=\"8\" w:space=\"0\" "
								    "w:color=\"auto\"/>"
								    "<w:insideH w:val=\"single\" "
								    "w:sz=\"4\" w:space=\"0\" "
								    "w:color=\"auto\"/>"
								    "<w:insideV w:val=\"single\" "
								    "w:sz=\"4\" w:space=\"0\" "
								    "w:color=\"auto\"/>"
								    "</w:tblBorders></w:tblPr></"
								    "w:style>\n";

/* 黑体, 楷体, then the font of the body (7.3.3). Word calls these styles 标题 1 to 标题 9 by itself where it speaks Chinese. */
static void add_heading_style(int level, bool numbered, struct strbuf *out)
{
	static const char *const names[] = {"一级标题", "二级标题", "三级标题",
					    "四级标题", "五级标题", "六级标题",
					    "七级标题", "八级标题", "九级标题"};
	static const char *const fonts[] = {EAST("黑体"), EAST("楷体_GB2312")};
	strbuf_format(
		out,
		"<w:style w:type=\"paragraph\" w:styleId=\"Heading%d\"><w:name w:val=\"heading "
		"%d\"/>"
		"<w:aliases w:val=\"%s\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"BodyText\"/>"
		"<w:uiPriority w:val=\"9\"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>",
		level + 1, level + 1, names[level]);
	if (numbered)
		strbuf_format(out,
			      "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"1\"/></w:numPr>",
			      level);
	strbuf_format(out,
		      TWO_CHARACTERS
		      "<w:outlineLvl w:val=\"%d\"/></w:pPr><w:rPr>%s</w:rPr></w:style>\n",
		      level, (size_t)level < ARRAY_LENGTH(fonts) ? fonts[level] : "");
}

void word_write_styles(const struct word_style_links *links, struct strbuf *out)
{
	strbuf_add_text(out, WORD_XML "<w:styles " WORD_SPACE ">\n");
	strbuf_add_text(out, defaults);
	for (int level = 0; level < WORD_HEADINGS; level++)
		add_heading_style(level, links->numbered[level], out);
	strbuf_add_text(out, others);
	strbuf_add_text(out, "</w:styles>\n");
}

void word_write_properties(const char *title, struct strbuf *out)
{
	strbuf_add_text(out,
			WORD_XML "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/"
				 "package/2006/metadata/core-properties\" "
				 "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">");
	strbuf_add_text(out, "<dc:title>");
	word_add_text(out, title);
	strbuf_add_text(out, "</dc:title></cp:coreProperties>\n");
}
