import Glibc

/// Something to write to that is no terminal.
final class PseudoTerminalFile {
  let descriptor = open("/dev/null", O_RDWR | O_CLOEXEC)
  deinit { close(descriptor) }
}
