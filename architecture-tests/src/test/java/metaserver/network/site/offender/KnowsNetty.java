package metaserver.network.site.offender;

import io.netty.channel.Channel;

public record KnowsNetty(Channel channel) {}
