package metaserver.bootstrap.offender;

import java.util.concurrent.atomic.AtomicInteger;

public final class CountsForEverybody {
  static final AtomicInteger COUNT = new AtomicInteger();

  private CountsForEverybody() {}
}
