package metaserver.network.site;

import io.javalin.http.Context;
import java.net.InetAddress;

/** One request at the door: what was sent, who receives it, and whence it came. */
record Arrival(Context context, Reception reception, InetAddress address) {}
