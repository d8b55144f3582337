/*
 * What a document in words is taken for: its lines, and what each of them would be in a plan. A person looks through
 * it, changes what was taken wrongly, and only then it becomes plans.
 *
 * Nothing of a document is lost on the way: without blanks and the marks of tables, the labels and texts of all items
 * (but those that are `extracted`) and what their activities have besides hold each character of the lines,
 * PROPOSED_LEFT_OUT what won't be stored.
 */
#ifndef MODEL_PROPOSAL_H
#define MODEL_PROPOSAL_H

#include "base/diagnostic.h"
#include "model/activity.h"
#include "model/occasion.h"
#include "model/plan.h"

/* One line of a document as it was read: a paragraph of text, or a row of a table. */
struct source_line {
	char *text; /* UTF-8, clean, no line end at its end. Cells of a row are parted by \t, paragraphs inside a cell by \n */
	int number; /* from 1: the line of the file, the paragraph of a Word document, the row of a table file */
	size_t label_length; /* so many bytes at its beginning are a number that the document itself has set: certain */
	int level; /* what a style or a list of the document says, 1: the top; 0: it says nothing */
	int table; /* of which table it is a row, from 1; 0: of none. Of a merged block the first cell has the text */
	bool hard; /* its end is a paragraph's end for certain; else it may go on in the next line */
	bool centred; /* it stands in the middle of the page */
	bool right;   /* it stands at the right side of the page */
};

enum proposed_kind {
	PROPOSED_LEFT_OUT, /* what a page has around a plan; not stored */
	PROPOSED_TITLE,    /* begins a plan */
	PROPOSED_PARAGRAPH, /* before the first section: preamble; else body of the one before it; `closes`: closing */
	PROPOSED_SECTION, /* a heading, or a whole numbered paragraph */
	PROPOSED_MONTH, /* months under which activities stand; without `when`: those of the whole plan (全年) */
	PROPOSED_ACTIVITY,  /* of the month before it, or with a time of its own */
	PROPOSED_POST,      /* the heading of a duty list, or a row of a list of who is what */
	PROPOSED_DUTY,      /* of the post before it */
	PROPOSED_SIGNATURE, /* who signs */
	PROPOSED_DATE,      /* on which day */
	PROPOSED_KIND_COUNT
};

/* Why a person should look at an item. Of several reasons the greatest is kept. */
enum doubt {
	DOUBT_NONE,
	DOUBT_LEFT_OUT, /* it may not be mere furniture */
	DOUBT_JOINED,   /* two lines were made one, and might be two */
	DOUBT_SPLIT,    /* one line was made two */
	DOUBT_BESIDE,   /* extracted, though the plan has a schedule, which doesn't have it */
	DOUBT_GAP,      /* a number before it is missing, or its number comes again */
	DOUBT_LEVEL,    /* it may stand higher or deeper */
	DOUBT_KIND,     /* it may be something else */
	DOUBT_TITLE,    /* nothing says for certain that a plan begins here, or what it is called */
	DOUBT_TIME,     /* its time can't be read, or lies outside of the plan */
	DOUBT_YEAR,     /* which year is meant is a guess: 20xx年, or none at all */
	DOUBT_REPEATED, /* it stands in the document already and is left out here */
	DOUBT_COUNT
};

/* What a table may say of an activity besides: how far it has come. Texts are owned; NULL: none. */
struct proposed_course {
	enum activity_status status;
	int64_t spent;          /* fen; NOT_GIVEN */
	int attended;           /* heads that came; NOT_GIVEN */
	char *section;          /* the heading of the section that it belongs to */
	char *outcome, *reason; /* may be paragraphs, \n\n between */
	char *done_on;          /* 'YYYY-MM-DD' */
	struct when first;      /* when it was to be first */
};

/* An item. Texts are owned and one line each; NULL: none. */
struct proposed {
	enum proposed_kind kind;
	enum proposed_kind
		was; /* of what a person has left out: what it was before; else PROPOSED_LEFT_OUT */
	struct proposed_plan *
		begun; /* of what was a title: what was known of the plan that it began. Owned; NULL: none */
	enum doubt doubt;
	int level;                    /* of a section, 1: the top, to OUTLINE_DEEPEST + 1 */
	enum section_content content; /* of a section: what prints there */
	char *label; /* the number, mark or month as written, never NULL; numbers are made anew when it is stored */
	char *text;       /* what stands behind it; never NULL */
	struct when when; /* of a month, of an activity with a time of its own, of a date (a day) */
	char *post; /* of a post: its name; of an activity: who is responsible, several parted by 、 */
	char *people; /* of a post: who holds it, several parted by 、 */
	char *place;
	char *detail;     /* of an activity; may be paragraphs, \n\n between */
	int participants; /* NOT_GIVEN */
	int64_t budget;   /* fen; NOT_GIVEN */
	char *occasion; /* of an activity, or of a month for those under it: a name of the list of occasions */
	struct proposed_course course;
	bool extracted; /* an activity found inside the section before it: that stays as it is, the activity is linked to it */
	bool closes;    /* a paragraph behind the last section */
	size_t line;    /* index in lines of where it begins */
	int column;     /* from 1, in characters */
	size_t line_end; /* index behind the last line it has something of; > line */
};

/* A plan among the items, and what was found about it as a whole. */
struct proposed_plan {
	size_t first, count; /* its items */
	char *title; /* never NULL: of its title item, else the name of the file without its folder and ending */
	char *organization; /* NULL: it is not said */
	char *code; /* as a plan of its time would be called; never NULL. Not looked up in any database */
	enum plan_kind kind;
	struct period period;
	bool year_known; /* the document says which year */
};

struct proposal {
	char *name; /* of the file; never NULL */
	struct source_line *lines;
	size_t line_count, line_room;
	struct proposed *items; /* in the order of the document */
	size_t count, room;
	struct proposed_plan *plans; /* in the same order; they cover all items */
	size_t plan_count, plan_room;
};

void proposal_init(struct proposal *proposal, const char *name);
void proposal_release(struct proposal *proposal);
/* Without items and plans; the lines stay. */
void proposal_clear_items(struct proposal *proposal);

/* A new line at the end, `text` taken over, the rest zero. Earlier pointers into lines move. */
struct source_line *proposal_add_line(struct proposal *proposal, char *text, int number);

/* A new item at the end: label and text are copied (NULL: empty). Earlier pointers into items move. */
struct proposed *proposal_add(struct proposal *proposal, enum proposed_kind kind, const char *label,
			      const char *text, size_t line, int column);

void proposed_plan_release(struct proposed_plan *plan);
void proposed_plan_copy(struct proposed_plan *to,
			const struct proposed_plan *from); /* `to` not initialised */

void proposed_release(struct proposed *item);
void proposed_forget_plan(struct proposed *item); /* `begun`, which nobody needs any more */
void proposed_copy(struct proposed *to, const struct proposed *from); /* `to` not initialised */
void proposed_doubt(struct proposed *item, enum doubt doubt); /* unless it has a greater one */

/*
 * What a person changes. The item's doubt is taken away, as it has been looked at, and plans are kept right: a title
 * begins one, with the time and union of the one before it; without its title a plan goes on the one before it, and has its own
 * time and union again once that is a title again.
 */
void proposal_set_kind(struct proposal *proposal, size_t at, enum proposed_kind kind);
/* What was left out by proposal_set_kind() comes back as it was. False: it was never anything else. */
bool proposal_take_back(struct proposal *proposal, size_t at);
void proposal_set_level(struct proposal *proposal, size_t at,
			int level); /* and what stands under it by as much */
void proposal_set_text(struct proposal *proposal, size_t at, const char *text);
void proposal_accept(struct proposal *proposal, size_t at); /* the doubt alone goes */
/* Joins the item with the one before it, with a blank only between Latin words. False: there is none before it. */
bool proposal_join(struct proposal *proposal, size_t at);
/* Splits its text before the byte `offset`: the rest becomes an item of the same kind and level, without a label. False: one part would be empty. */
bool proposal_split(struct proposal *proposal, size_t at, size_t offset);

/* A number that the text begins with becomes the label of an item that has none: '1、开会'. */
void proposal_take_label(struct proposal *proposal, size_t at);

/*
 * Reads the time of a month, a date or an activity without one out of its own words ('九月份：慰问' → the month, and what stands
 * behind it), after its kind was changed. False: none can be read there; nothing is changed.
 */
bool proposal_read_time(struct proposal *proposal, size_t at, struct date today,
			const struct occasion_list *occasions);

/*
 * Another time for a plan: its code follows where it was made from the old one. Times of months and activities that lie
 * outside move to the same month inside, where there is one. And the time that a plan of another kind would have.
 */
void proposal_set_period(struct proposal *proposal, size_t plan, enum plan_kind kind,
			 struct period period);
struct period proposal_period_of_kind(struct period period, enum plan_kind kind);

/* Finds the plans anew from the titles; what was known of a plan with the same title item is kept. */
void proposal_find_plans(struct proposal *proposal);

/* The plan to which an item belongs, as an index of plans; plan_count where there are no plans. */
size_t proposal_plan_at(const struct proposal *proposal, size_t at);

/* The section under which an item stands, its own parent for a section: an index of items; count: none. */
size_t proposal_section_of(const struct proposal *proposal, size_t at);

/* Index of the next item with a doubt behind (`step` 1) or before (-1) the item `at`; count: none. */
size_t proposal_next_doubt(const struct proposal *proposal, size_t at, int step);

/* section, activity, …; level, year, …: in JSON and drafts. Labels are in the language that is set. */
const char *proposed_kind_name(enum proposed_kind kind);
const char *proposed_kind_label(enum proposed_kind kind);
bool proposed_kind_parse(const char *name, enum proposed_kind *out);
const char *doubt_name(enum doubt doubt);
bool doubt_parse(const char *name, enum doubt *out);
/* A sentence for a person, with what it is about; NULL where there is no doubt. Owned. */
char *proposed_doubt_tell(const struct proposed *item);

/* Adds a warning for each doubt, by file, line and column, with the line. Of one plan, or of all (`plan` SIZE_MAX). */
void proposal_tell(const struct proposal *proposal, size_t plan, struct diagnostics *diagnostics);

/*
 * One plan as it would be stored (`out` not initialised), with provisional ids as yaml_import() gives them. Sections
 * get levels without gaps, the plan the numbering that its labels have. No item that is not left out is lost: an
 * activity before any month belongs to the whole plan, a duty without a post is a section.
 */
void proposal_to_plan(const struct proposal *proposal, size_t plan, struct whole_plan *out);

/* All of them that have something to store: an owned array of *count. */
struct whole_plan *proposal_to_plans(const struct proposal *proposal, size_t *count);

/*
 * All of it as one text, for a draft; and back (`out` not initialised). False: the text holds no item, and `out` is an
 * empty proposal. Texts that other versions have written are read as far as they are understood.
 */
void proposal_write(const struct proposal *proposal, struct strbuf *out);
bool proposal_read(const char *text, struct proposal *out);

#endif
