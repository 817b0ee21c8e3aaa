package metaserver.network.site.players;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import metaserver.application.identity.FindUsers;
import metaserver.application.ranking.CompareRecords;
import metaserver.application.ranking.DescribePlayer;
import metaserver.application.ranking.PlayerRecord;
import metaserver.application.ranking.SumUpPlayer;
import metaserver.application.ranking.TraceRating;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Profile;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.HeadToHead;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.PublicNumber;
import metaserver.domain.ranking.RatingHistory.Step;
import metaserver.domain.ranking.Standing;
import metaserver.domain.store.StoreUnavailable;
import metaserver.network.site.Address;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.Routes;
import metaserver.network.site.Section;
import metaserver.network.site.UnclearWish;
import metaserver.network.site.games.GameLists;
import metaserver.network.site.players.PlayerView.AgainstView;
import metaserver.network.site.players.PlayerView.RatingPoint;
import metaserver.network.site.players.PlayerView.StandingLine;
import metaserver.network.site.players.PlayersView.PlayerLine;
import metaserver.network.site.shown.CasteView;
import metaserver.network.site.shown.Choice;
import metaserver.network.site.shown.Modes;
import metaserver.network.site.shown.PlayerLink;
import metaserver.network.site.shown.Shown;

/** The search for players, and the page of each. */
public final class PlayerPages implements Section {
  private static final int PAGE = 50;
  private static final int TRACED = 500;
  private static final int LAST_GAMES = 10;

  private final UseCases ask;
  private final GameLists games;

  public PlayerPages(UseCases ask, GameLists games) {
    this.ask = ask;
    this.games = games;
  }

  @Override
  public void addTo(Routes routes) {
    routes.stored("/players", this::search);
    routes.stored("/players/{id}", this::player);
    routes.live("/users/{id}", asked -> asked.number("id").<Answer>map(id -> new Answer.Moved("/players/" + id))
        .orElseGet(() -> new Answer.NotFound("such player")));
  }

  private Answer search(Asked asked) {
    String name = asked.wish("name").orElse("");
    Optional<NameKey> after = asked.wish("after").filter(text -> !NameKey.isBlank(text)).map(NameKey::of);
    List<User> found = ask.users().beginning(name, after, PAGE + 1);
    List<User> page = found.subList(0, Math.min(PAGE, found.size()));
    Optional<String> next = found.size() > PAGE
        ? Optional.of(Address.of("/players", Map.of("name", name, "after", page.getLast().username().key().text())))
        : Optional.empty();
    return new Answer.Page("players", new PlayersView(name, page.stream().map(PlayerLine::of).toList(), next));
  }

  private Answer player(Asked asked) {
    Optional<UserId> id = asked.number("id").filter(number -> number <= UserId.MAX).map(UserId::new);
    if (id.isEmpty()) return new Answer.NotFound("such player");
    return switch (ask.describe().describe(PlayerId.of(id.get()))) {
      case DescribePlayer.Account(PlayerRecord player, var _) -> new Answer.Page("player", view(player, asked));
      case DescribePlayer.Guest _, DescribePlayer.Unknown _ -> new Answer.NotFound("such player");
      case DescribePlayer.NotNow _ -> throw new StoreUnavailable("asked for a player", new IllegalStateException());
    };
  }

  private PlayerView view(PlayerRecord player, Asked asked) {
    User user = player.user();
    Profile shown = user.appearance();
    Ladder traced = asked.wish("ladder").map(PlayerPages::ladder).orElse(Ladder.RANKED);
    Optional<String> rivalName = asked.wish("against");
    Optional<User> rival = rivalName.flatMap(ask.users()::named);
    return new PlayerView(user.id().value(), Shown.plain(user.username().text()), Shown.plain(shown.nick().text()),
        shown.team().isBlank() ? "" : Shown.plain(shown.team()), Shown.color(shown.primary()),
        Shown.color(shown.secondary()), CasteView.of(user.caste()), CasteView.of(new Caste(player.highestCaste())),
        user.createdAt(), user.lastLogin(), number(player.order()),
        player.standings().stream().map(standing -> line(player, standing)).toList(), ask.sums().of(user.id()),
        Modes.word(traced), rating(user.id(), traced, player.order()), games.lastOf(user.id(), LAST_GAMES),
        rival.map(other -> against(user, other)), rivalName.filter(_ -> rival.isEmpty()), ladders(player, traced));
  }

  private static Ladder ladder(String word) {
    return Modes.ladder(word).orElseThrow(() -> new UnclearWish("ladder is total or a word such as flag-rally"));
  }

  private static String number(PublicNumber order) {
    return switch (order) {
      case POINTS -> "points";
      case SKILL -> "skill";
    };
  }

  private static StandingLine line(PlayerRecord player, Standing standing) {
    Ladder ladder = standing.ladder();
    var career = standing.career();
    return new StandingLine(Modes.name(ladder), Modes.word(ladder),
        Optional.of(player.position(ladder)).filter(place -> place > 0), player.order().of(standing.rating()),
        player.order().highest(standing), career.games(), career.wins(), career.losses(), career.ties(),
        career.damageGiven(), career.damageTaken(), career.disconnects());
  }

  private List<RatingPoint> rating(UserId user, Ladder ladder, PublicNumber order) {
    return ask.trace().newest(user, ladder, TRACED).reversed().stream().filter(step -> step.voided().isEmpty())
        .map(step -> point(step, order)).toList();
  }

  private static RatingPoint point(Step step, PublicNumber order) {
    return new RatingPoint(step.startedAt(), step.game().value(), order.of(step.change().rating()));
  }

  private AgainstView against(User user, User rival) {
    HeadToHead record = ask.compare().compare(user.id(), rival.id()).games();
    return new AgainstView(
        PlayerLink.of(rival), record.games(), record.wins(), record.losses(), record.ties(), record.together());
  }

  private static List<Choice> ladders(PlayerRecord player, Ladder traced) {
    return player.standings().stream().map(Standing::ladder).filter(Ladder.RANKED_ONES::contains)
        .map(ladder -> new Choice(Modes.word(ladder), Modes.name(ladder), ladder.equals(traced))).toList();
  }

  /** What these pages ask. */
  public record UseCases(
      FindUsers users, DescribePlayer describe, SumUpPlayer sums, TraceRating trace, CompareRecords compare) {}
}
