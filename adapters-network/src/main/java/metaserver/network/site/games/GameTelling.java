package metaserver.network.site.games;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import metaserver.application.settlement.DescribeGame.GameStory;
import metaserver.domain.games.EndedCode;
import metaserver.domain.games.Game;
import metaserver.domain.games.Participant;
import metaserver.domain.games.Place;
import metaserver.domain.games.Team;
import metaserver.domain.games.UnratedReason;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;
import metaserver.domain.ranking.Chance;
import metaserver.domain.ranking.PlayerStat;
import metaserver.domain.ranking.RatedGame;
import metaserver.domain.ranking.RatingChange;
import metaserver.domain.ranking.RatingHistory;
import metaserver.network.site.games.GameView.ChangeLine;
import metaserver.network.site.games.GameView.FigureLine;
import metaserver.network.site.games.GameView.RatingView;
import metaserver.network.site.games.GameView.TeamView;
import metaserver.network.site.shown.Modes;
import metaserver.network.site.shown.PlayerLink;
import metaserver.network.site.shown.Shown;

/** Tells a game's story. */
final class GameTelling {
  private final GameStory story;
  private final Game game;

  GameTelling(GameStory story) {
    this.story = story;
    this.game = story.game();
  }

  GameView view(RoomNames rooms) {
    boolean disputed = game.unrated().equals(Optional.of(UnratedReason.DISPUTED));
    return new GameView(
        GameLine.of(game, rooms), verdict(), game.ended().map(GameTelling::ended), GameTerm.of(game), teams(), others(),
        story.rating().map(this::rating), disputed ? new ReportTelling(story).views() : List.of());
  }

  private String verdict() {
    return switch (game.state()) {
      case RUNNING -> "It is being played, or its reports are waited for.";
      case ABANDONED -> "The server went away before anybody reported how it ended.";
      case SETTLED -> game.unrated().map(why -> "It changed no ratings: " + why.text() + ".").orElse("It counted.");
    };
  }

  static String ended(EndedCode code) {
    return switch (code) {
      case NORMAL -> "played to its end";
      case HOST_LOST -> "the host was lost";
      case PLAYER_QUIT -> "players quit";
    };
  }

  private List<TeamView> teams() {
    Comparator<Team> byPlace = Comparator.comparing(team -> team.place().map(Place::rank).orElse(Place.LAST + 1));
    return game.teams().stream().sorted(byPlace).map(team -> new TeamView(
        team.number(), Shown.plain(team.name().text()), team.place().map(Place::rank),
        team.place().filter(Place::tied).isPresent(), team.eliminated(),
        story.stats().stream().filter(stat -> stat.part().team().equals(Optional.of(team.number())))
            .map(this::figures).toList())).toList();
  }

  /** Who looked on, or of whose game nothing is known; while it runs, who was named. */
  private List<FigureLine> others() {
    List<Integer> numbers = game.teams().stream().map(Team::number).toList();
    List<FigureLine> lines = new ArrayList<>(story.stats().stream()
        .filter(stat -> stat.part().team().filter(numbers::contains).isEmpty()).map(this::figures).toList());
    if (story.stats().isEmpty()) story.participants().stream().map(this::named).forEach(lines::add);
    return lines;
  }

  private FigureLine figures(PlayerStat stat) {
    var part = stat.part();
    var tally = stat.tally();
    return new FigureLine(link(stat.user(), stat.nick()), part.host(), part.captain(), part.spectator(), part.dropped(),
        true, tally.kills(), tally.deaths(), tally.damageGiven(), tally.damageTaken(), tally.score());
  }

  private FigureLine named(Participant who) {
    return new FigureLine(link(who.id().user(), who.nick()), who.host(), false, false, false, false, 0, 0, 0, 0, 0);
  }

  /** Under the name that he had in the game; no link if the account is gone. */
  private PlayerLink link(Optional<UserId> user, Nick nick) {
    return PlayerLink.of(user.filter(story.accounts()::containsKey), nick);
  }

  private RatingView rating(RatingHistory.Entry entry) {
    RatedGame rated = entry.game();
    return new RatingView(rated.rules().elo().k(), rated.rules().elo().scale(),
        entry.voided()
            .map(how -> "Voided by " + Shown.plain(how.by().shownName()) + " on " + Shown.moment(how.at())
                + ": " + how.reason()),
        rated.changes().stream().map(this::change).toList());
  }

  private ChangeLine change(RatingChange change) {
    UserId user = change.contestant().user();
    Optional<Username> name = Optional.ofNullable(story.accounts().get(user));
    PlayerLink link = new PlayerLink(
        name.map(_ -> user.value()), name.map(Username::text).map(Shown::plain).orElse("(gone)"));
    var before = change.before().rating();
    var after = change.rating();
    return new ChangeLine(Modes.name(change.ladder()), link, change.contestant().place().rank(),
        change.contestant().place().tied(), before.points(), after.points(), change.chance().map(Chance::byPoints),
        before.mu(), before.sigma(), after.mu(), after.sigma(), change.chance().map(Chance::bySkill));
  }
}
