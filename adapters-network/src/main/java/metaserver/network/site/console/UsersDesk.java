package metaserver.network.site.console;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import metaserver.application.complaints.WriteNote;
import metaserver.application.identity.AccountChange;
import metaserver.application.identity.ChangeRoles;
import metaserver.application.identity.DisableUser;
import metaserver.application.identity.EnableUser;
import metaserver.application.identity.EndSessions;
import metaserver.application.identity.FindUsers;
import metaserver.application.moderation.DescribeAccount;
import metaserver.application.moderation.DescribeAccount.AccountFile;
import metaserver.application.privacy.EraseUser;
import metaserver.domain.complaints.Complaint;
import metaserver.domain.complaints.Note;
import metaserver.domain.identity.Grant;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Permission;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionClient;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.network.site.Access;
import metaserver.network.site.Address;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.Routes;
import metaserver.network.site.Section;
import metaserver.network.site.Visitor;
import metaserver.network.site.console.Piece.Fact;
import metaserver.network.site.shown.Shown;

/** Accounts: what is known of each, and what can be done to it. Nobody acts against himself, nor against his equals. */
public final class UsersDesk implements Section {
  private static final int PAGE = 50;

  private final UseCases ask;
  private final SecondThoughts thoughts;
  private final InstantSource clock;

  public UsersDesk(UseCases ask, SecondThoughts thoughts, InstantSource clock) {
    this.ask = ask;
    this.thoughts = thoughts;
    this.clock = clock;
  }

  @Override
  public void addTo(Routes routes) {
    routes.stored("/console/users", Access.of(Permission.SEE_BANS), this::search);
    routes.stored("/console/users/{id}", Access.of(Permission.SEE_BANS), this::show);
    routes.form("/console/users/{id}/notes", Access.of(Permission.WRITE_NOTES), this::note);
    acting(routes, "roles", this::roles);
    acting(routes, "disable", (asked, user) -> told(user, ask.disable().disable(user.username().key(), by(asked)), "disabled"));
    acting(routes, "enable", (asked, user) -> told(user, ask.enable().enable(user.username().key(), by(asked)), "open again"));
    acting(routes, "sessions", (asked, user) ->
        done(user, "is logged out; sessions: " + ask.endSessions().end(user, asked.known().user())));
    acting(routes, "erase", this::erase);
  }

  private static Optional<User> by(Asked asked) {
    return Optional.of(asked.known().user());
  }

  /** A form that does something to an account. */
  private void acting(Routes routes, String what, Acting action) {
    routes.form("/console/users/{id}/" + what, Access.of(Permission.MANAGE_USERS), asked -> {
      Optional<AccountFile> file = file(asked);
      if (file.isEmpty()) return new Answer.NotFound("such account");
      User user = file.get().user();
      return mayAct(asked.known(), user) ? action.on(asked, user)
          : new Answer.Denied("That is yourself, or staff as you are.");
    });
  }

  private static boolean mayAct(Visitor visitor, User user) {
    return visitor.user().roles().outrank(user.roles(), OptionalInt.empty()) && !visitor.user().id().equals(user.id());
  }

  private Answer search(Asked asked) {
    String name = asked.wish("name").orElse("");
    Optional<NameKey> after = asked.wish("after").filter(text -> !NameKey.isBlank(text)).map(NameKey::of);
    List<User> found = ask.users().beginning(name, after, PAGE + 1);
    List<User> page = found.subList(0, Math.min(PAGE, found.size()));
    Optional<String> next = found.size() > PAGE
        ? Optional.of(Address.of("/console/users", Map.of("name", name, "after", page.getLast().username().key().text())))
        : Optional.empty();
    return ConsoleView.page(Desk.USERS, "Accounts",
        Piece.Form.asking("", "/console/users", "Find accounts", Field.text("name", "The name begins with", asked.query())),
        new Piece.Table("", List.of("Account", "Number", "Roles", "State", "Since", "Last login"),
            page.stream().map(UsersDesk::row).toList(), "Nobody is called so.", next));
  }

  private static List<Cell> row(User user) {
    return List.of(Cell.user(user), Cell.of(String.valueOf(user.id())), Cell.of(words(user.roles())), Cell.of(state(user)),
        Cell.at(user.createdAt()), Cell.at(user.lastLogin(), "never"));
  }

  private static String state(User user) {
    return user.isErased() ? "erased" : user.active() ? "active" : "disabled";
  }

  private static String words(Roles roles) {
    return roles.grants().stream().map(grant -> grant.toString().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" "));
  }

  private Optional<AccountFile> file(Asked asked) {
    return asked.number("id").filter(number -> number <= UserId.MAX).map(UserId::new).flatMap(ask.describe()::describe);
  }

  private Answer show(Asked asked) {
    return file(asked).<Answer>map(file -> ConsoleView.page(Desk.USERS, title(file.user()), pieces(asked.known(), file)))
        .orElseGet(() -> new Answer.NotFound("such account"));
  }

  private static String title(User user) {
    return Shown.plain(user.username().text());
  }

  private List<Piece> pieces(Visitor visitor, AccountFile file) {
    User user = file.user();
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece.Facts("", List.of(Fact.of("Number", String.valueOf(user.id())), Fact.of("State", state(user)),
        Fact.of("Roles", words(user.roles())), new Fact("Since", Cell.at(user.createdAt())),
        new Fact("Last login", Cell.at(user.lastLogin(), "never")), new Fact("Plays as", Cell.link("profile", "/players/" + user.id())))));
    boolean addresses = visitor.may(Permission.SEE_ADDRESSES, OptionalInt.empty());
    pieces.add(Piece.Table.of("Sessions", List.of("With", "From", "Since", "Until"),
        file.sessions().stream().map(session -> row(session, addresses)).toList(), "He is logged in nowhere."));
    pieces.add(new Piece.Table("Bans", List.of("Number", "Who", "From what", "Until", "Reason", "By", "Turned away", "State"),
        file.bans().stream().map(ban -> BansDesk.row(ban, Map.of(user.id(), user), clock.instant())).toList(), "None.", Optional.empty()));
    if (mayAct(visitor, user)) pieces.add(new Piece.Way("Ban this account", Address.of("/console/bans/new", Map.of("name", user.username().text()))));
    pieces.add(Piece.Table.of("Reports about it", List.of("Number", "When", "By", "What", "State"),
        file.reports().stream().map(UsersDesk::row).toList(), "None."));
    pieces.add(Piece.Table.of("Notes", List.of("When", "By", "What"), file.notes().stream().map(UsersDesk::row).toList(), "None."));
    if (visitor.may(Permission.WRITE_NOTES)) {
      pieces.add(Piece.Form.doing("", at(user, "notes"), "Write it down", Field.words("text", "A note, for staff alone", Map.of(), Note.MAX_TEXT).must()));
    }
    if (visitor.may(Permission.MANAGE_USERS) && mayAct(visitor, user) && !user.isErased()) pieces.addAll(forms(user));
    return pieces;
  }

  private static List<Piece> forms(User user) {
    return List.of(
        Piece.Form.doing("Roles", at(user, "roles"), "Change roles", Field.text("roles",
            "administrator, moderator, organiser, bot; moderator@3 in room 3 only; nothing for a player", Map.of("roles", words(user.roles())))),
        user.active() ? Piece.Form.doing("State", at(user, "disable"), "Disable the account")
            : Piece.Form.doing("State", at(user, "enable"), "Enable the account"),
        Piece.Form.doing("Sessions", at(user, "sessions"), "Log out everywhere"),
        Piece.Form.doing("For good", at(user, "erase"), "Erase the person"));
  }

  private static String at(User user, String what) {
    return "/console/users/" + user.id() + "/" + what;
  }

  private static List<Cell> row(Session session, boolean addresses) {
    String client = switch (session.client()) {
      case SessionClient.Game(var family, int build) -> Field.word(family) + (build == 0 ? "" : ", build " + build);
      case SessionClient.Browser(String name) -> name;
    };
    return List.of(Cell.of(client), Cell.of(addresses ? session.address().getHostAddress() : ""), Cell.at(session.createdAt()),
        Cell.at(session.expiresAt()));
  }

  private static List<Cell> row(Note note) {
    return List.of(Cell.at(note.at()), Cell.of(note.by()), Cell.of(note.text()));
  }

  private static List<Cell> row(Complaint report) {
    return List.of(Cell.link("report " + report.id(), "/console/reports/" + report.id()), Cell.at(report.filed().at()),
        Cell.player(report.filed().by().player(), report.filed().by().nick()), Cell.of(report.filed().text()),
        Cell.of(report.closed().map(end -> "closed: " + end.verdict()).orElse("open")));
  }

  private Answer note(Asked asked) {
    Optional<AccountFile> file = file(asked);
    if (file.isEmpty()) return new Answer.NotFound("such account");
    Optional<String> text = asked.field("text").filter(words -> words.length() <= Note.MAX_TEXT);
    if (text.isEmpty()) return again(asked, file.get().user(), "A note has 1 to " + Note.MAX_TEXT + " characters.");
    ask.notes().write(file.get().user(), Said.by(asked), text.get());
    return done(file.get().user(), "has a note more");
  }

  private Answer roles(Asked asked, User user) {
    Roles roles;
    try {
      roles = Roles.of(Arrays.stream(asked.field("roles").orElse("").split("[\\s,]+", 20)).filter(word -> !word.isEmpty()).map(Grant::of).toList());
    } catch (IllegalArgumentException e) {
      return again(asked, user, "That is no list of roles such as: moderator organiser@3");
    }
    return told(user, ask.roles().change(user.username().key(), roles, by(asked)), "in other roles");
  }

  private Answer erase(Asked asked, User user) {
    List<String> consequences = List.of("Name, profile, password, sessions and addresses of " + title(user) + " go for good.",
        "Games and ratings of others stay; in them the account is called erased-" + user.id() + ". Nobody can log in with it any more.");
    Optional<Answer> second = thoughts.about(asked, Desk.USERS, "Erase " + title(user), at(user, "erase"), consequences);
    if (second.isPresent()) return second.get();
    return switch (ask.erase().erase(user.username().key(), Said.by(asked))) {
      case EraseUser.Erased(UserId id, int sessions) -> new Answer.Done("/console/users/" + id, "Erased. Sessions removed: " + sessions + ".");
      case EraseUser.NoSuchUser _ -> new Answer.NotFound("such account");
      case EraseUser.NumberHeld(UserId id) -> again(asked, user, "Another account is called erased-" + id + "; erase that one first.");
    };
  }

  private Answer again(Asked asked, User user, String complaint) {
    AccountFile file = ask.describe().describe(user.id()).orElseThrow();
    return ConsoleView.again(Desk.USERS, title(user), complaint, pieces(asked.known(), file).toArray(Piece[]::new));
  }

  private static Answer told(User user, AccountChange change, String state) {
    return switch (change) {
      case AccountChange.Changed _ -> done(user, "is " + state);
      case AccountChange.Unchanged _ -> done(user, "is so already");
      case AccountChange.NoSuchUser _ -> new Answer.NotFound("such account");
      case AccountChange.PasswordRefused _ -> throw new IllegalStateException("no password was changed");
    };
  }

  private static Answer done(User user, String what) {
    return new Answer.Done("/console/users/" + user.id(), title(user) + " " + what + ".");
  }

  /** Does something to an account. */
  private interface Acting {
    Answer on(Asked asked, User user);
  }

  /** What this desk asks. */
  public record UseCases(FindUsers users, DescribeAccount describe, ChangeRoles roles, DisableUser disable, EnableUser enable,
      EndSessions endSessions, EraseUser erase, WriteNote notes) {}
}
