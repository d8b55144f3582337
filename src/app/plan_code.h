/* The short unique name of a plan. */
#ifndef APP_PLAN_CODE_H
#define APP_PLAN_CODE_H

#include "app/session.h"
#include "model/plan.h"

/* Well formed, and no other plan's. */
bool plan_code_check(struct session *session, const char *code, int64_t plan_id, struct error *err);

/* One that no plan has: made from the period; where that is taken, with b, c, … behind it. Replaces *code. */
bool plan_code_free(struct session *session, enum plan_kind kind, struct period period, char **code,
		    struct error *err);

/* The code itself where no plan has it, else with b, c, … behind it. Replaces *code. */
bool plan_code_vary(struct session *session, char **code, struct error *err);

#endif
