/* A plan as an overview for the terminal: its head, its outline a line for each heading, its schedule. */
#ifndef CLI_DOCUMENT_H
#define CLI_DOCUMENT_H

#include "model/plan.h"

/* Title; union, period and status. */
void document_print_head(const struct plan *plan, const char *organization);

/* The outline must be numbered. */
void document_print_outline(const struct outline *outline);

/* The activities by month, each in a line. */
void document_print_schedule(const struct plan *plan, const struct activity_list *activities);

#endif
