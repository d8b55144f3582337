#include "document.h"

#include "base/width.h"
#include "i18n/messages.h"
#include "model/numbering.h"
#include "print.h"

#include <stdlib.h>

void document_print_head(const struct plan *plan, const char *organization)
{
	struct strbuf months = STRBUF_INIT;
	period_write(plan->period, &months);
	print_line(plan->title);
	print_owned(say_plan_head(plan->code, organization, months.text,
				  plan_kind_label(plan->kind), plan_status_label(plan->status)));
	strbuf_release(&months);
}

void document_print_outline(const struct outline *outline)
{
	struct strbuf line = STRBUF_INIT;
	for (size_t i = 0; i < outline->count; i++) {
		const struct section *section = &outline->sections[i];
		strbuf_clear(&line);
		strbuf_add_repeat(&line, "  ", (size_t)section->depth);
		strbuf_add_text(&line, section->label);
		strbuf_add_text(&line, numbering_gap(section->label));
		print_shortened(&line, section_title(section),
				print_width() - width_of_text(line.text, 1));
		strbuf_add_byte(&line, '\n');
		print_text(line.text);
	}
	strbuf_release(&line);
}

static void print_activity(const struct plan *plan, const struct activity *activity, int month)
{
	struct strbuf when = STRBUF_INIT, first = STRBUF_INIT, posts = STRBUF_INIT;
	activity_write_time(activity, plan->period, month, &when);
	activity_write_first_time(activity, plan->period, &first);
	activity_write_posts(activity, &posts);
	if (when.length && first.length)
		strbuf_add_text(&when, text(MSG_semicolon));
	strbuf_add_text(&when, first.text);
	if (when.length && posts.length)
		strbuf_add_text(&when, text(MSG_semicolon));
	strbuf_add_text(&when, posts.text);
	print_owned(when.length ? say_activity_line(activity->title, when.text)
				: string_format("  - %s", activity->title));
	strbuf_release(&posts);
	strbuf_release(&first);
	strbuf_release(&when);
}

void document_print_schedule(const struct plan *plan, const struct activity_list *activities)
{
	int month = -1;
	for (size_t i = 0; i < activities->count; i++) {
		const struct activity *activity = &activities->items[i];
		int own = plan_schedule_month(plan, activity);
		if (own != month) {
			struct strbuf head = STRBUF_INIT;
			print_month(&head, own);
			print_line(head.text);
			strbuf_release(&head);
			month = own;
		}
		print_activity(plan, activity, month);
	}
}
