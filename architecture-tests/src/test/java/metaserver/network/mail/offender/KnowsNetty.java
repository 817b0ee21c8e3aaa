package metaserver.network.mail.offender;

import io.netty.channel.Channel;

public record KnowsNetty(Channel channel) {}
