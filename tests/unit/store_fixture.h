/* A database in a temporary folder, and a small plan to put into it. */
#ifndef TESTS_UNIT_STORE_FIXTURE_H
#define TESTS_UNIT_STORE_FIXTURE_H

#include "test.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "store/history_store.h"
#include "store/plan_store.h"
#include "store/store.h"

#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct fixture {
	char folder[64];
	char path[96];
};

static inline int fixture_begin(void **state)
{
	struct fixture *fixture = xcalloc(1, sizeof(*fixture));
	const char *temporary = getenv("TMPDIR");
	snprintf(fixture->folder, sizeof(fixture->folder), "%.40s/store-XXXXXX",
		 temporary ? temporary : "/tmp");
	assert_non_null(mkdtemp(fixture->folder));
	snprintf(fixture->path, sizeof(fixture->path), "%s/plan.db", fixture->folder);
	*state = fixture;
	return 0;
}

static inline int fixture_end(void **state)
{
	struct fixture *fixture = *state;
	DIR *folder = opendir(fixture->folder);
	for (struct dirent *entry; (entry = readdir(folder));) {
		char *name = string_format("%s/%s", fixture->folder, entry->d_name);
		if (entry->d_name[0] != '.')
			assert_int_equal(unlink(name), 0);
		free(name);
	}
	closedir(folder);
	assert_int_equal(rmdir(fixture->folder), 0);
	free(fixture);
	return 0;
}

/* What must succeed; the sentence of the error is shown where it does not. */
#define assert_good(call) \
	do { \
		struct error err = ERROR_INIT; \
		if (!(call)) \
			fail_msg("%s: %s", #call, err.text); \
	} while (0)

#define assert_error(call, wanted) \
	do { \
		struct error err = ERROR_INIT; \
		assert_false(call); \
		assert_int_equal(err.code, wanted); \
		assert_non_null(err.text); \
		error_release(&err); \
	} while (0)

static inline struct store *open_as(const struct fixture *fixture, const char *actor)
{
	struct store *store = NULL;
	struct store_options options = {
		.path = fixture->path, .create = true, .origin = 7, .actor = actor, .busy_ms = 200};
	assert_good(store_open(&store, &options, &err));
	return store;
}

static inline void commit_as(struct store *store, const char *what)
{
	struct bilingual detail = {xstrdup(what), xstrdup(what)};
	assert_good(store_commit(store, "test", &detail, 0, &err));
	bilingual_release(&detail);
}

static inline struct section *add_section(struct whole_plan *whole, int64_t id, int depth,
					  const char *heading)
{
	struct section section;
	section_init(&section);
	section.id = id;
	string_set(&section.heading, heading);
	return outline_append(&whole->outline, &section, depth);
}

static inline struct activity *add_activity(struct whole_plan *whole, const char *title,
					    const char *starts)
{
	struct activity *activity = activity_list_add(&whole->activities);
	activity->id = (int64_t)whole->activities.count;
	activity->title = xstrdup(title);
	if (starts)
		assert_true(moment_parse(starts, &activity->when.starts));
	return activity;
}

/* A semester from September 2025 to January 2026 with three sections, four activities, two posts and a member. */
static inline void sample_plan(struct whole_plan *whole)
{
	whole_plan_init(whole);
	whole->organization.name = xstrdup("第一中学工会委员会");
	whole->plan.code = xstrdup("2025-1");
	whole->plan.title = xstrdup("2025—2026学年第一学期工会工作计划");
	whole->plan.kind = KIND_SEMESTER;
	whole->plan.period = (struct period){month_make(2025, 9), 5};
	whole->plan.preamble = xstrdup("新学期，工会围绕学校中心工作开展活动。");
	add_section(whole, 1, 0, "指导思想")->body = xstrdup("服务教职工，当好“娘家人”。");
	add_section(whole, 2, 0, "主要工作");
	add_section(whole, 3, 1, "民主管理");
	struct post *chair = committee_add_post(&whole->committee, "主席");
	post_add_duty(chair, "主持工会全面工作");
	committee_add_member(&whole->committee, "陈静");
	post_add_appointment(chair, "陈静")->since = xstrdup("2024-09");
	committee_add_post(&whole->committee, "文体委员")->seats = 2;
	struct activity *activity = add_activity(whole, "教师节慰问", "2025-09-10");
	activity->budget = 300000;
	activity->section_id = 3;
	activity_add_post(activity, 0, "主席");
	activity = add_activity(whole, "教职工运动会", "2025-10");
	activity->when.part = PART_EARLY;
	activity_add_post(activity, 0, "文体委员");
	activity_add_post(activity, 0, "主席");
	activity = add_activity(whole, "读书月", "2025-10");
	activity->when.ends = (struct moment){month_make(2025, 12), 0};
	add_activity(whole, "走访困难职工", NULL)->detail = xstrdup("全年不定期，做到五必访。");
}

/* The sample in the database, by one action. */
static inline struct whole_plan insert_sample(struct store *store)
{
	struct whole_plan whole;
	sample_plan(&whole);
	assert_good(store_begin(store, &err));
	assert_good(whole_plan_store_insert(store, &whole, &err));
	commit_as(store, "导入计划");
	return whole;
}

/* One activity gets another title, by one action. */
static inline void retitle(struct store *store, int64_t id, const char *title, const char *what)
{
	struct activity activity;
	assert_good(store_begin(store, &err));
	assert_good(activity_store_get(store, id, &activity, &err));
	string_set(&activity.title, title);
	assert_good(activity_store_update(store, &activity, &err));
	activity_release(&activity);
	commit_as(store, what);
}

static inline void assert_title(struct store *store, int64_t id, const char *title)
{
	struct activity activity;
	assert_good(activity_store_get(store, id, &activity, &err));
	assert_string_equal(activity.title, title);
	activity_release(&activity);
}

/* A whole file as it lies on the disk. */
static inline char *file_bytes(const char *path, size_t *length)
{
	FILE *file = fopen(path, "rb");
	assert_non_null(file);
	struct strbuf bytes = STRBUF_INIT;
	char piece[4096];
	for (size_t count; (count = fread(piece, 1, sizeof(piece), file));)
		strbuf_add(&bytes, piece, count);
	fclose(file);
	*length = bytes.length;
	return strbuf_detach(&bytes);
}

static inline void write_file(const char *path, const char *bytes, size_t length)
{
	FILE *file = fopen(path, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, length, file), length);
	assert_int_equal(fclose(file), 0);
}

static inline void assert_alone(const struct fixture *fixture)
{
	static const char *const tails[] = {"-wal", "-shm", "-journal"};
	for (size_t i = 0; i < ARRAY_LENGTH(tails); i++) {
		char *beside = string_format("%s%s", fixture->path, tails[i]);
		assert_int_not_equal(access(beside, F_OK), 0);
		free(beside);
	}
}

#endif
