package metaserver.network.site.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What is shown once. Its JSON form lacks it, since that is for programs, which keep what they get.
 *
 * @param next where it goes on
 */
public record SecretsView(String title, String line, @JsonIgnore List<String> secrets, String next) {
  public SecretsView {
    secrets = List.copyOf(secrets);
  }

  @Override
  public String toString() {
    return "SecretsView[hidden]";
  }
}
