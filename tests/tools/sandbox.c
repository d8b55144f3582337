#include "sandbox.h"

#include "lines.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct tally run_file(const struct sandbox *sandbox);

struct options {
	const char *noun;
	char *program; /* absolute */
	char *tools;   /* the folder of the runner itself */
	char *top;     /* the project's top folder */
	int jobs, seconds;
	run_file *run;
};

struct worker {
	pid_t pid;
	const char *file;
	char *base; /* its folder, which it may leave behind if it crashes */
	FILE *report;
	int tally; /* reads the worker's struct tally */
};

static volatile sig_atomic_t over;
static volatile pid_t shell_group, watched_group;

static void stop(int signal_number)
{
	(void)signal_number;
	over = 1;
	if (shell_group)
		kill(-shell_group, SIGKILL);
	if (watched_group)
		kill(-watched_group, SIGKILL);
}

void sandbox_watch(pid_t group)
{
	watched_group = group;
}

bool sandbox_over(void)
{
	return over;
}

int exit_code(int wait_status)
{
	return WIFSIGNALED(wait_status) ? 128 + WTERMSIG(wait_status) : WEXITSTATUS(wait_status);
}

int sandbox_shell(const char *const argv[], const char *output)
{
	fflush(NULL);
	pid_t pid = fork();
	if (pid == 0) {
		setpgid(0, 0);
		int in = open("/dev/null", O_RDONLY);
		int out = open(output, O_WRONLY | O_CREAT | O_TRUNC, 0600);
		if (in < 0 || out < 0 || dup2(in, 0) < 0 || dup2(out, 1) < 0 || dup2(out, 2) < 0)
			_exit(126);
		/* execv takes pointers to char only for the sake of old C; it changes nothing. */
		execv("/bin/sh", (char **)(uintptr_t)argv);
		_exit(127);
	}
	if (pid < 0)
		return 126;
	setpgid(pid, pid);
	shell_group = pid;
	if (over)
		stop(0);
	int status = 0;
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		continue;
	/* What a test left in the background ends with it. */
	kill(-pid, SIGKILL);
	shell_group = 0;
	return exit_code(status);
}

static char *join(const char *folder, const char *name)
{
	size_t room = strlen(folder) + strlen(name) + 2;
	char *path = need(malloc(room));
	snprintf(path, room, "%s/%s", folder, name);
	return path;
}

char *sandbox_scratch(const struct sandbox *sandbox, const char *name)
{
	return join(sandbox->base, name);
}

/* Sanitizers, coverage and valgrind are steered by variables, so theirs stay. */
static bool is_kept(const char *variable)
{
	static const char *const kept[] = {
		"PATH=", "ASAN_", "UBSAN_", "LSAN_", "GCOV_", "LLVM_", "VALGRIND_", "LD_", "DYLD_",
	};
	for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
		if (strncmp(variable, kept[i], strlen(kept[i])) == 0)
			return true;
	return false;
}

static void clear_environment(void)
{
	struct lines kept = {0};
	for (char **variable = environ; *variable; variable++)
		if (is_kept(*variable))
			lines_add_string(&kept, *variable);
	static char *none[] = {NULL};
	environ = none;
	for (size_t i = 0; i < kept.count; i++)
		putenv(kept.line[i]);
}

static void set_environment(const struct sandbox *sandbox, const struct options *options)
{
	clear_environment();
	char *database = join(sandbox->home, "t.db");
	char *bin = join(sandbox->base, "bin");
	const char *path = getenv("PATH");
	path = path ? path : "/usr/bin:/bin";
	size_t room = strlen(bin) + strlen(options->tools) + strlen(path) + 3;
	char *whole_path = need(malloc(room));
	snprintf(whole_path, room, "%s:%s:%s", bin, options->tools, path);

	const char *const settings[][2] = {
		{"PATH", whole_path},
		{"HOME", sandbox->home},
		{"TMPDIR", sandbox->base},
		{"TESTDIR", sandbox->test_folder},
		{"DATADIR", sandbox->data_folder},
		{"TERM", "xterm-256color"},
		{"ESCDELAY", "25"},
		{"LC_ALL", "C.UTF-8"},
		{"TZ", "Asia/Shanghai"},
		{"UNIONPLAN_TODAY", "2025-11-18"},
		{"UNIONPLAN_DB", database},
		{"UNIONPLAN_ACTOR", "测试员"},
	};
	for (size_t i = 0; i < sizeof settings / sizeof *settings; i++)
		setenv(settings[i][0], settings[i][1], 1);
	free(whole_path);
	free(bin);
	free(database);
}

static int remove_one(const char *path, const struct stat *info, int kind, struct FTW *place)
{
	(void)info, (void)kind, (void)place;
	return remove(path);
}

/* A test may have taken away its right to write in a folder, which would keep it from going. */
static int open_folder(const char *path, const struct stat *info, int kind, struct FTW *place)
{
	(void)info, (void)place;
	if (kind == FTW_D || kind == FTW_DNR)
		chmod(path, 0700);
	return 0;
}

static void remove_tree(const char *path)
{
	nftw(path, open_folder, 16, FTW_PHYS);
	nftw(path, remove_one, 16, FTW_PHYS | FTW_DEPTH);
}

static char *make_base(void)
{
	const char *parent = getenv("TMPDIR");
	char *template = join(parent && *parent ? parent : "/tmp", "unionplan-test-XXXXXX");
	char *base = mkdtemp(template) ? realpath(template, NULL) : NULL;
	free(template);
	return base;
}

static bool build_sandbox(struct sandbox *sandbox, const struct options *options)
{
	sandbox->home = join(sandbox->base, "home");
	sandbox->test_folder = join(options->top, "tests");
	sandbox->data_folder = join(options->top, "data");
	char *bin = join(sandbox->base, "bin"), *link = join(bin, "unionplan");
	bool good = mkdir(sandbox->home, 0700) == 0 && mkdir(bin, 0700) == 0 &&
		    symlink(options->program, link) == 0 && chdir(sandbox->home) == 0;
	free(link);
	free(bin);
	set_environment(sandbox, options);
	return good;
}

static void catch_ends(int seconds)
{
	struct sigaction action = {.sa_handler = stop};
	sigaction(SIGALRM, &action, NULL);
	sigaction(SIGINT, &action, NULL);
	sigaction(SIGTERM, &action, NULL);
	sigaction(SIGHUP, &action, NULL);
	signal(SIGPIPE, SIG_IGN);
	alarm((unsigned)seconds);
}

static struct tally run_one(const struct worker *worker, const struct options *options)
{
	struct tally failure = {.failed = 1};
	const char *update = getenv("UPDATE");
	struct sandbox sandbox = {
		.name = worker->file,
		.path = realpath(worker->file, NULL),
		.base = worker->base,
		.seconds = options->seconds,
		.update = update && strcmp(update, "1") == 0,
	};
	if (!sandbox.path || !build_sandbox(&sandbox, options)) {
		printf("%s: %s\n", worker->file, strerror(errno));
		return failure;
	}
	catch_ends(SANDBOX_FILE_FACTOR * options->seconds);
	return options->run(&sandbox);
}

static void start_worker(struct worker *worker, const char *file, const struct options *options)
{
	int ends[2];
	*worker = (struct worker){.file = file, .report = tmpfile(), .base = make_base()};
	fflush(NULL);
	if (!worker->report || !worker->base || pipe(ends) < 0 || (worker->pid = fork()) < 0) {
		perror(file);
		exit(2);
	}
	if (worker->pid == 0) {
		(void)dup2(fileno(worker->report), STDOUT_FILENO);
		fcntl(ends[1], F_SETFD, FD_CLOEXEC);
		struct tally tally = run_one(worker, options);
		fflush(stdout);
		_exit(write(ends[1], &tally, sizeof tally) == sizeof tally ? 0 : 1);
	}
	close(ends[1]);
	worker->tally = ends[0];
}

static void finish_worker(struct worker *worker, int status, struct tally *sum)
{
	struct tally tally;
	int byte;
	rewind(worker->report);
	while ((byte = getc(worker->report)) != EOF)
		putchar(byte);
	fclose(worker->report);
	if (read(worker->tally, &tally, sizeof tally) != sizeof tally) {
		printf("%s: the runner itself ended with %d\n", worker->file, exit_code(status));
		tally = (struct tally){.failed = 1};
	}
	close(worker->tally);
	fflush(stdout);
	remove_tree(worker->base);
	free(worker->base);
	sum->passed += tally.passed;
	sum->failed += tally.failed;
	sum->rewritten += tally.rewritten;
	worker->pid = 0;
}

static struct worker *find_worker(struct worker *workers, int jobs, pid_t pid)
{
	for (int i = 0; i < jobs; i++)
		if (workers[i].pid == pid)
			return &workers[i];
	return NULL;
}

static void stop_workers(const struct worker *workers, int jobs)
{
	for (int i = 0; i < jobs; i++)
		if (workers[i].pid)
			kill(workers[i].pid, SIGTERM);
}

static struct tally run_all(char **files, const struct options *options)
{
	struct tally sum = {0};
	struct worker *workers = need(calloc((size_t)options->jobs, sizeof *workers));
	int running = 0;
	catch_ends(0);
	while ((*files && !over) || running) {
		if (*files && !over && running < options->jobs) {
			start_worker(find_worker(workers, options->jobs, 0), *files++, options);
			running++;
			continue;
		}
		int status;
		pid_t pid = waitpid(-1, &status, 0);
		if (pid < 0 && over)
			stop_workers(workers, options->jobs);
		struct worker *worker = pid > 0 ? find_worker(workers, options->jobs, pid) : NULL;
		if (worker) {
			finish_worker(worker, status, &sum);
			running--;
		}
	}
	free(workers);
	return sum;
}

/* The folder in which the runner itself lies. */
static char *own_folder(const char *name)
{
	char *path = realpath(name, NULL);
	char *slash = path ? strrchr(path, '/') : NULL;
	if (!slash)
		return need(strdup("."));
	*slash = '\0';
	return path;
}

static bool read_options(struct options *options, int argc, char **argv)
{
	int option;
	while ((option = getopt(argc, argv, "j:t:")) != -1) {
		if (option == 'j')
			options->jobs = atoi(optarg);
		else if (option == 't')
			options->seconds = atoi(optarg);
		else
			return false;
	}
	if (options->jobs < 1 || options->seconds < 1 || argc - optind < 2)
		return false;
	options->program = realpath(argv[optind], NULL);
	if (!options->program || access(options->program, X_OK) < 0) {
		fprintf(stderr, "%s: %s\n", argv[optind], strerror(errno));
		return false;
	}
	options->top = need(realpath(".", NULL));
	options->tools = own_folder(argv[0]);
	if (access("tests", R_OK) < 0) {
		fputs("no folder tests here: run this from the project's top folder\n", stderr);
		return false;
	}
	return true;
}

int sandbox_main(int argc, char **argv, const char *noun, run_file *run)
{
	struct options options = {.noun = noun, .jobs = 1, .seconds = 20, .run = run};
	if (!read_options(&options, argc, argv)) {
		fprintf(stderr, "usage: %s [-j JOBS] [-t SECONDS] PROGRAM FILE...\n", argv[0]);
		return 2;
	}
	struct tally sum = run_all(argv + optind + 1, &options);
	if (sum.rewritten)
		printf("%s: %d rewritten\n", noun, sum.rewritten);
	printf("%s: %d passed, %d failed\n", noun, sum.passed, sum.failed);
	free(options.program);
	free(options.tools);
	free(options.top);
	return sum.failed || over ? 1 : 0;
}
