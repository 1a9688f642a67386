// Lets the n-th file operation below a folder fail, or ends the process in its place. Loaded into a
// program with LD_PRELOAD, so that the program itself is the one that users run.
//
//   FAULT_ROOT   only what lies below this folder counts
//   FAULT_AT     the number of the operation, from 1; 0 counts only
//   FAULT_ERRNO  what it fails with; 0 kills the process instead
//   FAULT_COUNT  a file that gets the number of operations when the process ends
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_long operations;
static const char *root;
static long at;
static int code;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void start(void)
{
    const char *number = getenv("FAULT_AT");
    const char *failure = getenv("FAULT_ERRNO");
    root = getenv("FAULT_ROOT");
    at = number ? atol(number) : 0;
    code = failure ? atoi(failure) : EIO;
}

__attribute__((destructor)) static void stop(void)
{
    const char *path = getenv("FAULT_COUNT");
    if (!path) return;
    int file = REAL(open)(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0) return;
    char text[32];
    int length = snprintf(text, sizeof text, "%ld\n", atomic_load(&operations));
    if (REAL(write)(file, text, (size_t)length) != length) abort();
    REAL(close)(file);
}

static int is_below(int descriptor, const char *path)
{
    if (!root) return 0;
    if (path && path[0] == '/') return strncmp(path, root, strlen(root)) == 0;
    char link[64], place[PATH_MAX];
    if (descriptor == AT_FDCWD)
        snprintf(link, sizeof link, "/proc/self/cwd");
    else
        snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, place, sizeof place - 1);
    if (length <= 0) return 0;
    place[length] = 0;
    return strncmp(place, root, strlen(root)) == 0;
}

// Whether the operation shall fail.
static int fails(int descriptor, const char *path)
{
    int before = errno;
    if (!is_below(descriptor, path)) {
        errno = before;
        return 0;
    }
    errno = before;
    if (atomic_fetch_add(&operations, 1) + 1 != at) return 0;
    if (code == 0) kill(getpid(), SIGKILL);
    errno = code;
    return 1;
}

#define MODE(flags, last)                                                                        \
    mode_t mode = 0;                                                                             \
    if ((flags) & (O_CREAT | O_TMPFILE)) {                                                       \
        va_list rest;                                                                            \
        va_start(rest, last);                                                                    \
        mode = va_arg(rest, mode_t);                                                             \
        va_end(rest);                                                                            \
    }

int open(const char *path, int flags, ...)
{
    MODE(flags, flags)
    return fails(AT_FDCWD, path) ? -1 : REAL(open)(path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...)
{
    MODE(flags, flags)
    return fails(folder, path) ? -1 : REAL(openat)(folder, path, flags, mode);
}

int mkdir(const char *path, mode_t mode)
{
    return fails(AT_FDCWD, path) ? -1 : REAL(mkdir)(path, mode);
}

int mkdirat(int folder, const char *path, mode_t mode)
{
    return fails(folder, path) ? -1 : REAL(mkdirat)(folder, path, mode);
}

int renameat(int from, const char *old, int to, const char *new)
{
    return fails(to, new) ? -1 : REAL(renameat)(from, old, to, new);
}

int unlinkat(int folder, const char *path, int flags)
{
    return fails(folder, path) ? -1 : REAL(unlinkat)(folder, path, flags);
}

int fstatat(int folder, const char *path, struct stat *status, int flags)
{
    return fails(folder, path) ? -1 : REAL(fstatat)(folder, path, status, flags);
}

ssize_t readlinkat(int folder, const char *path, char *text, size_t size)
{
    return fails(folder, path) ? -1 : REAL(readlinkat)(folder, path, text, size);
}

int fstat(int file, struct stat *status)
{
    return fails(file, NULL) ? -1 : REAL(fstat)(file, status);
}

ssize_t pread(int file, void *bytes, size_t count, off_t place)
{
    return fails(file, NULL) ? -1 : REAL(pread)(file, bytes, count, place);
}

// Half of the bytes are written, as when a disk fills up.
ssize_t write(int file, const void *bytes, size_t count)
{
    if (!fails(file, NULL)) return REAL(write)(file, bytes, count);
    int failure = errno;
    if (count > 1 && REAL(write)(file, bytes, count / 2) < 0) return -1;
    errno = failure;
    return -1;
}

int close(int file)
{
    int isFailing = fails(file, NULL);
    int failure = errno;
    int result = REAL(close)(file);
    errno = failure;
    return isFailing ? -1 : result;
}

DIR *fdopendir(int folder)
{
    return fails(folder, NULL) ? NULL : REAL(fdopendir)(folder);
}

struct dirent *readdir(DIR *stream)
{
    return fails(dirfd(stream), NULL) ? NULL : REAL(readdir)(stream);
}

int flock(int file, int operation)
{
    return fails(file, NULL) ? -1 : REAL(flock)(file, operation);
}
