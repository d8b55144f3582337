#include "schedule.h"

#include "app/look.h"
#include "app/transfer.h"
#include "print.h"

bool schedule_read_month(const char *written, const struct plan *plan, struct date today,
			 int *month, struct error *err)
{
	struct when when = {.part = PART_NONE};
	struct period none = {0, 0};
	*month = month_of_date(today);
	if (!written)
		return true;
	bool good = when_parse(written, plan->id ? plan->period : none, today, &when) &&
		    when.starts.month && !when.starts.day && !when.ends.month &&
		    when.part == PART_NONE && !when.deadline;
	if (!good)
		return error_set(err, ERR_USAGE, say_bad_month(written));
	*month = when.starts.month;
	return true;
}

bool schedule_print(struct session *session, int month, int64_t plan_id, const struct whose *whose,
		    struct schedule_form form, struct error *err)
{
	size_t plans;
	if (!look_plan_count(session, &plans, err))
		return false;
	if (plans == 0)
		return print_how_to_begin(false);
	struct strbuf out = STRBUF_INIT;
	struct export_options options;
	export_options_init(&options);
	options.layout = LAYOUT_SCREEN;
	options.width = print_width();
	options.ambiguous = 1;
	options.calendar = form.calendar;
	options.box = form.box;
	bool good = transfer_month(session, month, plan_id, whose, &options, &out, err);
	if (good)
		print_text(out.text);
	strbuf_release(&out);
	return good;
}
