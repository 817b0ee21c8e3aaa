package metaserver.application.identity;

/** By what somebody showed that an account is his. */
public enum LoginSecret {
  ACCOUNT_PASSWORD,
  /** Made by the server for one of his devices. */
  GAME_PASSWORD
}
