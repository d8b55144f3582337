/*
 * Documents as people write and copy them, and how much of each is found: see tests/data/plans-as-text/README.md. What is missed
 * there is missed in the plan that a committee brings along from last year, and it would have to be typed again.
 */
#include "test.h"

#include "document_kept.h"
#include "document_truth.h"

#include "import/recognise.h"
#include "model/plan.h"

#include <math.h>

enum measure {
	MEASURE_TEXT,
	MEASURE_TREE,
	MEASURE_SCHEDULE,
	MEASURE_DUTIES,
	MEASURE_DATED,
	MEASURE_COUNT
};

/* -1: the document has none of it. */
struct score {
	double of[MEASURE_COUNT];
};

/* --- what was found --- */

struct found {
	struct texts texts, tree, schedule, duties;
	struct texts told; /* of each entry of the schedule: its title and what it says besides */
};

static char *at_level(int level, const char *text)
{
	char *bare = text_norm(text), *out = string_format("%d %s", level, bare);
	free(bare);
	return out;
}

/* “9,10 text”: the months from the first to the last one. */
static char *in_months(const struct when *when, const char *text)
{
	struct strbuf out = STRBUF_INIT;
	char *bare = text_norm(text);
	if (when_is_set(when)) {
		int last = when->ends.month ? when->ends.month : when->starts.month;
		for (int month = when->starts.month; month <= last; month++)
			strbuf_format(&out, "%s%d", out.length ? "," : "", month_of_year(month));
	}
	strbuf_format(&out, " %s", bare);
	free(bare);
	return strbuf_detach(&out);
}

static void find_sections(const struct outline *outline, struct found *found)
{
	for (size_t i = 0; i < outline->count; i++) {
		const struct section *section = &outline->sections[i];
		char *both =
			string_format("%s%s", section->heading, section->body ? section->body : "");
		if (*section->heading)
			texts_add(&found->tree, at_level(section->depth + 1, section->heading));
		texts_add(&found->texts, text_norm(section->heading));
		texts_add_lines(&found->texts, section->body);
		texts_add(&found->texts, text_norm(both));
		free(both);
	}
}

static void find(const struct whole_plan *whole, struct found *found)
{
	texts_add_lines(&found->texts, whole->plan.preamble);
	texts_add_lines(&found->texts, whole->plan.closing);
	find_sections(&whole->outline, found);
	for (size_t i = 0; i < whole->activities.count; i++) {
		const struct activity *activity = &whole->activities.items[i];
		char *told = string_format("%s%s", activity->title,
					   activity->detail ? activity->detail : "");
		texts_add(&found->schedule, in_months(&activity->when, activity->title));
		texts_add(&found->told, in_months(&activity->when, told));
		free(told);
		texts_add(&found->texts, text_norm(activity->title));
	}
	for (size_t i = 0; i < whole->committee.post_count; i++) {
		const struct post *post = &whole->committee.posts[i];
		for (size_t k = 0; k < post->duty_count; k++) {
			char *duty = string_format("%s：%s", post->name, post->duties[k].text);
			texts_add(&found->duties, text_norm(duty));
			texts_add(&found->texts, text_norm(post->duties[k].text));
			free(duty);
		}
	}
}

static void found_release(struct found *found)
{
	texts_release(&found->texts);
	texts_release(&found->tree);
	texts_release(&found->schedule);
	texts_release(&found->told);
	texts_release(&found->duties);
}

/* --- what is wanted --- */

static void want_list(yaml_document_t *json, yaml_node_t *list, struct texts *texts)
{
	for (size_t i = 0; i < truth_count(list); i++)
		texts_add(texts, text_norm(truth_text(truth_at(json, list, i))));
}

static void want_sections(yaml_document_t *json, yaml_node_t *list, int level, struct found *want)
{
	for (size_t i = 0; i < truth_count(list); i++) {
		yaml_node_t *section = truth_at(json, list, i);
		const char *heading = truth_text(truth_get(json, section, "heading"));
		texts_add(&want->tree, at_level(level, heading));
		texts_add(&want->texts, text_norm(heading));
		want_list(json, truth_get(json, section, "body"), &want->texts);
		want_sections(json, truth_get(json, section, "items"), level + 1, want);
	}
}

static void write_months(yaml_document_t *json, yaml_node_t *months, struct strbuf *out)
{
	for (size_t i = 0; i < truth_count(months); i++)
		strbuf_format(out, "%s%s", i ? "," : "", truth_text(truth_at(json, months, i)));
}

static void want_schedule(yaml_document_t *json, yaml_node_t *blocks, struct found *want)
{
	for (size_t i = 0; i < truth_count(blocks); i++) {
		yaml_node_t *block = truth_at(json, blocks, i),
			    *items = truth_get(json, block, "items");
		struct strbuf months = STRBUF_INIT;
		write_months(json, truth_get(json, block, "months"), &months);
		for (size_t k = 0; k < truth_count(items); k++) {
			char *bare = text_norm(truth_text(truth_at(json, items, k)));
			texts_add(&want->schedule, string_format("%s %s", months.text, bare));
			texts_add(&want->texts, bare);
		}
		strbuf_release(&months);
	}
}

static void want_duties(yaml_document_t *json, yaml_node_t *lists, struct found *want)
{
	for (size_t i = 0; i < truth_count(lists); i++) {
		yaml_node_t *list = truth_at(json, lists, i),
			    *items = truth_get(json, list, "items");
		const char *role = truth_text(truth_get(json, list, "role"));
		for (size_t k = 0; k < truth_count(items); k++) {
			const char *text = truth_text(truth_at(json, items, k));
			char *duty = string_format("%s：%s", role, text);
			texts_add(&want->duties, text_norm(duty));
			texts_add(&want->texts, text_norm(text));
			free(duty);
		}
	}
}

static void wanted(yaml_document_t *json, yaml_node_t *truth, struct found *want)
{
	want_list(json, truth_get(json, truth, "preamble"), &want->texts);
	want_list(json, truth_get(json, truth, "closing"), &want->texts);
	want_sections(json, truth_get(json, truth, "sections"), 1, want);
	want_schedule(json, truth_get(json, truth, "schedule"), want);
	want_duties(json, truth_get(json, truth, "duties"), want);
}

/* --- the score --- */

static double recall(const struct texts *want, const struct texts *got)
{
	size_t hits = 0;
	for (size_t i = 0; i < want->count; i++)
		hits += texts_hold(got, want->items[i]);
	return want->count ? (double)hits / (double)want->count : -1;
}

/* Is one the beginning of the other, as far as six characters of Chinese go? */
static bool speak_of_the_same(const char *a, const char *b)
{
	enum { SOME = 18 };
	char *from_a = xmemdup0(a, strnlen(a, SOME)), *from_b = xmemdup0(b, strnlen(b, SOME));
	bool same = strstr(b, from_a) || strstr(a, from_b);
	free(from_a);
	free(from_b);
	return same;
}

static const char *behind_months(const char *entry)
{
	return strchr(entry, ' ') + 1;
}

static bool months_touch(const char *entry, const char *months)
{
	for (const char *p = entry; *p != ' ' && *p;) {
		int month = (int)strtol(p, NULL, 10);
		for (const char *q = months; *q; q += strcspn(q, ","), q += *q == ',')
			if ((int)strtol(q, NULL, 10) == month)
				return true;
		p += strcspn(p, ", ");
		p += *p == ',';
	}
	return false;
}

/* Activities whose month stands inside a sentence: how many of them were found in one of their months. */
static double score_dated(yaml_document_t *json, yaml_node_t *list, const struct texts *told)
{
	size_t hits = 0, count = truth_count(list);
	for (size_t i = 0; i < count; i++) {
		yaml_node_t *dated = truth_at(json, list, i);
		char *text = text_norm(truth_text(truth_get(json, dated, "text")));
		struct strbuf months = STRBUF_INIT;
		write_months(json, truth_get(json, dated, "months"), &months);
		bool hit = false;
		for (size_t k = 0; k < told->count && !hit; k++)
			hit = months_touch(told->items[k], months.text) &&
			      speak_of_the_same(text, behind_months(told->items[k]));
		hits += hit;
		strbuf_release(&months);
		free(text);
	}
	return count ? (double)hits / (double)count : -1;
}

/* What was found in sentences is no entry of the schedule. */
static void drop_dated(yaml_document_t *json, yaml_node_t *list, const struct texts *want,
		       struct found *found)
{
	struct texts *got = &found->schedule;
	size_t kept = 0;
	for (size_t i = 0; i < got->count; i++) {
		bool dated = false;
		for (size_t k = 0; k < truth_count(list) && !dated; k++) {
			char *text = text_norm(
				truth_text(truth_get(json, truth_at(json, list, k), "text")));
			dated = speak_of_the_same(text, behind_months(found->told.items[i]));
			free(text);
		}
		if (dated && !texts_hold(want, got->items[i]))
			free(got->items[i]);
		else
			got->items[kept++] = got->items[i];
	}
	got->count = kept;
}

static struct score score_plan(yaml_document_t *json, yaml_node_t *truth,
			       const struct whole_plan *whole)
{
	struct found want = {0}, got = {0};
	struct score score;
	yaml_node_t *dated = truth_get(json, truth, "inline_months");
	wanted(json, truth, &want);
	if (whole)
		find(whole, &got);
	score.of[MEASURE_TEXT] = recall(&want.texts, &got.texts);
	score.of[MEASURE_TREE] = texts_f1(&want.tree, &got.tree);
	score.of[MEASURE_DATED] = score_dated(json, dated, &got.told);
	drop_dated(json, dated, &want.schedule, &got);
	score.of[MEASURE_SCHEDULE] = texts_f1(&want.schedule, &got.schedule);
	score.of[MEASURE_DUTIES] = texts_f1(&want.duties, &got.duties);
	found_release(&want);
	found_release(&got);
	return score;
}

/* --- documents --- */

static const struct recognise_options options = {.today = {2025, 11, 18}};

static void read_document(const char *name, struct proposal *proposal)
{
	char *path = string_format(DOCUMENTS "%s", name);
	struct source source;
	struct error err = {0};
	if (!source_read(&source, path, &err))
		fail_msg("%s can't be read", path);
	proposal_init(proposal, name);
	plain_read(&source, proposal);
	recognise(proposal, &options);
	source_release(&source);
	free(path);
}

/* What was reached: a line for each plan of each document. NULL: the document is new. */
static char *level_of(const char *levels, const char *name)
{
	size_t length = strlen(name);
	for (const char *line = levels; line && *line;
	     line += strcspn(line, "\n"), line += *line == '\n')
		if (strncmp(line, name, length) == 0 && line[length] == ' ')
			return xmemdup0(line, strcspn(line, "\n"));
	return NULL;
}

static void write_score(const char *name, const struct score *score, struct strbuf *out)
{
	strbuf_add_text(out, name);
	for (int i = 0; i < MEASURE_COUNT; i++) {
		if (score->of[i] < 0)
			strbuf_add_text(out, " -");
		else
			strbuf_format(out, " %.3f", score->of[i]);
	}
}

/* Is any figure lower than what was reached? */
static bool is_worse(const struct score *score, const char *level)
{
	const char *p = level + strcspn(level, " ");
	for (int i = 0; i < MEASURE_COUNT; i++) {
		p += strspn(p, " ");
		double reached = *p == '-' ? -1 : strtod(p, NULL);
		bool gone = *p != '-' && score->of[i] < 0;
		/* What nothing was to be found of must stay empty. */
		bool invented = *p == '-' && score->of[i] >= 0;
		if (gone || invented || score->of[i] < reached - 0.0006)
			return true;
		p += strcspn(p, " ");
	}
	return false;
}

static char *read_levels(void)
{
	struct strbuf text = STRBUF_INIT;
	FILE *file = fopen(DOCUMENTS "levels", "rb");
	char part[4096];
	for (size_t got; file && (got = fread(part, 1, sizeof(part), file)) > 0;)
		strbuf_add(&text, part, got);
	if (file)
		fclose(file);
	return strbuf_detach(&text);
}

static void score_document(yaml_document_t *json, yaml_node_t *truth, const char *levels,
			   struct strbuf *reached, struct strbuf *worse)
{
	const char *file = truth_text(truth_get(json, truth, "file"));
	yaml_node_t *more = truth_get(json, truth, "more");
	struct proposal proposal;
	size_t plans, wanted_plans = 1 + truth_count(more);
	read_document(file, &proposal);
	struct whole_plan *found = proposal_to_plans(&proposal, &plans);
	for (size_t i = 0; i < wanted_plans; i++) {
		char *name = i ? string_format("%s#%zu", file, i + 1) : xstrdup(file);
		struct score score = score_plan(json, i ? truth_at(json, more, i - 1) : truth,
						i < plans ? &found[i] : NULL);
		char *level = level_of(levels, name);
		size_t from = reached->length;
		write_score(name, &score, reached);
		if (!level || is_worse(&score, level))
			strbuf_format(worse, "\n%s\n  was: %s", reached->text + from,
				      level ? level : "not listed");
		strbuf_add_byte(reached, '\n');
		free(level);
		free(name);
	}
	char *other = string_format("%s/plans", file);
	char *known = level_of(levels, other), *now = string_format("%s %zu", other, plans);
	if (plans != wanted_plans)
		strbuf_format(reached, "%s\n", now);
	if (plans != wanted_plans && (!known || strcmp(known, now) != 0))
		strbuf_format(worse, "\n%s, not %zu", now, wanted_plans);
	free(other);
	free(known);
	free(now);
	for (size_t i = 0; i < plans; i++)
		whole_plan_release(&found[i]);
	free(found);
	proposal_release(&proposal);
}

static void as_much_as_ever_is_found(void **state)
{
	(void)state;
	yaml_document_t json;
	assert_true(truth_load(DOCUMENTS "truth.json", &json));
	yaml_node_t *root = yaml_document_get_root_node(&json);
	char *levels = read_levels();
	struct strbuf reached = STRBUF_INIT, worse = STRBUF_INIT;
	assert_true(truth_count(root) >= 60);
	for (size_t i = 0; i < truth_count(root); i++)
		score_document(&json, truth_at(&json, root, i), levels, &reached, &worse);
	if (getenv("UPDATE")) {
		FILE *file = fopen(DOCUMENTS "levels", "wb");
		assert_non_null(file);
		fwrite(reached.text, 1, reached.length, file);
		fclose(file);
	} else if (worse.length) {
		fail_msg("less is found than was (text tree schedule duties dated):%s", worse.text);
	}
	strbuf_release(&reached);
	strbuf_release(&worse);
	free(levels);
	yaml_document_delete(&json);
}

/* --- nothing is lost --- */

static void nothing_is_lost(void **state)
{
	(void)state;
	yaml_document_t json;
	assert_true(truth_load(DOCUMENTS "truth.json", &json));
	yaml_node_t *root = yaml_document_get_root_node(&json);
	struct strbuf lost = STRBUF_INIT;
	for (size_t i = 0; i < truth_count(root); i++) {
		const char *file = truth_text(truth_get(&json, truth_at(&json, root, i), "file"));
		struct proposal proposal;
		size_t line;
		const char *where;
		read_document(file, &proposal);
		struct kept *kept = kept_new(&proposal, false);
		while (kept_missing(kept, &proposal, &line, &where))
			strbuf_format(&lost, "\n%s:%d: %.12s…", file, proposal.lines[line].number,
				      where);
		free(kept);
		proposal_release(&proposal);
	}
	if (lost.length)
		fail_msg("characters are lost:%s", lost.text);
	strbuf_release(&lost);
	yaml_document_delete(&json);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_much_as_ever_is_found),
		cmocka_unit_test(nothing_is_lost),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
