package metaserver.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.Career;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.Rating;
import metaserver.domain.ranking.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatingsPassCommandTest {
  @TempDir Path directory;

  @Test
  void aPassOnDemandShouldGiveOutCastesAndSayWhenItWas() {
    Terminal terminal = new Terminal(directory);
    UserId ace = Accounts.added(terminal.users, "Ace").id();
    terminal.ratings.standings().save(List.of(
        new Standing(ace, Ladder.RANKED, new Career(9, 9, 0, 0, 0, 0, 0), new Rating(100, 25, 8), 100, 0)));

    assertThat(terminal.type("ratings", "pass", "--castes", "original", "--ranking-order", "skill")).isZero();

    assertThat(terminal.out.lines()).containsExactly("pass 1 of " + Terminal.NOW + ": 1 accounts");
    assertThat(terminal.users.find(ace).orElseThrow().caste()).isEqualTo(new Caste(16));
  }
}
