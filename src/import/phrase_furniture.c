/* What belongs to the page that a document was copied from: advertisements, links, page numbers. */
#include "phrase.h"

#include "base/array.h"
#include "base/utf8.h"
#include "phrase_take.h"

enum {
	LONGEST = 90, /* characters: what is longer is a text */
	SHORT = 30    /* of a line in which a word alone tells */
};

/* Lines that begin with one of these. */
static const struct phrase_word beginnings[] = {
	{"上一篇", FURNITURE_CERTAIN},
	{"下一篇", FURNITURE_CERTAIN},
	{"上一页", FURNITURE_CERTAIN},
	{"下一页", FURNITURE_CERTAIN},
	{"相关阅读", FURNITURE_CERTAIN},
	{"相关推荐", FURNITURE_CERTAIN},
	{"相关文章", FURNITURE_CERTAIN},
	{"相关范文", FURNITURE_CERTAIN},
	{"推荐阅读", FURNITURE_CERTAIN},
	{"延伸阅读", FURNITURE_CERTAIN},
	{"拓展阅读", FURNITURE_CERTAIN},
	{"热门推荐", FURNITURE_CERTAIN},
	{"猜你喜欢", FURNITURE_CERTAIN},
	{"猜您喜欢", FURNITURE_CERTAIN},
	{"为您推荐", FURNITURE_CERTAIN},
	{"精彩推荐", FURNITURE_CERTAIN},
	{"更多相关", FURNITURE_CERTAIN},
	{"更多精彩", FURNITURE_CERTAIN},
	{"更多工会", FURNITURE_CERTAIN},
	{"【更多", FURNITURE_CERTAIN},
	{"点击下载", FURNITURE_CERTAIN},
	{"点击查看", FURNITURE_CERTAIN},
	{"点击阅读", FURNITURE_CERTAIN},
	{"立即下载", FURNITURE_CERTAIN},
	{"免费下载", FURNITURE_CERTAIN},
	{"下载全文", FURNITURE_CERTAIN},
	{"下载本文", FURNITURE_CERTAIN},
	{"下载文档", FURNITURE_CERTAIN},
	{"下载Word", FURNITURE_CERTAIN},
	{"下载word", FURNITURE_CERTAIN},
	{"将本文的Word", FURNITURE_CERTAIN},
	{"推荐度：", FURNITURE_CERTAIN},
	{"推荐度:", FURNITURE_CERTAIN},
	{"版权所有", FURNITURE_CERTAIN},
	{"版权声明", FURNITURE_CERTAIN},
	{"Copyright", FURNITURE_CERTAIN},
	{"copyright", FURNITURE_CERTAIN},
	{"©", FURNITURE_CERTAIN},
	{"免责声明", FURNITURE_CERTAIN},
	{"京ICP备", FURNITURE_CERTAIN},
	{"ICP备", FURNITURE_CERTAIN},
	{"当前位置", FURNITURE_CERTAIN},
	{"您的位置", FURNITURE_CERTAIN},
	{"您现在的位置", FURNITURE_CERTAIN},
	{"首页>", FURNITURE_CERTAIN},
	{"首页 >", FURNITURE_CERTAIN},
	{"首页»", FURNITURE_CERTAIN},
	{"首页/", FURNITURE_CERTAIN},
	{"浏览次数", FURNITURE_CERTAIN},
	{"阅读次数", FURNITURE_CERTAIN},
	{"点击数", FURNITURE_CERTAIN},
	{"点击次数", FURNITURE_CERTAIN},
	{"阅读量", FURNITURE_CERTAIN},
	{"浏览量", FURNITURE_CERTAIN},
	{"发布时间", FURNITURE_CERTAIN},
	{"发布日期", FURNITURE_CERTAIN},
	{"更新时间", FURNITURE_CERTAIN},
	{"更新日期", FURNITURE_CERTAIN},
	{"发表时间", FURNITURE_CERTAIN},
	{"发表于", FURNITURE_MAYBE},
	{"发布者", FURNITURE_CERTAIN},
	{"发布人", FURNITURE_CERTAIN},
	{"责任编辑", FURNITURE_CERTAIN},
	{"编辑：", FURNITURE_CERTAIN},
	{"编辑:", FURNITURE_CERTAIN},
	{"小编", FURNITURE_MAYBE},
	{"来源：", FURNITURE_CERTAIN},
	{"来源:", FURNITURE_CERTAIN},
	{"信息来源", FURNITURE_CERTAIN},
	{"文章来源", FURNITURE_CERTAIN},
	{"作者：", FURNITURE_CERTAIN},
	{"作者:", FURNITURE_CERTAIN},
	{"标签：", FURNITURE_CERTAIN},
	{"标签:", FURNITURE_CERTAIN},
	{"关键词：", FURNITURE_CERTAIN},
	{"关键词:", FURNITURE_CERTAIN},
	{"关键字：", FURNITURE_CERTAIN},
	{"分类：", FURNITURE_MAYBE},
	{"栏目：", FURNITURE_MAYBE},
	{"字号：", FURNITURE_CERTAIN},
	{"字体：", FURNITURE_CERTAIN},
	{"【字体", FURNITURE_CERTAIN},
	{"[字体", FURNITURE_CERTAIN},
	{"打印本页", FURNITURE_CERTAIN},
	{"关闭窗口", FURNITURE_CERTAIN},
	{"返回顶部", FURNITURE_CERTAIN},
	{"返回首页", FURNITURE_CERTAIN},
	{"返回列表", FURNITURE_CERTAIN},
	{"扫一扫", FURNITURE_CERTAIN},
	{"扫描二维码", FURNITURE_CERTAIN},
	{"扫码", FURNITURE_MAYBE},
	{"微信扫", FURNITURE_CERTAIN},
	{"关注公众号", FURNITURE_CERTAIN},
	{"关注我们", FURNITURE_CERTAIN},
	{"长按识别", FURNITURE_CERTAIN},
	{"分享到", FURNITURE_CERTAIN},
	{"分享至", FURNITURE_CERTAIN},
	{"一键分享", FURNITURE_CERTAIN},
	{"收藏本站", FURNITURE_CERTAIN},
	{"加入收藏", FURNITURE_CERTAIN},
	{"收藏本文", FURNITURE_CERTAIN},
	{"未经授权", FURNITURE_CERTAIN},
	{"本文来源", FURNITURE_CERTAIN},
	{"本文由", FURNITURE_MAYBE},
	{"本文为", FURNITURE_MAYBE},
	{"本文地址", FURNITURE_CERTAIN},
	{"本文链接", FURNITURE_CERTAIN},
	{"本文标题", FURNITURE_CERTAIN},
	{"本文关键词", FURNITURE_CERTAIN},
	{"转载请注明", FURNITURE_CERTAIN},
	{"声明：", FURNITURE_MAYBE},
	{"特别声明", FURNITURE_CERTAIN},
	{"广告", FURNITURE_MAYBE},
	{"大家还看了", FURNITURE_CERTAIN},
	{"看了本文的人还", FURNITURE_CERTAIN},
	{"网友评论", FURNITURE_CERTAIN},
	{"发表评论", FURNITURE_CERTAIN},
	{"查看更多", FURNITURE_CERTAIN},
	{"展开全文", FURNITURE_CERTAIN},
	{"阅读全文", FURNITURE_CERTAIN},
	{"阅读原文", FURNITURE_CERTAIN},
	{"复制成功", FURNITURE_CERTAIN},
	{"复制全文", FURNITURE_CERTAIN},
	{"全文复制", FURNITURE_CERTAIN},
	{"文档为doc", FURNITURE_CERTAIN},
	{"格式：DOC", FURNITURE_CERTAIN},
	{"开通会员", FURNITURE_CERTAIN},
	{"VIP会员", FURNITURE_CERTAIN},
	{"剩余", FURNITURE_MAYBE},
	{"加入VIP", FURNITURE_CERTAIN},
	{"上传时间", FURNITURE_CERTAIN},
	{"上传者", FURNITURE_CERTAIN},
	{"文档编号", FURNITURE_CERTAIN},
	{"友情链接", FURNITURE_CERTAIN},
	{"联系我们", FURNITURE_CERTAIN},
	{"关于我们", FURNITURE_CERTAIN},
	{"网站地图", FURNITURE_CERTAIN},
	{"客服电话", FURNITURE_CERTAIN},
	{"举报", FURNITURE_MAYBE},
	{"上篇：", FURNITURE_CERTAIN},
	{"下篇：", FURNITURE_CERTAIN},
	{"已有0人", FURNITURE_CERTAIN},
	{"导语：", FURNITURE_MAYBE},
	{"热搜", FURNITURE_CERTAIN},
	{"热门文章", FURNITURE_CERTAIN},
	{"最新文章", FURNITURE_CERTAIN},
	{"推荐文章", FURNITURE_CERTAIN},
	{"相关热词", FURNITURE_CERTAIN},
	{"正在阅读", FURNITURE_CERTAIN},
	{"为您整理", FURNITURE_CERTAIN},
	{"相关链接", FURNITURE_CERTAIN},
	{"下载附件", FURNITURE_CERTAIN},
	{"下载地址", FURNITURE_CERTAIN},
	{"↓↓", FURNITURE_CERTAIN},
	{"以上就是", FURNITURE_MAYBE},
	{"以上是小编", FURNITURE_CERTAIN},
	{"以上内容", FURNITURE_MAYBE},
	{"篇幅所限", FURNITURE_CERTAIN},
	{"由于篇幅", FURNITURE_CERTAIN},
	{"因篇幅", FURNITURE_CERTAIN},
	{"内容来自", FURNITURE_CERTAIN},
	{"文章导航", FURNITURE_CERTAIN},
	{"相关搜索", FURNITURE_CERTAIN},
	{"我要评论", FURNITURE_CERTAIN},
	{"我要投稿", FURNITURE_CERTAIN},
	{"文章目录", FURNITURE_CERTAIN},
	{"本页", FURNITURE_MAYBE},
	{"责编：", FURNITURE_CERTAIN},
	{"责编:", FURNITURE_CERTAIN},
	{"审核：", FURNITURE_MAYBE},
	{"当前页", FURNITURE_CERTAIN},
	{"登录后", FURNITURE_CERTAIN},
	{"欢迎阅读", FURNITURE_MAYBE},
	{"欢迎大家", FURNITURE_MAYBE},
	{"下面是小编", FURNITURE_CERTAIN},
	{"以下是小编", FURNITURE_CERTAIN},
	{"下面小编", FURNITURE_CERTAIN},
	{"希望对大家", FURNITURE_CERTAIN},
	{"希望能帮", FURNITURE_CERTAIN},
	{"仅供参考", FURNITURE_CERTAIN},
	{"ChatGPT", FURNITURE_MAYBE},
	{"如需要其他", FURNITURE_MAYBE},
	{"好的，以下是", FURNITURE_CERTAIN},
	{"好的，下面", FURNITURE_CERTAIN},
	{"好的！以下", FURNITURE_CERTAIN},
	{"当然可以", FURNITURE_CERTAIN},
	{"如果您需要", FURNITURE_CERTAIN},
	{"如果你需要", FURNITURE_CERTAIN},
	{"您可以根据", FURNITURE_CERTAIN},
	{"如有需要可", FURNITURE_MAYBE},
	{"如需进一步", FURNITURE_CERTAIN},
	{"需要我", FURNITURE_CERTAIN},
	{"是否需要我", FURNITURE_CERTAIN},
	{"如需调整", FURNITURE_CERTAIN},
};

/* Words that tell wherever they stand in a short line, and in how many characters at most. */
static const struct {
	const char *word;
	size_t most;
	enum furniture furniture;
} inside[] = {
	{"全部内容", LONGEST, FURNITURE_CERTAIN},
	{"小编", LONGEST, FURNITURE_CERTAIN},
	{"欢迎下载", LONGEST, FURNITURE_CERTAIN},
	{"版权所有", LONGEST, FURNITURE_CERTAIN},
	{"All Rights Reserved", LONGEST, FURNITURE_CERTAIN},
	{"ICP备", LONGEST, FURNITURE_CERTAIN},
	{"仅供参考", SHORT, FURNITURE_CERTAIN},
	{"次阅读", SHORT, FURNITURE_CERTAIN},
	{"次下载", SHORT, FURNITURE_CERTAIN},
	{"人阅读", SHORT, FURNITURE_MAYBE},
	{"收藏本", SHORT, FURNITURE_CERTAIN},
	{"公众号", SHORT, FURNITURE_MAYBE},
	{"点击", SHORT, FURNITURE_MAYBE},
	{"网友", LONGEST, FURNITURE_MAYBE},
	{"范文网", LONGEST, FURNITURE_CERTAIN},
	{"文库", SHORT, FURNITURE_MAYBE},
	{"欢迎阅读", LONGEST, FURNITURE_CERTAIN},
	{"供大家参考", LONGEST, FURNITURE_CERTAIN},
	{"欢迎参考", LONGEST, FURNITURE_CERTAIN},
	{"相关的文章", LONGEST, FURNITURE_CERTAIN},
	{"更多相关", LONGEST, FURNITURE_CERTAIN},
	{"请继续关注", LONGEST, FURNITURE_CERTAIN},
	{"请关注", SHORT, FURNITURE_MAYBE},
	{"本站", SHORT, FURNITURE_MAYBE},
	{"浏览：", SHORT, FURNITURE_CERTAIN},
	{"阅读：", SHORT, FURNITURE_CERTAIN},
	{"作者：", SHORT, FURNITURE_MAYBE},
	{"来源：", SHORT, FURNITURE_MAYBE},
	{"希望对您有", LONGEST, FURNITURE_CERTAIN},
	{"希望对你有", LONGEST, FURNITURE_CERTAIN},
	{"对大家有所帮助", LONGEST, FURNITURE_CERTAIN},
	{"篇幅所限", LONGEST, FURNITURE_CERTAIN},
	{"篇范文", LONGEST, FURNITURE_MAYBE},
	{"范文大全", LONGEST, FURNITURE_MAYBE},
	{"范文精选", LONGEST, FURNITURE_MAYBE},
	{"为大家整理", LONGEST, FURNITURE_CERTAIN},
	{"为大家带来", LONGEST, FURNITURE_CERTAIN},
	{"为大家收集", LONGEST, FURNITURE_CERTAIN},
	{"下载本文档", LONGEST, FURNITURE_CERTAIN},
	{"相关文章", SHORT, FURNITURE_CERTAIN},
	{"相关范文", SHORT, FURNITURE_CERTAIN},
	{"相关阅读", SHORT, FURNITURE_CERTAIN},
	{"相关推荐", SHORT, FURNITURE_CERTAIN},
};

/* Buttons: they are furniture where nothing else stands in the line. */
static const struct phrase_word buttons[] = {
	{"收藏", 0},     {"分享", 0},     {"打印", 0}, {"下载", 0},   {"复制", 0}, {"点赞", 0},
	{"举报", 0},     {"评论", 0},     {"转发", 0}, {"微信", 0},   {"微博", 0}, {"QQ空间", 0},
	{"返回", 0},     {"首页", 0},     {"纠错", 0}, {"投稿", 0},   {"更多", 0}, {"展开", 0},
	{"收起", 0},     {"关闭", 0},     {"注册", 0}, {"登录", 0},   {"搜索", 0}, {"目录", 0},
	{"大", 0},       {"中", 0},       {"小", 0},   {"广告", 0},   {"QQ", 0},   {"赞", 0},
	{"在看", 0},     {"正文", 0},     {"导航", 0}, {"朋友圈", 0}, {"VIP", 0},  {"帮助", 0},
	{"反馈", 0},     {"顶部", 0},     {"订阅", 0}, {"关注", 0},   {"海报", 0}, {"二维码", 0},
	{"复制链接", 0}, {"一键复制", 0}, {"全文", 0}, {"原文", 0},   {"上传", 0}, {"会员", 0},
};

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

/* Rules drawn with signs: ------, ＊＊＊＊, ======. */
static bool is_rule(const char *p)
{
	size_t step;
	int signs = 0;
	for (uint32_t c; (c = char_at(p, &step)); p += step) {
		if (char_is_blank(c) || c == '\t')
			continue;
		bool sign = c == '-' || c == '=' || c == '*' || c == '_' || c == '~' || c == '#' ||
			    c == '+' || c == '.' || c == 0x2014 || c == 0x2500 || c == 0x2501 ||
			    c == 0x2026 || c == 0x2550 || c == 0x25A0 || c == 0x25C6 || c == 0x2605;
		if (!sign)
			return false;
		signs++;
	}
	return signs >= 3;
}

/* A link with little around it. */
static bool is_link(const char *line)
{
	enum { AROUND = 12 };
	static const char *const signs[] = {"http://", "https://", "www.", ".com", ".cn/", ".net"};
	size_t ascii = 0, others = 0, step;
	bool found = false;
	for (size_t i = 0; i < ARRAY_LENGTH(signs) && !found; i++)
		found = strstr(line, signs[i]) != NULL;
	if (!found)
		return false;
	for (const char *p = line; char_at(p, &step); p += step)
		*(step == 1 ? &ascii : &others) += 1;
	return others <= AROUND && ascii > others;
}

/* 收藏 分享 打印: nothing but buttons, signs and counts. */
static bool is_buttons(const char *line)
{
	const char *p = behind_spaces(line);
	struct taken_number number;
	int count = 0, others = 0;
	while (next_char(p)) {
		if (TAKE_WORDS(&p, buttons, NULL)) {
			count++;
		} else if (take_sign(&p, "|/·()（）[]【】:：<>、，\"“”*-—") ||
			   take_number(&p, &number)) {
			others++;
		} else {
			return false;
		}
		p = behind_spaces(p);
	}
	const char *bare = behind_spaces(line);
	bool single = sign_follows(bare, "大中小") && count < 2;
	return count > 0 && others <= 3 * count + 2 && !single;
}

enum furniture phrase_furniture(const char *line)
{
	const char *p = behind_spaces(line);
	size_t characters = count_characters(p, LONGEST), step;
	int found = FURNITURE_NONE;
	if (!characters)
		return FURNITURE_NONE;
	if (is_rule(p))
		return FURNITURE_CERTAIN;
	if (characters > LONGEST)
		return FURNITURE_NONE;
	if (phrase_page_number(p) || is_link(p) || is_buttons(p))
		return FURNITURE_CERTAIN;
	const char *bare = p;
	while (take_sign(&bare, "【[（(★☆▲●*#>》→↓·|-"))
		;
	if (TAKE_WORDS(&bare, beginnings, &found) && found == FURNITURE_CERTAIN)
		return FURNITURE_CERTAIN;
	for (; char_at(p, &step); p += step)
		for (size_t i = 0; i < ARRAY_LENGTH(inside); i++)
			if (*p == inside[i].word[0] && p[1] == inside[i].word[1] &&
			    characters <= inside[i].most && (int)inside[i].furniture > found &&
			    word_follows(p, inside[i].word))
				found = (int)inside[i].furniture;
	return (enum furniture)found;
}
