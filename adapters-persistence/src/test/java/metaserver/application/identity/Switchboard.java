package metaserver.application.identity;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import metaserver.domain.store.StoreUnavailable;

/**
 * Stands between use cases and their repositories: counts the calls, takes the store away, lets something happen after
 * a call.
 */
public final class Switchboard {
  private final List<String> calls = new ArrayList<>();
  private String interrupting = "";
  private Runnable meanwhile = () -> {};
  private boolean away;

  public <T> T through(Class<T> port, T target) {
    return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port},
        (_, method, arguments) -> call(target, method, arguments)));
  }

  public void away(boolean now) {
    away = now;
  }

  /** Once, right after the next call of this name. */
  void after(String call, Runnable happens) {
    interrupting = call;
    meanwhile = happens;
  }

  /** The names of the calls since the last time. */
  List<String> calls() {
    List<String> all = List.copyOf(calls);
    calls.clear();
    return all;
  }

  private Object call(Object target, Method method, Object[] arguments) throws Throwable {
    calls.add(method.getName());
    if (away) throw new StoreUnavailable("away", new IllegalStateException());
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } finally {
      if (method.getName().equals(interrupting)) {
        interrupting = "";
        meanwhile.run();
      }
    }
  }
}
