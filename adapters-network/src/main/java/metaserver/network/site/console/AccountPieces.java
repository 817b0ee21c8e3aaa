package metaserver.network.site.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import metaserver.application.moderation.ReadAccountFile.AccountFile;
import metaserver.domain.complaints.Complaint;
import metaserver.domain.complaints.Note;
import metaserver.domain.identity.Permission;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionClient;
import metaserver.domain.identity.User;
import metaserver.network.site.Address;
import metaserver.network.site.Visitor;
import metaserver.network.site.console.Piece.Fact;
import metaserver.network.site.shown.Shown;

/** How an account is shown in the console. */
final class AccountPieces {
  private AccountPieces() {}

  static List<Cell> row(User user) {
    return List.of(Cell.user(user), Cell.of(String.valueOf(user.id())), Cell.of(words(user.roles())),
        Cell.of(state(user)), Cell.at(user.createdAt()), Cell.at(user.lastLogin(), "never"));
  }

  private static String state(User user) {
    return user.isErased() ? "erased" : user.active() ? "active" : "disabled";
  }

  private static String words(Roles roles) {
    return roles.grants().stream().map(grant -> grant.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  static String title(User user) {
    return Shown.plain(user.username().text());
  }

  static List<Piece> of(Visitor visitor, AccountFile file, Instant now) {
    User user = file.user();
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece.Facts("", List.of(Fact.of("Number", String.valueOf(user.id())), Fact.of("State", state(user)),
        Fact.of("Roles", words(user.roles())), new Fact("Since", Cell.at(user.createdAt())),
        new Fact("Last login", Cell.at(user.lastLogin(), "never")),
        new Fact("Plays as", Cell.link("profile", "/players/" + user.id())))));
    boolean addresses = visitor.may(Permission.SEE_ADDRESSES, OptionalInt.empty());
    pieces.add(Piece.Table.of("Sessions", List.of("With", "From", "Since", "Until"),
        file.sessions().stream().map(session -> row(session, addresses)).toList(), "He is logged in nowhere."));
    pieces.add(new Piece.Table("Bans",
        List.of("Number", "Who", "From what", "Until", "Reason", "By", "Turned away", "State"),
        file.bans().stream().map(ban -> BansDesk.row(ban, Map.of(user.id(), user), now)).toList(), "None.",
        Optional.empty()));
    if (visitor.outranks(user, OptionalInt.empty())) {
      String ban = Address.of("/console/bans/new", Map.of("name", user.username().text()));
      pieces.add(new Piece.Way("Ban this account", ban));
    }
    pieces.add(Piece.Table.of("Reports about it", List.of("Number", "When", "By", "What", "State"),
        file.reports().stream().map(AccountPieces::row).toList(), "None."));
    pieces.add(Piece.Table.of("Notes", List.of("When", "By", "What"),
        file.notes().stream().map(AccountPieces::row).toList(), "None."));
    if (visitor.may(Permission.WRITE_NOTES)) {
      pieces.add(Piece.Form.doing("", at(user, "notes"), "Write it down",
          Field.words("text", "A note, for staff alone", Map.of(), Note.MAX_TEXT).must()));
    }
    if (visitor.may(Permission.MANAGE_USERS) && visitor.outranks(user, OptionalInt.empty()) && !user.isErased()) {
      pieces.addAll(forms(user));
    }
    return pieces;
  }

  private static List<Piece> forms(User user) {
    return List.of(
        Piece.Form.doing("Roles", at(user, "roles"), "Change roles", Field.text("roles",
            "administrator, moderator, organiser, bot; moderator@3 in room 3 only; nothing for a player",
            Map.of("roles", words(user.roles())))),
        user.active() ? Piece.Form.doing("State", at(user, "disable"), "Disable the account")
            : Piece.Form.doing("State", at(user, "enable"), "Enable the account"),
        Piece.Form.doing("If it waits to be vouched for", at(user, "verify"), "Verify the account"),
        Piece.Form.doing("If his device is lost", at(user, "codes"), "Ask for no codes"),
        Piece.Form.doing("Sessions", at(user, "sessions"), "Log out everywhere"),
        Piece.Form.doing("For good", at(user, "erase"), "Erase the person"));
  }

  static String at(User user, String what) {
    return "/console/users/" + user.id() + "/" + what;
  }

  private static List<Cell> row(Session session, boolean addresses) {
    String client = switch (session.client()) {
      case SessionClient.Game(var family, int build) -> Field.word(family) + (build == 0 ? "" : ", build " + build);
      case SessionClient.Browser(String name) -> name;
    };
    return List.of(Cell.of(client), Cell.of(addresses ? session.address().getHostAddress() : ""),
        Cell.at(session.createdAt()), Cell.at(session.expiresAt()));
  }

  private static List<Cell> row(Note note) {
    return List.of(Cell.at(note.at()), Cell.party(note.by()), Cell.of(note.text()));
  }

  private static List<Cell> row(Complaint report) {
    return List.of(Cell.link("report " + report.id(), "/console/reports/" + report.id()), Cell.at(report.filed().at()),
        Cell.player(report.filed().by().player(), report.filed().by().nick()), Cell.of(report.filed().text()),
        Cell.of(report.closed().map(end -> "closed: " + end.verdict()).orElse("open")));
  }
}
