package metaserver.network.lobby;

import java.lang.reflect.Proxy;

/** A repository that nobody may ask: everything is in memory. */
final class Unasked {
  private Unasked() {}

  static <T> T of(Class<T> repository) {
    return repository.cast(Proxy.newProxyInstance(repository.getClassLoader(), new Class<?>[] {repository},
        (_, method, _) -> {
          throw new AssertionError(method.getName() + " was asked of the store");
        }));
  }
}
