/* One item in a form: its text with line ends becomes as many items. */
#include "proposal_item.h"

#include "base/array.h"
#include "base/utf8.h"
#include "model/when_parse.h"

#include <stdlib.h>

static enum proposed_kind kind_typed(const struct form *form)
{
	enum proposed_kind kind = PROPOSED_PARAGRAPH;
	proposed_kind_parse(form_value(form, "kind"), &kind);
	return kind;
}

/* It has no words but its number or month. */
static bool is_bare(const struct proposed *item)
{
	return !item->text[0] && item->label[0];
}

/* --- fields --- */

static bool read_time(const struct item_form *item, const char *value, struct when_reading *out,
		      char **wrong)
{
	struct error err = ERROR_INIT;
	struct proposal *proposal = &item->work->proposal;
	struct when_frame frame = {
		.period = proposal->plans[proposal_plan_at(proposal, item->at)].period,
		.today = session_today(item->desk->session),
		.occasions = session_occasions(item->desk->session, &err),
	};
	error_release(&err);
	return when_read(value, &frame, out, wrong);
}

static char *check_time(const char *value, void *data)
{
	const struct item_form *item = data;
	struct when_reading reading;
	char *wrong = NULL;
	if (string_same(value, item->time))
		return NULL;
	if (read_time(item, value, &reading, &wrong))
		when_reading_release(&reading);
	return wrong;
}

static char *remark_time(const char *value, void *data)
{
	const struct item_form *item = data;
	struct when_reading reading;
	struct strbuf told = STRBUF_INIT;
	if (!read_time(item, value, &reading, NULL))
		return NULL;
	when_write_full(&reading.when, (struct period){0}, &told);
	char *remark = say_understood(told.text);
	strbuf_release(&told);
	when_reading_release(&reading);
	return remark;
}

static char *check_text(const char *value, void *data)
{
	(void)data;
	return value[strspn(value, " \n\t")] ? NULL : xstrdup(text(MSG_wrong_empty));
}

static bool has_time(const struct form *form)
{
	enum proposed_kind kind = kind_typed(form);
	return kind == PROPOSED_MONTH || kind == PROPOSED_ACTIVITY || kind == PROPOSED_DATE;
}

static bool is_activity(const struct form *form)
{
	return kind_typed(form) == PROPOSED_ACTIVITY;
}

static bool has_post(const struct form *form)
{
	return is_activity(form) || kind_typed(form) == PROPOSED_POST;
}

static bool is_post(const struct form *form)
{
	return kind_typed(form) == PROPOSED_POST;
}

static const struct form_field fields[] = {
	{.id = "text",
	 .label = MSG_label_item_text,
	 .hint = MSG_hint_item_text,
	 .kind = FORM_TEXT,
	 .height = 6,
	 .validate = check_text},
	{.id = "kind",
	 .label = MSG_label_item_kind,
	 .hint = MSG_hint_item_kind,
	 .kind = FORM_CHOICE,
	 .choice_count = PROPOSED_KIND_COUNT},
	{.id = "time",
	 .label = MSG_label_time,
	 .hint = MSG_hint_item_time,
	 .validate = check_time,
	 .remark = remark_time,
	 .wanted = has_time},
	{.id = "post", .label = MSG_label_posts, .hint = MSG_hint_item_post, .wanted = has_post},
	{.id = "people",
	 .label = MSG_label_item_people,
	 .hint = MSG_hint_item_people,
	 .wanted = is_post},
	{.id = "place", .label = MSG_label_place, .hint = MSG_hint_place, .wanted = is_activity},
	{.id = "detail", .label = MSG_label_detail, .hint = MSG_hint_detail, .wanted = is_activity},
};
enum { FIELDS = ARRAY_LENGTH(fields) };

/* --- taking over what is typed --- */

/* Each line that is not blank; cut behind the last one. */
static void split_lines(struct proposal *proposal, size_t at, const char *typed)
{
	struct strbuf whole = STRBUF_INIT;
	size_t *cuts = NULL, count = 0, room = 0;
	for (const char *line = typed; *line;) {
		size_t length = strcspn(line, "\n");
		char *clean = utf8_clean(line, length, false, NULL);
		if (clean[strspn(clean, " ")]) {
			if (whole.length) {
				ARRAY_GROW(cuts, count, room);
				cuts[count++] = whole.length;
			}
			strbuf_add_text(&whole, clean);
		}
		free(clean);
		line += length + (line[length] == '\n');
	}
	proposal_set_text(proposal, at, whole.text);
	for (size_t i = count; i > 0; i--)
		if (proposal_split(proposal, at, cuts[i - 1]))
			proposal_take_label(proposal, at + 1);
	free(cuts);
	strbuf_release(&whole);
}

static void set_field(const struct form *form, const char *id, char **slot)
{
	const char *value = form_value(form, id);
	if (form_changed(form, id))
		string_set(slot, value[0] ? value : NULL);
}

/* Months and dates say their time themselves: new words are a new time, where one can be read in them. */
static void read_own_time(const struct item_form *item)
{
	struct error err = ERROR_INIT;
	struct proposal *proposal = &item->work->proposal;
	struct proposed *of = &proposal->items[item->at];
	struct when was = of->when;
	of->when = (struct when){.part = PART_NONE};
	if (of->kind == PROPOSED_ACTIVITY ||
	    !proposal_read_time(proposal, item->at, session_today(item->desk->session),
				session_occasions(item->desk->session, &err)))
		proposal->items[item->at].when = was;
	error_release(&err);
}

/* What stood in the field as the item's only words goes back to where it was; what is split off a month is what is done in it. */
static void apply_text(struct item_form *item, const char *typed)
{
	struct proposal *proposal = &item->work->proposal;
	size_t count = proposal->count;
	bool bare = is_bare(&proposal->items[item->at]);
	if (bare)
		string_set(&proposal->items[item->at].label, "");
	split_lines(proposal, item->at, typed);
	struct proposed *of = &proposal->items[item->at];
	if (bare) {
		char *label = of->label;
		of->label = of->text;
		of->text = label;
	}
	for (size_t i = 1; i <= proposal->count - count; i++)
		if (of->kind == PROPOSED_MONTH)
			proposal_set_kind(proposal, item->at + i, PROPOSED_ACTIVITY);
}

static void apply_fields(struct item_form *item, const struct form *form)
{
	struct proposed *of = &item->work->proposal.items[item->at];
	set_field(form, "post", &of->post);
	set_field(form, "people", &of->people);
	set_field(form, "place", &of->place);
	set_field(form, "detail", &of->detail);
	if (of->kind == PROPOSED_ACTIVITY)
		item_more_take(of, form);
}

static void apply(struct item_form *item, const struct form *form)
{
	bool splitting = item->splitting;
	struct proposal *proposal = &item->work->proposal;
	struct when_reading reading;
	enum proposed_kind was = proposal->items[item->at].kind;
	enum proposed_kind kind = splitting ? was : kind_typed(form);
	const char *typed = form_value(form, "text");
	bool worded = form_changed(form, "text") && typed[strspn(typed, " \n\t")];
	if (kind != was)
		proposal_set_kind(proposal, item->at, kind);
	if (!splitting)
		apply_fields(item, form);
	if (worded)
		apply_text(item, typed);
	if (!splitting && form_changed(form, "time") &&
	    read_time(item, form_value(form, "time"), &reading, NULL)) {
		proposal->items[item->at].when = reading.when;
		when_reading_release(&reading);
	} else if (worded || kind != was) {
		read_own_time(item);
	}
	proposal_accept(proposal, item->at);
}

/* The draft has what is typed as if it were accepted: nothing of it may be lost, and it can be changed again. */
static bool keep(const struct form *form, void *data)
{
	struct item_form *item = data;
	struct proposal_work *work = item->work;
	proposal_change_begin(work, item->at, item->at + 1);
	apply(item, form);
	proposal_steps_end(&work->steps, &work->proposal);
	bool kept = proposal_draft_keep(item->desk, work);
	proposal_steps_cancel(&work->steps, &work->proposal);
	work->unkept = true;
	return kept;
}

/* --- the form --- */

static void fill(struct item_form *item, struct form *form, bool splitting)
{
	const struct proposed *of = &item->work->proposal.items[item->at];
	struct strbuf time = STRBUF_INIT;
	form_set(form, "text", is_bare(of) ? of->label : of->text);
	if (splitting)
		return;
	when_write(&of->when, (struct period){0}, 0, &time);
	item->time = xstrdup(time.text);
	form_set(form, "kind", proposed_kind_name(of->kind));
	form_set(form, "time", time.text);
	form_set(form, "post", of->post);
	form_set(form, "people", of->people);
	form_set(form, "place", of->place);
	form_set(form, "detail", of->detail);
	item_more_fill(of, form);
	strbuf_release(&time);
}

void proposal_edit_item(struct desk *desk, struct proposal_work *work, bool splitting)
{
	struct item_form item = {
		.desk = desk, .work = work, .at = work->list.at, .splitting = splitting};
	struct form_field own[FIELDS + MORE_FIELDS_MOST];
	if (!proposal_work_current(work))
		return;
	for (size_t i = 0; i < FIELDS; i++)
		own[i] = fields[i];
	size_t count =
		FIELDS + item_more_fields(proposal_work_current(work), is_activity, own + FIELDS);
	for (int i = 0; i < PROPOSED_KIND_COUNT; i++)
		item.kinds[i] = (struct form_choice){
			.value = proposed_kind_name((enum proposed_kind)i),
			.label_text = proposed_kind_label((enum proposed_kind)i)};
	own[1].choices = item.kinds;
	if (splitting) {
		own[0].hint = MSG_hint_item_split;
		own[0].height = 10;
	}
	const struct form_spec spec = {
		.title = splitting ? MSG_proposal_split_title : MSG_proposal_item_title,
		.fields = own,
		.count = splitting ? 1 : count,
		.rest = keep,
	};
	struct form *form = form_new(&spec, &item);
	fill(&item, form, splitting);
	if (splitting) { /* the place is looked for from the beginning */
		struct key start = {.kind = KEY_IS_CODE, .code = CODE_HOME, .modifiers = KEY_CTRL};
		form_key(form, &start);
	}
	enum form_end end = form_run(form, desk->screen, &desk->beneath);
	desk->leaving |= end == FORM_ENDED;
	/* At the end of the program too: its draft is written once more after this. */
	if (end != FORM_LEFT && form_changed(form, NULL)) {
		proposal_change_begin(work, item.at, item.at + 1);
		apply(&item, form);
		proposal_change_end(desk, work, xstrdup(text(MSG_proposal_edited)));
	} else if (end == FORM_ACCEPTED && proposal_work_current(work)->doubt) {
		proposal_change_accept(desk, work);
	}
	form_free(form);
	free(item.time);
}
