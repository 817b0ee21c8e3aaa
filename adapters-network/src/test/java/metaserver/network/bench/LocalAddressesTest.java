package metaserver.network.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressesTest {
  private static final int ALL = 250 * 250;

  private static Optional<String> from(String server, int client) throws UnknownHostException {
    return LocalAddresses.of(InetAddress.getByName(server), client).map(InetSocketAddress::getAddress)
        .map(InetAddress::getHostAddress);
  }

  @Test
  void clientsOfAServerHereShouldComeFromAllOverLoopback() throws UnknownHostException {
    InetAddress server = InetAddress.getLoopbackAddress();
    List<InetSocketAddress> all =
        IntStream.range(0, ALL).mapToObj(client -> LocalAddresses.of(server, client).orElseThrow()).toList();

    assertThat(all).doesNotHaveDuplicates().allMatch(from -> from.getPort() == 0)
        .allMatch(from -> from.getAddress().isLoopbackAddress());
    assertThat(all).noneMatch(from -> {
      int last = from.getAddress().getAddress()[3] & 0xFF;
      return last == 0 || last == 255; // of a network, or of everybody in it
    });
    assertThat(from("127.0.0.1", 0)).contains("127.1.1.1");
    assertThat(from("127.0.0.1", 250)).contains("127.1.2.1");
    assertThat(from("127.0.0.1", ALL)).as("as there are no more").contains("127.1.1.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.7", "::1", "2001:db8::7"})
  void clientsOfAnotherServerShouldComeFromWhereTheSystemSays(String server) throws UnknownHostException {
    assertThat(from(server, 5)).isEmpty();
  }
}
