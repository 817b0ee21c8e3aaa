package metaserver.network.site.account;

import java.time.Instant;
import java.util.Optional;
import metaserver.application.account.DescribeAccount;
import metaserver.domain.account.Contact;
import metaserver.domain.account.MailAddress;
import metaserver.network.site.shown.Shown;

/**
 * An owner's account at a glance.
 *
 * @param address empty if he gave none
 * @param staff whether he may be asked for codes
 * @param renameAgain when he can change his name; empty for now
 */
public record AccountView(String name, Optional<String> address, boolean verified, int gamePasswords, boolean staff,
    boolean codes, int recoveryCodes, Optional<Instant> renameAgain) {
  static AccountView of(DescribeAccount.Description told) {
    return new AccountView(
        Shown.plain(told.user().username().text()), told.contact().map(Contact::address).map(MailAddress::text),
        told.contact().flatMap(Contact::verifiedAt).isPresent(), told.gamePasswords().size(),
        told.user().roles().areStaff(), told.codes(), told.recoveryCodes(), told.renameAgain());
  }
}
