#include "app/check.h"

#include "base/array.h"
#include "check_pass.h"
#include "session_state.h"
#include "store/plan_store.h"

static void mark_silenced(const struct silence_list *silences, struct finding_list *list)
{
	struct strbuf key = STRBUF_INIT;
	for (size_t i = 0; i < list->count && silences->count; i++) {
		struct finding *finding = &list->items[i];
		strbuf_clear(&key);
		finding_write_whole_key(finding, &key);
		finding->silenced_whole = silence_has(silences, key.text);
		strbuf_clear(&key);
		finding_write_key(finding, &key);
		finding->silenced = finding->silenced_whole || silence_has(silences, key.text);
		list->silenced += finding->silenced;
	}
	strbuf_release(&key);
}

void check_whole_plan(const struct whole_plan *whole, const struct check_calendar *calendar,
		      struct finding_list *out)
{
	static void (*const parts[])(struct check *) = {
		check_outline, check_activities, check_days,
		check_clashes, check_months,     check_committee,
		check_money,   check_standards,  check_placeholders,
	};
	struct check check = {whole, calendar, out};
	finding_list_init(out);
	for (size_t i = 0; i < ARRAY_LENGTH(parts); i++)
		parts[i](&check);
	const struct plan *plan = &whole->plan;
	if (!plan->signed_by || !plan->signed_on)
		check_plan_found(&check, FINDING_no_signature,
				 xstrdup(text(MSG_found_no_signature)));
	finding_list_sort(out);
	mark_silenced(&whole->silences, out);
}

bool check_plan(struct session *session, int64_t plan_id, struct finding_list *out,
		struct error *err)
{
	finding_list_init(out);
	struct check_calendar calendar = {
		.today = session_today(session),
		.occasions = session_occasions(session, err),
	};
	if (!calendar.occasions)
		return false;
	calendar.days_off = session_days_off(session, err);
	if (!calendar.days_off)
		return false;
	struct whole_plan whole;
	whole_plan_init(&whole);
	bool ok = whole_plan_store_load(session->store, plan_id, &whole, err);
	if (ok) {
		outline_number(&whole.outline, whole.plan.numbering);
		check_whole_plan(&whole, &calendar, out);
	}
	whole_plan_release(&whole);
	return ok;
}
