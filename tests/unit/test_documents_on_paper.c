/*
 * Documents taken in, stored, and printed again: the words of each must be on the paper that comes out. If it failed, whoever
 * brings along last year's plan would hand out a paper on which something of it is missing, and nobody would have said so.
 */
#include "document_kept.h"
#include "home.h"

#include "app/look.h"

#include <glob.h>
#include <string.h>

struct fixture {
	char folder[HOME_SIZE];
	struct session *session;
};

static int setup(void **state)
{
	struct fixture *f = xcalloc(1, sizeof(*f));
	f->session = home_open(f->folder);
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	int status = home_close(f->session, f->folder);
	free(f);
	return status;
}

/*
 * What must be on paper: the words of all lines but for page furniture, numbers and months, which are written anew. Times
 * consist of characters that stand for nothing else here; see is_of_time().
 */
static struct kept *wanted(const struct proposal *proposal)
{
	struct kept *kept = xcalloc(1, sizeof(*kept));
	kept->words = true;
	for (size_t i = 0; i < proposal->line_count; i++)
		kept_add(kept, proposal->lines[i].text, 1);
	for (size_t i = 0; i < proposal->count; i++) {
		const struct proposed *item = &proposal->items[i];
		kept_add(kept, item->label, item->extracted ? 0 : -1);
		if (item->kind == PROPOSED_LEFT_OUT)
			kept_add(kept, item->text, -1);
		if (item->kind == PROPOSED_POST && item->post && strstr(item->text, item->post)) {
			kept_add(kept, item->text, -1); /* 主席职责 is printed as 主席 */
			kept_add(kept, item->post, 1);
		}
	}
	return kept;
}

/* Of which numbers and times are made: they are printed in another way than they were written. */
static bool is_of_time(uint32_t c)
{
	static const char signs[] =
		"一二三四五六七八九十零〇百千两年月日号份上中下旬周星期初廿正腊底前至起个篇";
	uint32_t sign;
	const char *p = signs;
	for (size_t step; (step = utf8_next(p, &sign)); p += step)
		if (sign == c)
			return true;
	return false;
}

static void tell_missing(struct kept *kept, const struct proposal *proposal, const char *what,
			 struct strbuf *lost)
{
	size_t line;
	const char *where;
	while (kept_missing(kept, proposal, &line, &where)) {
		uint32_t c;
		size_t length = utf8_next(where, &c);
		if (!is_of_time(c))
			strbuf_format(lost, "\n%s, %s, line %d: %.*s", proposal->name, what,
				      proposal->lines[line].number, (int)length, where);
	}
}

/* The papers of all its plans in one form; what the paper has no place for is in the plan all the same. */
static void take_off(struct fixture *f, const struct transfer_report *report, const char *format,
		     const struct export_options *options, struct kept *kept)
{
	struct error err = ERROR_INIT;
	for (size_t i = 0; i < report->count; i++) {
		struct strbuf paper = STRBUF_INIT;
		struct whole_plan whole;
		int64_t id = report->plans[i].plan.id;
		assert_true(transfer_export(f->session, id, format, options, &paper, &err));
		kept_add(kept, paper.text, -1);
		whole_plan_init(&whole);
		assert_true(look_whole_plan(f->session, id, &whole, &err));
		for (size_t k = 0; k < whole.activities.count; k++)
			kept_add(kept, whole.activities.items[k].occasion, -1);
		whole_plan_release(&whole);
		strbuf_release(&paper);
	}
}

static void check_document(struct fixture *f, const char *path, struct strbuf *lost)
{
	static const struct {
		const char *format;
		enum layout layout;
		bool list;
	} forms[] = {
		{"text", LAYOUT_SCREEN, true},
		{"text", LAYOUT_A4, false},
		{"markdown", LAYOUT_A4, false},
		{"html", LAYOUT_A4, true},
	};
	struct transfer_source source = {.path = path, .as = "text"};
	struct transfer_report report;
	struct proposal proposal;
	struct error err = ERROR_INIT;
	bool document;
	assert_true(transfer_propose(f->session, &source, &proposal, &document, &err));
	assert_true(document && proposal.plan_count);
	char *organization = string_format("%s工会", path); /* with posts of its own */
	for (size_t i = 0; i < proposal.plan_count; i++)
		string_set(&proposal.plans[i].organization, organization);
	free(organization);
	assert_true(transfer_store_proposal(f->session, &proposal, NULL, &report, &err));
	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		struct export_options options;
		export_options_init(&options);
		options.layout = forms[i].layout;
		options.schedule_list = forms[i].list;
		struct kept *kept = wanted(&proposal);
		take_off(f, &report, forms[i].format, &options, kept);
		tell_missing(kept, &proposal, forms[i].format, lost);
		free(kept);
	}
	transfer_report_release(&report);
	proposal_release(&proposal);
}

static void all_words_are_on_paper(void **state)
{
	static const char *const folders[] = {"tests/data/plans-as-text/*.txt",
					      "tests/data/recognised/*.txt"};
	struct fixture *f = *state;
	struct strbuf lost = STRBUF_INIT;
	size_t count = 0;
	for (size_t i = 0; i < sizeof(folders) / sizeof(folders[0]); i++) {
		glob_t files;
		assert_int_equal(glob(folders[i], 0, NULL, &files), 0);
		for (size_t k = 0; k < files.gl_pathc; k++)
			check_document(f, files.gl_pathv[k], &lost);
		count += files.gl_pathc;
		globfree(&files);
	}
	assert_true(count > 80);
	if (lost.length)
		fail_msg("missing on paper:%s", lost.text);
	strbuf_release(&lost);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(all_words_are_on_paper, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
