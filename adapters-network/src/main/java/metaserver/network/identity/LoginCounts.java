package metaserver.network.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import metaserver.application.identity.Authentication;
import metaserver.application.identity.LiveSession;
import metaserver.domain.identity.ClientFamily;

/** How logins ended since the start. Any thread may call. */
public final class LoginCounts {
  private final Map<Outcome, LongAdder> counts = new ConcurrentHashMap<>();

  void accepted(LiveSession session, ClientFamily family) {
    count(new Outcome(family, session.player().isGuest() ? "guest" : "registered"));
  }

  void refused(Authentication.Refused why, ClientFamily family) {
    count(new Outcome(family, switch (why) {
      case Authentication.WrongPassword _ -> "wrong_password";
      case Authentication.WrongGamePassword _ -> "wrong_game_password";
      case Authentication.NotVerified _ -> "not_verified";
      case Authentication.AccountDisabled _ -> "account_disabled";
      case Authentication.Barred _ -> "banned";
      case Authentication.VersionTooOld _ -> "version_too_old";
      case Authentication.GuestsDisabled _ -> "guests_disabled";
      case Authentication.NameTaken _ -> "name_taken";
      case Authentication.TooManyFailures _ -> "too_many_failures";
      case Authentication.NotNow _ -> "not_now";
    }));
  }

  private void count(Outcome outcome) {
    counts.computeIfAbsent(outcome, _ -> new LongAdder()).increment();
  }

  /** Those that happened at all. */
  public Map<Outcome, Long> all() {
    Map<Outcome, Long> all = new HashMap<>();
    counts.forEach((outcome, count) -> all.put(outcome, count.sum()));
    return all;
  }

  /** @param name in small letters, with {@code _} between words */
  public record Outcome(ClientFamily family, String name) {}
}
