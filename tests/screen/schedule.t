# The schedule: if this failed, a member would not see what is due, or could not mark it done.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 2
wait 11月  完成
screen
"""
 1计划 2日程 4职责 6预览                柳汀区第一小学2025—2026学年工会工作计划
───────────────────┬────────────────────────────────────────────────────────────
 9月       7项 ███ │ 11月  完成2/8  预算6,800元  已支1,728元
 10月      6项 ██░ │▌✓ 消防疏散演练和灭火器实… 7日        副主席             468
▌11月      8项 █░░ │ ✓ 征集教代会提案          10日前     组织委员、…
 12月      5项 ░░░ │ ! 补选教代会代表（语文组… 14日前     组织委员
 1月       4项 ░░░ │ ● 青年教师基本功展示      中旬       宣传委员、…      1,260
 2月               │ ○ 校长接待日：新楼使用问… 26日       副主席、工…
 3月       4项 ░░░ │ ○ 身边的好老师第一辑上墙  下旬       宣传委员           900
 4月       3项 ░░░ │ ○ 绩效工资方案修订稿发到… 28日前     副主席、主席
 5月       1项 ░░░ │ → 秋季教职工健步走        29日       文体委员、…      2,400
 6月       3项 ░░░ │
 7月       2项 ░░░ │────────────────────────────────────────────────────────────
 全年      3项 ░░░ │ 消防疏散演练和灭火器实操
                   │ 时间 11月7日  地点 新楼和操场  负责 副主席  状态 完成
                   │ 节日 消防日  人数 92人  预算 500  支出 468
                   │ 所属章节 关心生活
                   │ 结果：全员三分四十秒到达操场，北门指示牌需要更换
                   │
                   │
                   │
───────────────────┴────────────────────────────────────────────────────────────
 今天 2025-11-18 周二
 Enter编辑 Ins添加 空格完成 Tab换栏 ⌥↑上移 ⌥↓下移 F6改期 F4状态 F9命令 F1帮助
"""

# Done with one key, and back.
key Down Down Space
wait 标为完成
key Space
wait 标为计划

# Another time, in any writing; the activity stays under the cursor.
key F6
wait 时间
key C-u
type 12月上旬
key Enter
wait 12月  完成
wait 修改活动
reversed 补选教代会代表
key u
wait 撤销：修改

# A month at a time.
key Left
wait 11月  完成
key Left
wait 10月  完成
key Right
wait 11月  完成
key >
wait 12月  完成
key <
wait 11月  完成

# Adding stands in the month that is shown.
key Insert
wait 添加活动
cursor-at 活动      
type 秋季运动会
cursor-at 秋季运动会
key Tab
type 下
wait 看不懂这个时间
key C-u
type 11月下旬
gone 看不懂这个时间
key F2
wait 添加活动“秋季运动会”
reversed 秋季运动会

# A wrong post is told at its field.
key Enter
wait 例如：教职工篮球赛
key Tab Tab
wait 第一个牵头
type 乐队
wait 没有“乐队”这个职务
key Esc
wait 继续编辑
key Right Enter

# The filter shows only what holds the words.
key F8
wait 筛选这份计划的活动
type 教代会
key Enter
wait 筛选“教代会”
screen
"""
 1计划 2日程 4职责 6预览                柳汀区第一小学2025—2026学年工会工作计划
───────────────────┬────────────────────────────────────────────────────────────
 9月       7项 ███ │ 11月  完成2/9  预算6,800元  已支1,728元  筛选“教代会”：2项
 10月      6项 ██░ │ ✓ 征集教代会提案          10日前     组织委员、…
▌11月      9项 █░░ │▌! 补选教代会代表（语文组… 14日前     组织委员
 12月      5项 ░░░ │
 1月       4项 ░░░ │
 2月               │
 3月       4项 ░░░ │
 4月       3项 ░░░ │
 5月       1项 ░░░ │
 6月       3项 ░░░ │
 7月       2项 ░░░ │────────────────────────────────────────────────────────────
 全年      3项 ░░░ │ 补选教代会代表（语文组、后勤组各一名）
                   │ 时间 11月14日前  负责 组织委员  状态 计划
                   │ 所属章节 民主管理
                   │
                   │
                   │
                   │
                   │
───────────────────┴────────────────────────────────────────────────────────────
 今天 2025-11-18 周二
 Enter编辑 Ins添加 空格完成 Tab换栏 ⌥↑上移 ⌥↓下移 F6改期 F4状态 F9命令 F1帮助
"""
key Esc
gone 筛选“教代会”

# Deleting and undoing.
key End Delete
wait 删除活动
key Left Enter
wait 删除活动
key C-z
wait 撤销：删除活动
key F10
wait-exit
