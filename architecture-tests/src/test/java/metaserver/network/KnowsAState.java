package metaserver.network;

import metaserver.network.connection.State;

public record KnowsAState(State state) {}
