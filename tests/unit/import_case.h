/* What the tests of YAML import share: texts to begin a file with, a list of occasions, and how an error is checked. */
#ifndef TESTS_IMPORT_CASE_H
#define TESTS_IMPORT_CASE_H

#include "test.h"

#include "base/array.h"
#include "i18n/messages.h"
#include "import/yaml_import.h"

#include <stdio.h>
#include <stdlib.h>

#define HEAD "unionplan: 1\norganization: {name: 甲校工会}\n"
#define PLAN HEAD "plan: {title: 计划, start: 2025-09, months: 11}\n"
#define POSTS "committee: [{post: 主席}, {post: 文体委员}]\n"
#define GROUP(head) PLAN "schedule:\n  - " head "\n    activities:\n"
#define TEMPLATE(variables) \
	"unionplan: 1\ntemplate: {name: 甲, variables: [" variables "]}\norganization: {name: " \
	"乙}\n"
#define TITLE(title) "plan: {title: \"" title "\", start: 2025-09}\n"

static struct occasion_list occasions;

static const char occasion_text[] =
	"unionplan-occasions: 1\n"
	"occasions:\n"
	"  - {name: 教师节, english: Teachers' Day, fixed: 09-10}\n"
	"  - {name: 三八妇女节, english: Women's Day, fixed: 03-08, aliases: [三八, 妇女节]}\n"
	"  - {name: 八一建军节, english: Army Day, fixed: 08-01}\n"
	"  - {name: 母亲节, english: Mother's Day, weekday: {month: 5, week: 2, day: 7}}\n"
	"  - {name: 重阳节, english: Double Ninth, lunar: 09-09}\n"
	"  - {name: 除夕, english: New Year's Eve, lunar: 12-last, usual: 2}\n"
	"  - {name: 清明节, english: Qingming, term: 清明}\n";

static inline struct source source_of(const char *text)
{
	struct error err = ERROR_INIT;
	struct source source;
	if (!source_decode(&source, "plan.yaml", text, strlen(text), &err))
		fail_msg("%s", err.text);
	return source;
}

static inline void print(const struct diagnostics *diagnostics)
{
	static const char *const words[] = {"note", "warning", "error"};
	struct strbuf out = STRBUF_INIT;
	diagnostics_print(diagnostics, words, &out);
	print_message("%s", out.text);
	strbuf_release(&out);
}

/* The union of one committee member that is not in any file. */
static inline bool knows_librarian(void *context, const char *organization, const char *post)
{
	return context == &occasions && strcmp(organization, "甲校工会") == 0 &&
	       strcmp(post, "图书委员") == 0;
}

static inline bool import_with(const char *text, const struct variable_value *values, size_t count,
			       struct import_result *result)
{
	struct source source = source_of(text);
	struct import_request request = {
		.source = &source,
		.occasions = &occasions,
		.values = values,
		.value_count = count,
		.post_known = knows_librarian,
		.context = &occasions,
	};
	bool good = yaml_import(&request, result);
	assert_int_equal(good, result->diagnostics.errors == 0);
	source_release(&source);
	return good;
}

/* A text that must be read without a word. */
static inline struct import_result good(const char *text)
{
	struct import_result result;
	import_with(text, NULL, 0, &result);
	if (result.diagnostics.count) {
		print(&result.diagnostics);
		fail_msg("not read: %s", text);
	}
	return result;
}

struct bad_case {
	const char *text;
	int line, column;
	const char *says; /* a part of the sentence */
};

static inline bool is_told(const struct bad_case *bad, const struct diagnostics *diagnostics)
{
	const struct diagnostic *first = diagnostics->items;
	if (diagnostics->errors == 1 && diagnostics->count == 1 && first->line == bad->line &&
	    first->column == bad->column && strstr(first->text, bad->says) &&
	    (first->source || !first->line || first->column > 500))
		return true;
	print(diagnostics);
	print_message("expected %d:%d “%s” of:\n%s\n", bad->line, bad->column, bad->says,
		      bad->text);
	return false;
}

static inline void check_bad(const struct bad_case *bad, const struct diagnostics *diagnostics)
{
	assert_true(is_told(bad, diagnostics));
}

static inline void check_all_bad(const struct bad_case *cases, size_t count)
{
	bool all = true;
	for (size_t i = 0; i < count; i++) {
		struct import_result result;
		import_with(cases[i].text, NULL, 0, &result);
		all = is_told(&cases[i], &result.diagnostics) && all;
		import_result_release(&result);
	}
	assert_true(all);
}

#define CHECK_ALL_BAD(cases) check_all_bad(cases, ARRAY_LENGTH(cases))

static inline bool read_occasions(const char *text, struct occasion_list *list,
				  struct diagnostics *diagnostics)
{
	struct source source = source_of(text);
	diagnostics_init(diagnostics, source.name);
	bool read = yaml_read_occasions(&source, list, diagnostics);
	source_release(&source);
	return read;
}

static inline int setup(void **state)
{
	(void)state;
	struct diagnostics diagnostics;
	language_use_utf8();
	bool read = read_occasions(occasion_text, &occasions, &diagnostics);
	print(&diagnostics);
	diagnostics_release(&diagnostics);
	return read ? 0 : -1;
}

static inline int teardown(void **state)
{
	(void)state;
	occasion_list_release(&occasions);
	return 0;
}

#endif
