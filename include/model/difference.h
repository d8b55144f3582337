/* How a database differs from a backup of it: what would go, come and change if that were put back. */
#ifndef MODEL_DIFFERENCE_H
#define MODEL_DIFFERENCE_H

#include "base/strbuf.h"

#include <stdbool.h>
#include <stdint.h>

enum difference_kind {
	DIFFERENCE_PLANS,
	DIFFERENCE_SECTIONS,
	DIFFERENCE_ACTIVITIES,
	DIFFERENCE_MEMBERS,
	DIFFERENCE_OTHERS, /* posts, duties, money, days off, …: counted only */
	DIFFERENCE_KINDS
};

enum difference_way {
	DIFFERENCE_GOES,    /* only in the database: restoring takes it away */
	DIFFERENCE_COMES,   /* only in the backup: restoring brings it back */
	DIFFERENCE_CHANGES, /* in both, and not the same */
	DIFFERENCE_WAYS
};

#define DIFFERENCE_NAMES 20 /* kept of each kind and way; the others are counted */

struct difference_part {
	int count;
	char *names[DIFFERENCE_NAMES]; /* as they are now; what comes: as in the backup */
};

struct difference {
	char *state; /* of the database that was compared (content_store_state()) */
	struct {
		int64_t here, there; /* how many there are in the database, in the backup */
		struct difference_part ways[DIFFERENCE_WAYS];
	} kinds[DIFFERENCE_KINDS];
};

/* One more of this kind that goes, comes or changes; `name` is copied, NULL: it has none. */
void difference_add(struct difference *difference, enum difference_kind kind,
		    enum difference_way way, const char *name);
void difference_release(struct difference *difference);

bool difference_is_none(const struct difference *difference);

/* 计划, 条目, … */
const char *difference_label(enum difference_kind kind);

/*
 * '计划：现在 3 份，备份里 2 份' as the first line of a kind in which something differs, below it a line for each way,
 * indented by two blanks: '会去掉 1：“2026年工会工作计划”'. At most `names` of them by name (from 1 to DIFFERENCE_NAMES).
 * Appends; each line ends with \n. Nothing where nothing differs.
 */
void difference_write(const struct difference *difference, int names, struct strbuf *out);

#endif
