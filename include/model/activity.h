/* What a union does at some time of its plan. */
#ifndef MODEL_ACTIVITY_H
#define MODEL_ACTIVITY_H

#include "model/when.h"

#include <stdint.h>

enum activity_status {
	STATUS_PLANNED,
	STATUS_DOING,
	STATUS_DONE,
	STATUS_POSTPONED,
	STATUS_CANCELLED,
	STATUS_COUNT
};

/* A post that is responsible. The first one of an activity leads. */
struct activity_post {
	int64_t post_id; /* 0 in a plan that is not stored yet: the name says which */
	char *name;      /* 文体委员 */
};

struct activity {
	int64_t id, plan_id;
	int64_t section_id; /* 0: none */
	int64_t position;   /* order within the plan */
	char *title;        /* never NULL or empty once stored */
	char *detail;       /* NULL: none. So with every text below */
	struct when when;
	char *occasion; /* a name of data/occasions.yaml or of the union's own */
	char *place;
	int participants; /* heads that are expected; NOT_GIVEN: not said */
	int attended;     /* heads that came, as somebody has counted them; NOT_GIVEN: not known */
	int64_t budget;   /* fen; NOT_GIVEN */
	int64_t spent;    /* fen; NOT_GIVEN */
	enum activity_status status;
	char *outcome; /* how it went, or how far it has come */
	char *reason;  /* why it was put off or called off; stays when it is done after all */
	char *done_on; /* 'YYYY-MM-DD', only where it is done; NULL: not said */
	struct when postponed_from; /* when it was to be first; not set: it was never put off */
	struct activity_post *posts;
	size_t post_count, post_room;
};

#define NOT_GIVEN (-1)
#define PARTICIPANTS_MOST 9999999 /* heads, expected or come; nowhere are more taken */

struct activity_list {
	struct activity *items;
	size_t count, room;
};

void activity_init(struct activity *activity);
void activity_release(struct activity *activity);
void activity_copy(struct activity *to, const struct activity *from); /* `to` not initialised */
void activity_add_post(struct activity *activity, int64_t post_id, const char *name);

void activity_swap_posts(struct activity *a, struct activity *b);

/* 'a、b', the leading one first. */
void activity_write_posts(const struct activity *activity, struct strbuf *out);

/* Is this post (by id, or by name where the id is 0) among its posts? */
bool activity_has_post(const struct activity *activity, int64_t post_id, const char *name);
bool activity_is_led_by(const struct activity *activity, int64_t post_id, const char *name);

/* Open, and its last day lies before `today`. */
bool activity_overdue(const struct activity *activity, struct date today);

/*
 * The day on which it may be taken to have been done where nobody says which: today, unless its time is over; then the day
 * that it names. False: its time is over and names none. Who marks in December what was planned for September does not say
 * that it was done in December; but what had a deadline was missing till somebody marked it, and is late.
 */
bool activity_likely_day(const struct activity *activity, struct date today, struct date *out);

/*
 * Does a day on which an activity is said to have been done lie so long before its plan begins that another year was meant?
 * Some of it may be done in the month before; today is always believed.
 */
bool activity_day_too_early(struct date day, struct period period, struct date today);

/* Put off, and nobody has said yet to when. */
bool activity_time_is_open(const struct activity *activity);

/* When it is to be, as when_write() has it; 待定 where that is open. */
void activity_write_time(const struct activity *activity, struct period period, int month,
			 struct strbuf *out);

/* '原定9月28日', where it has been put off from a time; else nothing. */
void activity_write_first_time(const struct activity *activity, struct period period,
			       struct strbuf *out);

void activity_list_release(struct activity_list *list);
struct activity *activity_list_add(struct activity_list *list); /* a new one, initialised */

/* One table of statuses: name in files (planned, …), name on the screen, sign (○ ● ✓ → ✗), ASCII sign for print. */
const char *status_name(enum activity_status status); /* in files and in the database */
const char *status_label(enum activity_status status); /* 计划, 进行中, 完成, 延期, 取消 */
const char *status_sign(enum activity_status status);
bool status_parse(const char *name,
		  enum activity_status *out); /* either name, in either language */
bool status_is_open(
	enum activity_status status); /* still to be done: planned, doing or postponed */

#endif
