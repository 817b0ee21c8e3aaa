package metaserver.network.wire;

import io.netty.handler.codec.DecoderException;

/**
 * A peer said what no client says: the connection is to be closed. Carries a short reason and no stack trace, so that
 * a flood of nonsense costs little. (A decoder exception, because Netty passes those on as they are.)
 */
public final class ProtocolViolation extends DecoderException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  /** Of a payload that cannot be. */
  public ProtocolViolation(String reason) {
    this(Kind.PAYLOAD, reason);
  }

  public ProtocolViolation(Kind kind, String reason) {
    super(reason);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized") // it does nothing that a lock could guard
  public Throwable fillInStackTrace() {
    return this;
  }

  /** Where it was noticed. */
  public enum Kind {
    /** No frame of this protocol. */
    FRAME,
    /** Not sealed with the key that was agreed on. */
    SEAL,
    /** Not what a packet of this number holds. */
    PAYLOAD,
    /** A packet that nobody sends at this moment. */
    MOMENT
  }
}
