// What the parts of this module share: the terminal's two ends and how to put it back.
#ifndef CTERMINAL_STATE_H
#define CTERMINAL_STATE_H

#include <signal.h>
#include <stddef.h>
#include <stdbool.h>
#include <stdint.h>
#include <termios.h>

struct terminal {
  int input;
  int output;
  struct termios saved;
  bool has_saved;
  volatile sig_atomic_t is_raw;
  volatile sig_atomic_t is_shown;
  // Turns off what was turned on; read by signal handlers.
  char reset[512];
  volatile sig_atomic_t reset_length;
};

extern struct terminal ct_terminal;

// Writes all bytes, waiting where the terminal is slow; false where it is gone.
bool ct_write_all(int fd, const char *bytes, size_t count, int64_t *writes);

#endif
