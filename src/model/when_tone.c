/* Words around a time that say how sure it is or what happens then, and don't change when it is. */
#include "base/array.h"
#include "when_parts.h"

#include <string.h>

static const char *const before[] = {"大约在", "大约", "大概", "约在", "约",   "预计在",
				     "预计",   "计划", "拟在", "拟于", "暂定", "初定于",
				     "初定",   "拟",   "于",   "在"};
static const char *const behind[] = {"左右", "前后", "完成", "办完", "做完", "办结", "举行",
				     "举办", "召开", "开展", "进行", "启动", "落实"};

static bool cut_front(struct strbuf *text, const char *word)
{
	size_t length = strlen(word);
	if (text->length <= length || strncmp(text->text, word, length) != 0)
		return false;
	strbuf_remove(text, 0, length);
	return true;
}

static bool cut_end(struct strbuf *text, const char *word)
{
	if (text->length <= strlen(word) || !strbuf_ends_with(text, word))
		return false;
	strbuf_truncate(text, text->length - strlen(word));
	return true;
}

void when_take_tone(struct strbuf *text)
{
	for (size_t i = 0; i < ARRAY_LENGTH(before); i++)
		if (cut_front(text, before[i]))
			break;
	/* Two of them at most: 9月底前后完成. */
	for (size_t i = 0, taken = 0; i < ARRAY_LENGTH(behind) && taken < 2; i++)
		if (cut_end(text, behind[i])) {
			taken++;
			i = (size_t)-1;
		}
}
