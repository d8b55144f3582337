/*
 * What the schemas under data/ (JSON Schema 2020-12) tell of our files: which keys there are, where, and what each is for.
 * The manual is made from it, editors read the same files. Only the part of JSON Schema that they use is understood.
 */
#ifndef IMPORT_SCHEMA_H
#define IMPORT_SCHEMA_H

#include "base/error.h"

#include <stddef.h>

enum schema_type {
	SCHEMA_OTHER, /* its own words must do */
	SCHEMA_TEXT,
	SCHEMA_NUMBER, /* whole, from `least` to `most` */
	SCHEMA_YES_NO,
	SCHEMA_CHOICE, /* one of `choices` */
	SCHEMA_VALUE,  /* written as the value `of` */
	SCHEMA_PART,   /* keys of its own: the part `of` */
};

/* Texts in both languages stand as the file has them: 'zh / en'. */
struct schema_key {
	char *name;
	char *title, *about; /* NULL: none */
	bool required, list;
	enum schema_type type;
	char *of;      /* NULL unless a value or a part */
	char *choices; /* 'a, b, c'; NULL unless a choice */
	char *otherwise; /* what holds where the key is left out; NULL: told in words, or nothing does */
	int least, most;
};

/* A mapping, or (without keys) a way of writing a value. A key without a title of its own has the words of its value, and is SCHEMA_OTHER. */
struct schema_part {
	char *name; /* '' for the whole file */
	char *title, *about;
	struct schema_key *keys;
	size_t count, room;
};

struct schema {
	char *title, *about;
	struct schema_part *parts; /* the whole file first, then as the file has them */
	size_t count, room;
};

/* False: the file can't be read, or is no JSON. */
bool schema_read(struct schema *schema, const char *path, struct error *err);
void schema_release(struct schema *schema);

#endif
