#include "complete.h"

#include "base/array.h"

#include <assert.h>

static enum source source_of(enum message value)
{
	static const struct {
		enum message value;
		enum source source;
	} sources[] = {
		{MSG_value_file, SOURCE_FILES},   {MSG_value_plan, SOURCE_PLANS},
		{MSG_value_post, SOURCE_POSTS},   {MSG_value_holder, SOURCE_POSTS},
		{MSG_value_name, SOURCE_MEMBERS}, {MSG_value_template, SOURCE_TEMPLATES},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(sources); i++)
		if (sources[i].value == value)
			return sources[i].source;
	return SOURCE_NONE;
}

enum source complete_option(const struct option *option)
{
	if (option->kind == OPTION_CHOICE)
		return SOURCE_CHOICES;
	return complete_takes_value(option) ? source_of(option->value) : SOURCE_NONE;
}

enum source complete_argument(const struct argument *argument)
{
	return source_of(argument->name);
}

bool complete_takes_value(const struct option *option)
{
	return option->kind != OPTION_FLAG;
}

void complete_write_choices(const struct option *option, struct strbuf *out)
{
	const char *name;
	assert(option && option->choice);
	for (size_t i = 0; (name = option->choice(i)); i++)
		strbuf_format(out, "%s%s", i ? " " : "", name);
}

char *complete_brief(const char *help)
{
	static const char *const ends[] = {"；", "。", "：", "; ", ". ", ": ", "（", " (", "\n"};
	size_t length = strlen(help);
	for (size_t i = 0; i < ARRAY_LENGTH(ends); i++) {
		const char *end = strstr(help, ends[i]);
		if (end && end > help && (size_t)(end - help) < length)
			length = (size_t)(end - help);
	}
	return xmemdup0(help, length);
}

/* Each key of our JSON stands on a line of its own. */
#define VALUES_OF(key) \
	" --json 2>/dev/null | sed -n 's/^ *\"" key "\": \"\\(.*\\)\",\\{0,1\\}$/\\1/p'"

static const struct {
	const char *name, *query;
} queries[SOURCE_COUNT] = {
	[SOURCE_PLANS] = {"plans", "unionplan %s list" VALUES_OF("code")},
	[SOURCE_POSTS] = {"posts", "unionplan %s duty" VALUES_OF("post")},
	[SOURCE_MEMBERS] = {"members", "unionplan %s duty" VALUES_OF("name")},
	[SOURCE_TEMPLATES] = {"templates", "unionplan %s template" VALUES_OF("name")},
};

const char *complete_query(enum source source)
{
	return queries[source].query;
}

const char *complete_source_name(enum source source)
{
	return queries[source].name;
}
