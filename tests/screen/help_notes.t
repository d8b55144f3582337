# What the keys alone don't tell. If this failed, nobody would know why an activity stands in three months and is counted
# in one, or would take the gaps of the preview for mistakes of the printer.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 2
wait 11月  完成
key F1
wait 在哪个月里都能修改
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览                                       帮助
────────────────────────────────────────────────────────────────────────────────
日程
 活动按时间排在各个月里：有日子的按日子；上旬、中旬、下旬排在10日、20日和月末之
 后；只有月份的排在最后。新添的插到合适的地方；用 Alt↑↓ 排过的次序不会打乱。
 跨几个月的活动，每个月都列出，从第二个月起标“（续）”，在哪个月里都能修改；项数
 和金额只算在开始的那个月。
 时间怎么顺口就怎么写：9月、9-28、10月上旬、4-6月、8月底前、下周三、月底、教师
 节、农历八月十五。旁边的“→”说明理解成了哪一天。
 “!”是已经逾期的；“预”是预算，“支”是已经支出的。
 F7 写出光标所在月份的通知；在表单的第一栏可以改成计划、总结、职责单或别的月
 份。

这里的键
 Enter e F2              编辑          修改光标所在的一行
 空格 x                  完成          办完了：写下结果、日期、人数和支出，或直
                                       接 Enter；已完成的可补写、改回
 Ins + a                 添加          在光标所在的一行之后添加
 Tab ⇧Tab                换栏          在左右两栏之间切换；总览、经费里换下一组
 Alt↑ Ctrl-↑ [ K         上移          与前一行对调
 Alt↓ Ctrl-↓ ] J         下移          与后一行对调
────────────────────────────────────────────────────────────────────────────────
 Esc 返回；全角标点当作半角的命令键
 F12筛选 F9命令 F1帮助
"""
key Esc
wait 11月  完成

# The gaps are told once.
key 6
wait 旁边的空格，是照纸上的宽度留的
key Down
gone 照纸上的宽度留的
key 2
wait 11月  完成
key 6
wait 第 1 页
gone 照纸上的宽度留的
key F1
wait 排，所以这些符号旁边

# Whatever the window's width, the note is wrapped to it; a filter shows keys alone.
resize 40x12
wait 半个字宽。这里照
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览
预览
 纸上的“ ” ‘ ’ …… — × 和制表线都和汉字
 一样宽，屏幕上往往只有半个字宽。这里照
 纸上的宽度排，所以这些符号旁边会空出半
 个字；换行和表格的位置就是打印出来的位
 置。

这里的键
 Tab         文件
 Esc 返回；全角标点当作半角的命令键
 F12筛选 F9命令 F1帮助
"""
resize 80x24
wait 排，所以这些符号旁边
key F12
wait 筛选：
type dyj
gone 这些符号旁边
wait 打印机
key Esc F10
wait-exit
