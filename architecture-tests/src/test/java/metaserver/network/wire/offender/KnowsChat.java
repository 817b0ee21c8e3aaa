package metaserver.network.wire.offender;

import metaserver.network.chat.Broadcast;

public record KnowsChat(Broadcast line) {}
