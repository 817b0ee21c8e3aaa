package metaserver.bootstrap.settings;

/**
 * A setting as it may be shown.
 *
 * @param value never that of a secret
 * @param source where it was set, in words
 */
public record SettingShown(String group, String name, String value, String source) {}
