/*
 * Documents through the database and out of it again: every text that a person wrote must stand whole in what is exported. If
 * it failed, a line of last year's plan would be gone once it is stored, though it was seen on the screen before.
 */
#include "home.h"

#include "document_kept.h"
#include "document_truth.h"

#include "app/act.h"
#include "i18n/language.h"

#include <dirent.h>

#define RECOGNISED "tests/data/recognised/"

struct fixture {
	char folder[HOME_SIZE];
	struct session *session;
	size_t documents, texts; /* how many were looked at */
	struct strbuf lost;
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
	strbuf_release(&f->lost);
	int status = home_close(f->session, f->folder);
	free(f);
	return status;
}

/* Without blanks, and without the quotes and escapes with which YAML writes some texts. Owned. */
static char *squeezed(const char *text, size_t length)
{
	struct strbuf out = STRBUF_INIT;
	uint32_t c;
	for (size_t at = 0, step; at < length && (step = utf8_next(text + at, &c)); at += step) {
		bool blank = c <= ' ' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200B);
		if (!blank && c != '"' && c != '\'' && c != '\\')
			strbuf_add(&out, text + at, step);
	}
	return strbuf_detach(&out);
}

static bool holds(const char *exported, const char *text, size_t length)
{
	char *bare = squeezed(text, length);
	bool is = strstr(exported, bare) != NULL;
	free(bare);
	return is;
}

static void require(struct fixture *f, const char *file, const char *exported, const char *text)
{
	if (!text || !*text)
		return;
	f->texts++;
	if (!holds(exported, text, strlen(text)))
		strbuf_format(&f->lost, "\n%s: %s", file, text);
}

static bool parts_names(const char *at)
{
	static const char *const signs[] = {"、", "，", ",", "；", ";", "/", " ", "　", "\n"};
	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (strncmp(at, signs[i], strlen(signs[i])) == 0)
			return true;
	return !*at;
}

/* Names that one field holds: each of them. */
static void require_names(struct fixture *f, const char *file, const char *exported,
			  const char *names)
{
	uint32_t c;
	for (const char *at = names; at && *at;) {
		const char *from = at;
		while (!parts_names(at))
			at += utf8_next(at, &c);
		char *name = xmemdup0(from, (size_t)(at - from));
		require(f, file, exported, name);
		free(name);
		at += utf8_next(at, &c);
	}
}

/* Numbers are made anew, and a time that was read is kept as one: all else must be there as it was written. */
static void require_item(struct fixture *f, const char *file, const char *exported,
			 const struct proposed *item)
{
	bool read = when_is_set(&item->when);
	switch (item->kind) {
	case PROPOSED_LEFT_OUT:
	case PROPOSED_TITLE: /* of the plan: see below */
	case PROPOSED_KIND_COUNT:
		return;
	case PROPOSED_POST:
		require(f, file, exported, item->post);
		require_names(f, file, exported, item->people);
		return;
	case PROPOSED_DATE:
		if (!read || !item->when.starts.day)
			require(f, file, exported, item->text);
		return;
	case PROPOSED_ACTIVITY:
		require_names(f, file, exported, item->post);
		require(f, file, exported, item->place);
		require(f, file, exported, item->detail);
		break;
	case PROPOSED_MONTH:
	case PROPOSED_PARAGRAPH:
	case PROPOSED_SECTION:
	case PROPOSED_DUTY:
	case PROPOSED_SIGNATURE:
		break;
	}
	require(f, file, exported, item->text);
}

/* What can't be told as a time must stand as words with what is to be done then. */
static void require_unread(struct fixture *f, const char *file, const char *exported,
			   const struct proposal *proposal)
{
	for (size_t i = 0; i + 1 < proposal->count; i++) {
		const struct proposed *item = &proposal->items[i];
		bool heads = proposal->items[i + 1].kind == PROPOSED_ACTIVITY;
		size_t length = strcspn(item->label, ":");
		const char *colon = strstr(item->label, "：");
		if (item->kind != PROPOSED_MONTH || item->doubt != DOUBT_TIME || !heads ||
		    when_is_set(&item->when))
			continue;
		if (colon && (size_t)(colon - item->label) < length)
			length = (size_t)(colon - item->label);
		if (!holds(exported, item->label, length))
			strbuf_format(&f->lost, "\n%s: %s", file, item->label);
	}
}

static void store(struct fixture *f, const char *folder, const char *name)
{
	char *file = string_format("%s%s", folder, name);
	struct transfer_source source = {.path = file};
	struct transfer_report report;
	struct proposal proposal;
	struct error err = ERROR_INIT;
	struct export_options options;
	struct strbuf exported = STRBUF_INIT;
	bool document;
	if (!transfer_propose(f->session, &source, &proposal, &document, &err))
		fail_msg("%s: %s", file, err.text);
	assert_true(document);
	for (size_t i = 0; i < proposal.plan_count; i++)
		if (!proposal.plans[i].organization)
			proposal.plans[i].organization = string_format("%s工会", name);
	if (!transfer_store_proposal(f->session, &proposal, NULL, &report, &err))
		fail_msg("%s: %s", file, err.text);
	export_options_init(&options);
	for (size_t i = 0; i < report.count; i++)
		if (!transfer_export(f->session, report.plans[i].plan.id, "yaml", &options,
				     &exported, &err))
			fail_msg("%s: %s", file, err.text);
	char *bare = squeezed(exported.text, exported.length);
	for (size_t i = 0; i < proposal.count; i++)
		require_item(f, file, bare, &proposal.items[i]);
	require_unread(f, file, bare, &proposal);
	for (size_t i = 0; i < report.count; i++) /* 篇一 before or behind it is the page's */
		require(f, file, bare, report.plans[i].plan.title);
	for (size_t i = 0; report.count == proposal.plan_count && i < report.count; i++)
		assert_string_equal(report.plans[i].plan.title, proposal.plans[i].title);
	f->documents++;
	free(bare);
	free(file);
	strbuf_release(&exported);
	transfer_report_release(&report);
	proposal_release(&proposal);
}

static void store_folder(struct fixture *f, const char *path)
{
	DIR *folder = opendir(path);
	assert_non_null(folder);
	for (struct dirent *entry; (entry = readdir(folder));) {
		const char *ending = strrchr(entry->d_name, '.');
		if (ending && strcmp(ending, ".txt") == 0)
			store(f, path, entry->d_name);
	}
	closedir(folder);
}

static void what_is_stored_is_whole(void **state)
{
	struct fixture *f = *state;
	store_folder(f, DOCUMENTS);
	store_folder(f, RECOGNISED);
	assert_true(f->documents >= 100);
	assert_true(f->texts >= 1000);
	if (f->lost.length)
		fail_msg("stored, and not there any more:%s", f->lost.text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(what_is_stored_is_whole, setup, teardown),
	};
	language_use_utf8();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
