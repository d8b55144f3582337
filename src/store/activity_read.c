/* Reading activities, one by one and in lists. */
#include "base/array.h"
#include "model/money.h"
#include "rows.h"
#include "stmt.h"
#include "store/plan_store.h"

#include <stdlib.h>

static void moment_read(struct stmt *stmt, struct moment *out)
{
	const char *text = stmt_text(stmt);
	if (!text || !moment_parse(text, out))
		*out = (struct moment){0};
}

void stmt_read_when(struct stmt *stmt, struct when *out)
{
	moment_read(stmt, &out->starts);
	moment_read(stmt, &out->ends);
	const char *part = stmt_text(stmt);
	if (!part || !part_parse(part, &out->part))
		out->part = PART_NONE;
	out->deadline = stmt_int(stmt);
}

void stmt_read_count(struct stmt *stmt, struct activity_count *out)
{
	out->activities = (int)stmt_int(stmt);
	out->done = (int)stmt_int(stmt);
	out->cancelled = (int)stmt_int(stmt);
}

static void read_activity(struct stmt *stmt, struct activity *out)
{
	out->id = stmt_int(stmt);
	out->plan_id = stmt_int(stmt);
	out->section_id = stmt_int(stmt);
	out->position = stmt_position(stmt);
	out->title = stmt_copy_word(stmt);
	out->detail = stmt_copy(stmt);
	stmt_read_when(stmt, &out->when);
	out->occasion = stmt_copy_line(stmt);
	out->place = stmt_copy_line(stmt);
	out->participants = (int)stmt_within(stmt, NOT_GIVEN, PARTICIPANTS_MOST);
	out->budget = stmt_within(stmt, NOT_GIVEN, MONEY_MOST);
	out->spent = stmt_within(stmt, NOT_GIVEN, MONEY_MOST);
	const char *status = stmt_text(stmt);
	if (!status || !status_parse(status, &out->status))
		out->status = STATUS_PLANNED;
	out->outcome = stmt_copy(stmt);
	out->done_on = stmt_copy_line(stmt);
	const char *first = stmt_text(stmt);
	if (!first || !when_decode(first, &out->postponed_from))
		out->postponed_from = (struct when){0};
	out->reason = stmt_copy(stmt);
	out->attended = (int)stmt_within(stmt, NOT_GIVEN, PARTICIPANTS_MOST);
}

/* The posts of one activity come together, and few: they are put in the order of their roles here and not sorted by SQL. */
struct role_order {
	int64_t *roles;
	size_t count, room;
};

static void add_post(struct activity *activity, struct role_order *order, int64_t post_id,
		     const char *name, int64_t role)
{
	if (activity->post_count == 0)
		order->count = 0;
	activity_add_post(activity, post_id, name);
	ARRAY_GROW(order->roles, order->count, order->room);
	size_t at = order->count++;
	struct activity_post added = activity->posts[at];
	for (; at > 0 && order->roles[at - 1] > role; at--) {
		order->roles[at] = order->roles[at - 1];
		activity->posts[at] = activity->posts[at - 1];
	}
	order->roles[at] = role;
	activity->posts[at] = added;
}

/* Both in the same order, so that the posts of an activity come when it is their turn. */
bool activities_read(struct stmt *list, struct stmt *posts, struct activity_list *out,
		     struct error *err)
{
	size_t at = out->count;
	struct role_order order = {0};
	while (stmt_step(list))
		read_activity(list, activity_list_add(out));
	bool good = stmt_end(list, err);
	while (good && stmt_step(posts)) {
		int64_t activity_id = stmt_int(posts), post_id = stmt_int(posts);
		const char *name = stmt_word(posts);
		while (at < out->count && out->items[at].id != activity_id)
			at++;
		if (at < out->count)
			add_post(&out->items[at], &order, post_id, name, stmt_int(posts));
	}
	free(order.roles);
	struct error ignored = ERROR_INIT;
	good = stmt_end(posts, good ? err : &ignored) && good;
	error_release(&ignored);
	return good;
}

/*
 * The two statements of a list: `which` is a condition on the activity `a`, the parameters are the same in both, and
 * `order` leaves nothing open.
 */
#define SQL_LIST(name, which, order) \
	static const struct sql name = { \
		#name, "SELECT " ACTIVITY_COLUMNS("a.") " FROM activity a WHERE " which \
							" ORDER BY " order}; \
	static const struct sql name##_posts = { \
		#name "_posts", \
		"SELECT ap.activity_id, ap.post_id, p.name, ap.role FROM activity a" \
		" CROSS JOIN activity_post ap ON ap.activity_id = a.id" \
		" CROSS JOIN post p ON p.id = ap.post_id WHERE " which " ORDER BY " order}

/* One state for both statements, as somebody may write in between. */
static bool read_list(struct store *store, const struct sql *list, const struct sql *posts,
		      void (*bind)(struct stmt *, const void *), const void *values,
		      struct activity_list *out, struct error *err)
{
	bool begun;
	if (!snapshot_begin(store, &begun, err))
		return false;
	struct stmt *both[] = {stmt_use(store, list), stmt_use(store, posts)};
	bind(both[0], values);
	bind(both[1], values);
	bool good = activities_read(both[0], both[1], out, err);
	snapshot_end(store, begun);
	return good;
}

static void bind_id(struct stmt *stmt, const void *id)
{
	stmt_bind_int(stmt, *(const int64_t *)id);
}

/* --- lists --- */

/* What has no time comes first by the index, and last in a schedule. */
static void timeless_last(struct activity_list *list)
{
	size_t count = 0;
	while (count < list->count && !when_is_set(&list->items[count].when))
		count++;
	if (!count || count == list->count)
		return;
	struct activity *timeless = xcalloc(count, sizeof(*timeless));
	memcpy(timeless, list->items, count * sizeof(*timeless));
	memmove(list->items, list->items + count, (list->count - count) * sizeof(*timeless));
	memcpy(list->items + list->count - count, timeless, count * sizeof(*timeless));
	free(timeless);
}

bool activity_store_load(struct store *store, int64_t plan_id, struct activity_list *out,
			 struct error *err)
{
#define OF_PLAN "a.plan_id = ?1"
	/* As the index activity_month has them, so that nothing is sorted. */
	SQL_LIST(activity_load, OF_PLAN, "substr(a.starts, 1, 7), a.position, a.id");
	bool good =
		read_list(store, &activity_load, &activity_load_posts, bind_id, &plan_id, out, err);
	timeless_last(out);
	return good;
}

/*
 * Ranges that began before: when they are wanted, and where the month is the plan's first, under which those stand that
 * began before the plan (plan_schedule_month). The two lookups have an index each.
 */
#define IN_MONTH \
	"a.id IN (SELECT id FROM activity WHERE plan_id = ?1 AND substr(starts, 1, 7) IS ?2" \
	" UNION ALL SELECT id FROM activity WHERE plan_id = ?1 AND ends >= ?2 AND substr(starts, " \
	"1, 7) < ?2" \
	" AND (?3 OR ?2 = (SELECT first_month FROM plan WHERE id = ?1)))"

struct month_values {
	int64_t plan_id;
	const char *month; /* NULL: without a time */
	bool touching;
};

static void bind_month(struct stmt *stmt, const void *values)
{
	const struct month_values *month = values;
	stmt_bind_int(stmt, month->plan_id);
	stmt_bind_text(stmt, month->month);
	stmt_bind_int(stmt, month->touching);
}

bool activity_store_month(struct store *store, int64_t plan_id, int month, bool touching,
			  struct activity_list *out, struct error *err)
{
	/* What goes on since an earlier month stands behind the month's own, by the month it began in. */
	SQL_LIST(activity_month, IN_MONTH,
		 "CASE WHEN substr(a.starts, 1, 7) < ?2 AND ?2 <> (SELECT first_month FROM plan "
		 "WHERE id = ?1)"
		 " THEN substr(a.starts, 1, 7) ELSE '' END, a.position, a.id");
	char first[8];
	month_write(month, first);
	struct month_values values = {plan_id, month ? first : NULL, touching};
	return read_list(store, &activity_month, &activity_month_posts, bind_month, &values, out,
			 err);
}

bool activity_store_order(struct store *store, int64_t plan_id, int month,
			  struct activity_places *out, struct error *err)
{
	static const struct sql order = {
		"activity_order", "SELECT a.id, a.position, a.starts, a.ends, a.part, a.deadline"
				  " FROM activity a WHERE " IN_MONTH " ORDER BY a.position, a.id"};
	char first[8];
	month_write(month, first);
	struct month_values values = {plan_id, month ? first : NULL, false};
	struct stmt *stmt = stmt_use(store, &order);
	bind_month(stmt, &values);
	while (stmt_step(stmt)) {
		ARRAY_GROW(out->items, out->count, out->room);
		struct activity_place *place = &out->items[out->count++];
		*place = (struct activity_place){.id = stmt_int(stmt)};
		place->position = stmt_position(stmt);
		stmt_read_when(stmt, &place->when);
	}
	return stmt_end(stmt, err);
}

struct post_values {
	int64_t post_id, plan_id;
};

static void bind_post(struct stmt *stmt, const void *values)
{
	const struct post_values *post = values;
	stmt_bind_int(stmt, post->post_id);
	stmt_bind_int(stmt, post->plan_id);
}

static void bind_post_alone(struct stmt *stmt, const void *values)
{
	const struct post_values *post = values;
	stmt_bind_int(stmt, post->post_id);
}

bool activity_store_of_post(struct store *store, int64_t post_id, int64_t plan_id,
			    struct activity_list *out, struct error *err)
{
/* By day; a part of a month at its end, a whole month behind its days. */
#define BY_TIME \
	"a.starts IS NULL, substr(a.starts, 1, 7), coalesce(nullif(substr(a.starts, 9), ''), " \
	"CASE a.part WHEN 'early' THEN '10' WHEN 'mid' THEN '20' WHEN 'late' THEN '31' " \
	"ELSE '32' END), a.position, a.id"
	/* In one plan its activities are looked through: the post may have thousands in all. */
	SQL_LIST(activity_of_post,
		 "a.id IN (SELECT activity_id FROM activity_post WHERE post_id = ?1)", BY_TIME);
	SQL_LIST(activity_of_post_in_plan,
		 "a.plan_id = ?2 AND EXISTS (SELECT 1 FROM activity_post x"
		 " WHERE x.activity_id = a.id AND x.post_id = ?1)",
		 BY_TIME);
	struct post_values values = {post_id, plan_id};
	if (plan_id)
		return read_list(store, &activity_of_post_in_plan, &activity_of_post_in_plan_posts,
				 bind_post, &values, out, err);
	return read_list(store, &activity_of_post, &activity_of_post_posts, bind_post_alone,
			 &values, out, err);
}

bool activity_store_open(struct store *store, int64_t plan_id, struct activity_list *out,
			 struct error *err)
{
#define STILL_OPEN "a.plan_id = ?1 AND a.status IN ('planned', 'doing', 'postponed')"
	SQL_LIST(activity_open, STILL_OPEN, BY_TIME);
	return read_list(store, &activity_open, &activity_open_posts, bind_id, &plan_id, out, err);
}

bool activity_store_later_titles(struct store *store, int64_t organization_id, int month,
				 struct activity_list *out, struct error *err)
{
	static const struct sql later = {
		"activity_later_titles",
		"SELECT a.id, a.plan_id, a.title FROM plan p JOIN activity a ON a.plan_id = p.id"
		" WHERE p.organization_id = ? AND p.first_month > ?"};
	char first[8];
	month_write(month, first);
	struct stmt *stmt = stmt_use(store, &later);
	stmt_bind_int(stmt, organization_id);
	stmt_bind_text(stmt, first);
	while (stmt_step(stmt)) {
		struct activity *activity = activity_list_add(out);
		activity->id = stmt_int(stmt);
		activity->plan_id = stmt_int(stmt);
		activity->title = stmt_copy_word(stmt);
	}
	return stmt_end(stmt, err);
}

bool activity_store_of_section(struct store *store, int64_t section_id, struct activity_list *out,
			       struct error *err)
{
#define OF_SECTION "a.section_id = ?1"
	SQL_LIST(activity_of_section, OF_SECTION, "a.position, a.id");
	return read_list(store, &activity_of_section, &activity_of_section_posts, bind_id,
			 &section_id, out, err);
}

/* --- the first ones of a list --- */

/* Few: the posts of each are looked up, so that nothing needs the list twice. */
static bool read_posts(struct store *store, struct activity *activity, struct error *err)
{
	static const struct sql posts_of = {
		"posts_of_activity", "SELECT ap.post_id, p.name, ap.role FROM activity_post ap"
				     " CROSS JOIN post p ON p.id = ap.post_id"
				     " WHERE ap.activity_id = ?"};
	struct role_order order = {0};
	struct stmt *stmt = stmt_use(store, &posts_of);
	stmt_bind_int(stmt, activity->id);
	while (stmt_step(stmt)) {
		int64_t post_id = stmt_int(stmt);
		const char *name = stmt_word(stmt);
		add_post(activity, &order, post_id, name, stmt_int(stmt));
	}
	free(order.roles);
	return stmt_end(stmt, err);
}

/* The last parameter of the list is how many rows there may be: one more than wanted. */
static bool read_first(struct store *store, struct stmt *list, size_t most,
		       struct activity_list *out, bool *more, struct error *err)
{
	size_t from = out->count;
	while (stmt_step(list))
		read_activity(list, activity_list_add(out));
	bool good = stmt_end(list, err);
	*more = out->count - from > most;
	if (*more)
		activity_release(&out->items[--out->count]);
	for (size_t i = from; good && i < out->count; i++)
		good = read_posts(store, &out->items[i], err);
	return good;
}

#define IN_ITS_MONTH " FROM activity a WHERE a.plan_id = ?1 AND substr(a.starts, 1, 7) IS ?2"

/* What began before a month and reaches into it. */
enum reaching {
	REACHING_NONE,
	REACHING_PLAN, /* the month is the plan's first: they stand among its own, which the index alone can't tell */
	REACHING_MONTH, /* they stand behind its own */
};

#define REACHING \
	" FROM plan p CROSS JOIN activity a ON a.plan_id = p.id WHERE p.id = ?1 AND a.ends >= ?2" \
	" AND substr(a.starts, 1, 7) < ?2"

static bool find_reaching(struct store *store, const struct month_values *month, int64_t *reaching,
			  struct error *err)
{
	static const struct sql find = {
		"reaching",
		"SELECT CASE p.first_month WHEN ?2 THEN 1 ELSE 2 END" REACHING " LIMIT 1"};
	struct stmt *stmt = stmt_use(store, &find);
	stmt_bind_int(stmt, month->plan_id);
	stmt_bind_text(stmt, month->month);
	*reaching = REACHING_NONE;
	return stmt_run_int(stmt, reaching, err);
}

static bool read_month_first(struct store *store, const struct month_values *month,
			     const struct sql *sql, size_t most, struct activity_list *out,
			     bool *more, struct error *err)
{
	struct stmt *stmt = stmt_use(store, sql);
	stmt_bind_int(stmt, month->plan_id);
	stmt_bind_text(stmt, month->month);
	stmt_bind_int(stmt, (int64_t)most + 1);
	return read_first(store, stmt, most, out, more, err);
}

bool activity_store_month_first(struct store *store, int64_t plan_id, int month, size_t most,
				struct activity_list *out, bool *more, struct error *err)
{
	static const struct sql own = {"activity_month_first",
				       "SELECT " ACTIVITY_COLUMNS("a.") IN_ITS_MONTH
				       " ORDER BY a.position, a.id LIMIT ?3"};
	static const struct sql others = {
		"activity_month_others", "SELECT " ACTIVITY_COLUMNS("a.") REACHING
		" ORDER BY substr(a.starts, 1, 7), a.position, a.id LIMIT ?3"};
	char name[8];
	bool begun;
	int64_t reaching = REACHING_NONE;
	month_write(month, name);
	struct month_values values = {plan_id, month ? name : NULL, false};
	*more = false;
	if (!snapshot_begin(store, &begun, err))
		return false;
	bool good = !month || find_reaching(store, &values, &reaching, err);
	if (good && reaching == REACHING_PLAN)
		good = activity_store_month(store, plan_id, month, false, out, err);
	else if (good)
		good = read_month_first(store, &values, &own, most, out, more, err);
	if (good && reaching == REACHING_MONTH && !*more)
		good = read_month_first(store, &values, &others,
					most > out->count ? most - out->count : 0, out, more, err);
	snapshot_end(store, begun);
	return good;
}

static bool read_post(struct store *store, int64_t post_id, int64_t plan_id, size_t most,
		      struct activity_list *out, struct post_figures *figures, struct error *err)
{
/* What is less is looked through: the activities of the plan, or those of the post in all plans. */
#define BY_PLAN \
	" FROM activity a WHERE a.plan_id = ?2 AND EXISTS (SELECT 1 FROM activity_post x" \
	" WHERE x.activity_id = a.id AND x.post_id = ?1)"
#define BY_POST \
	" FROM activity_post x CROSS JOIN activity a ON a.id = x.activity_id" \
	" WHERE x.post_id = ?1 AND ?2 IN (0, a.plan_id)"
#define FIRST "SELECT " ACTIVITY_COLUMNS("a.")
#define COUNT "SELECT " ACTIVITY_COUNTS("a.")
#define IN_ORDER " ORDER BY " BY_TIME " LIMIT ?3"
	static const struct sql plan_is_large = {
		"plan_is_large", "SELECT 1 FROM activity WHERE plan_id = ? LIMIT 1 OFFSET 4000"};
	static const struct sql first[] = {{"post_first_by_plan", FIRST BY_PLAN IN_ORDER},
					   {"post_first_by_post", FIRST BY_POST IN_ORDER}};
	static const struct sql counted[] = {{"post_figures_by_plan", COUNT BY_PLAN},
					     {"post_figures_by_post", COUNT BY_POST}};
	int64_t by_post = !plan_id;
	bool more;
	struct stmt *stmt = stmt_use(store, &plan_is_large);
	stmt_bind_int(stmt, plan_id);
	if (!stmt_run_int(stmt, &by_post, err))
		return false;
	stmt = stmt_use(store, &first[by_post]);
	stmt_bind_int(stmt, post_id);
	stmt_bind_int(stmt, plan_id);
	stmt_bind_int(stmt, (int64_t)most + 1);
	if (!read_first(store, stmt, most, out, &more, err))
		return false;
	stmt = stmt_use(store, &counted[by_post]);
	stmt_bind_int(stmt, post_id);
	stmt_bind_int(stmt, plan_id);
	if (stmt_step(stmt))
		stmt_read_count(stmt, &figures->count);
	return stmt_end(stmt, err);
}

bool activity_store_of_post_first(struct store *store, int64_t post_id, int64_t plan_id,
				  size_t most, struct activity_list *out,
				  struct post_figures *figures, struct error *err)
{
	bool begun;
	*figures = (struct post_figures){0};
	if (!snapshot_begin(store, &begun, err))
		return false;
	bool good = read_post(store, post_id, plan_id, most, out, figures, err);
	snapshot_end(store, begun);
	return good;
}

/* --- one --- */

bool activity_store_get(struct store *store, int64_t id, struct activity *out, struct error *err)
{
#define OF_ID "a.id = ?1"
	SQL_LIST(activity_get, OF_ID, "a.id");
	struct activity_list found = {0};
	bool good = read_list(store, &activity_get, &activity_get_posts, bind_id, &id, &found, err);
	if (good && found.count == 0)
		good = error_set(err, ERR_NOT_FOUND, say_store_gone(text(MSG_store_activity)));
	if (good) {
		*out = found.items[0];
		found.count = 0;
	}
	activity_list_release(&found);
	return good;
}
