package metaserver.bootstrap.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.text.Blob;
import metaserver.domain.text.MacRoman;
import metaserver.network.Protocol;
import metaserver.network.chat.Broadcast;
import metaserver.network.chat.ChatLine;
import metaserver.network.chat.Whisper;
import metaserver.network.games.GameList;
import metaserver.network.identity.Login;
import metaserver.network.identity.LoginSucceeded;
import metaserver.network.identity.PasswordChallenge;
import metaserver.network.identity.PasswordResponse;
import metaserver.network.identity.VersionQuery;
import metaserver.network.identity.VersionReport;
import metaserver.network.lobby.PlayerList;
import metaserver.network.lobby.RoomEntered;
import metaserver.network.lobby.RoomList;
import metaserver.network.lobby.RoomLogin;
import metaserver.network.lobby.SetPlayerData;
import metaserver.network.notices.ServerMessage;
import metaserver.network.notices.TextLine;
import metaserver.network.players.PlayerData;
import metaserver.network.players.PlayerEntry;
import metaserver.network.players.Rgb;
import metaserver.network.players.StoredProfile;
import metaserver.network.wire.Packet;

/**
 * A game program in front of which a player sits: what it sends while logging in and entering a room.
 *
 * @param data how the player wants to be seen
 * @param replaceProfile flag bit 0 of packet 100
 * @param version of packet 115
 * @param build of packet 115
 */
public record Game(
    Ports ports, ClientFamily family, Line line, String application, PlayerData data, boolean replaceProfile,
    int version, int build) {
  private static final int LOGIN_SUCCEEDED = 8;
  public static final Rgb RED = new Rgb(0xC000, 0x2000, 0x1000, 0);
  private static final Rgb GREEN = new Rgb(0x1000, 0x8000, 0xF000, 0);

  public static Game myth(Ports ports, Line line, String nick) {
    PlayerData data = new PlayerData(5, 0, 0, RED, GREEN, 0, 2180, 444, nick, "The Fallen");
    return new Game(ports, ClientFamily.MYTH, line, "MYTH2", data, true, 2180, 444);
  }

  public static Game alephOne(Ports ports, String nick) {
    PlayerData data = new PlayerData(0, 0, 0, RED, GREEN, 0, 5000, 0, nick, "");
    return new Game(ports, ClientFamily.ALEPH_ONE, Line.PLAIN, "MARATHON", data, true, 1, 0);
  }

  public Game calling(String application) {
    return new Game(ports, family, line, application, data, replaceProfile, version, build);
  }

  public Game of(int otherVersion, int otherBuild) {
    return new Game(ports, family, line, application, data, replaceProfile, otherVersion, otherBuild);
  }

  public Game shownAs(PlayerData other) {
    return new Game(ports, family, line, application, other, replaceProfile, version, build);
  }

  public Game keepingTheStoredProfile() {
    return new Game(ports, family, line, application, data, false, version, build);
  }

  public Game at(Ports others) {
    return new Game(others, family, line, application, data, replaceProfile, version, build);
  }

  /** A connection to the login port that has said nothing yet but what its line needs. */
  public GameClient dialLogin() {
    return GameClient.dial(ports.login(), line, Protocol.login(family));
  }

  public GameClient dialRoom(int room) {
    return GameClient.dial(ports.room(room), line, Protocol.room(family));
  }

  /** Packet 100. */
  public Login login(String user) {
    return new Login(1, 201, replaceProfile ? 1 : 0, 0, 1, application, "Jan  1 2019", "12:34:56", user, data, 0);
  }

  /** Packet 109. */
  public PasswordResponse password(String text) {
    byte[] bytes = MacRoman.encode(text);
    return new PasswordResponse(Blob.of(family == ClientFamily.ALEPH_ONE ? Arrays.copyOf(bytes, 16) : bytes));
  }

  /** Packet 115. */
  public VersionReport versions() {
    return new VersionReport(201, version, 3, build);
  }

  /** Logs in and hangs up. */
  public Granted logIn(String user, String password) {
    try (GameClient client = dialLogin()) {
      client.say(login(user));
      if (client.hear() instanceof PasswordChallenge) {
        client.say(password(password));
        client.hear(VersionQuery.class);
      }
      client.say(versions());
      return Granted.heard(client, family);
    }
  }

  /** Logs in and hangs up; empty if the service is away (code 1), which is the only other verdict expected. */
  public Optional<Granted> tryToLogIn(String user, String password) {
    try (GameClient client = dialLogin()) {
      client.say(login(user));
      client.hear(PasswordChallenge.class);
      client.say(password(password));
      client.hear(VersionQuery.class);
      client.say(versions());
      Packet verdict = client.hear();
      if (verdict instanceof LoginSucceeded success) {
        client.hear(StoredProfile.class);
        return Optional.of(new Granted(
            success.userId(), success.token(), Optional.empty(), client.hear(RoomList.class)));
      }
      assertThat(((ServerMessage) verdict).code()).isEqualTo(1);
      return Optional.empty();
    }
  }

  /** Tries to log in; the verdict, after which nothing may come. */
  public ServerMessage logInInVain(String user, String password) {
    try (GameClient client = dialLogin()) {
      client.say(login(user));
      Packet answer = client.hear();
      if (answer instanceof PasswordChallenge) {
        client.say(password(password));
        answer = client.hear();
      }
      if (answer instanceof VersionQuery) {
        client.say(versions());
        answer = client.hear();
      }
      client.hearTheEnd();
      assertThat(answer).isInstanceOf(ServerMessage.class);
      return (ServerMessage) answer;
    }
  }

  public Inside enter(Granted granted, int room) {
    return Inside.heard(knock(granted, room), family);
  }

  /** Logs in and goes into a room. */
  public Inside enter(String user, String password, int room) {
    return enter(logIn(user, password), room);
  }

  /** Tries to enter; the verdict, after which nothing may come. */
  public ServerMessage enterInVain(Granted granted, int room) {
    try (GameClient client = knock(granted, room)) {
      ServerMessage verdict = client.hear(ServerMessage.class);
      client.hearTheEnd();
      return verdict;
    }
  }

  /** Packets 101 and 103, the answer unheard. */
  public GameClient knock(Granted granted, int room) {
    GameClient client = dialRoom(room);
    client.say(new RoomLogin(granted.token(), "whoever"), new SetPlayerData(data));
    return client;
  }

  /** What a successful login was told. */
  public record Granted(int id, Blob token, Optional<PlayerData> profile, RoomList rooms) {
    /** Hears packets 7, for Myth 8, and 0. */
    public static Granted heard(GameClient client, ClientFamily family) {
      LoginSucceeded success = client.hear(LoginSucceeded.class);
      Optional<PlayerData> profile = family == ClientFamily.MYTH
          ? Optional.of(client.hear(StoredProfile.class).player().playerData())
          : Optional.empty();
      return new Granted(success.userId(), success.token(), profile, client.hear(RoomList.class));
    }
  }

  /** A connection that is in a room, and what it was greeted with. */
  public record Inside(
      GameClient client, RoomEntered entered, List<String> lines, PlayerList players, Optional<RoomList> rooms)
      implements AutoCloseable {
    /** Hears packets 9, 3 with code 8, any 10, 1, and for Myth 2 if there are games, and 0, in that order. */
    public static Inside heard(GameClient client, ClientFamily family) {
      RoomEntered entered = client.hear(RoomEntered.class);
      assertThat(client.hear(ServerMessage.class).code()).isEqualTo(LOGIN_SUCCEEDED);
      List<String> lines = new ArrayList<>();
      Packet packet = client.hear();
      while (packet instanceof TextLine line) {
        lines.add(line.text());
        packet = client.hear();
      }
      assertThat(packet).isInstanceOf(PlayerList.class);
      Optional<RoomList> rooms = family == ClientFamily.MYTH ? Optional.of(rooms(client)) : Optional.empty();
      client.passOver(RoomList.class); // pushed whenever somebody came or went anywhere
      return new Inside(client, entered, lines, (PlayerList) packet, rooms);
    }

    private static RoomList rooms(GameClient client) {
      Packet packet = client.hear();
      while (packet instanceof GameList) packet = client.hear(); // a long one is split
      assertThat(packet).isInstanceOf(RoomList.class);
      return (RoomList) packet;
    }

    public int id() {
      return entered.userId();
    }

    /** What the list says of a player, by number. */
    public PlayerEntry entry(int player) {
      return players.players().stream().filter(entry -> entry.playerId() == player).findAny().orElseThrow();
    }

    /** Says a line to everybody; name, number and colour are lies. */
    public void say(String text) {
      client.say(new Broadcast(new ChatLine(0, 0, Rgb.BLACK, 0, 12345, 0, "Nobody", text)));
    }

    /** Says a line to one player and wants to see it himself. */
    public void whisper(int player, String text) {
      client.say(new Whisper(player, true, new ChatLine(0, 0, Rgb.BLACK, 1, 12345, player, "Nobody", text)));
    }

    /** The next packet must be this line. */
    public ChatLine hear(String text) {
      ChatLine line = client.hear(Broadcast.class).chat();
      assertThat(line.message()).isEqualTo(text);
      return line;
    }

    /** The next packet must be about one player. */
    public PlayerEntry hearOf(int verb, int player) {
      List<PlayerEntry> entries = client.hear(PlayerList.class).players();
      assertThat(entries).singleElement().satisfies(entry -> {
        assertThat(entry.playerId()).isEqualTo(player);
        assertThat(entry.verb()).isEqualTo(verb);
      });
      return entries.getFirst();
    }

    @Override
    public void close() {
      client.close();
    }
  }
}
