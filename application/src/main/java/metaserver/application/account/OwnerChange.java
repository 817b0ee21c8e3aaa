package metaserver.application.account;

/**
 * What became of something that an owner wished for his account.
 *
 * @param <T> what he is told when it is done
 */
public sealed interface OwnerChange<T> {
  record Done<T>(T result) implements OwnerChange<T> {}

  record Refused<T>(Refusal why) implements OwnerChange<T> {}
}
