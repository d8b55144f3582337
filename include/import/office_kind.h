/* What a file is by its first bytes and its parts, whatever it is called. */
#ifndef IMPORT_OFFICE_KIND_H
#define IMPORT_OFFICE_KIND_H

#include "base/error.h"

#include <stddef.h>

enum office_kind {
	OFFICE_NONE,  /* nothing of an office program: it may be text */
	OFFICE_WORD,  /* docx_read() reads it */
	OFFICE_EXCEL, /* xlsx_read() reads it */
	OFFICE_UNREADABLE, /* of an office program, but nothing that can be read here: err says what to do */
};

/* `name` is for sentences. err is set (ERR_INPUT) for OFFICE_UNREADABLE alone. */
enum office_kind office_kind(const char *name, const char *bytes, size_t length, struct error *err);

#endif
