#include "app/agenda.h"

#include "app/look.h"
#include "base/id_set.h"
#include "session_state.h"
#include "store/plan_store.h"

struct date agenda_week_end(struct date day)
{
	return date_from_days(date_to_days(day) + 7 - date_weekday(day));
}

struct date agenda_month_end(struct date day)
{
	day.day = date_days_in_month(day.year, day.month);
	return day;
}

/* --- gathering --- */

struct gathering {
	struct session *session;
	const struct agenda_question *question;
	struct agenda_span span;
	struct agenda *out;
	bool looked, member_known;
};

static bool stands_in(const struct activity_list *later, const struct activity *activity)
{
	for (size_t i = 0; i < later->count; i++)
		if (agenda_same_title(activity->title, later->items[i].title))
			return true;
	return false;
}

static bool is_over(const struct gathering *gathering, const struct plan *plan)
{
	return period_last(plan->period) < month_of_date(gathering->span.today);
}

/* `later`: what later plans hold, none of which is told here. */
static bool gather(struct gathering *gathering, const struct plan *plan,
		   const struct activity_list *later, struct error *err)
{
	const struct agenda_question *question = gathering->question;
	struct whose_posts posts;
	struct activity_list open = {0};
	bool good = whose_look(gathering->session, &question->whose, plan->organization_id, &posts,
			       err) &&
		    activity_store_open(gathering->session->store, plan->id, &open, err);
	gathering->looked = true;
	gathering->member_known |= posts.known;
	size_t before = gathering->out->count, at = gathering->out->plan_count;
	for (size_t i = 0; good && i < open.count; i++) {
		enum agenda_group group;
		struct activity *activity = &open.items[i];
		if (agenda_group_of(activity, &gathering->span, &group) &&
		    (group < AGENDA_UNDATED || question->loose) && whose_are(&posts, activity) &&
		    !stands_in(later, activity))
			agenda_add(gathering->out, group, at, activity);
	}
	/* A plan that is over and has nothing left is none of several to be told apart. */
	if (good && (gathering->out->count > before || !is_over(gathering, plan)))
		agenda_add_plan(gathering->out, plan);
	activity_list_release(&open);
	whose_release(&posts);
	return good;
}

/* One that is over, without what a later one has taken over. */
static bool gather_ended(struct gathering *gathering, const struct plan *plan, struct error *err)
{
	struct activity_list later = {0};
	bool good = activity_store_later_titles(gathering->session->store, plan->organization_id,
						plan->period.first, &later, err) &&
		    gather(gathering, plan, &later, err);
	activity_list_release(&later);
	return good;
}

static bool gather_all_ended(struct gathering *gathering, struct error *err)
{
	struct plan_rows rows = {0};
	bool good =
		plan_store_ended(gathering->session->store, month_of_date(gathering->span.today),
				 AGENDA_MONTHS_BACK, &rows, err);
	for (size_t i = 0; good && i < rows.count; i++)
		if (rows.items[i].plan.status != PLAN_ARCHIVED)
			good = gather_ended(gathering, &rows.items[i].plan, err);
	plan_rows_release(&rows);
	return good;
}

/* Of all plans: today's and those that begin up to the far day, each once, and those that have ended. */
static bool gather_all(struct gathering *gathering, struct error *err)
{
	int first = month_of_date(gathering->span.today), last = month_of_date(gathering->span.far);
	struct id_set seen = ID_SET_INIT;
	struct activity_list none = {0};
	bool good = true;
	for (int month = first; good && month <= last; month++) {
		struct plan_rows rows = {0};
		good = plan_store_covering(gathering->session->store, month, &rows, err);
		for (size_t i = 0; good && i < rows.count; i++) {
			const struct plan *plan = &rows.items[i].plan;
			if (plan->status != PLAN_ARCHIVED && id_set_add(&seen, plan->id))
				good = gather(gathering, plan, &none, err);
		}
		plan_rows_release(&rows);
	}
	id_set_release(&seen);
	return good && gather_all_ended(gathering, err);
}

bool look_agenda(struct session *session, const struct agenda_question *question,
		 struct agenda *out, struct error *err)
{
	agenda_init(out);
	struct gathering gathering = {
		.session = session,
		.question = question,
		.span = {session_today(session), question->near, question->far},
		.out = out,
	};
	struct activity_list none = {0};
	struct plan plan;
	plan_init(&plan);
	bool good = question->plan_id ? look_plan(session, question->plan_id, &plan, err) &&
						gather(&gathering, &plan, &none, err)
				      : gather_all(&gathering, err);
	plan_release(&plan);
	if (good && question->whose.member && gathering.looked && !gathering.member_known)
		good = whose_unknown(&question->whose, err);
	agenda_sort(out);
	return good;
}
