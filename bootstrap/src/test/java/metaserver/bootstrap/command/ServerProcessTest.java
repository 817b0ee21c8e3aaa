package metaserver.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ServerProcessTest {
  @BeforeAll
  static void onlyOnLinux() {
    assumeThat(Files.exists(Path.of("/proc/net/tcp"))).isTrue();
  }

  @Test
  void whoListensOnAPortShouldBeFound() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(ServerProcess.listeningOn(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort())))
          .hasValue(ProcessHandle.current().pid());
    }
  }

  @Test
  void aServerElsewhereShouldNotBeLookedFor() throws IOException {
    InetAddress elsewhere = InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 7});
    assertThat(ServerProcess.listeningOn(new InetSocketAddress(elsewhere, 22))).isEmpty();
  }

  @Test
  void residentMemoryShouldBeThatOfTheProcess() {
    assertThat(ServerProcess.residentBytes(ProcessHandle.current().pid())).isGreaterThan(1 << 20);
  }
}
