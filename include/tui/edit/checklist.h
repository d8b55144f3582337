/* Proposals to be gone through over the whole screen, each with a tick where it is agreed to, and two lines. */
#ifndef TUI_EDIT_CHECKLIST_H
#define TUI_EDIT_CHECKLIST_H

#include "base/strbuf.h"
#include "tui/edit/beneath.h"

#include <stdbool.h>
#include <stddef.h>

/* What a proposal says; the buffers are empty. */
struct checklist_lines {
	struct strbuf first;
	struct strbuf aside;  /* at the right of it, dim; on a narrow screen before the second */
	struct strbuf second; /* dim */
};

struct checklist {
	const char *title;
	size_t count; /* at least one */
	void (*write)(size_t i, int columns, struct checklist_lines *out, void *data);
	bool (*is_checked)(size_t i, void *data);
	bool (*is_suggested)(size_t i, void *data);
	void (*check)(size_t i, bool checked, void *data);

	/* All there is to say about one: a dialog's title and its text, both owned by the caller. */
	void (*tell)(size_t i, char **title, char **text, void *data);

	/* Called after a second without a key, and at once when the program must end, where something was changed: for drafts. */
	bool (*rest)(void *data);
	void *data;
	size_t at; /* where the cursor is, and was left */
};

enum checklist_end {
	CHECKLIST_TAKEN, /* F2: go on */
	CHECKLIST_LEFT,  /* Esc: go back */
	CHECKLIST_ENDED, /* the program must end; `rest` was called */
};

/*
 * Space ticks and unticks, F8 all of them, F6 goes back to what is suggested, Enter tells of one; clicks on a tick too.
 */
enum checklist_end checklist_run(struct screen *screen, struct checklist *list);

#endif
