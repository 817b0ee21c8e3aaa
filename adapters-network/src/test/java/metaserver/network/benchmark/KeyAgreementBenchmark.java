package metaserver.network.benchmark;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import metaserver.network.wire.KeyAgreement;
import metaserver.network.wire.SessionKey;
import metaserver.network.wire.SessionKeyOffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All that the server computes for the key of one connection. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KeyAgreementBenchmark {
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
  private final SessionKeyOffer client = new KeyAgreement(random).offer();

  @Benchmark
  public SessionKey drawOfferAndAgree() {
    KeyAgreement server = new KeyAgreement(random);
    return new SessionKey(server.offer().values() ^ server.agree(client).bytes());
  }
}
