package metaserver.network.connection;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** A number for each constant of an enum. Any thread may call; adding costs an event loop next to nothing. */
final class Tallies<E extends Enum<E>> {
  private final Map<E, LongAdder> numbers;

  Tallies(Class<E> of) {
    numbers = new EnumMap<>(of);
    for (E each : of.getEnumConstants()) numbers.put(each, new LongAdder());
  }

  void add(E to, int number) {
    adder(to).add(number);
  }

  long of(E which) {
    return adder(which).sum();
  }

  private LongAdder adder(E of) {
    return Objects.requireNonNull(numbers.get(of));
  }
}
