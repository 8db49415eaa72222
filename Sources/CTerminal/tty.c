#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "CTerminal.h"
#include "state.h"

struct terminal ct_terminal = { .input = -1, .output = -1 };

static int saved_stderr = -1;

bool ct_tty_open(int32_t input, int32_t output) {
  if (!isatty(input) || !isatty(output)) return false;
  if (tcgetattr(input, &ct_terminal.saved) != 0) return false;
  ct_terminal.input = input;
  ct_terminal.output = output;
  if (!ct_terminal.has_saved) atexit(ct_crash_restore);
  ct_terminal.has_saved = true;
  return true;
}

bool ct_tty_raw(void) {
  if (!ct_terminal.has_saved) return false;
  struct termios raw = ct_terminal.saved;
  raw.c_iflag &= ~(tcflag_t)(IXON | IXOFF | ICRNL | INLCR | IGNCR | ISTRIP);
  raw.c_oflag &= ~(tcflag_t)OPOST;
  raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ECHONL | IEXTEN | ISIG);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  ct_terminal.is_raw = 1;
  return tcsetattr(ct_terminal.input, TCSADRAIN, &raw) == 0;
}

void ct_tty_restore(void) {
  if (!ct_terminal.is_raw) return;
  // Flushing drops answers to our questions that come too late, which a shell would echo.
  tcsetattr(ct_terminal.input, TCSAFLUSH, &ct_terminal.saved);
  ct_terminal.is_raw = 0;
}

bool ct_tty_is_ours(void) { return tcgetpgrp(ct_terminal.input) == getpgrp(); }

void ct_tty_abandon(void) {
  ct_terminal.is_shown = 0;
  ct_terminal.is_raw = 0;
}

bool ct_tty_size(int32_t *width, int32_t *height) {
  struct winsize size;
  if (ioctl(ct_terminal.output, TIOCGWINSZ, &size) != 0) return false;
  if (size.ws_col == 0 || size.ws_row == 0) return false;
  *width = size.ws_col;
  *height = size.ws_row;
  return true;
}

void ct_stderr_divert(int32_t log) {
  if (saved_stderr >= 0 || log < 0 || !isatty(STDERR_FILENO)) return;
  saved_stderr = dup(STDERR_FILENO);
  if (saved_stderr >= 0) dup2(log, STDERR_FILENO);
}

void ct_stderr_return(void) {
  if (saved_stderr < 0) return;
  dup2(saved_stderr, STDERR_FILENO);
  close(saved_stderr);
  saved_stderr = -1;
}

bool ct_write_all(int fd, const char *bytes, size_t count, int64_t *writes) {
  while (count > 0) {
    ssize_t sent = write(fd, bytes, count);
    if (sent > 0) {
      if (writes) *writes += 1;
      bytes += sent;
      count -= (size_t)sent;
    } else if (sent < 0 && errno == EAGAIN) {
      struct pollfd ready = { .fd = fd, .events = POLLOUT };
      if (poll(&ready, 1, -1) < 0 && errno != EINTR) return false;
      if (ready.revents & (POLLERR | POLLHUP | POLLNVAL)) return false;
    } else if (sent < 0 && errno != EINTR) {
      return false;
    }
  }
  return true;
}
