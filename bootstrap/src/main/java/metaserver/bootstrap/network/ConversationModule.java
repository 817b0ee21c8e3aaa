package metaserver.bootstrap.network;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import metaserver.application.chat.Commands;
import metaserver.application.chat.Say;
import metaserver.application.chat.Whisper;
import metaserver.application.games.GameBoards;
import metaserver.application.games.ListGames;
import metaserver.application.lobby.ChangeAppearance;
import metaserver.application.lobby.GoDeaf;
import metaserver.application.lobby.RefreshView;
import metaserver.application.ranking.DescribePlayer;
import metaserver.bootstrap.settings.Settings;
import metaserver.network.buddies.BuddiesReactions;
import metaserver.network.chat.ChatCounts;
import metaserver.network.chat.ChatReactions;
import metaserver.network.chat.ChatWords;
import metaserver.network.delivery.Wording;
import metaserver.network.games.GamesReactions;
import metaserver.network.games.GamesWords;
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
    return new Wording(LobbyWords::welcome, LobbyWords.SENTENCES, ChatWords.SENTENCES, GamesWords.SENTENCES);
  }

  @Provides
  @Singleton
  static Commands commands(GameBoards boards, Settings settings, InstantSource clock) {
    return new Commands(settings.chat().staffCommands(), List.of(new ListGames(boards, clock).command()));
  }

  @Provides
  static Reactions reactions(Commands commands, GamesReactions games, DescribePlayer describePlayer, ChatCounts chat) {
    return new Reactions(
        new LobbyReactions(new ChangeAppearance(), new GoDeaf(), new RefreshView()).all(),
        new ChatReactions(new Say(commands), new Whisper(commands), chat).all(),
        games.all(),
        new LookUpReactions(describePlayer).all(),
        BuddiesReactions.ALL,
        OrdersReactions.ALL);
  }
}
