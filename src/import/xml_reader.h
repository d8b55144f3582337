/*
 * The XML of Word and Excel documents, element by element. A document type, and with it every entity, is refused, and so
 * is what is nested deeper than such documents are.
 */
#ifndef IMPORT_XML_READER_H
#define IMPORT_XML_READER_H

#include "archive.h"

#define XML_LEVELS_MOST 256

/* The vocabularies that are told apart, each under its transitional and its strict name (ECMA-376 part 4 and 1). */
enum xml_space {
	XML_NONE,     /* attributes without a prefix */
	XML_OTHER,    /* none of these */
	XML_WORD,     /* w: */
	XML_SHEET,    /* of Excel */
	XML_RELATION, /* r:id */
	XML_PACKAGE,  /* what belongs to what in an archive */
	XML_COMPAT,   /* mc: */
	XML_VML,      /* v: */
	XML_MATH,     /* m: */
	XML_BUILT_IN, /* xml:space */
};

struct xml_tag {
	enum xml_space space;
	const char *name;              /* without its prefix */
	const char *const *attributes; /* opaque */
};

/* The value of an attribute; NULL where there is none. Borrowed while the tag lasts. */
const char *xml_attribute(const struct xml_tag *tag, enum xml_space space, const char *name);
bool xml_is(const struct xml_tag *tag, enum xml_space space, const char *name);

struct xml_handler {
	void (*begin)(void *context, const struct xml_tag *tag);
	void (*end)(void *context, const struct xml_tag *tag); /* without attributes */
	/* Some of the text, in any number of pieces; NULL: not wanted. */
	void (*text)(void *context, const char *bytes, size_t length);
};

/* Reads a part of the archive from its beginning to its end. False: it is missing, damaged or refused, err says why. */
bool xml_read(struct archive *archive, const char *part, const struct xml_handler *handler,
	      void *context, struct error *err);

#endif
