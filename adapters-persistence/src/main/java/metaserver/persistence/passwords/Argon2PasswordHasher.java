package metaserver.persistence.passwords;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import metaserver.application.identity.HasherBusy;
import metaserver.application.identity.PasswordHasher;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.PasswordHash;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/**
 * Hashes with argon2id; compares with bcrypt too, which older servers stored. The work is done by a fixed number of
 * platform threads, since each hash keeps a core and its memory busy; who comes while the queue is full is sent away.
 */
public final class Argon2PasswordHasher implements PasswordHasher, AutoCloseable {
  private static final int SALT_BYTES = 16;
  private static final int TAG_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Argon2Parameters parameters;
  private final ThreadPoolExecutor threads;
  private final LongAdder refused = new LongAdder();
  // A hash fills megabytes. Kept by the thread that hashes they are no garbage, for whose collection everybody would
  // wait.
  private final ThreadLocal<BlockPool> memory =
      ThreadLocal.withInitial(() -> new FixedBlockPool(Argon2Parameters.MOST_KEPT));

  /**
   * @param threads that hash at once; one a core is most
   * @param queued how many may wait for them
   */
  public Argon2PasswordHasher(Argon2Parameters parameters, int threads, int queued) {
    this.parameters = parameters;
    this.threads = new ThreadPoolExecutor(threads, threads, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(queued),
        Thread.ofPlatform().name("hasher-", 0).daemon().factory());
    this.threads.allowCoreThreadTimeOut(true); // and with an idle thread goes the memory it kept
  }

  @Override
  public PasswordHash hash(Password password) {
    return run(() -> compute(password).print());
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    if (isBcrypt(hash)) return run(() -> OpenBSDBCrypt.checkPassword(hash.text(), utf8(password)));
    Argon2Hash stored = Argon2Hash.parse(hash);
    return run(() -> stored.matches(utf8(password), memory.get()));
  }

  @Override
  public void pretend(Password password) {
    run(() -> compute(password));
  }

  @Override
  public boolean isOutdated(PasswordHash hash) {
    return isBcrypt(hash) || !Argon2Hash.parse(hash).parameters().equals(parameters);
  }

  /** How busy it is. */
  public HasherLoad load() {
    return new HasherLoad(
        threads.getActiveCount(), threads.getQueue().size(), threads.getCompletedTaskCount(), refused.sum());
  }

  /** Ends the threads. What waits or comes now is sent away. */
  @Override
  public void close() {
    threads.shutdownNow().forEach(waiting -> ((Future<?>) waiting).cancel(false));
  }

  private Argon2Hash compute(Password password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return Argon2Hash.compute(utf8(password), parameters, salt, TAG_BYTES, memory.get());
  }

  private <T> T run(Callable<T> work) {
    try {
      return threads.submit(work).get();
    } catch (RejectedExecutionException | CancellationException _) {
      refused.increment();
      throw new HasherBusy();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a password cannot be hashed", e.getCause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new HasherBusy();
    }
  }

  private static boolean isBcrypt(PasswordHash hash) {
    return hash.text().startsWith("$2");
  }

  private static byte[] utf8(Password password) {
    return password.text().getBytes(StandardCharsets.UTF_8);
  }
}
