package metaserver.network.connection;

/** Why a connection ended; the first cause counts. */
public enum Ending {
  /** The client closed it. */
  LEFT,
  /** All was said: a refusal, a farewell, or the answer to a client that logged out. */
  DISMISSED,
  /** No place was free. */
  TURNED_AWAY,
  /** The login, or the reading of last words, took too long. */
  EXPIRED,
  /** The client said nothing for too long. */
  SILENT,
  /** More waits for the client than may. */
  TOO_FAR_BEHIND,
  /** The client's socket took nothing for too long. */
  DOES_NOT_READ,
  /** The client broke the protocol. */
  VIOLATION,
  /** The network broke. */
  BROKEN,
  /** A defect of ours. */
  FAILURE
}
