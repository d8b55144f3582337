/*
 * Short questions in a window of their own. Each runs until it is answered; Esc answers none, and so do a hang-up and
 * SIGTERM, which the caller's own loop then sees too (screen_read_key() gives them again).
 */
#ifndef TUI_EDIT_DIALOG_H
#define TUI_EDIT_DIALOG_H

#include "base/error.h"
#include "i18n/messages.h"
#include "tui/edit/beneath.h"
#include "tui/edit/suggestions.h"

#include <stdbool.h>
#include <stddef.h>

#define DIALOG_NONE (-1)

/* A text and a button to go on. The text may have line ends; it wraps, and scrolls where it is long. */
void dialog_message(struct screen *screen, const struct beneath *beneath, const char *title,
		    const char *text);

/*
 * A text and `count` buttons, from the left; `first` has the focus. The number of the answer, or DIALOG_NONE.
 * The digits 1 to 9 answer as well.
 */
int dialog_confirm(struct screen *screen, const struct beneath *beneath, const char *title,
		   const char *text, const char *const *choices, int count, int first);

/*
 * Yes or no to something that takes away: the focus is on No, and the line of keys says that Enter means it. The text
 * says what goes with it and how to bring it back. Better than 确定 and 取消 are the words of what is done: 覆盖, 不覆盖.
 */
bool dialog_sure(struct screen *screen, const struct beneath *beneath, const char *title,
		 const char *text);
bool dialog_sure_to(struct screen *screen, const struct beneath *beneath, const char *title,
		    const char *text, const char *yes, const char *no);

/* The same for deleting: 删除, 不删除. */
bool dialog_remove(struct screen *screen, const struct beneath *beneath, const char *text);

/* Esc on something that was typed and changed. Esc once more goes on typing. */
enum dialog_leaving { LEAVE_SAVE, LEAVE_DISCARD, LEAVE_CONTINUE };

/* `accept`: what F2 does there (' 完成'), where that is not storing; MSG_none: it is. */
enum dialog_leaving dialog_leave(struct screen *screen, const struct beneath *beneath,
				 enum message accept);

/*
 * A window while something takes its time, drawn anew with each call; what is typed meanwhile is forgotten, so that nothing
 * of it is done to what comes after. Returns at once. False: Esc, or the program must end.
 */
bool dialog_wait(struct screen *screen, const struct beneath *beneath, const char *title,
		 const char *text);

/* Things to choose from. The callbacks give borrowed texts. */
struct dialog_list {
	size_t count;
	const char *(*text)(size_t i, void *data);
	const char *(*detail)(size_t i, void *data); /* at the right, dim; may be NULL */
	const char *(*about)(
		size_t i, void *data); /* of the one in focus, whole, below the list; may be NULL */
	/* NULL: does text, detail or about hold it, in any case, or by the initials of its pinyin? */
	bool (*matches)(size_t i, const char *typed, void *data);
	void *data;
	size_t first; /* has the focus */

	/* What Space does with the one in focus while nothing is typed, instead of being typed: *by_space tells of it. */
	enum message space; /* MSG_none: it is typed */
	bool *by_space;
	const char *empty; /* said where nothing matches; NULL: a sentence for all cases */
};

/* One of them by arrows or by typing a part of it; its number, or DIALOG_NONE. `typed` (may be NULL) is the filter to begin with. */
long dialog_choose(struct screen *screen, const struct beneath *beneath, const char *title,
		   const struct dialog_list *list, const char *typed);

/* A question that a line answers. */
struct dialog_line {
	const char *title, *label;
	const char *hint;    /* what is wanted; NULL: nothing is said */
	const char *initial; /* NULL: empty */
	bool proposed;       /* the initial line gives way to what is typed */
	enum message accept; /* what Enter does, as in forms; MSG_none: takes it */

	/* As in forms; may be NULL. */
	char *(*validate)(const char *line, void *data);
	void (*suggest)(const char *typed, struct suggestions *out, void *data);

	/*
	 * Does what the line is for. False: what is wrong is said under the line, and typing goes on; with err->code ERR_NONE
	 * it goes on without a word. NULL: nothing is done with it here.
	 */
	bool (*take)(const char *line, void *data, struct error *err);
	void *data;
};

enum dialog_end {
	DIALOG_TAKEN,
	DIALOG_LEFT,
	DIALOG_ENDED, /* the program must end */
};

/* Asks until it is taken or left; *line (owned; may be NULL) is what stands there where it is taken. */
enum dialog_end dialog_ask(struct screen *screen, const struct beneath *beneath,
			   const struct dialog_line *about, char **line);

/*
 * A line of text; owned by the caller, NULL where left. `check` (may be NULL) says what is wrong with it (owned), as in
 * forms.
 */
char *dialog_prompt(struct screen *screen, const struct beneath *beneath, const char *title,
		    const char *label, const char *initial,
		    char *(*check)(const char *value, void *data), void *data);

#endif
