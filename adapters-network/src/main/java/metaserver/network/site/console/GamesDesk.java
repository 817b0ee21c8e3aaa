package metaserver.network.site.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import metaserver.application.identity.FindUsers;
import metaserver.application.ranking.GameVoiding;
import metaserver.application.ranking.Recomputed;
import metaserver.application.ranking.VoidGame;
import metaserver.application.settlement.BrowseGames;
import metaserver.domain.games.Game;
import metaserver.domain.games.GameFilter;
import metaserver.domain.games.GameId;
import metaserver.domain.identity.Permission;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.Rating;
import metaserver.domain.ranking.Voiding;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.shown.Modes;
import metaserver.network.site.shown.Shown;

/** Games: taken out of the ratings, once it was seen what that changes. */
public final class GamesDesk implements Part {
  private static final Permission NEEDS = Permission.VOID_GAMES;
  private static final int LAST = 25;
  private static final int MOST_SHOWN = 200;

  private final BrowseGames games;
  private final VoidGame voidGame;
  private final FindUsers users;
  private final SecondThoughts thoughts;

  public GamesDesk(BrowseGames games, VoidGame voidGame, FindUsers users, SecondThoughts thoughts) {
    this.games = games;
    this.voidGame = voidGame;
    this.users = users;
    this.thoughts = thoughts;
  }

  @Override
  public void addTo(ConsoleRoutes routes) {
    routes.page("/console/games", NEEDS, this::list);
    routes.page("/console/games/{id}", NEEDS, asked -> asked.number("id").map(GameId::new)
        .map(id -> show(id, Map.of(), Optional.empty())).orElseGet(() -> new Answer.NotFound("such game")));
    routes.form("/console/games/{id}/void", NEEDS, this::end);
  }

  private Answer list(Asked asked) {
    Optional<Integer> wanted = asked.wishedNumber("game").filter(id -> id > 0);
    if (wanted.isPresent()) return new Answer.Done("/console/games/" + wanted.get(), "");
    BrowseGames.GameList last = games.all(GameFilter.ANY, Optional.empty(), LAST);
    return ConsoleView.page(Desk.GAMES, "Games",
        Piece.Form.asking("", "/console/games", "Look at it", Field.number("game", "The number of a game", Map.of())
        .must()),
        Piece.Table.of("The last ones", List.of("Game", "Name", "Began", "Counted"),
            last.games().stream().map(GamesDesk::row).toList(), "No game was played yet."));
  }

  private static List<Cell> row(Game game) {
    return List.of(Cell.link("game " + game.id(), "/console/games/" + game.id()), Cell.of(Shown.plain(game.name())),
        Cell.at(game.startedAt()), Cell.of(game.unrated().map(why -> "no: " + why.text()).orElse("yes")));
  }

  private Answer show(GameId id, Map<String, String> said, Optional<String> complaint) {
    String title = "Game " + id;
    List<Piece> pieces = new ArrayList<>(List.of(new Piece.Way("The game's page", "/games/" + id)));
    switch (voidGame.decide(id, new VoidGame.Ask())) {
      case GameVoiding.WouldVoid(Recomputed changes) -> {
        pieces.add(table(changes));
        pieces.add(Piece.Form.doing("Take it out of the ratings", "/console/games/" + id + "/void", "Void the game",
            Field.words("reason", "Reason, which everybody can read", said, Voiding.MAX_REASON).must()));
      }
      case GameVoiding.VoidAlready(Voiding before) ->
          pieces.add(new Piece.Words("It was voided on " + Shown.moment(before.at()) + " by "
          + before.by().shownName() + ": " + before.reason()));
      case GameVoiding.NotCounted _ -> pieces.add(new Piece.Words("It is none that counts."));
      case GameVoiding.Voided _ -> throw new IllegalStateException("only asked");
    }
    return complaint.map(why -> ConsoleView.again(Desk.GAMES, title, why, pieces.toArray(Piece[]::new)))
        .orElseGet(() -> ConsoleView.page(Desk.GAMES, title, pieces));
  }

  private Piece table(Recomputed changes) {
    Map<UserId, User> accounts = accounts(changes);
    List<List<Cell>> rows = changes.shifts().stream().limit(MOST_SHOWN).map(shift -> {
      Rating before = shift.before().rating();
      Rating after = shift.after().rating();
      return List.of(who(shift.after().user(), accounts), Cell.of(Modes.name(shift.after().ladder())),
          Cell.of(before.points()), Cell.of(after.points()),
          Cell.of(Shown.signed(after.points() - before.points())), Cell.of(before.skill()), Cell.of(after.skill()));
    }).toList();
    return Piece.Table.of("What would change without it: " + changes.shifts().size() + " standings, " + changes.games()
        + " later games",
        List.of("Player", "Ladder", "Points", "then", "Difference", "Skill", "then"), rows,
        "No standing would change.");
  }

  private Map<UserId, User> accounts(Recomputed changes) {
    return users.all(changes.shifts().stream().map(shift -> shift.after().user()).collect(Collectors.toSet())).stream()
        .collect(Collectors.toMap(User::id, user -> user));
  }

  private static Cell who(UserId id, Map<UserId, User> accounts) {
    return Optional.ofNullable(accounts.get(id)).map(Cell::user).orElseGet(() -> Cell.of("account " + id));
  }

  private Answer end(Asked asked) {
    Optional<GameId> id = asked.number("id").map(GameId::new);
    if (id.isEmpty()) return new Answer.NotFound("such game");
    String reason = asked.field("reason").map(text -> text.replaceAll("\\s+", " ")).orElse("");
    if (reason.isEmpty() || reason.length() > Voiding.MAX_REASON) {
      return show(id.get(), asked.form(), Optional.of("A reason has 1 to " + Voiding.MAX_REASON + " characters."));
    }
    if (voidGame.decide(id.get(), new VoidGame.Ask()) instanceof GameVoiding.WouldVoid(Recomputed changes)) {
      Optional<Answer> second = thoughts.about(asked, Desk.GAMES, "Void game " + id.get(), "/console/games/" + id.get()
          + "/void", consequences(changes));
      if (second.isPresent()) return second.get();
    }
    return switch (voidGame.decide(id.get(), new VoidGame.Order(Said.by(asked), reason))) {
      case GameVoiding.Voided(Recomputed changes) -> new Answer.Done("/console/games/" + id.get(),
          "The game is void. Standings that changed: " + changes.shifts().size() + ".");
      case GameVoiding.VoidAlready _, GameVoiding.NotCounted _ ->
          show(id.get(), Map.of(), Optional.of("It could not be voided."));
      case GameVoiding.WouldVoid _ -> throw new IllegalStateException("it was ordered");
    };
  }

  private List<String> consequences(Recomputed changes) {
    Map<UserId, User> accounts = accounts(changes);
    List<String> lines = new ArrayList<>();
    lines.add("Later games that are rated again with another outcome: " + changes.games() + ". Standings that change: "
        + changes.shifts().size() + ".");
    changes.shifts().stream().limit(MOST_SHOWN)
        .forEach(shift -> lines.add(who(shift.after().user(), accounts).text() + ", "
        + Modes.name(shift.after().ladder()) + ": " + shift.before().rating().points() + " points become "
        + shift.after().rating().points() + "."));
    return lines;
  }
}
