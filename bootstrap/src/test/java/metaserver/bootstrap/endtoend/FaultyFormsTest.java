package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import metaserver.bootstrap.server.RunningServer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that come slowly, in pieces or in no form at all. */
@Timeout(120)
class FaultyFormsTest {
  /** As many as may ask the store for a form at a time. */
  private static final int PLACES = 4;
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onMemory().with("site.port", "0").with("site.address", "127.0.0.1");

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

  private static Socket asking(String address, String headers, String body) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.site());
    socket.setSoTimeout(60_000);
    say(socket, "POST " + address + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n" + body);
    return socket;
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
