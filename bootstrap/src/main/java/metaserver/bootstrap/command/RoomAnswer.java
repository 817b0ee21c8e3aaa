package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.application.lobby.RoomChange;
import metaserver.domain.lobby.RoomId;

/** Tells an operator what became of a change of the rooms. */
final class RoomAnswer {
  private RoomAnswer() {}

  /** Prints it and returns the exit code. */
  static int tell(RoomChange change, RoomId id, String done, PrintWriter out) {
    String room = "room " + id;
    switch (change) {
      case RoomChange.Changed changed ->
        out.println(room + " " + done + ": " + RoomRow.of(changed.room()).phrase());
      case RoomChange.Unchanged unchanged ->
        out.println(room + " is so already: " + RoomRow.of(unchanged.room()).phrase());
      case RoomChange.NoSuchRoom none -> throw refused(room + ": there is no such room");
      case RoomChange.IdHeld held -> throw refused(room + ": there is one already");
      case RoomChange.PortHeld held -> throw refused(room + ": another room has port " + held.port());
      case RoomChange.Overtaken overtaken -> throw refused(room + ": somebody changed it just now; try again");
      case RoomChange.AgainstTheRules against -> throw refused(room + ": " + against.reason());
    }
    return ExitCode.OK;
  }

  private static CommandFailure refused(String line) {
    return new CommandFailure(ExitCode.ERROR, line);
  }
}
