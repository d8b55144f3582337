/* What is counted by years and comes round with them: sessions, congresses, festivals, anniversaries; the halves of a year. */
#include "year_scan.h"

#include "base/array.h"

/* --- 第…届, 第…次, 第…个, …周年 --- */

struct ordinal {
	struct number number;
	bool named;         /* 第 stands before it */
	size_t unit, after; /* offsets of the unit, and behind it */
};

/* Congresses that don't come round with a union's plan. */
static const char *const of_others[] = {"全国", "中央", "中国", "全会", "全省", "省", NULL};
static const char *const others_before[] = {"党的", "全国", "中国工会", "中共", "党", NULL};
static const char *const congresses[] = {"教代会",         "职代会",       "工代会",   "代表大会",
					 "教职工代表大会", "职工代表大会", "会员大会", "会员代表",
					 "教职工大会",     "职工大会",     "工会会员", NULL};
static const char *const sessions[] = {"教代会", "职代会", "工代会", "工会", "委员会", "教职工",
				       "职工",   "会员",   "运动会", "代表", NULL};

static bool plenary_follows(const char *text)
{
	struct number number = written_number(text);
	return number.length && strncmp(text + number.length, "中", strlen("中")) == 0;
}

static bool fits_session(const struct scan *scan, const struct ordinal *ordinal)
{
	static const char *const every[] = {"年", "每", NULL};
	const char *behind = scan->text + ordinal->after;
	struct number next = written_number(behind);
	if (word_at(behind, of_others) || plenary_follows(behind) ||
	    word_before(scan->text, scan->at, others_before))
		return false;
	if (ordinal->named)
		return true;
	/* 六届二次教代会, but not 三年一届. */
	bool meeting = next.length && strncmp(behind + next.length, "次", strlen("次")) == 0;
	return (meeting || word_at(behind, sessions)) && !word_before(scan->text, scan->at, every);
}

/* A meeting of the session that was just named, 第六届教代会第二次会议, or of a congress that is named behind it. */
static bool fits_meeting(const struct scan *scan, const struct ordinal *ordinal)
{
	static const char *const stops[] = {"，", "。", "；", "、", "：", "\n", ",", ";"};
	const char *behind = scan->text + ordinal->after;
	if (ordinal->named && word_at(behind, congresses))
		return true;
	if (!scan->session_end)
		return false;
	for (size_t i = 0; i < ARRAY_LENGTH(stops); i++) {
		const char *stop = strstr(scan->text + scan->session_end, stops[i]);
		if (stop && stop < scan->text + scan->at)
			return false;
	}
	return ordinal->named || scan->session_end == scan->at;
}

/* 第41个教师节. The first few of a person or a union are no count of years. */
static bool fits_count(const struct scan *scan, const struct ordinal *ordinal)
{
	enum { FEWEST = 5 };
	const struct occasion_list *occasions = scan->shift->occasions;
	const char *behind = scan->text + ordinal->after;
	if (!ordinal->named || ordinal->number.value < FEWEST)
		return false;
	if (strncmp(behind, "年头", strlen("年头")) == 0)
		return true;
	for (size_t i = 0; occasions && i < occasions->count; i++) {
		const struct occasion *occasion = &occasions->items[i];
		if (strncmp(behind, occasion->name, strlen(occasion->name)) == 0)
			return true;
		for (size_t j = 0; j < occasion->alias_count; j++)
			if (strncmp(behind, occasion->aliases[j], strlen(occasion->aliases[j])) ==
			    0)
				return true;
	}
	return false;
}

static bool fits_anniversary(const struct scan *scan, const struct ordinal *ordinal)
{
	(void)scan;
	return !ordinal->named;
}

static const struct {
	const char *unit;
	enum year_mark_kind kind;
	bool likely;
	bool by_years; /* counts up with each year; else by one at most */
	bool (*fits)(const struct scan *scan, const struct ordinal *ordinal);
} units[] = {
	{"届", YEAR_MARK_SESSION, false, false, fits_session},
	{"次", YEAR_MARK_MEETING, false, false, fits_meeting},
	{"个", YEAR_MARK_COUNT, true, true, fits_count},
	{"周年", YEAR_MARK_ANNIVERSARY, false, true, fits_anniversary},
};

static bool read_ordinal(const struct scan *scan, struct ordinal *ordinal)
{
	const char *text = scan->text + scan->at;
	*ordinal = (struct ordinal){.named = strncmp(text, "第", strlen("第")) == 0};
	size_t start = ordinal->named ? strlen("第") : 0;
	ordinal->number = written_number(text + start);
	ordinal->unit = scan->at + start + ordinal->number.length;
	return ordinal->number.length && ordinal->number.value >= 1;
}

static void add_ordinal(struct scan *scan, const struct ordinal *ordinal, size_t kind)
{
	struct strbuf after = STRBUF_INIT;
	int by = scan->years;
	if (!units[kind].by_years)
		by = (by > 0) - (by < 0);
	int value = ordinal->number.value + by;
	if (value < 1 || value > 9999)
		return;
	strbuf_add_text(&after, ordinal->named ? "第" : "");
	write_like(&ordinal->number, value, &after);
	strbuf_add_text(&after, units[kind].unit);
	scan_add(scan, scan->at, ordinal->after - scan->at, &after, units[kind].kind,
		 units[kind].likely);
}

size_t scan_ordinal(struct scan *scan)
{
	struct ordinal ordinal;
	if (!read_ordinal(scan, &ordinal))
		return 0;
	for (size_t i = 0; i < ARRAY_LENGTH(units); i++) {
		size_t length = strlen(units[i].unit);
		if (strncmp(scan->text + ordinal.unit, units[i].unit, length) != 0)
			continue;
		ordinal.after = ordinal.unit + length;
		bool fits = units[i].fits(scan, &ordinal);
		if (fits)
			add_ordinal(scan, &ordinal, i);
		if (units[i].kind == YEAR_MARK_SESSION)
			scan->session_end = fits ? ordinal.after : 0;
		return ordinal.after - scan->at;
	}
	return ordinal.unit - scan->at;
}

/* --- the halves of a year --- */

enum half_kind {
	HALF_NUMBERED, /* says by itself which one it is */
	HALF_RELATIVE, /* behind a year a name; alone it may as well be the last one or the next one */
	HALF_SEASON, /* behind a year the semester; alone a season */
};

/* The first of each pair lies between these months of the year. */
static const struct {
	const char *first, *second;
	int from, to;
	enum half_kind kind;
} halves[] = {
	{"第一学期", "第二学期", 8, 12, HALF_NUMBERED},
	{"第1学期", "第2学期", 8, 12, HALF_NUMBERED},
	{"秋季学期", "春季学期", 8, 12, HALF_NUMBERED},
	{"秋学期", "春学期", 8, 12, HALF_NUMBERED},
	{"上半年", "下半年", 1, 6, HALF_NUMBERED},
	{"上学期", "下学期", 8, 12, HALF_RELATIVE},
	{"上期", "下期", 8, 12, HALF_SEASON},
	{"秋季", "春季", 8, 12, HALF_SEASON},
};

enum year_before { NO_YEAR, SCHOOL_YEAR, OWN_YEAR, OTHER_YEAR };

/* Where the word before it ends: 2025—2026学年（上学期）, 2025—2026学年 上学期. */
static size_t end_before(const struct scan *scan)
{
	static const char *const between[] = {"（", "(", " ", NULL};
	size_t at = scan->at;
	for (size_t i = 0; between[i]; i++)
		if (word_before(scan->text, at, (const char *const[]){between[i], NULL}))
			at -= strlen(between[i]);
	return at;
}

/* What stands before the word: a school year, or a plain year that is one of the plan's, or isn't. */
static enum year_before year_before(const struct scan *scan)
{
	static const char *const school[] = {"学年", "学年度", NULL}, *const plain[] = {"年", NULL},
				 *const longer[] = {"年度", NULL};
	enum { DIGITS = 4 };
	size_t at = end_before(scan);
	if (word_before(scan->text, at, school))
		return SCHOOL_YEAR;
	size_t unit = word_before(scan->text, at, longer)  ? strlen(longer[0])
		      : word_before(scan->text, at, plain) ? strlen(plain[0])
							   : 0;
	if (!unit || at < unit + DIGITS)
		return NO_YEAR;
	struct digits year = digits_read(scan->text + at - unit - DIGITS);
	if (year.count != DIGITS)
		return NO_YEAR;
	return year.value >= scan->first_year && year.value <= scan->last_year ? OWN_YEAR
									       : OTHER_YEAR;
}

/*
 * Is it the plan's own half? A plain year before it says so, however it is counted: where schools go by calendar years, 2026年上学期
 * is the one from February.
 */
static bool is_own_half(enum half_kind kind, bool fits, enum year_before before)
{
	if (kind == HALF_NUMBERED)
		return fits;
	return before == OWN_YEAR || (before == SCHOOL_YEAR && fits);
}

size_t scan_term(struct scan *scan)
{
	const char *text = scan->text + scan->at;
	if (scan->months % 12 == 0)
		return 0;
	for (size_t i = 0; i < ARRAY_LENGTH(halves); i++) {
		bool first = strncmp(text, halves[i].first, strlen(halves[i].first)) == 0;
		const char *word = first ? halves[i].first : halves[i].second;
		if (strncmp(text, word, strlen(word)) != 0)
			continue;
		enum year_before before = year_before(scan);
		if (halves[i].kind == HALF_SEASON && before == NO_YEAR)
			continue;
		int was = month_of_year(scan->shift->from.first),
		    is = month_of_year(scan->shift->to.first);
		bool was_first = was >= halves[i].from && was <= halves[i].to,
		     is_first = is >= halves[i].from && is <= halves[i].to;
		if (was_first != is_first) {
			struct strbuf after = STRBUF_INIT;
			strbuf_add_text(&after, first ? halves[i].second : halves[i].first);
			scan_add(scan, scan->at, strlen(word), &after, YEAR_MARK_TERM,
				 is_own_half(halves[i].kind, first == was_first, before));
		}
		return strlen(word);
	}
	return 0;
}
