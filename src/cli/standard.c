/* unionplan standard: what a union gives on which event */
#include "app/act.h"
#include "app/look.h"
#include "base/array.h"
#include "base/similar.h"
#include "base/table.h"
#include "commands.h"
#include "json.h"
#include "print.h"

#include <stdlib.h>
#include <string.h>

struct standard_values {
	const char *verb, *event;
	const char *sum, *per, *words, *note, *name, *organization;
	bool json;
};

/* --- whose --- */

/* Of the union that has the name, or the only one with `written` in it (NULL: the only one there is). */
static bool pick_union(const struct organization *items, size_t count, const char *written,
		       int64_t *id, struct error *err)
{
	struct strbuf names = STRBUF_INIT;
	size_t fitting = 0;
	for (size_t i = 0; i < count; i++) {
		if (written && strcmp(items[i].name, written) == 0) {
			fitting = 1;
			*id = items[i].id;
			break;
		}
		if (written && !strstr(items[i].name, written))
			continue;
		strbuf_format(&names, "%s%s", fitting ? text(MSG_between_names) : "",
			      items[i].name);
		fitting++;
		*id = items[i].id;
	}
	bool good = fitting == 1;
	if (!good && !written)
		error_set(err, ERR_USAGE,
			  count ? say_several_unions(names.text) : xstrdup(text(MSG_no_union_yet)));
	else if (!good)
		error_set(err, fitting ? ERR_AMBIGUOUS : ERR_NOT_FOUND,
			  fitting ? say_union_ambiguous(written, names.text)
				  : say_union_unknown(written));
	strbuf_release(&names);
	return good;
}

static bool find_union(struct session *session, const char *written, int64_t *id, struct error *err)
{
	struct organization *items = NULL;
	size_t count = 0;
	bool good = look_organizations(session, &items, &count, err) &&
		    pick_union(items, count, written, id, err);
	for (size_t i = 0; i < count; i++)
		organization_release(&items[i]);
	free(items);
	return good;
}

/* --- which --- */

static bool fail_unknown(const struct standard_list *list, const char *event, struct error *err)
{
	const char **names = xcalloc(list->count + 1, sizeof(*names));
	for (size_t i = 0; i < list->count; i++)
		names[i] = list->items[i].event;
	const char *near = similar_name(event, names, list->count);
	free(names);
	return error_set(err, ERR_NOT_FOUND,
			 near ? say_standard_unknown_near(event, near)
			      : say_standard_unknown(event));
}

/* The one of this event, or the only one with `event` in it. */
static bool find_standard(const struct standard_list *list, const char *event,
			  const struct standard **out, struct error *err)
{
	struct strbuf events = STRBUF_INIT;
	size_t fitting = 0;
	*out = standard_find(list, event);
	for (size_t i = 0; !*out && i < list->count; i++) {
		if (!strstr(list->items[i].event, event))
			continue;
		strbuf_format(&events, "%s%s", fitting++ ? text(MSG_between_names) : "",
			      list->items[i].event);
	}
	for (size_t i = 0; fitting == 1 && !*out && i < list->count; i++)
		if (strstr(list->items[i].event, event))
			*out = &list->items[i];
	if (!*out && fitting)
		error_set(err, ERR_AMBIGUOUS, say_standard_ambiguous(event, events.text));
	else if (!*out)
		fail_unknown(list, event, err);
	strbuf_release(&events);
	return *out != NULL;
}

/* --- listing --- */

/* '生病、患病'. Appends. */
static void write_words(const struct standard *standard, struct strbuf *out)
{
	for (const char *word = standard->words; word && *word;) {
		size_t length = strcspn(word, "\n");
		strbuf_add_text(out, word == standard->words ? "" : text(MSG_between_names));
		strbuf_add(out, word, length);
		word += length + (word[length] != '\0');
	}
}

static void print_table(const struct standard_list *list)
{
	const struct table_column columns[] = {
		{.title = text(MSG_column_event), .least = 8},
		{.title = text(MSG_column_given), .align = ALIGN_RIGHT, .least = 8},
		{.title = text(MSG_column_per), .least = 6},
		{.title = text(MSG_column_words), .least = 8, .stretch = true},
		{.title = text(MSG_column_note), .least = 6, .stretch = true},
	};
	struct table *table =
		table_new(columns, ARRAY_LENGTH(columns), print_width(), 1, TABLE_PLAIN);
	for (size_t i = 0; i < list->count; i++) {
		const struct standard *standard = &list->items[i];
		struct strbuf sum = STRBUF_INIT, words = STRBUF_INIT;
		standard_write_sum_grouped(standard, &sum);
		write_words(standard, &words);
		table_add_row(table, (const char *const[]){standard->event, sum.text, standard->per,
							   words.text, standard->note});
		strbuf_release(&words);
		strbuf_release(&sum);
	}
	print_table_owned(table);
}

static void print_json(const struct standard_list *list)
{
	struct json json = JSON_INIT;
	json_open(&json, NULL, '[');
	for (size_t i = 0; i < list->count; i++) {
		const struct standard *standard = &list->items[i];
		json_open(&json, NULL, '{');
		json_text(&json, "event", standard->event);
		json_money(&json, "least", standard->least);
		json_money(&json, "most", standard->most);
		json_text(&json, "per", standard->per);
		json_open(&json, "words", '[');
		for (const char *word = standard->words; word && *word;) {
			size_t length = strcspn(word, "\n");
			char *copy = xmemdup0(word, length);
			json_text(&json, NULL, copy);
			free(copy);
			word += length + (word[length] != '\0');
		}
		json_close(&json, ']');
		json_text(&json, "note", standard->note);
		json_close(&json, '}');
	}
	json_close(&json, ']');
	json_print(&json);
}

/* What is asked for: a session, whose, what stands there. */
struct question {
	struct session *session;
	const struct standard_values *given;
	int64_t organization;
	struct standard_list list;
};

/* What list and remove have no use for. */
static bool without_options(const struct question *question, const char *verb, struct error *err)
{
	const struct standard_values *given = question->given;
	const struct {
		const char *name, *value;
	} unused[] = {
		{"sum", given->sum},   {"per", given->per},    {"words", given->words},
		{"note", given->note}, {"event", given->name},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(unused); i++)
		if (unused[i].value)
			return error_set(err, ERR_USAGE, say_verb_wants_no(verb, unused[i].name));
	return true;
}

static bool list_all(const struct question *question, struct error *err)
{
	if (!without_options(question, "list", err))
		return false;
	if (question->given->json)
		print_json(&question->list);
	else if (question->list.count)
		print_table(&question->list);
	else
		print_line(text(MSG_no_standards));
	return true;
}

/* --- changing --- */

/* Borrows what is given; '' takes away. */
static bool take_options(const struct standard_values *given, struct standard *out,
			 struct error *err)
{
	if (given->sum && !standard_parse_sum(given->sum, &out->least, &out->most))
		return error_set(err, ERR_USAGE, say_bad_sum(given->sum));
	if (given->per)
		string_set(&out->per, given->per);
	if (given->words)
		string_set(&out->words, given->words);
	if (given->note)
		string_set(&out->note, given->note);
	if (given->name)
		string_set(&out->event, given->name);
	return true;
}

static char *given_words(const struct standard *standard)
{
	struct strbuf out = STRBUF_INIT;
	standard_write_given(standard, &out);
	return strbuf_detach(&out);
}

static bool add(const struct question *question, struct error *err)
{
	const struct standard_values *given = question->given;
	struct standard standard = {.organization_id = question->organization};
	int64_t id;
	if (given->name)
		return error_set(err, ERR_USAGE, say_verb_wants_no(given->verb, "event"));
	if (!given->sum)
		return error_set(err, ERR_USAGE, xstrdup(text(MSG_add_wants_sum)));
	if (standard_find(&question->list, given->event))
		return error_set(err, ERR_EXISTS, say_standard_there(given->event));
	standard.event = xstrdup(given->event);
	bool good = take_options(given, &standard, err) &&
		    standard_add(question->session, &standard, &id, err);
	if (good) {
		char *words = given_words(&standard);
		print_owned(say_standard_added(standard.event, words));
		free(words);
	}
	standard_release(&standard);
	return good;
}

static bool change(const struct question *question, struct error *err)
{
	const struct standard_values *given = question->given;
	const struct standard *was;
	struct standard now;
	if (!given->sum && !given->per && !given->words && !given->note && !given->name)
		return error_set(err, ERR_USAGE, xstrdup(text(MSG_change_wants_something)));
	if (!find_standard(&question->list, given->event, &was, err))
		return false;
	if (given->name && strcmp(given->name, was->event) != 0 &&
	    standard_find(&question->list, given->name))
		return error_set(err, ERR_EXISTS, say_standard_there(given->name));
	standard_copy(&now, was);
	bool good = take_options(given, &now, err) &&
		    standard_change(question->session, was, &now, err);
	if (good) {
		char *words = given_words(&now);
		print_owned(say_standard_changed(now.event, words));
		free(words);
	}
	standard_release(&now);
	return good;
}

static bool take_away(const struct question *question, struct error *err)
{
	const struct standard_values *given = question->given;
	const struct standard *standard;
	if (!without_options(question, given->verb, err) ||
	    !find_standard(&question->list, given->event, &standard, err) ||
	    !standard_remove(question->session, standard->id, err))
		return false;
	print_owned(say_standard_removed(standard->event));
	return true;
}

/* --- the command --- */

static const struct verb {
	const char *name;
	bool of_event;
	bool (*run)(const struct question *question, struct error *err);
} verbs[] = {
	{"list", false, list_all},
	{"add", true, add},
	{"change", true, change},
	{"remove", true, take_away},
};

static const struct verb *find_verb(const struct standard_values *given, struct error *err)
{
	const char *name = given->verb ? given->verb : verbs[0].name;
	const struct verb *verb = NULL;
	for (size_t i = 0; i < ARRAY_LENGTH(verbs); i++)
		if (strcmp(verbs[i].name, name) == 0)
			verb = &verbs[i];
	if (!verb)
		error_set(err, ERR_USAGE, say_verb_unknown(name));
	else if (verb->of_event && !given->event)
		error_set(err, ERR_USAGE, say_verb_wants_event(name));
	else if (!verb->of_event && given->event)
		error_set(err, ERR_USAGE, xstrdup(text(MSG_list_wants_no_event)));
	else
		return verb;
	return NULL;
}

static bool run(struct cli *cli, const void *values, struct error *err)
{
	struct question question = {.session = cli->session, .given = values};
	const struct standard_values *given = values;
	const struct verb *verb = find_verb(given, err);
	bool good = verb &&
		    find_union(cli->session, given->organization, &question.organization, err) &&
		    look_standards(cli->session, question.organization, &question.list, err) &&
		    verb->run(&question, err);
	standard_list_release(&question.list);
	return good;
}

#define TO(member) offsetof(struct standard_values, member)
const struct command command_standard = {
	.name = "standard",
	.summary = MSG_standard_summary,
	.example = MSG_standard_example,
	.database = DATABASE_NEEDED,
	.arguments =
		(const struct argument[]){
			{ARGUMENT_OPTIONAL, MSG_value_verb, MSG_argument_verb, TO(verb)},
			{ARGUMENT_OPTIONAL, MSG_value_event, MSG_argument_event, TO(event)}},
	.argument_count = 2,
	.options =
		(const struct option[]){
			TEXT("sum", sum, MSG_value_sum, MSG_option_sum),
			TEXT("per", per, MSG_value_text, MSG_option_per),
			TEXT("words", words, MSG_value_text, MSG_option_words),
			TEXT("note", note, MSG_value_text, MSG_option_note),
			TEXT("event", name, MSG_value_name, MSG_option_event),
			TEXT("union", organization, MSG_value_union, MSG_option_standard_union),
			FLAG("json", json, MSG_option_json),
			LAST,
		},
	.size = sizeof(struct standard_values),
	.run = run,
};
