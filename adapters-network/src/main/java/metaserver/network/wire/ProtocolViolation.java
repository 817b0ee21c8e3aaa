package metaserver.network.wire;

import io.netty.handler.codec.DecoderException;

/**
 * A peer said what no client says: the connection is to be closed. Carries a short reason and no stack trace, so that
 * a flood of nonsense costs little. (A decoder exception, because Netty passes those on as they are.)
 */
public final class ProtocolViolation extends DecoderException {
  private static final long serialVersionUID = 1L;

  public ProtocolViolation(String reason) {
    super(reason);
  }

  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized") // it does nothing that a lock could guard
  public Throwable fillInStackTrace() {
    return this;
  }
}
