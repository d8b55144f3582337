/* unionplan new */
#include "app/act.h"
#include "app/look.h"
#include "ask.h"
#include "commands.h"
#include "print.h"
#include "report.h"

#include <stdlib.h>

struct new_values {
	const char *template, *code, *title, *organization, *kind, *start;
	struct text_list set;
	int months;
};

static const char *kind_choice(size_t index)
{
	return index < KIND_COUNT ? plan_kind_name((enum plan_kind)index) : NULL;
}

/* --- from a template --- */

static bool store_template(struct session *session, const struct template_entry *entry,
			   const char *code, struct values *values, struct error *err)
{
	if (ask_possible() && !ask_variables(&entry->about, values, err))
		return false;
	struct transfer_source source = {
		.template = entry->file,
		.values = values->items,
		.value_count = values->count,
		.code = code,
	};
	return report_import(session, &source, NULL, err);
}

static bool from_named(struct session *session, const struct new_values *given,
		       struct values *values, struct error *err)
{
	struct template_entry entry = {0};
	if (given->title || given->organization || given->kind || given->start || given->months)
		return error_set(err, ERR_USAGE, xstrdup(text(MSG_template_has_its_own)));
	bool good = transfer_template_named(session, given->template, &entry, err) &&
		    store_template(session, &entry, given->code, values, err);
	template_entry_release(&entry);
	return good;
}

static bool from_asked(struct session *session, const struct new_values *given,
		       struct values *values, struct error *err)
{
	struct template_entry *items = NULL;
	size_t count = 0, chosen = 0;
	if (!ask_possible())
		return error_set(err, ERR_USAGE, xstrdup(text(MSG_new_wants)));
	bool good = transfer_templates(session, &items, &count, err) &&
		    ask_template(items, count, &chosen, err) &&
		    store_template(session, &items[chosen], given->code, values, err);
	transfer_templates_release(items, count);
	return good;
}

static bool from_template(struct session *session, const struct new_values *given,
			  struct error *err)
{
	struct values values = {0};
	bool good = values_read(&values, &given->set, err) &&
		    (given->template ? from_named : from_asked)(session, given, &values, err);
	values_release(&values);
	return good;
}

/* --- an empty one --- */

/* Without a name, the only union there is. */
static bool only_union(struct session *session, int64_t *id, struct error *err)
{
	struct organization *items = NULL;
	size_t count = 0;
	bool good = look_organizations(session, &items, &count, err);
	if (good && count == 1)
		*id = items[0].id;
	else if (good)
		good = error_set(err, ERR_USAGE,
				 xstrdup(text(count ? MSG_which_union : MSG_whose_plan)));
	for (size_t i = 0; i < count; i++)
		organization_release(&items[i]);
	free(items);
	return good;
}

static bool read_period(const struct new_values *given, struct date today, struct plan *plan,
			struct error *err)
{
	if (given->kind)
		plan_kind_parse(given->kind, &plan->kind);
	plan->period.first = month_of_date(today);
	if (given->start && !month_parse(given->start, &plan->period.first))
		return error_set(err, ERR_USAGE, say_bad_start(given->start));
	plan->period.count =
		given->months ? given->months : plan_usual_months(plan->kind, plan->period.first);
	return true;
}

static bool add_empty(struct session *session, const char *organization, struct plan *plan,
		      struct error *err)
{
	int64_t id;
	struct plan stored;
	if (!plan_add_for(session, organization, plan, &id, err))
		return false;
	plan_init(&stored);
	bool good = look_plan(session, id, &stored, err);
	if (good)
		print_owned(say_made_empty(stored.code, stored.title, stored.code));
	plan_release(&stored);
	return good;
}

static bool make_empty(struct session *session, const struct new_values *given, struct error *err)
{
	struct plan plan;
	plan_init(&plan);
	string_set(&plan.title, given->title);
	string_set(&plan.code, given->code);
	bool good = read_period(given, session_today(session), &plan, err) &&
		    (given->organization || only_union(session, &plan.organization_id, err)) &&
		    add_empty(session, given->organization, &plan, err);
	plan_release(&plan);
	return good;
}

static bool run(struct cli *cli, const void *values, struct error *err)
{
	const struct new_values *given = values;
	if (given->title && !given->template)
		return make_empty(cli->session, given, err);
	return from_template(cli->session, given, err);
}

#define TO(member) offsetof(struct new_values, member)
const struct command command_new = {
	.name = "new",
	.summary = MSG_new_summary,
	.example = MSG_new_example,
	.database = DATABASE_TO_MAKE,
	.arguments = (const struct argument[]){{ARGUMENT_OPTIONAL, MSG_value_template,
						MSG_argument_new, TO(template)}},
	.argument_count = 1,
	.options =
		(const struct option[]){
			LIST("set", set, MSG_value_set, MSG_option_set),
			TEXT("code", code, MSG_value_code, MSG_option_code),
			TEXT("title", title, MSG_value_title, MSG_option_title),
			TEXT("union", organization, MSG_value_union, MSG_option_union),
			CHOICE("kind", kind, kind_choice, MSG_option_kind),
			TEXT("start", start, MSG_value_year_month, MSG_option_start),
			NUMBER("months", months, MSG_option_months, 1, PERIOD_MOST, 0),
			LAST,
		},
	.size = sizeof(struct new_values),
	.run = run,
};
