/* unionplan search */
#include "app/look.h"
#include "base/array.h"
#include "base/paragraphs.h"
#include "base/table.h"
#include "commands.h"
#include "json.h"
#include "print.h"

#include <stdlib.h>

struct search_values {
	struct text_list words;
	int limit;
	bool json;
};

static const struct {
	const char *name; /* in JSON */
	enum message label;
} kinds[FOUND_KIND_COUNT] = {
	[FOUND_PLAN] = {"plan", MSG_kind_of_plan},
	[FOUND_SECTION] = {"section", MSG_kind_of_section},
	[FOUND_ACTIVITY] = {"activity", MSG_kind_of_activity},
	[FOUND_DUTY] = {"duty", MSG_kind_of_duty},
	[FOUND_MEMBER] = {"member", MSG_kind_of_member},
	[FOUND_POST] = {"post", MSG_kind_of_post},
};

static void print_json(const struct found_list *list)
{
	struct json json = JSON_INIT;
	json_open(&json, NULL, '[');
	for (size_t i = 0; i < list->count; i++) {
		const struct found *found = &list->items[i];
		json_open(&json, NULL, '{');
		json_text(&json, "kind", kinds[found->kind].name);
		json_text(&json, "plan", found->plan_code);
		json_text(&json, "where", found->where);
		json_text(&json, "title", found->title);
		json_text(&json, "context", found->context);
		json_close(&json, '}');
	}
	json_close(&json, ']');
	json_print(&json);
}

/* The title, and the text around the word where that stands elsewhere. */
static char *describe(const struct found *found)
{
	return found->context ? string_format("%s\n%s", found->title, found->context)
			      : xstrdup(found->title);
}

static void print_plain(const struct found_list *list)
{
	const struct table_column columns[] = {
		{.title = text(MSG_column_kind)},
		{.title = text(MSG_column_plan)},
		{.title = text(MSG_column_where), .least = 8},
		{.title = text(MSG_column_found), .least = 16, .stretch = true},
	};
	struct table *table =
		table_new(columns, ARRAY_LENGTH(columns), print_width(), 1, TABLE_PLAIN);
	for (size_t i = 0; i < list->count; i++) {
		const struct found *found = &list->items[i];
		char *what = describe(found);
		struct strbuf where = STRBUF_INIT;
		moment_tell(found->where ? found->where : "", &where);
		table_add_row(table, (const char *const[]){text(kinds[found->kind].label),
							   found->plan_code, where.text, what});
		strbuf_release(&where);
		free(what);
	}
	print_table_owned(table);
	if (list->more)
		print_owned(say_search_more((int)list->count));
}

static bool is_blank(const char *words)
{
	char *trimmed = text_trim(xstrdup(words));
	bool blank = !*trimmed;
	free(trimmed);
	return blank;
}

static bool run(struct cli *cli, const void *values, struct error *err)
{
	const struct search_values *given = values;
	struct found_list list = {0};
	struct strbuf words = STRBUF_INIT;
	for (size_t i = 0; i < given->words.count; i++)
		strbuf_format(&words, i ? " %s" : "%s", given->words.items[i]);
	if (is_blank(words.text)) {
		strbuf_release(&words);
		return error_set(err, ERR_USAGE, xstrdup(text(MSG_search_blank)));
	}
	bool good = look_search(cli->session, words.text, (size_t)given->limit, &list, err);
	if (good && given->json)
		print_json(&list);
	else if (good && list.count)
		print_plain(&list);
	else if (good)
		print_owned(say_search_nothing(words.text));
	found_list_release(&list);
	strbuf_release(&words);
	return good;
}

#define TO(member) offsetof(struct search_values, member)
const struct command command_search = {
	.name = "search",
	.summary = MSG_search_summary,
	.example = MSG_search_example,
	.database = DATABASE_NEEDED,
	.arguments = (const struct argument[]){{ARGUMENT_MANY, MSG_value_words, MSG_argument_words,
						TO(words)}},
	.argument_count = 1,
	.options =
		(const struct option[]){
			NUMBER("limit", limit, MSG_option_limit, 1, 1000000, 100),
			FLAG("json", json, MSG_option_json),
			LAST,
		},
	.size = sizeof(struct search_values),
	.run = run,
};
