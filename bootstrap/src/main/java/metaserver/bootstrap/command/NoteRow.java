package metaserver.bootstrap.command;

import metaserver.domain.complaints.Note;

/** A note in a list. */
record NoteRow(String at, String by, String text) {
  static NoteRow of(Note note) {
    return new NoteRow(note.at().toString(), note.by().shownName(), note.text());
  }

  String line() {
    return at + "  by " + Plain.line(by) + ": " + Plain.line(text);
  }
}
