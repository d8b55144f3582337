#include "app/session.h"

#include "app/places.h"
#include "base/beside.h"
#include "base/folder.h"
#include "base/link.h"
#include "base/paragraphs.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "i18n/messages.h"
#include "occasions.h"
#include "session_state.h"

#include <errno.h>
#include <pwd.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static const char *environment(const char *name)
{
	const char *value = getenv(name);
	return value && *value ? value : NULL;
}

bool session_database_path(const struct session_options *options, char **path, struct error *err)
{
	const char *named = options->db ? options->db : environment("UNIONPLAN_DB");
	if (!named && options->config)
		named = options->config->database;
	*path = named ? xstrdup(named) : place_database();
	return *path || error_set(err, ERR_USAGE, xstrdup(text(MSG_no_home)));
}

static char *find_actor(const struct session_options *options, bool *told)
{
	const char *name = options->actor ? options->actor : environment("UNIONPLAN_ACTOR");
	if (!name && options->config)
		name = options->config->me;
	*told = name != NULL;
	if (!name) {
		const struct passwd *user = getpwuid(getuid());
		name = user ? user->pw_name : environment("USER");
	}
	char *clean = session_clean(name, false);
	return clean ? clean : xstrdup("?");
}

static bool find_today(struct date *today, struct error *err)
{
	const char *pinned = environment("UNIONPLAN_TODAY");
	if (pinned && !date_parse(pinned, today))
		return error_set(err, ERR_USAGE, say_bad_today(pinned));
	return true;
}

bool session_open(struct session **out, const struct session_options *options, struct error *err)
{
	struct session *session = xcalloc(1, sizeof(*session));
	session->config = options->config;
	char *path = NULL;
	bool ok = find_today(&session->today, err) && session_database_path(options, &path, err);
	struct stat info;
	if (ok && options->must_exist && lstat(path, &info) != 0 && errno == ENOENT)
		ok = error_set(err, ERR_NOT_FOUND, say_no_database(path));
	if (ok) {
		session->actor = find_actor(options, &session->actor_is_told);
		struct store_options how = {
			.path = path,
			.create = !options->read_only,
			.read_only = options->read_only,
			.origin = place_origin(),
			.actor = session->actor,
			.busy_ms = options->patience_ms,
		};
		ok = store_open(&session->store, &how, err);
	}
	free(path);
	if (ok)
		*out = session;
	else
		session_close(session);
	return ok;
}

void session_close(struct session *session)
{
	if (!session)
		return;
	if (session->store)
		store_close(session->store);
	occasion_list_release(&session->occasions);
	days_off_release(&session->days_off);
	free(session->actor);
	free(session);
}

const char *session_path(const struct session *session)
{
	return store_path(session->store);
}

const char *session_kept_copy(const struct session *session)
{
	return store_kept_copy(session->store);
}

bool session_is_on_slow_disk(const struct session *session)
{
	return store_is_without_log(session->store);
}

bool session_disk_is_blind(const struct session *session)
{
	return store_disk_is_blind(session->store);
}

const char *session_actor(const struct session *session)
{
	return session->actor;
}

bool session_actor_is_told(const struct session *session)
{
	return session->actor_is_told;
}

bool session_is_read_only(const struct session *session)
{
	return store_is_read_only(session->store);
}

bool session_has_moved(const struct session *session)
{
	return store_has_moved(session->store);
}

bool session_disk_is_full(const struct session *session)
{
	return store_disk_is_full(session->store);
}

void session_show(struct session *session)
{
	session->stays = true;
	if (!session_is_read_only(session))
		store_show_actor(session->store);
}

struct date session_today(const struct session *session)
{
	struct date pinned = {0};
	struct error ignored = ERROR_INIT; /* a session would not have opened with it */
	if (session)
		pinned = session->today;
	else
		find_today(&pinned, &ignored);
	error_release(&ignored);
	return pinned.year ? pinned : date_today();
}

int64_t session_now(const struct session *session)
{
	enum { SECONDS_OF_DAY = 86400 };
	if (session->today.year)
		return (int64_t)date_to_days(session->today) * SECONDS_OF_DAY;
	return (int64_t)time(NULL);
}

bool session_is_free(struct session *session)
{
	return store_is_free(session->store);
}

char *session_writer(const struct session *session)
{
	return store_writer(session->store);
}

const struct config *session_config(const struct session *session)
{
	return session->config;
}

bool session_has_written(const struct session *session)
{
	return store_has_written(session->store);
}

int64_t session_last_entry(const struct session *session)
{
	return store_last_entry(session->store);
}

int64_t session_version(struct session *session)
{
	return store_version(session->store);
}

const struct occasion_list *session_occasions(struct session *session, struct error *err)
{
	if (session->config && session->config->occasions.count)
		return &session->config->occasions;
	if (!session->occasions_read)
		session->occasions_read = occasions_that_come_along(&session->occasions, err);
	return session->occasions_read ? &session->occasions : NULL;
}

char *session_clean(const char *text, bool multiline)
{
	if (!text)
		return NULL;
	char *clean = utf8_clean(text, strlen(text), multiline, NULL);
	if (multiline) {
		char *paragraphs = text_paragraphs(clean);
		free(clean);
		clean = paragraphs;
	} else {
		text_trim(clean);
	}
	if (*clean)
		return clean;
	free(clean);
	return NULL;
}

static bool same_file(const char *a, const char *b)
{
	struct stat x, y;
	return stat(a, &x) == 0 && stat(b, &y) == 0 && x.st_dev == y.st_dev && x.st_ino == y.st_ino;
}

/* Also where nothing is there yet: what is called a journal is taken for one. */
static bool same_place(const char *a, const char *b)
{
	char *folder = folder_of(a), *other = folder_of(b);
	bool same =
		strcmp(folder_base_name(a), folder_base_name(b)) == 0 && same_file(folder, other);
	free(folder);
	free(other);
	return same || same_file(a, b);
}

/* What SQLite has beside a database is called by where that lies in truth. */
bool session_spares(const char *database, const char *path, struct error *err)
{
	char *whole = link_true_path(database);
	bool spares = !same_place(whole, path);
	for (int i = 0; i < BESIDE_COUNT; i++) {
		char *own = string_format("%s%s", whole, beside_tails[i]);
		spares = spares && !same_place(own, path);
		free(own);
	}
	free(whole);
	return spares || error_set(err, ERR_REFUSED, say_is_own_database(path));
}
