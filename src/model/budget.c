#include "model/budget.h"

#include "base/array.h"
#include "base/utf8.h"
#include "i18n/messages.h"
#include "model/money.h"

#include <stdlib.h>

static int64_t plus(int64_t a, int64_t b)
{
	return a > INT64_MAX - b ? INT64_MAX : a + b;
}

/* --- incomes --- */

void income_init(struct income *income)
{
	*income = (struct income){.share = SHARE_WHOLE};
}

void income_release(struct income *income)
{
	free(income->name);
	income_init(income);
}

void income_copy(struct income *to, const struct income *from)
{
	*to = *from;
	to->name = xstrdup(from->name);
}

bool income_is_dues(const struct income *income)
{
	return income->amount == NOT_GIVEN;
}

/* Both not negative; the product stops at what can still be multiplied by a share. */
static int64_t times(int64_t a, int64_t b)
{
	const int64_t most = INT64_MAX / SHARE_WHOLE - 1;
	return a && b > most / a ? most : a * b;
}

/* Before the share is rounded off, so that a sum that is too large is seen as such. */
static int64_t dues(const struct income *income, int months)
{
	int64_t paid = times(times(income->members, income->monthly), months);
	return (paid * income->share + SHARE_WHOLE / 2) / SHARE_WHOLE;
}

int64_t income_amount(const struct income *income, int months)
{
	int64_t amount = income_is_dues(income) ? dues(income, months) : income->amount;
	return amount < MONEY_MOST ? amount : MONEY_MOST;
}

void income_write_terms(const struct income *income, int months, struct strbuf *out)
{
	if (!income_is_dues(income))
		return;
	struct strbuf monthly = STRBUF_INIT, share = STRBUF_INIT;
	money_write_grouped(income->monthly, &monthly);
	share_write(income->share, &share);
	char *terms = income->share == SHARE_WHOLE
			      ? say_dues_whole(income->members, monthly.text, months)
			      : say_dues_shared(income->members, monthly.text, months, share.text);
	strbuf_add_text(out, terms);
	free(terms);
	strbuf_release(&share);
	strbuf_release(&monthly);
}

bool income_valid(const struct income *income)
{
	if (!income->name || !*income->name)
		return false;
	if (!income_is_dues(income))
		return income->amount >= 0 && income->amount <= MONEY_MOST;
	return income->members >= 0 && income->members <= INCOME_MEMBERS_MOST &&
	       income->monthly >= 0 && income->monthly <= MONEY_MOST && income->share >= 0 &&
	       income->share <= SHARE_WHOLE && dues(income, PERIOD_MOST) <= MONEY_MOST;
}

struct income *income_list_add(struct income_list *list)
{
	ARRAY_GROW(list->items, list->count, list->room);
	struct income *income = &list->items[list->count++];
	income_init(income);
	return income;
}

void income_list_release(struct income_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		income_release(&list->items[i]);
	free(list->items);
	*list = (struct income_list){0};
}

int64_t income_total(const struct income_list *list, int months)
{
	int64_t total = 0;
	for (size_t i = 0; i < list->count; i++)
		total = plus(total, income_amount(&list->items[i], months));
	return total;
}

/* --- shares --- */

void share_write(int share, struct strbuf *out)
{
	strbuf_format(out, "%d", share / 100);
	if (share % 100)
		strbuf_format(out, share % 10 ? ".%02d" : ".%d",
			      share % 10 ? share % 100 : share % 100 / 10);
	strbuf_add_byte(out, '%');
}

/* A number of percent with at most two decimals, as basis points. */
static const char *read_percent(const char *p, int *share, bool *decimals)
{
	int digits = 0, scale = 100;
	for (*share = 0; *p >= '0' && *p <= '9' && digits < 4; p++, digits++)
		*share = *share * 10 + (*p - '0');
	*share *= scale;
	*decimals = digits && *p == '.';
	if (!*decimals)
		return digits ? p : NULL;
	const char *first = ++p;
	for (; *p >= '0' && *p <= '9' && scale > 1; p++)
		*share += (*p - '0') * (scale /= 10);
	return p > first ? p : NULL;
}

bool share_parse(const char *text, int *share)
{
	struct strbuf folded = STRBUF_INIT;
	uint32_t c;
	int value;
	bool decimals;
	for (size_t step; (step = utf8_next(text, &c)); text += step)
		if (utf8_fold_wide(c) != ' ')
			strbuf_add_char(&folded, utf8_fold_wide(c));
	const char *rest = read_percent(folded.text, &value, &decimals);
	bool good =
		rest && value <= SHARE_WHOLE && (strcmp(rest, "%") == 0 || (!*rest && !decimals));
	strbuf_release(&folded);
	if (good)
		*share = value;
	return good;
}

/* --- what posts may spend --- */

struct allotment *allotment_list_add(struct allotment_list *list, int64_t post_id, const char *post,
				     int64_t amount)
{
	ARRAY_GROW(list->items, list->count, list->room);
	struct allotment *allotment = &list->items[list->count++];
	*allotment =
		(struct allotment){.post_id = post_id, .post = xstrdup(post), .amount = amount};
	return allotment;
}

void allotment_list_release(struct allotment_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		free(list->items[i].post);
	free(list->items);
	*list = (struct allotment_list){0};
}

static const struct allotment *find(const struct allotment_list *list, int64_t post_id,
				    const char *post)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct allotment *allotment = &list->items[i];
		if (post_id ? allotment->post_id == post_id : string_same(allotment->post, post))
			return allotment;
	}
	return NULL;
}

int64_t allotment_of(const struct allotment_list *list, int64_t post_id, const char *post)
{
	const struct allotment *allotment = find(list, post_id, post);
	return allotment ? allotment->amount : NOT_GIVEN;
}

int64_t allotment_total(const struct allotment_list *list)
{
	int64_t total = 0;
	for (size_t i = 0; i < list->count; i++)
		total = plus(total, list->items[i].amount);
	return total;
}

/* --- what activities cost --- */

void spending_add(struct spending *spending, const struct activity *activity)
{
	if (activity->budget != NOT_GIVEN && activity->status != STATUS_CANCELLED) {
		spending->planned = plus(spending->planned, activity->budget);
		spending->activities++;
	}
	if (activity->spent != NOT_GIVEN)
		spending->spent = plus(spending->spent, activity->spent);
}

struct spending spending_of(const struct activity_list *activities, int64_t post_id,
			    const char *post)
{
	struct spending spending = {0};
	for (size_t i = 0; i < activities->count; i++)
		if ((!post_id && !post) || activity_is_led_by(&activities->items[i], post_id, post))
			spending_add(&spending, &activities->items[i]);
	return spending;
}
