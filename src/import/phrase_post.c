/* Who does what: the posts of a committee, their duty lists and their holders. */
#include "phrase.h"

#include "base/array.h"
#include "model/numeral.h"
#include "phrase_name.h"
#include "phrase_take.h"

enum { LONGEST = 48 }; /* characters of a line that names a post and its holders */

/* --- a post's name --- */

/* 组织 of 组织委员, 文体 of 文体部长. */
static const struct phrase_word fields[] = {
	{"组织", 0},     {"宣传", 0},         {"文体", 0},     {"文娱", 0},         {"文艺", 0},
	{"体育", 0},     {"生活", 0},         {"女工", 0},     {"女职工", 0},       {"福利", 0},
	{"经审", 0},     {"财务", 0},         {"青年", 0},     {"青工", 0},         {"劳动", 0},
	{"劳保", 0},     {"安全", 0},         {"维权", 0},     {"调解", 0},         {"法律", 0},
	{"民主管理", 0}, {"权益", 0},         {"学习", 0},     {"教育", 0},         {"宣教", 0},
	{"生产", 0},     {"保障", 0},         {"帮扶", 0},     {"计生", 0},         {"老龄", 0},
	{"离退休", 0},   {"信息", 0},         {"网络", 0},     {"资料", 0},         {"档案", 0},
	{"业务", 0},     {"财经", 0},         {"保卫", 0},     {"调研", 0},         {"教学", 0},
	{"职教", 0},     {"技协", 0},         {"劳动竞赛", 0}, {"劳动保护", 0},     {"经费审查", 0},
	{"生活福利", 0}, {"宣传教育", 0},     {"文化", 0},     {"权益保障", 0},     {"民管", 0},
	{"社会保障", 0}, {"互助保障", 0},     {"提案", 0},     {"监督", 0},         {"劳动经济", 0},
	{"经济", 0},     {"女工工作", 0},     {"综合", 0},     {"文秘", 0},         {"纪检", 0},
	{"组宣", 0},     {"后勤", 0},         {"卫生", 0},     {"医疗", 0},         {"护理", 0},
	{"妇女", 0},     {"群众", 0},         {"困难帮扶", 0}, {"劳动争议调解", 0}, {"劳动安全", 0},
	{"法律监督", 0}, {"劳动法律监督", 0}, {"心理关爱", 0}, {"会计", 0},         {"慰问", 0},
	{"健康", 0},     {"文体活动", 0},     {"纪律", 0},     {"职工服务", 0},     {"生活保障", 0},
	{"素质提升", 0}, {"技术", 0},         {"宣传信息", 0}, {"家属", 0},         {"女教工", 0},
	{"女教职工", 0}, {"老年", 0},         {"离退", 0},
};

static const struct phrase_word ranks[] = {
	{"委员", 0},       {"部长", 0},       {"主任", 0},         {"干事", 0},       {"组长", 0},
	{"委员会主任", 0}, {"委主任", 0},     {"部主任", 0},       {"员", 0},         {"小组长", 0},
	{"副主任", 0},     {"委员会委员", 0}, {"委员会副主任", 0}, {"委员会主席", 0}, {"副部长", 0},
	{"监督检查员", 0}, {"督导员", 0},     {"检查员", 0},
};

static const struct phrase_word whole[] = {
	{"主席", 0},         {"副主席", 0},         {"常务副主席", 0},   {"专职副主席", 0},
	{"兼职副主席", 0},   {"委员", 0},           {"小组长", 0},       {"工会小组长", 0},
	{"分会主席", 0},     {"会计", 0},           {"出纳", 0},         {"干事", 0},
	{"秘书", 0},         {"秘书长", 0},         {"专干", 0},         {"财务", 0},
	{"工会组长", 0},     {"分会组长", 0},       {"部门工会主席", 0}, {"分工会主席", 0},
	{"车间工会主席", 0}, {"财会人员", 0},       {"年级组长", 0},     {"各小组长", 0},
	{"办公室主任", 0},   {"经审主任", 0},       {"经审会主任", 0},   {"女工主任", 0},
	{"女工委主任", 0},   {"女职工主任", 0},     {"财务人员", 0},     {"组长", 0},
	{"副组长", 0},       {"职工代表", 0},       {"班组长", 0},       {"工会干事", 0},
	{"监事", 0},         {"经审委员会主任", 0}, {"工会会计", 0},     {"工会出纳", 0},
	{"工会财务", 0},     {"文书", 0},           {"理事", 0},         {"顾问", 0},
	{"主任", 0},         {"副主任", 0},
};

static void skip_prefix(const char **p)
{
	static const struct phrase_word words[] = {
		{"工会", 0},     {"校工会", 0}, {"分会", 0},     {"工会委员会", 0}, {"学校工会", 0},
		{"基层工会", 0}, {"院工会", 0}, {"厂工会", 0},   {"局工会", 0},     {"公司工会", 0},
		{"机关工会", 0}, {"园工会", 0}, {"教育工会", 0}, {"街道工会", 0},   {"支行工会", 0},
		{"总工会", 0},   {"各", 0},     {"社区工会", 0}};
	take_words(p, words, ARRAY_LENGTH(words), NULL);
}

/* 组织、宣传委员; 组织兼宣传委员; 组织委员兼宣传委员 is two posts of one person, here one. */
static bool take_fields(const char **p)
{
	static const struct phrase_word joined[] = {{"、", 0}, {"兼", 0}, {"及", 0}, {"与", 0},
						    {"和", 0}, {"（", 0}, {"/", 0},  {"·", 0}};
	const char *at = *p;
	bool any = false;
	while (TAKE_WORDS(&at, fields, NULL)) {
		any = true;
		*p = at;
		const char *next = at;
		if (!TAKE_WORDS(&next, joined, NULL) ||
		    !words_follow(next, fields, ARRAY_LENGTH(fields)))
			break;
		at = next;
	}
	return any;
}

static bool take_one_post(const char **p)
{
	const char *at = *p, *best = NULL;
	if (TAKE_WORDS(&at, whole, NULL))
		best = at;
	at = *p;
	if (take_fields(&at) && TAKE_WORDS(&at, ranks, NULL) && (!best || at > best))
		best = at;
	if (!best && (at = *p, skip_prefix(&at), at != *p)) {
		const char *inner = at;
		if (TAKE_WORDS(&at, whole, NULL))
			best = at;
		at = inner;
		if (take_fields(&at) && TAKE_WORDS(&at, ranks, NULL) && (!best || at > best))
			best = at;
	}
	if (best)
		*p = best;
	return best;
}

static bool take_post(const char **p)
{
	const char *at = *p;
	if (!take_one_post(&at))
		return false;
	*p = at;
	while (take_word(&at, "兼") || take_sign(&at, "、/")) {
		if (!take_one_post(&at))
			break;
		*p = at;
	}
	return true;
}

/* 家庭关爱委员: whatever the field is called, as long as it is one: 全体委员 is none. */
static bool is_some_member(const char *text)
{
	enum { LEAST = 4, MOST = 8 };
	static const struct phrase_word all[] = {{"全体", 0}, {"各", 0},   {"所有", 0},
						 {"其他", 0}, {"工会", 0}, {"本会", 0},
						 {"请", 0},   {"由", 0},   {"与", 0}};
	const char *begins = behind_spaces(text), *field;
	size_t length = trimmed_length(begins, strlen(begins)), step;
	for (const char *p = begins; p < begins + length; p += step)
		if (!char_is_ideograph(char_at(p, &step)))
			return false;
	size_t characters = count_characters(begins, MOST);
	return characters >= LEAST && characters <= MOST &&
	       word_stands_before(begins, begins + length, "委员", &field) &&
	       !words_follow(begins, all, ARRAY_LENGTH(all));
}

bool phrase_is_post(const char *text)
{
	const char *p = behind_spaces(text);
	return (take_post(&p) && !next_char(behind_spaces(p))) || is_some_member(text);
}

/* --- what stands behind it --- */

static bool take_duty_word(const char **p)
{
	static const struct phrase_word words[] = {
		{"职责", 0},         {"岗位职责", 0},   {"工作职责", 0}, {"的职责", 0},
		{"的岗位职责", 0},   {"的工作职责", 0}, {"主要职责", 0}, {"职责任务", 0},
		{"工作任务", 0},     {"工作范围", 0},   {"职能", 0},     {"职责范围", 0},
		{"的主要职责", 0},   {"职责与任务", 0}, {"岗位责任", 0}, {"工作内容", 0},
		{"岗位工作职责", 0}, {"的工作", 0},     {"职责分工", 0}, {"分工", 0},
	};
	return take_words(p, words, ARRAY_LENGTH(words), NULL);
}

static struct phrase_span span_of(const char *line, const char *begins, const char *ends)
{
	return (struct phrase_span){(size_t)(begins - line),
				    trimmed_length(begins, (size_t)(ends - begins))};
}

/* 主席：张三 (兼), 组织委员 李四、王五: names and nothing else. */
static bool read_holder(struct phrase_post *post, const char *line, const char *p, bool colon)
{
	const char *begins = behind_spaces(p);
	bool bracket = take_sign(&begins, "（(") != 0;
	const char *at = begins;
	bool known = false;
	if (!phrase_names_take(&at, &known))
		return false;
	const char *ends = at;
	if (bracket && !take_sign(&at, "）)"))
		return false;
	const char *rest = at;
	if (take_sign(&rest, "（(") && (take_word(&rest, "兼") || take_word(&rest, "兼任")) &&
	    take_sign(&rest, "）)"))
		at = rest;
	take_sign(&at, "。；;");
	if (next_char(behind_spaces(at)))
		return false;
	/* Without a sign between them, only a known family name tells a name from a text. */
	if (!known && !colon && !bracket)
		return false;
	post->kind = POST_HOLDER;
	post->holder = span_of(line, begins, ends);
	post->text = strlen(line);
	post->certain = known;
	return true;
}

/* 小组长（6人）: how many hold it. */
static void skip_seats(const char **p)
{
	const char *at = *p;
	int count;
	if (!take_sign(&at, "（("))
		return;
	at = behind_spaces(at);
	size_t digits = numeral_read(at, false, &count);
	at = behind_spaces(at + digits);
	if (digits && (take_word(&at, "人") || take_word(&at, "名")) && take_sign(&at, "）)"))
		*p = at;
}

bool phrase_post(const char *line, struct phrase_post *out)
{
	struct phrase_post post = {.kind = POST_NONE};
	const char *begins = behind_spaces(line), *p;
	*out = post;
	while (take_sign(&begins, "*#"))
		;
	take_sign(&begins, "【《");
	begins = behind_spaces(begins);
	p = begins;
	if (!take_post(&p))
		return false;
	post.post = span_of(line, begins, p);
	bool duties = take_duty_word(&p);
	skip_seats(&p);
	/* 主席职责（张三）： */
	const char *bracket = p, *inside, *inside_ends;
	bool known;
	if (take_sign(&bracket, "（(") && (inside = bracket, phrase_names_take(&bracket, &known)) &&
	    (inside_ends = bracket, take_sign(&bracket, "）)"))) {
		post.holder = span_of(line, inside, inside_ends);
		p = bracket;
	}
	take_sign(&p, "】》");
	while (take_sign(&p, "*"))
		;
	bool colon = take_sign(&p, "：:") != 0;
	bool dash = !colon && (take_word(&p, "——") || take_sign(&p, "—-"));
	while (take_sign(&p, "*"))
		;
	const char *text = behind_spaces(p);
	post.text = (size_t)(text - line);
	bool alone = !*text;
	if (duties) {
		post.kind = POST_DUTIES;
		post.certain = alone || colon;
		*out = post;
		return alone || colon || dash || text != p;
	}
	bool apart = colon || dash || text != p || alone;
	if (!alone && !post.holder.length && apart && count_characters(text, LONGEST) <= LONGEST &&
	    read_holder(&post, line, text, colon || dash)) {
		*out = post;
		return true;
	}
	if (alone && post.holder.length) {
		post.kind = POST_HOLDER;
		post.certain = true;
	} else if (colon || dash) {
		post.kind = POST_COLON;
		post.certain = colon;
	} else if (alone) {
		post.kind = POST_ALONE;
	} else {
		return false;
	}
	*out = post;
	return true;
}
