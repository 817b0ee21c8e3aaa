package metaserver.application.account;

/**
 * What became of something that an owner wished for his account.
 *
 * @param <T> what he is told when it is done
 */
public sealed interface OwnerChange<T> {
  /** It is stored. */
  record Done<T>(T result) implements OwnerChange<T> {}

  /** Nothing was changed. */
  record Refused<T>(Refusal why) implements OwnerChange<T> {}
}
