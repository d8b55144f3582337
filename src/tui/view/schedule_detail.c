/* What is known of one activity: in a pane of its own, and under its title. */
#include "activity_words.h"
#include "schedule_view.h"

#include "app/look.h"
#include "base/linebreak.h"
#include "base/width.h"
#include "model/money.h"

#include <stdlib.h>

static void look_up_section(struct schedule_view *view, struct desk *desk,
			    const struct activity *activity)
{
	struct section section;
	struct error err = ERROR_INIT;
	if (view->section_of == activity->id)
		return;
	view->section_of = activity->id;
	string_set(&view->section, NULL);
	if (activity->section_id == 0)
		return;
	if (look_section(desk->session, activity->section_id, &section, &err)) {
		string_set(&view->section, section.heading);
		section_release(&section);
	} else {
		desk_fail(desk, &err);
	}
}

/* What is known of it, packed into lines so that none of the facts is broken where it needn't be.
 */
struct facts {
	struct strbuf text;
	int columns; /* of a line */
	int used;    /* of the last line */
};

static void add_fact(struct facts *facts, enum message label, const char *value)
{
	if (!value || !value[0])
		return;
	int wide = width_of_text(text(label), 1) + 1 + width_of_text(value, 1);
	bool fits = facts->used > 0 && facts->used + 2 + wide <= facts->columns;
	if (facts->used > 0)
		strbuf_add_text(&facts->text, fits ? "  " : "\n");
	facts->used = fits ? facts->used + 2 + wide : wide;
	strbuf_format(&facts->text, "%s %s", text(label), value);
}

static void add_money(struct facts *facts, enum message label, int64_t fen)
{
	struct strbuf sum = STRBUF_INIT;
	if (fen != NOT_GIVEN)
		money_write_grouped(fen, &sum);
	add_fact(facts, label, sum.text);
	strbuf_release(&sum);
}

static void add_people(struct facts *facts, enum message label, int heads)
{
	if (heads == NOT_GIVEN)
		return;
	char *people = say_people(heads);
	add_fact(facts, label, people);
	free(people);
}

/* With a word where it is overdue: the sign in the list is not for everybody's eyes. */
static void add_status(const struct desk *desk, const struct activity *activity,
		       struct facts *facts)
{
	const char *label = status_label(activity->status);
	bool overdue = activity_overdue(activity, session_today(desk->session));
	char *said = overdue ? say_status_and_overdue(label) : xstrdup(label);
	add_fact(facts, MSG_label_status, said);
	free(said);
}

static void add_time(const struct desk *desk, enum message label, const struct when *when,
		     struct facts *facts)
{
	struct strbuf written = STRBUF_INIT;
	when_write(when, desk->plan.period, 0, &written);
	add_fact(facts, label, written.text);
	strbuf_release(&written);
}

/* The time it had first, and the day it was done where that is not the one it was planned for. */
static void add_becoming(const struct desk *desk, const struct activity *activity,
			 struct facts *facts)
{
	struct when day = {0};
	if (activity->done_on && moment_parse(activity->done_on, &day.starts) &&
	    !when_same(&day, &activity->when))
		add_time(desk, MSG_label_done_on, &day, facts);
	if (when_is_set(&activity->postponed_from))
		add_time(desk, MSG_label_postponed_from, &activity->postponed_from, facts);
}

static void add_facts(const struct desk *desk, const struct activity *activity, bool with_time,
		      struct facts *facts)
{
	struct strbuf when = STRBUF_INIT, who = STRBUF_INIT;
	if (with_time)
		activity_write_time(activity, desk->plan.period, 0, &when);
	activity_write_posts(activity, &who);
	add_fact(facts, MSG_label_time, when.text);
	add_fact(facts, MSG_label_place, activity->place);
	add_fact(facts, MSG_label_posts, who.text);
	if (with_time)
		add_status(desk, activity, facts);
	add_becoming(desk, activity, facts);
	add_fact(facts, MSG_label_occasion, activity->occasion);
	add_people(facts, MSG_label_participants, activity->participants);
	add_people(facts, MSG_label_attended, activity->attended);
	add_money(facts, MSG_label_budget, activity->budget);
	add_money(facts, MSG_label_spent, activity->spent);
	strbuf_release(&when);
	strbuf_release(&who);
}

void schedule_draw_detail(struct schedule_view *view, struct desk *desk, struct box box,
			  const struct activity *activity)
{
	struct facts facts = {.text = STRBUF_INIT, .columns = box.columns - 3};
	look_up_section(view, desk, activity);
	add_facts(desk, activity, true, &facts);
	add_fact(&facts, MSG_label_section, view->section);
	int line = view_paragraph(desk, box, 0, activity->title, STYLE_TITLE);
	line = view_paragraph(desk, box, line, facts.text.text, STYLE_NORMAL);
	/* What has become of it comes before what was to be: the pane may be too low for all. */
	char *outcome = activity_outcome_told(activity);
	if (outcome)
		line = view_paragraph(desk, box, line, outcome, STYLE_NORMAL);
	free(outcome);
	if (activity->detail)
		line = view_paragraph(desk, box, line, activity->detail, STYLE_NORMAL);
	view_clear(desk, box, line);
	strbuf_release(&facts.text);
}

/* --- under a title --- */

/* Paragraphs as lines of at most so many columns. */
static void add_wrapped(const char *paragraphs, int columns, struct strbuf *out)
{
	while (paragraphs && *paragraphs) {
		char *paragraph = xmemdup0(paragraphs, strcspn(paragraphs, "\n"));
		for (size_t at = 0, next; paragraph[at]; at += next) {
			size_t length = line_break(paragraph + at, columns, 1, &next);
			strbuf_add(out, paragraph + at, length);
			strbuf_add_byte(out, '\n');
		}
		free(paragraph);
		paragraphs += strcspn(paragraphs, "\n");
		paragraphs += *paragraphs == '\n';
	}
}

void schedule_write_under(const struct desk *desk, const struct activity *activity, int columns,
			  struct strbuf *out)
{
	struct facts facts = {.text = STRBUF_INIT, .columns = columns};
	add_facts(desk, activity, false, &facts);
	add_wrapped(facts.text.text, columns, out);
	add_wrapped(activity->detail, columns, out);
	char *outcome = activity_outcome_told(activity);
	add_wrapped(outcome, columns, out);
	free(outcome);
	strbuf_release(&facts.text);
}
