package metaserver.application.account;

/** Who can open an account by himself. */
public enum Registration {
  /** Anybody, and it can be used at once. */
  OPEN,
  /** Anybody, but he must be vouched for: by the mail that he got, or by staff. */
  VERIFIED,
  /** Nobody. */
  CLOSED
}
