#include "i18n/messages.h"
#include "import/schema.h"
#include "import/source.h"
#include "pages.h"
#include "roff.h"

#include <stdlib.h>
#include <string.h>

/* 'zh / en' in the language that is set; what has no ' / ' stands for both. Owned by the caller. */
static char *in_language(const char *both)
{
	const char *slash = both ? strstr(both, " / ") : NULL;
	if (!slash)
		return xstrdup(both ? both : "");
	if (language() == LANGUAGE_ENGLISH)
		return xstrdup(slash + 3);
	return xmemdup0(both, (size_t)(slash - both));
}

/* Sentences one after the other; Chinese wants no blank between them. */
static void add_sentence(struct strbuf *out, char *sentence)
{
	if (*sentence && out->length && language() == LANGUAGE_ENGLISH)
		strbuf_add_byte(out, ' ');
	strbuf_add_text(out, sentence);
	free(sentence);
}

static void add_title(struct strbuf *out, const char *both)
{
	const char *stop = language() == LANGUAGE_ENGLISH ? "." : "。";
	char *title = in_language(both);
	if (*title)
		add_sentence(out, string_format("%s%s", title, stop));
	free(title);
}

static const struct schema_part *part_named(const struct schema *schema, const char *name)
{
	for (size_t i = 0; i < schema->count; i++)
		if (strcmp(schema->parts[i].name, name) == 0)
			return &schema->parts[i];
	return NULL;
}

/* What a value is called, within a sentence; its name where it has no title. */
static char *value_title(const struct schema_part *value, const char *name)
{
	char *title = in_language(value && value->title ? value->title : name);
	if (title[0] >= 'A' && title[0] <= 'Z')
		title[0] += 'a' - 'A';
	return title;
}

/* Of one whose words tell no more than its name, only a list is worth a sentence. */
static void add_value(struct strbuf *out, const struct schema *schema, const struct schema_key *key)
{
	const struct schema_part *value = part_named(schema, key->of);
	char *title = value_title(value, key->of);
	if (key->list)
		add_sentence(out, say_manual_list_of_value(title));
	else if (value && value->about)
		add_sentence(out, say_manual_written_as(title));
	free(title);
}

/* Do these words name each of the choices, 'a, b, c', by itself? */
static bool names_all(const char *words, const char *choices)
{
	for (const char *end; *choices; choices = *end ? end + 2 : end) {
		end = strstr(choices, ", ");
		end = end ? end : choices + strlen(choices);
		char *choice = xmemdup0(choices, (size_t)(end - choices));
		bool named = strstr(words, choice);
		free(choice);
		if (!named)
			return false;
	}
	return true;
}

static void add_type(struct strbuf *out, const struct schema *schema, const struct schema_key *key)
{
	switch (key->type) {
	case SCHEMA_CHOICE:
		if (!names_all(out->text, key->choices))
			add_sentence(out, say_manual_one_of(key->choices));
		break;
	case SCHEMA_NUMBER:
		if (key->most > key->least)
			add_sentence(out, say_manual_between(key->least, key->most));
		break;
	case SCHEMA_YES_NO:
		add_sentence(out, xstrdup(text(MSG_manual_yes_no)));
		break;
	case SCHEMA_PART:
		add_sentence(out, key->list ? say_manual_list_of_part(key->of)
					    : say_manual_see_part(key->of));
		break;
	case SCHEMA_VALUE:
		add_value(out, schema, key);
		break;
	case SCHEMA_TEXT:
	case SCHEMA_OTHER:
		break;
	}
}

static void add_key(struct strbuf *out, const struct schema *schema, const struct schema_key *key)
{
	struct strbuf told = STRBUF_INIT;
	add_title(&told, key->title);
	add_sentence(&told, in_language(key->about));
	add_type(&told, schema, key);
	if (key->otherwise)
		add_sentence(&told, say_manual_otherwise(key->otherwise));
	if (key->required)
		add_sentence(&told, xstrdup(text(MSG_manual_required)));
	roff_label(out);
	roff_word(out, ROFF_BOLD, key->name);
	roff_entry(out, told.text);
	strbuf_release(&told);
}

static void add_words(struct strbuf *out, const struct schema_part *part)
{
	struct strbuf told = STRBUF_INIT;
	add_title(&told, part->title);
	add_sentence(&told, in_language(part->about));
	if (told.length)
		roff_paragraph(out, told.text);
	strbuf_release(&told);
}

static void add_keys(struct strbuf *out, const struct schema *schema,
		     const struct schema_part *part)
{
	for (size_t i = 0; i < part->count; i++)
		add_key(out, schema, &part->keys[i]);
}

/* Does a key send the reader to this value? */
static bool is_referred_to(const struct schema *schema, const char *value)
{
	for (size_t i = 0; i < schema->count; i++)
		for (size_t k = 0; k < schema->parts[i].count; k++)
			if (schema->parts[i].keys[k].type == SCHEMA_VALUE &&
			    strcmp(schema->parts[i].keys[k].of, value) == 0)
				return true;
	return false;
}

/* Those whose words tell more than their name. */
static void add_values(struct strbuf *out, const struct schema *schema)
{
	bool first = true;
	for (size_t i = 0; i < schema->count; i++) {
		const struct schema_part *part = &schema->parts[i];
		if (part->count || !part->about || !part->title ||
		    !is_referred_to(schema, part->name))
			continue;
		if (first)
			roff_subheading(out, text(MSG_manual_values));
		first = false;
		char *title = in_language(part->title), *about = in_language(part->about);
		roff_label(out);
		roff_word(out, ROFF_BOLD, title);
		roff_entry(out, about);
		free(title);
		free(about);
	}
}

static void add_schema(struct strbuf *out, const struct schema *schema)
{
	char *title = in_language(schema->title), *about = in_language(schema->about);
	for (char *at = title; *at; at++)
		if (*at >= 'a' && *at <= 'z')
			*at += 'A' - 'a';
	roff_heading(out, title);
	roff_paragraph(out, about);
	add_keys(out, schema, &schema->parts[0]);
	for (size_t i = 1; i < schema->count; i++) {
		if (!schema->parts[i].count)
			continue;
		roff_subheading(out, schema->parts[i].name);
		add_words(out, &schema->parts[i]);
		add_keys(out, schema, &schema->parts[i]);
	}
	add_values(out, schema);
	free(title);
	free(about);
}

static bool add_format(struct strbuf *out, const char *path, struct error *err)
{
	struct schema schema;
	if (!schema_read(&schema, path, err))
		return false;
	add_schema(out, &schema);
	schema_release(&schema);
	return true;
}

static bool add_example(struct strbuf *out, const char *path, struct error *err)
{
	struct source source;
	if (!source_read(&source, path, err))
		return false;
	roff_subheading(out, text(MSG_manual_example));
	roff_example(out, source.text);
	source_release(&source);
	return true;
}

bool page_formats(struct strbuf *out, char *const *files, struct error *err)
{
	roff_begin(out, 5, text(MSG_manual_format_title), UNIONPLAN_VERSION);
	roff_heading(out, text(MSG_manual_name));
	strbuf_format(out, "unionplan \\- %s\n", text(MSG_manual_name_format));
	roff_heading(out, text(MSG_manual_description));
	roff_paragraph(out, text(MSG_manual_format_about));
	for (; *files; files++) {
		const char *ending = strrchr(*files, '.');
		bool is_example = ending && strcmp(ending, ".yaml") == 0;
		if (!(is_example ? add_example : add_format)(out, *files, err))
			return false;
	}
	roff_heading(out, text(MSG_manual_see_also));
	roff_word(out, ROFF_BOLD, "unionplan");
	roff_word(out, ROFF_PLAIN, "(1)");
	strbuf_add_byte(out, '\n');
	return true;
}
