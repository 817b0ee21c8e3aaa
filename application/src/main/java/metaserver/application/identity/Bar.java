package metaserver.application.identity;

import java.net.InetAddress;
import java.util.Optional;
import metaserver.domain.identity.Restriction;
import metaserver.domain.identity.User;

/**
 * What keeps people out or from things here, as far as logging in has to do with it. May block on the store, and throw
 * what it throws.
 */
public interface Bar {
  /** Nobody is kept from anything. */
  Bar NONE = new Bar() {
    @Override
    public Optional<Restriction> atLogin(Optional<User> user, InetAddress address) {
      return Optional.empty();
    }

    @Override
    public Optional<Restriction> admit(LiveSession session) {
      return Optional.empty();
    }
  };

  /** What keeps somebody from logging in, if anything does. */
  Optional<Restriction> atLogin(Optional<User> user, InetAddress address);

  /**
   * Tells a session what it is kept from. Called once it is known to {@link Presence}: whatever is decided later finds
   * it there, whatever was decided before is found here.
   *
   * @return why he may not be here; then the session has ended
   */
  Optional<Restriction> admit(LiveSession session);
}
