package metaserver.domain.ranking;

import java.util.stream.DoubleStream;

/** Sums in which the order of what is added makes no difference, as it does to the last bits of a plain one. */
final class Sum {
  private Sum() {}

  static double of(DoubleStream values) {
    double sum = 0;
    for (double value : values.sorted().toArray()) sum += value;
    return sum;
  }
}
