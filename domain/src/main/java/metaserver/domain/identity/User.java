package metaserver.domain.identity;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.text.Metadata;

/**
 * An account.
 *
 * @param caste the rank earned in games; an administrator's icon is not a caste
 * @param active false for a disabled account, which cannot log in
 * @param lastLogin empty until the first login
 * @param profile empty until the first login, which brings one
 * @param version counts the operators' changes; logging in is none
 */
public record User(
    UserId id,
    Username username,
    PasswordHash passwordHash,
    Caste caste,
    boolean active,
    Roles roles,
    Instant createdAt,
    Optional<Instant> lastLogin,
    Optional<Profile> profile,
    Metadata metadata,
    int version) {

  public User withPasswordHash(PasswordHash hash) {
    return new User(id, username, hash, caste, active, roles, createdAt, lastLogin, profile, metadata, version);
  }

  public User withUsername(Username name) {
    return new User(id, name, passwordHash, caste, active, roles, createdAt, lastLogin, profile, metadata, version);
  }

  public User withActive(boolean now) {
    return new User(id, username, passwordHash, caste, now, roles, createdAt, lastLogin, profile, metadata, version);
  }

  public User withRoles(Roles now) {
    return new User(id, username, passwordHash, caste, active, now, createdAt, lastLogin, profile, metadata, version);
  }

  public User withCaste(Caste now) {
    return new User(id, username, passwordHash, now, active, roles, createdAt, lastLogin, profile, metadata, version);
  }

  public boolean admin() {
    return roles.areAdministrators();
  }

  public User withVersion(int now) {
    return new User(id, username, passwordHash, caste, active, roles, createdAt, lastLogin, profile, metadata, now);
  }

  /** As it is after a login that shows itself so. */
  public User loggedIn(Instant at, Profile shown) {
    return new User(
        id, username, passwordHash, caste, active, roles, createdAt,
        Optional.of(at), Optional.of(shown), metadata, version);
  }

  /**
   * What a login is shown as: the packet's own profile if the client asks to replace it or nothing is kept yet, else
   * the kept one (packet 100, flag bit 0).
   */
  public Profile profileFor(Profile sent, boolean replace) {
    return replace ? sent : profile.orElse(sent);
  }

  /** How it looks in a room: as kept, under its user name if the kept nick shows nothing. */
  public Profile appearance() {
    Profile kept = profile.orElseGet(() -> new Profile(0, Color.BLACK, Color.BLACK, Nick.of(username), ""));
    return kept.nick().isBlank() ? kept.named(Nick.of(username)) : kept;
  }

  /** Whether it is only the number that others' games refer to. */
  public boolean isErased() {
    return username.equals(Username.ofErased(id));
  }

  /** As it is once everything personal is gone from it, with a password that nobody knows. */
  public User erased(PasswordHash nobodys) {
    return new User(id, Username.ofErased(id), nobodys, Caste.LOWEST, false, Roles.NONE, createdAt, Optional.empty(),
        Optional.empty(), Metadata.NONE, version + 1);
  }

  /** Whether a name belongs to this account, by its user name or its nick. */
  public boolean owns(NameKey key) {
    return username.key().equals(key)
        || profile.map(Profile::nick).filter(nick -> !nick.isBlank()).map(Nick::key).filter(key::equals).isPresent();
  }
}
