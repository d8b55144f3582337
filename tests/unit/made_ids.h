/* Ids of rows as the program gives them: origin 7, then a counter. In SQL they are written the_id(4). */
#ifndef TEST_MADE_IDS_H
#define TEST_MADE_IDS_H

#include "store_fixture.h"

#include <sqlite3.h>

static int64_t id_of(int number)
{
	return INT64_C(7696581394432) + number;
}

static void the_id(sqlite3_context *context, int count, sqlite3_value **values)
{
	(void)count;
	sqlite3_result_int64(context, id_of(sqlite3_value_int(values[0])));
}

/* Makes the_id() known to statements of this connection. */
static void know_ids(sqlite3 *db)
{
	assert_int_equal(
		sqlite3_create_function(db, "the_id", 1, SQLITE_UTF8, NULL, the_id, NULL, NULL),
		SQLITE_OK);
}

#endif
