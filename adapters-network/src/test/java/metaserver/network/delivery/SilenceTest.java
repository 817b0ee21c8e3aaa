package metaserver.network.delivery;

import static metaserver.domain.identity.ClientFamily.ALEPH_ONE;
import static metaserver.domain.identity.ClientFamily.MYTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import metaserver.domain.identity.ClientFamily;
import org.junit.jupiter.api.Test;

class SilenceTest {
  private final Silence silence = new Silence();

  @Test
  void alephOneShouldBeAskedEveryThirtySecondsAndGivenUpAfterNinetyDeafOrNot() {
    assertThat(until(90, ALEPH_ONE, false)).containsExactly("30 ASK", "60 ASK", "90 OVER");
    silence.broken(false);
    assertThat(until(90, ALEPH_ONE, true)).containsExactly("30 ASK", "60 ASK", "90 OVER");
  }

  @Test
  void mythThatNeverAnsweredShouldHaveTenMinutes() {
    assertThat(until(600, MYTH, false)).hasSize(20).startsWith("30 ASK", "60 ASK").endsWith("570 ASK", "600 OVER");
  }

  @Test
  void mythThatAnsweredShouldHaveNinetySeconds() {
    until(30, MYTH, false);
    silence.broken(true);
    assertThat(until(90, MYTH, false)).containsExactly("30 ASK", "60 ASK", "90 OVER");
  }

  @Test
  void mythInAGameShouldBeAskedNothingAndHaveTenMinutesAlsoIfItAnsweredBefore() {
    until(30, MYTH, false);
    silence.broken(true);
    assertThat(until(600, MYTH, true)).containsExactly("600 OVER");
  }

  @Test
  void whatMythSaysUnaskedInAGameShouldNotCountAsAnAnswer() {
    until(180, MYTH, true);
    silence.broken(true);
    assertThat(until(90, MYTH, false)).containsExactly("30 ASK", "60 ASK", "90 ASK");
  }

  @Test
  void anythingSaidShouldBeginTheTimeAnew() {
    until(29, MYTH, false);
    silence.broken(false);
    assertThat(until(30, MYTH, false)).containsExactly("30 ASK");
  }

  private List<String> until(int seconds, ClientFamily family, boolean deaf) {
    List<String> verdicts = new ArrayList<>();
    for (int second = 1; second <= seconds; second++) {
      Silence.Verdict verdict = silence.second(family, deaf);
      if (verdict != Silence.Verdict.FINE) verdicts.add(second + " " + verdict);
    }
    return verdicts;
  }
}
