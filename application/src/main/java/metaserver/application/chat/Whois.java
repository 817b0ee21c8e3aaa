package metaserver.application.chat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metaserver.application.identity.LiveSession;
import metaserver.application.identity.Presence;
import metaserver.application.lobby.Member;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;

/** Tells who somebody is, here, in another room or not on line. */
public final class Whois {
  private final UserRepository users;
  private final Presence presence;
  private final Errands errands;

  public Whois(UserRepository users, Presence presence, Errands errands) {
    this.users = users;
    this.presence = presence;
    this.errands = errands;
  }

  public Command command() {
    return Command.of("whois", "NAME", "Tells who a player is, also one who is not in this room.", this::tell);
  }

  private void tell(Call call) {
    call.namedTarget(name -> lookUp(call, name)).ifPresent(target -> call.answer(line(target.member())));
  }

  private void lookUp(Call call, String name) {
    if (NameKey.isBlank(name)) call.answer("Say a name: .whois Ann");
    else errands.answer(call.caller(), () -> List.of(absent(name)));
  }

  /** Another room's members belong to another thread: of them only the account is told, and the room. */
  private String absent(String name) {
    Optional<User> user = users.find(NameKey.of(name)).filter(User::active);
    if (user.isEmpty()) return "Nobody here is called so, and no account is.";
    return presence.all().stream().filter(session -> session.user().map(User::id).equals(user.map(User::id))).findAny()
        .map(session -> account(user.get()) + where(session) + since(session))
        .orElseGet(() -> account(user.get()) + ", not on line.");
  }

  private static String line(Member member) {
    LiveSession session = member.session();
    String away = member.player().away().map(words -> " Away: " + words).orElse("");
    return member.player().nick() + "|p is "
        + session.user().map(user -> "registered as " + account(user)).orElse("a guest")
        + where(session) + since(session) + away;
  }

  private static String account(User user) {
    return user.username() + roles(user.roles()) + ", caste " + user.caste().code();
  }

  private static String roles(Roles roles) {
    Stream<String> words = roles.grants().stream()
        .map(grant -> grant.toString().toLowerCase(Locale.ROOT).replace("@", " of room "));
    return roles.grants().isEmpty() ? "" : words.collect(Collectors.joining(", ", " (", ")"));
  }

  private static String where(LiveSession session) {
    return session.stay().filter(Member.class::isInstance)
        .map(stay -> ", in " + ((Member) stay).room().room().name()).orElse("");
  }

  private static String since(LiveSession session) {
    return ", on line since " + SmallTalk.words(session.session().createdAt()) + ".";
  }
}
