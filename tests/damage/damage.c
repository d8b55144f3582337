/*
 * Copies of a good database with random damage: damage PROGRAM DATA COUNT [FIRST]
 *
 * Each copy is listed, shown, exported, examined and rescued. Whatever is broken, no command may crash or hang, one that
 * fails says why, and what a rescue saves opens and is sound. If it failed, a bad disk would take away more than it broke.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { WORKERS = 2, SECONDS = 30, WORDS_MOST = 8, SAID_MOST = 4096, PATH_ROOM = 600, PAGE = 4096 };

struct trial {
	const char *program;
	char folder[256];
	char good[PATH_ROOM], bad[PATH_ROOM], saved[PATH_ROOM], said[PATH_ROOM];
	uint64_t state; /* of the lot */
	long hurt;      /* copies of which the doctor had something to say */
};

static uint64_t lot(struct trial *trial, uint64_t below)
{
	trial->state ^= trial->state << 13;
	trial->state ^= trial->state >> 7;
	trial->state ^= trial->state << 17;
	return trial->state % below;
}

/* --- running the program --- */

static void run_child(const struct trial *trial, char *const *words)
{
	int out = open(trial->said, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	int in = open("/dev/null", O_RDONLY);
	if (out < 0 || in < 0 || dup2(in, 0) < 0 || dup2(out, 1) < 0 || dup2(out, 2) < 0)
		_exit(120);
	alarm(SECONDS);
	execv(trial->program, words);
	_exit(121);
}

/* The wait status. What the program says goes to a file. */
static int run(const struct trial *trial, const char *const *arguments)
{
	char *words[WORDS_MOST + 2] = {(char *)(uintptr_t)trial->program};
	int count = 1, status = -1;
	for (; arguments[count - 1]; count++)
		words[count] = (char *)(uintptr_t)arguments[count - 1];
	pid_t child = fork();
	if (child == 0)
		run_child(trial, words);
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	return status;
}

/* The end of it, where a command says why it has failed. */
static void read_said(const struct trial *trial, char said[SAID_MOST])
{
	int fd = open(trial->said, O_RDONLY);
	off_t end = fd >= 0 ? lseek(fd, 0, SEEK_END) : 0;
	if (fd >= 0)
		lseek(fd, end < SAID_MOST ? 0 : end - SAID_MOST + 1, SEEK_SET);
	ssize_t length = fd >= 0 ? read(fd, said, SAID_MOST - 1) : 0;
	said[length > 0 ? length : 0] = '\0';
	if (fd >= 0)
		close(fd);
}

static bool complain(const struct trial *trial, long number, const char *const *arguments,
		     const char *what)
{
	char said[SAID_MOST];
	read_said(trial, said);
	fprintf(stderr, "damage: copy %ld: %s:", number, what);
	for (int i = 0; arguments[i]; i++)
		fprintf(stderr, " %s", arguments[i]);
	fprintf(stderr, "\n%s\n", said);
	return false;
}

/* Ends by itself, with 0, or with 1 and a sentence. *good: with 0. */
static bool behaves(const struct trial *trial, long number, const char *const *arguments,
		    bool *good)
{
	char said[SAID_MOST];
	int status = run(trial, arguments);
	if (!WIFEXITED(status))
		return complain(trial, number, arguments,
				WTERMSIG(status) == SIGALRM ? "hangs" : "crashes");
	*good = WEXITSTATUS(status) == 0;
	if (WEXITSTATUS(status) > 1)
		return complain(trial, number, arguments, "ends with a strange status");
	read_said(trial, said);
	if (!*good && !strstr(said, "unionplan"))
		return complain(trial, number, arguments, "fails without a word");
	return true;
}

/* --- damage --- */

static bool copy_file(const char *from, const char *to)
{
	char block[PAGE];
	int in = open(from, O_RDONLY), out = open(to, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	ssize_t length = -1;
	while (in >= 0 && out >= 0 && (length = read(in, block, sizeof(block))) > 0)
		if (write(out, block, (size_t)length) != length)
			break;
	close(in);
	close(out);
	return length == 0;
}

static void put(int fd, off_t at, const void *bytes, size_t length)
{
	if (pwrite(fd, bytes, length, at) != (ssize_t)length) {
		perror("damage");
		exit(2);
	}
}

/* One bit or byte here and there, as a rule; now and then whole pages, or the end of the file. */
static void break_file(struct trial *trial)
{
	struct stat info;
	int fd = open(trial->bad, O_RDWR);
	if (fd < 0 || fstat(fd, &info) != 0)
		exit(2);
	uint64_t size = (uint64_t)info.st_size, way = lot(trial, 10);
	int count = 1 << lot(trial, 8);
	for (int i = 0; i < count; i++) {
		unsigned char byte = (unsigned char)lot(trial, 256);
		put(fd, (off_t)lot(trial, way == 0 ? PAGE : size), &byte, 1);
	}
	if (way >= 8) {
		char page[PAGE];
		memset(page, way == 8 ? 0 : (int)lot(trial, 256), sizeof(page));
		for (uint64_t i = lot(trial, 6); i > 0; i--)
			put(fd, (off_t)(lot(trial, size / PAGE) * PAGE), page, sizeof(page));
	}
	if (way == 1 && ftruncate(fd, (off_t)lot(trial, size)) != 0)
		exit(2);
	close(fd);
}

/* --- one copy --- */

static void forget(const struct trial *trial)
{
	static const char *const tails[] = {"", "-wal", "-shm", "-journal", "~rescue"};
	for (size_t i = 0; i < sizeof(tails) / sizeof(*tails); i++) {
		char name[PATH_ROOM + 16];
		snprintf(name, sizeof(name), "%s%s", trial->bad, tails[i]);
		unlink(name);
		snprintf(name, sizeof(name), "%s%s", trial->saved, tails[i]);
		unlink(name);
	}
}

static bool try_rescue(const struct trial *trial, long number)
{
	const char *const rescue[] = {"doctor", trial->bad, "--rescue", trial->saved, NULL};
	const char *const list[] = {"--db", trial->saved, "list", NULL};
	const char *const doctor[] = {"doctor", trial->saved, NULL};
	bool good;
	if (!behaves(trial, number, rescue, &good))
		return false;
	if (!good && access(trial->saved, F_OK) == 0)
		return complain(trial, number, rescue, "what was saved is not sound");
	if (!good)
		return true; /* nothing could be read */
	if (!behaves(trial, number, list, &good) || !good)
		return complain(trial, number, list, "what was saved can't be opened");
	if (!behaves(trial, number, doctor, &good) || !good)
		return complain(trial, number, doctor, "what was saved is not sound");
	return true;
}

static bool try_copy(struct trial *trial, long number)
{
	const char *const commands[][6] = {{"--db", trial->bad, "list", NULL},
					   {"--db", trial->bad, "show", "2025", NULL},
					   {"--db", trial->bad, "export", "2025", NULL},
					   {"doctor", trial->bad, NULL}};
	bool sound = true, good;
	trial->state = (uint64_t)number * 0x9E3779B97F4A7C15u + 1;
	for (int i = 0; i < 8; i++)
		lot(trial, 2);
	forget(trial);
	if (!copy_file(trial->good, trial->bad))
		exit(2);
	break_file(trial);
	for (size_t i = 0; i < sizeof(commands) / sizeof(*commands); i++)
		sound = behaves(trial, number, commands[i], &good) && sound;
	trial->hurt += !good; /* the doctor came last */
	sound = try_rescue(trial, number) && sound;
	forget(trial);
	return sound;
}

/* --- all of them --- */

static void name_files(struct trial *trial, int worker)
{
	snprintf(trial->good, sizeof(trial->good), "%s/good.db", trial->folder);
	snprintf(trial->bad, sizeof(trial->bad), "%s/bad%d.db", trial->folder, worker);
	snprintf(trial->saved, sizeof(trial->saved), "%s/saved%d.db", trial->folder, worker);
	snprintf(trial->said, sizeof(trial->said), "%s/said%d", trial->folder, worker);
}

/* A database with some history, and with a step that was undone. */
static bool make_good(const struct trial *trial, const char *data)
{
	char sample[PATH_ROOM];
	snprintf(sample, sizeof(sample), "%s/sample.yaml", data);
	const char *const steps[][8] = {
		{"--db", trial->good, "import", sample, NULL},
		{"--db", trial->good, "add", "2025", "慰问", "--when", "12月", NULL},
		{"--db", trial->good, "done", "2025", "体检", NULL},
		{"--db", trial->good, "undo", NULL},
	};
	bool good = true;
	for (size_t i = 0; good && i < sizeof(steps) / sizeof(*steps); i++)
		if (!behaves(trial, -1, steps[i], &good) || !good)
			return complain(trial, -1, steps[i], "no good database to begin with");
	return true;
}

static int work(struct trial *trial, int worker, long first, long count)
{
	int failed = 0;
	name_files(trial, worker);
	for (long i = worker; i < count; i += WORKERS)
		failed += !try_copy(trial, first + i);
	forget(trial);
	unlink(trial->said);
	if (count > 50 && trial->hurt == 0) {
		fprintf(stderr, "damage: not one copy was damaged\n");
		failed++;
	}
	return failed > 100 ? 100 : failed;
}

static void clear(struct trial *trial)
{
	char command[PATH_ROOM];
	snprintf(command, sizeof(command), "rm -rf '%s'", trial->folder);
	if (system(command) != 0)
		fprintf(stderr, "damage: %s stays\n", trial->folder);
}

int main(int argc, char **argv)
{
	struct trial trial = {.program = argv[1]};
	const char *temporary = getenv("TMPDIR");
	if (argc < 4)
		return 2;
	long count = strtol(argv[3], NULL, 10), first = argc > 4 ? strtol(argv[4], NULL, 10) : 0;
	int failed = 0;
	snprintf(trial.folder, sizeof(trial.folder), "%.200s/damage-XXXXXX",
		 temporary ? temporary : "/tmp");
	if (!mkdtemp(trial.folder))
		return 2;
	setenv("HOME", trial.folder, 1);
	setenv("UNIONPLAN_TODAY", "2025-11-18", 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	name_files(&trial, 0);
	bool made = make_good(&trial, argv[2]);
	for (int i = 0; made && i < WORKERS; i++)
		if (fork() == 0)
			_exit(work(&trial, i, first, count));
	for (int status; made && wait(&status) > 0;)
		failed += WIFEXITED(status) ? WEXITSTATUS(status) : 1;
	clear(&trial);
	printf("damage: %ld passed, %d failed\n", count - failed, failed);
	return !made || failed > 0;
}
