package metaserver.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups on a log that was left in its fourth segment for time line 2, and there in its sixth for time line 10. */
class TimeLinesTest {
  @TempDir private Path archive;

  @Test
  void aLogThatNeverBranchedShouldLeadOnFromEveryBackup() throws IOException {
    assertThat(TimeLines.leadOnFrom(base("00000001", 7), archive)).isTrue();
    assertThat(TimeLines.newestIsWithout(List.of(), archive)).isFalse();
    assertThat(TimeLines.leadOnFrom(base("00000001", 7), archive.resolve("missing"))).isTrue();
  }

  @Test
  void aBackupShouldLeadOnIfItEndedBeforeItsTimeLineWasLeft() throws IOException {
    branch();

    assertThat(TimeLines.leadOnFrom(base("00000001", 3), archive)).isTrue();
    assertThat(TimeLines.leadOnFrom(base("00000001", 4), archive)).as("restored to its own end").isTrue();
    assertThat(TimeLines.leadOnFrom(base("00000001", 5), archive)).isFalse();
    assertThat(TimeLines.leadOnFrom(base("00000002", 6), archive)).isTrue();
    assertThat(TimeLines.leadOnFrom(base("00000002", 7), archive)).isFalse();
    assertThat(TimeLines.leadOnFrom(base("00000003", 5), archive)).as("an aside").isFalse();
    assertThat(TimeLines.leadOnFrom(base("0000000A", 9), archive)).isTrue();
  }

  @Test
  void theNewestTimeLineShouldWantABackupOfItsOwn() throws IOException {
    branch();

    assertThat(TimeLines.newestIsWithout(List.of(base("00000001", 3), base("00000002", 6)), archive)).isTrue();
    assertThat(TimeLines.newestIsWithout(List.of(base("00000001", 3), base("0000000A", 9)), archive)).isFalse();
  }

  private void branch() throws IOException {
    Files.writeString(archive.resolve("00000002.history"), "1\t0/4000158\tno recovery target specified\n");
    Files.writeString(archive.resolve("0000000A.history"),
        "1\t0/4000158\tno recovery target specified\n\n2\t0/6000028\tbefore 2030-01-02 03:04:05+00\n");
  }

  private static Manifest.OfBase base(String timeLine, int end) {
    return new Manifest.OfBase(Instant.EPOCH, Instant.EPOCH, 1, 18, "none",
        WalSegments.name(timeLine, end), WalSegments.name(timeLine, end), new TreeMap<>());
  }
}
