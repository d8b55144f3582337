/* Duty sheets: a page for each post, to be handed to whoever holds it. */
#include "document_build.h"

#include "activity_words.h"
#include "duty_sheets.h"
#include "i18n/messages.h"

#include <stdlib.h>

/* What all sheets of one call share. */
struct sheets {
	const struct whole_plan *whole;
	const struct export_options *options;
	struct document *document;
	struct date day; /* who holds a post then */
};

/* A paragraph; takes over `words`. */
static void add_line(struct document *document, char *words)
{
	document_add(document, ELEMENT_PARAGRAPH, 0, NULL, words);
	free(words);
}

static void add_head(const struct sheets *sheets, const struct post *post)
{
	const struct whole_plan *whole = sheets->whole;
	char *title = say_duties_title(post->name);
	document_add(sheets->document, ELEMENT_TITLE, 0, NULL, title);
	free(title);
	if (whole->organization.name && *whole->organization.name)
		add_line(sheets->document, say_duties_union(whole->organization.name));
	char *months = words_of_period(whole->plan.period);
	add_line(sheets->document, say_duties_plan(whole->plan.title, months));
	free(months);
	struct strbuf names = STRBUF_INIT;
	duty_sheet_holders(post, sheets->day, &names);
	add_line(sheets->document,
		 say_duties_holders(names.length ? names.text : text(MSG_duties_vacant)));
	strbuf_release(&names);
}

static void add_activities(const struct sheets *sheets, const struct post *post)
{
	struct activity_sheet sheet = {
		.plan = &sheets->whole->plan, .post = post->name, .budget = true};
	duty_sheet_pick(sheets->whole, post, &sheet.picks);
	if (sheet.picks.count)
		document_add_activities(sheets->document, 1, &sheet, sheets->options);
	else
		add_line(sheets->document, xstrdup(text(MSG_duties_no_activities)));
	activity_picks_release(&sheet.picks);
}

static void add_sheet(const struct sheets *sheets, const struct post *post)
{
	if (sheets->document->count)
		document_add_page_end(sheets->document);
	add_head(sheets, post);
	document_add_heading(sheets->document, 1, text(MSG_duties_heading));
	document_add_duties(sheets->document, 1, post);
	if (!post->duty_count)
		add_line(sheets->document, xstrdup(text(MSG_duties_unwritten)));
	document_add_heading(sheets->document, 2, text(MSG_duties_activities));
	add_activities(sheets, post);
}

/* Where somebody has asked for a post or a member, they get it, with whatever stands on it. */
static bool is_left_out(const struct whole_plan *whole, const struct export_options *options,
			const struct post *post)
{
	return !options->post && !options->member && duty_sheet_is_empty(whole, post);
}

void document_duties_left_out(const struct whole_plan *whole, const struct export_options *options,
			      struct strbuf *out)
{
	for (size_t i = 0; i < whole->committee.post_count; i++)
		if (is_left_out(whole, options, &whole->committee.posts[i]))
			strbuf_format(out, "%s%s", out->length ? text(MSG_print_names_comma) : "",
				      whole->committee.posts[i].name);
}

bool document_from_duties(const struct whole_plan *whole, const struct export_options *options,
			  struct document *document, struct error *err)
{
	struct duty_sheets found;
	bool any = duty_sheets_find(whole, options, &found, err);
	struct sheets sheets = {whole, options, document, found.day};
	for (size_t i = 0; i < found.count; i++)
		if (!is_left_out(whole, options, found.posts[i]))
			add_sheet(&sheets, found.posts[i]);
	if (any && document->count == 0)
		any = error_set(err, ERR_NOT_FOUND, xstrdup(text(MSG_duties_all_empty)));
	duty_sheets_release(&found);
	return any;
}
