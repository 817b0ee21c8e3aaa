package metaserver.network.site.console;

import java.util.List;

/** What the server tells of itself to whoever watches over it. */
public interface ServerSight {
  /** How it is. May take a second. */
  List<Check> checks();

  /** What was set; never the value of a secret. */
  List<Setting> settings();

  /** Something that was looked at. */
  record Check(String what, String state, boolean good) {}

  /**
   * A setting.
   *
   * @param source where it was set, in words
   */
  record Setting(String group, String name, String value, String source) {}
}
