package metaserver.bootstrap.settings;

import java.util.List;

/** What came of reading the settings. */
public sealed interface SettingsReading {
  /** All of them are right. */
  record Complete(Settings settings) implements SettingsReading {}

  /** Some are not; one line for each thing that is wrong. */
  record Refused(List<String> complaints) implements SettingsReading {
    public Refused {
      complaints = List.copyOf(complaints);
    }
  }
}
