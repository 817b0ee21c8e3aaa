package metaserver.network.site.talk;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import metaserver.application.chat.ChatEvent;
import metaserver.application.lobby.Audience;
import metaserver.application.lobby.LobbyEvent;
import metaserver.application.lobby.RoomEvent;
import metaserver.application.lobby.Seat;
import metaserver.application.lobby.Welcome;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.lobby.Player;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The browsers in one room. The room's thread only notes down what was said; handing it to each of them is done
 * elsewhere, one thing after the other.
 */
public final class Gallery implements Audience {
  private static final Logger LOG = LoggerFactory.getLogger(Gallery.class);

  private final Executor elsewhere;
  private final InstantSource clock;
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger undone = new AtomicInteger();
  // The room's thread's own.
  private final Map<PlayerId, String> names = new HashMap<>();
  private final Set<Booth> known = new LinkedHashSet<>();
  // Its who hands on.
  private final Set<Booth> booths = new LinkedHashSet<>();

  /** @param elsewhere may take its time */
  public Gallery(Executor elsewhere, InstantSource clock) {
    this.elsewhere = elsewhere;
    this.clock = clock;
  }

  @Override
  public void welcome(Seat seat, Welcome welcome) {
    if (!(seat instanceof Booth booth)) return;
    known.add(booth);
    booth.open(this, welcome.self().id());
    post(() -> booths.add(booth));
    welcome.lines().forEach(line -> tell(booth, TalkLine.server(clock.instant(), line)));
  }

  @Override
  public void announce(RoomEvent event) {
    announce(event, Set.of());
  }

  @Override
  public void announceExcept(Collection<? extends Seat> seats, RoomEvent event) {
    announce(event, seats);
  }

  private void announce(RoomEvent event, Collection<? extends Seat> deaf) {
    note(event);
    if (known.isEmpty()) return;
    line(event, Optional.empty()).map(Heard::new).ifPresent(heard -> post(() -> {
      for (Booth booth : booths) {
        if (!deaf.contains(booth)) booth.add(heard);
      }
    }));
  }

  @Override
  public void release(Seat seat) {
    if (!(seat instanceof Booth booth) || !known.remove(booth)) return;
    post(() -> booths.remove(booth));
  }

  void tell(Booth booth, RoomEvent event) {
    line(event, Optional.of(booth)).ifPresent(line -> tell(booth, line));
  }

  private void tell(Booth booth, TalkLine line) {
    post(() -> booth.add(new Heard(line)));
  }

  /** Runs something after all that was announced before was handed on. */
  void post(Runnable task) {
    waiting.add(task);
    if (undone.getAndIncrement() == 0) elsewhere.execute(this::work);
  }

  private void work() {
    int done = 1;
    while (done > 0) {
      for (int i = 0; i < done; i++) Optional.ofNullable(waiting.poll()).ifPresent(Gallery::run);
      done = undone.addAndGet(-done);
    }
  }

  /** What goes wrong for one must not keep the others from what comes. */
  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.error("event=talk-failure", e);
    }
  }

  /** Who came and went is on the list of players, what is played on that of games: both are looked up. */
  private Optional<TalkLine> line(RoomEvent event, Optional<Booth> reader) {
    return switch (event) {
      case ChatEvent.Said said -> Optional.of(TalkLine.said(clock.instant(), said.speaker(), said.words().text()));
      case ChatEvent.Whispered whispered -> Optional.of(TalkLine.whispered(clock.instant(), whispered.speaker(),
          reader.filter(booth -> booth.isOf(whispered.speaker().id()))
              .map(_ -> names.getOrDefault(whispered.listener(), "")),
          whispered.words().text()));
      case LobbyEvent.ServerLine(String text) -> Optional.of(TalkLine.server(clock.instant(), text));
      default -> Optional.empty();
    };
  }

  private void note(RoomEvent event) {
    switch (event) {
      case LobbyEvent.PlayerEntered(Player player) -> note(player);
      case LobbyEvent.PlayerChanged(Player player) -> note(player);
      case LobbyEvent.PlayerLeft(Player player) -> names.remove(player.id());
      default -> {}
    }
  }

  private void note(Player player) {
    names.put(player.id(), player.nick().text());
  }
}
