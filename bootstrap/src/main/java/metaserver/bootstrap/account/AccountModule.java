package metaserver.bootstrap.account;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import metaserver.application.account.AcceptCode;
import metaserver.application.account.AccountCredentials;
import metaserver.application.account.AccountRules;
import metaserver.application.account.AccountStores;
import metaserver.application.account.ConsoleRule;
import metaserver.application.account.DropCodes;
import metaserver.application.account.Letters;
import metaserver.application.account.TidyAccounts;
import metaserver.application.account.Vault;
import metaserver.application.account.VerifyAccount;
import metaserver.application.identity.Credentials;
import metaserver.application.identity.SecondFactor;
import metaserver.application.privacy.EraseUser;
import metaserver.application.transaction.Transactions;
import metaserver.bootstrap.command.AccountDesk;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.account.AuthenticatorRepository;
import metaserver.domain.account.ContactRepository;
import metaserver.domain.account.GamePasswordRepository;
import metaserver.domain.account.MailTokenRepository;
import metaserver.domain.account.NameReservationRepository;
import metaserver.domain.account.RecoveryCodeRepository;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.UserRepository;

/** What owners, and staff for them, do with accounts. */
@Module
public interface AccountModule {
  @Provides
  static AccountStores stores(
      UserRepository users, SessionRepository sessions, ContactRepository contacts, MailTokenRepository tokens,
      NameReservationRepository names, GamePasswordRepository gamePasswords, RecoveryCodeRepository recoveryCodes,
      AuthenticatorRepository authenticators, Transactions transactions) {
    return new AccountStores(
        users, sessions, contacts, tokens, names, gamePasswords, recoveryCodes, authenticators, transactions);
  }

  @Provides
  static AccountRules rules(Settings settings) {
    return new AccountRules(
        settings.accounts().registration(), settings.mail().host().isPresent(), settings.accounts().consoleCodes());
  }

  @Provides
  @Singleton
  static PostOffice postOffice(Settings settings, InstantSource clock) {
    return new PostOffice(settings, clock);
  }

  @Provides
  static Letters letters(PostOffice office, Settings settings) {
    return new Letters(office.mailer(), settings.site().name(), settings.accounts().url().orElse(""));
  }

  @Provides
  @Singleton
  static AccountThrottles throttles(Settings settings) {
    return AccountThrottles.of(settings.failedLogins());
  }

  @Provides
  static AcceptCode acceptCode(AccountStores stores, Vault vault, InstantSource clock) {
    return new AcceptCode(stores, vault, clock);
  }

  @Provides
  static SecondFactor secondFactor(AcceptCode codes) {
    return codes;
  }

  @Provides
  static Credentials credentials(AccountStores stores, Vault vault, InstantSource clock) {
    return new AccountCredentials(stores, vault, clock);
  }

  @Provides
  static ConsoleRule consoleRule(SecondFactor codes, AccountRules rules) {
    return new ConsoleRule(codes, rules);
  }

  @Provides
  static AccountDesk desk(AccountStores stores, AuditLog audit, InstantSource clock) {
    return new AccountDesk(new VerifyAccount(stores, audit, clock), new DropCodes(stores, audit, clock));
  }

  @Provides
  static TidyAccounts tidyAccounts(AccountStores stores, EraseUser eraseUser, InstantSource clock) {
    return new TidyAccounts(stores, eraseUser, clock);
  }
}
