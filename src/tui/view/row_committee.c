/* Forms of posts, duties, members and appointments. */
#include "row_kind.h"

#include "app/act.h"
#include "app/look.h"
#include "base/array.h"
#include "base/pinyin.h"
#include "model/number.h"

#include <inttypes.h>
#include <stdlib.h>

static bool gone(struct error *err)
{
	return error_set(err, ERR_NOT_FOUND, xstrdup(text(MSG_row_is_gone)));
}

/*
 * The committee as it is now, anew each time: the rows to be changed come out of it. A draft may be of another union than
 * the one on the desk, which is shown then if it has a plan.
 */
static bool load_committee(struct row *row, struct error *err)
{
	struct desk *desk = row->desk;
	struct error shown = ERROR_INIT;
	if (!desk_open_union(desk, row->place.organization, &shown) && shown.code != ERR_NONE)
		return error_move(err, &shown);
	committee_release(&row->committee);
	return look_committee(desk->session, row->place.organization, &row->committee, err);
}

/* --- a post --- */

enum { POST_NAME, POST_SEATS, POST_FIELDS };
#define SEATS_MOST 999

static char *check_seats(const char *value, void *data)
{
	int seats;
	(void)data;
	return number_parse(value, 1, SEATS_MOST, &seats) ? NULL : say_wrong_number(1, SEATS_MOST);
}

/* Two of one name could not be told apart: said while typing, not only when it is saved. */
static char *check_post_name(const char *value, void *data)
{
	const struct row *row = data;
	const struct post *same = committee_find_post(&row->committee, value);
	if (same && same->id != row->id)
		return say_post_is_there(value);
	return check_given(value, data);
}

static const struct form_field post_fields[POST_FIELDS] = {
	[POST_NAME] = {.id = "name",
		       .label = MSG_label_post,
		       .hint = MSG_hint_post,
		       .width = 30,
		       .validate = check_post_name},
	[POST_SEATS] = {.id = "seats",
			.label = MSG_label_seats,
			.hint = MSG_hint_seats,
			.width = 6,
			.validate = check_seats},
};

static bool post_load(struct row *row, struct error *err)
{
	if (!load_committee(row, err))
		return false;
	const struct post *post = committee_post(&row->committee, row->id);
	if (row->id != 0 && !post)
		return gone(err);
	row->was.post = row->id != 0
				? (struct post){.id = post->id,
						.organization_id = post->organization_id,
						.position = post->position,
						.name = xstrdup(post->name),
						.seats = post->seats}
				: (struct post){.organization_id = row->place.owner, .seats = 1};
	return true;
}

static void post_write(const struct row *row, size_t field, struct strbuf *out)
{
	if (field == POST_NAME)
		strbuf_add_text(out, row->was.post.name);
	else
		strbuf_format(out, "%d", row->was.post.seats);
}

static bool post_store(struct row *row, struct error *err)
{
	struct post now = row->was.post;
	now.name = row->values[POST_NAME];
	number_parse(row->values[POST_SEATS], 1, SEATS_MOST, &now.seats);
	bool stored = row->id != 0 ? post_change(row->desk->session, &row->was.post, &now, err)
				   : post_add(row->desk->session, &now, &row->id, err);
	if (!stored && err->code == ERR_EXISTS)
		row->wrong = POST_NAME;
	return stored;
}

static void post_leave(struct row *row)
{
	post_release(&row->was.post);
}

const struct row_kind row_post = {
	.name = "post",
	.title = MSG_form_post,
	.title_new = MSG_form_new_post,
	.fields = post_fields,
	.count = POST_FIELDS,
	.owner = OWNER_UNION,
	.load = post_load,
	.write = post_write,
	.store = post_store,
	.release = post_leave,
};

/* --- a duty --- */

static const struct form_field duty_fields[] = {
	{.id = "text",
	 .label = MSG_label_duty,
	 .hint = MSG_hint_duty,
	 .kind = FORM_TEXT,
	 .validate = check_given},
};

static bool duty_load(struct row *row, struct error *err)
{
	row->was.duty = (struct duty){.post_id = row->place.owner};
	if (!load_committee(row, err))
		return false;
	if (row->id == 0)
		return true;
	for (size_t i = 0; i < row->committee.post_count; i++) {
		const struct post *post = &row->committee.posts[i];
		for (size_t j = 0; j < post->duty_count; j++) {
			if (post->duties[j].id != row->id)
				continue;
			row->was.duty = post->duties[j];
			row->was.duty.text = xstrdup(post->duties[j].text);
			row->place.owner = post->id;
			return true;
		}
	}
	return gone(err);
}

static void duty_write(const struct row *row, size_t field, struct strbuf *out)
{
	(void)field;
	strbuf_add_text(out, row->was.duty.text);
}

static bool duty_store(struct row *row, struct error *err)
{
	struct duty now = row->was.duty;
	now.text = row->values[0];
	return row->id != 0 ? duty_change(row->desk->session, &row->was.duty, &now, err)
			    : duty_add(row->desk->session, &now, row->place.after, &row->id, err);
}

static void duty_leave(struct row *row)
{
	free(row->was.duty.text);
	row->was.duty = (struct duty){0};
}

const struct row_kind row_duty = {
	.name = "duty",
	.title = MSG_form_duty,
	.title_new = MSG_form_new_duty,
	.fields = duty_fields,
	.count = ARRAY_LENGTH(duty_fields),
	.owner = OWNER_POST,
	.load = duty_load,
	.write = duty_write,
	.store = duty_store,
	.release = duty_leave,
};

/* --- a member --- */

enum { MEMBER_NAME, MEMBER_DEPARTMENT, MEMBER_NOTE, MEMBER_FIELDS };

static char *check_member_name(const char *value, void *data)
{
	const struct row *row = data;
	const struct member *same = committee_find_member(&row->committee, value);
	if (same && same->id != row->id)
		return say_member_is_there(value);
	return check_given(value, data);
}

/* The departments that others of the union work in. */
static void suggest_departments(const char *typed, struct suggestions *out, void *data)
{
	const struct row *row = data;
	for (size_t i = 0; i < row->committee.member_count; i++) {
		const char *department = row->committee.members[i].department;
		if (department && pinyin_match(department, typed))
			suggestions_add(out, department);
	}
}

static const struct form_field member_fields[MEMBER_FIELDS] = {
	[MEMBER_NAME] = {.id = "name",
			 .label = MSG_label_member,
			 .hint = MSG_hint_member,
			 .width = 24,
			 .validate = check_member_name},
	[MEMBER_DEPARTMENT] = {.id = "department",
			       .label = MSG_label_department,
			       .hint = MSG_hint_department,
			       .width = 36,
			       .suggest = suggest_departments},
	[MEMBER_NOTE] = {.id = "note",
			 .label = MSG_label_note,
			 .hint = MSG_hint_note,
			 .kind = FORM_TEXT,
			 .height = 3},
};

static void member_copy(struct member *to, const struct member *from)
{
	*to = (struct member){from->id, from->organization_id, xstrdup(from->name),
			      xstrdup(from->department), xstrdup(from->note)};
}

static bool member_load(struct row *row, struct error *err)
{
	row->was.member = (struct member){.organization_id = row->place.owner};
	if (!load_committee(row, err))
		return false;
	if (row->id == 0)
		return true;
	const struct member *member = committee_member(&row->committee, row->id);
	if (!member)
		return gone(err);
	member_copy(&row->was.member, member);
	return true;
}

static void member_write(const struct row *row, size_t field, struct strbuf *out)
{
	const struct member *member = &row->was.member;
	const char *const texts[MEMBER_FIELDS] = {[MEMBER_NAME] = member->name,
						  [MEMBER_DEPARTMENT] = member->department,
						  [MEMBER_NOTE] = member->note};
	strbuf_add_text(out, texts[field]);
}

static bool member_store(struct row *row, struct error *err)
{
	struct member now;
	member_copy(&now, &row->was.member);
	string_set(&now.name, row->values[MEMBER_NAME]);
	string_set(&now.department, row_text(row, MEMBER_DEPARTMENT));
	string_set(&now.note, row_text(row, MEMBER_NOTE));
	bool stored = row->id != 0 ? member_change(row->desk->session, &row->was.member, &now, err)
				   : member_add(row->desk->session, &now, &row->id, err);
	if (!stored && err->code == ERR_EXISTS)
		row->wrong = MEMBER_NAME;
	member_release(&now);
	return stored;
}

static void member_leave(struct row *row)
{
	member_release(&row->was.member);
}

const struct row_kind row_member = {
	.name = "member",
	.title = MSG_form_member,
	.title_new = MSG_form_new_member,
	.fields = member_fields,
	.count = MEMBER_FIELDS,
	.owner = OWNER_UNION,
	.load = member_load,
	.write = member_write,
	.store = member_store,
	.release = member_leave,
};

/* --- who holds a post, and since when --- */

enum { TERM_MEMBER, TERM_SINCE, TERM_UNTIL, TERM_FIELDS };

static void suggest_members(const char *typed, struct suggestions *out, void *data)
{
	const struct row *row = data;
	for (size_t i = 0; i < row->committee.member_count; i++)
		if (pinyin_match(row->committee.members[i].name, typed))
			suggestions_add(out, row->committee.members[i].name);
}

/* Does the member hold the post of this row, in another appointment that isn't over? NULL: no. */
static const struct appointment *held_already(const struct row *row, const char *name)
{
	const struct post *post = committee_post(&row->committee, row->was.appointment.post_id);
	for (size_t i = 0; post && i < post->appointment_count; i++) {
		const struct appointment *term = &post->appointments[i];
		if (term->id != row->id && !term->until && strcmp(term->name, name) == 0)
			return term;
	}
	return NULL;
}

/* A typing error would be another person. */
static char *remark_member(const char *value, void *data)
{
	const struct row *row = data;
	const struct committee *committee = &row->committee;
	const struct appointment *held = held_already(row, value);
	const char **names = xcalloc(committee->member_count + 1, sizeof(*names)), *near;
	for (size_t i = 0; i < committee->member_count; i++)
		names[i] = committee->members[i].name;
	bool fresh = row_is_new_name(value, names, committee->member_count, &near);
	free(names);
	if (held)
		return held->since ? say_holds_since(held->since)
				   : xstrdup(text(MSG_holds_already));
	return !fresh ? NULL : near ? say_new_member_near(near) : xstrdup(text(MSG_new_member));
}

static const struct form_field term_fields[TERM_FIELDS] = {
	[TERM_MEMBER] = {.id = "member",
			 .label = MSG_label_member,
			 .hint = MSG_hint_appointed,
			 .width = 24,
			 .validate = check_given,
			 .remark = remark_member,
			 .suggest = suggest_members},
	[TERM_SINCE] = {.id = "since",
			.label = MSG_label_since,
			.hint = MSG_hint_moment,
			.width = 20,
			.validate = check_moment,
			.remark = remark_moment},
	[TERM_UNTIL] = {.id = "until",
			.label = MSG_label_until,
			.hint = MSG_hint_until,
			.width = 20,
			.validate = check_moment,
			.remark = remark_moment},
};

static void term_copy(struct appointment *to, const struct appointment *from)
{
	*to = (struct appointment){from->id,
				   from->post_id,
				   from->member_id,
				   xstrdup(from->name),
				   xstrdup(from->since),
				   xstrdup(from->until)};
}

static bool term_load(struct row *row, struct error *err)
{
	row->was.appointment = (struct appointment){.post_id = row->place.owner};
	if (!load_committee(row, err))
		return false;
	if (row->id == 0)
		return true;
	for (size_t i = 0; i < row->committee.post_count; i++) {
		const struct post *post = &row->committee.posts[i];
		for (size_t j = 0; j < post->appointment_count; j++) {
			if (post->appointments[j].id != row->id)
				continue;
			term_copy(&row->was.appointment, &post->appointments[j]);
			row->place.owner = post->id;
			return true;
		}
	}
	return gone(err);
}

static void term_write(const struct row *row, size_t field, struct strbuf *out)
{
	const struct appointment *term = &row->was.appointment;
	const char *const texts[TERM_FIELDS] = {
		[TERM_MEMBER] = term->name, [TERM_SINCE] = term->since, [TERM_UNTIL] = term->until};
	strbuf_add_text(out, texts[field]);
}

static void set_moment(const struct row *row, size_t field, char **slot)
{
	char moment[11];
	write_moment(row, row->values[field], moment);
	string_set(slot, moment[0] ? moment : NULL);
}

static bool term_store(struct row *row, struct error *err)
{
	struct appointment now;
	term_copy(&now, &row->was.appointment);
	if (!string_same(now.name, row->values[TERM_MEMBER])) {
		const struct member *member =
			committee_find_member(&row->committee, row->values[TERM_MEMBER]);
		now.member_id = member ? member->id : 0;
		string_set(&now.name, row->values[TERM_MEMBER]);
	}
	set_moment(row, TERM_SINCE, &now.since);
	set_moment(row, TERM_UNTIL, &now.until);
	bool stored = row->id != 0 ? appointment_change(row->desk->session, &row->was.appointment,
							&now, err)
				   : appointment_add(row->desk->session, &now, &row->id, err);
	free(now.name);
	free(now.since);
	free(now.until);
	return stored;
}

/* Whoever is asked for a name wants to see for which post. */
static char *term_title(const struct row *row)
{
	const struct post *post = committee_post(&row->committee, row->was.appointment.post_id);
	char *(*say)(const char *) =
		row->id == 0 ? say_form_new_appointment_as : say_form_appointment_as;
	return post ? say(post->name)
		    : xstrdup(text(row->id == 0 ? MSG_form_new_appointment : MSG_form_appointment));
}

static void term_leave(struct row *row)
{
	free(row->was.appointment.name);
	free(row->was.appointment.since);
	free(row->was.appointment.until);
	row->was.appointment = (struct appointment){0};
}

const struct row_kind row_appointment = {
	.name = "appointment",
	.title = MSG_form_appointment,
	.title_new = MSG_form_new_appointment,
	.fields = term_fields,
	.count = TERM_FIELDS,
	.owner = OWNER_POST,
	.write_title = term_title,
	.load = term_load,
	.write = term_write,
	.store = term_store,
	.release = term_leave,
};
