package metaserver.persistence.postgres;

import static metaserver.domain.identity.Accounts.NOON;
import static metaserver.domain.identity.Accounts.PROFILE;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import metaserver.domain.games.EndedCode;
import metaserver.domain.games.Game;
import metaserver.domain.games.Games;
import metaserver.domain.games.NewGame;
import metaserver.domain.games.Report;
import metaserver.domain.games.Reported;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.UserId;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.lobby.Rooms;
import metaserver.domain.ranking.RatedGames;
import metaserver.domain.ranking.RatingChange;
import metaserver.domain.ranking.RatedGame;
import metaserver.domain.text.Blob;
import metaserver.persistence.embedded.PostgresServer;
import metaserver.persistence.postgres.privacy.MyBatisPersonalRecords;
import org.junit.jupiter.api.Test;

/** What is handed out of an account: all that any table has of it, no secrets, nothing of others. */
class PersonalRecordsTest extends PostgresRepositories {
  /** What numbers in columns are called that are no account's. */
  private static final String NO_ACCOUNTS = "('game_id', 'room_id', 'wire_id')";
  /** Of a ladder the positions are handed out, of rated games what they changed; who voided one is among the deeds. */
  private static final List<String> OTHER_VIEWS = List.of("ladder_places", "rated_games");

  @Test
  void everyKindOfRowShouldBeHandedOutAndNobodyElses() {
    UserId ace = Accounts.added(users(), "Ace").id();
    UserId bee = Accounts.added(users(), "Bee").id();
    users().noteLogin(ace, NOON, PROFILE);
    sessions().add(Accounts.session(ace, 1, NOON));
    sessions().add(Accounts.session(bee, 2, NOON));
    rooms().add(Rooms.room(2, 0));
    Game hosted = play(Optional.of(ace), "Ace", ace, bee);
    Game visited = play(Optional.of(bee), "Bee", bee, ace);
    play(Optional.of(bee), "Bee", bee);

    String json = records().of(ace).orElseThrow();

    Map<String, Integer> counts = counts(json);
    assertThat(counts).containsAllEntriesOf(Map.of("sessions", 1, "games", 2, "game_participants", 2, "player_stats", 2,
        "game_reports", 2, "standings", 2, "rating_changes", 4, "rating_openings", 2));
    assertThat(json).contains("\"username\": \"Ace\"", "192.0.2.1", "Ace's game", "Bee's game",
        "\"id\": " + hosted.id().value(), "\"id\": " + visited.id().value());
    assertThat(json).doesNotContain("argon2id", "password_hash", "digest", "secret", "session_token",
        Accounts.token(1).hex(), "\"Bee\"");
  }

  @Test
  void nothingShouldBeHandedOutOfNobody() {
    assertThat(records().of(new UserId(7))).isEmpty();
  }

  /** Whoever adds a table that knows accounts must hand it out here. */
  @Test
  void everyTableThatRefersToAccountsShouldBeHandedOut() {
    UserId ace = Accounts.added(users(), "Ace").id();
    List<String> tables = query("""
        SELECT DISTINCT table_name FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name LIKE '%\\_id' AND column_name NOT IN""" + " " + NO_ACCOUNTS + """
         UNION
        SELECT conrelid::regclass::text FROM pg_constraint WHERE contype = 'f' AND confrelid = 'users'::regclass""");
    tables.removeAll(OTHER_VIEWS);

    assertThat(counts(records().of(ace).orElseThrow()).keySet()).containsAll(tables);
  }

  /** As a settlement does, with a report of the first. */
  private Game play(Optional<UserId> host, String name, UserId... players) {
    NewGame plain = Games.started(new RoomId(2), NOON);
    Game game = games().start(new NewGame(plain.room(), plain.type(), host, new Nick(name), name + "'s game",
        plain.map(), plain.options(), NOON, players.length), 1, RoomType.RANKED,
        Reported.players(Stream.of(players).mapToInt(UserId::value).toArray()));
    for (UserId player : players) {
      reports().add(new Report(game.id(), PlayerId.of(player), NOON, Blob.EMPTY,
          Reported.standings(EndedCode.NORMAL, List.of(player.value()), List.of())));
    }
    if (players.length > 1) rate(game, players);
    return game;
  }

  private void rate(Game game, UserId... players) {
    stats().addAll(RatedGames.inOrder(game.id(), players));
    RatedGame rated = RatedGames.first(game.id(), players);
    history().add(rated);
    standings().save(rated.changes().stream().map(RatingChange::after).toList());
    if (history().openings(rated.users(), rated.ladders()).isEmpty()) {
      history().open(rated.changes().stream().map(RatingChange::before).toList());
    }
  }

  private MyBatisPersonalRecords records() {
    return new MyBatisPersonalRecords(route.database().store());
  }

  /** The kinds of rows, and how many there are of each. */
  private Map<String, Integer> counts(String json) {
    Map<String, Integer> counts = new HashMap<>();
    query("SELECT key || ' ' || CASE json_typeof(value) WHEN 'array' THEN json_array_length(value) ELSE 1 END"
        + " FROM json_each($$" + json + "$$)").stream()
        .map(row -> row.split(" ", 2))
        .forEach(row -> counts.put(row[0], Integer.valueOf(row[1])));
    return counts;
  }

  private List<String> query(String sql) {
    List<String> rows = new ArrayList<>();
    try (Connection connection = PostgresServer.connect(route.database().address());
        Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) rows.add(found.getString(1));
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
    return rows;
  }
}
