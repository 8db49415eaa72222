#include <execinfo.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "CTerminal.h"
#include "state.h"

static int crash_log = -1;
static char crash_version[64];
static char crash_stack[65536];

void ct_crash_restore(void) {
  if (ct_terminal.is_shown) {
    ct_terminal.is_shown = 0;
    ssize_t ignored =
      write(ct_terminal.output, ct_terminal.reset, (size_t)ct_terminal.reset_length);
    (void)ignored;
  }
  if (ct_terminal.is_raw) {
    ct_terminal.is_raw = 0;
    tcsetattr(ct_terminal.input, TCSANOW, &ct_terminal.saved);
  }
}

static void log_text(const char *text) {
  ssize_t ignored = write(crash_log, text, strlen(text));
  (void)ignored;
}

static void log_number(long number) {
  char digits[24];
  size_t index = sizeof digits - 1;
  digits[index] = 0;
  do digits[--index] = (char)('0' + number % 10); while ((number /= 10) > 0);
  log_text(digits + index);
}

static const char *signal_name(int number) {
  switch (number) {
  case SIGILL: return "SIGILL";
  case SIGTRAP: return "SIGTRAP";
  case SIGSEGV: return "SIGSEGV";
  case SIGBUS: return "SIGBUS";
  case SIGABRT: return "SIGABRT";
  case SIGFPE: return "SIGFPE";
  default: return "SIGQUIT";
  }
}

static void crash(int number) {
  signal(number, SIG_DFL);
  ct_crash_restore();
  if (crash_log >= 0) {
    struct timespec now = { 0 };
    clock_gettime(CLOCK_REALTIME, &now);
    log_text("crash ");
    log_text(signal_name(number));
    log_text(" version ");
    log_text(crash_version);
    log_text(" time ");
    log_number((long)now.tv_sec);
    log_text("\n");
    void *frames[64];
    backtrace_symbols_fd(frames, backtrace(frames, 64), crash_log);
    fsync(crash_log);
  }
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
}

void ct_crash_install(int32_t log, const char *version) {
  static const int fatal[] = { SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGQUIT };
  crash_log = log;
  strncpy(crash_version, version, sizeof crash_version - 1);
  // The first call loads the unwinder, which a signal handler must not.
  void *frame[1];
  backtrace(frame, 1);
  stack_t stack = { .ss_sp = crash_stack, .ss_size = sizeof crash_stack };
  sigaltstack(&stack, NULL);
  struct sigaction action = { .sa_handler = crash, .sa_flags = SA_ONSTACK };
  sigemptyset(&action.sa_mask);
  for (size_t index = 0; index < sizeof fatal / sizeof *fatal; index++)
    sigaction(fatal[index], &action, NULL);
}
