# Every format, of every kind of paper that it can make. If it failed, what a committee hands on — the page, the table, the
# calendar, the data for another program — would lack something or say something else.
$ cat >plan.yaml <<'END'
> unionplan: 1
> organization: {name: 河湾小学工会委员会, superior: 镇教育工会}
> plan:
>   title: 河湾小学2025—2026学年第一学期工会工作计划
>   code: 2025-1
>   kind: semester
>   start: "2025-09"
>   months: 5
>   status: adopted
>   budget: 20000
>   income: [{name: 会费, members: 40, monthly: 10, share: 60%}]
>   preamble: |
>     新学期，工会为大家做好几件实事。
>   sections:
>     - heading: 主要工作
>       items:
>         - {heading: 民主管理, id: voice, body: 教代会开好。}
>         - 关心生活，<困难>职工一个不漏。
>     - {heading: 每月安排, content: schedule}
>   signature: {by: 河湾小学工会委员会, on: "2025-09-01"}
> schedule:
>   - month: 9
>     activities:
>       - {title: 庆祝教师节, occasion: 教师节, posts: [主席, 文体委员], place: 报告厅, participants: 40, budget: 3000, spent: 2860.5, status: done, done: "2025-09-10", outcome: 到会四十人}
>       - =例会
>   - month: 11
>     activities:
>       - {title: 征集提案, by: 11-20, posts: [主席], section: voice}
>       - {title: 篮球赛, part: 上旬, posts: [文体委员], detail: "时间：下午4点\n\n各组自带球衣"}
>       - {title: 座谈会, date: 11-21, section: voice, detail: "时间：下午2点到4点"}
>       - {title: 读书, from: 11, to: 12, budget: 500}
>       - {title: 郊游, date: 11-22, status: cancelled, outcome: 下雨}
>   - activities: [会员生日慰问]
> committee:
>   - {post: 主席, members: [{name: 甲某, since: "2024-09"}], duties: ["主持工作, 审批经费"]}
>   - {post: 文体委员, members: [乙某]}
> END
$ unionplan import plan.yaml >/dev/null

# A web page; its style is the same for all.
$ page() { unionplan export 2025-1 --format html "$@" | sed '/<style>/,/<\/style>/d'; }
$ page
  <!DOCTYPE html>
  <html lang="zh-CN">
  <head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="generator" content="unionplan">
  <title>河湾小学2025—2026学年第一学期工会工作计划</title>
  </head>
  <body>
  <nav aria-labelledby="contents">
  <h2 id="contents">目录</h2>
  <ol>
  <li><a href="#p3"><span class="n">一、</span>主要工作</a><ol>
  <li><a href="#p4"><span class="n">（一）</span>民主管理</a></li></ol></li>
  <li><a href="#p7"><span class="n">二、</span>每月安排</a></li></ol>
  </nav>
  <main>
  <article>
  <h1 id="p1"><span>河湾小学</span><span>2025—2026学年</span><span>第一学期</span><span>工会</span><span>工作计划</span></h1>
  <p>新学期，工会为大家做好几件实事。</p>
  <h2 id="p3"><span class="n">一、</span>主要工作</h2>
  <h3 id="p4"><span class="n">（一）</span>民主管理</h3>
  <p>教代会开好。</p>
  <p><span class="n">（二）</span>关心生活，&lt;困难&gt;职工一个不漏。</p>
  <h2 id="p7"><span class="n">二、</span>每月安排</h2>
  <figure class="strip">
  <div class="scroll"><svg viewBox="-4 0 648 134" role="img" xmlns="http://www.w3.org/2000/svg">
  <title>2025年9月—2026年1月工作安排一览</title>
  <text class="m" x="64" y="13">9月</text>
  <rect class="c" x="25.6" y="52.5" width="76.8" height="11.5"/><text class="n" x="64" y="50.5">2</text>
  <line class="g" x1="128" x2="128" y1="17" y2="134"/>
  <text class="m" x="192" y="13">10月</text>
  <line class="g" x1="256" x2="256" y1="17" y2="134"/>
  <text class="m" x="320" y="13">11月</text>
  <rect class="c" x="281.6" y="41" width="76.8" height="23"/><text class="n" x="320" y="39">4</text>
  <line class="g" x1="384" x2="384" y1="17" y2="134"/>
  <text class="m" x="448" y="13">12月</text>
  <line class="g y" x1="512" x2="512" y1="0" y2="134"/>
  <text class="m" x="576" y="13">1月</text>
  <line class="g" x1="0" x2="640" y1="64" y2="64"/>
  <circle class="d" cx="39.5" cy="79" r="3"><title>9月10日周三　庆祝教师节</title></circle>
  <rect class="p" x="257" y="77.5" width="40.7" height="3" rx="1.5"><title>11月上旬　篮球赛</title></rect>
  <rect class="e" x="335.1" y="76" width="6" height="6" transform="rotate(45 338.1 79)"><title>11月20日前　征集提案</title></rect>
  <circle class="d" cx="342.4" cy="79" r="3"><title>11月21日周五　座谈会</title></circle>
  <g class="t"><title>11月18日</title><line x1="328.5" x2="328.5" y1="17" y2="134"/></g>
  <g><title>全年　会员生日慰问</title><rect class="r" x="1" y="94" width="638" height="14" rx="3"/><text class="i" x="4" y="104.5">会员生日慰问</text></g>
  <g><title>11—12月　读书</title><rect class="r" x="257" y="114" width="254" height="14" rx="3"/><text class="i" x="260" y="124.5">读书</text></g>
  </svg></div>
  <figcaption><span class="key c"></span>每月项数 <span class="key d"></span>有日期的 <span class="key e"></span>有期限的 <span class="key p"></span>上、中、下旬的 <span class="key r"></span>持续进行的</figcaption>
  </figure>
  <div class="scroll"><table>
  <thead><tr><th scope="col" class="k">月份</th><th scope="col">活动</th><th scope="col" class="k">负责</th><th scope="col" class="k">时间</th><th scope="col" class="r">预算</th></tr></thead>
  <tbody>
  <tr><th scope="rowgroup" rowspan="2">九月</th><td>1、庆祝教师节（报告厅，40人）</td><td>主席、文体委员</td><td class="k">9月10日</td><td class="r">3,000</td></tr>
  <tr><td>2、=例会</td><td></td><td></td><td class="r"></td></tr>
  </tbody>
  <tbody>
  <tr><th scope="rowgroup" rowspan="5">十一月</th><td>1、征集提案</td><td class="k">主席</td><td class="k">11月20日前</td><td class="r"></td></tr>
  <tr><td>2、篮球赛<span class="d">时间：下午4点<br>各组自带球衣</span></td><td class="k">文体委员</td><td class="k">11月上旬</td><td class="r"></td></tr>
  <tr><td>3、座谈会<span class="d">时间：下午2点到4点</span></td><td></td><td class="k">11月21日</td><td class="r"></td></tr>
  <tr><td>4、读书</td><td></td><td class="k">11—12月</td><td class="r">500</td></tr>
  <tr><td>5、郊游（已取消）</td><td></td><td class="k">11月22日</td><td class="r"></td></tr>
  </tbody>
  <tbody>
  <tr><th scope="row">全年</th><td>1、会员生日慰问</td><td></td><td></td><td class="r"></td></tr>
  </tbody>
  </table></div>
  <p class="sign">河湾小学工会委员会</p>
  <p class="sign">2025年9月1日</p>
  </article>
  </main>
  </body>
  </html>
$ page --kind duties --post 主席
  <!DOCTYPE html>
  <html lang="zh-CN">
  <head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="generator" content="unionplan">
  <title>主席职责单</title>
  </head>
  <body>
  <main>
  <article>
  <h1 id="p1"><span>主席职责单</span></h1>
  <p>工会：河湾小学工会委员会</p>
  <p>计划：河湾小学2025—2026学年第一学期工会工作计划（2025年9月—2026年1月）</p>
  <p>担任：甲某（2024年9月起）</p>
  <h2 id="p5"><span class="n">一、</span>职责</h2>
  <p class="entry"><span class="n">1、</span>主持工作, 审批经费</p>
  <h2 id="p7"><span class="n">二、</span>本期活动</h2>
  <div class="scroll"><table>
  <thead><tr><th scope="col" class="k">时间</th><th scope="col">活动</th><th scope="col" class="k">地点</th><th scope="col" class="r">预算</th></tr></thead>
  <tbody>
  <tr><td class="k">9月10日周三</td><td>1、庆祝教师节（40人，会同文体委员）</td><td class="k">报告厅</td><td class="r">3,000</td></tr>
  <tr><td class="k">11月20日前</td><td>2、征集提案</td><td></td><td class="r"></td></tr>
  </tbody>
  </table></div>
  </article>
  </main>
  </body>
  </html>
$ page --kind month --month 11 --schedule list
  <!DOCTYPE html>
  <html lang="zh-CN">
  <head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="generator" content="unionplan">
  <title>河湾小学工会11月份工作安排</title>
  </head>
  <body>
  <nav aria-labelledby="contents">
  <h2 id="contents">目录</h2>
  <ol>
  <li><a href="#p3"><span class="n">一、</span>本月活动</a></li>
  <li><a href="#p9"><span class="n">二、</span>按期限完成</a></li>
  <li><a href="#p11"><span class="n">三、</span>持续进行</a></li></ol>
  </nav>
  <main>
  <article>
  <h1 id="p1"><span>河湾小学</span><span>工会</span><span>11月份工作安排</span></h1>
  <p>现将11月份的工作安排通知如下，请负责的同志提前准备，按时完成。</p>
  <h2 id="p3"><span class="n">一、</span>本月活动</h2>
  <p class="entry"><span class="n">1、</span>篮球赛（11月上旬，文体委员）</p>
  <p>时间：下午4点</p>
  <p>各组自带球衣</p>
  <p class="entry"><span class="n">2、</span>座谈会（11月21日周五）</p>
  <p>时间：下午2点到4点</p>
  <h2 id="p9"><span class="n">二、</span>按期限完成</h2>
  <p class="entry"><span class="n">1、</span>征集提案（11月20日前，主席）</p>
  <h2 id="p11"><span class="n">三、</span>持续进行</h2>
  <p class="entry"><span class="n">1、</span>读书（11—12月）</p>
  <p class="entry"><span class="n">2、</span>会员生日慰问（全年）</p>
  <p class="sign">河湾小学工会委员会</p>
  <p class="sign">2025年11月18日</p>
  </article>
  </main>
  </body>
  </html>
$ page --kind report
  <!DOCTYPE html>
  <html lang="zh-CN">
  <head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="generator" content="unionplan">
  <title>河湾小学2025—2026学年第一学期工会工作总结</title>
  </head>
  <body>
  <nav aria-labelledby="contents">
  <h2 id="contents">目录</h2>
  <ol>
  <li><a href="#p3"><span class="n">一、</span>工作完成情况</a></li>
  <li><a href="#p5"><span class="n">二、</span>各月完成情况</a></li>
  <li><a href="#p9"><span class="n">三、</span>取消的活动</a></li>
  <li><a href="#p11"><span class="n">四、</span>分工完成情况</a></li>
  <li><a href="#p15"><span class="n">五、</span>转入下一期的工作</a></li>
  <li><a href="#p22"><span class="n">六、</span>存在的不足和下一步打算</a></li>
  <li><a href="#p25"><span class="n">七、</span>有待补写的内容</a></li></ol>
  </nav>
  <main>
  <article>
  <h1 id="p1"><span>河湾小学</span><span>2025—2026学年</span><span>第一学期</span><span>工会</span><span>工作总结</span></h1>
  <p>2025年9月至2026年1月，河湾小学工会委员会按照《河湾小学2025—2026学年第一学期工会工作计划》开展工作。截至2025年11月18日，计划安排活动7项：完成1项，尚未开展6项，另有取消1项。已完成的活动没有登记参加人数。经费预算20,000元，实际支出2,860.50元，占预算的14.3%，结余17,139.50元。</p>
  <h2 id="p3"><span class="n">一、</span>工作完成情况</h2>
  <p><span class="n">（一）</span>9月10日完成“庆祝教师节”，支出2,860.50元。到会四十人。</p>
  <h2 id="p5"><span class="n">二、</span>各月完成情况</h2>
  <p>9月：安排2项，完成1项，支出2,860.50元：庆祝教师节。</p>
  <p>11月：安排4项，尚未完成。</p>
  <p>全年：安排1项，尚未完成。</p>
  <h2 id="p9"><span class="n">三、</span>取消的活动</h2>
  <p><span class="n">（一）</span>“郊游”（原定11月22日）取消。下雨。</p>
  <h2 id="p11"><span class="n">四、</span>分工完成情况</h2>
  <p>主席：负责2项，完成1项，牵头的活动支出2,860.50元。</p>
  <p>文体委员：负责2项，其中牵头1项，完成1项。</p>
  <p>没有写明负责职务的4项，尚未完成。</p>
  <h2 id="p15"><span class="n">五、</span>转入下一期的工作</h2>
  <p><span class="n">（一）</span>“=例会”原定9月，尚未开展。</p>
  <p><span class="n">（二）</span>“篮球赛”原定11月上旬，由文体委员负责，尚未开展。</p>
  <p><span class="n">（三）</span>“征集提案”定于11月20日前，由主席负责，尚未开展。</p>
  <p><span class="n">（四）</span>“座谈会”定于11月21日，尚未开展。</p>
  <p><span class="n">（五）</span>“读书”定于11—12月，尚未开展。</p>
  <p><span class="n">（六）</span>“会员生日慰问”，尚未开展。</p>
  <h2 id="p22"><span class="n">六、</span>存在的不足和下一步打算</h2>
  <p><span class="n">（一）</span>存在的不足：（……）</p>
  <p><span class="n">（二）</span>下一步打算：（……）</p>
  <h2 id="p25"><span class="n">七、</span>有待补写的内容</h2>
  <p>以下各处在上文用“（……）”标出。补写以后，请把这一节删去。</p>
  <p><span class="n">（一）</span>存在的不足（……）</p>
  <p><span class="n">（二）</span>下一步打算（……）</p>
  <p class="sign">河湾小学工会委员会</p>
  <p class="sign">2025年11月18日</p>
  </article>
  </main>
  </body>
  </html>

# A table for spreadsheets.
$ unionplan export 2025-1 --format csv | tr '\r' '~'
  月份,时间,活动,负责,地点,人数,实到人数,预算,支出,状态,原定时间,完成日期,节日,章节,说明,结果,延期或取消的原因~
  2025年9月,2025年9月10日,庆祝教师节,主席、文体委员,报告厅,40,,3000,2860.50,完成,,2025年9月10日,教师节,,,到会四十人,~
  2025年9月,2025年9月,'=例会,,,,,,,计划,,,,,,,~
  2025年11月,2025年11月20日前,征集提案,主席,,,,,,计划,,,,（一）民主管理,,,~
  2025年11月,2025年11月上旬,篮球赛,文体委员,,,,,,计划,,,,,"时间：下午4点
  各组自带球衣",,~
  2025年11月,2025年11月21日,座谈会,,,,,,,计划,,,,（一）民主管理,时间：下午2点到4点,,~
  2025年11月,2025年11—12月,读书,,,,,500,,计划,,,,,,,~
  2025年11月,2025年11月22日,郊游,,,,,,,取消,,,,,,,下雨~
  全年,全年,会员生日慰问,,,,,,,计划,,,,,,,~
$ unionplan export 2025-1 --format csv --kind duties | tr -d '\r'
  职务,担任,类别,内容,时间,负责,地点,人数,预算,说明
  主席,甲某（2024年9月起）,职责,"主持工作, 审批经费",,,,,,
  主席,甲某（2024年9月起）,活动,庆祝教师节,2025年9月10日,主席、文体委员,报告厅,40,3000,
  主席,甲某（2024年9月起）,活动,征集提案,2025年11月20日前,主席,,,,
  文体委员,乙某,活动,庆祝教师节,2025年9月10日,主席、文体委员,报告厅,40,3000,
  文体委员,乙某,活动,篮球赛,2025年11月上旬,文体委员,,,,"时间：下午4点
  各组自带球衣"
$ unionplan export 2025-1 --format csv --kind month --month 12 | tr -d '\r'
  月份,时间,活动,负责,地点,人数,实到人数,预算,支出,状态,原定时间,完成日期,节日,章节,说明,结果,延期或取消的原因
  2025年11月,2025年11—12月,读书,,,,,500,,计划,,,,,,,
  全年,全年,会员生日慰问,,,,,,,计划,,,,,,,
$ unionplan --lang en export 2025-1 --format csv | sed 1q
  Month,Time,Activity,Responsible,Place,People,Attended,Budget,Spent,Status,First planned for,Done on,Occasion,Section,Detail,Outcome,Why put off or called off\x0d (esc)

# A calendar, and the same with tasks.
$ unionplan export 2025-1 --format ics | tr -d '\r'
  BEGIN:VCALENDAR
  VERSION:2.0
  PRODID:-//unionplan//unionplan//ZH
  CALSCALE:GREGORIAN
  NAME:河湾小学2025—2026学年第一学期工会工作计划
  X-WR-CALNAME:河湾小学2025—2026学年第一学期工会工作计划
  BEGIN:VEVENT
  UID:54a6274a054c284fab452ad74db4f2a0@unionplan
  DTSTAMP:20251118T000000Z
  DTSTART;VALUE=DATE:20250910
  DTEND;VALUE=DATE:20250911
  TRANSP:TRANSPARENT
  SUMMARY:庆祝教师节
  DESCRIPTION:负责：主席、文体委员\n节日：教师节\n人数：40
   \n计划：河湾小学2025—2026学年第一学期工会工作计划
  LOCATION:报告厅
  CATEGORIES:主席,文体委员
  STATUS:CONFIRMED
  END:VEVENT
  BEGIN:VEVENT
  UID:43e43f6d9be50eae65ffe99a01d75680@unionplan
  DTSTAMP:20251118T000000Z
  DTSTART;VALUE=DATE:20250901
  DTEND;VALUE=DATE:20250902
  TRANSP:TRANSPARENT
  SUMMARY:=例会（9月）
  DESCRIPTION:计划：河湾小学2025—2026学年第一学期工会工作
   计划
  STATUS:CONFIRMED
  END:VEVENT
  BEGIN:VEVENT
  UID:a04e5dbfd6c6e4047823d31e0ccdf711@unionplan
  DTSTAMP:20251118T000000Z
  DTSTART;VALUE=DATE:20251120
  DTEND;VALUE=DATE:20251121
  TRANSP:TRANSPARENT
  SUMMARY:征集提案（11月20日前）
  DESCRIPTION:负责：主席\n计划：河湾小学2025—2026学年第一
   学期工会工作计划
  CATEGORIES:主席
  STATUS:CONFIRMED
  END:VEVENT
  BEGIN:VEVENT
  UID:a5c1c290043ec855275eed439a639e64@unionplan
  DTSTAMP:20251118T000000Z
  DTSTART;VALUE=DATE:20251101
  DTEND;VALUE=DATE:20251102
  TRANSP:TRANSPARENT
  SUMMARY:篮球赛（11月上旬）
  DESCRIPTION:时间：下午4点\n各组自带球衣\n负责：文体委员\
   n计划：河湾小学2025—2026学年第一学期工会工作计划
  CATEGORIES:文体委员
  STATUS:CONFIRMED
  END:VEVENT
  BEGIN:VEVENT
  UID:70b409f037616e8fd4a1ad08bbd03de6@unionplan
  DTSTAMP:20251118T000000Z
  DTSTART:20251121T140000
  DTEND:20251121T160000
  SUMMARY:座谈会
  DESCRIPTION:时间：下午2点到4点\n计划：河湾小学2025—2026学
   年第一学期工会工作计划
  STATUS:CONFIRMED
  END:VEVENT
  BEGIN:VEVENT
  UID:89857d7e4dd8acc075ed239fb7e48863@unionplan
  DTSTAMP:20251118T000000Z
  DTSTART;VALUE=DATE:20251101
  DTEND;VALUE=DATE:20251102
  TRANSP:TRANSPARENT
  SUMMARY:读书（11—12月）
  DESCRIPTION:计划：河湾小学2025—2026学年第一学期工会工作
   计划
  STATUS:CONFIRMED
  END:VEVENT
  BEGIN:VEVENT
  UID:526d58cf1d45db1eed3b379597740554@unionplan
  DTSTAMP:20251118T000000Z
  DTSTART;VALUE=DATE:20251122
  DTEND;VALUE=DATE:20251123
  TRANSP:TRANSPARENT
  SUMMARY:郊游
  DESCRIPTION:计划：河湾小学2025—2026学年第一学期工会工作
   计划
  STATUS:CANCELLED
  END:VEVENT
  BEGIN:VEVENT
  UID:abfa16ffc14860d2c094ebac1b3c1e34@unionplan
  DTSTAMP:20251118T000000Z
  DTSTART;VALUE=DATE:20250901
  DTEND;VALUE=DATE:20250902
  TRANSP:TRANSPARENT
  SUMMARY:会员生日慰问（全年）
  DESCRIPTION:计划：河湾小学2025—2026学年第一学期工会工作
   计划
  STATUS:CONFIRMED
  END:VEVENT
  END:VCALENDAR
$ unionplan export 2025-1 --format ics --tasks | tr -d '\r' | sed -n '/VTODO/,/VTODO/p'
  BEGIN:VTODO
  UID:43e43f6d9be50eae65ffe99a01d75680-task@unionplan
  DTSTAMP:20251118T000000Z
  DTSTART;VALUE=DATE:20250901
  DUE;VALUE=DATE:20250930
  SUMMARY:=例会（9月）
  DESCRIPTION:计划：河湾小学2025—2026学年第一学期工会工作
   计划
  STATUS:NEEDS-ACTION
  END:VTODO
  BEGIN:VTODO
  UID:a04e5dbfd6c6e4047823d31e0ccdf711-task@unionplan
  DTSTAMP:20251118T000000Z
  DUE;VALUE=DATE:20251120
  SUMMARY:征集提案（11月20日前）
  DESCRIPTION:负责：主席\n计划：河湾小学2025—2026学年第一
   学期工会工作计划
  CATEGORIES:主席
  STATUS:NEEDS-ACTION
  END:VTODO
  BEGIN:VTODO
  UID:a5c1c290043ec855275eed439a639e64-task@unionplan
  DTSTAMP:20251118T000000Z
  DTSTART;VALUE=DATE:20251101
  DUE;VALUE=DATE:20251110
  SUMMARY:篮球赛（11月上旬）
  DESCRIPTION:时间：下午4点\n各组自带球衣\n负责：文体委员\
   n计划：河湾小学2025—2026学年第一学期工会工作计划
  CATEGORIES:文体委员
  STATUS:NEEDS-ACTION
  END:VTODO
  BEGIN:VTODO
  UID:89857d7e4dd8acc075ed239fb7e48863-task@unionplan
  DTSTAMP:20251118T000000Z
  DTSTART;VALUE=DATE:20251101
  DUE;VALUE=DATE:20251231
  SUMMARY:读书（11—12月）
  DESCRIPTION:计划：河湾小学2025—2026学年第一学期工会工作
   计划
  STATUS:NEEDS-ACTION
  END:VTODO
  BEGIN:VTODO
  UID:abfa16ffc14860d2c094ebac1b3c1e34-task@unionplan
  DTSTAMP:20251118T000000Z
  SUMMARY:会员生日慰问（全年）
  DESCRIPTION:计划：河湾小学2025—2026学年第一学期工会工作
   计划
  STATUS:NEEDS-ACTION
  END:VTODO
$ unionplan export 2025-1 --format ics --kind duties --member 乙某 | grep -a 'CALNAME\|SUMMARY'
  X-WR-CALNAME:乙某：河湾小学2025—2026学年第一学期工会工作\x0d (esc)
  SUMMARY:庆祝教师节\x0d (esc)
  SUMMARY:篮球赛（11月上旬）\x0d (esc)
$ unionplan export 2025-1 --format ics --kind month --month 11 | grep -a 'CALNAME\|SUMMARY'
  X-WR-CALNAME:2025年11月：河湾小学2025—2026学年第一学期工会\x0d (esc)
  SUMMARY:篮球赛（11月上旬）\x0d (esc)
  SUMMARY:座谈会\x0d (esc)
  SUMMARY:征集提案（11月20日前）\x0d (esc)
  SUMMARY:读书（11—12月）\x0d (esc)
  SUMMARY:会员生日慰问（全年）\x0d (esc)

# Data for other programs.
$ unionplan export 2025-1 --format json
  {
    "unionplan_export": 1,
    "paper": "plan",
    "month": null,
    "organization": {
      "name": "河湾小学工会委员会",
      "superior": "镇教育工会",
      "note": null,
      "standards": []
    },
    "plan": {
      "code": "2025-1",
      "title": "河湾小学2025—2026学年第一学期工会工作计划",
      "kind": "semester",
      "start": "2025-09",
      "months": 5,
      "status": "adopted",
      "numbering": null,
      "preamble": "新学期，工会为大家做好几件实事。",
      "closing": null,
      "signed_by": "河湾小学工会委员会",
      "signed_on": "2025-09-01",
      "budget": 20000,
      "income": [
        {
          "name": "会费",
          "amount": 1200,
          "members": 40,
          "monthly": 10,
          "share": "60%"
        }
      ],
      "silenced": []
    },
    "sections": [
      {
        "id": "s1",
        "label": "一、",
        "heading": "主要工作",
        "body": null,
        "numbered": true,
        "numbering": null,
        "content": "text",
        "items": [
          {
            "id": "s2",
            "label": "（一）",
            "heading": "民主管理",
            "body": "教代会开好。",
            "numbered": true,
            "numbering": null,
            "content": "text",
            "items": []
          },
          {
            "id": "s3",
            "label": "（二）",
            "heading": "关心生活，<困难>职工一个不漏。",
            "body": null,
            "numbered": true,
            "numbering": null,
            "content": "text",
            "items": []
          }
        ]
      },
      {
        "id": "s4",
        "label": "二、",
        "heading": "每月安排",
        "body": null,
        "numbered": true,
        "numbering": null,
        "content": "schedule",
        "items": []
      }
    ],
    "activities": [
      {
        "uid": "54a6274a054c284fab452ad74db4f2a0",
        "month": "2025-09",
        "section": null,
        "title": "庆祝教师节",
        "detail": null,
        "starts": "2025-09-10",
        "ends": null,
        "part": null,
        "deadline": false,
        "occasion": "教师节",
        "place": "报告厅",
        "posts": [
          "主席",
          "文体委员"
        ],
        "participants": 40,
        "attended": null,
        "budget": 3000,
        "spent": 2860.50,
        "status": "done",
        "done": "2025-09-10",
        "postponed_from": null,
        "outcome": "到会四十人",
        "reason": null
      },
      {
        "uid": "43e43f6d9be50eae65ffe99a01d75680",
        "month": "2025-09",
        "section": null,
        "title": "=例会",
        "detail": null,
        "starts": "2025-09",
        "ends": null,
        "part": null,
        "deadline": false,
        "occasion": null,
        "place": null,
        "posts": [],
        "participants": null,
        "attended": null,
        "budget": null,
        "spent": null,
        "status": "planned",
        "done": null,
        "postponed_from": null,
        "outcome": null,
        "reason": null
      },
      {
        "uid": "a04e5dbfd6c6e4047823d31e0ccdf711",
        "month": "2025-11",
        "section": "s2",
        "title": "征集提案",
        "detail": null,
        "starts": "2025-11-20",
        "ends": null,
        "part": null,
        "deadline": true,
        "occasion": null,
        "place": null,
        "posts": [
          "主席"
        ],
        "participants": null,
        "attended": null,
        "budget": null,
        "spent": null,
        "status": "planned",
        "done": null,
        "postponed_from": null,
        "outcome": null,
        "reason": null
      },
      {
        "uid": "a5c1c290043ec855275eed439a639e64",
        "month": "2025-11",
        "section": null,
        "title": "篮球赛",
        "detail": "时间：下午4点\n\n各组自带球衣",
        "starts": "2025-11",
        "ends": null,
        "part": "early",
        "deadline": false,
        "occasion": null,
        "place": null,
        "posts": [
          "文体委员"
        ],
        "participants": null,
        "attended": null,
        "budget": null,
        "spent": null,
        "status": "planned",
        "done": null,
        "postponed_from": null,
        "outcome": null,
        "reason": null
      },
      {
        "uid": "70b409f037616e8fd4a1ad08bbd03de6",
        "month": "2025-11",
        "section": "s2",
        "title": "座谈会",
        "detail": "时间：下午2点到4点",
        "starts": "2025-11-21",
        "ends": null,
        "part": null,
        "deadline": false,
        "occasion": null,
        "place": null,
        "posts": [],
        "participants": null,
        "attended": null,
        "budget": null,
        "spent": null,
        "status": "planned",
        "done": null,
        "postponed_from": null,
        "outcome": null,
        "reason": null
      },
      {
        "uid": "89857d7e4dd8acc075ed239fb7e48863",
        "month": "2025-11",
        "section": null,
        "title": "读书",
        "detail": null,
        "starts": "2025-11",
        "ends": "2025-12",
        "part": null,
        "deadline": false,
        "occasion": null,
        "place": null,
        "posts": [],
        "participants": null,
        "attended": null,
        "budget": 500,
        "spent": null,
        "status": "planned",
        "done": null,
        "postponed_from": null,
        "outcome": null,
        "reason": null
      },
      {
        "uid": "526d58cf1d45db1eed3b379597740554",
        "month": "2025-11",
        "section": null,
        "title": "郊游",
        "detail": null,
        "starts": "2025-11-22",
        "ends": null,
        "part": null,
        "deadline": false,
        "occasion": null,
        "place": null,
        "posts": [],
        "participants": null,
        "attended": null,
        "budget": null,
        "spent": null,
        "status": "cancelled",
        "done": null,
        "postponed_from": null,
        "outcome": null,
        "reason": "下雨"
      },
      {
        "uid": "abfa16ffc14860d2c094ebac1b3c1e34",
        "month": null,
        "section": null,
        "title": "会员生日慰问",
        "detail": null,
        "starts": null,
        "ends": null,
        "part": null,
        "deadline": false,
        "occasion": null,
        "place": null,
        "posts": [],
        "participants": null,
        "attended": null,
        "budget": null,
        "spent": null,
        "status": "planned",
        "done": null,
        "postponed_from": null,
        "outcome": null,
        "reason": null
      }
    ],
    "committee": [
      {
        "post": "主席",
        "seats": 1,
        "budget": null,
        "members": [
          {
            "name": "甲某",
            "since": "2024-09",
            "until": null
          }
        ],
        "duties": [
          "主持工作, 审批经费"
        ]
      },
      {
        "post": "文体委员",
        "seats": 1,
        "budget": null,
        "members": [
          {
            "name": "乙某",
            "since": null,
            "until": null
          }
        ],
        "duties": []
      }
    ],
    "members": [
      {
        "name": "甲某",
        "department": null,
        "note": null
      },
      {
        "name": "乙某",
        "department": null,
        "note": null
      }
    ]
  }
$ unionplan export 2025-1 --format json --kind duties --member 甲某 | grep '"title"\|"post"\|"paper"'
    "paper": "duties",
      "title": "河湾小学2025—2026学年第一学期工会工作计划",
        "title": "庆祝教师节",
        "title": "征集提案",
        "post": "主席",
$ unionplan export 2025-1 --format json --kind month --month 12 | grep '"title"\|"month"\|"paper"'
    "paper": "month",
    "month": "2025-12",
      "title": "河湾小学2025—2026学年第一学期工会工作计划",
        "month": "2025-11",
        "title": "读书",
        "month": null,
        "title": "会员生日慰问",
$ unionplan export 2025-1 --format json --kind report | grep '"heading"' | sed 3q
        "heading": "工作完成情况",
            "heading": "9月10日完成“庆祝教师节”，支出2,860.50元。到会四十人。",
        "heading": "各月完成情况",

# What a calendar knows an activity by stays, when the plan goes to another computer and its activities to other days.
$ unionplan export 2025-1 -o there.yaml
$ unionplan --db there.db import there.yaml >/dev/null
$ unionplan export 2025-1 -o here.ics && unionplan --db there.db export 2025-1 -o there.ics && cmp here.ics there.ics
$ unionplan postpone 2025-1 座谈会 --to 12-5 >/dev/null
$ unionplan export 2025-1 --format ics | grep -a -A2 "$(grep -a -B6 'SUMMARY:座谈会' here.ics | grep -a UID | tr -d '\r')" | tr -d '\r'
  UID:70b409f037616e8fd4a1ad08bbd03de6@unionplan
  DTSTAMP:20251118T000000Z
  DTSTART:20251205T140000

# The ending of the file tells the format; an unknown one is a text, but none of another program.
$ unionplan export 2025-1 -o p.CSV && head -c 6 p.CSV && echo
  月份
$ unionplan export 2025-1 -o p.htm && sed 1q p.htm
  <!DOCTYPE html>
$ unionplan export 2025-1 -o 计划.2025 && grep -c 工会 计划.2025
  3
$ unionplan export 2025-1 -o p.pdf
  unionplan：写不出“p.pdf”这样的文件：请写成 .html，用浏览器打开，打印时选“另存为 PDF”
  用法见 unionplan export --help
[2]
$ unionplan export 2025-1 -o p.XLSX
  unionplan：写不出“p.XLSX”这样的文件：请写成 .csv（加 --bom），Excel 和 WPS 表格都能打开
  用法见 unionplan export --help
[2]
$ unionplan export 2025-1 -o p.doc
  unionplan：写不出“p.doc”这样的文件：请写成 .docx，Word、WPS 和 LibreOffice 都能打开
  用法见 unionplan export --help
[2]
$ unionplan export 2025-1 -o p.pdf --format text && sed 1q p.pdf
                   河湾小学2025—2026学年第一学期工会工作计划
$ unionplan export 2025-1 -o p.csv --format json && sed 1q p.csv
  {

# What makes no sense says what does.
$ unionplan export 2025-1 --kind report --format ics
  unionplan：工作总结只能写成 text、markdown、html、docx、json 或 yaml，不能写成 ics
  用法见 unionplan export --help
[2]
$ unionplan export 2025-1 --kind report -o p.yaml && sed 1q p.yaml
  unionplan: 1
$ unionplan export 2025-1 --format csv --tasks
  unionplan：--tasks 只用于 --format ics
  用法见 unionplan export --help
[2]
$ unionplan export 2025-1 --format ics --encoding gb18030
  unionplan：ics 格式只用 UTF-8 编码，也不加字节序标记
  用法见 unionplan export --help
[2]
$ unionplan export 2025-1 --format json --bom
  unionplan：json 格式只用 UTF-8 编码，也不加字节序标记
  用法见 unionplan export --help
[2]
$ unionplan export 2025-1 --format ics --kind month --month 10
  BEGIN:VCALENDAR\x0d (esc)
  VERSION:2.0\x0d (esc)
  PRODID:-//unionplan//unionplan//ZH\x0d (esc)
  CALSCALE:GREGORIAN\x0d (esc)
  NAME:2025年10月：河湾小学2025—2026学年第一学期工会工作\x0d (esc)
   计划\x0d (esc)
  X-WR-CALNAME:2025年10月：河湾小学2025—2026学年第一学期工会\x0d (esc)
   工作计划\x0d (esc)
  BEGIN:VEVENT\x0d (esc)
  UID:abfa16ffc14860d2c094ebac1b3c1e34@unionplan\x0d (esc)
  DTSTAMP:20251118T000000Z\x0d (esc)
  DTSTART;VALUE=DATE:20250901\x0d (esc)
  DTEND;VALUE=DATE:20250902\x0d (esc)
  TRANSP:TRANSPARENT\x0d (esc)
  SUMMARY:会员生日慰问（全年）\x0d (esc)
  DESCRIPTION:计划：河湾小学2025—2026学年第一学期工会工作\x0d (esc)
   计划\x0d (esc)
  STATUS:CONFIRMED\x0d (esc)
  END:VEVENT\x0d (esc)
  END:VCALENDAR\x0d (esc)
$ unionplan export 2025-1 --format csv --encoding gb18030 | head -c 4 | od -An -tx1
   d4 c2 b7 dd
$ unionplan export 2025-1 --format csv --bom | head -c 3 | od -An -tx1
   ef bb bf
