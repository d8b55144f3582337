#include "source_kind.h"

#include "app/transfer.h"
#include "base/array.h"
#include "i18n/messages.h"
#include "import/csv.h"
#include "import/docx.h"
#include "import/office_kind.h"
#include "import/recognise.h"
#include "import/source.h"
#include "import/xlsx.h"

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

/* A key of the program's formats at the beginning of a line: what nobody writes in a document that people read. */
static bool has_key(const char *line)
{
	static const char *const keys[] = {
		"unionplan",    "unionplan-days-off", "unionplan-occasions", "template", "plan",
		"organization", "schedule",           "committee",
	};
	size_t length = strspn(line, "abcdefghijklmnopqrstuvwxyz-");
	for (size_t i = 0; line[length] == ':' && i < ARRAY_LENGTH(keys); i++)
		if (strlen(keys[i]) == length && memcmp(line, keys[i], length) == 0)
			return true;
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
	while (at && at < end) {
		if (has_key(at))
			return true;
		at = memchr(at, '\n', (size_t)(end - at));
		at += at != NULL;
	}
	return false;
}

static bool is_table(const char *file, const struct strbuf *bytes)
{
	static const char *const endings[] = {".csv", ".tsv"};
	(void)bytes;
	return ends(file, endings, ARRAY_LENGTH(endings));
}

/* --- reading --- */

static bool read_source(const char *file, struct strbuf *bytes,
			void (*read)(const struct source *source, struct proposal *proposal),
			struct proposal *proposal, struct error *err)
{
	struct source source;
	if (!source_take(&source, file, bytes, err))
		return false;
	read(&source, proposal);
	source_release(&source);
	return true;
}

static bool read_text(const char *file, struct strbuf *bytes, struct proposal *proposal,
		      struct error *err)
{
	return read_source(file, bytes, plain_read, proposal, err);
}

static bool read_csv(const char *file, struct strbuf *bytes, struct proposal *proposal,
		     struct error *err)
{
	return read_source(file, bytes, csv_read, proposal, err);
}

static bool read_docx(const char *file, struct strbuf *bytes, struct proposal *proposal,
		      struct error *err)
{
	return docx_read(file, bytes->text, bytes->length, proposal, err);
}

static bool read_xlsx(const char *file, struct strbuf *bytes, struct proposal *proposal,
		      struct error *err)
{
	return xlsx_read(file, bytes->text, bytes->length, proposal, err);
}

static void text_or_table(const struct source *source, struct proposal *proposal)
{
	(csv_is_such(source) ? csv_read : plain_read)(source, proposal);
}

static bool read_any_text(const char *file, struct strbuf *bytes, struct proposal *proposal,
			  struct error *err)
{
	return read_source(file, bytes, text_or_table, proposal, err);
}

/* Archives tell by their parts what they are (import/office_kind.h), text by nothing: both have no `fits`. */
enum { YAML, DOCX, XLSX, CSV, TEXT, KINDS };
static const struct source_kind kinds[KINDS] = {
	[YAML] = {"yaml", is_yaml, NULL},   [DOCX] = {"docx", NULL, read_docx},
	[XLSX] = {"xlsx", NULL, read_xlsx}, [CSV] = {"csv", is_table, read_csv},
	[TEXT] = {"text", NULL, read_text},
};

/* What is left; whether it is a table is seen once it is decoded. */
static const struct source_kind any_text = {"text", NULL, read_any_text};

const char *transfer_kind_name(size_t index)
{
	return index < KINDS ? kinds[index].name : NULL;
}

/* --- which --- */

/* What else people try. */
static bool is_stranger(const struct strbuf *bytes, enum message *advice)
{
	static const char *const pictures[] = {"\x89PNG", "\xFF\xD8\xFF", "GIF8", "BM6"};
	const char *at = bytes->text + strspn(bytes->text, " \t\r\n\xEF\xBB\xBF");
	bool page = strncasecmp(at, "<!doctype html", 14) == 0 || strncasecmp(at, "<html", 5) == 0;
	*advice = page ? MSG_source_is_page : MSG_source_is_picture;
	for (size_t i = 0; i < ARRAY_LENGTH(pictures) && !page; i++)
		page = begins(bytes, pictures[i]);
	return page;
}

static const struct source_kind *named(const char *as, struct error *err)
{
	for (size_t i = 0; i < KINDS; i++)
		if (strcmp(kinds[i].name, as) == 0)
			return &kinds[i];
	error_set(err, ERR_USAGE, say_source_kind_unknown(as));
	return NULL;
}

const struct source_kind *source_kind_of(const char *as, const char *file,
					 const struct strbuf *bytes, struct error *err)
{
	enum message advice;
	if (as)
		return named(as, err);
	switch (office_kind(file, bytes->text, bytes->length, err)) {
	case OFFICE_WORD:
		return &kinds[DOCX];
	case OFFICE_EXCEL:
		return &kinds[XLSX];
	case OFFICE_UNREADABLE:
		return NULL;
	case OFFICE_NONE:
		break;
	}
	for (size_t i = 0; i < KINDS; i++)
		if (kinds[i].fits && kinds[i].fits(file, bytes))
			return &kinds[i];
	if (!is_stranger(bytes, &advice))
		return &any_text;
	error_set(err, ERR_INPUT, xstrdup(text(advice)));
	return NULL;
}
