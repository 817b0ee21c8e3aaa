package metaserver.application.games;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metaserver.application.games.ListedGame.Clock;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.Member;
import metaserver.domain.games.GameOption;
import metaserver.domain.games.NewGame;
import metaserver.domain.games.Participant;
import metaserver.domain.games.Prospect;
import metaserver.domain.games.UnratedReason;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.User;
import metaserver.domain.lobby.Player;

/** A game that somebody hosts. Belongs to its room's thread. */
final class LiveGame {
  /** How many of those whom a host names take part, besides himself. */
  private static final int MAX_NAMED = 64;

  private final int wireId;
  private final Member host;
  private final Instant listedAt;
  private final Map<PlayerId, Participant> named = new LinkedHashMap<>();
  private final Set<PlayerId> told = new HashSet<>();
  private Advertisement said;
  private Reachability reachability;
  private Optional<Prospect> prospect = Optional.empty();
  private Optional<Running> running = Optional.empty();

  LiveGame(int wireId, Member host, Advertisement said, Instant listedAt, Reachability reachability) {
    this.wireId = wireId;
    this.host = host;
    this.said = said;
    this.listedAt = listedAt;
    this.reachability = reachability;
  }

  Member host() {
    return host;
  }

  boolean isRunning() {
    return running.isPresent();
  }

  ListedGame listed() {
    return new ListedGame(wireId, host.room().room().id(), host.player().family(), host.player().id(),
        host.player().nick(), said, listedAt, running.map(Running::clock), expectation(), reachability);
  }

  private Prospect expectation() {
    return Prospect.of(host.room().room().type(), said.terms());
  }

  /** Where its host listens is as he said first, or as he says last: the families differ. */
  void becomes(Advertisement now) {
    said = switch (host.player().family()) {
      case MYTH -> now.at(said.port());
      case ALEPH_ONE -> now;
    };
  }

  void found(Reachability now) {
    reachability = now;
  }

  /**
   * Tells the host whether his game will count, if that is not what he knows. Where nothing counts he is not told so.
   */
  void tellHost() {
    Optional<Prospect> now = Optional.of(expectation());
    if (now.equals(prospect)) return;
    boolean quiet = prospect.isEmpty() && isPlayedForFun();
    prospect = now;
    if (!quiet) host.hear(line());
  }

  private boolean isPlayedForFun() {
    return expectation().equals(new Prospect.DoesNotCount(UnratedReason.UNRANKED_ROOM));
  }

  private ServerLine line() {
    return new ServerLine(switch (expectation()) {
      case Prospect.Counts() -> "This game will count.";
      case Prospect.DoesNotCount(var why) -> "This game will not count: " + why.text() + ".";
    });
  }

  /** These take part, besides the host. Before the start they replace who did. */
  void name(Collection<Member> players) {
    List<Participant> added = new ArrayList<>();
    if (!isRunning()) named.clear();
    for (Member player : players) {
      if (player.equals(host) || named.size() == MAX_NAMED || named.containsKey(player.player().id())) continue;
      named.put(player.player().id(), participant(player));
      added.add(participant(player));
      tellPlayer(player);
    }
    if (!added.isEmpty()) running.ifPresent(now -> now.sheet().join(added));
  }

  /** Once a game, however often its host names him: lines of the server's are no toy for hosts. */
  private void tellPlayer(Member player) {
    if (told.add(player.player().id()) && !isPlayedForFun()) player.hear(line());
  }

  private Participant participant(Member member) {
    Player player = member.player();
    return new Participant(player.id(), player.nick(), player.team(), member.equals(host));
  }

  void start(Instant now, Optional<Duration> limit, Scorekeeper scorekeeper) {
    List<Participant> all = new ArrayList<>();
    all.add(participant(host));
    all.addAll(named.values());
    var room = host.room().room();
    var terms = said.terms();
    NewGame game = new NewGame(room.id(), terms.type(), host.session().user().map(User::id), host.player().nick(),
        terms.name(), terms.map(), terms.metadata(), now, Math.max(terms.playerCount(), all.size()),
        terms.has(GameOption.COOPERATIVE));
    running = Optional.of(new Running(
        new Clock(now, limit), scorekeeper.open(new StartedGame(wireId, game, room.type(), all))));
  }

  /** It is over, or no longer listed. */
  void end(Instant now) {
    running.ifPresent(over -> over.sheet().close(now));
    running = Optional.empty();
    named.clear();
    host.forgetGameSession();
  }

  private record Running(Clock clock, ScoreSheet sheet) {}
}
