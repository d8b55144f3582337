#include "store/day_off_store.h"

#include "base/error.h"
#include "stmt.h"

/* A day that is none is for the doctor to tell: here it is as if it weren't there. */
bool day_off_store_load(struct store *store, struct days_off *out, struct error *err)
{
	static const struct sql load = {"day_off_load",
					"SELECT day, name, works, year FROM day_off ORDER BY day"};
	struct stmt *stmt = stmt_use(store, &load);
	while (stmt_step(stmt)) {
		struct date date;
		const char *day = stmt_word(stmt), *name = stmt_word(stmt);
		bool works = stmt_int(stmt) != 0;
		int64_t year = stmt_within(stmt, 0, 9999);
		if (date_parse(day, &date))
			days_off_add(out, date, name, works, (int)year);
	}
	bool good = stmt_end(stmt, err);
	days_off_sort(out);
	return good;
}

static bool insert(struct store *store, const struct day_off *day, struct error *err)
{
	static const struct sql insert = {
		"day_off_insert",
		"INSERT OR REPLACE INTO day_off (day, name, works, year) VALUES (?, ?, ?, ?)"};
	char written[DATE_SIZE];
	date_write(date_from_days(day->day), written);
	struct stmt *stmt = stmt_use(store, &insert);
	stmt_bind_text(stmt, written);
	stmt_bind_text(stmt, day->name);
	stmt_bind_int(stmt, day->works);
	stmt_bind_int(stmt, day->year);
	return stmt_run(stmt, err);
}

bool day_off_store_replace(struct store *store, const struct days_off_notice *notice,
			   struct error *err)
{
	static const struct sql clear = {"day_off_clear", "DELETE FROM day_off WHERE year = ?"};
	struct stmt *stmt = stmt_use(store, &clear);
	stmt_bind_int(stmt, notice->year);
	bool good = stmt_run(stmt, err);
	for (size_t i = 0; good && i < notice->days.count; i++)
		good = insert(store, &notice->days.items[i], err);
	return good;
}
