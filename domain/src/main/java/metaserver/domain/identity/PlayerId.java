package metaserver.domain.identity;

import java.util.Optional;

/**
 * The number by which clients know somebody on line: the account's for a registered user, from 2^30-1 up for a
 * guest. Always positive, since clients read it signed as well as unsigned.
 */
public record PlayerId(int value) {
  public static final int FIRST_GUEST = UserId.MAX + 1;

  public PlayerId {
    if (value < 1) throw new IllegalArgumentException("a player id is positive, not " + value);
  }

  public static PlayerId of(UserId user) {
    return new PlayerId(user.value());
  }

  public boolean isGuest() {
    return value >= FIRST_GUEST;
  }

  public Optional<UserId> user() {
    return isGuest() ? Optional.empty() : Optional.of(new UserId(value));
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
