#include <errno.h>
#include <fcntl.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "CTerminal.h"
#include "state.h"

static int signal_pipe[2] = { -1, -1 };

static void note_signal(int number) {
  int error = errno;
  unsigned char byte = (unsigned char)number;
  ssize_t ignored = write(signal_pipe[1], &byte, 1);
  (void)ignored;
  errno = error;
}

int32_t ct_signals_open(void) {
  static const int noted[] = { SIGHUP, SIGTERM, SIGINT, SIGWINCH, SIGTSTP, SIGCONT };
  if (signal_pipe[0] < 0 && pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  struct sigaction action = { .sa_handler = note_signal, .sa_flags = SA_RESTART };
  sigemptyset(&action.sa_mask);
  for (size_t index = 0; index < sizeof noted / sizeof *noted; index++)
    sigaction(noted[index], &action, NULL);
  return signal_pipe[0];
}

// Sent to this thread, which so stops before it returns; sent to the process it might run on.
void ct_signals_stop(void) { raise(SIGSTOP); }

int32_t ct_waker_open(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

void ct_waker_wake(int32_t waker) { eventfd_write(waker, 1); }

void ct_waker_drain(int32_t waker) {
  eventfd_t count;
  eventfd_read(waker, &count);
}

void ct_waker_close(int32_t waker) { close(waker); }
