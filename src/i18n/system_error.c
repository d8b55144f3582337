#include "i18n/system_error.h"

#include "base/array.h"
#include "base/banned.h"
#include "i18n/language.h"
#include "i18n/messages.h"

#include <errno.h>

static const struct {
	int number;
	enum message says;
} known[] = {
	{ENOENT, MSG_os_not_found},   {ENOTDIR, MSG_os_no_folder},
	{EACCES, MSG_os_denied},      {EPERM, MSG_os_not_permitted},
	{ENOSPC, MSG_os_disk_full},   {EDQUOT, MSG_os_quota},
	{EISDIR, MSG_os_is_folder},   {EROFS, MSG_os_read_only},
	{EEXIST, MSG_os_exists},      {ENAMETOOLONG, MSG_os_name_too_long},
	{EFBIG, MSG_os_too_big},      {EIO, MSG_os_failing},
	{EBUSY, MSG_os_busy},         {ETXTBSY, MSG_os_busy},
	{EINVAL, MSG_os_invalid},     {ELOOP, MSG_os_loop},
	{EMFILE, MSG_os_too_many},    {ENFILE, MSG_os_too_many},
	{ENOMEM, MSG_os_no_memory},   {EXDEV, MSG_os_other_disk},
	{EPIPE, MSG_os_nobody_reads}, {EILSEQ, MSG_os_no_such_character},
	{ENODEV, MSG_os_no_device},   {ENXIO, MSG_os_no_device},
	{ESTALE, MSG_os_stale},       {ETIMEDOUT, MSG_os_timed_out},
};

const char *system_error(int number)
{
	for (size_t i = 0; i < ARRAY_LENGTH(known); i++)
		if (known[i].number == number)
			return text(known[i].says);
	return strerror(number);
}
