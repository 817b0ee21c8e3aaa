package metaserver.network.site.ladders;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import metaserver.application.identity.FindUsers;
import metaserver.application.ranking.BrowseLadder;
import metaserver.application.ranking.DescribePlayer;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.LadderOverview;
import metaserver.domain.ranking.LadderPage;
import metaserver.domain.ranking.LadderPass;
import metaserver.domain.ranking.LadderPlace;
import metaserver.domain.ranking.LadderSummary;
import metaserver.domain.store.StoreUnavailable;
import metaserver.network.site.Address;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.Routes;
import metaserver.network.site.Section;
import metaserver.network.site.ladders.LadderView.LadderLine;
import metaserver.network.site.ladders.LaddersView.SummaryLine;
import metaserver.network.site.shown.CasteView;
import metaserver.network.site.shown.Choice;
import metaserver.network.site.shown.Modes;
import metaserver.network.site.shown.PlayerLink;
import metaserver.network.site.shown.Shown;

/** The ladders, each of them, and the castes that follow from the ranked total. */
public final class LadderPages implements Section {
  private static final int PAGE = 50;
  private static final int EACH_SIDE = 12;
  private static final Comparator<LadderSummary> TOTAL_FIRST =
      Comparator.comparing(summary -> !summary.ladder().equals(Ladder.RANKED));
  private static final PlayerId ANYBODY = new PlayerId(PlayerId.FIRST_GUEST);

  private final BrowseLadder browse;
  private final DescribePlayer describe;
  private final FindUsers users;

  /** @param describe knows the overview of all ladders */
  public LadderPages(BrowseLadder browse, DescribePlayer describe, FindUsers users) {
    this.browse = browse;
    this.describe = describe;
    this.users = users;
  }

  @Override
  public void addTo(Routes routes) {
    routes.stored("/ladders", _ -> new Answer.Page("ladders", overview()));
    routes.stored("/ladders/{ladder}", asked -> Modes.ladder(asked.place("ladder")).map(ladder -> ladder(ladder, asked))
        .orElseGet(() -> new Answer.NotFound("such ladder")));
  }

  private LaddersView overview() {
    Optional<LadderOverview> known = switch (describe.describe(ANYBODY)) {
      case DescribePlayer.Guest(var overview) -> overview;
      case DescribePlayer.Account(var _, var overview) -> overview;
      case DescribePlayer.Unknown _ -> Optional.empty();
      case DescribePlayer.NotNow _ -> throw new StoreUnavailable("asked for the ladders", new IllegalStateException());
    };
    Optional<LadderPass> pass = known.map(LadderOverview::pass);
    List<LadderSummary> ladders = known.map(LadderOverview::ladders)
        .orElseGet(() -> Ladder.RANKED_ONES.stream().map(LadderSummary::none).toList());
    return new LaddersView(pass.map(LadderPass::at), pass.map(LadderPass::users).orElse(0), number(pass),
        ladders.stream().sorted(TOTAL_FIRST).map(LadderPages::summary).toList(),
        CasteRules.of(pass.map(LadderPass::breakpoints).orElse(List.of())));
  }

  private static SummaryLine summary(LadderSummary summary) {
    return new SummaryLine(Modes.name(summary.ladder()), Modes.word(summary.ladder()),
        summary.leader().map(name -> Shown.plain(name.text())), summary.number().best(), summary.games().best());
  }

  private Answer ladder(Ladder ladder, Asked asked) {
    Optional<String> around = asked.wish("around");
    Optional<User> sought = around.flatMap(users::named);
    int after = asked.wishedNumber("after").orElse(0);
    Optional<LadderPage> page = sought.isPresent() ? browse.around(ladder, sought.get().id(), EACH_SIDE)
        : browse.page(ladder, after, PAGE + 1);
    boolean missing = around.isPresent()
        && (sought.isEmpty() || page.filter(found -> !found.places().isEmpty()).isEmpty());
    List<LadderPlace> places = missing ? List.of() : page.map(LadderPage::places).orElse(List.of());
    boolean more = sought.isEmpty() && places.size() > PAGE;
    List<LadderPlace> shown = more ? places.subList(0, PAGE) : places;
    Optional<String> next = more ? Optional.of(next(ladder, shown.getLast().position())) : Optional.empty();
    return new Answer.Page("ladder", new LadderView(
        Modes.name(ladder), Modes.word(ladder), page.map(found -> found.pass().at()),
        number(page.map(LadderPage::pass)), lines(shown, sought), around, missing, next, choices(ladder)));
  }

  private static String next(Ladder ladder, int position) {
    return Address.of("/ladders/" + Modes.word(ladder), Map.of("after", String.valueOf(position)));
  }

  private List<LadderLine> lines(List<LadderPlace> places, Optional<User> sought) {
    Collection<User> known = users.all(places.stream().map(LadderPlace::user).toList());
    Map<UserId, CasteView> castes = known.stream()
        .collect(Collectors.toMap(User::id, user -> CasteView.of(user.caste())));
    return places.stream().map(place -> new LadderLine(place.position(),
        new PlayerLink(Optional.of(place.user().value()), Shown.plain(place.username().text())),
        Optional.ofNullable(castes.get(place.user())), place.number(), place.games(), place.wins(), place.losses(),
        place.ties(), sought.map(User::id).equals(Optional.of(place.user())))).toList();
  }

  private static String number(Optional<LadderPass> pass) {
    return pass.map(LadderPass::order).map(order -> switch (order) {
      case POINTS -> "points";
      case SKILL -> "skill";
    }).orElse("points");
  }

  private static List<Choice> choices(Ladder chosen) {
    return Ladder.RANKED_ONES.reversed().stream()
        .map(ladder -> new Choice(Modes.word(ladder), Modes.name(ladder), ladder.equals(chosen))).toList();
  }
}
