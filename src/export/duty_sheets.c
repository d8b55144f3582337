#include "duty_sheets.h"

#include "activity_words.h"
#include "base/array.h"
#include "i18n/messages.h"

#include <stdlib.h>

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

static bool is_over(const struct appointment *appointment, struct date day)
{
	char written[DATE_SIZE];
	date_write(day, written);
	return appointment_over(appointment, written);
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
void duty_sheet_holders(const struct post *post, struct date day, struct strbuf *out)
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

static bool is_on_sheet(const struct activity *activity, const struct post *post)
{
	return activity->status != STATUS_CANCELLED && activity_has_post(activity, 0, post->name);
}

void duty_sheet_pick(const struct whole_plan *whole, const struct post *post,
		     struct activity_picks *out)
{
	for (size_t i = 0; i < whole->activities.count; i++) {
		const struct activity *activity = &whole->activities.items[i];
		if (is_on_sheet(activity, post))
			activity_picks_add(out, activity);
	}
	activity_picks_sort(out);
}

bool duty_sheet_is_empty(const struct whole_plan *whole, const struct post *post)
{
	for (size_t i = 0; i < whole->activities.count; i++)
		if (is_on_sheet(&whole->activities.items[i], post))
			return false;
	return post->duty_count == 0;
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

bool duty_sheets_find(const struct whole_plan *whole, const struct export_options *options,
		      struct duty_sheets *out, struct error *err)
{
	*out = (struct duty_sheets){.day = day_within(whole->plan.period, options->today)};
	for (size_t i = 0; i < whole->committee.post_count; i++) {
		const struct post *post = &whole->committee.posts[i];
		if (options->post && strcmp(options->post, post->name) != 0)
			continue;
		if (options->member && !holds(post, options->member, out->day))
			continue;
		ARRAY_GROW(out->posts, out->count, out->room);
		out->posts[out->count++] = post;
	}
	return out->count > 0 || refuse(&whole->committee, options, err);
}

void duty_sheets_release(struct duty_sheets *sheets)
{
	free(sheets->posts);
	*sheets = (struct duty_sheets){0};
}
