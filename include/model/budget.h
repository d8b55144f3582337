/*
 * The money of a plan: what comes in, what each post may spend, and what its activities plan to spend and have spent.
 * All sums are fen (money.h); what is added up stops at INT64_MAX and never turns negative.
 */
#ifndef MODEL_BUDGET_H
#define MODEL_BUDGET_H

#include "model/activity.h"

#define SHARE_WHOLE 10000 /* basis points: a share of 100 % */
#define INCOME_MEMBERS_MOST 9999999

/*
 * What comes in: a sum, or dues, which members pay each month of the plan and of which the union keeps a share. Of dues (5‰ of a
 * member's wages) that is all, unless its superior has a rule of its own. A share kept, often 60 %, is spoken of with the 2 % of
 * all wages that the employer pays over (拨缴经费收入中的留成部分); that is a sum here, as it comes in. Both are told apart in
 * 基层工会经费收支管理办法 (总工办发〔2017〕32号).
 */
struct income {
	int64_t id, plan_id, position;
	char *name;      /* 会费, 行政补助 */
	int64_t amount;  /* NOT_GIVEN: dues, told by the next three; these count for nothing else */
	int members;     /* 0 to INCOME_MEMBERS_MOST */
	int64_t monthly; /* of each member */
	int share;       /* 0 to SHARE_WHOLE */
};

struct income_list {
	struct income *items; /* in their order */
	size_t count, room;
};

/* What a post may spend in a plan. */
struct allotment {
	int64_t plan_id;
	int64_t post_id; /* 0 in a plan that is not stored yet: the name says which */
	char *post;      /* 文体委员 */
	int64_t amount;
};

struct allotment_list {
	struct allotment *items; /* in the order of the posts */
	size_t count, room;
};

void income_init(struct income *income); /* a sum of 0 without a name; share whole */
void income_release(struct income *income);
void income_copy(struct income *to, const struct income *from); /* `to` not initialised */
bool income_is_dues(const struct income *income);

/* A name, everything in its range, and not more than MONEY_MOST over PERIOD_MOST months. */
bool income_valid(const struct income *income);

/* In a plan of so many months; dues to the nearest fen. */
int64_t income_amount(const struct income *income, int months);

/* What it comes of: '120人 × 每月10元 × 11个月 × 留成60%'; of a sum nothing. Appends. */
void income_write_terms(const struct income *income, int months, struct strbuf *out);

struct income *income_list_add(struct income_list *list); /* a new one, initialised */
void income_list_release(struct income_list *list);
int64_t income_total(const struct income_list *list, int months);

/* '60%' or '62.5%'; read too: 60, 60％. Not 0.6, which may mean either. */
void share_write(int share, struct strbuf *out);
bool share_parse(const char *text, int *share);

/* A post has one at most; the list does not look whether it has. Earlier pointers into it move. */
struct allotment *allotment_list_add(struct allotment_list *list, int64_t post_id, const char *post,
				     int64_t amount);
void allotment_list_release(struct allotment_list *list);
int64_t allotment_of(const struct allotment_list *list, int64_t post_id,
		     const char *post); /* NOT_GIVEN: none */
int64_t allotment_total(const struct allotment_list *list);

/* What activities cost. A cancelled one plans nothing, but what was spent on it is spent. */
struct spending {
	int64_t planned, spent;
	int activities; /* of these, those that say a budget and are not cancelled */
};

void spending_add(struct spending *spending, const struct activity *activity);

/*
 * Of one post, by id, or by name where the id is 0; id 0 and NULL: of all. An activity of several posts is paid by the one
 * that leads, so that no sum counts twice.
 */
struct spending spending_of(const struct activity_list *activities, int64_t post_id,
			    const char *post);

#endif
