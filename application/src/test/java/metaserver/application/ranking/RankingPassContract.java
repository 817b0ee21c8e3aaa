package metaserver.application.ranking;

import static metaserver.domain.identity.Accounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import metaserver.application.transaction.Transactions;
import metaserver.domain.ranking.CasteRule;
import metaserver.domain.ranking.LadderRepository;
import metaserver.domain.ranking.PublicNumber;
import org.junit.jupiter.api.Test;

/** What every store promises of a ranking pass and transactions. */
public interface RankingPassContract {
  Transactions transactions();

  LadderRepository ladders();

  @Test
  default void aPassShouldBeRefusedWithinATransaction() {
    assertThatIllegalStateException()
        .isThrownBy(() -> transactions().inTransaction(
            () -> ladders().rank(PublicNumber.POINTS, CasteRule.DEFAULT, NOON)))
        .withMessageContaining("a ranking pass is several transactions");
    assertThat(ladders().lastPass()).isEmpty();

    ladders().rank(PublicNumber.POINTS, CasteRule.DEFAULT, NOON);

    assertThat(ladders().lastPass()).isPresent();
  }
}
