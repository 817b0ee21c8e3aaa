package metaserver.bootstrap.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a real database of the tests does not show. */
class DatabaseCheckTest {
  @Test
  void anArchiveThatFailsShouldBeWrongAndNameTheSegment() {
    assertThat(DatabaseCheck.archive(Optional.of("on"), Optional.of("00000001000000000000000A")).line())
        .startsWith("WRONG archive    segment 00000001000000000000000A cannot be archived");
  }

  @Test
  void anArchiveThatWorksShouldBeFineAndNoneDoubtful() {
    assertThat(DatabaseCheck.archive(Optional.of("on"), Optional.empty()).grade()).isEqualTo(Finding.Grade.FINE);
    assertThat(DatabaseCheck.archive(Optional.of("off"), Optional.empty()).grade()).isEqualTo(Finding.Grade.DOUBTFUL);
  }
}
