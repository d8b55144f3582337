/* Documents in words: what they are taken for, and the plans that come of it. */
#include "transfer_parts.h"

#include "base/array.h"
#include "base/name_index.h"
#include "import/recognise.h"
#include "source_kind.h"
#include "store/committee_store.h"
#include "store/plan_store.h"

#include <stdlib.h>

/* --- reading --- */

/* What a person says of its plans against what was found. */
static bool apply_wishes(const struct transfer_source *from, struct proposal *proposal,
			 struct error *err)
{
	enum plan_kind kind;
	if (!from->kind)
		return true;
	if (!plan_kind_parse(from->kind, &kind))
		return error_set(err, ERR_USAGE, say_plan_kind_unknown(from->kind));
	for (size_t i = 0; i < proposal->plan_count; i++)
		if (proposal->plans[i].kind != kind)
			proposal_set_period(
				proposal, i, kind,
				proposal_period_of_kind(proposal->plans[i].period, kind));
	return true;
}

bool transfer_read_document(struct session *session, const struct transfer_source *from,
			    const struct source_kind *kind, struct strbuf *bytes,
			    struct proposal *out, struct error *err)
{
	const char *file = from->pasted ? text(MSG_source_pasted) : from->path;
	struct recognise_options options = {
		.today = session_today(session),
		.year = from->year,
		.occasions = session_occasions(session, err),
	};
	if (!options.occasions)
		return false;
	proposal_init(out, file);
	if (!kind->read(file, bytes, out, err))
		return false;
	strbuf_release(bytes);
	recognise(out, &options);
	for (size_t i = 0; from->pasted && i < out->plan_count; i++)
		if (strcmp(out->plans[i].title, out->name) == 0) /* what is pasted has no name */
			string_set(&out->plans[i].title, text(MSG_proposed_untitled));
	return apply_wishes(from, out, err);
}

/* --- whose plans they are --- */

struct unions {
	struct organization *items;
	size_t count;
};

static void unions_release(struct unions *unions)
{
	for (size_t i = 0; i < unions->count; i++)
		organization_release(&unions->items[i]);
	free(unions->items);
}

/* How many bytes of a union's name are left without the words that all of them end with. */
static size_t stem_of(const char *name)
{
	static const char *const tails[] = {"委员会", "联合会", "工会", "总"};
	size_t length = strlen(name);
	for (size_t i = 0; i < ARRAY_LENGTH(tails); i++) {
		size_t tail = strlen(tails[i]);
		if (length > tail && memcmp(name + length - tail, tails[i], tail) == 0)
			length -= tail;
	}
	return length;
}

static bool same_stem(const char *a, const char *b)
{
	size_t length = stem_of(a);
	return length == stem_of(b) && memcmp(a, b, length) == 0;
}

/* The one that is called so, else the only one of the same stem, else (`part`) the only one that has it in its name. */
static const char *find_union(const struct unions *unions, const char *name, bool part)
{
	const char *near = NULL, *containing = NULL;
	int nears = 0, containings = 0;
	for (size_t i = 0; i < unions->count; i++) {
		const char *stored = unions->items[i].name;
		if (strcmp(stored, name) == 0)
			return stored;
		if (same_stem(stored, name)) {
			near = stored;
			nears++;
		}
		if (strstr(stored, name)) {
			containing = stored;
			containings++;
		}
	}
	return nears == 1 ? near : part && !nears && containings == 1 ? containing : NULL;
}

/* NULL: nothing tells. Owned. */
static char *settle_union(const struct unions *unions, const char *wanted, const char *named)
{
	if (wanted || (named && *named)) {
		const char *name = wanted ? wanted : named;
		const char *found = find_union(unions, name, wanted != NULL);
		return xstrdup(found ? found : name);
	}
	return unions->count == 1 ? xstrdup(unions->items[0].name) : NULL;
}

char *transfer_union_of(struct session *session, const char *named, struct error *err)
{
	struct unions unions = {0};
	if (!organization_store_list(session->store, &unions.items, &unions.count, err))
		return NULL;
	char *name = settle_union(&unions, NULL, named);
	unions_release(&unions);
	return name;
}

char *transfer_twin(struct session *session, const char *title, int64_t except_id,
		    struct error *err)
{
	struct plan_rows rows = {0};
	char *code = NULL;
	bool read = plan_store_names(session->store, &rows, err);
	for (size_t i = 0; read && !code && i < rows.count; i++) {
		const struct plan *plan = &rows.items[i].plan;
		if (plan->id != except_id && strcmp(plan->title, title) == 0)
			code = xstrdup(plan->code);
	}
	plan_rows_release(&rows);
	return code;
}

static char *say_unions(const struct unions *unions)
{
	struct strbuf names = STRBUF_INIT;
	for (size_t i = 0; i < unions->count; i++)
		strbuf_format(&names, "%s%s", i ? text(MSG_list_comma) : "", unions->items[i].name);
	char *said = say_union_unclear(names.text);
	strbuf_release(&names);
	return said;
}

/* Among several unions a guess would put a plan where nobody looks for it. */
static bool name_union(const struct unions *unions, const struct transfer_source *from,
		       const char *named, struct whole_plan *whole, struct transfer_report *report,
		       struct error *err)
{
	char *name = settle_union(unions, from->organization, named);
	report->union_unclear = !name && unions->count;
	if (report->union_unclear)
		return error_set(err, ERR_INPUT, say_unions(unions));
	report->union_assumed |= !name;
	free(whole->organization.name);
	whole->organization.name = name ? name : xstrdup(text(MSG_own_union));
	return true;
}

/* --- posts --- */

static const char *post_of_member(const struct committee *committee, const char *name)
{
	for (size_t i = 0; i < committee->post_count; i++)
		for (size_t j = 0; j < committee->posts[i].appointment_count; j++)
			if (string_same(committee->posts[i].appointments[j].name, name))
				return committee->posts[i].name;
	return NULL;
}

/* Documents say 文体 for 文体委员, or name who holds a post. NULL: this committee does not know it. */
static const char *known_as(const struct committee *committee, const char *name)
{
	if (committee_find_post(committee, name))
		return name;
	char *whole = string_format("%s委员", name);
	const struct post *post = committee_find_post(committee, whole);
	free(whole);
	return post ? post->name : post_of_member(committee, name);
}

static bool is_mere_name(const struct post *post)
{
	return post->duty_count == 0 && post->appointment_count == 0;
}

/* What the document itself tells of its posts counts first, then the union's. NULL: it stays as it is. */
static const char *better_name(const struct committee *own, const struct committee *stored,
			       const struct post *post)
{
	if (!is_mere_name(post) || committee_find_post(stored, post->name))
		return NULL;
	const char *known = known_as(stored, post->name);
	char *whole = known ? NULL : string_format("%s委员", post->name);
	const struct post *said = whole ? committee_find_post(own, whole) : NULL;
	free(whole);
	return known ? known : said ? said->name : post_of_member(own, post->name);
}

static void rename_posts(struct activity *activity, const struct name_index *names,
			 char *const *better)
{
	struct activity renamed;
	activity_init(&renamed);
	for (size_t i = 0; i < activity->post_count; i++) {
		const uint32_t *at = name_index_find(names, activity->posts[i].name);
		const char *name = at ? better[*at] : activity->posts[i].name;
		if (!activity_has_post(&renamed, 0, name))
			activity_add_post(&renamed, 0, name);
	}
	activity_swap_posts(activity, &renamed);
	activity_release(&renamed);
}

/* Posts that another name means are no posts of their own. */
static void drop_posts(struct committee *committee, const struct name_index *names)
{
	size_t kept = 0;
	for (size_t i = 0; i < committee->post_count; i++) {
		if (name_index_find(names, committee->posts[i].name))
			post_release(&committee->posts[i]);
		else
			committee->posts[kept++] = committee->posts[i];
	}
	committee->post_count = kept;
}

static void link_posts(struct whole_plan *whole, const struct committee *stored)
{
	struct committee *own = &whole->committee;
	struct name_index names = NAME_INDEX_INIT;
	char **better = xcalloc(own->post_count + 1, sizeof(*better));
	for (size_t i = 0; i < own->post_count; i++) {
		const char *name = better_name(own, stored, &own->posts[i]);
		better[i] = xstrdup(name);
		if (name)
			name_index_add(&names, own->posts[i].name, (uint32_t)i, NULL);
	}
	size_t count = own->post_count;
	for (size_t i = 0; names.count && i < whole->activities.count; i++)
		rename_posts(&whole->activities.items[i], &names, better);
	if (names.count)
		drop_posts(own, &names);
	for (size_t i = 0; i < count; i++)
		free(better[i]);
	free(better);
	name_index_release(&names);
}

/* --- plans --- */

/* The committee of the union that the plan before had is mostly this one's too. */
struct union_known {
	char *name;
	struct committee committee;
};

static bool know_union(struct session *session, const char *name, struct union_known *known,
		       struct error *err)
{
	int64_t id = 0;
	if (string_same(known->name, name))
		return true;
	string_set(&known->name, name);
	committee_release(&known->committee);
	committee_init(&known->committee);
	return organization_store_find(session->store, name, &id, err) &&
	       (!id || committee_store_load(session->store, id, &known->committee, err));
}

static bool has_content(const struct proposal *proposal, const struct proposed_plan *plan)
{
	for (size_t i = plan->first; i < plan->first + plan->count; i++)
		if (proposal->items[i].kind != PROPOSED_LEFT_OUT)
			return true;
	return false;
}

static bool make_plan(struct session *session, const struct transfer_source *from,
		      const struct proposal *proposal, size_t i, const struct unions *unions,
		      struct union_known *known, struct transfer_report *report, struct error *err)
{
	struct whole_plan *whole = &report->plans[report->count++];
	proposal_to_plan(proposal, i, whole);
	if (!name_union(unions, from, proposal->plans[i].organization, whole, report, err) ||
	    !know_union(session, whole->organization.name, known, err))
		return false;
	link_posts(whole, &known->committee);
	transfer_clean(whole);
	return true;
}

/* `proposal` may be the report's own. */
static bool make_plans(struct session *session, const struct transfer_source *from,
		       const struct proposal *proposal, const bool *wanted,
		       struct transfer_report *report, struct error *err)
{
	struct unions unions = {0};
	struct union_known known = {.name = NULL};
	committee_init(&known.committee);
	bool ok = organization_store_list(session->store, &unions.items, &unions.count, err);
	report->plans = xcalloc(proposal->plan_count + 1, sizeof(*report->plans));
	for (size_t i = 0; ok && i < proposal->plan_count; i++)
		if ((!wanted || wanted[i]) && has_content(proposal, &proposal->plans[i]))
			ok = make_plan(session, from, proposal, i, &unions, &known, report, err);
	if (ok && !report->count)
		ok = error_set(err, ERR_INPUT, say_nothing_recognised(proposal->name));
	unions_release(&unions);
	committee_release(&known.committee);
	free(known.name);
	return ok;
}

bool transfer_make_plans(struct session *session, const struct transfer_source *from,
			 struct transfer_report *report, struct error *err)
{
	const struct proposal *proposal = &report->proposal;
	if ((size_t)from->number > proposal->plan_count)
		return error_set(err, ERR_USAGE,
				 say_plan_number((int)proposal->plan_count, from->number));
	bool *wanted = from->number ? xcalloc(proposal->plan_count, sizeof(*wanted)) : NULL;
	if (wanted)
		wanted[from->number - 1] = true;
	bool ok = make_plans(session, from, proposal, wanted, report, err);
	free(wanted);
	return ok;
}

bool transfer_store_proposal(struct session *session, const struct proposal *proposal,
			     const bool *wanted, struct transfer_report *report, struct error *err)
{
	struct transfer_source from = {.dry_run = false};
	*report = (struct transfer_report){0};
	diagnostics_init(&report->diagnostics, proposal->name);
	return make_plans(session, &from, proposal, wanted, report, err) &&
	       transfer_store(session, &from, true, proposal->name, report, err);
}
