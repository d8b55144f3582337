#include "plan_reader.h"

#include "base/array.h"
#include "committee_reader.h"
#include "fields.h"
#include "hint.h"
#include "money_reader.h"
#include "outline_reader.h"
#include "schedule_reader.h"

#include <stdlib.h>

struct document_entry {
	struct document document;
	const struct node *version;
};

static const struct field document_fields[] = {
	{FIELD("unionplan", NODE, document_entry, version), .required = true},
	{FIELD("template", NODE, document_entry, document.template)},
	{FIELD("organization", NODE, document_entry, document.organization), .required = true},
	{FIELD("plan", NODE, document_entry, document.plan), .required = true},
	{FIELD("schedule", NODE, document_entry, document.schedule)},
	{FIELD("committee", NODE, document_entry, document.committee)},
	{FIELD("members", NODE, document_entry, document.members)},
};

bool document_read(struct reader *reader, struct document *out)
{
	struct document_entry entry = {.version = NULL};
	const struct node *root = tree_root(&reader->tree);
	bool good =
		version_check(reader, root, "unionplan") &&
		fields_read(reader, root, document_fields, ARRAY_LENGTH(document_fields), &entry);
	*out = entry.document;
	return good;
}

struct organization_entry {
	struct organization organization;
	const struct node *standards;
};

static const struct field organization_fields[] = {
	{FIELD("name", LINE, organization_entry, organization.name), .required = true},
	{FIELD("superior", LINE, organization_entry, organization.superior)},
	{FIELD("note", PARAGRAPHS, organization_entry, organization.note)},
	{FIELD("standards", NODE, organization_entry, standards)},
};

static const char *kind_name(int kind)
{
	return plan_kind_name((enum plan_kind)kind);
}

static bool kind_parse(const char *word, void *out)
{
	return plan_kind_parse(word, out);
}

static const char *status_name_of(int status)
{
	return plan_status_name((enum plan_status)status);
}

static bool status_parse_of(const char *word, void *out)
{
	return plan_status_parse(word, out);
}

static const struct words kinds = {KIND_COUNT, kind_name, kind_parse};
static const struct words statuses = {PLAN_STATUS_COUNT, status_name_of, status_parse_of};

struct plan_entry {
	struct plan plan;
	const struct node *code, *numbering, *sections, *signature, *income, *silenced;
};

static const struct field plan_fields[] = {
	{FIELD("title", LINE, plan_entry, plan.title), .required = true},
	{FIELD("code", NODE, plan_entry, code)},
	{FIELD("kind", WORD, plan_entry, plan.kind), .words = &kinds},
	{FIELD("start", MONTH, plan_entry, plan.period.first), .required = true},
	{FIELD("months", INTEGER, plan_entry, plan.period.count), .least = 1, .most = PERIOD_MOST},
	{FIELD("status", WORD, plan_entry, plan.status), .words = &statuses},
	{FIELD("budget", MONEY, plan_entry, plan.budget)},
	{FIELD("income", NODE, plan_entry, income)},
	{FIELD("numbering", NODE, plan_entry, numbering)},
	{FIELD("preamble", PARAGRAPHS, plan_entry, plan.preamble)},
	{FIELD("sections", NODE, plan_entry, sections)},
	{FIELD("closing", PARAGRAPHS, plan_entry, plan.closing)},
	{FIELD("signature", NODE, plan_entry, signature)},
	{FIELD("silenced", NODE, plan_entry, silenced)},
};

static const struct field signature_fields[] = {
	{FIELD("by", LINE, plan, signed_by)},
	{FIELD("on", DAY, plan, signed_on)},
};

/* Months that a plan of this kind covers where it does not say; 0: it must. */
static const int usual_months[KIND_COUNT] = {[KIND_YEAR] = 12, [KIND_SEMESTER] = 5};

static void read_code(struct reader *reader, const struct node *plan_node, const struct node *node,
		      struct name_index *codes, struct plan *plan)
{
	struct strbuf made = STRBUF_INIT;
	bool added = true;
	if (node) {
		plan->code = entry_line(reader, node);
	} else if (plan->period.count) {
		plan_code_from_period(plan->kind, plan->period, &made);
		plan->code = strbuf_detach(&made);
	}
	if (!plan->code)
		return;
	uint32_t at = node ? node->at : plan_node->at;
	char *written = plan->code;
	plan->code = plan_code_fold(written);
	char *quoted = quote_text(written);
	free(written);
	if (!plan_code_valid(plan->code))
		reader_error(reader, at, say_import_code(quoted));
	else
		name_index_add(codes, plan->code, 0, &added);
	if (!added)
		reader_error(reader, at, say_import_code_twice(quoted));
	free(quoted);
}

/* The plan itself, without what stands in other tables. A period that can't be known has count 0. */
static void read_head(struct reader *reader, const struct node *node, struct plan_entry *entry)
{
	struct plan *plan = &entry->plan;
	size_t errors = reader->diagnostics->errors;
	fields_read(reader, node, plan_fields, ARRAY_LENGTH(plan_fields), entry);
	bool good = errors == reader->diagnostics->errors;
	if (good && !plan->period.count && !usual_months[plan->kind])
		reader_error(reader, node->at, say_import_missing_key("months"));
	if (good && !plan->period.count)
		plan->period.count = usual_months[plan->kind];
	if (!plan->period.first)
		plan->period.count = 0;
	if (entry->numbering)
		plan->numbering = numbering_read(reader, entry->numbering);
	if (entry->signature)
		fields_read(reader, entry->signature, signature_fields,
			    ARRAY_LENGTH(signature_fields), plan);
}

static void read_organization(struct reader *reader, const struct node *node,
			      struct whole_plan *whole)
{
	struct organization_entry entry = {.standards = NULL};
	fields_read(reader, node, organization_fields, ARRAY_LENGTH(organization_fields), &entry);
	whole->organization = entry.organization;
	standards_read(reader, entry.standards, &whole->standards);
}

static void set_plan_ids(struct whole_plan *whole, int64_t id)
{
	whole->organization.id = whole->plan.organization_id = id;
	whole->plan.id = id;
	for (size_t i = 0; i < whole->outline.count; i++)
		whole->outline.sections[i].plan_id = id;
	for (size_t i = 0; i < whole->activities.count; i++)
		whole->activities.items[i].plan_id = id;
	for (size_t i = 0; i < whole->incomes.count; i++)
		whole->incomes.items[i].plan_id = id;
	for (size_t i = 0; i < whole->allotments.count; i++)
		whole->allotments.items[i].plan_id = id;
	for (size_t i = 0; i < whole->standards.count; i++)
		whole->standards.items[i].organization_id = id;
	for (size_t i = 0; i < whole->committee.post_count; i++)
		whole->committee.posts[i].organization_id = id;
	for (size_t i = 0; i < whole->committee.member_count; i++)
		whole->committee.members[i].organization_id = id;
}

void plan_document_read(struct reader *reader, const struct document *document,
			const struct plan_request *request, struct whole_plan *whole)
{
	struct plan_entry entry = {.code = NULL};
	struct name_index sections = NAME_INDEX_INIT;
	plan_init(&entry.plan);
	if (document->organization)
		read_organization(reader, document->organization, whole);
	if (document->plan) {
		read_head(reader, document->plan, &entry);
		read_code(reader, document->plan, entry.code, request->codes, &entry.plan);
	}
	whole->plan = entry.plan;
	outline_read(reader, entry.sections, &whole->outline, &sections);
	incomes_read(reader, entry.income, &whole->incomes);
	silences_read(reader, entry.silenced, &whole->silences);
	committee_read(reader, document->committee, document->members, &whole->committee,
		       &whole->allotments);
	struct schedule_request schedule = {
		.reader = reader,
		.whole = whole,
		.index = request->index,
		.sections = &sections,
		.occasions = request->occasions,
		.posts = request->posts,
	};
	if (document->schedule)
		schedule_read(&schedule, document->schedule);
	set_plan_ids(whole, (int64_t)request->index + 1);
	name_index_release(&sections);
}
