# A new plan from a template. If it failed, a chair would begin with an empty sheet.

$ unionplan template
  模板                说明                                 文件
  机关年度            党政机关或参公单位一月到十二月的工   agency-year
                      会工作计划，文风简洁，突出模范机关
                      和干部关爱
  章程与职责          基层工会的章程，分章列条，附主席、   charter
                      各委员和工会小组长的标准职责
  高校、中职年度      高校或中等职业学校一月到十二月的工   college-year
                      会工作计划，两级教代会、教学竞赛、
                      分工会建家
  企业年度            一家企业一月到十二月的工会工作计     company-year
                      划，含工资集体协商、集体合同、安全
                      竞赛和困难帮扶的期限
  教育系统县区级年度  县区教育工会一月到十二月的工作计     education-district-year
                      划，抓基层建设、教代会质量、经费下
                      拨和全系统活动
  医院年度            一所医院一月到十二月的工会工作计     hospital-year
                      划，关心夜班人员、职业防护、护士节
                      和医师节
  中学学期            一所中学第一学期（九月到次年一月）   middle-school-semester
                      的工会工作计划，侧重班主任和毕业年
                      级教师
  小学学年            一所小学从九月到次年七月的工会工作   primary-school-year
                      计划，含每月安排和委员分工
  女职工委员会年度    女职工委员会一月到十二月的工作计     women-committee-year
                      划，特殊权益、健康、家庭、成长和专
                      项集体合同
$ unionplan --lang en template | sed -n 1,3p
  Template            Summary                              File
  机关年度            党政机关或参公单位一月到十二月的工   agency-year
                      会工作计划，文风简洁，突出模范机关
$ unionplan template 小学学年
  小学学年
  一所小学从九月到次年七月的工会工作计划，含每月安排和委员分工

  变量      含义                                                  默认        可选
  school    学校名称                                              第一小学
  year      学年从哪一年开始                                      2025
  superior  上级工会                                              区教育工会

  用它新建：unionplan new primary-school-year
$ unionplan --lang en template charter
  章程与职责
  基层工会的章程，分章列条，附主席、各委员和工会小组长的标准职责

  Variable  Meaning         Default           Choices
  unit      单位名称        清河街道中心医院
  year      章程从哪一年施  2026
            行
  congress  本单位的民主管  职工代表大会      职工代表大会|教职工代表大会|职工大会
            理大会
  superior  上级工会        区总工会

  To make a plan from it: unionplan new charter
$ unionplan template hospital-year --json
  {
    "name": "医院年度",
    "file": "hospital-year",
    "summary": "一所医院一月到十二月的工会工作计划，关心夜班人员、职业防护、护士节和医师节",
    "path": null,
    "variables": [
      {
        "name": "hospital",
        "prompt": "医院名称",
        "default": "东湖医院",
        "type": "text",
        "choices": []
      },
      {
        "name": "year",
        "prompt": "年度",
        "default": "2026",
        "type": "year",
        "choices": []
      },
      {
        "name": "level",
        "prompt": "医院等级",
        "default": "二级甲等医院",
        "type": "choice",
        "choices": [
          "三级甲等医院",
          "三级医院",
          "二级甲等医院",
          "二级医院",
          "社区卫生服务中心"
        ]
      },
      {
        "name": "superior",
        "prompt": "上级工会",
        "default": "市医务工会",
        "type": "text",
        "choices": []
      }
    ]
  }
$ unionplan template --json | grep -c '"file"'
  9
$ unionplan template 小学学年 --yaml | cmp - "$DATADIR/templates/primary-school-year.yaml"
$ unionplan template 年度
  unionplan：“年度”不止一个模板：机关年度、高校、中职年度、企业年度、教育系统县区级年度、医院年度、女职工委员会年度
[1]
$ unionplan template 小学学念
  unionplan：没有名为“小学学念”的模板；是不是“小学学年”？
[1]
$ unionplan template 航天
  unionplan：没有名为“航天”的模板；unionplan template 列出所有模板
[1]

# A template by the path of its file, whatever its name is and however short.
$ cp "$DATADIR/templates/primary-school-year.yaml" t; cp t y.yml
$ unionplan --db own.db new ./t --set year=2026
  已存入计划 2026《第一小学2026—2027学年工会工作计划》：31 个章节，36 项活动。查看：unionplan show 2026
$ unionplan --db own.db new y.yml --set year=2027
  已存入计划 2027《第一小学2027—2028学年工会工作计划》：31 个章节，36 项活动。查看：unionplan show 2027

# Nobody to ask: it says what to give.
$ unionplan new
  unionplan：要写明模板（unionplan template 列出所有模板），或用 --title 建一份空白计划
  用法见 unionplan new --help
[2]
$ unionplan --lang en new
  unionplan: name a template (unionplan template shows them all), or make an empty plan with --title
  See unionplan new --help
[2]

# With values, and with the defaults.
$ unionplan new 小学学年 --set school=第二小学 --set year=2026
  已存入计划 2026《第二小学2026—2027学年工会工作计划》：31 个章节，36 项活动。查看：unionplan show 2026
$ unionplan new 小学 --set year＝2027
  已存入计划 2027《第一小学2027—2028学年工会工作计划》：31 个章节，36 项活动。查看：unionplan show 2027
$ unionplan new 小学 --set year=2027
  已存入计划 2027b《第一小学2027—2028学年工会工作计划》：31 个章节，36 项活动。查看：unionplan show 2027b
$ unionplan new 小学 --set year=2027 --code 二小2027
  已存入计划 二小2027《第一小学2027—2028学年工会工作计划》：31 个章节，36 项活动。查看：unionplan show 二小2027
$ unionplan new hospital-year --set level=五级医院
  hospital-year.yaml:13:7: 错误: 变量“level”不能是“五级医院”，只能是 三级甲等医院、三级医院、二级甲等医院、二级医院、社区卫生服务中心；是不是“三级医院”？
        - {name: level, prompt: 医院等级, type: choice, choices: [三级甲等医院, 三级医院, 二级甲等医院,\x20 (esc)
          ^
  unionplan：hospital-year.yaml：有 1 处错误，什么也没有存入
[1]
$ unionplan new 小学 --set yaer=2028
  primary-school-year.yaml: 错误: 给了变量“yaer”的值，可是模板里没有这个变量；是不是“year”？
  unionplan：primary-school-year.yaml：有 1 处错误，什么也没有存入
[1]
$ unionplan new 小学 --set year=明年
  primary-school-year.yaml:11:7: 错误: 变量“year”要填 1900 到 2200 的年份，这里是“明年”
        - {name: year, prompt: 学年从哪一年开始, type: year}
          ^
  unionplan：primary-school-year.yaml：有 1 处错误，什么也没有存入
[1]
$ unionplan new 小学 --title 我的计划
  unionplan：--title、--union、--kind、--start、--months 用于空白计划；模板里的内容用 --set 来填，之后可以再改
  用法见 unionplan new --help
[2]
$ unionplan list
  代号      标题               完成  状态  起止                 工会
  2027      第一小学           0/36  草稿  2027年9月—2028年7月  第一小学工会委员会
            2027—2028学年工会
            工作计划
  2027b     第一小学           0/36  草稿  2027年9月—2028年7月  第一小学工会委员会
            2027—2028学年工会
            工作计划
  二小2027  第一小学           0/36  草稿  2027年9月—2028年7月  第一小学工会委员会
            2027—2028学年工会
            工作计划
  2026      第二小学           0/36  草稿  2026年9月—2027年7月  第二小学工会委员会
            2026—2027学年工会
            工作计划

# Every template makes a plan.
$ for file in "$DATADIR"/templates/*.yaml; do unionplan --db all.db new "$(basename "$file" .yaml)" || echo "$file"; done
  已存入计划 2026《市水务局机关工会2026年工作计划》：32 个章节，37 项活动。查看：unionplan show 2026
  已存入计划 2026-章程《清河街道中心医院工会章程》：73 个章节，0 项活动。查看：unionplan show 2026-章程
  已存入计划 2026b《滨江职业技术学院工会2026年工作计划》：44 个章节，40 项活动。查看：unionplan show 2026b
  已存入计划 2026c《宏远机械有限公司工会2026年工作计划》：50 个章节，44 项活动。查看：unionplan show 2026c
  已存入计划 2026d《青禾区教育工会2026年工作计划》：41 个章节，44 项活动。查看：unionplan show 2026d
  已存入计划 2026e《东湖医院工会2026年工作计划》：38 个章节，39 项活动。查看：unionplan show 2026e
  已存入计划 2025-1《第二中学2025—2026学年第一学期工会工作计划》：29 个章节，28 项活动。查看：unionplan show 2025-1
  已存入计划 2025《第一小学2025—2026学年工会工作计划》：31 个章节，36 项活动。查看：unionplan show 2025
  已存入计划 2026-女工《新华纺织集团工会女职工委员会2026年工作计划》：32 个章节，38 项活动。查看：unionplan show 2026-女工

# A template that is imported: an own one, with a variable that has no default.
$ cat >own.yaml <<'END'
> unionplan: 1
> template:
>   name: 自用
>   variables: [{name: school, prompt: 学校}]
> organization: {name: "{{school}}工会"}
> plan: {title: "{{school}}计划", code: 自用, kind: year, start: 2026-01, months: 12}
> END
$ unionplan import own.yaml
  own.yaml:4:15: 错误: 变量“school”还没有填
      variables: [{name: school, prompt: 学校}]
                  ^
  unionplan：own.yaml：有 1 处错误，什么也没有存入
[1]
$ unionplan import own.yaml --set school=
  own.yaml:4:15: 错误: 变量“school”还没有填
      variables: [{name: school, prompt: 学校}]
                  ^
  unionplan：own.yaml：有 1 处错误，什么也没有存入
[1]
$ unionplan import own.yaml --set school=第三小学
  已存入计划 自用《第三小学计划》：0 个章节，0 项活动。查看：unionplan show 自用
$ mkdir -p .config/unionplan/templates && cp own.yaml .config/unionplan/templates/
$ unionplan template 自用
  自用

  变量    含义                                                          默认  可选
  school  学校

  用它新建：unionplan new own
$ unionplan new 自用 --set school=第四小学 --code 四小
  已存入计划 四小《第四小学计划》：0 个章节，0 项活动。查看：unionplan show 四小

# An empty plan.
$ unionplan --db empty.db new --title 空白计划
  unionplan：请用 --union 写明是哪个工会的计划
  用法见 unionplan new --help
[2]
$ unionplan --db empty.db new --title 空白计划 --union 五小工会 --kind semester --start 2026-02
  已新建空白计划 2025-2《空白计划》。添加活动：unionplan add 2025-2 标题
$ unionplan --db empty.db new --title 又一份
  已新建空白计划 2025《又一份》。添加活动：unionplan add 2025 标题
$ unionplan --db empty.db new --title 不行 --union 五小工会 --code '带 空格'
  unionplan：“带 空格”不能作代号：代号由汉字、字母、数字和 . _ - 组成，最多 40 个字，不含空格
[1]
$ unionplan --db empty.db new --title 不行 --start 2026年
  unionplan：--start 应写作 2025-09，不能是“2026年”
  用法见 unionplan new --help
[2]
$ unionplan --db empty.db new --title 不行 --months 99
  unionplan：--months 应是 1 到 36 的整数，不能是“99”
  用法见 unionplan new --help
[2]
$ unionplan --db empty.db new --title 不行 --kind monthly
  unionplan：--kind 只能是 year、semester、custom，不能是“monthly”
  用法见 unionplan new --help
[2]
$ unionplan --db empty.db new --title 六小的 --union 六小工会 --start 2026-01
  已新建空白计划 2026《六小的》。添加活动：unionplan add 2026 标题
$ unionplan --db empty.db new --title 谁的
  unionplan：有好几个工会，请用 --union 写明是哪一个
  用法见 unionplan new --help
[2]
$ unionplan --lang en --db empty.db new --title 七小的 --union 七小工会 --start 2026-02 --kind custom --months 2
  Made the empty plan 2026-02, 七小的. To add an activity: unionplan add 2026-02 TITLE
$ unionplan --db empty.db list
  代号     标题               完成  状态  起止                   工会
  2025-2   空白计划            0/0  草稿  2026年2—7月            五小工会
  2026-02  七小的              0/0  草稿  2026年2—3月            七小工会
  2026     六小的              0/0  草稿  2026年1—12月           六小工会
  2025     又一份              0/0  草稿  2025年11月—2026年10月  五小工会

# A plan with a new union is one step: what fails leaves no union behind, and one undo takes both back.
$ unionplan --db one.db new --title 不行 --union 八小工会 --code '带 空格' 2>/dev/null
[1]
$ unionplan --db one.db new --title 无名 --union '　'
  unionplan：工会不能为空
[1]
$ unionplan --db one.db new --title 八小的 --union ' 八小工会 '
  已新建空白计划 2025《八小的》。添加活动：unionplan add 2025 标题
$ unionplan --db one.db history | sed 's/.*员  //'
  新建计划“八小的”和工会“八小工会”
$ unionplan --db one.db undo
  撤销：新建计划“八小的”和工会“八小工会”
$ unionplan --db one.db new --title 谁的
  unionplan：请用 --union 写明是哪个工会的计划
  用法见 unionplan new --help
[2]
$ unionplan --db one.db redo
  重做：新建计划“八小的”和工会“八小工会”
$ unionplan --db one.db new --title 又一份 --union 八小工会 --code 又
  已新建空白计划 又《又一份》。添加活动：unionplan add 又 标题
$ unionplan --db one.db history | sed '1d;s/.*员  //'
  新建计划“八小的”和工会“八小工会”
$ unionplan --db one.db list
  代号  标题                完成  状态  起止                   工会
  2025  八小的               0/0  草稿  2025年11月—2026年10月  八小工会
  又    又一份               0/0  草稿  2025年11月—2026年10月  八小工会

# A template of one's own that has errors stands in the list and says so, instead of being missing.
$ mkdir -p .config/unionplan/templates && printf 'unionplan: 1\ntemplate:\n  name: 我的\n  sumary: 甲\norganization: {name: 甲}\nplan: {title: 乙, start: 2025-09, months: 2}\n' >.config/unionplan/templates/mine.yaml
$ echo 'notes: [1, 2]' >.config/unionplan/templates/notes.yaml
$ COLUMNS=120 unionplan template | grep -c notes
  0
[1]
$ COLUMNS=200 unionplan template | grep mine
  mine.yaml           这个文件有错误，第 4 行：不认识“sumary”；是不是“summary”？                                                     $HOME/.config/unionplan/templates/mine.yaml
$ unionplan new mine
  $HOME/.config/unionplan/templates/mine.yaml:4:3: 错误: 不认识“sumary”；是不是“summary”？
      sumary: 甲
      ^
  unionplan：$HOME/.config/unionplan/templates/mine.yaml：有 1 处错误，什么也没有存入
[1]
