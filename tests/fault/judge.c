#include "judge.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "book.h"
#include "files.h"
#include "sound.h"

#include <dirent.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define BROKEN "broken"

/* What the database holds. NULL: it can't be read. */
static char *state(const struct place *place)
{
	char *text = file_text(place->db);
	if (text && strcmp(text, BROKEN) == 0)
		return text;
	free(text);
	return book_of(place->db);
}

static char *made_by(const struct place *place, const struct command *command)
{
	if (!command->makes)
		return NULL;
	char *path = string_format("%s/%s", place->work, command->makes);
	char *made = access(path, F_OK) != 0 ? NULL
		     : command->database     ? book_of(path)
					     : file_sum(path);
	free(path);
	return made;
}

bool model_make(struct model *model, const struct place *place, const struct command *command)
{
	place_lay_out(place, command);
	*place->shim = (struct shim){.kind = SHIM_NONE};
	*model = (struct model){.before = state(place), .had = made_by(place, command)};
	int status = command_run(place, command);
	model->said = file_text(place->said);
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
		return wrong(command->name, model->said);
	model->after = state(place);
	model->out = file_text(place->out);
	char *other = string_format("%s/%s", place->work, command->or_else ? command->or_else : "");
	model->or_else = command->or_else ? book_of(other) : NULL;
	free(other);
	model->made = made_by(place, command);
	return model->before && model->after && (!command->makes || model->made);
}

void model_release(struct model *model)
{
	char *owned[] = {model->before,  model->after, model->out, model->said,
			 model->or_else, model->had,   model->made};
	for (size_t i = 0; i < ARRAY_LENGTH(owned); i++)
		free(owned[i]);
}

/* --- the end of the process --- */

static bool ended_by_itself(int status)
{
	if (WIFEXITED(status))
		return WEXITSTATUS(status) < 3 || wrong("ends with a strange code", NULL);
	return wrong(WTERMSIG(status) == SIGALRM ? "hangs" : "crashes",
		     strsignal(WTERMSIG(status)));
}

/* A failure is said: a line on stderr, which ends as a sentence of the program does. */
static bool said_clearly(const struct place *place)
{
	char *said = file_text(place->said);
	bool clear = said && strstr(said, "unionplan") && said[strlen(said) - 1] == '\n' &&
		     !strstr(said, "代码 ");
	if (!clear)
		wrong("not a clear sentence", said);
	free(said);
	return clear;
}

bool judge_silence(const struct place *place, const struct model *model)
{
	char *said = file_text(place->said);
	bool silent = string_same(said, model->said) || wrong("is told of an interruption", said);
	free(said);
	return silent;
}

/* --- databases --- */

/* Byte by byte as it was laid out, and no log beside it: there is nothing to be read in it. */
static bool is_untouched(const struct place *place, const struct command *command)
{
	if (command->first || command->broken)
		return false;
	char *known = string_format("%s/t.db", place->before);
	char *log = string_format("%s-wal", place->db),
	     *journal = string_format("%s-journal", place->db);
	bool same = access(log, F_OK) != 0 && access(journal, F_OK) != 0 &&
		    files_same(place->db, known);
	free(known);
	free(log);
	free(journal);
	return same;
}

static bool database_whole(const struct place *place, const struct command *command,
			   const struct model *model, bool done)
{
	if (is_untouched(place, command))
		return !done || strcmp(model->before, model->after) == 0 ||
		       wrong("it says that it is done, and is not", NULL);
	char *book = state(place);
	bool before = book && strcmp(book, model->before) == 0,
	     after = book && (strcmp(book, model->after) == 0 ||
			      (model->or_else && strcmp(book, model->or_else) == 0));
	bool good = after || (!done && before);
	if (!good && book)
		book_tell_difference(done ? model->after : model->before, book);
	struct stat info;
	bool empty = stat(place->db, &info) != 0 || info.st_size == 0 ||
		     (book && strcmp(book, BROKEN) == 0);
	free(book);
	return (good || wrong("the database is not as it should be", NULL)) &&
	       (empty || is_sound(place->db));
}

/* Of the day: it holds what there was before the command or after it. Without one, one is made another time. */
static bool backups_whole(const struct place *place, const struct command *command,
			  const struct model *model)
{
	bool good = true;
	DIR *folder = command->daily ? opendir(place->backups) : NULL;
	for (struct dirent *entry; folder && (entry = readdir(folder));) {
		if (entry->d_type != DT_REG || strchr(entry->d_name, '~'))
			continue;
		char *path = string_format("%s/%s", place->backups, entry->d_name);
		char *book = book_of(path);
		good = book &&
		       (strcmp(book, model->before) == 0 || strcmp(book, model->after) == 0) &&
		       is_sound(path) && good;
		free(book);
		free(path);
	}
	if (folder)
		closedir(folder);
	return good || wrong("the backup of the day is not whole", NULL);
}

/* --- files --- */

/* The number of the machine: none is drawn another time, but half of one would stay. */
static bool origin_whole(const struct place *place)
{
	char *text = file_text(place->origin);
	size_t digits = text ? strspn(text, "0123456789") : 0;
	bool good = !text || (digits > 0 && strcmp(text + digits, "\n") == 0);
	free(text);
	return good || wrong("the number of the machine is not whole", NULL);
}

static bool made_whole(const struct place *place, const struct command *command,
		       const struct model *model, bool done)
{
	char *made = made_by(place, command);
	bool good = string_same(made, model->made) || (!done && string_same(made, model->had));
	free(made);
	return good || wrong("what it writes is not whole", command->makes);
}

/* Of several files the one that can't be read may be told of in its place; so is a database that was put aside. */
static bool printed_whole(const struct place *place, const struct model *model)
{
	char *out = file_text(place->out);
	bool good = string_same(out, model->out) ||
		    (out && (strstr(out, "读不了“") || strstr(out, "~before-restore")));
	if (!good)
		book_tell_difference(model->out, out);
	free(out);
	return good || wrong("it prints something else, and says that all is well", NULL);
}

static const struct place *judged; /* for what goes through its files */

/* What it is about to replace it has open, and for a moment under two names: where it ends for want of memory, that may stay. */
static void look_for_rests(const char *path, const char *other)
{
	if (!judged)
		return;
	char *known = string_format("%s/%s", judged->before, strrchr(path, '/') + 1);
	bool expected = access(known, F_OK) == 0 || strstr(path, "/t.db") ||
			strstr(path, "/paper.") || strstr(path, "/copy.db") ||
			strstr(path, "/backups/") || strstr(path, "/older.db");
	bool rest = strchr(path, '~') && !strstr(path, "~before-");
	free(known);
	(void)other;
	if (!expected || rest) {
		wrong("left behind", path);
		judged = NULL;
	}
}

/* A file that can't be taken away stays: whoever could not unlink is not asked. */
static bool tidy(const struct place *place)
{
	judged = place;
	if (strcmp(place->shim->name, "unlink") == 0 || place->shim->lasts)
		return true;
	files_each(place->work, look_for_rests, place->work);
	files_each(place->backups, look_for_rests, place->backups);
	return judged != NULL;
}

bool judge(const struct place *place, const struct command *command, const struct model *model,
	   int status)
{
	if (!ended_by_itself(status))
		return false;
	bool done = WEXITSTATUS(status) == 0;
	return (done ? printed_whole(place, model) : said_clearly(place)) &&
	       database_whole(place, command, model, done) &&
	       made_whole(place, command, model, done) && backups_whole(place, command, model) &&
	       origin_whole(place) && tidy(place);
}
