/* What tests of the app share: a home of their own, with an open database in it. */
#ifndef TESTS_HOME_H
#define TESTS_HOME_H

#include "test.h"

#include "app/session.h"
#include "app/transfer.h"
#include "base/strbuf.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define HOME_SIZE 64 /* of the path of its folder */

/* Another session of the database in the folder. */
static inline struct session *home_open_as(const char *folder, const char *actor)
{
	struct session *session = NULL;
	struct error err = ERROR_INIT;
	char *db = string_format("%s/t.db", folder);
	struct session_options options = {.db = db, .actor = actor};
	if (!session_open(&session, &options, &err))
		fail_msg("%s", err.text);
	free(db);
	return session;
}

/* A folder that is the home of this test, an empty database in it, and 18 November 2025. */
static inline struct session *home_open(char folder[HOME_SIZE])
{
	snprintf(folder, HOME_SIZE, "/tmp/unionplan-test.XXXXXX");
	assert_non_null(mkdtemp(folder));
	setenv("HOME", folder, 1);
	setenv("UNIONPLAN_TODAY", "2025-11-18", 1);
	return home_open_as(folder, "甲");
}

/* Takes in these plans. The report is the caller's to release. */
static inline void home_import(struct session *session, const char *folder, const char *yaml,
			       struct transfer_report *report)
{
	struct error err = ERROR_INIT;
	struct strbuf text = STRBUF_INIT;
	char *file = string_format("%s/t.yaml", folder);
	struct transfer_source source = {.path = file};
	strbuf_add_text(&text, yaml);
	assert_true(transfer_write_file(session, file, &text, true, &err));
	if (!transfer_import(session, &source, report, &err))
		fail_msg("%s",
			 report->diagnostics.count ? report->diagnostics.items[0].text : err.text);
	strbuf_release(&text);
	free(file);
}

/* The same, of one plan; its id. */
static inline int64_t home_import_plan(struct session *session, const char *folder,
				       const char *yaml)
{
	struct transfer_report report;
	home_import(session, folder, yaml, &report);
	int64_t id = report.plans[0].plan.id;
	transfer_report_release(&report);
	return id;
}

/* Closes the session and takes the folder away. 0, unless something of it is left. */
static inline int home_close(struct session *session, const char *folder)
{
	session_close(session);
	char *clean = string_format("rm -rf '%s'", folder);
	int status = system(clean);
	free(clean);
	return status;
}

#endif
