package metaserver.network.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;

/**
 * Cuts the stream into {@link Frame}s, however TCP segmented it. A wrong signature or a length outside 8 to 32767
 * raises one {@link ProtocolViolation}; what comes after it is thrown away.
 */
public final class FrameDecoder extends ByteToMessageDecoder {
  private boolean broken;

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
    if (broken) {
      in.skipBytes(in.readableBytes());
    } else if (in.readableBytes() >= Framing.HEADER_BYTES) {
      int length = lengthOf(in);
      if (in.readableBytes() >= length) {
        out.add(frame(in, length));
      }
    }
  }

  private int lengthOf(ByteBuf in) {
    int start = in.readerIndex();
    if (in.getUnsignedShort(start) != Framing.SIGNATURE) {
      throw broken("wrong signature");
    }
    long length = in.getUnsignedInt(start + Framing.LENGTH_OFFSET);
    if (length < Framing.HEADER_BYTES || length > Framing.MAX_RECEIVED) {
      throw broken("length " + length);
    }
    return (int) length;
  }

  private ProtocolViolation broken(String reason) {
    broken = true;
    return new ProtocolViolation(ProtocolViolation.Kind.FRAME, reason);
  }

  private static Frame frame(ByteBuf in, int length) {
    int id = in.getUnsignedShort(in.readerIndex() + 2);
    in.skipBytes(Framing.HEADER_BYTES);
    return new Frame(id, in.readRetainedSlice(length - Framing.HEADER_BYTES));
  }
}
