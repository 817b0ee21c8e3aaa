package metaserver.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class OffEventLoopsTest {
  private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final OffEventLoops guard = new OffEventLoops();

  @AfterEach
  void stop() {
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }

  @Test
  void callsOnAnEventLoopShouldBeRefusedAndRemembered() {
    Callable<String> port = guarded(() -> "stored");
    assertThatThrownBy(() -> loops.submit(port).get()).hasRootCauseInstanceOf(IllegalStateException.class);
    assertThat(guard.offences()).singleElement().asString().startsWith("Callable.call on ");
  }

  @Test
  void callsElsewhereShouldReachTheAdapter() throws Exception {
    assertThat(guarded(() -> "stored").call()).isEqualTo("stored");
    assertThat(guard.offences()).isEmpty();
  }

  @Test
  void exceptionsOfTheAdapterShouldComeThroughAsTheyAre() {
    assertThatThrownBy(guarded(() -> {
      throw new IOException("disk full");
    })::call).isInstanceOf(IOException.class).hasMessage("disk full");
  }

  @SuppressWarnings("unchecked")
  private Callable<String> guarded(Callable<String> adapter) {
    return guard.around(Callable.class, adapter);
  }
}
