package metaserver.domain.audit;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.UserId;

/** Deeds for tests. */
public final class Deeds {
  public static final Party ANN = party(1, "Ann");
  public static final Party BOB = party(2, "Bob");

  private Deeds() {}

  public static Party party(int account, String name) {
    return new Party(
        Optional.of(new UserId(account)), Optional.of(name), Optional.of(Accounts.address("2001:db8::" + account)));
  }

  /** Ann bans Bob. */
  public static Deed ban(Instant at) {
    return ban(at, "1 h");
  }

  public static Deed ban(Instant at, String length) {
    return new Deed(at, ANN, DeedKind.BAN, Optional.of(BOB), Optional.empty(), Optional.of(length));
  }

  /** The server does something to nobody. */
  public static Deed notice(Instant at) {
    return new Deed(at, Party.SERVER, DeedKind.NOTICE, Optional.empty(), Optional.empty(), Optional.of("It rains."));
  }
}
