#define _GNU_SOURCE
#include <fcntl.h>
#include <stdlib.h>

#include "CVTerm.h"

int32_t cv_pty_open(char *path, int32_t capacity) {
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0) return -1;
  if (grantpt(master) || unlockpt(master) || ptsname_r(master, path, (size_t)capacity)) return -1;
  return master;
}
