package metaserver.bootstrap.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What was set, by name; whatever was not set has its default. */
final class Values {
  private final Map<String, Given> given;

  Values(Map<String, Given> given) {
    this.given = Map.copyOf(given);
  }

  /** The value of a setting that {@link #complaint} has nothing to say about. */
  <T> T of(Setting<T> setting) {
    return setting.form().read(text(setting)).orElseThrow(() -> new IllegalStateException(setting.name()));
  }

  OptionalInt number(Setting<Optional<Integer>> setting) {
    return of(setting).map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  boolean anyGiven(List<Setting<?>> settings) {
    return settings.stream().anyMatch(setting -> given.containsKey(setting.name()));
  }

  /** What is wrong with the value of a setting, on one line. */
  Optional<String> complaint(Setting<?> setting) {
    if (setting.form().read(text(setting)).isPresent()) return Optional.empty();
    return Optional.of(where(setting) + ": " + shown(setting) + " is not " + setting.form().allowed());
  }

  /** The setting and who set it. */
  String where(Setting<?> setting) {
    Given value = given.get(setting.name());
    return setting.name() + " (" + (value == null ? "default" : value.source()) + ")";
  }

  /** All of them, as they may be shown. */
  List<SettingShown> shown(List<SettingGroup> groups) {
    return groups.stream().flatMap(group -> group.settings().stream().map(setting -> shown(group, setting))).toList();
  }

  private SettingShown shown(SettingGroup group, Setting<?> setting) {
    Given value = given.get(setting.name());
    String text = setting.secret() ? (value == null ? "" : "(not shown)") : text(setting);
    return new SettingShown(group.heading(), setting.name(), text, value == null ? "default" : value.source());
  }

  private String shown(Setting<?> setting) {
    return setting.secret() ? "the value" : OneLine.quoted(text(setting));
  }

  private String text(Setting<?> setting) {
    Given value = given.get(setting.name());
    return value == null ? setting.byDefault() : value.text();
  }
}
