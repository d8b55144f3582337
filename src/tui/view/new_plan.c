#include "tui/view/new_plan.h"

#include "new_plan_import.h"

#include "base/array.h"
#include "tui/edit/dialog.h"
#include "tui/view/path.h"
#include "tui/view/proposal.h"
#include "tui/view/roll_plan.h"
#include "tui/view/row.h"

#include <stdlib.h>

void new_plan_empty(struct desk *desk)
{
	int64_t id;
	if (row_edit(desk, ROW_NEW_PLAN, 0, (struct row_place){0}, &id))
		desk_show_plan(desk, id);
}

/* --- from a file --- */

static const char *const endings[] = {".docx", ".txt", ".md", ".csv", ".xlsx", ".yaml", ".yml"};

static void suggest_file(const char *typed, struct suggestions *out, void *data)
{
	(void)data;
	path_suggest(typed, endings, ARRAY_LENGTH(endings), out);
}

static char *check_file(const char *value, void *data)
{
	(void)data;
	return value[0] && strcmp(value, "-") != 0 ? NULL : xstrdup(text(MSG_wrong_path));
}

/* A document in words is looked through before it is stored. */
static bool import_file(const char *line, void *data, struct error *err)
{
	char *path = path_typed(line);
	struct transfer_source source = {.path = path};
	bool document;
	bool done = proposal_open(data, &source, &document, err) &&
		    (document || new_plan_import(data, source, err));
	free(path);
	return done;
}

void new_plan_from_paste(struct desk *desk)
{
	proposal_paste(desk, NULL);
}

/* A path that leads nowhere, or to a file with errors, stays to be put right. */
void new_plan_from_file(struct desk *desk)
{
	const struct dialog_line about = {
		.title = text(MSG_import_title),
		.label = text(MSG_label_path),
		.hint = text(MSG_hint_import),
		.accept = MSG_hint_import_it,
		.validate = check_file,
		.suggest = suggest_file,
		.take = import_file,
		.data = desk,
	};
	if (desk_may_change(desk))
		desk->leaving |=
			dialog_ask(desk->screen, &desk->beneath, &about, NULL) == DIALOG_ENDED;
}

void new_plan_from_sample(struct desk *desk)
{
	struct error err = ERROR_INIT;
	if (desk_may_change(desk) &&
	    !new_plan_import(desk, (struct transfer_source){.sample = true}, &err) &&
	    err.code != ERR_NONE)
		desk_fail(desk, &err);
}

enum { WAYS_MOST = 6 };

void new_plan(struct desk *desk, const struct plan *old)
{
	static void (*const begin[])(struct desk *) = {new_plan_from_template, new_plan_from_file,
						       new_plan_from_paste, new_plan_empty,
						       new_plan_from_sample};
	static const enum message labels[] = {MSG_begin_template_short, MSG_begin_file_short,
					      MSG_begin_paste_short, MSG_begin_empty_short,
					      MSG_begin_sample_short};
	void (*ways[WAYS_MOST])(struct desk *); /* NULL: like the old one */
	const char *names[WAYS_MOST];
	int count = 0;
	if (!desk_may_change(desk))
		return;
	int64_t old_id =
		old ? old->id : 0; /* a redraw beneath the question may read the rows anew */
	char *like_old = old ? say_begin_old_short(old->code) : NULL;
	for (size_t i = 0; i < ARRAY_LENGTH(begin); i++) {
		ways[count] = begin[i];
		names[count++] = text(labels[i]);
		if (i == 3 && old) { /* before the sample */
			ways[count] = NULL;
			names[count++] = like_old;
		}
	}
	int way = dialog_confirm(desk->screen, &desk->beneath, text(MSG_form_new_plan),
				 text(MSG_begin_question), names, count, 0);
	free(like_old);
	if (way >= 0 && ways[way])
		ways[way](desk);
	else if (way >= 0)
		roll_plan(desk, old_id);
}
