package metaserver.bootstrap.settings;

import java.util.List;

/** Settings that are read together and stand under one heading. */
public record SettingGroup(String heading, List<Setting<?>> settings) {
  public SettingGroup {
    settings = List.copyOf(settings);
  }

  static SettingGroup of(String heading, Setting<?>... settings) {
    return new SettingGroup(heading, List.of(settings));
  }
}
