package metaserver.bootstrap.network;

import dagger.Module;
import dagger.Provides;
import metaserver.application.chat.Say;
import metaserver.application.chat.Whisper;
import metaserver.application.lobby.ChangeAppearance;
import metaserver.application.lobby.GoDeaf;
import metaserver.application.lobby.RefreshView;
import metaserver.network.buddies.BuddiesReactions;
import metaserver.network.chat.ChatReactions;
import metaserver.network.chat.ChatWords;
import metaserver.network.delivery.Wording;
import metaserver.network.games.GamesReactions;
import metaserver.network.lobby.LobbyReactions;
import metaserver.network.lobby.LobbyWords;
import metaserver.network.lobby.LookUpReactions;
import metaserver.network.lobby.Reactions;
import metaserver.network.orders.OrdersReactions;

/** What players in a room can say and hear: a line for each feature. */
@Module
public interface ConversationModule {
  @Provides
  static Wording wording() {
    return new Wording(LobbyWords::welcome, LobbyWords.SENTENCES, ChatWords.SENTENCES);
  }

  @Provides
  static Reactions reactions() {
    return new Reactions(
        new LobbyReactions(new ChangeAppearance(), new GoDeaf(), new RefreshView()).all(),
        new ChatReactions(new Say(), new Whisper()).all(),
        GamesReactions.ALL,
        LookUpReactions.ALL,
        BuddiesReactions.ALL,
        OrdersReactions.ALL);
  }
}
