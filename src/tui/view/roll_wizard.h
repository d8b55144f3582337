/* What the steps of roll_plan.h share; for its own files: roll_plan.c, roll_form.c, roll_lists.c, roll_draft.c. */
#ifndef ROLL_WIZARD_H
#define ROLL_WIZARD_H

#include "app/roll.h"
#include "tui/edit/checklist.h"
#include "tui/edit/form.h"
#include "tui/view/desk.h"

struct roll_wizard {
	struct desk *desk;
	int64_t plan_id;
	struct plan plan; /* the old one */
	struct form *form;
	struct roll roll; /* what is proposed for the time in the form, and decided so far */
	bool proposed;    /* is there any yet? */
	char *decided;    /* a draft with decisions that are still to be taken over; NULL: none */
};

/* --- the form (roll_form.c) --- */

struct form *roll_form_new(struct roll_wizard *wizard);

/* What is typed there; NULL where it is what is proposed. */
const char *roll_form_given(const struct roll_wizard *wizard, const char *id);
enum roll_keep roll_form_keep(const struct roll_wizard *wizard);

/* --- the lists (roll_lists.c) --- */

/* Is there anything to be decided? */
bool roll_has_changes(const struct roll_wizard *wizard);
bool roll_has_offers(const struct roll_wizard *wizard);
enum checklist_end roll_list_changes(struct roll_wizard *wizard);
enum checklist_end roll_list_offers(struct roll_wizard *wizard);

/* --- drafts (roll_draft.c) --- */

/* Was anything decided otherwise than it is suggested? */
bool roll_was_decided(const struct roll_wizard *wizard);

/* All of it, as a draft. Owned. */
char *roll_draft_write(const struct roll_wizard *wizard);
void roll_draft_fill_form(struct roll_wizard *wizard, const char *draft);
void roll_draft_decide(struct roll_wizard *wizard, const char *draft);

/* For form and lists: true where it is kept, or there is nothing to keep. */
bool roll_draft_keep(struct roll_wizard *wizard);
void roll_draft_drop(struct roll_wizard *wizard);

#endif
