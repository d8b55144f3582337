#include "template_reader.h"

#include "base/array.h"
#include "base/utf8.h"
#include "fields.h"
#include "hint.h"
#include "model/number.h"

#include <stdlib.h>

enum { YEAR_FIRST = 1900, YEAR_LAST = 2200 };

static const char *type_name(int type)
{
	static const char *const names[] = {
		[VARIABLE_TEXT] = "text", [VARIABLE_YEAR] = "year", [VARIABLE_CHOICE] = "choice"};
	return names[type];
}

static bool type_parse(const char *word, void *out)
{
	for (int i = 0; i <= VARIABLE_CHOICE; i++) {
		if (strcmp(word, type_name(i)) == 0) {
			*(enum variable_type *)out = (enum variable_type)i;
			return true;
		}
	}
	return false;
}

static const struct words types = {VARIABLE_CHOICE + 1, type_name, type_parse};

struct template_entry {
	struct template_info about;
	const struct node *variables;
};

static const struct field template_fields[] = {
	{FIELD("name", LINE, template_entry, about.name), .required = true},
	{FIELD("summary", LINE, template_entry, about.summary)},
	{FIELD("variables", NODE, template_entry, variables)},
};

struct variable_entry {
	struct variable variable;
	const struct node *name, *fallback, *choices;
};

static const struct field variable_fields[] = {
	{FIELD("name", NODE, variable_entry, name), .required = true},
	{FIELD("prompt", LINE, variable_entry, variable.prompt)},
	{FIELD("type", WORD, variable_entry, variable.type), .words = &types},
	{FIELD("default", NODE, variable_entry, fallback)},
	{FIELD("choices", NODE, variable_entry, choices)},
};

static void read_choices(struct reader *reader, const struct node *list, struct variable *variable)
{
	size_t room = 0;
	if (!reader_expect(reader, list, NODE_LIST))
		return;
	for (const struct node *n = node_first(&reader->tree, list); n;
	     n = node_next(&reader->tree, n)) {
		char *choice = entry_line(reader, n);
		if (!choice)
			continue;
		ARRAY_GROW(variable->choices, variable->choice_count, room);
		variable->choices[variable->choice_count++] = choice;
	}
}

/* Of the newest variable. */
static void check_name(struct reader *reader, const struct template_info *about, uint32_t at)
{
	const char *name = about->variables[about->count - 1].name;
	char *quoted = quote_text(name);
	if (!variable_name_valid(name))
		reader_error(reader, at, say_import_variable_name(quoted));
	for (size_t i = 0; i + 1 < about->count; i++)
		if (strcmp(about->variables[i].name, name) == 0)
			reader_error(reader, at, say_import_variable_twice(quoted));
	free(quoted);
}

/* One that is badly defined has no line: nothing more is said of it then. */
static void read_variable(struct reader *reader, const struct node *node,
			  struct template_info *about)
{
	struct variable_entry entry = {.name = NULL};
	struct variable *variable = &entry.variable;
	size_t errors = reader->diagnostics->errors;
	fields_read(reader, node, variable_fields, ARRAY_LENGTH(variable_fields), &entry);
	char *name = entry.name ? entry_line(reader, entry.name) : NULL;
	variable->name = name ? name : xstrdup("");
	if (entry.fallback && reader_expect(reader, entry.fallback, NODE_SCALAR))
		variable->fallback = reader_line(reader, entry.fallback);
	if (entry.choices)
		read_choices(reader, entry.choices, variable);
	if (variable->type == VARIABLE_CHOICE && !variable->choice_count)
		reader_error(reader, node->at, xstrdup(text(MSG_import_choices_missing)));
	if (variable->type != VARIABLE_CHOICE && entry.choices)
		reader_error(reader, entry.choices->key_at,
			     xstrdup(text(MSG_import_choices_stray)));
	ARRAY_GROW(about->variables, about->count, about->room);
	about->variables[about->count++] = *variable;
	if (name)
		check_name(reader, about, entry.name->at);
	if (errors == reader->diagnostics->errors) {
		struct place place = places_find(&reader->places, node->at);
		about->variables[about->count - 1].line = place.line;
		about->variables[about->count - 1].column = place.column;
	}
}

/* As it stands there: what is wrong with it is said when the plan is read. */
static char *read_start(const struct tree *tree, const struct node *plan)
{
	const struct node *n = plan && plan->kind == NODE_MAPPING ? node_first(tree, plan) : NULL;
	while (n && strcmp(node_key(tree, n), "start") != 0)
		n = node_next(tree, n);
	return n && n->kind == NODE_SCALAR ? xstrdup(node_bytes(tree, n)) : NULL;
}

void template_read(struct reader *reader, const struct node *node, const struct node *plan,
		   struct template_info *about)
{
	struct template_entry entry = {.variables = NULL};
	fields_read(reader, node, template_fields, ARRAY_LENGTH(template_fields), &entry);
	*about = entry.about;
	about->start = read_start(&reader->tree, plan);
	if (!entry.variables || !reader_expect(reader, entry.variables, NODE_LIST))
		return;
	for (const struct node *n = node_first(&reader->tree, entry.variables); n;
	     n = node_next(&reader->tree, n))
		read_variable(reader, n, about);
}

static uint32_t place_of(struct reader *reader, const struct variable *variable)
{
	return places_of_column(&reader->places, variable->line, variable->column);
}

static bool is_year(const char *value)
{
	int year;
	return number_parse_year(value, &year) && year >= YEAR_FIRST && year <= YEAR_LAST;
}

/* In the digits that {{year+1}} counts with, however it was typed. Owned, as `value` was. */
static char *plain_year(char *value)
{
	int year;
	if (!number_parse_year(value, &year))
		return value;
	free(value);
	return string_format("%d", year);
}

static bool is_choice(const struct variable *variable, const char *value)
{
	for (size_t i = 0; i < variable->choice_count; i++)
		if (strcmp(variable->choices[i], value) == 0)
			return true;
	return false;
}

/* The complaint, or NULL where the value fits. */
static char *misfit(const struct variable *variable, const char *value)
{
	char *quoted = quote_text(value), *complaint = NULL;
	if (!*value) {
		complaint = say_import_variable_empty(variable->name);
	} else if (variable->type == VARIABLE_YEAR && !is_year(value)) {
		complaint = say_import_variable_year(variable->name, quoted);
	} else if (variable->type == VARIABLE_CHOICE && !is_choice(variable, value)) {
		const char *const *choices = (const char *const *)variable->choices;
		char *listed = words_listed(choices, variable->choice_count);
		char *hint = hint_near(value, choices, variable->choice_count);
		complaint = say_import_variable_choice(variable->name, quoted, listed, hint);
		free(listed);
		free(hint);
	}
	free(quoted);
	return complaint;
}

static void complain_of_stranger(struct reader *reader, const struct template_info *about,
				 const char *name)
{
	const char **names = xcalloc(about->count, sizeof(*names));
	for (size_t i = 0; i < about->count; i++)
		names[i] = about->variables[i].name;
	char *quoted = quote_text(name), *hint = hint_near(name, names, about->count);
	diagnostics_add(reader->diagnostics, SEVERITY_ERROR, 0, 0,
			say_import_variable_stranger(quoted, hint), NULL);
	free(quoted);
	free(hint);
	free(names);
}

void template_answer(struct reader *reader, struct variables *variables,
		     const struct variable_value *answers, size_t count)
{
	const struct template_info *about = variables->about;
	const char **values = xcalloc(about->count, sizeof(*values));
	for (size_t i = 0; i < about->count; i++)
		values[i] = about->variables[i].fallback;
	for (size_t i = 0; i < count; i++) {
		size_t at = 0;
		while (at < about->count && strcmp(about->variables[at].name, answers[i].name) != 0)
			at++;
		if (at < about->count)
			values[at] = answers[i].value;
		else
			complain_of_stranger(reader, about, answers[i].name);
	}
	for (size_t i = 0; i < about->count; i++) {
		const struct variable *variable = &about->variables[i];
		if (!variable->line)
			continue;
		char *value = utf8_clean(values[i] ? values[i] : "",
					 values[i] ? strlen(values[i]) : 0, false, NULL);
		char *complaint = misfit(variable, value);
		if (complaint) {
			reader_error(reader, place_of(reader, variable), complaint);
			free(value);
		} else {
			bool year = variable->type == VARIABLE_YEAR;
			variables->values[i] = year ? plain_year(value) : value;
		}
	}
	free(values);
}

void template_check_used(struct reader *reader, const struct variables *variables)
{
	for (size_t i = 0; i < variables->about->count; i++) {
		const struct variable *variable = &variables->about->variables[i];
		if (!variables->used[i] && variable->line)
			reader_error(reader, place_of(reader, variable),
				     say_import_variable_unused(variable->name));
	}
}
