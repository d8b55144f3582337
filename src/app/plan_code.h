/* The short unique name of a plan. */
#ifndef APP_PLAN_CODE_H
#define APP_PLAN_CODE_H

#include "app/session.h"
#include "model/plan.h"

/* Folds *code as it is kept. Is it well formed, and no other plan's? */
bool plan_code_check(struct session *session, char **code, int64_t plan_id, struct error *err);

/* One that no plan has: made from the period; where that is taken, with b, c, … behind it. Replaces *code. */
bool plan_code_free(struct session *session, enum plan_kind kind, struct period period, char **code,
		    struct error *err);

/* What a code that is taken becomes at the n-th try: 2025, 2025b, …, 2025z, 2025-26, 2025-27, … n from 1; owned. */
char *plan_code_nth(const char *code, int n);

/* The code itself where no plan has it, else with b, c, … behind it. Replaces *code. */
bool plan_code_vary(struct session *session, char **code, struct error *err);

#endif
