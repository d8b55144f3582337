#include "schedule.h"

#include "app/look.h"
#include "app/transfer.h"
#include "print.h"

bool schedule_print(struct session *session, int month, int64_t plan_id, const char *post,
		    struct error *err)
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
	bool good = transfer_month(session, month, plan_id, post, &options, &out, err);
	if (good)
		print_text(out.text);
	strbuf_release(&out);
	return good;
}
