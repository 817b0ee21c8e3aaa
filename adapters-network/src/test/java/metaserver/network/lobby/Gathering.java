package metaserver.network.lobby;

import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import metaserver.application.chat.Commands;
import metaserver.application.chat.Floor;
import metaserver.application.chat.Say;
import metaserver.application.chat.StaffTyping;
import metaserver.application.chat.Witness;
import metaserver.application.flood.FloodControl;
import metaserver.application.flood.Floods;
import metaserver.application.games.GameBoards;
import metaserver.application.games.HostChecks;
import metaserver.application.games.HostGame;
import metaserver.application.games.ListGames;
import metaserver.application.games.ListedGames;
import metaserver.application.games.NamePlayers;
import metaserver.application.games.ReachabilityProbe;
import metaserver.application.games.RemoveGame;
import metaserver.application.games.ReportStandings;
import metaserver.application.games.ResetGame;
import metaserver.application.games.Scores;
import metaserver.application.games.SearchGames;
import metaserver.application.games.StartGame;
import metaserver.application.games.WireIds;
import metaserver.application.identity.Bar;
import metaserver.application.identity.LiveSession;
import metaserver.application.identity.LiveSessions;
import metaserver.application.identity.RecallSession;
import metaserver.application.identity.RestoreSession;
import metaserver.application.ignoring.Ignores;
import metaserver.application.lobby.Audience;
import metaserver.application.lobby.Appearances;
import metaserver.application.lobby.ChangeAppearance;
import metaserver.application.lobby.EnterKnown;
import metaserver.application.lobby.EnterRoom;
import metaserver.application.lobby.GoDeaf;
import metaserver.application.lobby.Greeting;
import metaserver.application.lobby.LeaveRoom;
import metaserver.application.lobby.LiveRoom;
import metaserver.application.lobby.LiveRooms;
import metaserver.application.lobby.RefreshView;
import metaserver.application.lobby.RoomStage;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Color;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Profile;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionClient;
import metaserver.domain.identity.SessionLife;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.SessionToken;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.lobby.CasteRange;
import metaserver.domain.lobby.Room;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.text.Blob;
import metaserver.domain.text.Metadata;
import metaserver.network.Protocol;
import metaserver.network.chat.Broadcast;
import metaserver.network.chat.ChatCounts;
import metaserver.network.chat.ChatLine;
import metaserver.network.chat.ChatReactions;
import metaserver.network.chat.ChatWords;
import metaserver.network.connection.ConnectionLimits;
import metaserver.network.connection.Dialect;
import metaserver.network.connection.Door;
import metaserver.network.connection.Peer;
import metaserver.network.delivery.DeliveryCounts;
import metaserver.network.delivery.RoomLines;
import metaserver.network.delivery.Wording;
import metaserver.network.games.GameEntry;
import metaserver.network.games.GameList;
import metaserver.network.games.GamesReactions;
import metaserver.network.games.GamesWords;
import metaserver.network.players.PlayerData;
import metaserver.network.players.PlayerEntry;
import metaserver.network.players.Rgb;
import metaserver.network.wire.Packet;

/** A room with all its packets and clients of every kind, on the test's own thread; every buffer is counted. */
final class Gathering {
  final UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(false);
  final LiveSessions presence = new LiveSessions();
  final ListedGames directory = new ListedGames();
  final Ignores ignores = new Ignores(() -> Accounts.NOON);
  final Scores scores = new Scores();
  final LiveRooms rooms;
  Instant now = Accounts.NOON;
  final List<Guest> guests = new ArrayList<>();
  final DeliveryCounts counts = new DeliveryCounts();
  private final EmbeddedChannel loop = new EmbeddedChannel();
  private final RoomDesk.Builder desks;
  final RoomLines lines;
  private final List<RoomLines> linesOfRooms = new ArrayList<>();
  private final List<LiveRoom> opened = new ArrayList<>();

  Gathering() {
    this(RoomType.UNRANKED);
  }

  /** A room of each of these types, numbered from 1. */
  Gathering(RoomType... types) {
    this(Floods.none(), types);
  }

  /** @param flood what clients may say of packets */
  Gathering(FloodControl flood, RoomType... types) {
    InstantSource clock = () -> now;
    GameBoards boards = new GameBoards(directory, ignores, clock);
    Commands commands = new Commands(StaffTyping.ON, List.of(new ListGames(boards, clock).command()));
    Floor floor = new Floor(Floods.none(), ignores, clock);
    rooms = new LiveRooms(Optional.empty(), boards);
    Greeting greeting = new Greeting(List.of("Hello."), rooms);
    desks = new RoomDesk.Builder(
        new EnterKnown(new RecallSession(presence, () -> Accounts.NOON), greeting, () -> Accounts.NOON),
        new EnterRoom(new RestoreSession(presence, Unasked.of(SessionRepository.class),
            Unasked.of(UserRepository.class), Bar.NONE, () -> Accounts.NOON), greeting, () -> Accounts.NOON),
        new LeaveRoom(SessionLife.USUAL, () -> Accounts.NOON),
        new Reactions(lobby(),
            new ChatReactions(new Say(commands, floor, Witness.NONE),
                new metaserver.application.chat.Whisper(commands, floor, Witness.NONE), new ChatCounts()).all(),
            games(boards, clock).all()),
        flood, new Wording(LobbyWords::welcome, LobbyWords.SENTENCES, ChatWords.SENTENCES, GamesWords.SENTENCES),
        Duration.ZERO, 1024 * 1024, counts);
    rooms.become(IntStream.range(0, types.length).mapToObj(i -> definition(i + 1, types[i])).toList(), Stage::new);
    lines = linesOfRooms.getFirst();
  }

  private static List<Reaction<?>> lobby() {
    Appearances appearances = new Appearances(true);
    return new LobbyReactions(new ChangeAppearance(appearances), new GoDeaf(appearances), new RefreshView()).all();
  }

  private GamesReactions games(GameBoards boards, InstantSource clock) {
    return new GamesReactions(new GamesReactions.UseCases(
        new HostGame(boards, directory, new WireIds(clock), new HostChecks(ReachabilityProbe.NONE),
            Floods.none(), () -> false, clock),
        new RemoveGame(boards), new NamePlayers(boards), new StartGame(boards, scores, Floods.none(), clock),
        new ResetGame(boards, Floods.none(), clock),
        new ReportStandings(scores), new SearchGames(directory, ignores)), clock);
  }

  private static Room definition(int id, RoomType type) {
    return new Room(new RoomId(id), "Room", type, 100, CasteRange.ALL, 0, Set.of(ClientFamily.values()), true,
        Accounts.NOON, Metadata.NONE, 0);
  }

  List<LiveRoom> open() {
    return opened;
  }

  LiveRoom room() {
    return opened.getFirst();
  }

  /** Somebody comes in; what he is greeted with is yet to be heard. */
  Guest enters(ClientFamily family, boolean sealed, String nick) {
    return enters(0, family, sealed, nick);
  }

  Guest enters(int room, ClientFamily family, boolean sealed, String nick) {
    SessionToken token = token();
    LiveSession session = presence.arrivedAsGuest(id -> session(token, id, family, nick));
    return enters(room, session, token, family, sealed);
  }

  /** The same session comes in by another line. */
  Guest enters(LiveSession session, SessionToken token, ClientFamily family, boolean sealed) {
    return enters(0, session, token, family, sealed);
  }

  Guest enters(int room, LiveSession session, SessionToken token, ClientFamily family, boolean sealed) {
    Door door = new Door(
        new ConnectionLimits(9999, 9999, 9999, () -> Instant.EPOCH), Duration.ofMinutes(1), Runnable::run, Dialect.BOTH,
        desks.desk(opened.get(room), linesOfRooms.get(room))::first);
    Guest guest = new Guest(new Peer(allocator, door), family, session, token);
    if (sealed) guest.peer.agreeOnAKey();
    guest.say(new RoomLogin(Blob.of(token.bytes()), ""), new SetPlayerData(data(false)));
    guests.add(guest);
    return guest;
  }

  static PlayerData data(boolean busy) {
    return new PlayerData(4, 0, busy ? 1 : 0, Rgb.BLACK, Rgb.BLACK, 0, 2180, 444, "", "");
  }

  static Broadcast chat(String text) {
    return new Broadcast(new ChatLine(0, 0, Rgb.BLACK, 0, 0, 0, "", text));
  }

  /** One pass of the room's loop. */
  void pass() {
    loop.runPendingTasks();
  }

  long bytesInUse() {
    return allocator.metric().usedHeapMemory() + allocator.metric().usedDirectMemory();
  }

  void end() {
    rooms.become(List.of(), Stage::new);
    pass();
    guests.forEach(guest -> guest.peer.hangUp());
  }

  private static LiveSession session(SessionToken token, PlayerId id, ClientFamily family, String nick) {
    return new LiveSession(
        new Session(token.hash(), id, Accounts.address("192.0.2.7"), new SessionClient.Game(family, 444), Accounts.NOON,
            SessionLife.USUAL.endAfterLogin(Accounts.NOON), Optional.empty()),
        Optional.empty(), new Profile(3, Color.BLACK, Color.BLACK, new Nick(nick), ""));
  }

  private static SessionToken token() {
    byte[] bytes = new byte[SessionToken.BYTES];
    ThreadLocalRandom.current().nextBytes(bytes);
    return SessionToken.of(bytes);
  }

  /** A client, and the player list as it follows from the packets it was sent. */
  final class Guest {
    final Peer peer;
    final ClientFamily family;
    final LiveSession session;
    final SessionToken token;
    final Map<Integer, PlayerEntry> view = new LinkedHashMap<>();
    final Map<Integer, GameEntry> games = new LinkedHashMap<>();
    final List<String> chat = new ArrayList<>();
    boolean deaf;

    Guest(Peer peer, ClientFamily family, LiveSession session, SessionToken token) {
      this.peer = peer;
      this.family = family;
      this.session = session;
      this.token = token;
    }

    int id() {
      return session.player().value();
    }

    void say(Packet... packets) {
      peer.say(Protocol.room(family), packets);
    }

    List<Packet> heard() {
      pass();
      List<Packet> packets = peer.heard(Protocol.room(family));
      packets.forEach(this::look);
      return packets;
    }

    private void look(Packet packet) {
      switch (packet) {
        case PlayerList list -> list.players().forEach(this::look);
        case GameList list -> list.games().forEach(this::look);
        case Broadcast said -> chat.add(said.chat().message());
        default -> {}
      }
    }

    private void look(GameEntry entry) {
      if (entry.verb() == GameEntry.DELETE) games.remove(entry.gameId());
      else games.put(entry.gameId(), entry);
    }

    private void look(PlayerEntry entry) {
      if (entry.verb() == PlayerEntry.DELETE) view.remove(entry.playerId());
      else view.put(entry.playerId(), entry);
    }
  }

  private final class Stage implements RoomStage {
    private final RoomLines lines = desks.lines(loop.eventLoop(), allocator);

    @Override
    public Executor thread() {
      return Runnable::run;
    }

    @Override
    public Audience audience() {
      return lines;
    }

    @Override
    public int listen(LiveRoom room, int port) {
      opened.add(room);
      linesOfRooms.add(lines);
      return 6323;
    }

    @Override
    public void close() {}

    @Override
    public void dismantle() {
      lines.close();
    }
  }
}
