package metaserver.bootstrap.command;

import metaserver.domain.chat.SpokenLine;

/** Something that was said, in a list. */
record LineRow(String at, int room, int player, String nick, String text) {
  static LineRow of(SpokenLine said) {
    return new LineRow(said.at().toString(), said.room().value(), said.player().value(), said.nick(), said.text());
  }

  String line() {
    return at + "  room " + room + "  " + Plain.line(nick) + " (" + player + "): " + Plain.line(text);
  }
}
