package metaserver.network.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.DefaultByteBufHolder;

/** One packet as it came: its id and its payload, still sealed if the connection is. Whoever takes it releases it. */
public final class Frame extends DefaultByteBufHolder {
  private final int id;

  public Frame(int id, ByteBuf payload) {
    super(payload);
    this.id = id;
  }

  /** The packet id, 0 to 65535. */
  public int id() {
    return id;
  }

  @Override
  public Frame replace(ByteBuf payload) {
    return new Frame(id, payload);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Frame frame && id == frame.id && super.equals(other);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + id;
  }
}
