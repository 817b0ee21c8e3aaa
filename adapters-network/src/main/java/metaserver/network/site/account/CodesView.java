package metaserver.network.site.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/**
 * A device that shows codes, and codes for who lost all else.
 *
 * @param staff whether the account can have such a device
 * @param on whether it has one
 * @param begun what a new one is to be given, shown once; not in JSON
 */
public record CodesView(
    boolean staff, boolean on, int recoveryCodes, @JsonIgnore Optional<Begun> begun, Optional<String> complaint) {
  /**
   * What the device is given.
   *
   * @param secret to be typed
   * @param link to be opened there
   */
  public record Begun(String secret, String link) {
    @Override
    public String toString() {
      return "Begun[hidden]";
    }
  }
}
