#include "export/export.h"

#include "base/array.h"
#include "base/utf8.h"
#include "export/document.h"
#include "i18n/messages.h"
#include "i18n/system_error.h"
#include "writers.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <strings.h>

enum {
	PAPERS_ALL = PAPER_BIT(PAPER_COUNT) - 1,
	PAPERS_WITH_ROWS = PAPERS_ALL & ~PAPER_BIT(PAPER_REPORT), /* it is all words */
	PAPERS_LIKE_PLANS = PAPER_BIT(PAPER_PLAN) | PAPER_BIT(PAPER_REPORT),
};

const struct export_format export_formats[] = {
	{.about = {.name = "text",
		   .suffix = ".txt",
		   .label = MSG_format_text,
		   .papers = PAPERS_ALL,
		   .paged = true},
	 .print = text_print},
	{.about = {.name = "markdown",
		   .suffix = ".md",
		   .suffix_too = ".markdown",
		   .label = MSG_format_markdown,
		   .papers = PAPERS_ALL},
	 .print = markdown_print},
	{.about = {.name = "html",
		   .suffix = ".html",
		   .suffix_too = ".htm",
		   .label = MSG_format_html,
		   .papers = PAPERS_ALL,
		   .official = true},
	 .print = html_print},
	{.about = {.name = "docx",
		   .suffix = ".docx",
		   .label = MSG_format_docx,
		   .papers = PAPERS_ALL,
		   .official = true,
		   .binary = true},
	 .pack = docx_print},
	{.about = {.name = "csv",
		   .suffix = ".csv",
		   .label = MSG_format_csv,
		   .papers = PAPERS_WITH_ROWS,
		   .data = true,
		   .own_ends = true,
		   .marked = true},
	 .write = csv_write},
	{.about = {.name = "ics",
		   .suffix = ".ics",
		   .label = MSG_format_ics,
		   .papers = PAPERS_WITH_ROWS,
		   .data = true,
		   .calendar = true,
		   .own_ends = true,
		   .utf8 = true},
	 .write = ics_write},
	{.about = {.name = "json",
		   .suffix = ".json",
		   .label = MSG_format_json,
		   .papers = PAPERS_ALL,
		   .data = true,
		   .utf8 = true},
	 .write = json_write},
	{.about = {.name = "yaml",
		   .suffix = ".yaml",
		   .suffix_too = ".yml",
		   .label = MSG_format_yaml,
		   .papers = PAPERS_LIKE_PLANS,
		   .data = true},
	 .write = yaml_write},
};
const size_t export_format_count = ARRAY_LENGTH(export_formats);

const struct export_format *export_format_find(const char *name)
{
	for (size_t i = 0; i < export_format_count; i++)
		if (strcmp(export_formats[i].about.name, name) == 0)
			return &export_formats[i];
	return NULL;
}

static bool ends_with(const char *path, const char *suffix)
{
	size_t length = strlen(path), tail = suffix ? strlen(suffix) : 0;
	return tail && length > tail && path[length - tail - 1] != '/' &&
	       strcasecmp(path + length - tail, suffix) == 0;
}

const struct export_format *export_format_of_file(const char *path)
{
	for (size_t i = 0; i < export_format_count; i++)
		if (ends_with(path, export_formats[i].about.suffix) ||
		    ends_with(path, export_formats[i].about.suffix_too))
			return &export_formats[i];
	return NULL;
}

static void add_carriage_returns(struct strbuf *text)
{
	struct strbuf with = STRBUF_INIT;
	const char *line = text->text;
	for (const char *end; (end = strchr(line, '\n')); line = end + 1) {
		strbuf_add(&with, line, (size_t)(end - line));
		strbuf_add_text(&with, "\r\n");
	}
	strbuf_add_text(&with, line);
	strbuf_release(text);
	*text = with;
}

static bool convert(struct strbuf *text, const char *encoding, struct error *err)
{
	iconv_t to = iconv_open(encoding, "UTF-8");
	if (to == (iconv_t)-1)
		return error_set(err, ERR_IO,
				 say_export_no_conversion(encoding, system_error(errno)));
	/* GB18030 takes at most four bytes for what has two or more in UTF-8, and one for ASCII. */
	size_t left = text->length, room = 2 * text->length + 4;
	char *bytes = xmalloc(room), *in = text->text, *end = bytes;
	bool done = iconv(to, &in, &left, &end, &room) != (size_t)-1;
	int reason = errno;
	iconv_close(to);
	if (done) {
		strbuf_clear(text);
		strbuf_add(text, bytes, (size_t)(end - bytes));
	}
	free(bytes);
	return done ||
	       error_set(err, ERR_INPUT, say_export_no_conversion(encoding, system_error(reason)));
}

/* Wide enough that nothing of the document is made otherwise for want of room. */
enum { WIDTH_THAT_FLOWS = 400 };

/* What makes the documents of papers. */
static document_maker *const makers[PAPER_COUNT] = {
	[PAPER_PLAN] = document_from_plan,
	[PAPER_REPORT] = document_from_plan,
	[PAPER_DUTIES] = document_from_duties,
	[PAPER_MONTH] = document_from_notice,
};

static bool print(const struct whole_plan *plan, const struct export_format *format,
		  const struct export_options *options, struct strbuf *out, struct error *err)
{
	struct export_options fitting = *options;
	if (!format->about.paged) {
		fitting.layout = format->about.official ? options->layout : LAYOUT_SCREEN;
		fitting.width = WIDTH_THAT_FLOWS;
	}
	struct document document = {0};
	bool made = makers[options->paper](plan, &fitting, &document, err);
	if (made && format->pack)
		made = format->pack(&document, &fitting, out, err);
	else if (made)
		format->print(&document, &fitting, out);
	document_release(&document);
	return made;
}

static bool refuse_paper(enum paper paper, const struct export_format *format, struct error *err)
{
	struct strbuf others = STRBUF_INIT;
	const char *last = NULL;
	for (size_t i = 0; i < export_format_count; i++) {
		const struct format_info *about = &export_formats[i].about;
		if (!(about->papers & PAPER_BIT(paper)))
			continue;
		if (last)
			strbuf_format(&others, "%s%s",
				      others.length ? text(MSG_print_names_comma) : "", last);
		last = about->name;
	}
	if (last)
		strbuf_format(&others, "%s%s", others.length ? text(MSG_export_or) : "", last);
	error_set(err, ERR_USAGE,
		  say_export_no_paper(paper_label(paper), others.text, format->about.name));
	strbuf_release(&others);
	return false;
}

/* Can it be had like this? */
static bool fits(const struct export_format *format, const struct export_options *options,
		 struct error *err)
{
	const struct format_info *about = &format->about;
	if (!(about->papers & PAPER_BIT(options->paper)))
		return refuse_paper(options->paper, format, err);
	if ((about->utf8 || about->binary) && (options->gb18030 || options->bom))
		return error_set(
			err, ERR_USAGE,
			(about->binary ? say_export_binary : say_export_utf8_only)(about->name));
	return true;
}

/* What a damaged or strange database holds goes into no file: the documents clean their texts, data is cleaned here. */
static void add_clean(struct strbuf *out, const struct strbuf *data)
{
	const char *line = data->text, *stop = data->text + data->length;
	while (line < stop) {
		const char *next = memchr(line, '\n', (size_t)(stop - line));
		size_t length = (size_t)((next ? next : stop) - line);
		bool carriage = length > 0 && line[length - 1] == '\r';
		char *clean = utf8_clean(line, length - carriage, true, NULL);
		strbuf_add_text(out, clean);
		strbuf_add_text(out, carriage ? "\r" : "");
		strbuf_add_text(out, next ? "\n" : "");
		free(clean);
		line += length + 1;
	}
}

static bool write(const struct whole_plan *plan, const struct export_format *format,
		  const struct export_options *options, struct strbuf *out, struct error *err)
{
	if (format->print || format->pack)
		return print(plan, format, options, out, err);
	if (format->about.binary)
		return format->write(plan, options, out, err);
	struct strbuf data = STRBUF_INIT;
	bool done = format->write(plan, options, &data, err);
	if (done)
		add_clean(out, &data);
	strbuf_release(&data);
	return done;
}

bool export_plan(const struct whole_plan *plan, const struct export_format *format,
		 const struct export_options *options, struct strbuf *out, struct error *err)
{
	if (!fits(format, options, err))
		return false;
	bool crlf = options->crlf && !format->about.own_ends && !format->about.binary;
	if (options->bom && !options->gb18030)
		strbuf_add_text(out, "\xEF\xBB\xBF");
	if (!crlf && !options->gb18030)
		return write(plan, format, options, out, err);
	struct strbuf text = STRBUF_INIT;
	bool done = write(plan, format, options, &text, err);
	if (done && crlf)
		add_carriage_returns(&text);
	if (done && options->gb18030)
		done = convert(&text, "GB18030", err);
	if (done)
		strbuf_add(out, text.text, text.length);
	strbuf_release(&text);
	return done;
}
