/* The state of the schedule view, for its own files: schedule.c (what it shows, moving about), schedule_change.c (what
 * changes activities), schedule_filter.c, schedule_marks.c, schedule_draw.c, schedule_months.c, schedule_detail.c. */
#ifndef SCHEDULE_VIEW_H
#define SCHEDULE_VIEW_H

#include "base/id_set.h"
#include "model/plan_list.h"
#include "tui/view/list.h"
#include "tui/view/view.h"

/* Instead of one status. */
enum { STATUS_ANY = -1, STATUS_OPEN = -2, STATUS_OVERDUE = -3 };

/* Which activities of the plan are shown; all of it must hold. */
struct schedule_filter {
	char *words;                /* NULL: any */
	int64_t post_id, member_id; /* 0: any */
	char *post, *member;        /* their names */
	int status;                 /* enum activity_status, or STATUS_ANY and the like */
	int64_t *held;              /* the posts that the member holds */
	size_t held_count, held_room;
};

/* What the filter lets through, in the whole plan. */
struct schedule_found {
	bool read;
	struct schedule_text *items; /* what meets all conditions but the words */
	size_t count, room;
	struct strbuf texts; /* of the items, each with a zero byte behind it */
	size_t *passing;     /* those of the items that have the words, too */
	size_t passing_count;
	char *words;
	struct id_set ids; /* of what passes */
	int *hits; /* how many of each month, with those that go on in it; NULL: no filter holds */
};

struct schedule_view {
	struct view view;
	int64_t plan_id;
	struct month_figures *months; /* all of the plan in its order, then 全年 */
	struct list month_list;
	struct activity_list read; /* the month at the cursor, or the beginning of a large one */
	bool more;                 /* it goes on */
	size_t *shown;             /* indices into it: those that the filter lets through */
	struct list list;
	bool in_months; /* the keys move among the months */
	bool detailed;  /* each activity with what is known of it */
	struct schedule_filter filter;
	struct schedule_found found;
	struct id_set marks; /* activities, in any months of the plan */
	int time_columns; /* of the longest time that is shown, with a gap; counted when the month is drawn */
	struct box rows; /* where the rows were drawn last, in the view's box */
	char *section; /* heading that the current activity belongs to; looked up when it is drawn */
	int64_t section_of; /* for which activity; 0: not looked up */
};

/* --- what is read (schedule_rows.c) --- */

/* NULL: the month is empty. */
const struct activity *schedule_current(const struct schedule_view *view);

/* The month at the cursor; 0: 全年. */
int schedule_month(const struct schedule_view *view);

/* Has this one of it begun in an earlier month, under which it is counted? */
bool schedule_goes_on(const struct schedule_view *view, const struct desk *desk,
		      const struct activity *activity);

/* Adds those of them that are read. */
void schedule_count_apart(const struct schedule_view *view, const struct desk *desk,
			  struct activity_count *count);

/* Its activities; `current` is the one to point at, if it is there. Of a large month only the beginning is read. */
bool schedule_load_month(struct schedule_view *view, struct desk *desk, int64_t current,
			 struct error *err);
bool schedule_load_whole_month(struct schedule_view *view, struct desk *desk, struct error *err);

/* Lets the filter choose among what is read. */
void schedule_show(struct schedule_view *view, int64_t current);

/* All months of the plan, with their figures where there are any. */
bool schedule_load_figures(struct schedule_view *view, struct desk *desk, struct error *err);
size_t schedule_place_of_month(const struct schedule_view *view, struct period period, int month);
void schedule_point_at_month(struct schedule_view *view, int month);

/* From a month without any hit to the next one that has some, else to the first. */
void schedule_point_at_hits(struct schedule_view *view);

/* --- the filter --- */

bool schedule_filtered(const struct schedule_view *view);
bool schedule_passes(const struct schedule_filter *filter, const struct activity *activity,
		     struct date today);

/* The same but for the words. */
bool schedule_meets(const struct schedule_filter *filter, const struct activity *activity,
		    struct date today);

/* All of an activity that words are looked for in. */
void schedule_write_texts(const struct activity *activity, struct strbuf *out);
void schedule_filter_clear(struct schedule_filter *filter);

/* Reads the plan for the filter; and finds anew when only its words have changed. */
bool schedule_find(struct schedule_view *view, struct desk *desk, struct error *err);
bool schedule_find_words(struct schedule_view *view, struct desk *desk, struct error *err);
void schedule_found_release(struct schedule_found *found);

/* Reads anew which posts its member holds; what is gone from the committee is no condition any more. */
bool schedule_filter_load(struct schedule_filter *filter, struct desk *desk, struct error *err);

/* '文体委员 · 未完成 · “球”' */
void schedule_filter_write(const struct schedule_filter *filter, struct strbuf *out);

/* Asks for it in a form. False: it stays as it was. */
bool schedule_filter_ask(struct schedule_filter *filter, struct desk *desk);

/* --- marks --- */

/* Forgets those that are gone, or of another plan. */
void schedule_marks_refresh(struct schedule_view *view, struct desk *desk);

/* How many of them are among what is shown. */
size_t schedule_marks_here(const struct schedule_view *view);

/*
 * Marks all shown that begin in this month, or none where they are marked already: what goes on from an earlier month is
 * another month's, and marked by itself. False: none begins here, and nothing has changed.
 */
bool schedule_mark_month(struct schedule_view *view, const struct desk *desk);

/* How many of the shown marked ones have begun in an earlier month. */
size_t schedule_marks_going_on(const struct schedule_view *view, const struct desk *desk);

/* Those whose place is in this month, into `ids`, which has room for all marks; their number. */
size_t schedule_marks_of_month(const struct schedule_view *view, const struct desk *desk,
			       int64_t *ids);

/* --- changing --- */

/* False: this action changes nothing. */
bool schedule_change(struct schedule_view *view, struct desk *desk, enum action action);

/* --- drawing --- */

void schedule_draw(struct view *view, struct desk *desk, struct box box);
bool schedule_click(struct view *view, struct desk *desk, int row, int column);

/* The months at the left, as many columns wide. */
void schedule_draw_months(struct schedule_view *view, struct desk *desk, struct box box);
int schedule_months_columns(const struct desk *desk);

/* 'Sep', or '2025 Sep' in a plan of more than a year. */
void schedule_write_month(const struct desk *desk, int month, struct strbuf *out);

/* The current activity whole. */
void schedule_draw_detail(struct schedule_view *view, struct desk *desk, struct box box,
			  const struct activity *activity);

/* What stands under an activity's title in the detailed form: lines, for a text of so many columns. */
void schedule_write_under(const struct desk *desk, const struct activity *activity, int columns,
			  struct strbuf *out);

#endif
