#include "complete.h"

#include "base/array.h"

static enum source source_of(enum message value)
{
	static const struct {
		enum message value;
		enum source source;
	} sources[] = {
		{MSG_value_file, SOURCE_FILES},     {MSG_value_month, SOURCE_WORDS},
		{MSG_value_plan, SOURCE_PLANS},     {MSG_value_post, SOURCE_POSTS},
		{MSG_value_holder, SOURCE_HOLDERS}, {MSG_value_person, SOURCE_MEMBERS},
		{MSG_value_union, SOURCE_UNIONS},   {MSG_value_template, SOURCE_TEMPLATES},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(sources); i++)
		if (sources[i].value == value)
			return sources[i].source;
	return SOURCE_NONE;
}

enum source complete_option(const struct option *option)
{
	if (option->kind == OPTION_CHOICE)
		return SOURCE_WORDS;
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

/* What is no choice and has the same words always is a month. */
void complete_write_words(const struct option *option, struct strbuf *out)
{
	const char *name;
	if (!option || !option->choice) {
		strbuf_add_text(out, "1 2 3 4 5 6 7 8 9 10 11 12");
		return;
	}
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
static const struct complete_query queries[SOURCE_COUNT] = {
	[SOURCE_PLANS] = {"plans", "list", "    \"code\""},
	[SOURCE_POSTS] = {"posts", "duty", "    \"post\""},
	[SOURCE_MEMBERS] = {"members", "duty", "        \"name\""},
	[SOURCE_HOLDERS] = {"holders", "duty", "    \"post\"|        \"name\""},
	[SOURCE_UNIONS] = {"unions", "list", "    \"organization\""},
	[SOURCE_TEMPLATES] = {"templates", "template", "    \"(name|file)\""},
};

const struct complete_query *complete_query(enum source source)
{
	return queries[source].name ? &queries[source] : NULL;
}

/*
 * A backslash in brackets is one to sed and to every shell. What begins with a hyphen would be taken for an option: it is no
 * help to be offered it.
 */
void complete_write_sed(const char *keys, struct strbuf *out)
{
	strbuf_format(out,
		      "sed -En '/^('%s'): \"/{s/^[^:]*: \"(.*)\",?$/\\1/;s/[\\](.)/\\1/g;/^-/!p;}'",
		      keys);
}
