#include "model/print_options.h"

#include "base/strbuf.h"
#include "i18n/messages.h"
#include "model/period.h"

static const char *const names[LAYOUT_COUNT] = {
	[LAYOUT_A4] = "a4", [LAYOUT_GB9704] = "gb9704", [LAYOUT_SCREEN] = "screen"};

const char *layout_name(enum layout layout)
{
	return names[layout];
}

bool layout_parse(const char *name, enum layout *out)
{
	for (int i = 0; i < LAYOUT_COUNT; i++) {
		if (strcmp(name, names[i]) == 0) {
			*out = (enum layout)i;
			return true;
		}
	}
	return false;
}

static const struct {
	const char *name;
	enum message label;
} papers[PAPER_COUNT] = {
	[PAPER_PLAN] = {"plan", MSG_paper_plan},
	[PAPER_REPORT] = {"report", MSG_paper_report},
	[PAPER_DUTIES] = {"duties", MSG_paper_duties},
	[PAPER_MONTH] = {"month", MSG_paper_month},
};

const char *paper_name(enum paper paper)
{
	return papers[paper].name;
}

const char *paper_label(enum paper paper)
{
	return text(papers[paper].label);
}

bool paper_parse(const char *name, enum paper *out)
{
	for (int i = 0; i < PAPER_COUNT; i++) {
		if (strcmp(name, papers[i].name) == 0) {
			*out = (enum paper)i;
			return true;
		}
	}
	return false;
}

struct date notice_day(int month, struct date today)
{
	return month_of_date(today) <= month
		       ? today
		       : (struct date){month_year(month), month_of_year(month), 1};
}

void export_options_init(struct export_options *options)
{
	*options = (struct export_options){.layout = LAYOUT_A4, .ambiguous = 2};
}
