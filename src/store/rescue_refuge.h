/* Places for rows that were saved while what they belong to is lost. For rescue_mend.c. */
#ifndef STORE_RESCUE_REFUGE_H
#define STORE_RESCUE_REFUGE_H

#include "connection.h"
#include "rescue_tally.h"

/* SQL: every id that is given to a row of any kind. */
#define RESCUE_EVERY_ID \
	"SELECT id FROM organization UNION ALL SELECT id FROM plan UNION ALL SELECT id FROM section" \
	" UNION ALL SELECT id FROM activity UNION ALL SELECT id FROM post UNION ALL SELECT id FROM duty" \
	" UNION ALL SELECT id FROM member UNION ALL SELECT id FROM appointment" \
	" UNION ALL SELECT id FROM income UNION ALL SELECT id FROM standard"

/* SQL: a condition that holds where the column refers to a row that is not there. */
#define RESCUE_LOST(column, table) column " NOT IN (SELECT id FROM " table ")"

/*
 * Within a transaction without foreign keys: each union, post and plan that rows refer to and that is lost gets one in its
 * place that has its id, so that all which belonged to it stays together, as it was and beside what else it refers to. A plan
 * takes its months from its activities; plan and post lie in the union that the rows around them tell. Where there is no such
 * id to be had, or more are lost than any union has (rescue.crowded), what is left goes to one place in common.
 */
bool rescue_shelter(struct store *store, struct rescue_tally *tally, struct error *err);

#endif
