/*
 * A sound database, damaged in any places: what is saved of it is sound, or it is said why nothing is. The input is a list of
 * damages: the page (1 byte), the place in it (2 bytes), how many bytes (1 byte), and these; 255 of them: zeros up to the
 * page's end; 254: the file ends there. So the pages of tables are reached, and not the first look at the header alone.
 */
#include "app/session.h"
#include "app/transfer.h"
#include "base/strbuf.h"
#include "i18n/language.h"
#include "store/rescue_store.h"
#include "store/upkeep_store.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

enum { PAGE = 4096, ZEROS = 255, CUT = 254 };

static char *folder, *damaged, *saved; /* in TMPDIR; one in memory makes it faster */
static struct strbuf sound = STRBUF_INIT;

static void require(bool holds)
{
	if (!holds)
		abort();
}

static void remove_database(const char *path)
{
	static const char *const tails[] = {"", "-wal", "-shm", "-journal", "~rescue"};
	for (size_t i = 0; i < sizeof(tails) / sizeof(tails[0]); i++) {
		char *name = string_format("%s%s", path, tails[i]);
		unlink(name);
		free(name);
	}
}

static void leave(void)
{
	remove_database(damaged);
	remove_database(saved);
	char *state = string_format("%s/unionplan", folder),
	     *origin = string_format("%s/origin", state);
	unlink(origin);
	rmdir(state);
	rmdir(folder);
	free(origin);
	free(state);
	free(folder);
	free(damaged);
	free(saved);
	strbuf_release(&sound);
}

/* Each run has the same ids: the number of the machine is where the program looks for it. */
static bool be_machine_7(void)
{
	char *state = string_format("%s/unionplan", folder),
	     *path = string_format("%s/origin", state);
	FILE *file = mkdir(state, 0700) == 0 ? fopen(path, "w") : NULL;
	bool good = file && fputs("7\n", file) >= 0 && fclose(file) == 0;
	setenv("XDG_STATE_HOME", folder, 1);
	free(state);
	free(path);
	return good;
}

static bool fill(void)
{
	struct session_options options = {.db = damaged, .actor = "陈静"};
	struct transfer_source sample = {.sample = true};
	struct transfer_report report = {0};
	struct session *session = NULL;
	struct error err = ERROR_INIT;
	bool good = session_open(&session, &options, &err) &&
		    transfer_import(session, &sample, &report, &err);
	transfer_report_release(&report);
	session_close(session);
	error_release(&err);
	FILE *file = good ? fopen(damaged, "rb") : NULL;
	char piece[PAGE];
	for (size_t got; file && (got = fread(piece, 1, sizeof(piece), file)) > 0;)
		strbuf_add(&sound, piece, got);
	return file && fclose(file) == 0 && sound.length > PAGE;
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	const char *temporary = getenv("TMPDIR");
	folder = string_format("%s/fuzz-rescue-XXXXXX", temporary ? temporary : "/tmp");
	if (!language_use_utf8() || !mkdtemp(folder))
		return -1;
	damaged = string_format("%s/damaged.db", folder);
	saved = string_format("%s/saved.db", folder);
	return atexit(leave) == 0 && be_machine_7() && fill() ? 0 : -1;
}

/* The length of the file that is left. */
static size_t damage(char *file, size_t size, const uint8_t *bytes, size_t length)
{
	for (size_t at = 0; at + 4 <= length; at += 4) {
		size_t place = (bytes[at] % (size / PAGE)) * PAGE +
			       (bytes[at + 1] * 256u + bytes[at + 2]) % PAGE;
		size_t count = bytes[at + 3], rest = length - at - 4;
		if (place >= size)
			continue;
		if (count == CUT) {
			size = place > PAGE ? place : PAGE;
		} else if (count == ZEROS) {
			memset(file + place, 0, PAGE - place % PAGE);
		} else {
			count = count < rest ? count : rest;
			count = count < size - place ? count : size - place;
			memcpy(file + place, bytes + at + 4, count);
			at += count;
		}
	}
	return size;
}

static void check_saved(const struct rescue *rescue)
{
	struct diagnostics found;
	struct error err = ERROR_INIT;
	diagnostics_init(&found, saved);
	require(upkeep_check(saved, &found, &err));
	require(found.errors == 0);
	diagnostics_release(&found);
	for (int kind = 0; kind < RESCUE_KINDS; kind++) {
		const struct rescue_count *count = &rescue->kinds[kind];
		require(count->saved >= 0 && count->lost >= 0 && count->mended >= 0 &&
			count->mended <= count->saved);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct error err = ERROR_INIT;
	struct rescue rescue = {0};
	char *file = xmemdup0(sound.text, sound.length);
	size_t size = damage(file, sound.length, bytes, length);
	remove_database(damaged);
	remove_database(saved);
	FILE *out = fopen(damaged, "wb");
	require(out && fwrite(file, 1, size, out) == size && fclose(out) == 0);
	free(file);
	if (rescue_store(damaged, saved, 7, &rescue, &err))
		check_saved(&rescue);
	else
		require(err.text && *err.text && access(saved, F_OK) != 0);
	error_release(&err);
	return 0;
}
