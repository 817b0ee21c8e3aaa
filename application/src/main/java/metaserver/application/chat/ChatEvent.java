package metaserver.application.chat;

import metaserver.application.lobby.RoomEvent;
import metaserver.domain.chat.Utterance;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.lobby.Player;

/** What is said in a room. The speaker is who the server knows him to be, whatever his packet claims. */
public sealed interface ChatEvent extends RoomEvent {
  /** To all in the room who do not block him, himself included (packet 200). */
  record Said(Player speaker, Utterance words) implements ChatEvent {}

  /** The same for the listener and for the speaker who asked for an echo. */
  record Whispered(Player speaker, PlayerId listener, boolean echo, Utterance words) implements ChatEvent {}
}
