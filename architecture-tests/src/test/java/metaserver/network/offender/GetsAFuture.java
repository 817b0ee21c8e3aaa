package metaserver.network.offender;

import io.netty.util.concurrent.Future;
import java.util.List;
import java.util.concurrent.ExecutionException;

public final class GetsAFuture {
  private GetsAFuture() {}

  public static String get(List<? extends Future<String>> lines) throws ExecutionException, InterruptedException {
    return lines.getFirst().get();
  }
}
