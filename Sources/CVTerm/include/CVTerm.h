/// What the tests need of libvterm and pseudo-terminals, without unions, bit-fields and macros.
#ifndef CVTERM_H
#define CVTERM_H

#include <stdbool.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

typedef struct cv_terminal cv_terminal;

/// One cell of the emulated screen.
struct cv_cell {
  uint32_t scalars[6];
  /// 0 for the second half of a wide glyph.
  int32_t width;
  bool bold;
  bool underline;
  bool reverse;
  /// A palette index, -1 for the terminal's own, or 0x1000000 and above for red, green and blue.
  int32_t foreground;
  int32_t background;
};

cv_terminal *_Nullable cv_open(int32_t width, int32_t height);
void cv_close(cv_terminal *terminal);
void cv_resize(cv_terminal *terminal, int32_t width, int32_t height);
void cv_write(cv_terminal *terminal, const uint8_t *bytes, int32_t count);
/// Takes what the terminal answers to its program; gives the bytes read.
int32_t cv_read(cv_terminal *terminal, uint8_t *bytes, int32_t capacity);
struct cv_cell cv_cell_at(const cv_terminal *terminal, int32_t x, int32_t y);
void cv_cursor(const cv_terminal *terminal, int32_t *x, int32_t *y);
bool cv_is_cursor_visible(const cv_terminal *terminal);
bool cv_is_alternate(const cv_terminal *terminal);

/// Opens a pseudo-terminal's master end and names the other; -1 where there is none.
int32_t cv_pty_open(char *path, int32_t capacity);

#pragma clang assume_nonnull end

#endif
