package metaserver.bootstrap.privacy;

import dagger.Module;
import dagger.Provides;
import java.time.InstantSource;
import java.util.List;
import metaserver.application.account.AccountStores;
import metaserver.application.audit.DropAuditMonths;
import metaserver.application.chatlog.ForgetChat;
import metaserver.application.complaints.ForgetReports;
import metaserver.application.identity.PasswordHasher;
import metaserver.application.identity.TokenSource;
import metaserver.application.privacy.EraseUser;
import metaserver.application.privacy.KeepHouse;
import metaserver.application.privacy.NameEraser;
import metaserver.application.privacy.PersonalRecords;
import metaserver.application.ranking.RatingStores;
import metaserver.application.transaction.Transactions;
import metaserver.bootstrap.command.PrivacyDesk;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.announcements.AnnouncementRepository;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.chat.ChatLog;
import metaserver.domain.complaints.ComplaintRepository;
import metaserver.domain.complaints.NoteRepository;
import metaserver.domain.games.GameRepository;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.ignoring.IgnoreRepository;
import metaserver.domain.moderation.BanRepository;

/** What is done with what is kept of persons. */
@Module
public interface PrivacyModule {
  @Provides
  static NameEraser names(
      RatingStores ratings, GameRepository games, AuditLog deeds, ChatLog chat, ComplaintRepository complaints,
      NoteRepository notes, IgnoreRepository ignores, BanRepository bans,
      AnnouncementRepository announcements, AccountStores accounts) {
    return new NameEraser(
        ratings, games, List.of(deeds::forget, chat::forget, complaints::forget, notes::forget, ignores::forget,
            accounts::forget),
        List.of(bans::rename, announcements::rename, notes::rename, complaints::rename, ratings.history()::rename));
  }

  @Provides
  static EraseUser eraseUser(
      NameEraser names, SessionRepository sessions, AuditLog audit, Transactions transactions, PasswordHasher hasher,
      TokenSource tokens, InstantSource clock) {
    return new EraseUser(
        names, sessions, audit, transactions, () -> hasher.hash(new Password(tokens.next().hash().hex())), clock);
  }

  @Provides
  static KeepHouse keepHouse(
      NameEraser names, SessionRepository sessions, IgnoreRepository ignores, Transactions transactions,
      Settings settings, InstantSource clock) {
    return new KeepHouse(names, sessions, ignores, transactions, settings.housekeeping().terms(), clock);
  }

  @Provides
  static PrivacyDesk desk(
      EraseUser eraseUser, PersonalRecords records, KeepHouse keepHouse, ForgetChat forgetChat,
      ForgetReports forgetReports, DropAuditMonths dropAuditMonths) {
    return new PrivacyDesk(eraseUser, records, keepHouse, forgetChat, forgetReports, dropAuditMonths);
  }
}
