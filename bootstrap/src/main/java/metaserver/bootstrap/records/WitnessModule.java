package metaserver.bootstrap.records;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import metaserver.application.chat.Errands;
import metaserver.application.chat.Witness;
import metaserver.application.chatlog.ChatRetention;
import metaserver.application.chatlog.KeepChat;
import metaserver.application.complaints.FileReport;
import metaserver.application.complaints.RecentLines;
import metaserver.application.complaints.ReportLimit;
import metaserver.application.games.GameDirectory;
import metaserver.application.lobby.Messenger;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.chat.ChatLog;
import metaserver.domain.complaints.ComplaintRepository;

/** Who listens to what is said, beside those who are in the room. */
@Module
public interface WitnessModule {
  @Provides
  @Singleton
  static KeepChat keepChat(ChatLog log, ChatRetention retention, InstantSource clock) {
    return new KeepChat(log, retention, clock);
  }

  @Provides
  @Singleton
  static RecentLines recentLines(InstantSource clock) {
    return new RecentLines(clock);
  }

  @Provides
  static Witness witness(KeepChat keep, RecentLines recent) {
    return Witness.all(List.of(keep, recent));
  }

  @Provides
  @Singleton
  static FileReport fileReport(
      ComplaintRepository complaints, RecentLines recent, GameDirectory games, Messenger messenger, Errands errands,
      Settings settings, InstantSource clock) {
    ReportLimit limit = new ReportLimit(settings.records().reportsPerHour(), clock);
    return new FileReport(complaints, recent, games, limit, messenger, errands, clock);
  }
}
