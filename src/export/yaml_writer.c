/*
 * A whole plan in the project's own format, so that what import makes of it is the plan again and a second export gives
 * the same bytes.
 *
 * What follows from its place is not written: the month of an activity from its group, the day from its occasion, seats
 * of one, the status of an activity that is planned. Only sections that an activity points to get an id (s1, s2, …).
 * Members who hold no post stand under members; of two with one name, each is written with the department. A '{{' in a text is written '{{{{', since it begins a variable.
 */
#include "writers.h"

#include "base/name_index.h"
#include "model/numbering.h"
#include "yaml_emit.h"
#include "yaml_money.h"
#include "yaml_schedule.h"

#include <assert.h>
#include <stdlib.h>

/* --- the union and its people --- */

static bool given(const char *text)
{
	return text && *text;
}

/* The members while they are written. */
struct people {
	const struct committee *committee;
	struct name_index names; /* to how many are called so */
	bool *told;              /* beside the members: the file has named this one already */
};

static void people_init(struct people *people, const struct committee *committee)
{
	*people = (struct people){.committee = committee,
				  .told = xcalloc(committee->member_count, sizeof(bool))};
	for (size_t i = 0; i < committee->member_count; i++)
		++*name_index_add(&people->names, committee->members[i].name, 0, NULL);
}

static void people_release(struct people *people)
{
	name_index_release(&people->names);
	free(people->told);
}

/* A name, or all that is known and not told yet. The department of one who shares a name is always told, even if none. */
static void write_person(struct yaml_emit *emit, struct people *people, const struct member *member,
			 const struct appointment *appointment)
{
	bool *told = &people->told[member - people->committee->members];
	bool shared = *name_index_find(&people->names, member->name) > 1;
	bool department = shared || (!*told && given(member->department)),
	     note = !*told && given(member->note);
	bool term = appointment && (given(appointment->since) || given(appointment->until));
	*told = true;
	if (!department && !note && !term) {
		yaml_text(emit, member->name);
		return;
	}
	yaml_begin_map(emit, true);
	yaml_field(emit, "name", member->name);
	if (department) {
		yaml_key(emit, "department");
		yaml_text(emit, given(member->department) ? member->department : "");
	}
	yaml_field(emit, "note", note ? member->note : NULL);
	yaml_field(emit, "since", term ? appointment->since : NULL);
	yaml_field(emit, "until", term ? appointment->until : NULL);
	yaml_end_map(emit);
}

/* Those who hold no post. */
static void write_members(struct yaml_emit *emit, struct people *people)
{
	const struct committee *committee = people->committee;
	bool any = false;
	for (size_t i = 0; i < committee->member_count; i++) {
		if (people->told[i])
			continue;
		if (!any) {
			yaml_key(emit, "members");
			yaml_begin_list(emit, false);
		}
		any = true;
		write_person(emit, people, &committee->members[i], NULL);
	}
	if (any)
		yaml_end_list(emit);
}

static void write_organization(struct yaml_emit *emit, const struct whole_plan *whole)
{
	const struct organization *organization = &whole->organization;
	if (!given(organization->name))
		return;
	yaml_key(emit, "organization");
	yaml_begin_map(emit, false);
	yaml_field(emit, "name", organization->name);
	yaml_field(emit, "superior", organization->superior);
	yaml_field(emit, "note", organization->note);
	yaml_write_standards(emit, &whole->standards);
	yaml_end_map(emit);
}

/* By its id; where none is given, by the name. */
static const struct member *holder_of(const struct committee *committee,
				      const struct appointment *appointment)
{
	int64_t id = appointment->member_id;
	const struct member *member = id ? committee_member(committee, id) : NULL;
	return member ? member : committee_find_member(committee, appointment->name);
}

static void write_holders(struct yaml_emit *emit, struct people *people, const struct post *post)
{
	yaml_key(emit, "members");
	yaml_begin_list(emit, false);
	for (size_t i = 0; i < post->appointment_count; i++) {
		const struct appointment *appointment = &post->appointments[i];
		const struct member *member = holder_of(people->committee, appointment);
		if (member)
			write_person(emit, people, member, appointment);
		else /* only in a damaged database: one of another union's, of whom no more is known */
			yaml_text(emit, given(appointment->name) ? appointment->name : "?");
	}
	yaml_end_list(emit);
}

static void write_post(struct yaml_emit *emit, struct people *people, const struct post *post,
		       const struct allotment_list *allotments)
{
	yaml_begin_map(emit, false);
	yaml_field(emit, "post", post->name);
	if (post->seats != 1)
		yaml_number_field(emit, "seats", post->seats);
	yaml_money_field(emit, "budget", allotment_of(allotments, 0, post->name));
	if (post->appointment_count)
		write_holders(emit, people, post);
	if (post->duty_count) {
		yaml_key(emit, "duties");
		yaml_begin_list(emit, false);
		for (size_t i = 0; i < post->duty_count; i++)
			yaml_text(emit, post->duties[i].text);
		yaml_end_list(emit);
	}
	yaml_end_map(emit);
}

static void write_committee(struct yaml_emit *emit, struct people *people,
			    const struct allotment_list *allotments)
{
	const struct committee *committee = people->committee;
	if (!committee->post_count)
		return;
	yaml_key(emit, "committee");
	yaml_begin_list(emit, false);
	for (size_t i = 0; i < committee->post_count; i++)
		write_post(emit, people, &committee->posts[i], allotments);
	yaml_end_list(emit);
}

/* --- the plan --- */

/* Styles as stored, a label on each line; the last one may be empty. */
static void write_numbering(struct yaml_emit *emit, const char *numbering)
{
	if (!given(numbering))
		return;
	yaml_key(emit, "numbering");
	yaml_begin_list(emit, true);
	for (const char *line = numbering, *end = line; end; line = end + 1) {
		end = strchr(line, '\n');
		char *label = end ? xmemdup0(line, (size_t)(end - line)) : xstrdup(line);
		yaml_quoted(emit, label);
		free(label);
	}
	yaml_end_list(emit);
}

static void write_sections(struct yaml_emit *emit, const struct whole_plan *whole,
			   const struct section_links *links, const char *key, size_t from,
			   size_t end);

/* Below the top level, a section that is all heading is a mere text. */
static void write_section(struct yaml_emit *emit, const struct whole_plan *whole,
			  const struct section_links *links, size_t at)
{
	const struct section *section = &whole->outline.sections[at];
	size_t end = outline_end(&whole->outline, at), link = link_of_section(links, section->id);
	bool body = given(section->body), numbering = given(section->numbering);
	bool all_heading = !body && !link && end == at + 1 && section->numbered && !numbering &&
			   section->content == CONTENT_TEXT;
	if (all_heading && section->depth > 0 && *section->heading) {
		yaml_text(emit, section->heading);
		return;
	}
	yaml_begin_map(emit, false);
	yaml_field(emit, "heading", section->heading);
	if (link)
		yaml_link_field(emit, "id", link);
	if (!section->numbered) {
		yaml_key(emit, "numbered");
		yaml_plain(emit, "false");
	}
	write_numbering(emit, section->numbering);
	if (section->content != CONTENT_TEXT)
		yaml_field(emit, "content", section_content_name(section->content));
	yaml_block_field(emit, "body", section->body);
	write_sections(emit, whole, links, "items", at + 1, end);
	yaml_end_map(emit);
}

static void write_sections(struct yaml_emit *emit, const struct whole_plan *whole,
			   const struct section_links *links, const char *key, size_t from,
			   size_t end)
{
	if (from == end)
		return;
	yaml_key(emit, key);
	yaml_begin_list(emit, false);
	for (size_t at = from; at < end; at = outline_end(&whole->outline, at))
		write_section(emit, whole, links, at);
	yaml_end_list(emit);
}

static void write_plan(struct yaml_emit *emit, const struct whole_plan *whole,
		       const struct section_links *links)
{
	const struct plan *plan = &whole->plan;
	char first[8];
	month_write(plan->period.first, first);
	yaml_key(emit, "plan");
	yaml_begin_map(emit, false);
	yaml_field(emit, "title", plan->title);
	yaml_field(emit, "code", plan->code);
	yaml_field(emit, "kind", plan_kind_name(plan->kind));
	yaml_field(emit, "start", first);
	yaml_number_field(emit, "months", plan->period.count);
	yaml_field(emit, "status", plan_status_name(plan->status));
	yaml_money_field(emit, "budget", plan->budget);
	yaml_write_incomes(emit, &whole->incomes);
	write_numbering(emit, plan->numbering);
	yaml_block_field(emit, "preamble", plan->preamble);
	write_sections(emit, whole, links, "sections", 0, whole->outline.count);
	yaml_block_field(emit, "closing", plan->closing);
	if (given(plan->signed_by) || given(plan->signed_on)) {
		yaml_key(emit, "signature");
		yaml_begin_map(emit, true);
		yaml_field(emit, "by", plan->signed_by);
		yaml_field(emit, "on", plan->signed_on);
		yaml_end_map(emit);
	}
	yaml_write_silences(emit, &whole->silences);
	yaml_end_map(emit);
}

bool yaml_write(const struct whole_plan *whole, const struct export_options *options,
		struct strbuf *out, struct error *err)
{
	struct yaml_emit *emit = yaml_emit_new();
	struct section_links links;
	struct people people;
	section_links_init(&links, whole);
	people_init(&people, &whole->committee);
	yaml_begin_map(emit, false);
	yaml_number_field(emit, "unionplan", 1);
	write_organization(emit, whole);
	write_plan(emit, whole, &links);
	yaml_write_schedule(emit, whole, &links, options->occasions);
	write_committee(emit, &people, &whole->allotments);
	write_members(emit, &people);
	yaml_end_map(emit);
	people_release(&people);
	section_links_release(&links);
	return yaml_emit_finish(emit, out, err);
}
