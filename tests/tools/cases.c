/* run-cases: shell sessions with the output they should have. The format: see README.md. */

#include "lines.h"
#include "sandbox.h"
#include "utf8.h"

#include <fnmatch.h>
#include <locale.h>
#include <regex.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define NO_EOL " (no eol)"
#define EMPTY_LINE "   (esc)"
#define SKIPPED "  skipped"
#define IS_SKIPPED ": skipped"
#define CONTEXT 3

struct command {
	size_t line;         /* of its `$`, from 0 */
	size_t answer;       /* the first line after the command itself */
	size_t end;          /* the first line after what it should answer */
	struct lines actual; /* what it did answer, as the file would say it */
};

struct session {
	struct lines file;
	struct command *commands;
	size_t count;
};

static bool starts_with(const char *text, const char *prefix)
{
	return strncmp(text, prefix, strlen(prefix)) == 0;
}

static bool ends_with(const char *text, const char *suffix)
{
	size_t length = strlen(text), tail = strlen(suffix);
	return length >= tail && strcmp(text + length - tail, suffix) == 0;
}

static bool is_blank(const char *line)
{
	return line[strspn(line, " ")] == '\0';
}

/* An indented line is output, "[N]" an exit code, a line of nothing may stand between them. */
static bool is_answer(const char *line)
{
	return *line == '\0' || starts_with(line, "  ") || *line == '[';
}

static void session_read_command(struct session *session, size_t *at)
{
	char **line = session->file.line;
	size_t count = session->file.count;
	struct command command = {.line = (*at)++};
	while (*at < count && (starts_with(line[*at], "> ") || strcmp(line[*at], ">") == 0))
		(*at)++;
	command.answer = *at;
	while (*at < count && is_answer(line[*at]))
		(*at)++;
	command.end = *at;
	/* Empty lines after the last one are there for the eye. */
	while (command.end > command.answer && *line[command.end - 1] == '\0')
		command.end--;
	size_t size = (session->count + 1) * sizeof command;
	session->commands = need(realloc(session->commands, size));
	session->commands[session->count++] = command;
}

/* False, with the number of the line that is none of the format, or 0 for a file without commands. */
static bool session_parse(struct session *session, size_t *bad_line)
{
	size_t at = 0;
	while (at < session->file.count) {
		const char *line = session->file.line[at];
		if (starts_with(line, "$ "))
			session_read_command(session, &at);
		else if (*line == '#' || *line == '\0')
			at++;
		else
			break;
	}
	*bad_line = at < session->file.count ? at + 1 : 0;
	return at == session->file.count && session->count > 0;
}

static void session_release(struct session *session)
{
	for (size_t i = 0; i < session->count; i++)
		lines_release(&session->commands[i].actual);
	free(session->commands);
	lines_release(&session->file);
}

/*
 * The whole session as one script, so that variables and folders carry over. After each command
 * it prints a mark with the exit code, on a line of its own, and leaves $? as it was.
 */
static void session_script(const struct session *session, struct lines *script, const char *mark)
{
	char text[256];
	snprintf(text, sizeof text,
		 "end_of() { set -- \"$1\" $?; printf '\\n%s %%s %%s\\n' \"$@\"; return $2; }",
		 mark);
	lines_add_string(script, text);
	for (size_t i = 0; i < session->count; i++) {
		const struct command *command = &session->commands[i];
		for (size_t n = command->line; n < command->answer; n++) {
			const char *line = session->file.line[n];
			lines_add_string(script, line + (line[1] ? 2 : 1));
		}
		snprintf(text, sizeof text, "end_of %zu", i);
		lines_add_string(script, text);
	}
}

/* Folders have other names on each machine: their variables stand for them. */
static const char *folder_at(const char *bytes, const struct sandbox *sandbox, size_t *length)
{
	const char *const folders[][2] = {
		{sandbox->home, "$HOME"},
		{sandbox->base, "$TMPDIR"},
		{sandbox->test_folder, "$TESTDIR"},
		{sandbox->data_folder, "$DATADIR"},
	};
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
		if (starts_with(bytes, folders[i][0])) {
			*length = strlen(folders[i][0]);
			return folders[i][1];
		}
	return NULL;
}

/* Controls, and marks that have no width or turn the direction of writing. */
static bool is_invisible(uint32_t code)
{
	return (code < 0x20 && code != '\t') || (code >= 0x7F && code < 0xA0) || code == 0xFEFF ||
	       (code >= 0x200B && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E) ||
	       (code >= 0x2060 && code <= 0x206F);
}

/* Writes the character at `bytes` and gives its length. `*escaped` turns true if it took an escape. */
static size_t put_character(FILE *out, const char *bytes, bool escape, bool *escaped)
{
	uint32_t code;
	size_t length = utf8_decode(bytes, &code);
	bool hidden = escape || length == 0 || is_invisible(code);
	*escaped = *escaped || hidden;
	if (length == 0)
		fprintf(out, "\\x%02x", (unsigned char)*bytes);
	else if (!hidden)
		(void)fwrite(bytes, 1, length, out);
	else if (code < 0x80)
		fprintf(out, "\\x%02x", (unsigned)code);
	else
		fprintf(out, "\\u{%x}", (unsigned)code);
	return length ? length : 1;
}

/* One line of output as the file says it: indented, everything in it visible. */
static char *describe_line(const char *bytes, size_t length, const struct sandbox *sandbox)
{
	char *text = NULL;
	size_t size;
	FILE *out = need(open_memstream(&text, &size));
	bool escaped = false;
	fputs("  ", out);
	for (size_t i = 0, step; i < length; i += step) {
		const char *folder = folder_at(bytes + i, sandbox, &step);
		bool trailing_blank = i > 0 && i == length - 1 && bytes[i] == ' ';
		if (folder)
			fputs(folder, out);
		else
			step = put_character(out, bytes + i, trailing_blank, &escaped);
	}
	if (escaped)
		fputs(" (esc)", out);
	fclose(out);
	return need(text);
}

/* What stands between two marks. The line feed before a mark is the mark's own. */
static void describe_output(struct lines *actual, const char *bytes, const char *end,
			    const struct sandbox *sandbox)
{
	while (bytes < end) {
		const char *feed = memchr(bytes, '\n', (size_t)(end - bytes));
		size_t length = (size_t)((feed ? feed : end) - bytes);
		char *text = describe_line(bytes, length, sandbox);
		if (!feed) {
			size_t end_of_line = strlen(text);
			text = need(realloc(text, end_of_line + sizeof NO_EOL));
			memcpy(text + end_of_line, NO_EOL, sizeof NO_EOL);
		}
		lines_add_string(actual, text);
		free(text);
		bytes += length + 1;
	}
}

/* At the end of an answer an empty line would be taken for one that is there for the eye. */
static void show_empty_end(struct lines *actual)
{
	if (actual->count && is_blank(actual->line[actual->count - 1])) {
		lines_drop_last(actual);
		lines_add_string(actual, EMPTY_LINE);
	}
}

/* As strstr does, in bytes that may hold zeros. */
static const char *find(const char *bytes, const char *limit, const char *text)
{
	size_t length = strlen(text);
	for (; (size_t)(limit - bytes) >= length; bytes++)
		if (memcmp(bytes, text, length) == 0)
			return bytes;
	return NULL;
}

/*
 * Shares the output among the commands. Gives how many of them came to their end: a session that
 * exits, or whose quotes don't close, leaves the rest unanswered.
 */
static size_t session_take_output(struct session *session, const char *bytes, size_t size,
				  const char *mark, const struct sandbox *sandbox)
{
	char line[160];
	const char *limit = bytes + size;
	for (size_t i = 0; i < session->count; i++) {
		struct lines *actual = &session->commands[i].actual;
		snprintf(line, sizeof line, "\n%s %zu ", mark, i);
		const char *found = find(bytes, limit, line);
		describe_output(actual, bytes, found ? found : limit, sandbox);
		if (!found) {
			lines_add_string(actual, sandbox_over() ? "[the time for a file is up]"
								: "[the session ended here]");
			return i;
		}
		char *end;
		long code = strtol(found + strlen(line), &end, 10);
		if (code) {
			snprintf(line, sizeof line, "[%ld]", code);
			lines_add_string(actual, line);
		}
		show_empty_end(actual);
		bytes = end + 1;
	}
	return session->count;
}

static bool matches_pattern(const char *pattern, size_t length, bool glob, const char *text)
{
	char *alone = need(malloc(length + 5));
	snprintf(alone, length + 5, glob ? "%.*s" : "^(%.*s)$", (int)length, pattern);
	regex_t regex;
	bool matches = false;
	if (glob) {
		matches = fnmatch(alone, text, 0) == 0;
	} else if (regcomp(&regex, alone, REG_EXTENDED | REG_NOSUB) == 0) {
		matches = regexec(&regex, text, 0, NULL, 0) == 0;
		regfree(&regex);
	}
	free(alone);
	return matches;
}

static bool line_matches(const char *expected, const char *actual)
{
	if (strcmp(expected, actual) == 0 || (is_blank(expected) && is_blank(actual)))
		return true;
	bool glob = ends_with(expected, " (glob)");
	if (!starts_with(actual, "  ") || !starts_with(expected, "  ") ||
	    (!glob && !ends_with(expected, " (re)")))
		return false;
	size_t suffix = strlen(glob ? " (glob)" : " (re)");
	return matches_pattern(expected + 2, strlen(expected) - 2 - suffix, glob, actual + 2);
}

static struct lines command_expected(const struct session *session, const struct command *command)
{
	return (struct lines){
		.line = session->file.line + command->answer,
		.count = command->end - command->answer,
	};
}

/* What could not be tried on this machine passes, but not in silence. */
static void tell_skipped(const struct command *command, const struct lines *expected,
			 const char *name)
{
	for (size_t i = 0; i < command->actual.count; i++) {
		const char *line = command->actual.line[i];
		bool by_pattern = i >= expected->count || strcmp(line, expected->line[i]) != 0;
		if (by_pattern && (starts_with(line, SKIPPED) || ends_with(line, IS_SKIPPED)))
			printf("%s:%zu:%s\n", name, command->line + 1, line + 1);
	}
}

static bool command_passes(const struct session *session, const struct command *command,
			   const char *name)
{
	struct lines expected = command_expected(session, command);
	char *edits = lines_compare(&expected, &command->actual, line_matches);
	bool differs = lines_differ(edits);
	if (differs) {
		printf("%s:%zu: %s\n", name, command->line + 1, session->file.line[command->line]);
		lines_print_diff(stdout, &expected, &command->actual, edits, command->answer + 1,
				 CONTEXT);
	} else {
		tell_skipped(command, &expected, name);
	}
	free(edits);
	return !differs;
}

/* Patterns that still match stay. */
static void command_write(const struct session *session, const struct command *command,
			  struct lines *out)
{
	struct lines expected = command_expected(session, command);
	char *edits = lines_compare(&expected, &command->actual, line_matches);
	size_t i = 0, j = 0;
	for (const char *edit = edits; *edit; edit++) {
		if (*edit == '-') {
			i++;
			continue;
		}
		const char *line = *edit == '=' ? expected.line[i++] : command->actual.line[j];
		lines_add_string(out, is_blank(line) ? "" : line);
		j++;
	}
	free(edits);
}

static bool session_rewrite(const struct session *session, const struct sandbox *sandbox)
{
	struct lines out = {0};
	size_t at = 0;
	for (size_t i = 0; i < session->count; i++) {
		const struct command *command = &session->commands[i];
		for (; at < command->answer; at++)
			lines_add_string(&out, session->file.line[at]);
		command_write(session, command, &out);
		at = command->end;
	}
	for (; at < session->file.count; at++)
		lines_add_string(&out, session->file.line[at]);
	bool good = lines_write(&out, sandbox->path);
	lines_release(&out);
	return good;
}

static char *read_bytes(const char *path, size_t *size)
{
	char *bytes = NULL;
	FILE *in = fopen(path, "r"), *out = need(open_memstream(&bytes, size));
	char block[65536];
	size_t length;
	while (in && (length = fread(block, 1, sizeof block, in)) > 0)
		(void)fwrite(block, 1, length, out);
	if (in)
		fclose(in);
	fclose(out);
	return need(bytes);
}

/* Runs the session; gives how many commands came to their end. */
static size_t session_run(struct session *session, const struct sandbox *sandbox)
{
	char mark[64];
	snprintf(mark, sizeof mark, "--end-of-command-%ld--", (long)getpid());
	char *script_path = sandbox_scratch(sandbox, "script");
	char *output_path = sandbox_scratch(sandbox, "output");
	struct lines script = {0};
	session_script(session, &script, mark);
	bool written = lines_write(&script, script_path);
	lines_release(&script);
	if (written)
		sandbox_shell((const char *const[]){"sh", script_path, NULL}, output_path);
	size_t size;
	char *bytes = read_bytes(output_path, &size);
	size_t ended = session_take_output(session, bytes, size, mark, sandbox);
	free(bytes);
	free(output_path);
	free(script_path);
	return ended;
}

static struct tally session_judge(struct session *session, const struct sandbox *sandbox)
{
	struct tally tally = {0};
	size_t ended = session_run(session, sandbox);
	bool complete = ended == session->count;
	size_t judged = complete ? ended : ended + 1;
	tally.failed = (int)(session->count - judged);
	for (size_t i = 0; i < judged; i++) {
		if (command_passes(session, &session->commands[i], sandbox->name))
			tally.passed++;
		else if (sandbox->update && complete)
			tally.rewritten++;
		else
			tally.failed++;
	}
	if (judged < session->count)
		printf("%s: %zu commands after this one were not run\n", sandbox->name,
		       session->count - judged);
	if (tally.rewritten && !session_rewrite(session, sandbox)) {
		perror(sandbox->name);
		tally.failed++;
	}
	return tally;
}

static struct tally run_file(const struct sandbox *sandbox)
{
	struct tally tally = {.failed = 1};
	struct session session = {0};
	size_t bad_line;
	if (!lines_read(&session.file, sandbox->path))
		printf("%s: cannot be read\n", sandbox->name);
	else if (session_parse(&session, &bad_line))
		tally = session_judge(&session, sandbox);
	else if (bad_line)
		printf("%s:%zu: neither command nor output nor comment: %s\n", sandbox->name,
		       bad_line, session.file.line[bad_line - 1]);
	else
		printf("%s: no commands in it\n", sandbox->name);
	session_release(&session);
	return tally;
}

int main(int argc, char **argv)
{
	/* For the patterns: a dot stands for a character, not for a byte. */
	(void)setlocale(LC_CTYPE, "C.UTF-8");
	return sandbox_main(argc, argv, "cases", run_file);
}
