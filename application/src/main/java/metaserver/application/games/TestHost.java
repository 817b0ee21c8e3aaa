package metaserver.application.games;

import java.net.Inet4Address;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import metaserver.application.chat.Call;
import metaserver.application.chat.Command;
import metaserver.application.lobby.Member;
import metaserver.domain.identity.ClientFamily;

/**
 * Tells a host whether others can reach his game: only ever where the server sees him, and seldom. On the rooms'
 * threads.
 */
public final class TestHost {
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final int MOST_REMEMBERED = 10_000;

  private final GameBoards boards;
  private final ReachabilityProbe connections;
  private final DatagramProbe datagrams;
  private final InstantSource clock;
  private final Map<Inet4Address, Instant> last = new LinkedHashMap<>() {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Inet4Address, Instant> eldest) {
      return size() > MOST_REMEMBERED;
    }
  };

  public TestHost(GameBoards boards, ReachabilityProbe connections, DatagramProbe datagrams, InstantSource clock) {
    this.boards = boards;
    this.connections = connections;
    this.datagrams = datagrams;
    this.clock = clock;
  }

  public Command command() {
    return Command.of("test", "", "Tests whether others can reach the game that you host.", this::test);
  }

  private void test(Call call) {
    boards.hostedBy(call.caller()).map(game -> game.listed().said()).ifPresentOrElse(
        said -> test(call, said), () -> call.answer("You host no game. Announce one, then type .test again."));
  }

  private void test(Call call, Advertisement said) {
    Member host = call.caller();
    if (said.port() == 0) {
      call.answer("Your game does not say at which port it listens.");
    } else if (!mayTest(said.address())) {
      call.answer("You tested just now. Wait half a minute.");
    } else {
      call.answer("Testing port " + said.port() + " ...");
      connections.probe(said.address(), said.port(), tcp ->
          datagrams.probe(said.address(), said.port(), host.player().family(), udp ->
              host.room().execute(() -> {
                call.answer(words(tcp, said.port()));
                call.answer(words(udp, said.port(), host.player().family()));
              })));
    }
  }

  private synchronized boolean mayTest(Inet4Address address) {
    Instant now = clock.instant();
    Instant before = last.get(address);
    if (before != null && now.isBefore(before.plus(PAUSE))) return false;
    last.remove(address);
    last.put(address, now);
    return true;
  }

  private static String words(Reachability tcp, int port) {
    return switch (tcp) {
      case REACHABLE -> "TCP port " + port + " of your address answers: others can connect.";
      case UNREACHABLE -> "TCP port " + port + " of your address does not answer: others cannot join. "
          + "Open it in your firewall, or forward it in your router.";
      case UNKNOWN -> "TCP was not tested: the server does not do so, or has too much to do.";
    };
  }

  private static String words(DatagramProbe.Outcome udp, int port, ClientFamily family) {
    return switch (udp) {
      case ANSWERED -> "UDP port " + port + " answers as well.";
      case REFUSED -> "UDP port " + port + " is closed: forward it in your router like TCP.";
      case SILENT -> switch (family) {
        case ALEPH_ONE -> "UDP port " + port + " does not answer: players may connect and then hear nothing. "
            + "Open it in your firewall, or forward it in your router, like TCP.";
        case MYTH -> "Whether UDP port " + port + " is open cannot be found out: Myth II answers nothing there. "
            + "Forward it like TCP.";
      };
      case UNKNOWN -> "UDP was not tested: the server does not do so, or has too much to do.";
    };
  }
}
