#include "xml_reader.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "i18n/messages.h"

#include <expat.h>

/* Between the name of a vocabulary and that of an element; stands in no name. */
#define SEPARATOR ' '

/*
 * Bytes that may come without anything ending in them. A longer name or value is no document's; and expat before 2.6 looks
 * through it anew with each piece.
 */
enum { QUIET_MOST = 4 << 20 };

static const struct {
	const char *uri;
	enum xml_space space;
} spaces[] = {
	{"http://schemas.openxmlformats.org/wordprocessingml/2006/main", XML_WORD},
	{"http://purl.oclc.org/ooxml/wordprocessingml/main", XML_WORD},
	{"http://schemas.openxmlformats.org/spreadsheetml/2006/main", XML_SHEET},
	{"http://purl.oclc.org/ooxml/spreadsheetml/main", XML_SHEET},
	{"http://schemas.openxmlformats.org/officeDocument/2006/relationships", XML_RELATION},
	{"http://purl.oclc.org/ooxml/officeDocument/relationships", XML_RELATION},
	{"http://schemas.openxmlformats.org/package/2006/relationships", XML_PACKAGE},
	{"http://schemas.openxmlformats.org/markup-compatibility/2006", XML_COMPAT},
	{"urn:schemas-microsoft-com:vml", XML_VML},
	{"http://schemas.openxmlformats.org/officeDocument/2006/math", XML_MATH},
	{"http://purl.oclc.org/ooxml/officeDocument/math", XML_MATH},
	{"http://www.w3.org/XML/1998/namespace", XML_BUILT_IN},
};

struct xml_reader {
	XML_Parser parser;
	const struct xml_handler *handler;
	void *context;
	const struct archive *archive;
	const char *part;
	int depth;
	size_t quiet;
	enum { REFUSED_NOTHING, REFUSED_DOCTYPE, REFUSED_DEPTH } refused;
};

/* The space of a name, and where the name itself begins. */
static enum xml_space split(const char *full, const char **name)
{
	const char *at = strrchr(full, SEPARATOR);
	*name = at ? at + 1 : full;
	if (!at)
		return XML_NONE;
	size_t length = (size_t)(at - full);
	for (size_t i = 0; i < ARRAY_LENGTH(spaces); i++)
		if (strncmp(spaces[i].uri, full, length) == 0 && !spaces[i].uri[length])
			return spaces[i].space;
	return XML_OTHER;
}

const char *xml_attribute(const struct xml_tag *tag, enum xml_space space, const char *name)
{
	for (const char *const *at = tag->attributes; at && at[0]; at += 2) {
		const char *plain;
		enum xml_space of = split(at[0], &plain);
		if (of == space && strcmp(plain, name) == 0)
			return at[1];
	}
	return NULL;
}

bool xml_is(const struct xml_tag *tag, enum xml_space space, const char *name)
{
	return tag->space == space && strcmp(tag->name, name) == 0;
}

static void stop(struct xml_reader *reader, int why)
{
	if (!reader->refused)
		reader->refused = why;
	XML_StopParser(reader->parser, XML_FALSE);
}

static void XMLCALL on_begin(void *context, const char *full, const char **attributes)
{
	struct xml_reader *reader = context;
	struct xml_tag tag = {.attributes = (const char *const *)attributes};
	reader->quiet = 0;
	if (reader->refused)
		return;
	if (++reader->depth > XML_LEVELS_MOST) {
		stop(reader, REFUSED_DEPTH);
		return;
	}
	tag.space = split(full, &tag.name);
	reader->handler->begin(reader->context, &tag);
}

/* After a stop expat may still end an element that was empty. */
static void XMLCALL on_end(void *context, const char *full)
{
	struct xml_reader *reader = context;
	struct xml_tag tag = {.attributes = NULL};
	reader->quiet = 0;
	if (reader->refused)
		return;
	reader->depth--;
	tag.space = split(full, &tag.name);
	reader->handler->end(reader->context, &tag);
}

static void XMLCALL on_text(void *context, const char *bytes, int length)
{
	struct xml_reader *reader = context;
	reader->quiet = 0;
	if (!reader->refused && reader->handler->text)
		reader->handler->text(reader->context, bytes, (size_t)length);
}

static void XMLCALL on_other(void *context, const char *bytes, int length)
{
	(void)bytes;
	(void)length;
	((struct xml_reader *)context)->quiet = 0;
}

static void XMLCALL on_doctype(void *context, const char *name, const char *system_id,
			       const char *public_id, int has_subset)
{
	(void)name;
	(void)system_id;
	(void)public_id;
	(void)has_subset;
	stop(context, REFUSED_DOCTYPE);
}

static bool refuse(const struct xml_reader *reader, struct error *err)
{
	const char *name = archive_name(reader->archive);
	if (XML_GetErrorCode(reader->parser) == XML_ERROR_NO_MEMORY)
		memory_exhausted();
	if (reader->refused == REFUSED_DOCTYPE)
		return error_set(err, ERR_INPUT, say_xml_doctype(name, reader->part));
	if (reader->refused == REFUSED_DEPTH)
		return error_set(err, ERR_INPUT,
				 say_xml_depth(name, reader->part, XML_LEVELS_MOST));
	return error_set(err, ERR_INPUT,
			 say_xml_damaged(name, reader->part,
					 (size_t)XML_GetCurrentLineNumber(reader->parser)));
}

static bool feed(void *context, const char *bytes, size_t length, struct error *err)
{
	struct xml_reader *reader = context;
	reader->quiet += length;
	return (XML_Parse(reader->parser, bytes, (int)length, 0) == XML_STATUS_OK &&
		reader->quiet <= QUIET_MOST) ||
	       refuse(reader, err);
}

bool xml_read(struct archive *archive, const char *part, const struct xml_handler *handler,
	      void *context, struct error *err)
{
	struct xml_reader reader = {
		.parser = XML_ParserCreateNS(NULL, SEPARATOR),
		.handler = handler,
		.context = context,
		.archive = archive,
		.part = part,
	};
	if (!reader.parser)
		memory_exhausted();
	XML_SetUserData(reader.parser, &reader);
	XML_SetElementHandler(reader.parser, on_begin, on_end);
	XML_SetCharacterDataHandler(reader.parser, on_text);
	XML_SetDefaultHandler(reader.parser, on_other);
	XML_SetStartDoctypeDeclHandler(reader.parser, on_doctype);
	bool good = archive_read(archive, part, feed, &reader, err) &&
		    (XML_Parse(reader.parser, "", 0, 1) == XML_STATUS_OK || refuse(&reader, err));
	XML_ParserFree(reader.parser);
	return good;
}
