/*
 * Any bytes as a file: import must end with plans, or days off, or with errors that have their places, and leave nothing
 * behind. What is accepted must keep the promises of the model, since the store and the screen rely on them.
 */
#include "base/utf8.h"
#include "i18n/language.h"
#include "import/days_off.h"
#include "import/yaml_import.h"

#include <stdlib.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	return language_use_utf8() ? 0 : -1;
}

#define REQUIRE(condition) \
	do { \
		if (!(condition)) \
			abort(); \
	} while (0)

static const char occasion_text[] =
	"unionplan-occasions: 1\n"
	"occasions:\n"
	"  - {name: 教师节, english: A, fixed: 09-10}\n"
	"  - {name: 母亲节, english: B, weekday: {month: 5, week: -1, day: 7}}\n"
	"  - {name: 除夕, english: C, lunar: 12-last}\n"
	"  - {name: 清明节, english: D, term: 清明}\n";

static const struct occasion_list *occasions(void)
{
	static struct occasion_list list;
	struct error err = ERROR_INIT;
	struct source source;
	struct diagnostics diagnostics;
	if (list.count)
		return &list;
	REQUIRE(source_decode(&source, "occasions", occasion_text, sizeof(occasion_text) - 1,
			      &err));
	diagnostics_init(&diagnostics, source.name);
	REQUIRE(yaml_read_occasions(&source, &list, &diagnostics));
	diagnostics_release(&diagnostics);
	source_release(&source);
	return &list;
}

/* NULL, or text that is fit to be stored. */
static void check_text(const char *text, bool multiline)
{
	size_t dropped = 0;
	if (!text)
		return;
	char *clean = utf8_clean(text, strlen(text), multiline, &dropped);
	REQUIRE(!dropped && strcmp(clean, text) == 0);
	REQUIRE(!strstr(text, "\n\n\n") && (!multiline || *text));
	free(clean);
}

static void check_activity(const struct whole_plan *whole, const struct activity *activity)
{
	const struct when *when = &activity->when;
	struct period period = whole->plan.period;
	REQUIRE(activity->title && *activity->title);
	check_text(activity->title, false);
	check_text(activity->detail, true);
	check_text(activity->outcome, true);
	REQUIRE(activity->section_id >= 0 && activity->section_id <= (int64_t)whole->outline.count);
	if (when->starts.month) {
		REQUIRE(period_contains(period, when->starts.month));
		REQUIRE(date_compare(when_first_day(when), when_last_day(when)) <= 0);
	}
	REQUIRE(!when->ends.month ||
		(when->starts.month && period_contains(period, when->ends.month)));
	REQUIRE(when->part == PART_NONE ||
		(when->starts.month && !when->starts.day && !when->ends.month));
	REQUIRE(!when->deadline || (when->starts.month && !when->ends.month));
}

static void check_plan(const struct whole_plan *whole)
{
	const struct plan *plan = &whole->plan;
	REQUIRE(whole->organization.name && *whole->organization.name);
	REQUIRE(plan->title && *plan->title && plan_code_valid(plan->code));
	REQUIRE(plan->period.count >= 1 && plan->period.count <= PERIOD_MOST);
	check_text(plan->title, false);
	check_text(plan->preamble, true);
	check_text(plan->closing, true);
	for (size_t i = 0; i < whole->outline.count; i++) {
		const struct section *section = &whole->outline.sections[i];
		REQUIRE(*section->heading || section->body || section->content != CONTENT_TEXT);
		REQUIRE(section->parent_id < section->id);
		check_text(section->heading, false);
		check_text(section->body, true);
	}
	for (size_t i = 0; i < whole->activities.count; i++)
		check_activity(whole, &whole->activities.items[i]);
	for (size_t i = 0; i < whole->committee.post_count; i++)
		REQUIRE(*whole->committee.posts[i].name && whole->committee.posts[i].seats >= 1);
}

/* The same bytes as a list of days off, whatever their first key is. */
static void check_days_off(const struct source *source)
{
	struct days_off_notice notice = {0};
	struct diagnostics found;
	diagnostics_init(&found, source->name);
	days_off_is_such(source);
	if (days_off_read(source, &notice, &found)) {
		const struct days_off *days = &notice.days;
		REQUIRE(days->count > 0 && days->count <= 31 + 366);
		for (size_t i = 0; i < days->count; i++) {
			REQUIRE(days->items[i].year == notice.year && *days->items[i].name);
			REQUIRE(i == 0 || days->items[i - 1].day < days->items[i].day);
			check_text(days->items[i].name, false);
		}
	} else {
		REQUIRE(found.errors > 0);
	}
	days_off_notice_release(&notice);
	diagnostics_release(&found);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static const char *const words[] = {"note", "warning", "error"};
	static const struct variable_value answer = {"school", "甲校: [\""};
	struct error err = ERROR_INIT;
	struct source source;
	struct import_result result;
	if (!source_decode(&source, "fuzz.yaml", (const char *)bytes, length, &err)) {
		REQUIRE(err.text && *err.text);
		error_release(&err);
		return 0;
	}
	bool asked = strstr(source.text, "school") != NULL;
	struct import_request request = {&source, occasions(), &answer,       asked,
					 NULL,    NULL,        {2025, 11, 18}};
	if (yaml_import(&request, &result)) {
		REQUIRE(result.count > 0);
		for (size_t i = 0; i < result.count; i++)
			check_plan(&result.plans[i]);
	} else {
		REQUIRE(result.diagnostics.errors > 0);
	}
	struct strbuf out = STRBUF_INIT;
	diagnostics_print(&result.diagnostics, words, &out);
	for (size_t i = 0; i < out.length; i++)
		REQUIRE((unsigned char)out.text[i] >= 0x20 || out.text[i] == '\n');
	strbuf_release(&out);
	import_result_release(&result);
	check_days_off(&source);
	source_release(&source);
	return 0;
}
