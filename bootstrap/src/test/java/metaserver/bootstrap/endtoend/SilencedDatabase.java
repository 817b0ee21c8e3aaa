package metaserver.bootstrap.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import metaserver.persistence.embedded.PostgresAddress;

/** The way to a database that falls silent: connections stay, and new ones are taken, but no byte comes any more. */
final class SilencedDatabase implements AutoCloseable {
  private static final int CHUNK = 1 << 16;

  private final ServerSocket door;
  private final CountDownLatch met = new CountDownLatch(1);
  private volatile boolean silent;

  private SilencedDatabase(int database, boolean silent) throws IOException {
    this.silent = silent;
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> accept(database));
  }

  /** One that never says anything. */
  static SilencedDatabase fromTheBeginning() throws IOException {
    return new SilencedDatabase(0, true);
  }

  /** One that leads to a database until it is told otherwise. */
  static SilencedDatabase before(PostgresAddress database) throws IOException {
    return new SilencedDatabase(database.port(), false);
  }

  int port() {
    return door.getLocalPort();
  }

  void fallSilent() {
    silent = true;
  }

  /** Waits until somebody connected. */
  void awaitCaller() throws InterruptedException {
    met.await();
  }

  private void accept(int database) {
    try {
      while (true) {
        Socket caller = door.accept();
        met.countDown();
        if (silent) continue;
        Socket there = new Socket(InetAddress.getLoopbackAddress(), database);
        Thread.ofVirtual().start(() -> pass(caller, there));
        Thread.ofVirtual().start(() -> pass(there, caller));
      }
    } catch (IOException closed) {
      return;
    }
  }

  private void pass(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] bytes = new byte[CHUNK];
      int length = in.read(bytes);
      while (length >= 0) {
        if (!silent) out.write(bytes, 0, length);
        length = in.read(bytes);
      }
      if (!silent) to.close();
    } catch (IOException gone) {
      return;
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
