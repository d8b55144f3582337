/* Which activities of the plan are shown: by words, post, member and status. */
#include "schedule_view.h"

#include "app/look.h"
#include "base/array.h"
#include "tui/edit/form.h"
#include "tui/view/filter.h"

#include <inttypes.h>
#include <stdlib.h>

bool schedule_filtered(const struct schedule_view *view)
{
	const struct schedule_filter *filter = &view->filter;
	return filter->words || filter->post_id != 0 || filter->member_id != 0 ||
	       filter->status != STATUS_ANY;
}

/* --- does it let an activity through? --- */

/* No word goes over from one text to the next: nobody types what stands between them. */
#define BETWEEN_TEXTS "\uFFFC"

void schedule_write_texts(const struct activity *activity, struct strbuf *out)
{
	const char *const texts[] = {activity->title,
				     activity->detail,
				     activity->place,
				     activity->occasion,
				     activity->outcome,
				     activity->reason,
				     status_label(activity->status)};
	for (size_t i = 0; i < ARRAY_LENGTH(texts); i++) {
		strbuf_add_text(out, texts[i] ? texts[i] : "");
		strbuf_add_text(out, texts[i] ? BETWEEN_TEXTS : "");
	}
	activity_write_posts(activity, out);
}

static bool has_words(const struct activity *activity, const char *words)
{
	struct strbuf texts = STRBUF_INIT;
	schedule_write_texts(activity, &texts);
	bool found = filter_matches(words, (const char *const[]){texts.text}, 1);
	strbuf_release(&texts);
	return found;
}

static bool has_status(const struct activity *activity, int status, struct date today)
{
	if (status == STATUS_OPEN)
		return status_is_open(activity->status);
	if (status == STATUS_OVERDUE)
		return activity_overdue(activity, today);
	return status == STATUS_ANY || (int)activity->status == status;
}

static bool has_member(const struct schedule_filter *filter, const struct activity *activity)
{
	for (size_t i = 0; i < filter->held_count; i++)
		if (activity_has_post(activity, filter->held[i], NULL))
			return true;
	return filter->member_id == 0;
}

bool schedule_meets(const struct schedule_filter *filter, const struct activity *activity,
		    struct date today)
{
	return has_status(activity, filter->status, today) &&
	       (filter->post_id == 0 || activity_has_post(activity, filter->post_id, NULL)) &&
	       has_member(filter, activity);
}

bool schedule_passes(const struct schedule_filter *filter, const struct activity *activity,
		     struct date today)
{
	return schedule_meets(filter, activity, today) && has_words(activity, filter->words);
}

void schedule_filter_clear(struct schedule_filter *filter)
{
	free(filter->words);
	free(filter->post);
	free(filter->member);
	free(filter->held);
	*filter = (struct schedule_filter){.status = STATUS_ANY};
}

static void add_held(struct schedule_filter *filter, const struct post *post, const char *today)
{
	for (size_t i = 0; i < post->appointment_count; i++) {
		const struct appointment *term = &post->appointments[i];
		if (term->member_id != filter->member_id || appointment_over(term, today))
			continue;
		ARRAY_GROW(filter->held, filter->held_count, filter->held_room);
		filter->held[filter->held_count++] = post->id;
	}
}

bool schedule_filter_load(struct schedule_filter *filter, struct desk *desk, struct error *err)
{
	struct committee committee;
	struct date today = session_today(desk->session);
	if (filter->post_id == 0 && filter->member_id == 0)
		return true;
	committee_init(&committee);
	bool ok = look_committee(desk->session, desk->plan.organization_id, &committee, err);
	const struct post *post = committee_post(&committee, filter->post_id);
	const struct member *member = committee_member(&committee, filter->member_id);
	if (ok) {
		char *day = string_format("%04d-%02d-%02d", today.year, today.month, today.day);
		filter->post_id = post ? post->id : 0;
		filter->member_id = member ? member->id : 0;
		string_set(&filter->post, post ? post->name : NULL);
		string_set(&filter->member, member ? member->name : NULL);
		filter->held_count = 0;
		for (size_t i = 0; member && i < committee.post_count; i++)
			add_held(filter, &committee.posts[i], day);
		free(day);
	}
	committee_release(&committee);
	return ok;
}

static const char *status_words(int status)
{
	return status == STATUS_ANY       ? NULL
	       : status == STATUS_OPEN    ? text(MSG_status_open)
	       : status == STATUS_OVERDUE ? text(MSG_status_overdue)
					  : status_label((enum activity_status)status);
}

void schedule_filter_write(const struct schedule_filter *filter, struct strbuf *out)
{
	char *quoted = filter->words ? say_quoted(filter->words) : NULL;
	const char *const parts[] = {filter->post, filter->member, status_words(filter->status),
				     quoted};
	bool first = true;
	for (size_t i = 0; i < ARRAY_LENGTH(parts); i++) {
		if (!parts[i])
			continue;
		strbuf_add_text(out, first ? "" : " · ");
		strbuf_add_text(out, parts[i]);
		first = false;
	}
	free(quoted);
}

/* --- the form --- */

enum { FILTER_POST, FILTER_MEMBER, FILTER_STATUS, FILTER_WORDS, FILTER_FIELDS };

static const struct form_field fields[FILTER_FIELDS] = {
	[FILTER_POST] = {.id = "post", .label = MSG_label_post, .kind = FORM_CHOICE},
	[FILTER_MEMBER] = {.id = "member",
			   .label = MSG_form_member,
			   .hint = MSG_hint_filter_member,
			   .kind = FORM_CHOICE},
	[FILTER_STATUS] = {.id = "status", .label = MSG_label_status, .kind = FORM_CHOICE},
	[FILTER_WORDS] = {.id = "words", .label = MSG_label_filter, .hint = MSG_hint_filter_words},
};

/* What a field has to choose from: the first is 'any'. Values are numbers, which it owns. */
struct choices {
	struct form_choice *items;
	size_t count, room;
};

static void add_choice(struct choices *list, int64_t value, const char *label)
{
	ARRAY_GROW(list->items, list->count, list->room);
	list->items[list->count++] = (struct form_choice){.value = string_format("%" PRId64, value),
							  .label_text = label};
}

static void release_choices(struct choices lists[FILTER_FIELDS])
{
	for (size_t i = 0; i < FILTER_FIELDS; i++) {
		for (size_t j = 0; j < lists[i].count; j++) {
			char *value = (char *)(uintptr_t)lists[i].items[j].value;
			free(value);
		}
		free(lists[i].items);
	}
}

static void fill_choices(const struct committee *committee, struct choices lists[FILTER_FIELDS])
{
	add_choice(&lists[FILTER_POST], 0, text(MSG_any));
	for (size_t i = 0; i < committee->post_count; i++)
		add_choice(&lists[FILTER_POST], committee->posts[i].id, committee->posts[i].name);
	add_choice(&lists[FILTER_MEMBER], 0, text(MSG_any));
	for (size_t i = 0; i < committee->member_count; i++)
		add_choice(&lists[FILTER_MEMBER], committee->members[i].id,
			   committee->members[i].name);
	add_choice(&lists[FILTER_STATUS], STATUS_ANY, text(MSG_any));
	add_choice(&lists[FILTER_STATUS], STATUS_OPEN, status_words(STATUS_OPEN));
	add_choice(&lists[FILTER_STATUS], STATUS_OVERDUE, status_words(STATUS_OVERDUE));
	for (int i = 0; i < STATUS_COUNT; i++)
		add_choice(&lists[FILTER_STATUS], i, status_words(i));
}

static void set_number(struct form *form, const char *id, int64_t value)
{
	char *written = string_format("%" PRId64, value);
	form_set(form, id, written);
	free(written);
}

static void take(struct schedule_filter *filter, const struct form *form)
{
	const char *words = form_value(form, "words");
	filter->post_id = strtoll(form_value(form, "post"), NULL, 10);
	filter->member_id = strtoll(form_value(form, "member"), NULL, 10);
	filter->status = (int)strtol(form_value(form, "status"), NULL, 10);
	string_set(&filter->words, words[0] ? words : NULL);
}

static bool run(struct schedule_filter *filter, struct desk *desk,
		const struct committee *committee)
{
	struct form_field own[FILTER_FIELDS];
	struct choices lists[FILTER_FIELDS] = {{.items = NULL}};
	memcpy(own, fields, sizeof(own));
	fill_choices(committee, lists);
	for (size_t i = 0; i < FILTER_FIELDS; i++) {
		own[i].choices = lists[i].items;
		own[i].choice_count = lists[i].count;
	}
	struct form_spec spec = {.title = MSG_filter_title,
				 .fields = own,
				 .count = FILTER_FIELDS,
				 .brief = true,
				 .accept = MSG_hint_filter_it};
	struct form *form = form_new(&spec, desk);
	set_number(form, "post", filter->post_id);
	set_number(form, "member", filter->member_id);
	set_number(form, "status", filter->status);
	form_set(form, "words", filter->words);
	enum form_end end = form_run(form, desk->screen, &desk->beneath);
	desk->leaving |= end == FORM_ENDED;
	if (end == FORM_ACCEPTED)
		take(filter, form);
	form_free(form);
	release_choices(lists);
	return end == FORM_ACCEPTED;
}

bool schedule_filter_ask(struct schedule_filter *filter, struct desk *desk)
{
	struct committee committee;
	struct error err = ERROR_INIT;
	bool asked = false;
	committee_init(&committee);
	if (look_committee(desk->session, desk->plan.organization_id, &committee, &err))
		asked = run(filter, desk, &committee);
	else
		desk_fail(desk, &err);
	committee_release(&committee);
	return asked;
}
