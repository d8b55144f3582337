/* The lines of an iCalendar object (RFC 5545, 3.1): escaped, folded, each ended with CRLF. */
#ifndef EXPORT_ICS_LINES_H
#define EXPORT_ICS_LINES_H

#include "base/date.h"
#include "base/strbuf.h"

#include <stdint.h>

struct ics {
	struct strbuf *out;
	struct strbuf line; /* the one that is being written, not folded yet */
};

void ics_init(struct ics *ics, struct strbuf *out);
void ics_release(struct ics *ics);

/* A line whose value needs no escaping. */
void ics_plain(struct ics *ics, const char *name, const char *value);

/* A TEXT; nothing where it is NULL or empty. Each run of line ends becomes one. */
void ics_text(struct ics *ics, const char *name, const char *text);

/* A list of TEXTs: the line is begun, each text added, the line ended. */
void ics_begin_list(struct ics *ics, const char *name);
void ics_add_to_list(struct ics *ics, const char *text);
void ics_end_list(struct ics *ics);

void ics_date(struct ics *ics, const char *name, struct date date);
/* A floating time, of the clock wherever it is read; `minutes` from midnight. */
void ics_local_time(struct ics *ics, const char *name, struct date date, int minutes);
/* In UTC; seconds since 1970-01-01. */
void ics_moment(struct ics *ics, const char *name, int64_t seconds);

#endif
