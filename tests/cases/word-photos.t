# A Word document with photos of the last sports day. If it failed, it would be refused for its size, though its text is short;
# or a file that unpacks to gigabytes would take the machine with it.

$ unionplan import "$DATADIR/sample.yaml" >/dev/null
$ unionplan export 2025-1 -o 计划.docx
$ mkdir -p word/media && head -c 20000000 /dev/urandom >word/media/photo1.jpg && cp word/media/photo1.jpg word/media/photo2.jpg
$ cp 计划.docx 照片.docx && zip -q -0 照片.docx word/media/photo1.jpg word/media/photo2.jpg
$ test $(wc -c <照片.docx) -gt 40000000 && unionplan import 照片.docx --dry-run >1 && unionplan import 计划.docx --dry-run >2 && cmp 1 2

# What is no archive may not be as large.
$ head -c 20000000 /dev/zero | tr '\0' 'a' >大.txt
$ unionplan import 大.txt
  unionplan：“大.txt”太大：最多 16 MiB
[1]
$ { printf 'PK\3\4'; head -c 300000000 /dev/zero 2>/dev/null; } | unionplan import - 2>&1
  unionplan：“-”太大：最多 256 MiB
[1]

# A part that unpacks to a thousand times its size is refused before it is unpacked, beside photos too.
$ head -c 200000000 /dev/zero | tr '\0' ' ' >word/document.xml
$ cp 照片.docx 炸.docx && zip -q 炸.docx word/document.xml
$ unionplan import 炸.docx
  unionplan：“炸.docx”展开后大得不正常，为安全起见没有读
[1]
