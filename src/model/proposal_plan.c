/* From a proposal to what would be stored. */
#include "model/proposal.h"

#include "base/array.h"
#include "i18n/messages.h"
#include "model/numeral.h"
#include "proposal_parts.h"

#include <stdlib.h>

/* A plan while it is made. */
struct maker {
	struct whole_plan *whole;
	struct strbuf preamble, body, closing;
	int levels[OUTLINE_DEEPEST]; /* of the sections that are open, as the document has them */
	int open;                    /* how many are */
	struct label_styles styles;
	struct when month;    /* of the month that activities stand under */
	const char *occasion; /* of that, where it is one; borrowed */
	bool sections;        /* the document has sections of its own */
	bool in_schedule;
	size_t post; /* 1 + index of the post that duties go to; 0: none */
};

static void add_paragraph(struct strbuf *to, const char *text)
{
	if (!*text)
		return;
	if (to->length)
		strbuf_add_text(to, "\n\n");
	strbuf_add_text(to, text);
}

static char *whole_text(const struct proposed *item)
{
	return string_format("%s%s", item->label, item->text);
}

static void close_body(struct maker *maker)
{
	struct outline *outline = &maker->whole->outline;
	if (maker->body.length && outline->count)
		outline->sections[outline->count - 1].body = strbuf_detach(&maker->body);
	strbuf_clear(&maker->body);
}

/* A label alone is no section, but nothing of it may be lost: it becomes the heading. */
static void add_section(struct maker *maker, const struct proposed *item, int level)
{
	close_body(maker);
	while (maker->open && maker->levels[maker->open - 1] >= level)
		maker->open--;
	if (maker->open == OUTLINE_DEEPEST)
		maker->open--;
	struct section section;
	section_init(&section);
	section.id = (int64_t)maker->whole->outline.count + 1;
	section.position = section.id * POSITION_STEP;
	bool bare = !*item->text;
	section.numbered = label_styles_add(&maker->styles, bare ? "" : item->label);
	free(section.heading);
	section.heading = xstrdup(bare ? item->label : item->text);
	section.content = item->kind == PROPOSED_SECTION ? item->content : CONTENT_TEXT;
	maker->levels[maker->open] = level;
	outline_append(&maker->whole->outline, &section, maker->open);
	maker->open++;
}

static void add_prose(struct maker *maker, const struct proposed *item)
{
	char *text = whole_text(item);
	if (item->closes)
		add_paragraph(&maker->closing, text);
	else
		add_paragraph(maker->whole->outline.count ? &maker->body : &maker->preamble, text);
	free(text);
}

/* Names parted by 、 and the like, each trimmed; `each` gets a copy that lasts for the call. */
static void for_names(const char *names, void (*each)(void *context, const char *name),
		      void *context)
{
	static const char *const marks[] = {"、", "，", ",", "；", ";", "/", "\n", "　", " "};
	struct strbuf name = STRBUF_INIT;
	for (const char *at = names ? names : "";;) {
		size_t mark = 0;
		for (size_t i = 0; i < ARRAY_LENGTH(marks) && !mark; i++)
			if (strncmp(at, marks[i], strlen(marks[i])) == 0)
				mark = strlen(marks[i]);
		if (!*at || mark) {
			if (name.length)
				each(context, name.text);
			strbuf_clear(&name);
		} else {
			strbuf_add_byte(&name, *at);
		}
		if (!*at)
			break;
		at += mark ? mark : 1;
	}
	strbuf_release(&name);
}

struct of_activity {
	struct committee *committee;
	struct activity *activity;
};

static void link_post(void *context, const char *name)
{
	struct of_activity *of = context;
	if (activity_has_post(of->activity, 0, name))
		return;
	if (!committee_find_post(of->committee, name))
		committee_add_post(of->committee, name);
	activity_add_post(of->activity, 0, name);
}

/* A table alone may name the sections that its activities belong to; beside other text such a word is only one of the table. */
static void link_section(struct maker *maker, struct activity *activity, const char *name)
{
	struct outline *outline = &maker->whole->outline;
	size_t at = 0;
	while (at < outline->count && !string_same(outline->sections[at].heading, name))
		at++;
	if (at == outline->count && maker->sections) {
		struct strbuf detail = STRBUF_INIT;
		strbuf_add_text(&detail, activity->detail);
		char *words = say_proposed_section_named(name);
		add_paragraph(&detail, words);
		free(words);
		free(activity->detail);
		activity->detail = strbuf_detach(&detail);
		return;
	}
	if (at == outline->count) {
		struct section section;
		section_init(&section);
		section.id = (int64_t)at + 1;
		section.position = section.id * POSITION_STEP;
		section.numbered = label_styles_add(&maker->styles, "一、");
		string_set(&section.heading, name);
		outline_append(outline, &section, 0);
	}
	activity->section_id = outline->sections[at].id;
}

static void take_course(struct maker *maker, struct activity *activity,
			const struct proposed_course *course)
{
	activity->status = course->status;
	activity->spent = course->spent;
	activity->attended = course->attended;
	activity->outcome = xstrdup(course->outcome);
	activity->reason = xstrdup(course->reason);
	if (course->status == STATUS_DONE)
		activity->done_on = xstrdup(course->done_on);
	activity->postponed_from = course->first;
	if (course->section)
		link_section(maker, activity, course->section);
}

static void add_activity(struct maker *maker, const struct proposed *item)
{
	struct whole_plan *whole = maker->whole;
	struct activity *activity = activity_list_add(&whole->activities);
	struct of_activity of = {&whole->committee, activity};
	activity->title = xstrdup(*item->text ? item->text : item->label);
	activity->detail = xstrdup(item->detail);
	activity->place = xstrdup(item->place);
	activity->participants = item->participants;
	activity->budget = item->budget;
	bool is_open = item->course.status == STATUS_POSTPONED && when_is_set(&item->course.first);
	if (when_is_set(&item->when))
		activity->when = item->when;
	else if (maker->in_schedule && !item->extracted && !is_open)
		activity->when = maker->month;
	const char *under = maker->in_schedule && when_same(&activity->when, &maker->month)
				    ? maker->occasion
				    : NULL;
	activity->occasion = xstrdup(item->occasion ? item->occasion : under);
	take_course(maker, activity, &item->course);
	if (item->extracted)
		activity->section_id = (int64_t)whole->outline.count;
	for_names(item->post, link_post, &of);
}

static void open_month(struct maker *maker, const struct proposed *item)
{
	maker->in_schedule = true;
	maker->month = item->when;
	maker->occasion = item->occasion;
	if (*item->text)
		add_activity(maker, item);
}

struct of_post {
	struct committee *committee;
	size_t post;
};

static void appoint(void *context, const char *name)
{
	struct of_post *of = context;
	struct post *post = &of->committee->posts[of->post];
	for (size_t i = 0; i < post->appointment_count; i++)
		if (strcmp(post->appointments[i].name, name) == 0)
			return;
	if (!committee_find_member(of->committee, name))
		committee_add_member(of->committee, name);
	post_add_appointment(post, name);
	if (post->seats < (int)post->appointment_count && post->seats < 999)
		post->seats = (int)post->appointment_count;
}

/* 工会小组长（6人）: 6; 0: it is not said. */
static int seats_of(const char *text)
{
	enum { SEATS_MOST = 999 };
	for (; *text; text++) {
		size_t bracket = *text == '(' ? 1 : strncmp(text, "（", 3) == 0 ? 3 : 0;
		int seats = 0;
		size_t digits = bracket ? numeral_read(text + bracket, false, &seats) : 0;
		if (digits && strncmp(text + bracket + digits, "人", 3) == 0)
			return seats <= SEATS_MOST ? seats : 0;
	}
	return 0;
}

static struct post *post_of(struct maker *maker, const struct proposed *item)
{
	struct committee *committee = &maker->whole->committee;
	char *name = item->post && *item->post ? xstrdup(item->post) : whole_text(item);
	struct post *post = committee_find_post(committee, name);
	if (!post)
		post = committee_add_post(committee, name);
	free(name);
	return post;
}

static void open_post(struct maker *maker, const struct proposed *item)
{
	struct committee *committee = &maker->whole->committee;
	struct post *post = post_of(maker, item);
	int seats = seats_of(item->text);
	post->seats = seats > post->seats ? seats : post->seats;
	maker->post = (size_t)(post - committee->posts) + 1;
	struct of_post of = {committee, maker->post - 1};
	for_names(item->people, appoint, &of);
}

static void add_duty(struct maker *maker, const struct proposed *item)
{
	if (maker->post)
		post_add_duty(&maker->whole->committee.posts[maker->post - 1],
			      *item->text ? item->text : item->label);
	else
		add_section(maker, item, maker->open ? maker->levels[maker->open - 1] : 1);
}

/* The plan keeps one of each, and a day: what is more than that goes behind the text. */
static void sign(struct maker *maker, const struct proposed *item)
{
	struct plan *plan = &maker->whole->plan;
	char *text = whole_text(item);
	bool day = item->kind == PROPOSED_DATE && item->when.starts.month && item->when.starts.day;
	char iso[11];
	moment_write(item->when.starts, iso);
	if (item->kind == PROPOSED_SIGNATURE && !plan->signed_by)
		plan->signed_by = xstrdup(text);
	else if (day && !plan->signed_on)
		plan->signed_on = xstrdup(iso);
	else
		add_paragraph(&maker->closing, text);
	free(text);
}

static void (*const add[PROPOSED_KIND_COUNT])(struct maker *maker, const struct proposed *item) = {
	[PROPOSED_PARAGRAPH] = add_prose,
	[PROPOSED_MONTH] = open_month,
	[PROPOSED_ACTIVITY] = add_activity,
	[PROPOSED_POST] = open_post,
	[PROPOSED_DUTY] = add_duty,
	[PROPOSED_SIGNATURE] = sign,
	[PROPOSED_DATE] = sign,
};

static void set_text(char **slot, struct strbuf *text)
{
	if (text->length)
		*slot = strbuf_detach(text);
	strbuf_release(text);
}

/* By month from the plan's first one on, those of the whole plan last. */
static size_t bucket_of(const struct plan *plan, const struct activity *activity)
{
	int month = plan_schedule_month(plan, activity) - plan->period.first;
	bool outside =
		plan_schedule_month(plan, activity) == 0 || month < 0 || month >= PERIOD_MOST;
	return outside ? PERIOD_MOST : (size_t)month;
}

static void put_in_order(const struct plan *plan, struct activity_list *list)
{
	size_t starts[PERIOD_MOST + 2] = {0};
	for (size_t i = 0; i < list->count; i++)
		starts[bucket_of(plan, &list->items[i]) + 1]++;
	for (size_t i = 1; i <= PERIOD_MOST; i++)
		starts[i] += starts[i - 1];
	struct activity *sorted = xcalloc(list->count + 1, sizeof(*sorted));
	for (size_t i = 0; i < list->count; i++)
		sorted[starts[bucket_of(plan, &list->items[i])]++] = list->items[i];
	free(list->items);
	list->items = sorted;
	list->room = list->count + 1;
	for (size_t i = 0; i < list->count; i++) {
		sorted[i].id = (int64_t)i + 1;
		sorted[i].position = sorted[i].id * POSITION_STEP;
	}
}

static void set_plan(struct whole_plan *whole, const struct proposed_plan *from)
{
	struct plan *plan = &whole->plan;
	whole->organization.name =
		xstrdup(from->organization && *from->organization ? from->organization
								  : text(MSG_proposed_union));
	plan->title = xstrdup(from->title);
	plan->code = from->code ? plan_code_fold(from->code) : NULL;
	plan->kind = from->kind;
	plan->period = from->period;
	plan->status = PLAN_DRAFT;
}

void proposal_to_plan(const struct proposal *proposal, size_t plan, struct whole_plan *out)
{
	const struct proposed_plan *from = &proposal->plans[plan];
	struct maker maker = {
		.whole = out, .preamble = STRBUF_INIT, .body = STRBUF_INIT, .closing = STRBUF_INIT};
	whole_plan_init(out);
	set_plan(out, from);
	/* The committee in its own order, not in that in which activities name posts. */
	for (size_t i = from->first; i < from->first + from->count; i++) {
		if (proposal->items[i].kind == PROPOSED_POST)
			post_of(&maker, &proposal->items[i]);
		maker.sections |= proposal->items[i].kind == PROPOSED_SECTION;
	}
	for (size_t i = from->first; i < from->first + from->count; i++) {
		const struct proposed *item = &proposal->items[i];
		if (item->kind == PROPOSED_SECTION) {
			maker.post = 0;
			maker.in_schedule = false;
			add_section(&maker, item, item->level);
		} else if (add[item->kind]) {
			add[item->kind](&maker, item);
		}
	}
	close_body(&maker);
	strbuf_release(&maker.body);
	set_text(&out->plan.preamble, &maker.preamble);
	set_text(&out->plan.closing, &maker.closing);
	label_styles_apply(&maker.styles, out);
	label_styles_release(&maker.styles);
	put_in_order(&out->plan, &out->activities);
}

static bool has_content(const struct proposal *proposal, const struct proposed_plan *plan)
{
	for (size_t i = plan->first; i < plan->first + plan->count; i++)
		if (proposal->items[i].kind != PROPOSED_LEFT_OUT)
			return true;
	return false;
}

struct whole_plan *proposal_to_plans(const struct proposal *proposal, size_t *count)
{
	struct whole_plan *plans = xcalloc(proposal->plan_count + 1, sizeof(*plans));
	*count = 0;
	for (size_t i = 0; i < proposal->plan_count; i++)
		if (has_content(proposal, &proposal->plans[i]))
			proposal_to_plan(proposal, i, &plans[(*count)++]);
	return plans;
}
