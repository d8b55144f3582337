#include "export/export.h"

#include "base/array.h"
#include "export/document.h"
#include "i18n/messages.h"
#include "i18n/system_error.h"
#include "writers.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>

const struct export_format export_formats[] = {
	{.name = "text", .suffix = ".txt", .print = text_print},
	{.name = "markdown", .suffix = ".md", .flows = true, .print = markdown_print},
	{.name = "yaml", .suffix = ".yaml", .write = yaml_write},
};
const size_t export_format_count = ARRAY_LENGTH(export_formats);

const struct export_format *export_format_find(const char *name)
{
	for (size_t i = 0; i < export_format_count; i++)
		if (strcmp(export_formats[i].name, name) == 0)
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

/* What makes the documents of papers, and which of them are plans, so that they can be data as well. */
static const struct {
	document_maker *make;
	bool is_plan;
} papers[PAPER_COUNT] = {
	[PAPER_PLAN] = {document_from_plan, true},
	[PAPER_REPORT] = {document_from_plan, true},
	[PAPER_DUTIES] = {document_from_duties, false},
	[PAPER_MONTH] = {document_from_notice, false},
};

static bool print(const struct whole_plan *plan, const struct export_format *format,
		  const struct export_options *options, struct strbuf *out, struct error *err)
{
	struct export_options fitting = *options;
	if (format->flows) {
		fitting.layout = LAYOUT_SCREEN;
		fitting.width = WIDTH_THAT_FLOWS;
	}
	struct document document = {0};
	bool made = papers[options->paper].make(plan, &fitting, &document, err);
	if (made)
		format->print(&document, &fitting, out);
	document_release(&document);
	return made;
}

static bool refuse_data(enum paper paper, const struct export_format *format, struct error *err)
{
	struct strbuf printed = STRBUF_INIT;
	for (size_t i = 0; i < export_format_count; i++) {
		if (!export_formats[i].print)
			continue;
		strbuf_add_text(&printed, printed.length ? text(MSG_export_or) : "");
		strbuf_add_text(&printed, export_formats[i].name);
	}
	error_set(err, ERR_USAGE,
		  say_export_no_data(paper_label(paper), printed.text, format->name));
	strbuf_release(&printed);
	return false;
}

static bool write(const struct whole_plan *plan, const struct export_format *format,
		  const struct export_options *options, struct strbuf *out, struct error *err)
{
	if (format->print)
		return print(plan, format, options, out, err);
	if (!papers[options->paper].is_plan)
		return refuse_data(options->paper, format, err);
	return format->write(plan, options, out, err);
}

bool export_plan(const struct whole_plan *plan, const struct export_format *format,
		 const struct export_options *options, struct strbuf *out, struct error *err)
{
	if (options->bom && !options->gb18030)
		strbuf_add_text(out, "\xEF\xBB\xBF");
	if (!options->crlf && !options->gb18030)
		return write(plan, format, options, out, err);
	struct strbuf text = STRBUF_INIT;
	bool done = write(plan, format, options, &text, err);
	if (done && options->crlf)
		add_carriage_returns(&text);
	if (done && options->gb18030)
		done = convert(&text, "GB18030", err);
	if (done)
		strbuf_add(out, text.text, text.length);
	strbuf_release(&text);
	return done;
}
