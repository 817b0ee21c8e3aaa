package metaserver.bootstrap.server;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The signals that ask the process to stop, one after the other. */
final class StopSignals {
  private static final Logger LOG = LoggerFactory.getLogger(StopSignals.class);

  private final BlockingQueue<Kind> came = new LinkedBlockingQueue<>();
  private final CompletableFuture<Kind> first = new CompletableFuture<>();

  /** Takes the signals over from Java, which would run its hooks at the first and hear no second. */
  static StopSignals taken() {
    StopSignals signals = new StopSignals();
    Stream.of(Kind.values()).forEach(signals::take);
    return signals;
  }

  /** By reflection: the class is every JDK's, and its use is a warning that nothing switches off. */
  private void take(Kind kind) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      MethodHandle said = MethodHandles.lookup()
          .findVirtual(StopSignals.class, "say", MethodType.methodType(void.class, Kind.class))
          .bindTo(this).bindTo(kind);
      Object heard = MethodHandleProxies.asInterfaceInstance(handler, MethodHandles.dropArguments(said, 0, signal));
      signal.getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(kind.name()), heard);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      LOG.debug("event=signal-not-taken signal={}", kind, e); // its default stays: a stop without waiting for games
    }
  }

  void say(Kind kind) {
    came.add(kind);
    first.complete(kind);
  }

  /** Done as soon as any came. */
  CompletableFuture<Kind> first() {
    return first;
  }

  Kind await() throws InterruptedException {
    return came.take();
  }

  Optional<Kind> await(Duration limit) throws InterruptedException {
    return Optional.ofNullable(came.poll(limit.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Their names are the system's. */
  enum Kind {
    /** Asks for an orderly stop. */
    TERM,
    /** Ctrl-C: somebody sits there and waits. */
    INT
  }
}
