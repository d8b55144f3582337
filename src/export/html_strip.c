/*
 * The strip, from above: the months and how many activities stand under each, as columns; the days, deadlines and ten-day
 * parts that are named, as dots, diamonds and dashes; then bars with their titles, as many lines of them as they need.
 */
#include "html_text.h"

#include "activity_words.h"
#include "base/width.h"
#include "document_strip.h"
#include "i18n/messages.h"

#include <stdlib.h>

/* Measures of the picture, in its own units; it is as wide as the text. */
enum {
	WIDTH = 640,
	MONTHS_AT = 13,    /* the base line of their names */
	COLUMNS_AT = 64,   /* the ground on which the columns of counts stand */
	COLUMNS_HIGH = 34, /* the highest of them */
	MARKS_AT = 79,
	BARS_AT = 94,
	BAR_STEP = 20,
	BAR_HIGH = 14,
	LETTER = 11, /* size of letters beside and in bars */
	GAP = 4,
	LANES_MOST = 24,
	MONTHS_NAMED = 18 /* in a longer plan there is room for their numbers only */
};

/* A place on a line, in units. */
static double at(const struct document_strip *strip, int column)
{
	return (double)column * WIDTH / (strip->period.count * STRIP_COLUMNS);
}

/* Numbers with one digit behind the point, and none where that is 0: what the eye can't see need not be told. */
static void add_number(struct strbuf *out, const char *name, double value)
{
	long tenths = (long)(value * 10 + (value < 0 ? -0.5 : 0.5));
	strbuf_format(out, tenths % 10 ? " %s=\"%ld.%ld\"" : " %s=\"%ld\"", name, tenths / 10,
		      labs(tenths % 10));
}

/* --- months --- */

static void add_month_name(const struct document_strip *strip, int month, struct strbuf *out)
{
	int of_year = month_of_year(strip->period.first + month);
	double width = at(strip, STRIP_COLUMNS);
	strbuf_add_text(out, "<text class=\"m\"");
	add_number(out, "x", at(strip, month * STRIP_COLUMNS) + width / 2);
	strbuf_format(out, " y=\"%d\">", MONTHS_AT);
	if (strip->period.count > MONTHS_NAMED)
		strbuf_format(out, "%d", of_year);
	else
		html_text(out, text((enum message)(MSG_month_short_1 + of_year - 1)));
	strbuf_add_text(out, "</text>\n");
}

/* A line where a month begins; a stronger one where a year does. */
static void add_month_line(const struct document_strip *strip, int month, int height,
			   struct strbuf *out)
{
	bool year = month_of_year(strip->period.first + month) == 1;
	if (!month)
		return;
	strbuf_format(out, "<line class=\"%s\"", year ? "g y" : "g");
	add_number(out, "x1", at(strip, month * STRIP_COLUMNS));
	add_number(out, "x2", at(strip, month * STRIP_COLUMNS));
	strbuf_format(out, " y1=\"%d\" y2=\"%d\"/>\n", year ? 0 : MONTHS_AT + GAP, height);
}

static void add_count(const struct document_strip *strip, int month, size_t most,
		      struct strbuf *out)
{
	size_t count = strip->counts[month];
	double width = at(strip, STRIP_COLUMNS), left = at(strip, month * STRIP_COLUMNS);
	double height = most ? (double)count * (COLUMNS_HIGH - LETTER) / (double)most : 0;
	if (!count)
		return;
	strbuf_add_text(out, "<rect class=\"c\"");
	add_number(out, "x", left + width * 0.2);
	add_number(out, "y", COLUMNS_AT - height);
	add_number(out, "width", width * 0.6);
	add_number(out, "height", height);
	strbuf_add_text(out, "/><text class=\"n\"");
	add_number(out, "x", left + width / 2);
	add_number(out, "y", COLUMNS_AT - height - 2);
	strbuf_format(out, ">%zu</text>\n", count);
}

static void add_months(const struct document_strip *strip, int height, struct strbuf *out)
{
	size_t most = 0;
	for (int month = 0; month < strip->period.count; month++)
		most = strip->counts[month] > most ? strip->counts[month] : most;
	for (int month = 0; month < strip->period.count; month++) {
		add_month_line(strip, month, height, out);
		add_month_name(strip, month, out);
		add_count(strip, month, most, out);
	}
}

/* --- marks --- */

/* What a reader sees who points at it; browsers show it without a script. */
static void add_tip(const char *lines, size_t more, struct strbuf *out)
{
	strbuf_add_text(out, "<title>");
	html_text(out, lines);
	if (more) {
		char *others = say_html_strip_more(more);
		strbuf_add_byte(out, '\n');
		html_text(out, others);
		free(others);
	}
	strbuf_add_text(out, "</title>");
}

static size_t lines_of(const struct strbuf *text)
{
	size_t lines = 1;
	for (const char *p = text->text; (p = strchr(p, '\n')); p++)
		lines++;
	return lines;
}

static void add_mark(const struct document_strip *strip, const struct strip_mark *mark,
		     struct strbuf *out)
{
	double left = at(strip, mark->from), right = at(strip, mark->to + 1);
	double middle = (left + right) / 2, size = mark->count > 1 ? 4 : 3;
	if (mark->kind == STRIP_PART) {
		strbuf_add_text(out, "<rect class=\"p\"");
		add_number(out, "x", left + 1);
		add_number(out, "y", MARKS_AT - size / 2);
		add_number(out, "width", right - left - 2);
		add_number(out, "height", size);
		strbuf_add_text(out, " rx=\"1.5\">");
	} else if (mark->kind == STRIP_DAY) {
		strbuf_add_text(out, "<circle class=\"d\"");
		add_number(out, "cx", middle);
		add_number(out, "cy", MARKS_AT);
		add_number(out, "r", size);
		strbuf_add_byte(out, '>');
	} else {
		strbuf_add_text(out, "<rect class=\"e\"");
		add_number(out, "x", middle - size);
		add_number(out, "y", MARKS_AT - size);
		add_number(out, "width", 2 * size);
		add_number(out, "height", 2 * size);
		strbuf_add_text(out, " transform=\"rotate(45");
		strbuf_format(out, " %.1f %d)\">", middle, MARKS_AT);
	}
	add_tip(mark->titles.text, mark->count - lines_of(&mark->titles), out);
	strbuf_format(out, "</%s>\n", mark->kind == STRIP_DAY ? "circle" : "rect");
}

/* --- bars --- */

/* Where a bar and its title lie. */
struct laid {
	double left, right; /* the bar */
	double from, to;    /* with its title */
	double text_at;
	enum { INSIDE, BEHIND, BEFORE } where;
	size_t length; /* bytes of the title that there is room for */
};

static struct laid lay(const struct document_strip *strip, const struct strip_bar *bar)
{
	struct laid laid = {.left = at(strip, bar->from), .right = at(strip, bar->to + 1)};
	double text = width_of_text(bar->text, 2) * LETTER / 2.0 + 2 * GAP;
	double inside = laid.right - laid.left;
	laid.length = strlen(bar->text);
	laid.from = laid.left;
	laid.to = laid.right;
	if (text <= inside) {
		laid.where = INSIDE;
	} else if (laid.right + text <= WIDTH) {
		laid.where = BEHIND;
		laid.to = laid.right + text;
	} else if (laid.left >= text) {
		laid.where = BEFORE;
		laid.from = laid.left - text;
	} else {
		double left = laid.left, right = WIDTH - laid.right;
		double room = inside > left && inside > right ? inside
			      : left > right                  ? left
							      : right;
		laid.where = room == inside ? INSIDE : room == left ? BEFORE : BEHIND;
		laid.length = width_fit(bar->text, (int)((room - 2 * GAP) * 2 / LETTER) - 2, 2);
		laid.from = laid.where == BEFORE ? 0 : laid.left;
		laid.to = laid.where == BEHIND ? WIDTH : laid.right;
	}
	laid.text_at = laid.where == INSIDE   ? laid.left + GAP
		       : laid.where == BEHIND ? laid.right + GAP
					      : laid.left - GAP;
	return laid;
}

/* The first line of bars in which it has room; LANES_MOST: there is none left. */
static int find_lane(double ends[LANES_MOST], const struct laid *laid)
{
	for (int lane = 0; lane < LANES_MOST; lane++) {
		if (ends[lane] <= laid->from) {
			ends[lane] = laid->to + GAP;
			return lane;
		}
	}
	return LANES_MOST;
}

static void add_bar(const struct strip_bar *bar, const struct laid *laid, int lane,
		    struct strbuf *out)
{
	static const char *const classes[] = {[INSIDE] = "i", [BEHIND] = "o", [BEFORE] = "o b"};
	double top = BARS_AT + lane * BAR_STEP;
	struct strbuf tip = STRBUF_INIT;
	strbuf_format(&tip, "%s　%s", bar->time, bar->text);
	strbuf_add_text(out, "<g>");
	add_tip(tip.text, 0, out);
	strbuf_add_text(out, "<rect class=\"r\"");
	add_number(out, "x", laid->left + 1);
	add_number(out, "y", top);
	add_number(out, "width", laid->right - laid->left - 2);
	strbuf_format(out, " height=\"%d\" rx=\"3\"/><text class=\"%s\"", BAR_HIGH,
		      classes[laid->where]);
	add_number(out, "x", laid->text_at);
	add_number(out, "y", top + BAR_HIGH - 3.5);
	strbuf_add_byte(out, '>');
	html_bytes(out, bar->text, laid->length);
	strbuf_add_text(out, bar->text[laid->length] ? "…" : "");
	strbuf_add_text(out, "</text></g>\n");
	strbuf_release(&tip);
}

/* How many lines they take. What found no room is left to the table. */
static int add_bars(const struct document_strip *strip, struct strbuf *out, size_t *left_out)
{
	double ends[LANES_MOST] = {0};
	int lanes = 0;
	for (size_t i = 0; i < strip->bar_count; i++) {
		struct laid laid = lay(strip, &strip->bars[i]);
		int lane = find_lane(ends, &laid);
		if (lane == LANES_MOST) {
			++*left_out;
			continue;
		}
		add_bar(&strip->bars[i], &laid, lane, out);
		lanes = lane >= lanes ? lane + 1 : lanes;
	}
	return lanes;
}

/* --- the figure --- */

static void add_today(const struct document_strip *strip, int height, struct strbuf *out)
{
	if (strip->today < 0)
		return;
	char *said = say_html_strip_today(strip->day.month, strip->day.day);
	strbuf_add_text(out, "<g class=\"t\">");
	add_tip(said, 0, out);
	strbuf_add_text(out, "<line");
	add_number(out, "x1", at(strip, strip->today));
	add_number(out, "x2", at(strip, strip->today));
	strbuf_format(out, " y1=\"%d\" y2=\"%d\"/></g>\n", MONTHS_AT + GAP, height);
	free(said);
}

/* What the signs mean, as far as there are some of each. */
static void add_caption(const struct document_strip *strip, size_t left_out, struct strbuf *out)
{
	static const struct {
		const char *class;
		enum message means;
	} signs[STRIP_MARK_KINDS] = {
		[STRIP_DAY] = {"d", MSG_html_strip_day},
		[STRIP_DEADLINE] = {"e", MSG_html_strip_deadline},
		[STRIP_PART] = {"p", MSG_html_strip_part},
	};
	bool there[STRIP_MARK_KINDS] = {false};
	for (size_t i = 0; i < strip->mark_count; i++)
		there[strip->marks[i].kind] = true;
	strbuf_add_text(out, "<figcaption><span class=\"key c\"></span>");
	html_text(out, text(MSG_html_strip_counts));
	for (int kind = 0; kind < STRIP_MARK_KINDS; kind++) {
		if (!there[kind])
			continue;
		strbuf_format(out, " <span class=\"key %s\"></span>", signs[kind].class);
		html_text(out, text(signs[kind].means));
	}
	if (strip->bar_count) {
		strbuf_add_text(out, " <span class=\"key r\"></span>");
		html_text(out, text(MSG_html_strip_bar));
	}
	if (left_out) {
		char *more = say_html_strip_left_out(left_out);
		strbuf_add_byte(out, ' ');
		html_text(out, more);
		free(more);
	}
	strbuf_add_text(out, "</figcaption>\n");
}

void html_strip(const struct document_strip *strip, struct strbuf *out)
{
	struct strbuf bars = STRBUF_INIT;
	size_t left_out = 0;
	int lanes = add_bars(strip, &bars, &left_out);
	int height = BARS_AT + lanes * BAR_STEP;
	char *months = words_of_period(strip->period), *title = say_html_strip_title(months);
	strbuf_add_text(out, "<figure class=\"strip\">\n");
	strbuf_format(out,
		      "<div class=\"scroll\"><svg viewBox=\"%d 0 %d %d\" role=\"img\" "
		      "xmlns=\"http://www.w3.org/2000/svg\">\n<title>",
		      -GAP, WIDTH + 2 * GAP, height);
	html_text(out, title);
	strbuf_add_text(out, "</title>\n");
	add_months(strip, height, out);
	strbuf_format(out, "<line class=\"g\" x1=\"0\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>\n", WIDTH,
		      COLUMNS_AT, COLUMNS_AT);
	for (size_t i = 0; i < strip->mark_count; i++)
		add_mark(strip, &strip->marks[i], out);
	add_today(strip, height, out);
	strbuf_add(out, bars.text, bars.length);
	strbuf_add_text(out, "</svg></div>\n");
	add_caption(strip, left_out, out);
	strbuf_add_text(out, "</figure>\n");
	free(title);
	free(months);
	strbuf_release(&bars);
}
