/* What a document in words was taken for, for the terminal. */
#ifndef CLI_PROPOSAL_H
#define CLI_PROPOSAL_H

#include "app/transfer.h"
#include "json.h"

/* How many places a person should look at: in the plan `number` (from 1), or (0) in all. */
int proposal_count_doubts(const struct proposal *proposal, int number);

/* A line for each of them: file, line, column, and a sentence. */
void proposal_print_doubts(const struct proposal *proposal, int number);

/* A line for each of several plans: its number, lines and title. */
void proposal_print_plans(const struct proposal *proposal);

/* The same inside of an open object, as "doubts". */
void proposal_json_doubts(struct json *json, const struct proposal *proposal, int number);

#endif
