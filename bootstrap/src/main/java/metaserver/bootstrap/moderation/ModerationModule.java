package metaserver.bootstrap.moderation;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import metaserver.application.identity.AccountTrail;
import metaserver.application.identity.Bar;
import metaserver.application.identity.Presence;
import metaserver.application.moderation.AuditAccounts;
import metaserver.application.moderation.Doorkeeper;
import metaserver.application.moderation.FollowBans;
import metaserver.application.moderation.IssueBan;
import metaserver.application.moderation.KickPlayer;
import metaserver.application.moderation.Kicks;
import metaserver.application.moderation.LiftBan;
import metaserver.application.moderation.Rejections;
import metaserver.application.transaction.Transactions;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.moderation.BanRepository;

/** Bans and kicks. */
@Module
public interface ModerationModule {
  @Provides
  @Singleton
  static Kicks kicks() {
    return new Kicks();
  }

  @Provides
  @Singleton
  static Rejections rejections() {
    return new Rejections();
  }

  @Provides
  @Singleton
  static Doorkeeper doorkeeper(
      BanRepository bans, Kicks kicks, Rejections rejections, Presence presence, InstantSource clock) {
    return new Doorkeeper(bans, kicks, rejections, presence, clock);
  }

  @Provides
  static Bar bar(Doorkeeper doorkeeper) {
    return doorkeeper;
  }

  @Provides
  static AccountTrail accountTrail(AuditLog audit, InstantSource clock) {
    return new AuditAccounts(audit, clock);
  }

  @Provides
  @Singleton
  static FollowBans followBans(
      BanRepository bans, Doorkeeper doorkeeper, Rejections rejections, Presence presence, InstantSource clock) {
    return new FollowBans(bans, doorkeeper, rejections, presence, clock);
  }

  @Provides
  static IssueBan issueBan(BanRepository bans, SessionRepository sessions, AuditLog audit, Transactions transactions,
      Doorkeeper doorkeeper, InstantSource clock) {
    return new IssueBan(bans, sessions, audit, transactions, doorkeeper, clock);
  }

  @Provides
  static LiftBan liftBan(BanRepository bans, UserRepository users, AuditLog audit, Transactions transactions,
      Doorkeeper doorkeeper, InstantSource clock) {
    return new LiftBan(bans, users, audit, transactions, doorkeeper, clock);
  }

  @Provides
  static KickPlayer kickPlayer(SessionRepository sessions, AuditLog audit, Transactions transactions, Presence presence,
      Kicks kicks, Doorkeeper doorkeeper, InstantSource clock) {
    return new KickPlayer(sessions, audit, transactions, presence, kicks, doorkeeper, clock);
  }
}
