package metaserver.bootstrap.settings;

import metaserver.application.chat.StaffTyping;

/**
 * What holds for what players say.
 *
 * @param staffCommands from which game clients staff can type their commands
 */
public record ChatSettings(StaffTyping staffCommands) {
  private static final Setting<StaffTyping> STAFF_COMMANDS =
      Setting.of("chat.staff.commands", Forms.oneOf(StaffTyping.class), "on", "Whether staff can type their commands "
          + "in a game client. Passwords of game clients are badly protected on their way; what can be stolen there "
          + "can kick and ban. game-password: only who logged in with a game password can.");

  static final SettingGroup GROUP = SettingGroup.of("Chat", STAFF_COMMANDS);

  static ChatSettings from(Values values) {
    return new ChatSettings(values.of(STAFF_COMMANDS));
  }
}
