#include "trial.h"

#include "base/strbuf.h"
#include "book.h"
#include "files.h"
#include "sound.h"

#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

/* For a lock the program waits by the clock: just as long as it takes to ask more than once. */
enum { PATIENCE_MS = 2, HANGS_AFTER = 120, FAILED = 1 };

/* What the process of a trial tells to the one that judges. */
struct progress {
	volatile int done; /* -1: not opened yet; steps acknowledged */
	volatile int told, told_though;
	volatile bool came_up;
};

/* As it was before the steps that are tried. */
static void lay_out(const struct place *place)
{
	files_remove(place->folder);
	files_copy(place->before, place->folder);
}

static bool open_session(struct session **out, const struct place *place, struct error *err)
{
	struct session_options options = {
		.db = place->db, .actor = "测试员", .patience_ms = PATIENCE_MS};
	return session_open(out, &options, err);
}

/* --- the reference --- */

static char *copy_book(const struct place *place)
{
	return access(place->copy, F_OK) == 0 ? book_of(place->copy) : NULL;
}

/*
 * Whoever reads a book on the way changes what SQLite has to read again, and so the number of its calls: `looks` says
 * whether books are read; else calls are counted.
 */
static bool rehearse(struct reference *reference, const struct place *place, bool looks)
{
	struct session *session = NULL;
	struct error err = ERROR_INIT;
	int step = reference->first;
	vfs_arm(&(struct vfs_fault){.at = 0});
	bool good = open_session(&session, place, &err);
	for (; good; step++) {
		if (looks)
			reference->books[step] = book_of(place->db);
		else
			reference->calls[step] = vfs_count();
		if (step == reference->last)
			break;
		good = steps[step].take(session, place, &err) || wrong(steps[step].name, err.text);
	}
	session_close(session);
	reference->call_count = vfs_count();
	vfs_arm(NULL);
	error_release(&err);
	return good;
}

bool reference_make(struct reference *reference, const struct place *place, int first, int last)
{
	size_t states = (size_t)step_count + 1;
	*reference = (struct reference){.first = first,
					.last = last,
					.books = xcalloc(states, sizeof(char *)),
					.calls = xcalloc(states, sizeof(long))};
	if (first == 0)
		files_remove(place->before);
	lay_out(place);
	reference->paper.before = file_text(place->paper);
	reference->copy.before = copy_book(place);
	bool good = rehearse(reference, place, true);
	reference->paper.after = file_text(place->paper);
	reference->copy.after = copy_book(place);
	lay_out(place);
	return good && rehearse(reference, place, false);
}

bool reference_leave(const struct reference *reference, const struct place *place)
{
	struct reference again = *reference;
	lay_out(place);
	if (!rehearse(&again, place, false))
		return false;
	files_remove(place->before);
	files_copy(place->folder, place->before);
	return true;
}

void reference_release(struct reference *reference)
{
	for (int i = 0; i <= step_count; i++)
		free(reference->books[i]);
	free(reference->books);
	free(reference->calls);
	free(reference->paper.before);
	free(reference->paper.after);
	free(reference->copy.before);
	free(reference->copy.after);
}

int reference_phase(const struct reference *reference, long call)
{
	if (call <= reference->calls[reference->first])
		return -1;
	int step = reference->first;
	while (step < reference->last && call > reference->calls[step + 1])
		step++;
	return step;
}

const char *reference_step(const struct reference *reference, long call)
{
	int phase = reference_phase(reference, call);
	return phase < 0 ? "open" : phase == reference->last ? "close" : steps[phase].name;
}

/* --- the process of a trial --- */

/* A work under way. */
struct work {
	const struct reference *reference;
	const struct place *place;
	struct session *session;
	struct progress *progress;
	bool lasts, speaks;
	int refusals; /* of the step that is next */
};

/*
 * A clear sentence: not empty, and not the one for what nobody has thought of, which ends with a number. SQLite's words
 * may stand behind it for whoever repairs the disk.
 */
static void heed(const struct work *work, struct error *err)
{
	work->progress->told++;
	if (work->speaks)
		fprintf(stderr, "fault: said: %s\n", err->text ? err->text : "(nothing)");
	bool clear =
		err->text && *err->text && !strstr(err->text, "代码 ") && err->code != ERR_NONE;
	if (!clear) {
		wrong("not a clear sentence", err->text);
		_exit(FAILED);
	}
	error_release(err);
	*err = (struct error)ERROR_INIT;
}

/* Of a step that was told as failed: is it there, or not at all? */
static void look_what_came_of_it(const struct work *work)
{
	int step = work->progress->done;
	if (step < 0 || step == work->reference->last)
		return;
	char *book = book_of(work->place->db);
	char **books = work->reference->books;
	if (!book)
		_exit(FAILED);
	if (strcmp(book, books[step]) != 0) {
		if (strcmp(book, books[step + 1]) != 0) {
			wrong("neither done nor undone", steps[step].name);
			book_tell_difference(books[step], book);
			_exit(FAILED);
		}
		work->progress->told_though++;
		work->progress->done = step + 1;
	}
	free(book);
}

/* After a fault, an acknowledged step must be there as if there had been none. */
static void look_whether_it_is_there(const struct work *work, int step)
{
	char *book = vfs_failed() ? book_of(work->place->db) : NULL;
	if (book && strcmp(book, work->reference->books[step + 1]) != 0) {
		wrong("acknowledged, but not as it should be", steps[step].name);
		book_tell_difference(work->reference->books[step + 1], book);
		_exit(FAILED);
	}
	free(book);
}

/* A disk that fails once lets one go on at once; of one that goes on failing one leaves, and comes back when it is mended. */
static void go_on(struct work *work, const char *what)
{
	/* What was opened when it could only be read stays so until it is opened anew. */
	if (!work->lasts && work->session && session_is_read_only(work->session)) {
		session_close(work->session);
		work->session = NULL;
		return;
	}
	work->refusals++;
	if (!work->lasts && work->refusals > 1) {
		wrong("fails again though the disk is well", what);
		_exit(FAILED);
	}
	if (work->lasts && work->refusals > 1) {
		session_close(work->session);
		work->session = NULL;
		vfs_arm(NULL);
		work->lasts = false;
		work->refusals = 0;
		/* What was written whole, but not synced, SQLite finds in its log when it comes back. */
		look_what_came_of_it(work);
	}
}

static void work_on(struct work *work)
{
	struct error err = ERROR_INIT;
	struct progress *progress = work->progress;
	while (!work->session || progress->done < work->reference->last) {
		int step = progress->done;
		bool opening = !work->session;
		if (opening && open_session(&work->session, work->place, &err)) {
			progress->done = step < 0 ? work->reference->first : step;
			work->refusals = 0;
		} else if (!opening && steps[step].take(work->session, work->place, &err)) {
			progress->done = step + 1;
			work->refusals = 0;
			look_whether_it_is_there(work, step);
		} else {
			heed(work, &err);
			if (!opening)
				look_what_came_of_it(work);
			go_on(work, opening ? "open" : steps[step].name);
		}
	}
	session_close(work->session);
	progress->came_up = vfs_failed();
	vfs_arm(NULL);
}

/* Gives how the process ended, as wait() has it. */
static int run(struct work work, const struct vfs_fault *fault)
{
	int status = 0;
	fflush(NULL);
	pid_t child = fork();
	if (child == 0) {
		alarm(HANGS_AFTER);
		vfs_arm(fault);
		work_on(&work);
		_exit(0);
	}
	waitpid(child, &status, 0);
	return status;
}

/* --- the judge --- */

static bool holds(const char *path, const char *wanted, const char *or_else)
{
	char *book = book_of(path);
	bool good = book && (strcmp(book, wanted) == 0 || (or_else && strcmp(book, or_else) == 0));
	if (book && !good)
		book_tell_difference(or_else ? or_else : wanted, book);
	free(book);
	return good;
}

/* What is made beside the database is there as it was before or as it is in the end, and never anything else. */
static bool beside_whole(const struct reference *reference, const struct place *place,
			 bool finished)
{
	char *paper = file_text(place->paper), *copy = copy_book(place);
	bool paper_good = string_same(paper, reference->paper.after) ||
			  (!finished && string_same(paper, reference->paper.before));
	bool copy_good = string_same(copy, reference->copy.after) ||
			 (!finished && string_same(copy, reference->copy.before));
	copy_good = copy_good && (!copy || is_sound(place->copy));
	free(paper);
	free(copy);
	return (paper_good || wrong("the paper is not whole", NULL)) &&
	       (copy_good || wrong("the backup is not whole", NULL));
}

/* Nothing lies about that a user would ask about; a journal that could not be taken away SQLite uses again. */
static bool tidy(const struct place *place)
{
	static const char *const known[] = {"t.db",         "t.db-wal",  "t.db-shm",
					    "t.db-journal", "paper.txt", "copy.db"};
	bool good = true;
	DIR *folder = opendir(place->folder);
	for (struct dirent *entry; folder && (entry = readdir(folder));) {
		bool expected = entry->d_type != DT_REG;
		for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
			expected = expected || strcmp(entry->d_name, known[i]) == 0;
		if (!expected)
			good = wrong("left behind", entry->d_name);
	}
	if (folder)
		closedir(folder);
	return good;
}

static bool judge_end(const struct reference *reference, const struct place *place)
{
	return is_sound(place->db) && holds(place->db, reference->books[reference->last], NULL) &&
	       beside_whole(reference, place, true) && tidy(place);
}

static bool ended_well(int status)
{
	if (WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM)
		return wrong("hangs", NULL);
	if (WIFSIGNALED(status))
		return wrong("crashes", strsignal(WTERMSIG(status)));
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/* A copy that was just being made, or written into its place, stays half where the power fails; it is not in the way. */
static void forget_half_copies(const char *path, const char *other)
{
	(void)other;
	if (strchr(path, '~') || strstr(path, "/.unionplan-"))
		unlink(path);
}

/* After a power cut: sound, all that was acknowledged, and one can go on from there. */
static bool judge_cut(struct work work)
{
	const struct reference *reference = work.reference;
	int done = work.progress->done < 0 ? reference->first : work.progress->done;
	const char *next = done < reference->last ? reference->books[done + 1] : NULL;
	struct session *session = NULL;
	struct error err = ERROR_INIT;
	if (!open_session(&session, work.place, &err))
		return wrong("does not open", err.text);
	session_close(session);
	files_each(work.place->folder, forget_half_copies, work.place->folder);
	if (!is_sound(work.place->db) || !beside_whole(reference, work.place, false))
		return false;
	if (!holds(work.place->db, reference->books[done], next))
		return wrong("not what was acknowledged", NULL);
	char *book = book_of(work.place->db);
	work.progress->done = done + (book && strcmp(book, reference->books[done]) != 0);
	free(book);
	return ended_well(run(work, &(struct vfs_fault){.at = 0})) &&
	       judge_end(reference, work.place);
}

bool trial(const struct reference *reference, const struct place *place,
	   const struct vfs_fault *fault, bool speaks, struct tally *tally)
{
	struct progress *progress = mmap(NULL, sizeof(*progress), PROT_READ | PROT_WRITE,
					 MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (progress == MAP_FAILED)
		return wrong("no memory to share", NULL);
	progress->done = -1;
	struct work work = {.reference = reference,
			    .place = place,
			    .progress = progress,
			    .lasts = fault->lasts,
			    .speaks = speaks};
	lay_out(place);
	int status = run(work, fault);
	bool good;
	if (fault->cut)
		good = (WIFEXITED(status) && WEXITSTATUS(status) == VFS_CUT) ? judge_cut(work)
									     : ended_well(status);
	else
		good = ended_well(status) && judge_end(reference, place) &&
		       (progress->came_up || fault->at == 0 || wrong("did not come up", NULL));
	tally->told += progress->told;
	tally->told_though += progress->told_though;
	tally->silent += !fault->cut && !progress->told;
	munmap(progress, sizeof(*progress));
	return good;
}
