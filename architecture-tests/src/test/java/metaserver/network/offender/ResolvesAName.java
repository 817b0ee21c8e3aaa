package metaserver.network.offender;

import java.net.InetAddress;
import java.net.UnknownHostException;

public final class ResolvesAName {
  private ResolvesAName() {}

  public static InetAddress resolve(String name) throws UnknownHostException {
    return InetAddress.getByName(name);
  }
}
