/* The table of actions (tui/actions.def), and the keys they are on. */
#ifndef TUI_ACTIONS_H
#define TUI_ACTIONS_H

#include "base/diagnostic.h"
#include "base/strbuf.h"
#include "i18n/messages.h"
#include "model/config.h"
#include "tui/screen/key.h"

#include <stdbool.h>

enum view_kind {
	VIEW_PLANS,
	VIEW_OUTLINE,
	VIEW_SCHEDULE,
	VIEW_CALENDAR,
	VIEW_COMMITTEE,
	VIEW_MEMBERS,
	VIEW_OVERVIEW,
	VIEW_PREVIEW,
	VIEW_FINDINGS,
	VIEW_MONEY,
	VIEW_HISTORY,
	VIEW_BACKUPS,
	VIEW_PROPOSAL,
	VIEW_HELP,
	VIEW_COUNT
};

#define IN(view) (1u << VIEW_##view)
#define IN_ALL ((1u << VIEW_COUNT) - 1)
#define IN_DATA (IN_ALL & ~(IN(HELP) | IN(PREVIEW)))        /* where rows are changed */
#define IN_PLAN (IN(OUTLINE) | IN(SCHEDULE) | IN(CALENDAR)) /* one plan is shown */
#define IN_ACTIVITIES \
	(IN(SCHEDULE) | IN(CALENDAR) | IN(OVERVIEW) | IN(COMMITTEE)) /* single ones are shown */
#define IN_ORDER /* rows have an order of their own */ \
	(IN(OUTLINE) | IN(SCHEDULE) | IN(COMMITTEE) | IN(MONEY))
#define IN_ROWS (IN(PLANS) | IN_ORDER | IN(CALENDAR) | IN(MEMBERS)) /* rows come and go */

#define ALWAYS IN_ALL
#define NEVER 0u

enum action_group { GROUP_ROW, GROUP_VIEW, GROUP_COMMON, GROUP_MOVE, GROUP_COUNT };

#define ACTION(id, group, where, changes, keys) ACTION_##id,
enum action {
#include "tui/actions.def"
	ACTION_COUNT,
	ACTION_NONE = ACTION_COUNT
};
#undef ACTION

#define ACTION_KEYS_MOST 4

struct action_info {
	const char *id; /* add_inside */
	enum action_group group;
	unsigned where, changes;
	enum message name;  /* 里面添加 */
	enum message about; /* a sentence */
	const char *keys;   /* "F4 S-Insert A" */
};

extern const struct action_info actions[ACTION_COUNT];

bool action_works_in(enum action action, enum view_kind view);

/* Does it change there what is kept, and so can't be done where that can only be read? Some of them only lead on in places. */
bool action_changes_in(enum action action, enum view_kind view);

/* What the palette offers in a view: what works there, then what works elsewhere; not the moves, which are keys. */
size_t actions_offered(enum view_kind view, enum action out[ACTION_COUNT]);

/* The action that this key starts in this view; ACTION_NONE. What an input method makes of a
 * command counts as its ASCII key. */
enum action action_of_key(enum view_kind view, const struct key *key);

/* 大纲, 日程, … */
enum message view_name(enum view_kind kind);

/* What its keys alone don't tell of it: paragraphs, a line each. Every view has some. */
enum message view_notes(enum view_kind kind);

/* Its keys as they are in force; returns how many. */
size_t action_keys(enum action action, struct key keys[ACTION_KEYS_MOST]);

/* Those of them that start it in this view: another action may have taken one there. */
size_t action_keys_in(enum action action, enum view_kind view, struct key keys[ACTION_KEYS_MOST]);

/* Is this a key that another action of the same view may have instead ('~' in the table)? */
bool action_gives_way(enum action action, const struct key *key);

/*
 * The user's keys instead of those of the table; other actions lose what the user has given away, but two of the user's
 * choices may not have one key in one view, and quit and palette keep one. False: `out` says which are wrong, with their lines,
 * and all are as the table has them. Called once, when the program starts.
 */
bool actions_configure(const struct key_choice *choices, size_t count, struct diagnostics *out);
void actions_forget_configuration(void);

/* 'F4', the first of its keys as a person reads it, and the first that works in a view; 'F4 ⇧Ins A', all of them. */
void action_write_key_in(enum action action, enum view_kind view, struct strbuf *out);
void action_write_key(enum action action, struct strbuf *out);
void action_write_keys(enum action action, struct strbuf *out);

/* Where it works: '大纲、日程'. Appends. */
void action_write_views(enum action action, struct strbuf *out);

/*
 * Why a key does nothing here, and what it does elsewhere, in one line of so many columns: '别处是：导入（计划）、筛选（日程）', where
 * that is too long without the views, else only where keys are explained. Owned by the caller.
 */
char *action_explain_key(const struct key *key, int columns);

#endif
