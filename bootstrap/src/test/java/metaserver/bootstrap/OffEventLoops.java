package metaserver.bootstrap;

import io.netty.channel.EventLoop;
import io.netty.util.internal.ThreadExecutorMap;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Stands before blocking adapters in a test and refuses calls from an event loop, where waiting would stop thousands.
 */
public final class OffEventLoops {
  private final Queue<String> offences = new ConcurrentLinkedQueue<>();

  /** The same port, which throws {@link IllegalStateException} on an event loop. */
  public <T> T around(Class<T> port, T adapter) {
    return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
      refuseOnALoop(port, method);
      try {
        return method.invoke(adapter, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }));
  }

  /** What was called on an event loop, in order. A connection may have swallowed the exception: look here. */
  public List<String> offences() {
    return List.copyOf(offences);
  }

  private void refuseOnALoop(Class<?> port, Method method) {
    if (!(ThreadExecutorMap.currentExecutor() instanceof EventLoop)) return;
    String offence = port.getSimpleName() + "." + method.getName() + " on " + Thread.currentThread().getName();
    offences.add(offence);
    throw new IllegalStateException(offence);
  }
}
