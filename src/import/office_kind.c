#include "import/office_kind.h"

#include "archive.h"
#include "base/array.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "i18n/messages.h"
#include "relations.h"

#include <stdlib.h>

typedef char *sentence(const char *name);

static enum office_kind refuse(const char *name, sentence *say, struct error *err)
{
	char *clean = utf8_clean(name, strlen(name), false, NULL);
	error_set(err, ERR_INPUT, say(clean));
	free(clean);
	return OFFICE_UNREADABLE;
}

static bool begins(const char *bytes, size_t length, const char *with, size_t size)
{
	return length >= size && memcmp(bytes, with, size) == 0;
}

static bool holds(const char *bytes, size_t length, const char *what, size_t size)
{
	const char *end = bytes + length, *at = bytes;
	while ((size_t)(end - at) >= size &&
	       (at = memchr(at, what[0], (size_t)(end - at) - size + 1)))
		if (memcmp(at++, what, size) == 0)
			return true;
	return false;
}

/*
 * The older file of all office programs: which one wrote it is told by the names in its directory (UTF-16, small end
 * first). A new document with a password is such a file too.
 */
static enum office_kind refuse_compound(const char *name, const char *bytes, size_t length,
					struct error *err)
{
#define WIDE(text) text, sizeof(text)
	static const struct {
		const char *entry;
		size_t size;
		sentence *say;
	} entries[] = {
		{WIDE("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e"), say_archive_password},
		{WIDE("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t"), say_office_old_word},
		{WIDE("W\0o\0r\0k\0b\0o\0o\0k"), say_office_old_excel},
		{WIDE("B\0o\0o\0k"), say_office_old_excel},
	};
#undef WIDE
	for (size_t i = 0; i < ARRAY_LENGTH(entries); i++)
		if (holds(bytes, length, entries[i].entry, entries[i].size))
			return refuse(name, entries[i].say, err);
	return refuse(name, say_office_other, err);
}

/* The main part says what the archive is. */
static enum office_kind look_into(const char *name, const char *bytes, size_t length,
				  struct error *err)
{
	static const struct {
		const char *part;
		enum office_kind kind;
	} places[] = {
		{"word/document.xml", OFFICE_WORD},
		{"xl/workbook.xml", OFFICE_EXCEL},
	};
	struct archive *archive = archive_open(name, bytes, length, err);
	if (!archive)
		return OFFICE_UNREADABLE;
	struct relations relations = {0};
	enum office_kind kind = OFFICE_UNREADABLE;
	if (relations_read(archive, "", &relations, err)) {
		const char *main = relations_by_type(&relations, "officeDocument");
		size_t folder = main ? strcspn(main, "/") + 1 : 0;
		for (size_t i = 0; i < ARRAY_LENGTH(places); i++)
			if ((main && strncmp(main, places[i].part, folder) == 0 &&
			     !strstr(main, ".bin")) ||
			    (!main && archive_has(archive, places[i].part)))
				kind = places[i].kind;
		if (kind == OFFICE_UNREADABLE)
			refuse(name,
			       archive_has(archive, "content.xml") ? say_office_open_document
								   : say_office_other_archive,
			       err);
	}
	relations_release(&relations);
	archive_close(archive);
	return kind;
}

enum office_kind office_kind(const char *name, const char *bytes, size_t length, struct error *err)
{
	static const struct {
		const char *first;
		sentence *say;
	} others[] = {
		{"{\\rtf", say_office_rtf},
		{"%PDF-", say_office_pdf},
	};
	if (begins(bytes, length, "PK\3\4", 4) || begins(bytes, length, "PK\5\6", 4))
		return look_into(name, bytes, length, err);
	if (begins(bytes, length, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8))
		return refuse_compound(name, bytes, length, err);
	for (size_t i = 0; i < ARRAY_LENGTH(others); i++)
		if (begins(bytes, length, others[i].first, strlen(others[i].first)))
			return refuse(name, others[i].say, err);
	return OFFICE_NONE;
}
