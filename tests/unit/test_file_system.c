/*
 * On what kind of disk a database lies. If it failed, two people on a network drive would write over each other without a word,
 * or whoever has it on a disk of their own would be told to be careful, and wait at every step.
 */
#include "test.h"

#include "../../src/store/file_system.h"
#include "base/strbuf.h"

#include <stdlib.h>
#include <string.h>
#include <sys/sysmacros.h>
#include <unistd.h>

/* As a machine has them that is in use: what lies below what, blanks in names, words that only look like options. */
static const char mounts[] =
	"22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw,discard\n"
	"23 22 0:21 / /tmp rw,nosuid,nodev - tmpfs tmpfs rw,size=1024k\n"
	"24 22 0:40 / /srv/plans rw,relatime shared:2 - nfs4 nas:/plans rw,vers=4.2,hard,local_lock=none,addr=10.0.0.2\n"
	"25 24 0:41 / /srv/plans/old rw,relatime - nfs nas:/old rw,vers=3,nolock,local_lock=all\n"
	"26 22 0:42 / /srv/half rw - nfs nas:/half rw,vers=3,local_lock=flock\n"
	"27 22 0:43 / /srv/posix rw - nfs nas:/posix rw,vers=3,local_lock=posix\n"
	"28 22 0:44 / /mnt/工会\\040共享 rw,relatime - cifs //nas/our\\040plans rw,vers=3.1.1,soft,unix\n"
	"29 22 0:45 / /mnt/alone rw,relatime - cifs //nas/alone rw,vers=3.1.1,nobrl\n"
	"30 22 0:46 / /mnt/nolock rw,nosuid shared:9 master:2 - 9p nolock rw,trans=virtio\n"
	"31 22 0:47 / /home/a/remote rw,nosuid,nodev - fuse.sshfs a@b:/home rw,user_id=1000\n"
	"32 22 8:17 / /media/a/disk\\040-\\040one rw,nosuid - fuseblk /dev/sdb1 rw,user_id=0\n"
	"33 22 0:48 / /mnt/cloud rw - fuse.rclone fuseblk rw,user_id=0,fuseblk\n"
	"34 22 0:49 / /host rw - virtiofs host rw\n"
	"35 22 0:50 / /media/sf_plans rw - vboxsf plans rw,nodev\n"
	"36 22 0:51 / /merged rw - overlay overlay rw,lowerdir=/l,upperdir=/u,workdir=/w,nolock\n"
	"37 22 0:52 / /from\\040nowhere rw - nfs  rw,local_lock=all\n"
	"38 22 0:40 /2025 /home/a/plans rw,relatime - nfs4 nas:/plans rw,local_lock=none\n";

/* statfs(2) */
#define EXT4 0xEF53
#define TMPFS 0x01021994
#define NFS 0x6969
#define CIFS 0xFF534D42
#define SMB2 0xFE534D42
#define NINE_P 0x01021997
#define FUSE 0x65735546
#define VBOXSF 0x786F4256
#define OVERLAY 0x794C7630

static enum file_system told(unsigned long type, dev_t device, const char *text)
{
	FILE *file = text ? fmemopen((void *)(uintptr_t)text, strlen(text), "r") : NULL;
	enum file_system is = file_system_told(type, device, file);
	if (file)
		fclose(file);
	return is;
}

static void each_kind_of_disk_is_known(void **state)
{
	(void)state;
	static const struct {
		const char *what;
		unsigned type, major_number, minor_number;
		enum file_system is;
	} cases[] = {
		{"a disk", EXT4, 254, 0, FILE_SYSTEM_OWN},
		{"memory", TMPFS, 0, 21, FILE_SYSTEM_OWN},
		{"NFS", NFS, 0, 40, FILE_SYSTEM_SHARED},
		{"NFS below NFS, without locks", NFS, 0, 41, FILE_SYSTEM_BLIND},
		{"NFS with locks of the kind we need", NFS, 0, 42, FILE_SYSTEM_SHARED},
		{"NFS without them", NFS, 0, 43, FILE_SYSTEM_BLIND},
		{"SMB, blanks in its names", SMB2, 0, 44, FILE_SYSTEM_SHARED},
		{"the same of an older kernel", CIFS, 0, 44, FILE_SYSTEM_SHARED},
		{"SMB without locks", SMB2, 0, 45, FILE_SYSTEM_BLIND},
		{"9P, called by the name of an option", NINE_P, 0, 46, FILE_SYSTEM_SHARED},
		{"sshfs", FUSE, 0, 47, FILE_SYSTEM_BLIND},
		{"NTFS of this machine", FUSE, 8, 17, FILE_SYSTEM_SHARED},
		{"a cloud that calls itself a disk", FUSE, 0, 48, FILE_SYSTEM_BLIND},
		{"the host of a virtual machine", FUSE, 0, 49, FILE_SYSTEM_BLIND},
		{"the same of VirtualBox", VBOXSF, 0, 50, FILE_SYSTEM_BLIND},
		{"a container", OVERLAY, 0, 51, FILE_SYSTEM_OWN},
		{"NFS that doesn't say from where", NFS, 0, 52, FILE_SYSTEM_BLIND},
		{"NFS that is mounted nowhere here", NFS, 0, 99, FILE_SYSTEM_SHARED},
		{"FUSE that is mounted nowhere here", FUSE, 0, 99, FILE_SYSTEM_BLIND},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		dev_t device = makedev(cases[i].major_number, cases[i].minor_number);
		if (told(cases[i].type, device, mounts) != cases[i].is)
			fail_msg("%s: taken for %d", cases[i].what,
				 (int)told(cases[i].type, device, mounts));
	}
}

/* A container may hide them: then the type alone decides, and where that may be blind, it is said rather than not. */
static void without_the_mounts_the_type_decides(void **state)
{
	(void)state;
	static const char *const none[] = {NULL,
					   "\n",
					   "24\n",
					   "24 22 0:40\n",
					   "24 22 0:40 / / rw - \n",
					   "24 22 0:40 / / rw - nfs4\n",
					   "24 22 0:40 / / rw - nfs4 nas:/plans"};
	for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++) {
		assert_int_equal(told(EXT4, makedev(0, 40), none[i]), FILE_SYSTEM_OWN);
		assert_int_equal(told(NFS, makedev(0, 40), none[i]), FILE_SYSTEM_SHARED);
		assert_int_equal(told(FUSE, makedev(0, 40), none[i]), FILE_SYSTEM_BLIND);
	}
}

/* Of a union of many folders the line is longer than any buffer that would be thought of, and the next ones count, too. */
static void a_line_may_be_as_long_as_it_likes(void **state)
{
	(void)state;
	enum { LONG = 100000 };
	char *folder = xcalloc(LONG, 1), *text;
	memset(folder, 'x', LONG - 1);
	text = string_format("24 22 0:39 / /merged rw - overlay overlay rw,lowerdir=%s\n"
			     "25 22 0:40 / /%s rw - nfs nas:/plans rw,fsc=%s,nolock\n",
			     folder, folder, folder);
	assert_int_equal(told(NFS, makedev(0, 40), text), FILE_SYSTEM_BLIND);
	free(text);
	free(folder);
}

/* The tests run on a disk of this machine; what isn't there is on none. */
static void a_file_is_looked_up_where_it_lies(void **state)
{
	(void)state;
	char name[] = "/tmp/unionplan-file-system-XXXXXX";
	int file = mkstemp(name);
	assert_true(file >= 0);
	close(file);
	enum file_system there = file_system_of(name), folder = file_system_of("/tmp");
	assert_int_equal(unlink(name), 0);
	assert_int_equal(there, folder);
	assert_int_equal(file_system_of(name), FILE_SYSTEM_OWN);
	assert_int_equal(file_system_of("/proc/self/mountinfo"), FILE_SYSTEM_OWN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#ifdef __linux__
		cmocka_unit_test(each_kind_of_disk_is_known),
		cmocka_unit_test(without_the_mounts_the_type_decides),
		cmocka_unit_test(a_line_may_be_as_long_as_it_likes),
#endif
		cmocka_unit_test(a_file_is_looked_up_where_it_lies),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
