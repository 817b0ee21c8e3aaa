package metaserver.network.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SlowRequestsTest {
  private static final int PATIENCE = 3;

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server, 1, 1);
  private final SlowRequests slow = new SlowRequests(PATIENCE);
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch answer = new CountDownLatch(1);

  @BeforeEach
  void start() throws Exception {
    connector.setHost("127.0.0.1");
    connector.setIdleTimeout(0); // nobody but these looks lets go
    server.addConnector(connector);
    server.setHandler(new Handler.Abstract() {
      @Override
      public boolean handle(Request request, Response response, Callback callback) throws Exception {
        asked.countDown();
        answer.await();
        callback.succeeded();
        return true;
      }
    });
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    answer.countDown();
    server.stop();
  }

  @Test
  void whoSaysHisRequestAByteAtATimeShouldBeLetGoHoweverBusyHeIs() throws IOException {
    try (Socket socket = connected()) {
      EndPoint end = connector.getConnectedEndPoints().iterator().next();
      // a look that comes while a byte is read takes him for one who is answered, and begins anew
      for (int i = 0; i < 20 * PATIENCE && end.isOpen(); i++) {
        socket.getOutputStream().write('G');
        look();
      }
      assertThat(end.isOpen()).isFalse();
    }
  }

  @Test
  void whoSaysNothingShouldBeLetGoAndNotBefore() throws IOException {
    try (Socket socket = connected()) {
      for (int i = 0; i < PATIENCE; i++) look();
      socket.setSoTimeout(50);
      assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
      socket.setSoTimeout(0);
      look();
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void whoWaitsForHisAnswerShouldStay() throws Exception {
    try (Socket socket = connected()) {
      socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      asked.await();
      for (int i = 0; i < 4 * PATIENCE; i++) look();
      answer.countDown();
      assertThat(socket.getInputStream().read()).isEqualTo('H');
    }
  }

  private Socket connected() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
    while (connector.getConnectedEndPoints().stream().noneMatch(EndPoint::isFillInterested)) Thread.onSpinWait();
    return socket;
  }

  /** When everything that was said has been read. */
  private void look() {
    while (asked.getCount() > 0 && connector.getConnectedEndPoints().stream().noneMatch(EndPoint::isFillInterested)) {
      Thread.onSpinWait();
    }
    slow.look(connector);
  }
}
