/// The few ncurses and tty calls the Terminal module needs, as plain functions over integers and
/// UTF-32. There is one terminal per process; all functions but the waker's belong to one thread.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// The locale, which decides how ncurses turns wide characters into bytes.

enum { CT_LOCALE_PLAIN, CT_LOCALE_UTF8, CT_LOCALE_GB, CT_LOCALE_UTF8_INSTEAD };

/// Sets LC_CTYPE from the environment, or to a UTF-8 locale where the environment names neither
/// UTF-8 nor a GB encoding; gives one of the CT_LOCALE values.
int32_t ct_locale_choose(void);

/// The columns the C library, and so ncurses, gives a code point; -1 for what it can't print.
int32_t ct_locale_columns(uint32_t scalar);

/// Decodes one character of GB18030; 0 where the bytes stand for none.
uint32_t ct_gb18030_decode(const uint8_t *bytes, int32_t count);

// The tty: its modes, size and bytes.

/// Remembers the two ends of the terminal and its present modes; false where they aren't a tty.
bool ct_tty_open(int32_t input, int32_t output);
/// Turns line editing, echo, flow control and signal keys off.
bool ct_tty_raw(void);
/// Puts the modes found by `ct_tty_open` back.
void ct_tty_restore(void);
/// Whether the terminal is there, and this program the one in front of it.
bool ct_tty_is_ours(void);
/// Gives up a terminal that is gone: nothing is written to it or restored any more.
void ct_tty_abandon(void);
bool ct_tty_size(int32_t *width, int32_t *height);

/// Sends standard error to `log` while the screen is open, where it would draw over the screen.
void ct_stderr_divert(int32_t log);
void ct_stderr_return(void);

// The screen, drawn by ncurses into memory and sent to the tty by `ct_output_flush`.

enum { CT_SCREEN_OPEN, CT_SCREEN_UNKNOWN, CT_SCREEN_UNUSABLE };
enum { CT_BOLD = 1, CT_UNDERLINE = 2, CT_REVERSE = 4, CT_PAIR_SHIFT = 8, CT_CELL_SCALARS = 5 };

/// Whether the terminal is known and can place its cursor; one of the CT_SCREEN values.
int32_t ct_screen_probe(const char *term);
/// Starts ncurses for a terminal that `ct_screen_probe` found open.
bool ct_screen_open(const char *term, int32_t width, int32_t height);
void ct_screen_close(void);
/// Leaves the screen for a while: the terminal is as it was before, the next update comes back.
void ct_screen_pause(void);
bool ct_screen_resize(int32_t width, int32_t height);

/// Turns colours on and gives how many there are; 0 where there are none.
int32_t ct_screen_colors(void);
/// Whether colour numbers are red, green and blue rather than places in a palette.
bool ct_screen_has_direct_color(void);
/// Whether the terminal is of the xterm family, which ignores questions it does not understand.
bool ct_screen_is_xterm_like(void);
/// A pair of colour numbers, -1 for the terminal's own; 0 where the terminal has no pair left.
int32_t ct_screen_pair(int32_t foreground, int32_t background);

/// Puts glyphs into a row: CT_CELL_SCALARS code points and one look (attributes and pair) for each.
void ct_screen_put(
  int32_t x, int32_t y, const uint32_t *scalars, const int32_t *looks, int32_t count);
/// Shows the cursor at a place, or hides it where `x` is negative.
void ct_screen_cursor(int32_t x, int32_t y);
/// Forgets what the terminal shows, so that the next update draws all of it.
void ct_screen_repaint(void);
/// Forgets what the terminal shows in one row, so that the next update draws it anew.
void ct_screen_mend_row(int32_t y);
/// Draws what has changed.
void ct_screen_update(void);

/// Names the sequences that turn our own modes on and off, beside the keypad's.
void ct_modes_set(const char *on, const char *off);
void ct_modes_enable(void);
void ct_modes_disable(void);

/// Adds bytes to what the next flush sends.
void ct_output_emit(const char *text);
/// Sends what has gathered in one write, between two sequences where it is long; gives the bytes
/// sent, or -1 where the terminal is gone.
int64_t ct_output_flush(const char *before, const char *after);
/// How often write(2) was called on the terminal.
int64_t ct_output_writes(void);

// Ends: signals and crashes.

/// Puts the terminal back at once by the shortest way, from anywhere, even a signal handler.
void ct_crash_restore(void);
/// Restores the terminal, and writes signal, version and backtrace to `log`, before a fatal signal
/// ends the program.
void ct_crash_install(int32_t log, const char *version);

/// Starts noting HUP, TERM, INT, WINCH, TSTP and CONT; gives the descriptor their numbers are read
/// from.
int32_t ct_signals_open(void);
/// Stops the program as ^Z does in a shell; returns when it is continued.
void ct_signals_stop(void);

// A descriptor by which other threads end a poll(2).

int32_t ct_waker_open(void);
void ct_waker_wake(int32_t waker);
void ct_waker_drain(int32_t waker);
void ct_waker_close(int32_t waker);

// Memory.

/// Keeps the C library from holding on to memory for each thread: a browser is small or it is nothing.
void ct_memory_frugal(void);
/// Gives what is free back to the system.
void ct_memory_trim(void);

#pragma clang assume_nonnull end

#endif
