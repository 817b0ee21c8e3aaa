package metaserver.domain.complaints;

import metaserver.domain.identity.PlayerId;

/** A player as he was shown. */
public record Someone(PlayerId player, String nick) {}
