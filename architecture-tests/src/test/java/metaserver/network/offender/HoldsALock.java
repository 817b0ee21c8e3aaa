package metaserver.network.offender;

import java.util.concurrent.locks.ReentrantLock;

public record HoldsALock(ReentrantLock lock) {}
