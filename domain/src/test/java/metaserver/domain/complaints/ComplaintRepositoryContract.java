package metaserver.domain.complaints;

import static metaserver.domain.identity.Accounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import metaserver.domain.audit.Party;
import metaserver.domain.chat.SpokenLine;
import metaserver.domain.complaints.Complaint.Closing;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.identity.Username;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.store.AtOnce;
import org.junit.jupiter.api.Test;

/** What every store of players' reports promises. */
public interface ComplaintRepositoryContract {
  Someone ANN = new Someone(new PlayerId(1), "Ann");
  Someone GUS = new Someone(new PlayerId(PlayerId.FIRST_GUEST), "Guest Gus");
  Closing CLOSING = new Closing(NOON, Party.named("Cid"), "warned him");

  /** A repository on a store that is empty at the start of each test, and the same throughout it. */
  ComplaintRepository complaints();

  UserRepository users();

  private static ContextLine line(boolean whisper, Someone speaker, String text) {
    return new ContextLine(whisper, new SpokenLine(NOON, new RoomId(3), speaker.player(), speaker.nick(), text));
  }

  private static NewComplaint filed(int second) {
    return new NewComplaint(
        NOON.plusSeconds(second), new RoomId(3), ANN, Optional.of(GUS), "He swears.", Optional.of("a game"),
        List.of(line(false, GUS, "\u00e9 '\"\\{}"), line(true, ANN, "stop"), line(true, GUS, "")));
  }

  @Test
  default void anUnknownReportShouldNotBeFound() {
    assertThat(complaints().find(1)).isEmpty();
    assertThat(complaints().list(true, Integer.MAX_VALUE, 10)).isEmpty();
    assertThat(complaints().close(1, CLOSING)).isFalse();
    assertThat(complaints().forgetBefore(NOON)).isZero();
  }

  @Test
  default void aReportShouldBeFoundAsItWasFiled() {
    NewComplaint plain = new NewComplaint(
        NOON, new RoomId(0), GUS, Optional.empty(), "Help", Optional.empty(), List.of());
    int first = complaints().add(filed(0));
    int second = complaints().add(plain);

    assertThat(complaints().find(first)).contains(new Complaint(first, filed(0), Optional.empty()));
    assertThat(complaints().find(second)).contains(new Complaint(second, plain, Optional.empty()));
  }

  @Test
  default void reportsShouldComeLatestFirstWithoutContextAndPageByPage() {
    List<Integer> ids = IntStream.range(0, 5).map(i -> complaints().add(filed(i))).boxed().toList();
    complaints().close(ids.get(3), CLOSING);

    assertThat(complaints().list(true, Integer.MAX_VALUE, 10)).extracting(Complaint::id).isEqualTo(ids.reversed());
    assertThat(complaints().list(false, Integer.MAX_VALUE, 2)).extracting(Complaint::id)
        .containsExactly(ids.get(4), ids.get(2));
    assertThat(complaints().list(false, ids.get(2), 10)).extracting(Complaint::id)
        .containsExactly(ids.get(1), ids.get(0));
    assertThat(complaints().list(true, Integer.MAX_VALUE, 1)).allMatch(each -> each.filed().context().isEmpty());
  }

  @Test
  default void aReportShouldBeClosedOnce() {
    int id = complaints().add(filed(0));
    List<Boolean> outcomes = AtOnce.run(8, _ -> complaints().close(id, CLOSING));

    assertThat(outcomes).containsOnlyOnce(true);
    assertThat(complaints().find(id).orElseThrow().closed()).contains(CLOSING);
  }

  @Test
  default void oldReportsShouldBeForgotten() {
    int old = complaints().add(filed(0));
    int young = complaints().add(filed(10));

    assertThat(complaints().forgetBefore(NOON.plusSeconds(10))).isEqualTo(1);
    assertThat(complaints().find(old)).isEmpty();
    assertThat(complaints().find(young)).isPresent();
    assertThat(complaints().add(filed(20))).isGreaterThan(young);
  }

  @Test
  default void anAccountShouldBeTakenOutOfReports() {
    int by = complaints().add(filed(0));
    int about = complaints().add(new NewComplaint(NOON, new RoomId(3), GUS, Optional.of(ANN), "She swears.",
        Optional.empty(), List.of(line(false, ANN, "damn"))));
    complaints().forget(new UserId(1));

    Someone erased = new Someone(ANN.player(), "");
    assertThat(complaints().find(by).orElseThrow().filed().by()).isEqualTo(erased);
    assertThat(complaints().find(by).orElseThrow().filed().game()).isEmpty(); // its words name the host
    assertThat(complaints().find(by).orElseThrow().filed().context())
        .hasSize(2).allMatch(line -> line.said().nick().equals("Guest Gus"));
    assertThat(complaints().find(about).orElseThrow().filed().about()).contains(erased);
    assertThat(complaints().find(about).orElseThrow().filed().context()).isEmpty();
  }

  @Test
  default void whoClosedAReportShouldBeRenamedAndNobodyOfTheSameName() {
    Party cid = Party.of(Accounts.added(users(), "Cid"));
    UserId account = cid.account().orElseThrow();
    int one = complaints().add(filed(0));
    int other = complaints().add(filed(1));
    complaints().close(one, new Closing(NOON, cid, "warned him"));
    complaints().close(other, CLOSING);
    complaints().rename(account, Username.ofErased(account));

    assertThat(complaints().find(one).orElseThrow().closed().map(Closing::by))
        .contains(cid.renamed(account, Username.ofErased(account)));
    assertThat(complaints().find(other).orElseThrow().closed()).contains(CLOSING);
  }

  @Test
  default void reportsAboutAPlayerShouldComeLatestFirst() {
    int first = complaints().add(filed(0));
    complaints().add(
        new NewComplaint(NOON, new RoomId(0), GUS, Optional.of(ANN), "She swears.", Optional.empty(), List.of()));
    int second = complaints().add(filed(1));

    assertThat(complaints().about(GUS.player(), 10)).extracting(Complaint::id).containsExactly(second, first);
    assertThat(complaints().about(GUS.player(), 1)).extracting(Complaint::id).containsExactly(second);
    assertThat(complaints().about(new PlayerId(77), 10)).isEmpty();
  }
}
