package metaserver.application.identity;

/** By what somebody showed that an account is his. */
public enum LoginSecret {
  ACCOUNT_PASSWORD,
  /** Made by the server for one of his devices. */
  GAME_PASSWORD,
  /** Of the site, which was told the account's password. */
  SITE_TOKEN
}
