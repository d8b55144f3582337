/* What the system says when a file can't be read or written, in the language that is set. */
#ifndef I18N_SYSTEM_ERROR_H
#define I18N_SYSTEM_ERROR_H

/* For a number of errno: '没有这个文件或文件夹'. A rare one is given as the system has it, in English. Borrowed until the next call. */
const char *system_error(int number);

#endif
