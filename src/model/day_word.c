#include "model/day_word.h"

#include "i18n/messages.h"
#include "model/lunar.h"
#include "model/solar_term.h"

static enum day_word_kind write_lunar(struct date date, struct strbuf *out)
{
	struct lunar_day lunar;
	if (!lunar_from_date(date, &lunar))
		return DAY_WORD_NONE;
	strbuf_add_text(out, text(MSG_lunar_brief));
	if (lunar.day > 1) {
		strbuf_add_text(out, lunar_day_name(lunar.day));
		return DAY_WORD_LUNAR;
	}
	strbuf_add_text(out, lunar.leap ? text(MSG_lunar_leap_brief) : "");
	strbuf_add_text(out, text(MSG_lunar_brief_month_1 + (enum message)(lunar.month - 1)));
	return DAY_WORD_LUNAR;
}

enum day_word_kind day_word_write(struct date date, const struct occasion *occasion,
				  struct strbuf *out)
{
	int term = solar_term_on(date);
	if (occasion)
		strbuf_add_text(out, occasion_label(occasion));
	else if (term >= 0)
		strbuf_add_text(out, solar_term_label(term));
	else
		return write_lunar(date, out);
	return occasion ? DAY_WORD_OCCASION : DAY_WORD_TERM;
}

void occasions_of_days(const struct occasion_list *list, long first, size_t count,
		       const struct occasion **out)
{
	int last_year = date_from_days(first + (long)count - 1).year;
	for (size_t i = 0; i < count; i++)
		out[i] = NULL;
	for (size_t i = 0; i < list->count; i++) {
		for (int year = date_from_days(first).year; year <= last_year; year++) {
			struct date days[OCCASION_DAYS_MOST];
			size_t found = occasion_days(&list->items[i], year, days);
			for (size_t j = 0; j < found; j++) {
				long at = date_to_days(days[j]) - first;
				if (at >= 0 && at < (long)count && !out[at])
					out[at] = &list->items[i];
			}
		}
	}
}
