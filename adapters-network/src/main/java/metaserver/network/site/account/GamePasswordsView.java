package metaserver.network.site.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.account.GamePassword;

/**
 * The passwords of an owner's devices, and the form for another.
 *
 * @param most how many there may be
 * @param device what was filled in before
 */
public record GamePasswordsView(List<Line> passwords, int most, String device, Optional<String> complaint) {
  public GamePasswordsView {
    passwords = List.copyOf(passwords);
  }

  /** One of them. */
  public record Line(int number, String device, Instant since, Optional<Instant> lastUsed) {
    static Line of(GamePassword password) {
      return new Line(password.id(), password.device().text(), password.createdAt(), password.lastUsed());
    }
  }
}
