package metaserver.domain.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Takes mail by SMTP on a port of its own, one connection after the other, and answers recipients as it is told. */
public final class MailServer implements AutoCloseable {
  private final ServerSocket listener;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> taken = new LinkedBlockingQueue<>();
  private final List<String> said = new CopyOnWriteArrayList<>();

  public MailServer() {
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** How the next recipients are answered; others are welcome. */
  public void answer(String... lines) {
    answers.addAll(List.of(lines));
  }

  /** The next mail that arrives, headers and all. */
  public String mail() throws InterruptedException {
    String mail = taken.poll(20, TimeUnit.SECONDS);
    if (mail == null) throw new AssertionError("no mail arrived");
    return mail;
  }

  public boolean isEmpty() {
    return taken.isEmpty();
  }

  /** What it was told, line by line, without the mails. */
  public List<String> said() {
    return List.copyOf(said);
  }

  private void serve() {
    while (!listener.isClosed()) {
      try (Socket client = listener.accept()) {
        talk(client);
      } catch (IOException over) {
        // the next one, or closed
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    say(client, "220 test");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      said.add(line);
      String word = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
      switch (word) {
        case "EHLO" -> say(client, "250-test", "250 AUTH PLAIN");
        case "AUTH" -> say(client, "235 welcome");
        case "RCPT" -> say(client, answers.isEmpty() ? "250 ok" : answers.remove());
        case "DATA" -> {
          say(client, "354 go on");
          taken.add(body(in));
          say(client, "250 ok");
        }
        case "QUIT" -> say(client, "221 bye");
        default -> say(client, "250 ok");
      }
    }
  }

  private static String body(BufferedReader in) throws IOException {
    StringBuilder body = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      body.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
    }
    return body.toString();
  }

  private static void say(Socket client, String... lines) throws IOException {
    client.getOutputStream().write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
    client.getOutputStream().flush();
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
