/* Out of the database, as files. */
#include "app/transfer.h"

#include "app/report.h"
#include "base/strbuf.h"
#include "export/document.h"
#include "export/export.h"
#include "i18n/messages.h"
#include "session_state.h"
#include "store/plan_store.h"

#include <stdlib.h>
#include <sys/stat.h>

const struct format_info *transfer_format(size_t index)
{
	return index < export_format_count ? &export_formats[index].about : NULL;
}

const struct format_info *transfer_format_of_file(const char *path)
{
	const struct export_format *format = export_format_of_file(path);
	return format ? &format->about : NULL;
}

static const struct export_format *find_format(const char *name, struct error *err)
{
	const struct export_format *format = name ? export_format_find(name) : &export_formats[0];
	if (format)
		return format;
	struct strbuf names = STRBUF_INIT;
	for (size_t i = 0; i < export_format_count; i++)
		strbuf_format(&names, "%s%s", i ? ", " : "", export_formats[i].about.name);
	error_set(err, ERR_USAGE, say_no_such_format(name, names.text));
	strbuf_release(&names);
	return NULL;
}

const struct format_info *transfer_format_named(const char *name, struct error *err)
{
	const struct export_format *format = find_format(name, err);
	return format ? &format->about : NULL;
}

bool transfer_render(struct session *session, const struct whole_plan *whole,
		     const char *format_name, const struct export_options *options,
		     struct strbuf *out, struct error *err)
{
	const struct export_format *format = find_format(format_name, err);
	if (!format)
		return false;
	struct export_options complete = *options;
	complete.occasions = session_occasions(session, err);
	complete.today = session_today(session);
	complete.now = session_now(session);
	if (!complete.occasions)
		return false;
	if (options->paper != PAPER_REPORT)
		return export_plan(whole, format, &complete, out, err);
	if (report_is_one(&whole->plan))
		return error_set(err, ERR_REFUSED, say_report_of_report(whole->plan.title));
	struct whole_plan report;
	report_from_plan(whole, complete.today, &report);
	bool ok = export_plan(&report, format, &complete, out, err);
	whole_plan_release(&report);
	return ok;
}

bool transfer_export(struct session *session, int64_t plan_id, const char *format_name,
		     const struct export_options *options, struct strbuf *out, struct error *err)
{
	struct whole_plan whole;
	whole_plan_init(&whole);
	bool ok = whole_plan_store_load(session->store, plan_id, &whole, err) &&
		  transfer_render(session, &whole, format_name, options, out, err);
	whole_plan_release(&whole);
	return ok;
}

/* Data tells all that there is; a sheet of paper without a word on it is none. */
static bool passes_over(const char *format_name, const struct export_options *options)
{
	const struct export_format *format =
		format_name ? export_format_find(format_name) : &export_formats[0];
	return options->paper == PAPER_DUTIES && format && !format->about.data;
}

char *transfer_left_out(struct session *session, int64_t plan_id, const char *format_name,
			const struct export_options *options)
{
	struct whole_plan whole;
	struct strbuf names = STRBUF_INIT;
	struct error err = ERROR_INIT;
	if (!passes_over(format_name, options))
		return NULL;
	whole_plan_init(&whole);
	if (whole_plan_store_load(session->store, plan_id, &whole, &err))
		document_duties_left_out(&whole, options, &names);
	char *told = names.length ? say_duties_left_out(names.text) : NULL;
	whole_plan_release(&whole);
	strbuf_release(&names);
	error_release(&err);
	return told;
}

/* The plans that a month's schedule is of: the one asked for, or all that cover it and are not archived. */
static bool find_plans(struct session *session, int month, int64_t plan_id, struct plan **plans,
		       size_t *count, struct error *err)
{
	*count = 0;
	if (plan_id) {
		*plans = xcalloc(1, sizeof(**plans));
		plan_init(&(*plans)[0]);
		*count = 1;
		return plan_store_get(session->store, plan_id, &(*plans)[0], err);
	}
	struct plan_rows rows = {0};
	bool ok = plan_store_covering(session->store, month, &rows, err);
	*plans = xcalloc(rows.count, sizeof(**plans));
	for (size_t i = 0; i < rows.count; i++)
		plan_copy(&(*plans)[(*count)++], &rows.items[i].plan);
	plan_rows_release(&rows);
	return ok;
}

/* A plan's activities of the month that are theirs. */
static bool read_month(struct session *session, const struct plan *plan, int month,
		       const struct whose *whose, struct activity_list *out, bool *known,
		       struct error *err)
{
	struct whose_posts posts;
	struct activity_list all = {0};
	bool ok = whose_look(session, whose, plan->organization_id, &posts, err) &&
		  activity_store_month(session->store, plan->id, month, true, &all, err);
	for (size_t i = 0; ok && i < all.count; i++)
		if (whose_are(&posts, &all.items[i])) {
			struct activity *taken = activity_list_add(out);
			activity_release(taken);
			*taken = all.items[i];
			activity_init(&all.items[i]);
		}
	*known |= posts.known;
	activity_list_release(&all);
	whose_release(&posts);
	return ok;
}

bool transfer_month(struct session *session, int month, int64_t plan_id, const struct whose *whose,
		    const struct export_options *options, struct strbuf *out, struct error *err)
{
	struct plan *plans = NULL;
	size_t count = 0;
	bool ok = find_plans(session, month, plan_id, &plans, &count, err);
	struct activity_list *activities = xcalloc(count, sizeof(*activities));
	bool known = false;
	for (size_t i = 0; ok && i < count; i++)
		ok = read_month(session, &plans[i], month, whose, &activities[i], &known, err);
	if (ok && whose->member && count && !known)
		ok = whose_unknown(whose, err);
	struct month_calendar calendar = {.box = options->box};
	if (ok && options->calendar) {
		calendar.occasions = session_occasions(session, err);
		calendar.days_off = calendar.occasions ? session_days_off(session, err) : NULL;
		ok = calendar.days_off != NULL;
	}
	if (ok) {
		struct month_sheet sheet = {
			.month = month,
			.today = session_today(session),
			.who = whose_name(whose),
			.plans = plans,
			.activities = activities,
			.plan_count = count,
			.calendar = options->calendar ? &calendar : NULL,
		};
		export_month(&sheet, options, out);
	}
	for (size_t i = 0; i < count; i++) {
		plan_release(&plans[i]);
		activity_list_release(&activities[i]);
	}
	free(plans);
	free(activities);
	return ok;
}

/* In a session that stays open: a pipe that nobody reads would hold it for ever, and the terminal is its own. */
static bool is_place_of_files(const struct session *session, const char *path, struct error *err)
{
	struct stat about;
	return !session->stays || stat(path, &about) != 0 || S_ISREG(about.st_mode) ||
	       S_ISDIR(about.st_mode) || error_set(err, ERR_REFUSED, say_export_no_file(path));
}

bool transfer_write_file(struct session *session, const char *path, const struct strbuf *bytes,
			 bool force, struct error *err)
{
	return session_spares(session_path(session), path, err) &&
	       is_place_of_files(session, path, err) &&
	       export_write_file(path, bytes->text, bytes->length, force, err);
}
