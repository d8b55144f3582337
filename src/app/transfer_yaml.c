/* Plans in the program's own format. */
#include "transfer_parts.h"

#include "base/array.h"
#include "import/yaml_import.h"
#include "store/committee_store.h"
#include "store/plan_store.h"

#include <stdlib.h>

/* The posts that unions have in the database, read once for each union that a file names. */
struct known_posts {
	struct session *session;
	struct {
		char *organization;
		struct committee committee;
	} * items;
	size_t count, room;
};

static const struct committee *known_committee(struct known_posts *known, const char *organization)
{
	for (size_t i = 0; i < known->count; i++)
		if (strcmp(known->items[i].organization, organization) == 0)
			return &known->items[i].committee;
	/* What can't be read now is told when the plans are stored. */
	struct error unread = ERROR_INIT;
	int64_t id = 0;
	ARRAY_GROW(known->items, known->count, known->room);
	struct committee *committee = &known->items[known->count].committee;
	known->items[known->count++].organization = xstrdup(organization);
	committee_init(committee);
	if (organization_store_find(known->session->store, organization, &id, &unread) && id)
		committee_store_load(known->session->store, id, committee, &unread);
	error_release(&unread);
	return committee;
}

static bool post_known(void *context, const char *organization, const char *post)
{
	return committee_find_post(known_committee(context, organization), post) != NULL;
}

static void known_posts_release(struct known_posts *known)
{
	for (size_t i = 0; i < known->count; i++) {
		free(known->items[i].organization);
		committee_release(&known->items[i].committee);
	}
	free(known->items);
}

bool transfer_read_yaml(struct session *session, const struct transfer_source *from,
			const struct source *source, struct transfer_report *report,
			struct error *err)
{
	const struct occasion_list *occasions = session_occasions(session, err);
	if (!occasions)
		return false;
	struct known_posts known = {.session = session};
	struct import_request request = {
		.source = source,
		.occasions = occasions,
		.values = from->values,
		.value_count = from->value_count,
		.today = session_today(session),
		.post_known = post_known,
		.context = &known,
	};
	struct import_result result = {0};
	bool ok = yaml_import(&request, &result);
	diagnostics_release(&report->diagnostics);
	report->diagnostics = result.diagnostics;
	result.diagnostics = (struct diagnostics){0};
	if (ok) {
		report->plans = result.plans;
		report->count = result.count;
		result.plans = NULL;
		result.count = 0;
	} else {
		int errors = (int)report->diagnostics.errors;
		error_set(err, ERR_INPUT,
			  say_import_errors(source->name, errors, errors == 1 ? "" : "s"));
	}
	import_result_release(&result);
	known_posts_release(&known);
	return ok;
}
