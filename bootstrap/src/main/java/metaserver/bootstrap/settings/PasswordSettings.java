package metaserver.bootstrap.settings;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a password hash (Argon2id) costs.
 *
 * @param memoryBytes memory of one hash
 * @param passes over that memory
 * @param threads hashes at a time; none: one for two processors
 * @param queue logins that may wait for a thread; further ones are refused
 */
public record PasswordSettings(long memoryBytes, int passes, OptionalInt threads, int queue) {
  private static final Setting<Long> MEMORY =
      Setting.of("password.memory", Forms.size(1 << 20, 1 << 30), "19MiB", "Memory that one password hash takes.");
  private static final Setting<Integer> PASSES =
      Setting.of("password.passes", Forms.number(1, 100), "2", "Passes that a password hash makes over its memory.");
  private static final Setting<Optional<Integer>> THREADS =
      Setting.of("password.threads", Forms.number(1, 1024).or("auto"), "auto", "Passwords hashed at a time. "
          + "auto: one for two processors, since a hash keeps one busy.");
  private static final Setting<Integer> QUEUE =
      Setting.of("password.queue", Forms.number(1, 1_000_000), "1000", "Logins that may wait to have their password "
          + "hashed; further ones are refused.");

  static final SettingGroup GROUP = SettingGroup.of("Passwords", MEMORY, PASSES, THREADS, QUEUE);

  static PasswordSettings from(Values values) {
    return new PasswordSettings(
        values.of(MEMORY), values.of(PASSES), values.number(THREADS), values.of(QUEUE));
  }
}
