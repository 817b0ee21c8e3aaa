package metaserver.application.account;

import metaserver.domain.account.MailAddress;

/**
 * A mail that is to be sent. Never printed: it may hold a code.
 *
 * @param subject one line of ASCII
 */
public record Mail(MailAddress to, String subject, String text) {
  @Override
  public String toString() {
    return "Mail[hidden]";
  }
}
