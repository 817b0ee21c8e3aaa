package metaserver.application.account;

import metaserver.application.transaction.Transactions;
import metaserver.domain.account.AuthenticatorRepository;
import metaserver.domain.account.ContactRepository;
import metaserver.domain.account.GamePasswordRepository;
import metaserver.domain.account.MailTokenRepository;
import metaserver.domain.account.NameReservationRepository;
import metaserver.domain.account.RecoveryCodeRepository;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;

/** Where all that belongs to accounts is kept. */
public record AccountStores(
    UserRepository users,
    SessionRepository sessions,
    ContactRepository contacts,
    MailTokenRepository tokens,
    NameReservationRepository names,
    GamePasswordRepository gamePasswords,
    RecoveryCodeRepository recoveryCodes,
    AuthenticatorRepository authenticators,
    Transactions transactions) {

  /** Lets go of an account that is erased. */
  public void forget(UserId user) {
    contacts.forget(user);
    tokens.forget(user);
    names.forget(user);
    gamePasswords.forget(user);
    recoveryCodes.forget(user);
    authenticators.forget(user);
  }
}
