#include "source_kind.h"

#include "app/transfer.h"
#include "base/array.h"
#include "i18n/messages.h"
#include "import/recognise.h"
#include "import/source.h"

#include <strings.h>

/* --- what bytes and names look like --- */

static bool begins(const struct strbuf *bytes, const char *with)
{
	size_t length = strlen(with);
	return bytes->length >= length && memcmp(bytes->text, with, length) == 0;
}

static bool ends(const char *file, const char *const *endings, size_t count)
{
	size_t length = strlen(file);
	for (size_t i = 0; i < count; i++) {
		size_t ending = strlen(endings[i]);
		if (length > ending && strcasecmp(file + length - ending, endings[i]) == 0)
			return true;
	}
	return false;
}

/* A key of the format at the beginning of a line: what nobody writes in a document that people read. */
static bool has_key(const char *line, size_t length)
{
	static const char *const keys[] = {
		"unionplan",  "template",  "organization", "plan",     "schedule",
		"committee",  "days_off",  "occasions",    "sections", "variables",
	};
	for (size_t i = 0; i < ARRAY_LENGTH(keys); i++) {
		size_t key = strlen(keys[i]);
		if (length > key && memcmp(line, keys[i], key) == 0 && line[key] == ':')
			return true;
	}
	return false;
}

static bool is_yaml(const char *file, const struct strbuf *bytes)
{
	static const char *const endings[] = {".yaml", ".yml"};
	if (ends(file, endings, ARRAY_LENGTH(endings)))
		return true;
	const char *at = bytes->text, *end = at + bytes->length;
	at += begins(bytes, "\xEF\xBB\xBF") ? 3 : 0;
	if (*at == '{' && strstr(at, "\"unionplan\"")) /* JSON is YAML too */
		return true;
	while (at < end) {
		size_t length = 0;
		while (at + length < end && at[length] != '\n')
			length++;
		if (has_key(at, length))
			return true;
		at += length + 1;
	}
	return false;
}

static bool is_text(const char *file, const struct strbuf *bytes)
{
	(void)file;
	(void)bytes;
	return true;
}

/* --- reading --- */

static bool read_text(const char *file, struct strbuf *bytes, struct proposal *proposal,
		      struct error *err)
{
	struct source source;
	if (!source_take(&source, file, bytes, err))
		return false;
	plain_read(&source, proposal);
	source_release(&source);
	return true;
}

static const struct source_kind kinds[] = {
	{"yaml", is_yaml, NULL},
	{"text", is_text, read_text},
};

const char *transfer_kind_name(size_t index)
{
	return index < ARRAY_LENGTH(kinds) ? kinds[index].name : NULL;
}

/* --- which --- */

/* What people try, and what to do instead. */
static const struct {
	const char *magic;
	enum message advice;
} strangers[] = {
	{"%PDF-", MSG_source_is_pdf},
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", MSG_source_is_old_office},
	{"{\\rtf", MSG_source_is_rtf},
	{"PK\x03\x04", MSG_source_is_archive},
	{"\x89PNG", MSG_source_is_picture},
	{"\xFF\xD8\xFF", MSG_source_is_picture},
};

static bool is_page(const struct strbuf *bytes)
{
	const char *at = bytes->text + strspn(bytes->text, " \t\r\n\xEF\xBB\xBF");
	return strncasecmp(at, "<!doctype html", 14) == 0 || strncasecmp(at, "<html", 5) == 0;
}

static const struct source_kind *refuse(struct error *err, enum message advice)
{
	error_set(err, ERR_INPUT, xstrdup(text(advice)));
	return NULL;
}

static const struct source_kind *named(const char *as, struct error *err)
{
	for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++)
		if (strcmp(kinds[i].name, as) == 0)
			return &kinds[i];
	error_set(err, ERR_USAGE, say_source_kind_unknown(as));
	return NULL;
}

const struct source_kind *source_kind_of(const char *as, const char *file,
					 const struct strbuf *bytes, struct error *err)
{
	if (as)
		return named(as, err);
	const struct source_kind *found = kinds;
	while (!found->fits(file, bytes))
		found++;
	if (found != &kinds[ARRAY_LENGTH(kinds) - 1])
		return found;
	for (size_t i = 0; i < ARRAY_LENGTH(strangers); i++)
		if (begins(bytes, strangers[i].magic))
			return refuse(err, strangers[i].advice);
	return is_page(bytes) ? refuse(err, MSG_source_is_page) : found;
}
