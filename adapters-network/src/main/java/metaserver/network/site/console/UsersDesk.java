package metaserver.network.site.console;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.application.account.DropCodes;
import metaserver.application.account.VerifyAccount;
import metaserver.application.complaints.WriteNote;
import metaserver.application.identity.AccountChange;
import metaserver.application.identity.ChangeRoles;
import metaserver.application.identity.DisableUser;
import metaserver.application.identity.EnableUser;
import metaserver.application.identity.FindUsers;
import metaserver.application.identity.LogOutUser;
import metaserver.application.moderation.ReadAccountFile.AccountFile;
import metaserver.application.moderation.ReadAccountFile;
import metaserver.application.privacy.EraseUser;
import metaserver.domain.complaints.Note;
import metaserver.domain.identity.Grant;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Permission;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.network.site.Address;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;

/** Accounts: what is known of each, and what can be done to it. Nobody acts against himself, nor against his equals. */
public final class UsersDesk implements Part {
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
  public void addTo(ConsoleRoutes routes) {
    routes.page("/console/users", Permission.SEE_BANS, this::search);
    routes.page("/console/users/{id}", Permission.SEE_BANS, this::show);
    routes.form("/console/users/{id}/notes", Permission.WRITE_NOTES, this::note);
    acting(routes, "roles", this::roles);
    acting(routes, "disable", (asked, user) ->
        told(user, ask.disable().disable(user.username().key(), by(asked)), "disabled"));
    acting(routes, "enable", (asked, user) ->
        told(user, ask.enable().enable(user.username().key(), by(asked)), "open again"));
    acting(routes, "sessions", (asked, user) ->
        done(user, "is logged out; sessions: " + ask.logOut().logOut(user, asked.known().user())));
    acting(routes, "verify", this::verify);
    acting(routes, "codes", this::dropCodes);
    acting(routes, "erase", this::erase);
  }

  private static Optional<User> by(Asked asked) {
    return Optional.of(asked.known().user());
  }

  /** A form that does something to an account. */
  private void acting(ConsoleRoutes routes, String what, Acting action) {
    routes.form("/console/users/{id}/" + what, Permission.MANAGE_USERS, asked -> {
      Optional<AccountFile> file = file(asked);
      if (file.isEmpty()) return new Answer.NotFound("such account");
      User user = file.get().user();
      return asked.known().outranks(user, OptionalInt.empty()) ? action.on(asked, user)
          : new Answer.Denied("That is yourself, or staff as you are.");
    });
  }

  private Answer search(Asked asked) {
    String name = asked.wish("name").orElse("");
    Optional<NameKey> after = asked.wish("after").filter(text -> !NameKey.isBlank(text)).map(NameKey::of);
    List<User> found = ask.users().beginning(name, after, PAGE + 1);
    List<User> page = found.subList(0, Math.min(PAGE, found.size()));
    Optional<String> next = found.size() > PAGE
        ? Optional.of(Address.of("/console/users",
        Map.of("name", name, "after", page.getLast().username().key().text())))
        : Optional.empty();
    return ConsoleView.page(Desk.USERS, "Accounts",
        Piece.Form.asking("", "/console/users", "Find accounts",
        Field.text("name", "The name begins with", asked.query())),
        new Piece.Table("", List.of("Account", "Number", "Roles", "State", "Since", "Last login"),
            page.stream().map(AccountPieces::row).toList(), "Nobody is called so.", next));
  }

  private Optional<AccountFile> file(Asked asked) {
    return asked.number("id").filter(number -> number <= UserId.MAX).map(UserId::new).flatMap(ask.files()::read);
  }

  private Answer show(Asked asked) {
    return file(asked).<Answer>map(file ->
        ConsoleView.page(Desk.USERS, AccountPieces.title(file.user()),
            AccountPieces.of(asked.known(), file, clock.instant())))
        .orElseGet(() -> new Answer.NotFound("such account"));
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
      roles = Roles.of(Arrays.stream(asked.field("roles").orElse("").split("[\\s,]+", 20))
          .filter(word -> !word.isEmpty()).map(Grant::of).toList());
    } catch (IllegalArgumentException e) {
      return again(asked, user, "That is no list of roles such as: moderator organiser@3");
    }
    return told(user, ask.roles().change(user.username().key(), roles, by(asked)), "in other roles");
  }

  private Answer verify(Asked asked, User user) {
    return switch (ask.verify().verify(user.username().key(), Said.by(asked))) {
      case VerifyAccount.Verified _ -> done(user, "is verified");
      case VerifyAccount.NotWaiting _ -> done(user, "did not wait for it");
      case VerifyAccount.NoSuchUser _ -> new Answer.NotFound("such account");
    };
  }

  private Answer dropCodes(Asked asked, User user) {
    return switch (ask.dropCodes().drop(user.username().key(), Said.by(asked))) {
      case DropCodes.Dropped _ -> done(user, "is asked for no code any more");
      case DropCodes.HadNone _ -> done(user, "was asked for none");
      case DropCodes.NoSuchUser _ -> new Answer.NotFound("such account");
    };
  }

  private Answer erase(Asked asked, User user) {
    List<String> consequences = List.of("Name, profile, password, sessions and addresses of "
        + AccountPieces.title(user)
        + " go for good.",
        "Games and ratings of others stay; in them the account is called erased-" + user.id()
        + ". Nobody can log in with it any more.");
    Optional<Answer> second = thoughts.about(asked, Desk.USERS, "Erase " + AccountPieces.title(user),
        AccountPieces.at(user, "erase"),
        consequences);
    if (second.isPresent()) return second.get();
    return switch (ask.erase().erase(user.username().key(), Said.by(asked))) {
      case EraseUser.Erased(UserId id, int sessions) ->
          new Answer.Done("/console/users/" + id, "Erased. Sessions removed: " + sessions + ".");
      case EraseUser.NoSuchUser _ -> new Answer.NotFound("such account");
      case EraseUser.NumberHeld(UserId id) ->
          again(asked, user, "Another account is called erased-" + id + "; erase that one first.");
    };
  }

  private Answer again(Asked asked, User user, String complaint) {
    AccountFile file = ask.files().read(user.id()).orElseThrow();
    return ConsoleView.again(Desk.USERS, AccountPieces.title(user), complaint,
        AccountPieces.of(asked.known(), file, clock.instant()).toArray(Piece[]::new));
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
    return new Answer.Done("/console/users/" + user.id(), AccountPieces.title(user) + " " + what + ".");
  }

  /** Does something to an account. */
  private interface Acting {
    Answer on(Asked asked, User user);
  }

  /** What this desk asks. */
  public record UseCases(FindUsers users, ReadAccountFile files, ChangeRoles roles, DisableUser disable,
      EnableUser enable,
      LogOutUser logOut, EraseUser erase, WriteNote notes, VerifyAccount verify, DropCodes dropCodes) {}
}
