/* unionplan agenda */
#include "app/agenda.h"
#include "app/look.h"
#include "base/table.h"
#include "commands.h"
#include "committees.h"
#include "json.h"
#include "print.h"

#include <stdlib.h>

struct agenda_values {
	const char *plan, *post;
	int days;
	bool mine, undated, quiet, fail_overdue, all, json;
};

enum {
	MOST = 12
}; /* activities told without --all: a login message must not push everything else away */
enum { WITH_PLANS = 5, WITHOUT_PLANS = 4, NARROW = 3, WIDTH_FOR_POSTS = 50, STATUS_OVERDUE = 3 };

/* Owned. */
static char *group_name(enum agenda_group group, int days)
{
	static const enum message names[AGENDA_GROUP_COUNT] = {
		[AGENDA_OVERDUE] = MSG_agenda_overdue,
		[AGENDA_OPEN] = MSG_agenda_can_begin,
		[AGENDA_UNDATED] = MSG_agenda_undated,
		[AGENDA_UNPOSTED] = MSG_agenda_unposted,
	};
	return names[group] ? xstrdup(text(names[group])) : say_agenda_within(days);
}

/* Of each group so many are told: the first ones, and of what is overdue no more than half where there is anything else. */
static void share_out(const struct agenda *agenda, bool all, size_t shares[AGENDA_GROUP_COUNT])
{
	size_t room = all || agenda->count <= MOST ? agenda->count : MOST;
	size_t overdue = agenda->counts[AGENDA_OVERDUE], others = agenda->count - overdue;
	size_t most = room > others ? room - others : 0;
	most = most < (room + 1) / 2 ? (room + 1) / 2 : most;
	for (int group = 0; group < AGENDA_GROUP_COUNT; group++) {
		size_t share = agenda->counts[group];
		if (group == AGENDA_OVERDUE && share > most)
			share = most;
		shares[group] = share < room ? share : room;
		room -= shares[group];
	}
}

static void add_entry(struct table *table, const struct agenda *agenda, size_t at, int days)
{
	const struct agenda_entry *entry = &agenda->items[at];
	const struct plan *plan = &agenda->plans[entry->plan];
	bool first = at == 0 || agenda->items[at - 1].group != entry->group;
	char *group = first ? group_name(entry->group, days) : xstrdup("");
	struct strbuf when = STRBUF_INIT, title = STRBUF_INIT, posts = STRBUF_INIT;
	activity_write_time(&entry->activity, plan->period, 0, &when);
	strbuf_format(&title, "%s %s", status_sign(entry->activity.status), entry->activity.title);
	activity_write_posts(&entry->activity, &posts);
	table_add_row(table, (const char *const[WITH_PLANS]){group, when.text, title.text,
							     posts.text, plan->code});
	strbuf_release(&posts);
	strbuf_release(&title);
	strbuf_release(&when);
	free(group);
}

/* The plan stands in a column of its own where there are several. */
static size_t columns_shown(const struct agenda *agenda, int width)
{
	if (width < WIDTH_FOR_POSTS)
		return NARROW;
	return agenda->plan_count > 1 ? WITH_PLANS : WITHOUT_PLANS;
}

static void print_table(const struct agenda *agenda, int days, bool all)
{
	size_t shares[AGENDA_GROUP_COUNT], told = 0;
	const struct table_column columns[WITH_PLANS] = {
		{.title = text(MSG_agenda_when), .least = 8},
		{.title = text(MSG_print_time), .least = 8},
		{.title = text(MSG_print_activity), .least = 20, .stretch = true},
		{.title = text(MSG_print_posts), .least = 8},
		{.title = text(MSG_column_code), .least = 4},
	};
	int width = print_width();
	struct table *table =
		table_new(columns, columns_shown(agenda, width), width, 1, TABLE_PLAIN);
	share_out(agenda, all, shares);
	for (size_t i = 0; i < agenda->count; i++) {
		if (!shares[agenda->items[i].group])
			continue;
		shares[agenda->items[i].group]--;
		add_entry(table, agenda, i, days);
		told++;
	}
	print_table_owned(table);
	if (told < agenda->count)
		print_owned(say_agenda_more((int)(agenda->count - told)));
}

/* '今天 2025-11-18 周二', and for whom. */
static void print_title(struct date today, const char *who)
{
	struct strbuf day = STRBUF_INIT;
	strbuf_format(&day, "%04d-%02d-%02d", today.year, today.month, today.day);
	char *title = say_agenda_today(day.text, weekday_name(date_weekday(today)));
	if (who)
		print_owned(say_agenda_title_of(title, who));
	else
		print_line(title);
	print_line("");
	free(title);
	strbuf_release(&day);
}

static void print_json(const struct agenda *agenda)
{
	static const char *const names[AGENDA_GROUP_COUNT] = {
		[AGENDA_OVERDUE] = "overdue", [AGENDA_SOON] = "due",
		[AGENDA_LATER] = "later",     [AGENDA_OPEN] = "open",
		[AGENDA_UNDATED] = "undated", [AGENDA_UNPOSTED] = "unposted",
	};
	struct json json = JSON_INIT;
	json_open(&json, NULL, '[');
	for (size_t i = 0; i < agenda->count; i++) {
		json_open(&json, NULL, '{');
		json_text(&json, "group", names[agenda->items[i].group]);
		json_text(&json, "plan", agenda->plans[agenda->items[i].plan].code);
		json_activity(&json, &agenda->items[i].activity);
		json_close(&json, '}');
	}
	json_close(&json, ']');
	json_print(&json);
}

static void tell(const struct agenda_values *given, const struct agenda *agenda, struct date today,
		 const char *who)
{
	if (given->json) {
		print_json(agenda);
		return;
	}
	if (given->quiet && !agenda->count)
		return;
	print_title(today, who);
	if (agenda->count)
		print_table(agenda, given->days, given->all);
	else
		print_line(text(MSG_agenda_nothing));
}

static bool run(struct cli *cli, const void *values, struct error *err)
{
	const struct agenda_values *given = values;
	if (!cli->session)
		return given->quiet || print_how_to_begin(given->json);
	struct date today = session_today(cli->session);
	struct date last = date_from_days(date_to_days(today) + given->days);
	struct agenda_question question = {.near = last, .far = last, .loose = given->undated};
	struct committees committees = {0};
	struct agenda agenda;
	struct plan plan;
	agenda_init(&agenda);
	plan_init(&plan);
	bool good = !given->plan || look_plan_named(cli->session, given->plan, &plan, err);
	question.plan_id = plan.id;
	good = good && committees_look(cli->session, plan.organization_id, &committees, err) &&
	       committees_pick_whose(cli, &committees, given->post, given->mine, &question.whose,
				     err) &&
	       look_agenda(cli->session, &question, &agenda, err);
	if (good) {
		tell(given, &agenda, today, whose_name(&question.whose));
		if (given->fail_overdue && agenda.counts[AGENDA_OVERDUE])
			cli->status = STATUS_OVERDUE;
	}
	agenda_release(&agenda);
	committees_release(&committees);
	plan_release(&plan);
	return good;
}

#define TO(member) offsetof(struct agenda_values, member)
const struct command command_agenda = {
	.name = "agenda",
	.summary = MSG_agenda_summary,
	.example = MSG_agenda_example,
	.database = DATABASE_IF_ANY,
	.options =
		(const struct option[]){
			NUMBER("days", days, MSG_option_days, 0, 366, 14),
			TEXT("plan", plan, MSG_value_plan, MSG_option_of_plan),
			TEXT("post", post, MSG_value_post, MSG_option_of_post),
			FLAG("mine", mine, MSG_option_mine),
			FLAG("undated", undated, MSG_option_undated),
			FLAG("all", all, MSG_option_agenda_all),
			FLAG("quiet", quiet, MSG_option_quiet),
			FLAG("fail-overdue", fail_overdue, MSG_option_fail_overdue),
			FLAG("json", json, MSG_option_json),
			LAST,
		},
	.size = sizeof(struct agenda_values),
	.run = run,
};
