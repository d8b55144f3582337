#include "model/committee.h"

#include "base/array.h"

#include <stdlib.h>

void organization_release(struct organization *organization)
{
	free(organization->name);
	free(organization->superior);
	free(organization->note);
	*organization = (struct organization){0};
}

void organization_copy(struct organization *to, const struct organization *from)
{
	*to = (struct organization){from->id, xstrdup(from->name), xstrdup(from->superior),
				    xstrdup(from->note)};
}

void committee_init(struct committee *committee)
{
	*committee = (struct committee){0};
}

void post_release(struct post *post)
{
	for (size_t i = 0; i < post->duty_count; i++)
		free(post->duties[i].text);
	for (size_t i = 0; i < post->appointment_count; i++) {
		free(post->appointments[i].name);
		free(post->appointments[i].since);
		free(post->appointments[i].until);
	}
	free(post->duties);
	free(post->appointments);
	free(post->name);
	*post = (struct post){0};
}

void member_release(struct member *member)
{
	free(member->name);
	free(member->department);
	free(member->note);
	*member = (struct member){0};
}

void committee_release(struct committee *committee)
{
	for (size_t i = 0; i < committee->post_count; i++)
		post_release(&committee->posts[i]);
	for (size_t i = 0; i < committee->member_count; i++)
		member_release(&committee->members[i]);
	free(committee->posts);
	free(committee->members);
	committee_init(committee);
}

static void post_copy(struct post *to, const struct post *from)
{
	*to = *from;
	to->name = xstrdup(from->name);
	to->duties = NULL;
	to->duty_count = to->duty_room = 0;
	to->appointments = NULL;
	to->appointment_count = to->appointment_room = 0;
	for (size_t i = 0; i < from->duty_count; i++) {
		struct duty *duty = post_add_duty(to, from->duties[i].text);
		char *text = duty->text;
		*duty = from->duties[i];
		duty->text = text;
	}
	for (size_t i = 0; i < from->appointment_count; i++) {
		const struct appointment *given = &from->appointments[i];
		struct appointment *appointment = post_add_appointment(to, given->name);
		char *name = appointment->name;
		*appointment = *given;
		appointment->name = name;
		appointment->since = xstrdup(given->since);
		appointment->until = xstrdup(given->until);
	}
}

static void member_copy(struct member *to, const struct member *from)
{
	*to = *from;
	to->name = xstrdup(from->name);
	to->department = xstrdup(from->department);
	to->note = xstrdup(from->note);
}

void committee_copy(struct committee *to, const struct committee *from)
{
	committee_init(to);
	for (size_t i = 0; i < from->post_count; i++) {
		ARRAY_GROW(to->posts, to->post_count, to->post_room);
		post_copy(&to->posts[to->post_count++], &from->posts[i]);
	}
	for (size_t i = 0; i < from->member_count; i++) {
		ARRAY_GROW(to->members, to->member_count, to->member_room);
		member_copy(&to->members[to->member_count++], &from->members[i]);
	}
}

struct post *committee_add_post(struct committee *committee, const char *name)
{
	ARRAY_GROW(committee->posts, committee->post_count, committee->post_room);
	struct post *post = &committee->posts[committee->post_count++];
	*post = (struct post){.name = xstrdup(name), .seats = 1};
	return post;
}

struct member *committee_add_member(struct committee *committee, const char *name)
{
	ARRAY_GROW(committee->members, committee->member_count, committee->member_room);
	struct member *member = &committee->members[committee->member_count++];
	*member = (struct member){.name = xstrdup(name)};
	return member;
}

struct duty *post_add_duty(struct post *post, const char *text)
{
	ARRAY_GROW(post->duties, post->duty_count, post->duty_room);
	struct duty *duty = &post->duties[post->duty_count++];
	*duty = (struct duty){.post_id = post->id, .text = xstrdup(text)};
	return duty;
}

struct appointment *post_add_appointment(struct post *post, const char *member)
{
	ARRAY_GROW(post->appointments, post->appointment_count, post->appointment_room);
	struct appointment *appointment = &post->appointments[post->appointment_count++];
	*appointment = (struct appointment){.post_id = post->id, .name = xstrdup(member)};
	return appointment;
}

struct post *committee_find_post(const struct committee *committee, const char *name)
{
	for (size_t i = 0; i < committee->post_count; i++)
		if (strcmp(committee->posts[i].name, name) == 0)
			return &committee->posts[i];
	return NULL;
}

struct post *committee_post(const struct committee *committee, int64_t id)
{
	for (size_t i = 0; i < committee->post_count; i++)
		if (committee->posts[i].id == id)
			return &committee->posts[i];
	return NULL;
}

struct member *committee_find_member(const struct committee *committee, const char *name)
{
	for (size_t i = 0; i < committee->member_count; i++)
		if (strcmp(committee->members[i].name, name) == 0)
			return &committee->members[i];
	return NULL;
}

struct member *committee_member(const struct committee *committee, int64_t id)
{
	for (size_t i = 0; i < committee->member_count; i++)
		if (committee->members[i].id == id)
			return &committee->members[i];
	return NULL;
}

/* 'YYYY-MM' is the whole month: only what a text says is compared. */
bool appointment_over(const struct appointment *appointment, const char *day)
{
	const char *until = appointment->until;
	return until && strncmp(until, day, strlen(until)) < 0;
}

bool appointment_holds(const struct appointment *appointment, const char *day)
{
	const char *since = appointment->since;
	return (!since || strncmp(since, day, strlen(since)) <= 0) &&
	       !appointment_over(appointment, day);
}

const struct appointment *post_holder(const struct post *post, const char *member, const char *day)
{
	for (size_t i = 0; i < post->appointment_count; i++)
		if (appointment_holds(&post->appointments[i], day) &&
		    strcmp(post->appointments[i].name, member) == 0)
			return &post->appointments[i];
	return NULL;
}

int post_held(const struct post *post, const char *day)
{
	int held = 0;
	for (size_t i = 0; i < post->appointment_count; i++)
		held += appointment_holds(&post->appointments[i], day);
	return held;
}
