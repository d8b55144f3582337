#include "rescue_refuge.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "i18n/messages.h"
#include "stmt.h"

#include <stdlib.h>

enum refuge { REFUGE_UNION, REFUGE_POST, REFUGE_PLAN, REFUGES };

/*
 * Of each kind. A district with all its schools over many years has some thousands; a file that tells of more was made to
 * do harm, and nobody could look through so many.
 */
enum { REFUGES_MOST = 10000 };

struct sheltering {
	struct store *store;
	struct rescue_tally *tally;
	int numbers[REFUGES];    /* the last one in a name */
	int made[REFUGES];       /* in the place of one that is lost */
	int64_t common[REFUGES]; /* 0: not needed yet */
	int64_t only_union;      /* 0: there are none or several */
};

/* --- what is made --- */

/*
 * Ids that may be taken: what a machine gives (an origin of 22 bits, a counter of 40 that can still be counted on), and of no
 * other row.
 */
#define LOST_IDS(from, table) \
	"SELECT id FROM (" from ") WHERE " RESCUE_LOST( \
		"id", \
		table) " AND id BETWEEN 1 AND 0x3FFFFFFFFFFFFFFF AND id & 0xFFFFFFFFFF < 0xFFFFFFFFFF" \
		       " AND id NOT IN (" RESCUE_EVERY_ID ") ORDER BY id LIMIT ?"

/* The union that most of these rows name. */
#define MOST_OFTEN(from) \
	"SELECT organization_id FROM (" from \
	") WHERE organization_id IN (SELECT id FROM organization)" \
	" GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1"

/* clang-format off */
static const struct {
	enum message name;   /* with a number, in the place of one that is lost */
	enum message common; /* of the one for all others */
	struct sql lost;     /* ids */
	struct sql its_union; /* ?1: the id that is lost; none: it lies in no union */
	struct sql taken;    /* ?1: the name, ?2: the union */
	struct sql make;     /* ?1: its id, ?2: its name, ?3: the union */
} refuges[REFUGES] = {
	[REFUGE_UNION] = {
		.name = MSG_rescue_lost_union,
		.common = MSG_rescue_union,
		.lost = {"lost_unions", LOST_IDS("SELECT organization_id AS id FROM plan"
			" UNION SELECT organization_id FROM post UNION SELECT organization_id FROM member"
			" UNION SELECT organization_id FROM standard", "organization")},
		.taken = {"union_taken", "SELECT EXISTS (SELECT 1 FROM organization WHERE name = ?1)"},
		.make = {"make_union", "INSERT INTO organization (id, name) VALUES (?1, ?2)"},
	},
	[REFUGE_POST] = {
		.name = MSG_rescue_lost_post,
		.common = MSG_rescue_post,
		.lost = {"lost_posts", LOST_IDS("SELECT post_id AS id FROM duty"
			" UNION SELECT post_id FROM appointment UNION SELECT post_id FROM activity_post"
			" UNION SELECT post_id FROM allotment", "post")},
		.its_union = {"union_of_post", MOST_OFTEN("SELECT m.organization_id FROM appointment AS t"
			" JOIN member AS m ON m.id = t.member_id WHERE t.post_id = ?1"
			" UNION ALL SELECT p.organization_id FROM activity_post AS l"
			" JOIN activity AS a ON a.id = l.activity_id"
			" JOIN plan AS p ON p.id = a.plan_id WHERE l.post_id = ?1"
			" UNION ALL SELECT p.organization_id FROM allotment AS l"
			" JOIN plan AS p ON p.id = l.plan_id WHERE l.post_id = ?1")},
		.taken = {"post_taken", "SELECT EXISTS (SELECT 1 FROM post WHERE name = ?1"
			" AND organization_id = ?2)"},
		/* Behind those that were saved; places that are equal are put in order later. As many seats as holders. */
		.make = {"make_post", "INSERT INTO post (id, name, organization_id, position, seats)"
			" SELECT ?1, ?2, ?3, 1000 * 1024, min(max(count(*), 1), 999) FROM appointment"
			" WHERE post_id = ?1 AND until IS NULL"},
	},
	[REFUGE_PLAN] = {
		.name = MSG_rescue_lost_plan,
		.common = MSG_rescue_plan,
		.lost = {"lost_plans", LOST_IDS("SELECT plan_id AS id FROM section"
			" UNION SELECT plan_id FROM activity UNION SELECT plan_id FROM income"
			" UNION SELECT plan_id FROM allotment", "plan")},
		.its_union = {"union_of_plan", MOST_OFTEN("SELECT t.organization_id FROM activity AS a"
			" JOIN activity_post AS l ON l.activity_id = a.id"
			" JOIN post AS t ON t.id = l.post_id WHERE a.plan_id = ?1"
			" UNION ALL SELECT t.organization_id FROM allotment AS l"
			" JOIN post AS t ON t.id = l.post_id WHERE l.plan_id = ?1")},
		.taken = {"plan_taken", "SELECT EXISTS (SELECT 1 FROM plan"
			" WHERE code = replace(?1, ' ', '-')) AND ?2 IS NOT NULL"}, /* in any union */
		.make = {"make_plan", "INSERT INTO plan (id, title, code, organization_id, kind,"
			" first_month, month_count, status) VALUES (?1, ?2, replace(?2, ' ', '-'), ?3,"
			" 'custom', '2000-01', 12, 'draft')"},
	},
};
/* clang-format on */

/* The first name that is free; without a number where that is 0. Owned. */
static bool find_name(struct sheltering *work, enum refuge refuge, enum message word, int *number,
		      int64_t its_union, char **name, struct error *err)
{
	for (int64_t taken = 1; taken; ++*number) {
		free(*name);
		*name = *number ? string_format("%s %d", text(word), *number) : xstrdup(text(word));
		struct stmt *stmt = stmt_use(work->store, &refuges[refuge].taken);
		stmt_bind_text(stmt, *name);
		if (its_union)
			stmt_bind_int(stmt, its_union);
		if (!stmt_run_int(stmt, &taken, err))
			return false;
	}
	--*number;
	return true;
}

static bool make(struct sheltering *work, enum refuge refuge, enum message word, int *number,
		 int64_t id, int64_t its_union, struct error *err)
{
	char *name = NULL;
	bool good = find_name(work, refuge, word, number, its_union, &name, err);
	if (good) {
		struct stmt *stmt = stmt_use(work->store, &refuges[refuge].make);
		stmt_bind_int(stmt, id);
		stmt_bind_text(stmt, name);
		if (its_union)
			stmt_bind_int(stmt, its_union);
		good = stmt_run(stmt, err);
	}
	free(name);
	return good;
}

/* --- one for all others --- */

/* Behind every id that a machine can have given. */
static bool new_id(struct store *store, int64_t *id, struct error *err)
{
	static const struct sql highest = {"rescue_id", "SELECT max(id) FROM (" RESCUE_EVERY_ID
							") WHERE id < 0x3FFFFFFFFFFFFFFF"};
	int64_t found = 0, least = (int64_t)store->origin << 40;
	if (!stmt_run_int(stmt_use(store, &highest), &found, err))
		return false;
	*id = (found > least ? found : least) + 1;
	return true;
}

static bool make_common(struct sheltering *work, enum refuge refuge, int64_t its_union,
			struct error *err)
{
	int number = 0;
	int64_t id;
	if (work->common[refuge])
		return true;
	if (!new_id(work->store, &id, err) ||
	    !make(work, refuge, refuges[refuge].common, &number, id, its_union, err))
		return false;
	work->common[refuge] = id;
	return true;
}

/* What may have lost the row that it belongs to, and goes to the common refuge. A moved post may meet one of its name. */
static const struct reference {
	enum refuge refuge;
	enum rescue_kind kind;
	struct sql needed, move;
} references[] = {
#define REFERENCE_(refuge, kind, table, column, of, also) \
	{ \
		REFUGE_##refuge, RESCUE_##kind, \
			{"lost_" table, "SELECT EXISTS (SELECT 1 FROM " table \
					" WHERE " RESCUE_LOST(column, of) ")"}, \
		{ \
			"shelter_" table, "UPDATE " table " SET " also column \
					  " = ?1 WHERE " RESCUE_LOST(column, of) " RETURNING id" \
		} \
	}
#define REFERENCE(refuge, kind, table, column, of) REFERENCE_(refuge, kind, table, column, of, "")
	REFERENCE(UNION, PLANS, "plan", "organization_id", "organization"),
	REFERENCE_(UNION, POSTS, "post", "organization_id", "organization",
		   "name = name || '·' || (id & 0xFFFFFF), "),
	REFERENCE(UNION, MEMBERS, "member", "organization_id", "organization"),
	REFERENCE(UNION, OTHERS, "standard", "organization_id", "organization"),
	REFERENCE(PLAN, SECTIONS, "section", "plan_id", "plan"),
	REFERENCE(PLAN, ACTIVITIES, "activity", "plan_id", "plan"),
	REFERENCE(PLAN, OTHERS, "income", "plan_id", "plan"),
	REFERENCE(POST, POSTS, "duty", "post_id", "post"),
#undef REFERENCE
#undef REFERENCE_
};

static bool move_rest(struct sheltering *work, const struct reference *reference, struct error *err)
{
	int64_t needed = 0;
	if (!stmt_run_int(stmt_use(work->store, &reference->needed), &needed, err))
		return false;
	if (!needed)
		return true;
	if (!make_common(work, REFUGE_UNION, 0, err) ||
	    (reference->refuge != REFUGE_UNION &&
	     !make_common(work, reference->refuge, work->common[REFUGE_UNION], err)))
		return false;
	struct stmt *move = stmt_use(work->store, &reference->move);
	stmt_bind_int(move, work->common[reference->refuge]);
	return rescue_tally_run(move, work->tally, reference->kind, RESCUE_MENDED, err);
}

/* --- one for each that is lost --- */

#define MONTHS(month) "(substr(" month ", 1, 4) * 12 + substr(" month ", 6, 2))"

/* From the first month of its activities to the last one, as far as a plan reaches. */
static bool take_months(struct sheltering *work, int64_t plan, struct error *err)
{
	static const struct sql months = {
		"plan_months",
		"UPDATE plan SET first_month = t.first, month_count ="
		" min(36, " MONTHS("t.last") " - " MONTHS(
			"t.first") " + 1) FROM ("
				   "SELECT min(substr(starts, 1, 7)) AS first,"
				   " max(substr(coalesce(ends, starts), 1, 7)) AS last FROM activity"
				   " WHERE plan_id = ?1 AND time_fits(starts, ends, part, deadline)) AS t"
				   " WHERE id = ?1 AND t.first IS NOT NULL"};
	struct stmt *stmt = stmt_use(work->store, &months);
	stmt_bind_int(stmt, plan);
	return stmt_run(stmt, err);
}

/* 0: nothing tells it. */
static bool find_union(struct sheltering *work, enum refuge refuge, int64_t id, int64_t *out,
		       struct error *err)
{
	struct stmt *stmt = stmt_use(work->store, &refuges[refuge].its_union);
	stmt_bind_int(stmt, id);
	*out = work->only_union;
	return stmt_run_int(stmt, out, err);
}

static bool find_lost(struct sheltering *work, enum refuge refuge, struct id_set *lost,
		      struct error *err)
{
	int most = REFUGES_MOST - work->made[refuge];
	struct stmt *stmt = stmt_use(work->store, &refuges[refuge].lost);
	stmt_bind_int(stmt, most + 1);
	while (stmt_step(stmt))
		if (lost->count < (size_t)most)
			id_set_add(lost, stmt_int(stmt));
		else
			work->tally->out->crowded = true;
	return stmt_end(stmt, err);
}

/* In the place of one. `certain`: only where its union is told. */
static bool replace(struct sheltering *work, enum refuge refuge, int64_t id, bool certain,
		    struct error *err)
{
	int64_t its_union = 0;
	if (refuge != REFUGE_UNION) {
		if (!find_union(work, refuge, id, &its_union, err))
			return false;
		if (!its_union && certain)
			return true;
		if (!its_union && !make_common(work, REFUGE_UNION, 0, err))
			return false;
		its_union = its_union ? its_union : work->common[REFUGE_UNION];
	}
	work->made[refuge]++;
	work->numbers[refuge]++;
	return make(work, refuge, refuges[refuge].name, &work->numbers[refuge], id, its_union,
		    err) &&
	       (refuge != REFUGE_PLAN || take_months(work, id, err));
}

static bool replace_all(struct sheltering *work, enum refuge refuge, bool certain,
			struct error *err)
{
	static const struct sql only = {
		"only_union",
		"SELECT id FROM organization WHERE (SELECT count(*) FROM organization) = 1"};
	struct id_set lost = ID_SET_INIT;
	bool good = find_lost(work, refuge, &lost, err);
	for (size_t i = 0; good && i < lost.count; i++)
		good = replace(work, refuge, lost.ids[i], certain, err);
	id_set_release(&lost);
	return good && (refuge != REFUGE_UNION ||
			stmt_run_int(stmt_use(work->store, &only), &work->only_union, err));
}

bool rescue_shelter(struct store *store, struct rescue_tally *tally, struct error *err)
{
	/* A post tells the union of a plan, and a plan that of a post: those first that others tell. */
	static const struct {
		enum refuge refuge;
		bool certain;
	} rounds[] = {
		{REFUGE_UNION, false}, {REFUGE_POST, true},  {REFUGE_PLAN, true},
		{REFUGE_POST, false},  {REFUGE_PLAN, false},
	};
	struct sheltering work = {.store = store, .tally = tally};
	bool good = true;
	for (size_t i = 0; good && i < ARRAY_LENGTH(rounds); i++)
		good = replace_all(&work, rounds[i].refuge, rounds[i].certain, err);
	for (size_t i = 0; good && i < ARRAY_LENGTH(references); i++)
		good = move_rest(&work, &references[i], err);
	return good &&
	       (!work.common[REFUGE_PLAN] || take_months(&work, work.common[REFUGE_PLAN], err));
}
