/* Words at a line's beginning that are a number, or have one behind them. */
#include "phrase_label.h"

#include "base/array.h"

bool label_read_of_them(struct reading *reading)
{
	const char *p = reading->p;
	struct taken_number number;
	if (!take_word(&p, "其") || !take_number(&p, &number) || number.kind != NUMERAL_CHINESE)
		return false;
	if (!take_word(&p, "是") && !take_sign(&p, "，,、:"))
		return false;
	label_set_number(&reading->label, &number);
	reading->p = p;
	return label_finish(reading, LABEL_WORD, true);
}

/* What is counted stands before its number. */
bool label_read_named(struct reading *reading)
{
	static const struct phrase_word kinds[] = {
		{"任务", 0}, {"措施", 0}, {"举措", 0}, {"项目", 0}, {"行动", 0}, {"工程", 0},
		{"重点", 0}, {"目标", 0}, {"板块", 0}, {"专题", 0}, {"步骤", 0}, {"亮点", 0},
	};
	const char *p = reading->p;
	struct taken_number number;
	if (!TAKE_WORDS(&p, kinds, NULL) || !take_number(&p, &number) || number.value < 1 ||
	    number.value > 40 || number.by_digits || !take_sign(&p, "：:、"))
		return false;
	label_set_number(&reading->label, &number);
	reading->p = p;
	return label_finish(reading, LABEL_ITEM, false);
}

bool label_read_order(struct reading *reading)
{
	static const struct phrase_word words[] = {
		{"首先", 1}, {"其次", 2}, {"再次", 3}, {"再者", 3}, {"最后", 0}};
	const char *p = reading->p;
	if (!TAKE_WORDS(&p, words, &reading->label.value) || !take_sign(&p, "，,、:"))
		return false;
	reading->label.depth = 1;
	reading->p = p;
	return label_finish(reading, LABEL_ORDER, false);
}
