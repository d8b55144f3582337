/* What belongs to the page that a document was copied from: advertisements, links, page numbers. */
#include "phrase.h"

#include "base/array.h"
#include "phrase_take.h"

enum { LONGEST = 60 }; /* characters: what is longer is a text */

/* - 3 -, — 3 —, ·3·, 3/5, 第 3 页, 第3页 共5页, 第3页/共5页, Page 3 of 5; and nothing else. */
bool phrase_page_number(const char *line)
{
	const char *p = line;
	struct taken_number number;
	uint32_t dash = take_sign(&p, "-—–－·•~[(【<《");
	if (take_word(&p, "—"))
		dash = 0x2014;
	bool first = take_word(&p, "第"), page = take_word(&p, "page") || take_word(&p, "Page") ||
						 take_word(&p, "PAGE") || take_word(&p, "p.") ||
						 take_word(&p, "P.");
	if (!take_number(&p, &number) || number.digits > 4)
		return false;
	bool named = (first && take_word(&p, "页")) || page;
	if (first && !named)
		return false;
	bool of = false;
	const char *rest = p;
	take_sign(&rest, "/,，、|(（");
	of = take_word(&rest, "共") || take_word(&rest, "of") || take_word(&rest, "总");
	if (of ? take_number(&rest, &number)
	       : (rest = p, take_sign(&rest, "/") && take_number(&rest, &number))) {
		of = true;
		take_word(&rest, "页");
		p = rest;
	}
	if (dash && take_sign(&p, "-—–－·•~])】>》")) {
		take_word(&p, "—");
		return !next_char(behind_spaces(p));
	}
	take_sign(&p, ")）");
	return !dash && (named || of) && !next_char(behind_spaces(p));
}
