package metaserver.bootstrap.network;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import metaserver.application.announcements.MessageOfTheDay;
import metaserver.application.chat.Commands;
import metaserver.application.chat.Errands;
import metaserver.application.chat.Floor;
import metaserver.application.chat.IgnoreCommands;
import metaserver.application.chat.Say;
import metaserver.application.chat.SmallTalk;
import metaserver.application.chat.StaffWords;
import metaserver.application.chat.Whisper;
import metaserver.application.chat.Whois;
import metaserver.application.chat.Witness;
import metaserver.application.complaints.FileReport;
import metaserver.application.flood.FloodControl;
import metaserver.application.flood.FloodCounts;
import metaserver.application.games.GameBoards;
import metaserver.application.games.ListGames;
import metaserver.application.games.TestHost;
import metaserver.application.identity.Presence;
import metaserver.application.ignoring.Ignores;
import metaserver.application.ignoring.KeepIgnores;
import metaserver.application.lobby.Appearances;
import metaserver.application.lobby.ChangeAppearance;
import metaserver.application.lobby.GoDeaf;
import metaserver.application.lobby.Messenger;
import metaserver.application.lobby.RefreshView;
import metaserver.application.moderation.ShowBadge;
import metaserver.application.moderation.ShowInfo;
import metaserver.application.moderation.StaffCommands;
import metaserver.application.moderation.Unban;
import metaserver.application.ranking.DescribePlayer;
import metaserver.application.transaction.Transactions;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.identity.UserRepository;
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
  static FloodCounts floodCounts() {
    return new FloodCounts();
  }

  @Provides
  @Singleton
  static FloodControl floodControl(Settings settings, FloodCounts counts, InstantSource clock) {
    return new FloodControl(settings.flood(), counts, clock);
  }

  @Provides
  @Singleton
  static Appearances appearances(Settings settings) {
    return new Appearances(settings.flood().off());
  }

  @Provides
  static Floor floor(FloodControl flood, Ignores ignores, InstantSource clock) {
    return new Floor(flood, ignores, clock);
  }

  @Provides
  @Singleton
  static Commands commands(
      GameBoards boards, Floor floor, Witness witness, Ignores ignores, KeepIgnores keepIgnores, UserRepository users,
      Presence presence, Errands errands, AuditLog audit, Transactions transactions, Messenger messenger,
      TestHost testHost, FileReport report, StaffCommands staff, Unban unban, ShowInfo info,
      MessageOfTheDay messageOfTheDay, Settings settings, InstantSource clock) {
    return new Commands(settings.chat().staffCommands(),
        List.of(new ListGames(boards, clock).command(), new Whois(users, presence, errands).command(),
            testHost.command(), report.command()),
        new SmallTalk(floor, witness, "Myth Metaserver, for Myth II and Aleph One.", clock).commands(),
        new IgnoreCommands(ignores, keepIgnores, users, boards, errands, clock).commands(),
        new StaffWords(audit, transactions, errands, messenger, clock).commands(),
        staff.commands(),
        List.of(unban.command(), info.command(), messageOfTheDay.command(), new ShowBadge().command()));
  }

  @Provides
  static Reactions reactions(
      Commands commands, Floor floor, Witness witness, GamesReactions games, DescribePlayer describePlayer,
      ChatCounts chat, Appearances appearances) {
    return new Reactions(
        new LobbyReactions(new ChangeAppearance(appearances), new GoDeaf(appearances), new RefreshView()).all(),
        new ChatReactions(new Say(commands, floor, witness), new Whisper(commands, floor, witness), chat).all(),
        games.all(),
        new LookUpReactions(describePlayer).all(),
        BuddiesReactions.ALL,
        OrdersReactions.ALL);
  }
}
