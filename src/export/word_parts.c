#include "word_parts.h"

#include "base/array.h"
#include "embedded.h"

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

static const char comment_begins[] = "<!--", comment_ends[] = "-->";

static const char *part(const char *name)
{
	return embedded_find(embedded_word, embedded_word_count, name, ".xml")->text;
}

void word_part_open(const char *name, struct strbuf *out)
{
	const char *whole = part(name), *comment = strstr(whole, comment_begins);
	strbuf_add(out, whole, comment ? (size_t)(comment - whole) : strlen(whole));
}

void word_part_close(const char *name, struct strbuf *out)
{
	const char *end = strstr(part(name), comment_ends);
	strbuf_add_text(out, end ? end + strlen(comment_ends) : "");
}

/* 黑体, 楷体, then the font of the body (7.3.3). Word calls these styles 标题 1 to 标题 9 by itself where it speaks Chinese. */
void word_add_heading_style(int level, bool numbered, struct strbuf *out)
{
	static const char *const names[] = {"一级标题", "二级标题", "三级标题",
					    "四级标题", "五级标题", "六级标题",
					    "七级标题", "八级标题", "九级标题"};
	static const char *const fonts[] = {"黑体", "楷体_GB2312"};
	strbuf_format(out,
		      "<w:style w:type=\"paragraph\" w:styleId=\"Heading%d\">"
		      "<w:name w:val=\"heading %d\"/><w:aliases w:val=\"%s\"/>"
		      "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"BodyText\"/>"
		      "<w:uiPriority w:val=\"9\"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>",
		      level + 1, level + 1, names[level]);
	if (numbered)
		strbuf_format(out,
			      "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"1\"/></w:numPr>",
			      level);
	strbuf_format(out,
		      "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>"
		      "<w:outlineLvl w:val=\"%d\"/></w:pPr>",
		      level);
	if ((size_t)level < ARRAY_LENGTH(fonts))
		strbuf_format(out, "<w:rPr><w:rFonts w:eastAsia=\"%s\"/></w:rPr>", fonts[level]);
	strbuf_add_text(out, "</w:style>\n");
}
