#include "report.h"

#include "days_off.h"
#include "document.h"
#include "i18n/messages.h"
#include "print.h"

void report_stored(const struct plan *plan, int sections, const struct activity_count *activities)
{
	struct strbuf apart = STRBUF_INIT;
	activity_count_write_apart(activities, &apart);
	print_owned(say_stored(plan->code, plan->title, sections, activities->activities,
			       apart.text, plan->code));
	strbuf_release(&apart);
}

void report_preview(struct whole_plan *whole)
{
	outline_number(&whole->outline, whole->plan.numbering);
	document_print_head(&whole->plan, whole->organization.name);
	print_text("\n");
	document_print_outline(&whole->outline);
	print_text("\n");
	document_print_schedule(&whole->plan, &whole->activities);
}

static void report_plans(struct transfer_report *report, bool dry_run)
{
	for (size_t i = 0; i < report->count; i++) {
		if (dry_run) {
			print_text(i ? "\n" : "");
			report_preview(&report->plans[i]);
		} else {
			report_stored(&report->plans[i].plan, report->sizes[i].sections,
				      &report->sizes[i].activities);
		}
	}
	if (dry_run)
		print_owned(say_dry_run((int)report->count));
}

static void report_notice(const struct days_off_notice *notice, bool dry_run)
{
	if (dry_run) {
		days_off_print(notice);
		print_line(text(MSG_days_off_dry_run));
	} else {
		days_off_print_stored(notice);
	}
}

bool report_import(struct session *session, const struct transfer_source *source, struct error *err)
{
	struct transfer_report report;
	bool good = transfer_import(session, source, &report, err);
	print_diagnostics(&report.diagnostics);
	if (good && report.notice.year)
		report_notice(&report.notice, source->dry_run);
	else if (good)
		report_plans(&report, source->dry_run);
	transfer_report_release(&report);
	return good;
}
