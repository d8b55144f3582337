/* Dates and ranges in a database that are none. */
#include "base/array.h"
#include "model/when.h"
#include "stmt.h"
#include "upkeep.h"

/* Takes over `sentence`. */
static void find(struct diagnostics *out, char *sentence)
{
	diagnostics_add(out, SEVERITY_ERROR, 0, 0, sentence, NULL);
}

static bool moment_fits(const char *text, struct moment *out)
{
	*out = (struct moment){0};
	return !text || moment_parse(text, out);
}

static bool in_order(struct moment first, struct moment last)
{
	struct when range = {.starts = first, .ends = last};
	return !last.month ||
	       (first.month && date_compare(when_first_day(&range), when_last_day(&range)) <= 0);
}

bool times_of_activity_fit(const char *starts, const char *ends, bool part, bool deadline)
{
	struct moment first, last;
	bool good = moment_fits(starts, &first);
	good = moment_fits(ends, &last) && good && in_order(first, last);
	if (part)
		good = good && first.month && !first.day && !last.month;
	if (deadline)
		good = good && first.month && !last.month;
	return good;
}

bool times_of_term_fit(const char *since, const char *until)
{
	struct moment first, last;
	bool good = moment_fits(since, &first);
	good = moment_fits(until, &last) && good;
	return good && (!first.month || in_order(first, last));
}

static bool check_activities(struct store *store, struct diagnostics *out, struct error *err)
{
	static const struct sql times = {
		"activity_times",
		"SELECT a.title, p.code, a.part, a.deadline, a.starts, a.ends"
		" FROM activity a JOIN plan p ON p.id = a.plan_id"
		" WHERE coalesce(a.starts, a.ends, a.part) IS NOT NULL OR a.deadline"};
	struct stmt *stmt = stmt_use(store, &times);
	while (stmt_step(stmt)) {
		const char *title = stmt_word(stmt), *code = stmt_word(stmt);
		bool part = stmt_text(stmt) != NULL, deadline = stmt_int(stmt);
		const char *starts = stmt_text(stmt), *ends = stmt_text(stmt);
		if (!times_of_activity_fit(starts, ends, part, deadline))
			find(out, say_doctor_time(title, code));
	}
	return stmt_end(stmt, err);
}

static bool check_plans(struct store *store, struct diagnostics *out, struct error *err)
{
	static const struct sql times = {"plan_times",
					 "SELECT title, code, first_month, signed_on FROM plan"};
	struct stmt *stmt = stmt_use(store, &times);
	while (stmt_step(stmt)) {
		int month;
		struct date day;
		const char *title = stmt_word(stmt), *code = stmt_word(stmt);
		bool good = month_parse(stmt_word(stmt), &month);
		const char *signed_on = stmt_text(stmt);
		if (!good || (signed_on && !date_parse(signed_on, &day)))
			find(out, say_doctor_time(title, code));
	}
	return stmt_end(stmt, err);
}

static bool check_appointments(struct store *store, struct diagnostics *out, struct error *err)
{
	static const struct sql times = {
		"appointment_times", "SELECT m.name, t.name, a.since, a.until FROM appointment a"
				     " JOIN member m ON m.id = a.member_id"
				     " JOIN post t ON t.id = a.post_id"};
	struct stmt *stmt = stmt_use(store, &times);
	while (stmt_step(stmt)) {
		const char *member = stmt_word(stmt), *post = stmt_word(stmt);
		const char *since = stmt_text(stmt), *until = stmt_text(stmt);
		if (!times_of_term_fit(since, until))
			find(out, say_doctor_time(member, post));
	}
	return stmt_end(stmt, err);
}

/* What became of activities: the day they were done, and the time they had first. */
static bool check_becoming(struct store *store, struct diagnostics *out, struct error *err)
{
	static const struct sql times = {
		"activity_becoming",
		"SELECT a.title, p.code, a.done_on, a.postponed_from"
		" FROM activity a JOIN plan p ON p.id = a.plan_id"
		" WHERE a.done_on IS NOT NULL OR a.postponed_from IS NOT NULL"};
	struct stmt *stmt = stmt_use(store, &times);
	while (stmt_step(stmt)) {
		struct date day;
		struct when first;
		const char *title = stmt_word(stmt), *code = stmt_word(stmt);
		const char *done_on = stmt_text(stmt), *postponed_from = stmt_text(stmt);
		if ((done_on && !date_parse(done_on, &day)) ||
		    (postponed_from && !when_decode(postponed_from, &first)))
			find(out, say_doctor_time(title, code));
	}
	return stmt_end(stmt, err);
}

static bool check_days_off(struct store *store, struct diagnostics *out, struct error *err)
{
	static const struct sql days = {"days_off", "SELECT name, day FROM day_off"};
	struct stmt *stmt = stmt_use(store, &days);
	while (stmt_step(stmt)) {
		struct date date;
		const char *name = stmt_word(stmt), *day = stmt_word(stmt);
		if (!date_parse(day, &date))
			find(out, say_doctor_time(name, day));
	}
	return stmt_end(stmt, err);
}

bool upkeep_times(struct store *store, int version, struct diagnostics *out, struct error *err)
{
	static const struct {
		bool (*check)(struct store *store, struct diagnostics *out, struct error *err);
		int since; /* version of the schema */
	} checks[] = {{check_plans, 1},
		      {check_activities, 1},
		      {check_appointments, 1},
		      {check_becoming, 2},
		      {check_days_off, 2}};
	for (size_t i = 0; i < ARRAY_LENGTH(checks); i++)
		if (version >= checks[i].since && !checks[i].check(store, out, err))
			return false;
	return true;
}
