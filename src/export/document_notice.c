/* The notice of a month: what the union does in it, for the notice board and the groups. */
#include "document_build.h"

#include "activity_words.h"
#include "i18n/messages.h"
#include "notice_parts.h"

#include <stdlib.h>

static const enum message headings[NOTICE_PARTS] = {
	[PART_OF_MONTH] = MSG_notice_activities,
	[PART_DUE] = MSG_notice_due,
	[PART_GOING_ON] = MSG_notice_going_on,
};

/* Whose work it is: 第一小学工会 for 第一小学工会委员会. Owned. */
static char *name_of_union(const struct whole_plan *whole)
{
	static const char committee[] = "工会委员会", of_it[] = "委员会";
	const char *name = whole->plan.signed_by;
	if (!name || !*name)
		name = whole->organization.name;
	if (!name || !*name)
		name = text(MSG_notice_union);
	size_t length = strlen(name), tail = sizeof(committee) - 1;
	bool is_committee = length > tail && strcmp(name + length - tail, committee) == 0;
	return xmemdup0(name, is_committee ? length - (sizeof(of_it) - 1) : length);
}

/* 9月, or with its year where the plan has two of that month. Owned. */
static char *name_of_month(const struct plan *plan, int month)
{
	return month_needs_year(plan, month) ? words_of_month(month)
					     : xstrdup(month_name(month_of_year(month)));
}

static void add_title(struct document *document, const struct whole_plan *whole, const char *month)
{
	char *name = name_of_union(whole);
	char *title = say_notice_title(name, month);
	document_add(document, ELEMENT_TITLE, 0, NULL, title);
	free(title);
	free(name);
}

static void add_opening(struct document *document, char *words)
{
	document_add(document, ELEMENT_PARAGRAPH, 0, NULL, words);
	free(words);
}

/* All parts as tables, or all as lists. */
static void add_parts(struct document *document, const struct activity_sheet sheets[NOTICE_PARTS],
		      const struct export_options *options)
{
	struct export_options alike = *options;
	int number = 0;
	for (int part = 0; part < NOTICE_PARTS; part++)
		if (sheets[part].picks.count && !document_activities_fit(&sheets[part], options))
			alike.schedule_list = true;
	for (int part = 0; part < NOTICE_PARTS; part++) {
		if (!sheets[part].picks.count)
			continue;
		document_add_heading(document, ++number, text(headings[part]));
		document_add_activities(document, 1, &sheets[part], &alike);
	}
}

bool document_from_notice(const struct whole_plan *whole, const struct export_options *options,
			  struct document *document, struct error *err)
{
	const struct plan *plan = &whole->plan;
	struct activity_sheet sheets[NOTICE_PARTS] = {{0}};
	struct notice notice;
	if (!notice_make(whole, options, &notice, err))
		return false;
	for (int part = 0; part < NOTICE_PARTS; part++)
		sheets[part] = (struct activity_sheet){plan, notice.parts[part], NULL, false};
	char *name = name_of_month(plan, notice.month);
	add_title(document, whole, name);
	add_opening(document, notice.any ? say_notice_opening(name) : say_notice_nothing(name));
	add_parts(document, sheets, options);
	const char *by =
		plan->signed_by && *plan->signed_by ? plan->signed_by : whole->organization.name;
	struct date day = options->notice_day.year ? options->notice_day
						   : notice_day(notice.month, options->today);
	document_add_signature(document, by, &day);
	free(name);
	notice_release(&notice);
	return true;
}
