#include "printing.h"

#include "app/transfer.h"

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

bool printing_write(struct session *session, int64_t plan_id, const struct printing *given,
		    const struct export_options *options, struct error *err)
{
	struct strbuf bytes = STRBUF_INIT;
	bool good = transfer_export(session, plan_id, given->format, options, &bytes, err) &&
		    transfer_write_file(session, given->output ? given->output : "-", &bytes,
					given->force, err);
	strbuf_release(&bytes);
	return good;
}
