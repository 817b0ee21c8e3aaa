package metaserver.domain.complaints;

import static metaserver.domain.identity.Accounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.identity.Username;
import metaserver.domain.store.AtOnce;
import org.junit.jupiter.api.Test;

/** What every store of notes promises. */
public interface NoteRepositoryContract {
  NoteRepository notes();

  UserRepository users();

  private static Note note(int second) {
    return new Note(NOON.plusSeconds(second), Party.named("Cid"), "swears \u00e9 " + second);
  }

  @Test
  default void anAccountShouldHaveNoNotesAtFirst() {
    assertThat(notes().of(new UserId(1))).isEmpty();
    notes().forget(new UserId(1));
  }

  @Test
  default void notesShouldComeLatestFirstAndGoTogether() {
    UserId ann = Accounts.added(users(), "ann").id();
    UserId bob = Accounts.added(users(), "bob").id();
    List.of(note(0), note(1), note(2)).forEach(note -> notes().add(ann, note));
    notes().add(bob, note(0));

    assertThat(notes().of(ann)).containsExactly(note(2), note(1), note(0));
    notes().forget(ann);
    assertThat(notes().of(ann)).isEmpty();
    assertThat(notes().of(bob)).containsExactly(note(0));
  }

  @Test
  default void notesAtOnceShouldAllBeKept() {
    UserId ann = Accounts.added(users(), "ann").id();
    AtOnce.run(8, i -> {
      notes().add(ann, note(i));
      return i;
    });

    assertThat(notes().of(ann)).hasSize(8).doesNotHaveDuplicates();
  }

  @Test
  default void whoWroteANoteShouldBeRenamedAndNobodyOfTheSameName() {
    UserId ann = Accounts.added(users(), "ann").id();
    Party cid = Party.of(Accounts.added(users(), "Cid"));
    UserId account = cid.account().orElseThrow();
    notes().add(ann, note(0));
    notes().add(ann, new Note(NOON, cid, "nothing"));
    notes().rename(account, Username.ofErased(account));

    assertThat(notes().of(ann)).extracting(Note::by)
        .containsExactly(cid.renamed(account, Username.ofErased(account)), Party.named("Cid"));
  }
}
