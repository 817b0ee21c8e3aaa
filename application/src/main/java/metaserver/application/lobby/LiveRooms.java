package metaserver.application.lobby;

import java.net.Inet4Address;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import metaserver.application.identity.Eviction;
import metaserver.application.lobby.RoomStage.PortTaken;
import metaserver.domain.lobby.Room;
import metaserver.domain.lobby.RoomId;

/**
 * The open rooms of this server. Whoever opens, changes or closes rooms does so from one thread at a time; any thread
 * may read. With several servers on one database the directory would also name the rooms of the others, and what is
 * told beyond one room would go to them as well.
 */
public final class LiveRooms implements RoomDirectory, Messenger {
  private final Map<RoomId, Hosted> rooms = new ConcurrentSkipListMap<>();
  private final Optional<Inet4Address> advertised;
  private final RoomGames games;
  private List<RoomSign> shown = List.of();

  /** @param advertised the address that clients are told to go to, if it is not the one they reached */
  public LiveRooms(Optional<Inet4Address> advertised, RoomGames games) {
    this.advertised = advertised;
    this.games = games;
  }

  @Override
  public List<RoomSign> rooms() {
    return rooms.values().stream().map(this::sign).toList();
  }

  /** The room of this server with this number, if it is open. Any thread may ask. */
  public Optional<LiveRoom> find(RoomId id) {
    return Optional.ofNullable(rooms.get(id)).map(Hosted::live);
  }

  private RoomSign sign(Hosted hosted) {
    return new RoomSign(hosted.live().room(), advertised, hosted.port(), hosted.live().players(),
        hosted.live().gameCount(), false);
  }

  /**
   * Opens, changes and closes rooms until they are as defined. Those inside a room that changed stay inside.
   *
   * @param stages where new rooms take place
   * @throws PortTaken after everything else was done, if a room could not be opened
   */
  public synchronized void become(Collection<Room> defined, RoomStage.Builder stages) {
    Set<RoomId> open = new HashSet<>();
    Optional<PortTaken> failed = Optional.empty();
    defined.stream().filter(Room::open).map(Room::id).forEach(open::add);
    rooms.keySet().stream().filter(id -> !open.contains(id)).forEach(this::close);
    for (Room room : defined) {
      try {
        if (room.open()) open(room, stages);
      } catch (PortTaken e) {
        failed = Optional.of(e);
      }
    }
    failed.ifPresent(e -> {
      throw e;
    });
  }

  private void open(Room room, RoomStage.Builder stages) {
    Hosted hosted = rooms.get(room.id());
    if (hosted == null) {
      rooms.put(room.id(), opened(room, stages.build()));
    } else {
      hosted.live().redefine(room);
      if (hosted.wanted() == room.port()) return;
      int port = hosted.stage().listen(hosted.live(), room.port());
      rooms.put(room.id(), new Hosted(hosted.live(), hosted.stage(), room.port(), port));
    }
  }

  private Hosted opened(Room room, RoomStage stage) {
    LiveRoom live = new LiveRoom(room, stage.thread(), stage.audience(), games);
    try {
      return new Hosted(live, stage, room.port(), stage.listen(live, room.port()));
    } catch (PortTaken e) {
      live.execute(stage::dismantle); // or each try would leave one behind
      throw e;
    }
  }

  private void close(RoomId id) {
    Hosted hosted = rooms.remove(id);
    if (hosted == null) return;
    end(hosted, new Eviction.RoomClosed(), () -> {});
  }

  private static void end(Hosted hosted, Eviction why, Runnable then) {
    hosted.stage().close();
    hosted.live().execute(() -> {
      hosted.live().empty(why);
      hosted.stage().dismantle();
      then.run();
    });
  }

  /**
   * The rooms as each room's own thread sees itself, which never waits for the caller. A room that is not heard of in
   * time is as it was when it was looked at before. Blocks.
   */
  public List<RoomScene> look(Duration limit) throws InterruptedException {
    List<Hosted> all = List.copyOf(rooms.values());
    CountDownLatch seen = new CountDownLatch(all.size());
    all.forEach(hosted -> hosted.live().look(seen::countDown));
    seen.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    return all.stream().map(hosted -> new RoomScene(sign(hosted), hosted.live().lastSeen())).toList();
  }

  /**
   * Tells everybody in Myth rooms how the rooms are filled, if that changed since the last time. Run every five
   * seconds.
   */
  public synchronized void showChanges() {
    List<RoomSign> now = rooms();
    if (now.equals(shown)) return;
    shown = now;
    rooms.values().forEach(hosted -> hosted.live().execute(() -> hosted.live().showRooms(now)));
  }

  /** Says something in every room of this server, for what concerns no other. */
  public void announce(RoomEvent event) {
    rooms.values().forEach(hosted -> hosted.live().execute(() -> hosted.live().announce(event)));
  }

  @Override
  public void tell(Listeners whom, RoomEvent event) {
    rooms.values().forEach(hosted -> hosted.live().execute(() -> hosted.live().tell(whom, event)));
  }

  /** Lets nobody in, says goodbye to everybody, and returns when each room has done so or the time is over. */
  public synchronized boolean stop(Duration limit) throws InterruptedException {
    CountDownLatch emptied = new CountDownLatch(rooms.size());
    rooms.values().forEach(hosted -> end(hosted, new Eviction.ServerStops(), emptied::countDown));
    rooms.clear();
    return emptied.await(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** An open room, the port it was defined with and the one it has, which differ for 0. */
  private record Hosted(LiveRoom live, RoomStage stage, int wanted, int port) {}
}
