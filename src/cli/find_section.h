/* The section of an outline that a person means. */
#ifndef CLI_FIND_SECTION_H
#define CLI_FIND_SECTION_H

#include "base/error.h"
#include "model/outline.h"

/*
 * By its label (一、 or 一), by the labels on the way to it (二（一） or 二、（一）), by its heading or a part of it, the first
 * of these that fits. The outline is numbered. ERR_NOT_FOUND, or ERR_AMBIGUOUS with those that fit.
 */
bool find_section(const struct outline *outline, const char *written, int64_t *id,
		  struct error *err);

#endif
