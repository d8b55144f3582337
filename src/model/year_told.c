/* Does a sentence tell of what has happened? */
#include "year_scan.h"

#include <string.h>

static const char *const past[] = {"已由", "已经", "已于",     "已在",   "已获",
				   "业经", "业已", "获得通过", "通过了", NULL};
static const char *const passed[] = {"通过", "批准", "同意", NULL};
static const char *const to_come[] = {"拟",   "将",   "力争", "争取", "准备", "提交",
				      "提请", "召开", "举行", "定于", NULL};
static const char *const stops[] = {"。", "；", "！", "？", "\n", ";", NULL};

/* Where the sentence ends that `text` is in. */
static size_t sentence_end(const char *text)
{
	size_t end = strlen(text);
	for (size_t i = 0; stops[i]; i++) {
		const char *stop = strstr(text, stops[i]);
		if (stop && (size_t)(stop - text) < end)
			end = (size_t)(stop - text);
	}
	return end;
}

static size_t sentence_start(const char *text, size_t at)
{
	while (at > 0 && !word_before(text, at, stops))
		at--;
	return at;
}

static bool holds(const char *text, size_t length, const char *const *words)
{
	for (; *words; words++) {
		const char *found = strstr(text, *words);
		if (found && (size_t)(found - text) + strlen(*words) <= length)
			return true;
	}
	return false;
}

bool sentence_tells_past(const char *text, size_t at, size_t end)
{
	size_t start = sentence_start(text, at);
	const char *sentence = text + start, *behind = text + end;
	size_t rest = sentence_end(behind), length = end + rest - start;
	if (holds(sentence, length, past))
		return true;
	return holds(behind, rest, passed) && !holds(sentence, length, to_come);
}
