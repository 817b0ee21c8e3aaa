package metaserver.bootstrap.network;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import metaserver.application.chat.Commands;
import metaserver.application.chat.Errands;
import metaserver.application.chat.Say;
import metaserver.application.chat.Whisper;
import metaserver.application.chat.Witness;
import metaserver.application.complaints.FileReport;
import metaserver.application.games.GameBoards;
import metaserver.application.games.ListGames;
import metaserver.application.lobby.ChangeAppearance;
import metaserver.application.lobby.GoDeaf;
import metaserver.application.lobby.RefreshView;
import metaserver.application.moderation.ShowBadge;
import metaserver.application.moderation.ShowInfo;
import metaserver.application.moderation.StaffCommands;
import metaserver.application.moderation.Unban;
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
import metaserver.network.server.DoorRules;

/** What players in a room can say and hear: a line for each feature. */
@Module
public interface ConversationModule {
  @Provides
  static Wording wording() {
    return new Wording(LobbyWords::welcome, LobbyWords.SENTENCES, ChatWords.SENTENCES, GamesWords.SENTENCES);
  }

  @Provides
  @Singleton
  static Errands errands(DoorRules rules) {
    return new Errands(rules.blocking());
  }

  @Provides
  @Singleton
  static Commands commands(
      GameBoards boards, StaffCommands staff, Unban unban, ShowInfo info, FileReport report, Settings settings,
      InstantSource clock) {
    return new Commands(settings.chat().staffCommands(), List.of(new ListGames(boards, clock).command()),
        staff.commands(), List.of(unban.command(), info.command(), new ShowBadge().command(), report.command()));
  }

  @Provides
  static Reactions reactions(Commands commands, Witness witness, GamesReactions games, DescribePlayer describePlayer,
      ChatCounts chat, InstantSource clock) {
    return new Reactions(
        new LobbyReactions(new ChangeAppearance(), new GoDeaf(), new RefreshView()).all(),
        new ChatReactions(new Say(commands, witness, clock), new Whisper(commands, witness, clock), chat).all(),
        games.all(),
        new LookUpReactions(describePlayer).all(),
        BuddiesReactions.ALL,
        OrdersReactions.ALL);
  }
}
