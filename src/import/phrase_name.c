#include "phrase_name.h"

#include "base/array.h"
#include "phrase_take.h"

/* Family names of nearly everybody, and letters that stand for one. */
static const char common[] = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田"
			     "董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范"
			     "金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严"
			     "覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄"
			     "聂章鲁岳翟殷詹申耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂"
			     "成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈"
			     "饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫"
			     "米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣"
			     "巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗"
			     "燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权"
			     "强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都"
			     "普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜"
			     "印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信"
			     "展阴昝智幸奉植衡富尧闭由欧诸甲乙丙丁";

/* The family names of two characters; only with one of them has a name four. */
static const struct phrase_word of_two[] = {
	{"欧阳", 0}, {"司马", 0}, {"上官", 0}, {"诸葛", 0}, {"司徒", 0}, {"东方", 0}, {"皇甫", 0},
	{"尉迟", 0}, {"公孙", 0}, {"令狐", 0}, {"慕容", 0}, {"夏侯", 0}, {"宇文", 0}, {"长孙", 0},
	{"端木", 0}, {"轩辕", 0}, {"独孤", 0}, {"南宫", 0}, {"百里", 0}, {"闻人", 0}, {"呼延", 0},
};

static bool is_mark(uint32_t c)
{
	return c == 0x67D0 /* 某 */ || c == 0xD7 || c == 'X' || c == 'x' || c == '*' ||
	       c == 0x25CB || c == 0x3007;
}

static bool ends_name(uint32_t c)
{
	return !c || c == 0x3001 || c == ',' || c == ';' || c == '\t' || c == '(' || c == ')' ||
	       c == 0x3002 || c == '/' || char_is_blank(c);
}

/* One name of two to four characters; one blank between the two of a short one: 李 四. */
static bool take_name(const char **p, bool *known)
{
	const char *at = *p, *first = at;
	size_t step;
	int characters = 0, marks = 0;
	for (uint32_t c;; at += step) {
		c = char_at(at, &step);
		if (characters == 1 && char_is_blank(c)) {
			const char *next = behind_blanks(at);
			uint32_t second = char_at(next, &step);
			if (char_is_ideograph(second) && ends_name(char_at(next + step, &step))) {
				characters++;
				char_at(next, &step);
				at = next + step;
				break;
			}
		}
		if (is_mark(c))
			marks++;
		else if (!char_is_ideograph(c))
			break;
		if (++characters > 4)
			return false;
	}
	if (characters < 2 || !ends_name(char_at(at, &step)))
		return false;
	const char *name = first;
	bool two = words_follow(first, of_two, ARRAY_LENGTH(of_two));
	if (characters == 4 && !two && !marks)
		return false;
	*known = marks > 0 || two || take_sign(&name, common);
	*p = at;
	return true;
}

bool phrase_names_take(const char **p, bool *known)
{
	const char *at = behind_spaces(*p);
	bool each = true, any = false, one;
	while (take_name(&at, &one)) {
		any = true;
		each = each && one;
		*p = at;
		const char *next = at;
		if (!take_sign(&next, "、，,;；/"))
			next = at;
		next = behind_spaces(next);
		if (next == at)
			break;
		at = next;
	}
	*known = any && each;
	return any;
}
