package metaserver.domain.account;

import static metaserver.domain.identity.Accounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.store.AtOnce;
import org.junit.jupiter.api.Test;

/** What every store of mailed codes promises. */
public interface MailTokenRepositoryContract {
  MailTokenRepository mailTokens();

  UserRepository users();

  private static MailToken token(int number, UserId user, Purpose purpose, Instant end) {
    return new MailToken(Accounts.token(number), user, purpose, new MailAddress("a@example.org"), end);
  }

  @Test
  default void aTokenShouldBeTakenOnceAndForItsPurposeOnly() {
    UserId ann = Accounts.added(users(), "ann").id();
    MailToken token = token(1, ann, Purpose.RESET, NOON.plusSeconds(1));
    mailTokens().add(token);

    assertThat(mailTokens().take(Accounts.token(2), Purpose.RESET, NOON)).isEmpty();
    assertThat(mailTokens().take(token.hash(), Purpose.VERIFY, NOON)).isEmpty();
    assertThat(mailTokens().take(token.hash(), Purpose.RESET, NOON)).contains(token);
    assertThat(mailTokens().take(token.hash(), Purpose.RESET, NOON)).isEmpty();
  }

  @Test
  default void aTokenShouldNotBeTakenAtItsEnd() {
    UserId ann = Accounts.added(users(), "ann").id();
    mailTokens().add(token(1, ann, Purpose.RESET, NOON));

    assertThat(mailTokens().take(Accounts.token(1), Purpose.RESET, NOON)).isEmpty();
    assertThat(mailTokens().take(Accounts.token(1), Purpose.RESET, NOON.minusSeconds(1))).isPresent();
  }

  @Test
  default void oneOfThoseWhoTakeATokenAtOnceShouldGetIt() {
    UserId ann = Accounts.added(users(), "ann").id();
    mailTokens().add(token(1, ann, Purpose.RESET, NOON.plusSeconds(1)));

    assertThat(AtOnce.run(8, _ -> mailTokens().take(Accounts.token(1), Purpose.RESET, NOON)).stream()
        .flatMap(Optional::stream)).hasSize(1);
  }

  @Test
  default void thoseThatCanStillBeTakenShouldBeCounted() {
    UserId ann = Accounts.added(users(), "ann").id();
    mailTokens().add(token(1, ann, Purpose.RESET, NOON));
    mailTokens().add(token(2, ann, Purpose.RESET, NOON.plusSeconds(1)));
    mailTokens().add(token(3, ann, Purpose.VERIFY, NOON.plusSeconds(1)));

    assertThat(mailTokens().count(ann, Purpose.RESET, NOON)).isEqualTo(1);
    mailTokens().forget(ann, Purpose.RESET);
    assertThat(mailTokens().count(ann, Purpose.RESET, NOON)).isZero();
    assertThat(mailTokens().count(ann, Purpose.VERIFY, NOON)).isEqualTo(1);
    mailTokens().forget(ann);
    assertThat(mailTokens().count(ann, Purpose.VERIFY, NOON)).isZero();
  }

  @Test
  default void thoseWhoseTimeIsOverShouldBePurgedInPortions() {
    UserId ann = Accounts.added(users(), "ann").id();
    for (int i = 1; i <= 3; i++) mailTokens().add(token(i, ann, Purpose.VERIFY, NOON.minusSeconds(i)));
    mailTokens().add(token(4, ann, Purpose.VERIFY, NOON));

    assertThat(mailTokens().purge(NOON, 2)).isEqualTo(2);
    assertThat(mailTokens().purge(NOON, 2)).isEqualTo(1);
    assertThat(mailTokens().purge(NOON, 2)).isZero();
    assertThat(mailTokens().count(ann, Purpose.VERIFY, NOON.minusSeconds(1))).isEqualTo(1);
  }
}
