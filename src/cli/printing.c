#include "printing.h"

#include "app/transfer.h"
#include "base/array.h"
#include "print.h"
#include "waiting.h"

#include <strings.h>
#include <unistd.h>

const char *printing_format(size_t index)
{
	const struct format_info *format = transfer_format(index);
	return format ? format->name : NULL;
}

const char *printing_format_told(size_t index)
{
	return text(transfer_format(index)->label);
}

/* The index-th of those that make reports. NULL behind the last. */
static const struct format_info *report_format(size_t index)
{
	const struct format_info *format;
	for (size_t i = 0; (format = transfer_format(i)); i++)
		if (format->papers & PAPER_BIT(PAPER_REPORT) && index-- == 0)
			return format;
	return NULL;
}

const char *printing_report_format(size_t index)
{
	const struct format_info *format = report_format(index);
	return format ? format->name : NULL;
}

const char *printing_report_format_told(size_t index)
{
	return text(report_format(index)->label);
}

const char *printing_layout(size_t index)
{
	return index < LAYOUT_COUNT ? layout_name((enum layout)index) : NULL;
}

const char *printing_schedule(size_t index)
{
	static const char *const names[] = {"table", "list", NULL};
	return names[index];
}

const char *printing_table(size_t index)
{
	static const char *const names[] = {"ascii", "box", NULL};
	return names[index];
}

const char *printing_ambiguous(size_t index)
{
	static const char *const names[] = {"1", "2", NULL};
	return names[index];
}

const char *printing_encoding(size_t index)
{
	static const char *const names[] = {"utf-8", "gb18030", NULL};
	return names[index];
}

static bool is_chosen(const char *chosen, const char *name)
{
	return chosen && strcmp(chosen, name) == 0;
}

struct export_options printing_options(const struct printing *given)
{
	struct export_options options;
	export_options_init(&options);
	if (given->layout)
		layout_parse(given->layout, &options.layout);
	if (given->width)
		options.width = given->width;
	if (given->page_length)
		options.page_length = given->page_length;
	if (is_chosen(given->ambiguous, "1") ||
	    (!given->ambiguous && options.layout == LAYOUT_SCREEN))
		options.ambiguous = 1; /* as terminals have it */
	options.schedule_list = is_chosen(given->schedule, "list");
	options.box = is_chosen(given->table, "box");
	options.gb18030 = is_chosen(given->encoding, "gb18030");
	options.crlf = given->crlf;
	options.bom = given->bom;
	return options;
}

/* What other programs' documents end in, and what does instead: whoever writes 计划.pdf does not want a text in it. */
static const struct {
	const char *suffix;
	enum message instead;
} foreign[] = {
	{".pdf", MSG_instead_of_pdf},  {".doc", MSG_instead_of_doc}, {".wps", MSG_instead_of_doc},
	{".rtf", MSG_instead_of_doc},  {".odt", MSG_instead_of_doc}, {".xls", MSG_instead_of_xls},
	{".xlsx", MSG_instead_of_xls}, {".et", MSG_instead_of_xls},  {".ods", MSG_instead_of_xls},
};

/* 计划.2025 is none. */
static bool refuse_foreign(const char *path, struct error *err)
{
	const char *suffix = strrchr(path, '.');
	for (size_t i = 0; suffix && i < ARRAY_LENGTH(foreign); i++)
		if (strcasecmp(suffix, foreign[i].suffix) == 0)
			return error_set(err, ERR_USAGE,
					 say_export_foreign(path, text(foreign[i].instead)));
	return true;
}

/* As it is said, else as the file is called. NULL: err says why there is none. */
static const struct format_info *choose_format(const struct printing *given, struct error *err)
{
	const char *path = given->output;
	if (given->format || !path || strcmp(path, "-") == 0)
		return transfer_format_named(given->format, err);
	const struct format_info *format = transfer_format_of_file(path);
	if (!format && !refuse_foreign(path, err))
		return NULL;
	return format ? format : transfer_format_named(NULL, err);
}

bool printing_write(struct session *session, int64_t plan_id, const struct printing *given,
		    const struct export_options *options, struct error *err)
{
	const char *path = given->output ? given->output : "-";
	const struct format_info *format = choose_format(given, err);
	if (!format)
		return false;
	if (format->binary && strcmp(path, "-") == 0 && isatty(STDOUT_FILENO))
		return error_set(err, ERR_USAGE,
				 say_export_not_for_terminals(format->name, format->suffix));
	if (options->tasks && !format->calendar)
		return error_set(err, ERR_USAGE, xstrdup(text(MSG_tasks_not_here)));
	struct strbuf bytes = STRBUF_INIT;
	waiting_begin(MSG_waiting_making, strcmp(path, "-") == 0 && isatty(STDOUT_FILENO));
	bool good = transfer_export(session, plan_id, format->name, options, &bytes, err);
	waiting_go_on(MSG_waiting_writing);
	good = good && transfer_write_file(session, path, &bytes, given->force, err);
	waiting_end();
	strbuf_release(&bytes);
	char *left_out = good ? transfer_left_out(session, plan_id, format->name, options) : NULL;
	if (left_out)
		print_hint(left_out);
	return good;
}
