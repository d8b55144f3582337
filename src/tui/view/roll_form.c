/* The time of the new plan, its title and code. */
#include "roll_wizard.h"

#include "base/array.h"
#include "i18n/messages.h"

#include <stdlib.h>

static bool read_time(const struct roll_wizard *wizard, const char *value, struct period *to)
{
	return value[0] != '\0' && roll_target(&wizard->plan, value, to);
}

static char *check_time(const char *value, void *data)
{
	const struct roll_wizard *wizard = data;
	struct period to;
	if (!read_time(wizard, value, &to))
		return roll_target_wrong(&wizard->plan, value);
	return to.first == wizard->plan.period.first ? xstrdup(text(MSG_wrong_roll_same)) : NULL;
}

/* → 2026年9月—2027年7月 */
static char *remark_time(const char *value, void *data)
{
	struct period to;
	struct strbuf months = STRBUF_INIT;
	if (!read_time(data, value, &to))
		return NULL;
	period_write(to, &months);
	char *said = say_understood(months.text);
	strbuf_release(&months);
	return said;
}

static char *check_title(const char *value, void *data)
{
	(void)data;
	return value[0] ? NULL : xstrdup(text(MSG_wrong_empty));
}

static char *check_code(const char *value, void *data)
{
	(void)data;
	return plan_code_accepts(value) ? NULL : xstrdup(text(MSG_wrong_code));
}

static const struct form_choice keeps[KEEP_COUNT] = {
	{.value = "day", .label = MSG_keep_day},
	{.value = "weekday", .label = MSG_keep_weekday},
	{.value = "week", .label = MSG_keep_week},
};

static const struct form_field fields[] = {
	{.id = "to",
	 .label = MSG_label_roll_time,
	 .hint = MSG_hint_roll_time,
	 .width = 20,
	 .validate = check_time,
	 .remark = remark_time},
	{.id = "keep",
	 .label = MSG_label_roll_keep,
	 .hint = MSG_hint_roll_keep,
	 .kind = FORM_CHOICE,
	 .choices = keeps,
	 .choice_count = KEEP_COUNT},
	{.id = "title",
	 .label = MSG_label_title,
	 .hint = MSG_hint_roll_title,
	 .validate = check_title},
	{.id = "code",
	 .label = MSG_label_code,
	 .hint = MSG_hint_roll_code,
	 .width = 24,
	 .most = 40,
	 .validate = check_code},
};

/* Title and code that follow from the time, without looking into the database. */
static void propose_names(struct form *form, const struct roll_wizard *wizard)
{
	struct roll roll;
	struct whole_plan old, next;
	struct roll_frame frame = {.keep = KEEP_DAY};
	if (!read_time(wizard, form_value(form, "to"), &frame.to))
		return;
	whole_plan_init(&old);
	plan_copy(&old.plan, &wizard->plan);
	roll_init(&roll, &old, &frame, session_today(wizard->desk->session));
	roll_make(&roll, &next);
	char *code = roll_code(&roll);
	if (!form_changed(form, "title"))
		form_propose(form, "title", next.plan.title);
	if (!form_changed(form, "code"))
		form_propose(form, "code", code);
	free(code);
	whole_plan_release(&next);
	roll_release(&roll);
}

static void follow_time(struct form *form, const char *id, void *data)
{
	if (strcmp(id, "to") == 0)
		propose_names(form, data);
}

static bool rest(const struct form *form, void *data)
{
	(void)form;
	return roll_draft_keep(data);
}

static const struct form_spec spec = {
	.title = MSG_roll_form_title,
	.fields = fields,
	.count = ARRAY_LENGTH(fields),
	.accept = MSG_hint_go_on,
	.typed = follow_time,
	.rest = rest,
};

struct form *roll_form_new(struct roll_wizard *wizard)
{
	struct form *form = form_new(&spec, wizard);
	struct strbuf time = STRBUF_INIT;
	struct period to;
	/* As the new plan will be called; it is read back as the same time. */
	if (roll_target(&wizard->plan, NULL, &to))
		plan_code_from_period(wizard->plan.kind, to, &time);
	form_propose(form, "to", time.text);
	form_set(form, "keep", roll_keep_name(roll_keep_usual(wizard->plan.kind)));
	propose_names(form, wizard);
	strbuf_release(&time);
	return form;
}

const char *roll_form_given(const struct roll_wizard *wizard, const char *id)
{
	return form_changed(wizard->form, id) ? form_value(wizard->form, id) : NULL;
}

enum roll_keep roll_form_keep(const struct roll_wizard *wizard)
{
	enum roll_keep keep = roll_keep_usual(wizard->plan.kind);
	roll_keep_parse(form_value(wizard->form, "keep"), &keep);
	return keep;
}
