package metaserver.network.site.games;

import java.util.List;
import metaserver.application.lobby.RoomDirectory;
import metaserver.domain.lobby.RoomId;
import metaserver.network.site.shown.Choice;

/** What rooms are called: those that are open by their names, others by their numbers. */
public record RoomNames(RoomDirectory directory) {
  public String of(RoomId room) {
    return directory.rooms().stream().filter(sign -> sign.room().id().equals(room)).findFirst()
        .map(sign -> sign.room().name()).orElse("room " + room);
  }

  public List<Choice> choices(String chosen) {
    return directory.rooms().stream().map(sign -> {
      String word = sign.room().id().toString();
      return new Choice(word, sign.room().name(), word.equals(chosen));
    }).toList();
  }
}
