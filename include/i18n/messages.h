/*
 * Every text a user sees, in both languages, from one catalogue (i18n/messages/, a file for each part of the
 * program, listed in messages.def).
 *
 *     MSG(month_names, "…", "…")                            text(MSG_month_names), a constant
 *     FORM(no_such_plan, (const char *name), "没有名为“%s”的计划", "no plan is called “%s”", name)
 *                                                           say_no_such_plan(name), owned by the caller
 *                                                           both_no_such_plan(name), in both languages
 *
 *     FORM(plans_status, (int count), "共 %d 份计划", "%d " MANY("plan", "plans"), count)
 *                                                           in English: 1 plan, 2 plans, by the number before it
 *
 * The arguments of a FORM stand in the same order in both languages, so that the compiler checks both formats. Chinese
 * text uses full-width punctuation; English begins with a small letter where it follows 'unionplan: '.
 */
#ifndef I18N_MESSAGES_H
#define I18N_MESSAGES_H

#include "i18n/language.h"

#include <stddef.h>
#include <stdint.h>

#define MSG(id, zh, en) MSG_##id,
#define FORM(id, params, zh, en, ...)
enum message {
#include "i18n/messages.def"
	MESSAGE_COUNT
};
#undef MSG
#undef FORM

/* A text in both languages, both owned: what history keeps of an action. */
struct bilingual {
	char *zh, *en;
};

void bilingual_release(struct bilingual *text);

/* In the language that is set; borrowed, for ever. */
const char *text(enum message id);
const char *text_in(enum language language, enum message id);

#define MSG(id, zh, en)
#define FORM(id, params, zh, en, ...) \
	char *say_##id params; \
	struct bilingual both_##id params;
#include "i18n/messages.def"
#undef MSG
#undef FORM

#endif
