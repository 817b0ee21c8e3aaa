package metaserver.bootstrap.replay;

import java.util.Map;

/** What packets 3 and 10 of the recordings say, in the words of this server. */
final class OwnWords {
  static final String GREETING = "Welcome, Marines — stay a while.";
  static final String GOODBYE = "3/code9;Goodbye.";

  private static final Map<String, String> WORDS = Map.ofEntries(
      Map.entry("3/code3;Login_failed_(Bad_user_or_Password).", "3/code3;Unknown_user_name_or_wrong_password."),
      Map.entry("3/code8;User_logged_in.", "3/code8;Welcome."),
      Map.entry("10/Find_players_on_the_Discord:_https://discord.gg/c7rEVgY", "10/" + Heard.text(GREETING)),
      Map.entry("10/Aleph_One_Metaserver_-_http://metaserver.lhowon.org/",
          "10/Myth_Metaserver^_for_Myth_II_and_Aleph_One."),
      Map.entry("10/Unknown_command:_.nosuch_-_for_command_list^_type:_.help",
          "10/Unknown_command:_.nosuch_-_.help_lists_them."),
      Map.entry("10/Alice_waves", "10/Alice|p_waves"),
      Map.entry("10/A_message_is_required_for_.me", "10/Say_what_you_do:_.me_waves"),
      Map.entry("10/Please_wait_15_seconds_between_.me_commands", "10/Please_wait_15_seconds_between_such_lines."),
      Map.entry("10/Bob_is_registered_as_\"bob\"", "10/Bob|p_is_registered_as_bob."),
      Map.entry("10/No_user_selected", "10/Select_a_player^_or_say_a_name."),
      Map.entry("10/You_must_be_gathering_a_game_to_run_this_test.",
          "10/You_host_no_game._Announce_one^_then_type_.test_again."),
      Map.entry("10/Testing_your_network_connection...", "10/Testing_port_4999_..."));

  private OwnWords() {}

  static String of(String word) {
    return WORDS.getOrDefault(word, word);
  }
}
