package metaserver.bootstrap.site;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import metaserver.application.chat.Commands;
import metaserver.application.chat.Floor;
import metaserver.application.chat.Say;
import metaserver.application.chat.Whisper;
import metaserver.application.chat.Witness;
import metaserver.application.identity.ArriveByBrowser;
import metaserver.application.identity.Authenticate;
import metaserver.application.identity.Bar;
import metaserver.application.identity.Presence;
import metaserver.application.identity.TokenSource;
import metaserver.application.identity.WelcomeGuest;
import metaserver.application.lobby.EnterByBrowser;
import metaserver.application.lobby.Greeting;
import metaserver.application.lobby.LeaveByBrowser;
import metaserver.application.lobby.LeaveRoom;
import metaserver.application.lobby.LiveRooms;
import metaserver.network.identity.LoginDesk;
import metaserver.network.server.DoorRules;
import metaserver.network.site.talk.Callers;
import metaserver.network.site.talk.TalkPages;
import metaserver.network.site.talk.Voice;

/** Being in rooms by a browser. */
@Module
public interface TalkModule {
  @Provides
  @Singleton
  static EnterByBrowser enter(Presence presence, Greeting greeting, InstantSource clock) {
    return new EnterByBrowser(presence, greeting, clock);
  }

  @Provides
  @Singleton
  static Callers callers(EnterByBrowser enter, Presence presence, LeaveRoom leaveRoom, DoorRules rules,
      InstantSource clock) {
    return new Callers(enter, new LeaveByBrowser(presence, leaveRoom), rules.blocking(), clock);
  }

  @Provides
  @Singleton
  static Voice voice(Commands commands, Floor floor, Witness witness) {
    return new Voice(new Say(commands, floor, witness), new Whisper(commands, floor, witness));
  }

  @Provides
  static TalkPages.UseCases talk(LiveRooms rooms, Presence presence, TokenSource tokens, Bar bar,
      Authenticate authenticate, Callers callers, Voice voice, LoginDesk desk, InstantSource clock) {
    return new TalkPages.UseCases(rooms, presence, new ArriveByBrowser(presence, tokens, bar, clock),
        new WelcomeGuest(authenticate, presence, tokens, bar, clock), callers, voice,
        desk.closed());
  }
}
