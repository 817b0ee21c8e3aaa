package metaserver.network.site.login;

import com.fasterxml.jackson.annotation.JsonIgnore;
import metaserver.domain.identity.User;
import metaserver.network.site.shown.Shown;

/**
 * The question whether somebody goes on as the one for whom Aleph One asked.
 *
 * @param name whose token it is
 * @param token its digits; not in the JSON form
 */
public record HandoverView(String name, @JsonIgnore String token) {
  static HandoverView of(User user, String token) {
    return new HandoverView(Shown.plain(user.username().text()), token);
  }
}
