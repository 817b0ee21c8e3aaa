package metaserver.persistence.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The right to run PostgreSQL in a data directory. It ends with the process, however that ends. */
final class DataLock implements AutoCloseable {
  /**
   * What this process holds. The kernel's lock belongs to the process, and closing any other descriptor of the file
   * would drop it: so a second try in this process must not open the file at all.
   */
  private static final ConcurrentMap<Path, DataLock> HELD = new ConcurrentHashMap<>();

  private static final int SIZE = 160;

  private final Path file;
  private volatile Holder holder;
  private volatile Optional<FileChannel> channel = Optional.empty();

  private DataLock(Path file) {
    this.file = file;
    ProcessHandle self = ProcessHandle.current();
    this.holder = new Holder(
        self.pid(), self.info().startInstant().map(Instant::toString).orElse("-"), OptionalInt.empty());
  }

  /**
   * Who holds a lock.
   *
   * @param started when the process started
   * @param port where its PostgreSQL listens, once that is ready
   */
  record Holder(long pid, String started, OptionalInt port) {
    private String text() {
      String line = "pid " + pid + " started " + started + " port " + (port.isPresent() ? port.getAsInt() : "-");
      return line + " ".repeat(SIZE - 1 - line.length()) + "\n";
    }

    private static Optional<Holder> parse(String text) {
      String[] words = text.strip().split(" ", -1);
      if (words.length != 6) {
        return Optional.empty();
      }
      OptionalInt port = words[5].equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(words[5]));
      return Optional.of(new Holder(Long.parseLong(words[1]), words[3], port));
    }

    /** False for what a killed holder left behind. */
    boolean isAlive() {
      return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
  }

  /** The lock, or empty while another holds it. The path is the data directory's real one. */
  static Optional<DataLock> tryAcquire(Path data) throws IOException {
    DataLock lock = new DataLock(data.resolve("lock"));
    if (HELD.putIfAbsent(lock.file, lock) != null) {
      return Optional.empty();
    }
    try {
      if (lock.acquire()) {
        return Optional.of(lock);
      }
    } catch (IOException | RuntimeException e) {
      HELD.remove(lock.file, lock);
      throw e;
    }
    HELD.remove(lock.file, lock);
    return Optional.empty();
  }

  /** Who holds the lock of the directory, as far as it is known. */
  static Optional<Holder> holder(Path data) throws IOException {
    DataLock ours = HELD.get(data.resolve("lock"));
    return ours != null
        ? Optional.of(ours.holder)
        : Holder.parse(Files.readString(data.resolve("lock"), StandardCharsets.US_ASCII)).filter(Holder::isAlive);
  }

  private boolean acquire() throws IOException {
    FileChannel opened = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock locked = opened.tryLock();
      if (locked == null) {
        opened.close();
        return false;
      }
      channel = Optional.of(opened);
      write(holder);
      return true;
    } catch (IOException e) {
      opened.close();
      throw e;
    }
  }

  /** Tells others where to connect. */
  void ready(int port) throws IOException {
    write(new Holder(holder.pid(), holder.started(), OptionalInt.of(port)));
  }

  /** Tells others to wait or to take over. */
  void stopping() throws IOException {
    write(new Holder(holder.pid(), holder.started(), OptionalInt.empty()));
  }

  /** One write of one size, so that no reader sees half of it. */
  private void write(Holder now) throws IOException {
    holder = now;
    if (channel.isPresent()) {
      channel.get().write(ByteBuffer.wrap(now.text().getBytes(StandardCharsets.US_ASCII)), 0);
    }
  }

  @Override
  public void close() throws IOException {
    if (channel.isPresent()) {
      channel.get().close();
    }
    HELD.remove(file, this);
  }
}
