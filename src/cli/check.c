/* unionplan check */
#include "app/check.h"
#include "app/act.h"
#include "app/look.h"
#include "commands.h"
#include "json.h"
#include "print.h"

#include <stdlib.h>
#include <string.h>

struct check_values {
	const char *plan;
	struct text_list silence, speak;
	bool all, json;
};

/* Of each rule so many are told; the rest is counted. */
#define TOLD_OF_A_RULE 20

/* --- telling --- */

/* How many of the rule of the finding at `at` follow, itself among them, that are told. */
static size_t of_same_rule(const struct finding_list *list, size_t at, bool all)
{
	size_t count = 0;
	for (size_t i = at; i < list->count && list->items[i].rule == list->items[at].rule; i++)
		count += all || !list->items[i].silenced;
	return count;
}

/* The same by weight. */
static size_t of_same_weight(const struct finding_list *list, enum finding_weight weight, bool all)
{
	size_t count = 0;
	for (size_t i = 0; i < list->count; i++)
		count += finding_rule_weight(list->items[i].rule) == weight &&
			 (all || !list->items[i].silenced);
	return count;
}

static void tell_finding(size_t number, const struct finding *finding)
{
	struct strbuf line = STRBUF_INIT;
	char *said = string_format("%s%s", finding->sentence,
				   finding->silenced ? text(MSG_is_silenced) : "");
	strbuf_format(&line, "%4zu  ", number);
	print_hanging(&line, said, 6, print_width());
	print_built(&line);
	free(said);
}

/* Grouped by weight; the numbers are those of the whole list, so that --silence finds them again. */
static void tell(const struct finding_list *list, bool all)
{
	int weight = -1;
	size_t told = 0;
	for (size_t i = 0; i < list->count; i++) {
		const struct finding *finding = &list->items[i];
		bool first = i == 0 || list->items[i - 1].rule != finding->rule;
		if (first)
			told = 0;
		if (finding->silenced && !all)
			continue;
		if ((int)finding_rule_weight(finding->rule) != weight) {
			weight = (int)finding_rule_weight(finding->rule);
			enum finding_weight of = (enum finding_weight)weight;
			print_owned(say_check_weight(finding_weight_label(of),
						     (int)of_same_weight(list, of, all)));
		}
		if (++told <= TOLD_OF_A_RULE)
			tell_finding(i + 1, finding);
		else if (told == TOLD_OF_A_RULE + 1)
			print_owned(say_check_more(finding_rule_name(finding->rule),
						   (int)of_same_rule(list, i, all)));
	}
}

static void tell_json(const struct finding_list *list, bool all)
{
	struct json json = JSON_INIT;
	struct strbuf key = STRBUF_INIT;
	json_open(&json, NULL, '[');
	for (size_t i = 0; i < list->count; i++) {
		const struct finding *finding = &list->items[i];
		if (finding->silenced && !all)
			continue;
		strbuf_clear(&key);
		finding_write_key(finding, &key);
		json_open(&json, NULL, '{');
		json_text(&json, "rule", finding_rule_key(finding->rule));
		json_text(&json, "weight", finding_weight_name(finding_rule_weight(finding->rule)));
		json_text(&json, "about", finding_subject_name(finding->subject));
		json_number(&json, "id", finding->id);
		json_text(&json, "name", finding->about);
		json_text(&json, "sentence", finding->sentence);
		json_text(&json, "key", key.text);
		json_flag(&json, "silenced", finding->silenced);
		json_close(&json, '}');
	}
	json_close(&json, ']');
	strbuf_release(&key);
	json_print(&json);
}

/* --- silencing --- */

/* The key that is meant by a number of the list or by itself. Owned; NULL: there is none such. */
static char *key_meant(const struct finding_list *list, const char *typed)
{
	char *end;
	unsigned long number = strtoul(typed, &end, 10);
	struct strbuf key = STRBUF_INIT;
	for (size_t i = 0; i < list->count; i++) {
		strbuf_clear(&key);
		finding_write_key(&list->items[i], &key);
		if ((!*end && number == i + 1) || strcmp(key.text, typed) == 0) {
			strbuf_clear(&key);
			finding_write_switch(&list->items[i], &key);
			return strbuf_detach(&key);
		}
	}
	strbuf_release(&key);
	return NULL;
}

static bool set_silences(struct session *session, int64_t plan_id, const struct finding_list *list,
			 const struct text_list *meant, bool silenced, struct error *err)
{
	for (size_t i = 0; i < meant->count; i++) {
		char *key = key_meant(list, meant->items[i]);
		if (!key)
			return error_set(err, ERR_NOT_FOUND, say_no_such_finding(meant->items[i]));
		bool good = silence_set(session, plan_id, key, silenced, err);
		free(key);
		if (!good)
			return false;
	}
	return true;
}

/* --- the command --- */

static void conclude(const struct plan *plan, const struct finding_list *list)
{
	int silenced = (int)list->silenced;
	if (silenced)
		print_owned(say_check_silenced(silenced, silenced == 1 ? "" : "s",
					       silenced == 1 ? "is" : "are"));
	if (list->count == list->silenced)
		print_owned(say_check_sound(plan->code));
}

/* Fails where a finding is not silenced: so a script can tell. */
static bool judge(const struct plan *plan, const struct finding_list *list, struct error *err)
{
	int open = (int)(list->count - list->silenced);
	return !open ||
	       error_set(err, ERR_REFUSED, say_check_found(plan->code, open, open == 1 ? "" : "s"));
}

static bool check(struct session *session, const struct check_values *given,
		  const struct plan *plan, struct error *err)
{
	struct finding_list list;
	bool setting = given->silence.count || given->speak.count;
	bool good = check_plan(session, plan->id, &list, err) &&
		    set_silences(session, plan->id, &list, &given->silence, true, err) &&
		    set_silences(session, plan->id, &list, &given->speak, false, err);
	if (good && setting) {
		finding_list_release(&list);
		good = check_plan(session, plan->id, &list, err);
	}
	if (good && given->json) {
		tell_json(&list, given->all);
	} else if (good) {
		tell(&list, given->all);
		conclude(plan, &list);
	}
	if (good && !setting)
		good = judge(plan, &list, err);
	finding_list_release(&list);
	return good;
}

static bool run(struct cli *cli, const void *values, struct error *err)
{
	const struct check_values *given = values;
	struct plan plan;
	plan_init(&plan);
	bool good = look_plan_named(cli->session, given->plan, &plan, err) &&
		    check(cli->session, given, &plan, err);
	plan_release(&plan);
	return good;
}

#define TO(member) offsetof(struct check_values, member)
const struct command command_check = {
	.name = "check",
	.summary = MSG_check_summary,
	.example = MSG_check_example,
	.database = DATABASE_NEEDED,
	.arguments = (const struct argument[]){{ARGUMENT_ONE, MSG_value_plan, MSG_argument_plan,
						TO(plan)}},
	.argument_count = 1,
	.options =
		(const struct option[]){
			LIST("silence", silence, MSG_value_finding, MSG_option_silence),
			LIST("unsilence", speak, MSG_value_finding, MSG_option_unsilence),
			FLAG("all", all, MSG_option_all_findings),
			FLAG("json", json, MSG_option_json),
			LAST,
		},
	.size = sizeof(struct check_values),
	.run = run,
};
