/* Duty sheets: a page for each post, to be handed to whoever holds it. */
#include "document_build.h"

#include "activity_words.h"
#include "i18n/messages.h"

#include <stdlib.h>

/* What all sheets of one call share. */
struct sheets {
	const struct whole_plan *whole;
	const struct export_options *options;
	struct document *document;
	struct date day; /* who holds a post then */
};

/* The day of the plan's months that is nearest to `today`. */
static struct date day_within(struct period period, struct date today)
{
	int last = period_last(period);
	struct when months = {.starts = {period.first, 0}, .ends = {last, 0}};
	struct date first_day = when_first_day(&months), last_day = when_last_day(&months);
	if (date_compare(today, first_day) < 0)
		return first_day;
	return date_compare(today, last_day) > 0 ? last_day : today;
}

/* Is the term over on that day? One that says its last month lasts to the end of it. */
static bool is_over(const struct appointment *appointment, struct date day)
{
	struct when until = {.part = PART_NONE};
	return appointment->until && moment_parse(appointment->until, &until.starts) &&
	       date_compare(when_last_day(&until), day) < 0;
}

static bool holds(const struct post *post, const char *member, struct date day)
{
	for (size_t i = 0; i < post->appointment_count; i++)
		if (string_same(post->appointments[i].name, member) &&
		    !is_over(&post->appointments[i], day))
			return true;
	return false;
}

/* 韩宇（2024年9月起）、苏婉宁 */
static void write_holders(const struct post *post, struct date day, struct strbuf *out)
{
	static const struct period with_years = {0, 0};
	for (size_t i = 0; i < post->appointment_count; i++) {
		const struct appointment *appointment = &post->appointments[i];
		struct when since = {.part = PART_NONE};
		if (is_over(appointment, day))
			continue;
		strbuf_add_text(out, out->length ? text(MSG_print_names_comma) : "");
		strbuf_add_text(out, appointment->name);
		if (!appointment->since || !moment_parse(appointment->since, &since.starts))
			continue;
		struct strbuf words = STRBUF_INIT;
		when_write(&since, with_years, 0, &words);
		struct remarks remarks = remarks_begin(out);
		remarks_add_owned(&remarks, say_duties_since(words.text));
		remarks_end(&remarks);
		strbuf_release(&words);
	}
}

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
	write_holders(post, sheets->day, &names);
	add_line(sheets->document,
		 say_duties_holders(names.length ? names.text : text(MSG_duties_vacant)));
	strbuf_release(&names);
}

static void add_activities(const struct sheets *sheets, const struct post *post)
{
	const struct activity_list *all = &sheets->whole->activities;
	struct activity_sheet sheet = {
		.plan = &sheets->whole->plan, .post = post->name, .budget = true};
	for (size_t i = 0; i < all->count; i++) {
		const struct activity *activity = &all->items[i];
		if (activity->status != STATUS_CANCELLED &&
		    activity_has_post(activity, 0, post->name))
			activity_picks_add(&sheet.picks, activity);
	}
	activity_picks_sort(&sheet.picks);
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

/* Why there is no sheet at all. */
static bool refuse(const struct committee *committee, const struct export_options *options,
		   struct error *err)
{
	if (options->post)
		return error_set(err, ERR_NOT_FOUND, say_duties_no_post(options->post));
	if (options->member && !committee_find_member(committee, options->member))
		return error_set(err, ERR_NOT_FOUND, say_duties_no_member(options->member));
	if (options->member)
		return error_set(err, ERR_NOT_FOUND, say_duties_idle_member(options->member));
	return error_set(err, ERR_NOT_FOUND, xstrdup(text(MSG_duties_no_posts)));
}

bool document_from_duties(const struct whole_plan *whole, const struct export_options *options,
			  struct document *document, struct error *err)
{
	struct sheets sheets = {
		.whole = whole,
		.options = options,
		.document = document,
		.day = day_within(whole->plan.period, options->today),
	};
	for (size_t i = 0; i < whole->committee.post_count; i++) {
		const struct post *post = &whole->committee.posts[i];
		if (options->post && strcmp(options->post, post->name) != 0)
			continue;
		if (options->member && !holds(post, options->member, sheets.day))
			continue;
		add_sheet(&sheets, post);
	}
	return document->count > 0 || refuse(&whole->committee, options, err);
}
