package metaserver.network.http.offender;

import io.netty.channel.Channel;

public record KnowsNetty(Channel channel) {}
