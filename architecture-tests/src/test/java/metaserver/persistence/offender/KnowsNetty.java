package metaserver.persistence.offender;

import io.netty.buffer.ByteBuf;

public record KnowsNetty(ByteBuf bytes) {}
