package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import metaserver.bootstrap.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Forms that come slowly, in pieces or in no form at all. */
@Timeout(120)
class FaultyFormsTest {
  /** As many as may ask the store for a form at a time. */
  private static final int PLACES = 4;
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onMemory().with("site.port", "0").with("site.address", "127.0.0.1");

  @RegisterExtension
  final LogLines log = new LogLines();

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/metaclient/login"})
  void whoSendsHisFormSlowlyShouldKeepNobodyFromSendingOne(String address) throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < PLACES; i++) slow.add(beginning(address));
      HttpResponse<String> answer = new Surfer(SERVER.site()).logIn("nobody", "wrong");
      assertThat(answer.statusCode()).isEqualTo(422);
    } finally {
      for (Socket socket : slow) socket.close();
    }
  }

  /** Somebody of whose form the server reads the first of many bytes by now: it says so before it begins. */
  private static Socket beginning(String address) throws IOException {
    Socket socket = asking(address, FORM + "Content-Length: 100\r\nExpect: 100-continue\r\n", "n");
    String said = new String(socket.getInputStream().readNBytes("HTTP/1.1 100".length()), StandardCharsets.US_ASCII);
    assertThat(said).isEqualTo("HTTP/1.1 100");
    return socket;
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Content-Type: application/x-www-form-urlencoded; charset=bogus\r\nContent-Length: 6\r\n",
    "Content-Type: application/x-www-form-urlencoded; charset=b%C3%B6se\r\nContent-Length: 6\r\n",
    "Content-Type: multipart/form-data\r\nContent-Length: 6\r\n",
    "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 6\r\n",
    FORM + "Content-Length: 7\r\n", FORM + "Transfer-Encoding: chunked\r\n"})
  void aFormThatCannotBeReadShouldBeToldSoAndLeaveNoTraceInTheLog(String headers) throws IOException {
    for (String address : List.of("/login", "/metaclient/login")) {
      try (Socket socket = asking(address, headers, "name=a")) {
        socket.shutdownOutput();
        assertThat(answer(socket)).startsWith("HTTP/1.1 400 ");
      }
    }
    assertThat(log.events()).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
  }

  @Test
  void whoBreaksOffWhileHeSendsShouldLeaveNoErrorInTheLog() throws IOException {
    Logger replies = (Logger) LoggerFactory.getLogger("metaserver.network.site.Replies");
    replies.setLevel(Level.DEBUG);
    try {
      breakOff(beginning("/login"));
      RunningServer.await(() -> log.lines().contains("event=site-broken-request"));
      assertThat(log.events()).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
    } finally {
      replies.setLevel(null);
    }
  }

  /** By a reset, not by an end. */
  private static void breakOff(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private static Socket asking(String address, String headers, String body) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.site());
    socket.setSoTimeout(60_000);
    say(socket, "POST " + address + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n" + body);
    return socket;
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
