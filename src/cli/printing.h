/* The options of every command that prints papers: how they look, and where they go. */
#ifndef CLI_PRINTING_H
#define CLI_PRINTING_H

#include "app/session.h"
#include "app/transfer.h"
#include "commands.h"

struct printing {
	const char *format, *layout, *schedule, *table, *ambiguous, *encoding, *output;
	int width, page_length;
	bool crlf, bom, force;
};

/* All formats, and those that a report can be written in; with what people call them. */
const char *printing_format(size_t index);
const char *printing_format_told(size_t index);
const char *printing_report_format(size_t index);
const char *printing_report_format_told(size_t index);
const char *printing_layout(size_t index);
const char *printing_schedule(size_t index);
const char *printing_table(size_t index);
const char *printing_ambiguous(size_t index);
const char *printing_encoding(size_t index);

/* Their rows in a table of options; `printing` is the place of the struct in the command's own, `formats` names the formats. */
/* clang-format off */
#define PRINTING_OPTIONS(printing, formats) \
	{.name = "output", .letter = 'o', .kind = OPTION_TEXT, .value = MSG_value_file, \
	 .help = MSG_option_output, .offset = TO(printing.output)}, \
	FLAG("force", printing.force, MSG_option_force), \
	{.name = "format", .kind = OPTION_CHOICE, .value = MSG_value_format, .help = MSG_option_format, \
	 .offset = TO(printing.format), .choice = formats, .told = formats##_told}, \
	CHOICE("layout", printing.layout, printing_layout, MSG_option_layout), \
	NUMBER("width", printing.width, MSG_option_width, 20, 400, 0), \
	NUMBER("page-length", printing.page_length, MSG_option_page_length, 10, 1000, 0), \
	CHOICE("schedule", printing.schedule, printing_schedule, MSG_option_schedule), \
	CHOICE("table", printing.table, printing_table, MSG_option_table), \
	CHOICE("ambiguous", printing.ambiguous, printing_ambiguous, MSG_option_ambiguous), \
	CHOICE("encoding", printing.encoding, printing_encoding, MSG_option_encoding), \
	FLAG("crlf", printing.crlf, MSG_option_crlf), \
	FLAG("bom", printing.bom, MSG_option_bom)
/* clang-format on */

/* How the plan is to look; what is to be printed of it is the command's to say. */
struct export_options printing_options(const struct printing *given);

/* Prints a paper of a plan to where it is wished. */
bool printing_write(struct session *session, int64_t plan_id, const struct printing *given,
		    const struct export_options *options, struct error *err);

#endif
