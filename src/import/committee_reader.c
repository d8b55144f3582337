#include "committee_reader.h"

#include "base/array.h"
#include "base/name_index.h"
#include "fields.h"
#include "hint.h"
#include "model/outline.h"

#include <stdlib.h>

enum { SEATS_MOST = 999 };

struct post_entry {
	int seats;
	int64_t budget; /* NOT_GIVEN */
	const struct node *name, *members, *duties;
};

static const struct field post_fields[] = {
	{FIELD("post", NODE, post_entry, name), .required = true},
	{FIELD("seats", INTEGER, post_entry, seats), .least = 1, .most = SEATS_MOST},
	{FIELD("budget", MONEY, post_entry, budget)},
	{FIELD("members", NODE, post_entry, members)},
	{FIELD("duties", NODE, post_entry, duties)},
};

struct member_entry {
	char *name, *since, *until, *note;
	char *department; /* NULL: not said; "": said to be none */
	const struct node *department_node;
};

/* One who holds no post has no term: the first three rows. */
static const struct field member_fields[] = {
	{FIELD("name", LINE, member_entry, name), .required = true},
	{FIELD("department", NODE, member_entry, department_node)},
	{FIELD("note", LINE, member_entry, note)},
	{FIELD("since", MOMENT, member_entry, since)},
	{FIELD("until", MOMENT, member_entry, until)},
};

enum { MEMBER_FIELDS_WITHOUT_TERM = 3 };

static void member_entry_release(struct member_entry *entry)
{
	free(entry->name);
	free(entry->since);
	free(entry->until);
	free(entry->department);
	free(entry->note);
}

/* What is known of a member while the file is read. */
struct person {
	uint32_t next; /* 1 + index of the next one of the same name; 0: none */
	uint32_t
		bare_at; /* of the first one of a name: 1 + where the name first stands alone; 0: nowhere */
	bool told; /* the department has been said, be it that there is none */
};

struct committee_reader {
	struct reader *reader;
	struct committee *committee;
	struct allotment_list *allotments;
	struct name_index posts; /* to places */
	struct name_index names; /* of members, to the index of the first one */
	struct person *persons;  /* beside the committee's members */
	size_t person_count, person_room;
	int64_t duty_id, appointment_id; /* the last ones given */
};

static void complain(struct committee_reader *own, uint32_t at, const char *name,
		     char *(*say)(const char *))
{
	char *quoted = quote_text(name);
	reader_error(own->reader, at, say(quoted));
	free(quoted);
}

static uint32_t add_person(struct committee_reader *own, const struct member_entry *entry)
{
	struct member *member = committee_add_member(own->committee, entry->name);
	ARRAY_GROW(own->persons, own->person_count, own->person_room);
	own->persons[own->person_count++] = (struct person){.told = entry->department};
	member->id = (int64_t)own->person_count;
	if (entry->department && *entry->department)
		member->department = xstrdup(entry->department);
	return (uint32_t)own->person_count - 1;
}

/*
 * A name alone means whoever is called so, before or behind it in the file. Two of one name are told apart by their
 * departments, and then each entry must have one. The index of the member.
 */
static uint32_t find_person(struct committee_reader *own, const struct node *node,
			    const struct member_entry *entry)
{
	bool added;
	uint32_t head =
		*name_index_add(&own->names, entry->name, (uint32_t)own->person_count, &added);
	if (added)
		add_person(own, entry);
	struct person *first = &own->persons[head];
	if (!entry->department) {
		if (first->next)
			complain(own, node->at, entry->name, say_import_same_name);
		else if (!first->bare_at)
			first->bare_at = node->at + 1;
		return head;
	}
	uint32_t last = head;
	for (uint32_t next = head + 1; next; next = own->persons[last].next) {
		last = next - 1;
		struct member *member = &own->committee->members[last];
		if (!own->persons[last].told) {
			own->persons[last].told = true;
			member->department = *entry->department ? xstrdup(entry->department) : NULL;
		}
		if (strcmp(member->department ? member->department : "", entry->department) == 0)
			return last;
	}
	if (first->bare_at)
		complain(own, first->bare_at - 1, entry->name, say_import_same_name);
	first->bare_at = 0;
	uint32_t index = add_person(own, entry);
	own->persons[last].next = index + 1;
	return index;
}

/* One person may hold several posts; department and note need to be written only once. The member's id. */
static int64_t add_member(struct committee_reader *own, const struct node *node,
			  const struct member_entry *entry)
{
	uint32_t index = find_person(own, node, entry);
	struct member *member = &own->committee->members[index];
	if (entry->note && member->note && strcmp(entry->note, member->note) != 0)
		complain(own, node->at, entry->name, say_import_member_differs);
	else if (entry->note && !member->note)
		member->note = xstrdup(entry->note);
	return member->id;
}

/* 'YYYY-MM' stands for all of its days: only what both of them say is compared. */
static bool ends_before(const char *until, const char *since)
{
	size_t length = strlen(until) < strlen(since) ? strlen(until) : strlen(since);
	return strncmp(until, since, length) < 0;
}

/* "" in quotes says that there is none. */
static char *read_department(struct reader *reader, const struct node *node)
{
	bool none = node->kind == NODE_SCALAR && !node->size;
	return none ? xstrdup("") : entry_line(reader, node);
}

/* False where there is no name; member_entry_release() in any case. */
static bool read_member(struct reader *reader, const struct node *node, bool with_term,
			struct member_entry *entry)
{
	*entry = (struct member_entry){0};
	if (node->kind == NODE_SCALAR) {
		entry->name = entry_line(reader, node);
	} else if (node->kind == NODE_MAPPING) {
		size_t count = with_term ? ARRAY_LENGTH(member_fields) : MEMBER_FIELDS_WITHOUT_TERM;
		fields_read(reader, node, member_fields, count, entry);
		if (entry->department_node)
			entry->department = read_department(reader, entry->department_node);
		if (entry->since && entry->until && ends_before(entry->until, entry->since))
			reader_error(reader, node->at,
				     xstrdup(text(MSG_import_until_before_since)));
	} else {
		reader_wrong(reader, node, MSG_import_want_text_or_mapping);
	}
	return entry->name != NULL;
}

static void read_holders(struct committee_reader *own, const struct node *list, struct post *post)
{
	struct reader *reader = own->reader;
	if (!reader_expect(reader, list, NODE_LIST))
		return;
	for (const struct node *n = node_first(&reader->tree, list); n;
	     n = node_next(&reader->tree, n)) {
		struct member_entry entry;
		if (read_member(reader, n, true, &entry)) {
			struct appointment *held = post_add_appointment(post, entry.name);
			held->id = ++own->appointment_id;
			held->member_id = add_member(own, n, &entry);
			held->since = entry.since;
			held->until = entry.until;
			entry.since = entry.until = NULL;
		}
		member_entry_release(&entry);
	}
}

static void read_duties(struct committee_reader *own, const struct node *list, struct post *post)
{
	struct reader *reader = own->reader;
	if (!reader_expect(reader, list, NODE_LIST))
		return;
	for (const struct node *n = node_first(&reader->tree, list); n;
	     n = node_next(&reader->tree, n)) {
		char *line = entry_line(reader, n);
		if (!line)
			continue;
		struct duty *duty = post_add_duty(post, line);
		duty->id = ++own->duty_id;
		duty->position = (int64_t)post->duty_count * POSITION_STEP;
		free(line);
	}
}

static void read_post(struct committee_reader *own, const struct node *node)
{
	struct reader *reader = own->reader;
	struct post_entry entry = {.seats = 1, .budget = NOT_GIVEN};
	bool added;
	fields_read(reader, node, post_fields, ARRAY_LENGTH(post_fields), &entry);
	char *name = entry.name ? entry_line(reader, entry.name) : NULL;
	if (!name)
		return;
	uint32_t first = *name_index_add(&own->posts, name, entry.name->at, &added);
	if (!added) {
		char *quoted = quote_text(name);
		int line = places_find(&reader->places, first).line;
		reader_error(reader, entry.name->at, say_import_post_twice(quoted, line));
		free(quoted);
	}
	struct post *post = committee_add_post(own->committee, name);
	post->id = (int64_t)own->committee->post_count;
	post->position = post->id * POSITION_STEP;
	post->seats = entry.seats;
	if (entry.budget != NOT_GIVEN && added)
		allotment_list_add(own->allotments, 0, name, entry.budget);
	if (entry.duties)
		read_duties(own, entry.duties, post);
	if (entry.members)
		read_holders(own, entry.members, post);
	free(name);
}

static void read_free_member(struct committee_reader *own, const struct node *node)
{
	struct member_entry entry;
	if (read_member(own->reader, node, false, &entry))
		add_member(own, node, &entry);
	member_entry_release(&entry);
}

static void for_each(struct committee_reader *own, const struct node *list,
		     void (*read)(struct committee_reader *, const struct node *))
{
	const struct tree *tree = &own->reader->tree;
	if (!list || !reader_expect(own->reader, list, NODE_LIST))
		return;
	for (const struct node *n = node_first(tree, list); n; n = node_next(tree, n))
		read(own, n);
}

void committee_read(struct reader *reader, const struct node *posts, const struct node *members,
		    struct committee *committee, struct allotment_list *allotments)
{
	struct committee_reader own = {
		.reader = reader, .committee = committee, .allotments = allotments};
	for_each(&own, posts, read_post);
	for_each(&own, members, read_free_member);
	name_index_release(&own.posts);
	name_index_release(&own.names);
	free(own.persons);
}
