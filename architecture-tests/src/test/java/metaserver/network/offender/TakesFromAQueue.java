package metaserver.network.offender;

import java.util.concurrent.BlockingQueue;

public record TakesFromAQueue(BlockingQueue<String> queue) {}
