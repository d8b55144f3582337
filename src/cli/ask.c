#include "ask.h"

#include "base/utf8.h"
#include "i18n/messages.h"
#include "model/numeral.h"
#include "print.h"

#include <stdio.h>
#include <stdlib.h>
#include <strings.h>
#include <unistd.h>

bool ask_possible(void)
{
	return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

/* The answer without blanks at its ends; NULL at the end of input. Owned. */
static char *ask_line(const char *question)
{
	char *line = NULL;
	size_t room = 0;
	print_text(question);
	fflush(stdout);
	ssize_t length = getline(&line, &room, stdin);
	if (length < 0) {
		print_text("\n");
		free(line);
		return NULL;
	}
	char *clean = utf8_clean(line, (size_t)length, false, NULL);
	free(line);
	size_t start = strspn(clean, " "), end = strlen(clean);
	while (end > start && clean[end - 1] == ' ')
		end--;
	char *answer = xmemdup0(clean + start, end - start);
	free(clean);
	return answer;
}

static bool whole_number(const char *answer, int *number)
{
	size_t length = numeral_read(answer, false, number);
	return length && answer[length] == '\0';
}

static bool refuse_unanswered(struct error *err)
{
	return error_set(err, ERR_NOTHING, xstrdup(text(MSG_nothing_made)));
}

bool ask_template(const struct template_entry *items, size_t count, size_t *chosen,
		  struct error *err)
{
	for (size_t i = 0; i < count; i++)
		print_format("%3zu  %s\n", i + 1, items[i].about.name);
	for (;;) {
		char *question = say_ask_template((int)count);
		char *answer = ask_line(question);
		int number;
		bool none = !answer || !*answer;
		bool fits = !none && whole_number(answer, &number) && number >= 1 &&
			    (size_t)number <= count;
		free(question);
		free(answer);
		if (none)
			return refuse_unanswered(err);
		if (fits) {
			*chosen = (size_t)number - 1;
			return true;
		}
	}
}

bool ask_choice(const char *question, const char *const *names, size_t count, size_t *chosen,
		struct error *err)
{
	for (size_t i = 0; i < count; i++)
		print_format("%3zu  %s\n", i + 1, names[i]);
	for (;;) {
		char *answer = ask_line(question);
		int number = 1;
		bool fits = answer && (!*answer || whole_number(answer, &number)) && number >= 1 &&
			    (size_t)number <= count;
		bool over = !answer;
		free(answer);
		if (over)
			return refuse_unanswered(err);
		if (fits) {
			*chosen = (size_t)number - 1;
			return true;
		}
	}
}

static bool understand_decision(const char *answer, enum ask_decision *out)
{
	static const struct {
		const char *word;
		enum ask_decision decision;
	} words[] = {
		{"y", ASK_YES},     {"yes", ASK_YES},   {"是", ASK_YES},  {"好", ASK_YES},
		{"n", ASK_NO},      {"no", ASK_NO},     {"否", ASK_NO},   {"不", ASK_NO},
		{"a", ASK_REST},    {"all", ASK_REST},  {"都", ASK_REST}, {"q", ASK_QUIT},
		{"quit", ASK_QUIT}, {"退出", ASK_QUIT},
	};
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (strcasecmp(answer, words[i].word) == 0) {
			*out = words[i].decision;
			return true;
		}
	}
	return false;
}

/* Letters from an input method are full-width. */
static char *narrow(const char *answer)
{
	struct strbuf out = STRBUF_INIT;
	uint32_t c;
	for (size_t step; (step = utf8_next(answer, &c)); answer += step)
		strbuf_add_char(&out, utf8_fold_wide(c));
	return strbuf_detach(&out);
}

enum ask_decision ask_decision(const char *question, bool suggested)
{
	for (;;) {
		enum ask_decision decision = suggested ? ASK_YES : ASK_NO;
		char *answer = ask_line(question);
		if (!answer)
			return ASK_QUIT;
		char *word = narrow(answer);
		bool understood = !*word || understand_decision(word, &decision);
		free(answer);
		free(word);
		if (understood)
			return decision;
	}
}

/* What the answer means for a variable; NULL: it doesn't fit. Owned. */
static char *understand(const struct variable *variable, const char *answer)
{
	int year;
	if (!*answer)
		return xstrdup(variable->fallback);
	switch (variable->type) {
	case VARIABLE_TEXT:
		return xstrdup(answer);
	case VARIABLE_YEAR:
		return whole_number(answer, &year) && year >= 1000 ? string_format("%d", year)
								   : NULL;
	case VARIABLE_CHOICE:
		for (size_t i = 0; i < variable->choice_count; i++)
			if (strcmp(answer, variable->choices[i]) == 0)
				return xstrdup(answer);
		return NULL;
	}
	return NULL;
}

/* '学校名称（小学、初中）[小学]：' */
static char *write_question(const struct variable *variable)
{
	struct strbuf question = STRBUF_INIT;
	strbuf_add_text(&question, variable->prompt ? variable->prompt : variable->name);
	for (size_t i = 0; i < variable->choice_count; i++)
		strbuf_format(&question, i ? "|%s" : " (%s", variable->choices[i]);
	strbuf_add_text(&question, variable->choice_count ? ")" : "");
	if (variable->fallback)
		strbuf_format(&question, " [%s]", variable->fallback);
	strbuf_add_text(&question, text(MSG_colon));
	return strbuf_detach(&question);
}

static char *ask_variable(const struct variable *variable)
{
	char *question = write_question(variable), *value = NULL;
	while (!value) {
		char *answer = ask_line(question);
		if (!answer)
			break;
		value = understand(variable, answer);
		free(answer);
	}
	free(question);
	return value;
}

bool ask_variables(const struct template_info *about, struct values *values, struct error *err)
{
	for (size_t i = 0; i < about->count; i++) {
		if (values_have(values, about->variables[i].name))
			continue;
		char *value = ask_variable(&about->variables[i]);
		if (!value)
			return refuse_unanswered(err);
		values_add(values, about->variables[i].name, value);
		free(value);
	}
	return true;
}
