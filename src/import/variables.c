#include "variables.h"

#include "hint.h"
#include "i18n/messages.h"

#include <ctype.h>
#include <stdlib.h>

void variables_init(struct variables *variables, const struct template_info *about)
{
	*variables = (struct variables){
		.about = about,
		.values = xcalloc(about->count, sizeof(*variables->values)),
		.used = xcalloc(about->count, sizeof(*variables->used)),
	};
}

void variables_release(struct variables *variables)
{
	for (size_t i = 0; variables->about && i < variables->about->count; i++)
		free(variables->values[i]);
	free(variables->values);
	free(variables->used);
	*variables = (struct variables){0};
}

static bool letter(char c)
{
	return isalpha((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80;
}

static size_t name_length(const char *text)
{
	size_t length = 0;
	while (letter(text[length]) || (length && isdigit((unsigned char)text[length])))
		length++;
	return length;
}

bool variable_name_valid(const char *name)
{
	return *name && !name[name_length(name)];
}

/* What stands between the braces: a name, perhaps + or - and a number. */
struct reference {
	char *name;
	bool counted;
	long by;
};

static bool parse_reference(const char *text, struct reference *out)
{
	text += strspn(text, " ");
	size_t length = name_length(text);
	*out = (struct reference){.name = xmemdup0(text, length)};
	text += length;
	text += strspn(text, " ");
	if (*text == '+' || *text == '-') {
		long sign = *text == '+' ? 1 : -1;
		text += 1 + strspn(text + 1, " ");
		size_t digits = strspn(text, "0123456789");
		if (!digits || digits > 4)
			return false;
		out->counted = true;
		out->by = sign * strtol(text, NULL, 10);
		text += digits;
		text += strspn(text, " ");
	}
	return length && !*text;
}

static char *undefined(const struct template_info *about, const char *name)
{
	const char **names = xcalloc(about->count, sizeof(*names));
	for (size_t i = 0; i < about->count; i++)
		names[i] = about->variables[i].name;
	char *hint = hint_near(name, names, about->count), *quoted = quote_text(name);
	char *problem = say_import_variable_undefined(quoted, hint);
	free(hint);
	free(quoted);
	free(names);
	return problem;
}

static char *malformed(const char *inside)
{
	char *quoted = quote_text(inside);
	char *problem = say_import_variable_malformed(quoted);
	free(quoted);
	return problem;
}

static char *add_value(const struct reference *reference, const char *value, struct strbuf *out)
{
	if (!reference->counted) {
		strbuf_add_text(out, value);
		return NULL;
	}
	size_t digits = strspn(value, "0123456789");
	if (!digits || digits > 9 || value[digits]) {
		char *quoted = quote_text(value);
		char *problem = say_import_variable_no_number(reference->name, quoted);
		free(quoted);
		return problem;
	}
	strbuf_format(out, "%ld", strtol(value, NULL, 10) + reference->by);
	return NULL;
}

/* *missing is set where the variable has no value. */
static char *expand_one(struct variables *variables, const char *inside, struct strbuf *out,
			bool *missing)
{
	const struct template_info *about = variables->about;
	struct reference reference;
	char *problem = NULL;
	size_t at = 0;
	if (!parse_reference(inside, &reference)) {
		problem = malformed(inside);
		goto done;
	}
	while (at < about->count && strcmp(about->variables[at].name, reference.name) != 0)
		at++;
	if (at == about->count) {
		problem = undefined(about, reference.name);
		goto done;
	}
	variables->used[at] = true;
	if (variables->values[at])
		problem = add_value(&reference, variables->values[at], out);
	else
		*missing = true;
done:
	free(reference.name);
	return problem;
}

bool variables_expand(struct variables *variables, const char *text, size_t most,
		      struct strbuf *out, char **problem)
{
	const char *open;
	bool missing = false;
	*problem = NULL;
	while ((open = strstr(text, VARIABLE_OPEN))) {
		strbuf_add(out, text, (size_t)(open - text));
		text = open + 2;
		if (strncmp(text, VARIABLE_OPEN, 2) == 0) {
			strbuf_add_text(out, VARIABLE_OPEN);
			text += 2;
			continue;
		}
		const char *close = strstr(text, "}}");
		if (!close) {
			*problem = malformed(text);
			return false;
		}
		char *inside = xmemdup0(text, (size_t)(close - text));
		*problem = expand_one(variables, inside, out, &missing);
		free(inside);
		if (*problem || out->length > most)
			return false;
		text = close + 2;
	}
	strbuf_add_text(out, text);
	return !missing && out->length <= most;
}
