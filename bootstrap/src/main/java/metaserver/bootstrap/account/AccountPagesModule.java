package metaserver.bootstrap.account;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import metaserver.application.account.AcceptCode;
import metaserver.application.account.AccountRules;
import metaserver.application.account.AccountStores;
import metaserver.application.account.AskForMail;
import metaserver.application.account.BeginCodes;
import metaserver.application.account.ChangeMail;
import metaserver.application.account.ChangeOwnPassword;
import metaserver.application.account.ConfirmCodes;
import metaserver.application.account.ConsoleRule;
import metaserver.application.account.DescribeAccount;
import metaserver.application.account.EndCodes;
import metaserver.application.account.EndSessions;
import metaserver.application.account.EraseOwnAccount;
import metaserver.application.account.IssueGamePassword;
import metaserver.application.account.Letters;
import metaserver.application.account.ListSessions;
import metaserver.application.account.MakeRecoveryCodes;
import metaserver.application.account.OwnerCheck;
import metaserver.application.account.RegisterAccount;
import metaserver.application.account.RenameAccount;
import metaserver.application.account.ResetPassword;
import metaserver.application.account.RevokeGamePassword;
import metaserver.application.account.Vault;
import metaserver.application.account.VerifyMail;
import metaserver.application.identity.CheckPassword;
import metaserver.application.identity.PasswordHasher;
import metaserver.application.identity.Presence;
import metaserver.application.identity.TokenSource;
import metaserver.application.privacy.EraseUser;
import metaserver.application.privacy.PersonalRecords;
import metaserver.bootstrap.settings.Settings;
import metaserver.network.site.account.AccountPages;
import metaserver.network.site.account.CodePages;
import metaserver.network.site.account.ConsoleDoor;
import metaserver.network.site.account.EntryPages;
import metaserver.network.site.account.GamePasswordPages;
import metaserver.network.site.account.SessionPages;

/** The pages of accounts and what they ask. */
@Module
public interface AccountPagesModule {
  @Provides
  @Singleton
  static Afterwards afterwards() {
    return new Afterwards();
  }

  @Provides
  static OwnerCheck ownerCheck(AccountStores stores, CheckPassword passwords) {
    return new OwnerCheck(stores.users(), passwords);
  }

  @Provides
  static DescribeAccount describe(AccountStores stores, InstantSource clock) {
    return new DescribeAccount(stores, clock);
  }

  @Provides
  static EntryPages entry(AccountStores stores, PasswordHasher hasher, TokenSource random, Letters letters,
      AccountRules rules, AccountThrottles throttles, Presence presence, Afterwards later, InstantSource clock) {
    return new EntryPages(new EntryPages.UseCases(
        new RegisterAccount(stores, hasher, random, letters, rules, throttles.registrations(), clock),
        new VerifyMail(stores, throttles.codes(), clock),
        new AskForMail(stores, random, letters, throttles.mails(), later, clock),
        new ResetPassword(stores, hasher, presence, letters, throttles.codes(), clock), rules));
  }

  @Provides
  static AccountPages account(AccountStores stores, OwnerCheck owners, PasswordHasher hasher, Presence presence,
      Letters letters, TokenSource random, AccountRules rules, PersonalRecords records, EraseUser eraseUser,
      DescribeAccount describe, InstantSource clock) {
    return new AccountPages(new AccountPages.UseCases(describe,
        new ChangeOwnPassword(stores, owners, hasher, presence, letters, clock),
        new RenameAccount(stores, presence, clock),
        new ChangeMail(stores, owners, random, letters, rules, clock), records,
        new EraseOwnAccount(owners, eraseUser, presence)));
  }

  @Provides
  static GamePasswordPages gamePasswords(
      AccountStores stores, Vault vault, TokenSource random, Presence presence, DescribeAccount describe,
      InstantSource clock) {
    return new GamePasswordPages(new GamePasswordPages.UseCases(
        describe, new IssueGamePassword(stores, vault, random, clock),
        new RevokeGamePassword(stores, presence, clock)));
  }

  @Provides
  static CodePages codes(AccountStores stores, AcceptCode codes, Vault vault, TokenSource random,
      AccountThrottles throttles, OwnerCheck owners, DescribeAccount describe, Settings settings, InstantSource clock) {
    return new CodePages(new CodePages.UseCases(describe, new BeginCodes(stores, vault, random, settings.site().name()),
        new ConfirmCodes(stores, codes, throttles.codes(), clock),
        new EndCodes(stores, codes, throttles.codes(), clock),
        new MakeRecoveryCodes(stores, owners, random)));
  }

  @Provides
  static AccountSections sections(EntryPages entry, AccountPages account, GamePasswordPages gamePasswords,
      CodePages codes, ConsoleRule console, AccountStores stores, Presence presence, InstantSource clock) {
    return new AccountSections(List.of(new ConsoleDoor(console), entry, account, gamePasswords, codes,
        new SessionPages(new ListSessions(stores, presence, clock), new EndSessions(stores, presence, clock))));
  }
}
