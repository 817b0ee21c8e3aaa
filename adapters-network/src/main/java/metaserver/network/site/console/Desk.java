package metaserver.network.site.console;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import metaserver.domain.identity.Permission;
import metaserver.network.site.Frame;
import metaserver.network.site.Visitor;

/** The parts of the console, and what it takes to see each: everywhere or in one room, as far as a role goes. */
public enum Desk {
  USERS("Accounts", Permission.SEE_BANS),
  BANS("Bans", Permission.BAN),
  REPORTS("Reports", Permission.READ_REPORTS),
  ANNOUNCEMENTS("Announcements", Permission.ANNOUNCE),
  ROOMS("Rooms", Permission.MANAGE_ROOMS),
  GAMES("Games", Permission.VOID_GAMES),
  AUDIT("Audit log", Permission.READ_LOGS),
  CHAT("Chat log", Permission.READ_LOGS),
  CONNECTIONS("Connections", Permission.WATCH_SERVER),
  HEALTH("Health", Permission.WATCH_SERVER),
  SETTINGS("Settings", Permission.WATCH_SERVER);

  private final String title;
  private final Permission needs;

  Desk(String title, Permission needs) {
    this.title = title;
    this.needs = needs;
  }

  public String title() {
    return title;
  }

  Permission needs() {
    return needs;
  }

  public String address() {
    return "/console/" + Field.word(this);
  }

  /** Those that somebody may see. */
  static List<Desk> of(Visitor visitor) {
    return Arrays.stream(values()).filter(desk -> visitor.may(desk.needs)).toList();
  }

  /** Those that the reader of a page may see. */
  public static List<Desk> of(Frame frame) {
    return frame.reader().map(Desk::of).orElse(List.of());
  }

  /** Whether there is any for him. */
  public static boolean any(Optional<Visitor> visitor) {
    return visitor.filter(one -> !of(one).isEmpty()).isPresent();
  }
}
