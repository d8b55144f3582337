#include "model/finding.h"

#include "base/array.h"
#include "i18n/messages.h"

#include <stdlib.h>
#include <string.h>

static const struct rule {
	const char *key;
	enum finding_weight weight;
	enum message name, advice;
} rules[FINDING_RULE_COUNT] = {
#define FINDING(id, key, weight) \
	[FINDING_##id] = {key, WEIGHT_##weight, MSG_finding_##id, MSG_advice_##id},
#include "model/finding.def"
#undef FINDING
};

static const struct weight {
	const char *name;
	enum message label;
} weights[WEIGHT_COUNT] = {
	[WEIGHT_WRONG] = {"wrong", MSG_weight_wrong},
	[WEIGHT_MISSING] = {"missing", MSG_weight_missing},
	[WEIGHT_LOOK] = {"look", MSG_weight_look},
};

static const char *const subjects[SUBJECT_COUNT] = {
	[SUBJECT_PLAN] = "plan", [SUBJECT_SECTION] = "section", [SUBJECT_ACTIVITY] = "activity",
	[SUBJECT_POST] = "post", [SUBJECT_MEMBER] = "member",   [SUBJECT_MONTH] = "month",
};

void finding_list_init(struct finding_list *list)
{
	*list = (struct finding_list){0};
}

void finding_list_release(struct finding_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		free(list->items[i].about);
		free(list->items[i].sentence);
		free(list->items[i].detail);
	}
	free(list->items);
	finding_list_init(list);
}

struct finding *finding_list_add(struct finding_list *list, enum finding_rule rule,
				 enum finding_subject subject, int64_t id, const char *about,
				 char *sentence)
{
	ARRAY_GROW(list->items, list->count, list->room);
	struct finding *finding = &list->items[list->count++];
	*finding = (struct finding){.rule = rule,
				    .subject = subject,
				    .id = id,
				    .about = xstrdup(about),
				    .sentence = sentence};
	for (char *c = finding->about; *c; c++)
		if (*c == '\n')
			*c = ' ';
	return finding;
}

static bool is_detail_of(const struct finding *finding, const struct finding *other,
			 const char *detail)
{
	size_t length = strlen(detail);
	return finding->rule == other->rule && strcmp(finding->about, other->about) == 0 &&
	       finding->detail && strncmp(finding->detail, detail, length) == 0 &&
	       (finding->detail[length] == '\0' || finding->detail[length] == ' ');
}

void finding_list_detail(struct finding_list *list, const char *detail)
{
	struct finding *last = &list->items[list->count - 1];
	int rank = 1;
	/* Texts are gone through one after the other: those of one name stand together, but for namesakes. */
	for (size_t i = 0; i + 1 < list->count; i++)
		rank += is_detail_of(&list->items[i], last, detail);
	last->detail = rank == 1 ? xstrdup(detail) : string_format("%s %d", detail, rank);
}

/* The order of the list decides between two of one rule: they stand in one array. */
struct ranked {
	struct finding finding;
	size_t place;
};

static int compare(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	if (x->finding.rule != y->finding.rule)
		return x->finding.rule < y->finding.rule ? -1 : 1;
	return (x->place > y->place) - (x->place < y->place);
}

void finding_list_sort(struct finding_list *list)
{
	struct ranked *ranked = xcalloc(list->count, sizeof(*ranked));
	for (size_t i = 0; i < list->count; i++)
		ranked[i] = (struct ranked){list->items[i], i};
	qsort(ranked, list->count, sizeof(*ranked), compare);
	for (size_t i = 0; i < list->count; i++)
		list->items[i] = ranked[i].finding;
	free(ranked);
}

void finding_write_whole_key(const struct finding *finding, struct strbuf *out)
{
	strbuf_add_text(out, rules[finding->rule].key);
	strbuf_add_text(out, ":");
	strbuf_add_text(out, finding->about);
}

void finding_write_key(const struct finding *finding, struct strbuf *out)
{
	finding_write_whole_key(finding, out);
	if (finding->detail)
		strbuf_format(out, "（%s）", finding->detail);
}

void finding_write_switch(const struct finding *finding, struct strbuf *out)
{
	if (finding->silenced_whole)
		finding_write_whole_key(finding, out);
	else
		finding_write_key(finding, out);
}

const char *finding_rule_key(enum finding_rule rule)
{
	return rules[rule].key;
}

bool finding_rule_parse(const char *key, size_t length, enum finding_rule *out)
{
	for (size_t i = 0; i < FINDING_RULE_COUNT; i++) {
		*out = (enum finding_rule)i;
		if (strlen(rules[i].key) == length && memcmp(rules[i].key, key, length) == 0)
			return true;
	}
	return false;
}

const char *finding_rule_name(enum finding_rule rule)
{
	return text(rules[rule].name);
}

const char *finding_rule_advice(enum finding_rule rule)
{
	return text(rules[rule].advice);
}

enum finding_weight finding_rule_weight(enum finding_rule rule)
{
	return rules[rule].weight;
}

const char *finding_weight_label(enum finding_weight weight)
{
	return text(weights[weight].label);
}

const char *finding_weight_name(enum finding_weight weight)
{
	return weights[weight].name;
}

const char *finding_subject_name(enum finding_subject subject)
{
	return subjects[subject];
}
