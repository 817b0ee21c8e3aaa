package metaserver.network.site.console;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import metaserver.application.identity.FindUsers;
import metaserver.application.moderation.BrowseBans;
import metaserver.application.moderation.IssueBan;
import metaserver.application.moderation.LiftBan;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.Permission;
import metaserver.domain.identity.Scope;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.moderation.Ban;
import metaserver.domain.moderation.BanId;
import metaserver.domain.moderation.BanTerms;
import metaserver.domain.moderation.Lasting;
import metaserver.domain.moderation.Network;
import metaserver.domain.moderation.Period;
import metaserver.domain.moderation.Subject;
import metaserver.network.site.Address;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.Visitor;
import metaserver.network.site.console.Piece.Fact;
import metaserver.network.site.games.RoomNames;
import metaserver.network.site.shown.Shown;

/** Bans: who is kept from what. Staff of one room sees and gives those of that room. */
public final class BansDesk implements Part {
  private static final int PAGE = 50;
  private static final String NEW = "New ban";
  private static final List<String> HEADS = List.of("Number", "Who", "From what", "Until", "Reason", "By",
      "Turned away", "State");

  private final UseCases ask;
  private final RoomNames rooms;
  private final SecondThoughts thoughts;
  private final InstantSource clock;

  public BansDesk(UseCases ask, RoomNames rooms, SecondThoughts thoughts, InstantSource clock) {
    this.ask = ask;
    this.rooms = rooms;
    this.thoughts = thoughts;
    this.clock = clock;
  }

  @Override
  public void addTo(ConsoleRoutes routes) {
    routes.page("/console/bans", Permission.BAN, this::list);
    routes.page("/console/bans/new", Permission.BAN,
        asked -> ConsoleView.page(Desk.BANS, NEW, form(asked.known(), asked.query())));
    routes.page("/console/bans/{id}", Permission.BAN, this::show);
    routes.form("/console/bans", Permission.BAN, this::add);
    routes.form("/console/bans/{id}/lift", Permission.LIFT_BAN, this::lift);
  }

  private Answer list(Asked asked) {
    boolean all = asked.wish("all").isPresent();
    Optional<String> name = asked.wish("name");
    Optional<User> user = name.flatMap(ask.users()::named);
    Optional<BanId> before = asked.wishedNumber("before").filter(id -> id > 0).map(BanId::new);
    BrowseBans.BanList found = name.isPresent() && user.isEmpty()
        ? new BrowseBans.BanList(List.of(), Map.of(), Optional.empty())
        : ask.browse().list(ask.browse().search(user.map(User::id), !all), before, PAGE, seenBy(asked.known()));
    Piece.Table table = new Piece.Table("", HEADS, found.bans().stream()
        .map(ban -> row(ban, found.accounts(), clock.instant())).toList(),
        "No such ban.", found.next().map(last -> next(asked, last)));
    return ConsoleView.page(Desk.BANS, "Bans", new Piece.Way(NEW, "/console/bans/new"),
        Piece.Form.asking("", "/console/bans", "Find bans", Field.text("name", "Of the account", asked.query()),
            Field.tick("all", "Also those that are over", asked.query())), table);
  }

  private static String next(Asked asked, BanId last) {
    Map<String, String> wishes = new HashMap<>(asked.query());
    wishes.put("before", last.toString());
    return Address.of("/console/bans", wishes);
  }

  /** Who may read all bans does; others see those of rooms where they may ban. */
  private static Predicate<Ban> seenBy(Visitor visitor) {
    return ban -> visitor.may(Permission.SEE_BANS, OptionalInt.empty())
        || (ban.terms().room().isPresent() && visitor.may(Permission.BAN, ban.terms().room()));
  }

  static List<Cell> row(Ban ban, Map<UserId, User> accounts, Instant now) {
    BanTerms terms = ban.terms();
    return List.of(Cell.link("ban " + ban.id(), "/console/bans/" + ban.id()), who(terms.subject(), accounts),
        Cell.of(ban.matter()),
        Cell.of(ban.end()), Cell.of(terms.reason()), Cell.party(terms.issuer()), Cell.of(ban.rejections()),
        Cell.of(state(ban, now)));
  }

  private static Cell who(Subject subject, Map<UserId, User> accounts) {
    String network = subject.network().map(Network::toString).orElse("");
    return subject.account().map(id -> {
      String name = Optional.ofNullable(accounts.get(id)).map(user -> Shown.plain(user.username().text()))
          .orElse("account " + id);
      return Cell.link(network.isEmpty() ? name : name + ", " + network, "/console/users/" + id);
    }).orElseGet(() -> Cell.of(network));
  }

  private static String state(Ban ban, Instant now) {
    if (ban.lifting().isPresent()) return "lifted";
    return ban.isInForce(now) ? "in force" : "over";
  }

  private Answer show(Asked asked) {
    Optional<BrowseBans.Found> found = found(asked);
    if (found.isEmpty()) return new Answer.NotFound("such ban");
    Ban ban = found.get().ban();
    BanTerms terms = ban.terms();
    List<Fact> facts = new ArrayList<>(List.of(new Fact("Who", who(terms.subject(), found.get().accounts())),
        Fact.of("From what", ban.matter()), new Fact("Since", Cell.at(terms.period().from())),
        Fact.of("Until", ban.end()),
        Fact.of("Reason", terms.reason()), new Fact("By", Cell.party(terms.issuer())),
        new Fact("Turned somebody away", Cell.of(ban.rejections())), Fact.of("State", state(ban, clock.instant())),
        Fact.of("He is told", ban.notice())));
    if (asked.known().may(Permission.SEE_BANS, OptionalInt.empty())) facts.add(Fact.of("For staff alone",
        terms.note()));
    ban.lifting().ifPresent(by -> {
      facts.add(new Fact("Lifted", Cell.at(by.at())));
      facts.add(new Fact("Lifted by", Cell.party(by.by())));
    });
    List<Piece> pieces = new ArrayList<>(List.of(new Piece.Facts("", facts)));
    if (found.get().inForce() && asked.known().may(Permission.LIFT_BAN, terms.room())) {
      pieces.add(Piece.Form.doing("", "/console/bans/" + ban.id() + "/lift", "Lift this ban"));
    }
    return ConsoleView.page(Desk.BANS, "Ban " + ban.id(), pieces);
  }

  private Optional<BrowseBans.Found> found(Asked asked) {
    return asked.number("id").map(BanId::new).flatMap(ask.browse()::find)
        .filter(one -> seenBy(asked.known()).test(one.ban()));
  }

  private Answer lift(Asked asked) {
    Optional<BrowseBans.Found> found = found(asked);
    if (found.isEmpty()) return new Answer.NotFound("such ban");
    BanId id = found.get().ban().id();
    if (!asked.known().may(Permission.LIFT_BAN, found.get().ban().terms()
        .room())) return new Answer.Denied("You may not lift this ban.");
    return switch (ask.lift().lift(id, Said.by(asked))) {
      case LiftBan.Lifted _ -> new Answer.Done("/console/bans/" + id, "Ban " + id + " is lifted.");
      case LiftBan.OverAlready _ -> new Answer.Done("/console/bans/" + id, "Ban " + id + " is over already.");
      case LiftBan.NoSuchBan _ -> new Answer.NotFound("such ban");
    };
  }

  private Piece form(Visitor visitor, Map<String, String> said) {
    boolean everywhere = visitor.may(Permission.BAN, OptionalInt.empty());
    return Piece.Form.doing("", "/console/bans", "Ban", Field.text("name", "Account", said),
        Field.text("network", "Network, such as 203.0.113.7 or 203.0.113.0/24", said),
        Field.oneOf("scope", "From what", Scope.values(), everywhere ? "login" : "room", said),
        Field.choice("room", "Room, for chat, host and room",
            Said.rooms(rooms, visitor, Permission.BAN, said.getOrDefault("room", ""))),
        new Field("for", "For how long: 30m, 12h, 7d, 2w or forever", "text", said.getOrDefault("for", "7d"), List.of(),
        10, true),
        Field.text("reason", "Reason, which the banned is told", said),
        Field.words("note", "Note, for staff alone", said, BanTerms.MAX_NOTE));
  }

  private Answer add(Asked asked) {
    Optional<String> name = asked.field("name");
    Optional<User> user = name.flatMap(ask.users()::named);
    if (name.isPresent() && user.isEmpty()) return refused(asked, "There is no account of that name.");
    BanTerms terms;
    try {
      terms = terms(asked, user);
    } catch (IllegalArgumentException e) {
      return refused(asked, "That is no ban: " + e.getMessage() + ".");
    }
    Optional<String> objection = objection(asked.known(), user, terms);
    if (objection.isPresent()) return refused(asked, objection.get());
    if (terms.period().until().isEmpty()) {
      Optional<Answer> second = thoughts.about(asked, Desk.BANS, "Ban for good", "/console/bans",
          consequences(user, terms));
      if (second.isPresent()) return second.get();
    }
    return switch (ask.issue()
        .issue(terms, user.map(Party::of).orElseGet(() -> Party.at(terms.subject().network().orElseThrow().first())))) {
      case IssueBan.Issued(Ban ban) -> new Answer.Done("/console/bans/" + ban.id(), "That is ban " + ban.id() + ".");
      case IssueBan.Overlaps(Optional<Ban> other) -> refused(asked, "That is so already"
          + other.map(ban -> ", by ban " + ban.id() + ", " + ban.end() + "; lift it first").orElse("") + ".");
    };
  }

  private Answer refused(Asked asked, String why) {
    return ConsoleView.again(Desk.BANS, NEW, why, form(asked.known(), asked.form()));
  }

  private BanTerms terms(Asked asked, Optional<User> user) {
    Scope scope = Said.oneOf(Scope.class, asked.field("scope"), "scope").orElse(Scope.LOGIN);
    Lasting lasting = Lasting.read(asked.field("for").orElse("")).orElseThrow(
        () -> new IllegalArgumentException("its time is 30m, 12h, 7d, 2w or forever"));
    return new BanTerms(new Subject(user.map(User::id), asked.field("network").map(Network::of)), scope,
        Said.room(asked.fieldNumber("room")), Period.from(clock.instant(), lasting), asked.field("reason").orElse(""),
        asked.field("note").orElse(""), Said.by(asked));
  }

  private static Optional<String> objection(Visitor visitor, Optional<User> user, BanTerms terms) {
    if (!visitor.may(Permission.BAN,
        terms.room())) return Optional.of("You may ban in your room only, from chat, host or room.");
    if (user.filter(him -> him.id().equals(visitor.user().id())).isPresent()) return Optional.of("That is yourself.");
    return user.filter(him -> !visitor.outranks(him, terms.room()))
        .map(_ -> "That account is staff as you are.");
  }

  private static List<String> consequences(Optional<User> user, BanTerms terms) {
    String who = user.map(him -> Shown.plain(him.username().text())).orElse("")
        + terms.subject().network().map(network -> (user.isPresent() ? " and " : "") + "everybody at " + network)
        .orElse("");
    String room = terms.room().isPresent() ? ", in room " + terms.room().getAsInt() : "";
    return List.of("The ban of " + who + " on " + Field.word(terms.scope()) + room
        + " has no end; it holds at once, also for who is on line.",
        terms.reason().isEmpty() ? "No reason is told." : "The reason that is told: " + terms.reason());
  }

  /** What this desk asks. */
  public record UseCases(BrowseBans browse, IssueBan issue, LiftBan lift, FindUsers users) {}
}
