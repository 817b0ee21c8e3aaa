package metaserver.application.account;

/** Sends mail, later: the caller never waits, and never learns whether it arrived. */
public interface Mailer {
  /** Where no mail is sent. */
  Mailer NONE = _ -> {};

  void send(Mail mail);
}
