/* What a check has found in a plan: each finding by its rule, with what it is about and a sentence that says so. */
#ifndef MODEL_FINDING_H
#define MODEL_FINDING_H

#include "base/strbuf.h"

#include <stdint.h>

enum finding_rule {
#define FINDING(id, key, weight) FINDING_##id,
#include "model/finding.def"
#undef FINDING
	FINDING_RULE_COUNT
};

enum finding_weight { WEIGHT_WRONG, WEIGHT_MISSING, WEIGHT_LOOK, WEIGHT_COUNT };

/* What a finding is about, and so where it leads. */
enum finding_subject {
	SUBJECT_PLAN, /* its title, texts, money or signature; id: the plan's */
	SUBJECT_SECTION,
	SUBJECT_ACTIVITY,
	SUBJECT_POST,
	SUBJECT_MEMBER,
	SUBJECT_MONTH, /* id: the month (period.h) */
	SUBJECT_COUNT
};

struct finding {
	enum finding_rule rule;
	enum finding_subject subject;
	int64_t id;
	char *about;    /* its name: a title, a heading, '2025-09' */
	char *sentence; /* in the language that is set */
	char *detail; /* what in it, where there may be several findings of it: '20xx年 2'; NULL: it is the only one */
	bool silenced;
	bool silenced_whole; /* by the key of all that the rule finds there */
};

struct finding_list {
	struct finding *items;
	size_t count, room;
	size_t silenced; /* how many of them are */
};

void finding_list_init(struct finding_list *list);
void finding_list_release(struct finding_list *list);

/* Copies `about` without line ends, and takes over `sentence`. */
struct finding *finding_list_add(struct finding_list *list, enum finding_rule rule,
				 enum finding_subject subject, int64_t id, const char *about,
				 char *sentence);

/* By rule; findings of one rule stay in their order. */
void finding_list_sort(struct finding_list *list);

/*
 * Says what in it the finding is about. The second one of the same rule, about and detail in the list gets its rank behind it:
 * '20xx年', '20xx年 2'. For the last one that was added.
 */
void finding_list_detail(struct finding_list *list, const char *detail);

/* 'no-post:教师节慰问', 'placeholder:前言（20xx年 2）': what is kept of a finding that is silenced. Appends. */
void finding_write_key(const struct finding *finding, struct strbuf *out);

/* The same without the detail: all that the rule finds there. */
void finding_write_whole_key(const struct finding *finding, struct strbuf *out);

/* The key to be silenced, or to be heard of again where it is. Appends. */
void finding_write_switch(const struct finding *finding, struct strbuf *out);

const char *finding_rule_key(enum finding_rule rule); /* no-post */
bool finding_rule_parse(const char *key, size_t length, enum finding_rule *out);
const char *finding_rule_name(enum finding_rule rule);   /* 没有负责的职务 */
const char *finding_rule_advice(enum finding_rule rule); /* why it is told, and what to do */
enum finding_weight finding_rule_weight(enum finding_rule rule);
const char *finding_weight_label(enum finding_weight weight); /* 要改的, 还缺的, 可以看看的 */
const char *finding_weight_name(enum finding_weight weight);    /* wrong, missing, look: in files */
const char *finding_subject_name(enum finding_subject subject); /* plan, section, …: in files */

#endif
