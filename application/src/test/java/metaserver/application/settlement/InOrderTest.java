package metaserver.application.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class InOrderTest {
  private final List<Throwable> failures = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private final Semaphore permits = new Semaphore(1);
  private final InOrder steps = new InOrder(Runnable::run, permits, failures::add, () -> done.add("given up"));

  @Test
  void aStepThatEndsInAnErrorShouldBeToldAndTriedAgainBeforeTheNext() {
    var memory = new ArrayList<>(List.of(new InternalError("none left")));
    steps.add(() -> {
      if (!memory.isEmpty()) throw memory.removeFirst();
      done.add("one");
    });
    steps.add(() -> done.add("two"));
    steps.goOn();

    assertThat(failures).singleElement().isInstanceOf(InternalError.class);
    assertThat(done).containsExactly("one", "two");
    assertThat(steps.isIdle()).isTrue();
    assertThat(permits.availablePermits()).isOne();
  }
}
