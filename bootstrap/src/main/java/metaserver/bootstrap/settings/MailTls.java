package metaserver.bootstrap.settings;

/** How the way to a mail server is protected. */
public enum MailTls {
  OFF,
  STARTTLS,
  TLS
}
