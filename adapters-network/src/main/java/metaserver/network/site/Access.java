package metaserver.network.site;

import java.util.Optional;
import metaserver.domain.identity.Permission;

/** Who gets a page. */
public sealed interface Access {
  /** Everybody. */
  Access ANYBODY = new Anybody();
  /** Whoever signed in. */
  Access SIGNED_IN = new SignedIn();

  /** Whoever may do this, everywhere or in one room. The page asks again where it matters in which. */
  static Access of(Permission permission) {
    return new Permitted(permission);
  }

  /** Whether it is open to somebody; empty is who did not sign in. */
  boolean isOpenTo(Optional<Visitor> visitor);

  /** No wall. */
  record Anybody() implements Access {
    @Override
    public boolean isOpenTo(Optional<Visitor> visitor) {
      return true;
    }
  }

  /** Accounts. */
  record SignedIn() implements Access {
    @Override
    public boolean isOpenTo(Optional<Visitor> visitor) {
      return visitor.isPresent();
    }
  }

  /** Some of the staff. */
  record Permitted(Permission permission) implements Access {
    @Override
    public boolean isOpenTo(Optional<Visitor> visitor) {
      return visitor.filter(one -> one.may(permission)).isPresent();
    }
  }
}
