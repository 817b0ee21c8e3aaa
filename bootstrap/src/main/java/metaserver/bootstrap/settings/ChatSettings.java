package metaserver.bootstrap.settings;

/**
 * What holds for what players say.
 *
 * @param staffCommands whether staff can type their commands in a game client
 */
public record ChatSettings(boolean staffCommands) {
  private static final Setting<Boolean> STAFF_COMMANDS =
      Setting.of("chat.staff.commands", Forms.SWITCH, "on", "Whether staff can type their commands in a game client. "
          + "Passwords of game clients are badly protected on their way; what can be stolen there can kick and ban.");

  static final SettingGroup GROUP = SettingGroup.of("Chat", STAFF_COMMANDS);

  static ChatSettings from(Values values) {
    return new ChatSettings(values.of(STAFF_COMMANDS));
  }
}
