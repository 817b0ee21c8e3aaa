package metaserver.network.site.console;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.User;
import metaserver.network.site.shown.Shown;

/**
 * A single value on a page of the console.
 *
 * @param link the address of what it is about, on this site
 */
public record Cell(String text, Optional<String> link) {
  static Cell of(String text) {
    return new Cell(text, Optional.empty());
  }

  static Cell of(long number) {
    return of(Shown.count(number));
  }

  static Cell at(Instant moment) {
    return of(Shown.moment(moment));
  }

  static Cell at(Optional<Instant> moment, String otherwise) {
    return moment.map(Cell::at).orElseGet(() -> of(otherwise));
  }

  static Cell link(String text, String address) {
    return new Cell(text, Optional.of(address));
  }

  static Cell user(User user) {
    return link(Shown.plain(user.username().text()), "/console/users/" + user.id());
  }

  /** Somebody in a room: an account by its page, a guest by his name. */
  static Cell player(PlayerId player, String name) {
    String shown = Shown.plain(name);
    return player.user().map(id -> link(shown, "/console/users/" + id)).orElseGet(() -> of(shown + " (guest)"));
  }

  /** Whoever did something, or had it done to him. */
  static Cell party(Party party) {
    String shown = party.name().map(Shown::plain).orElse("")
        + party.address().map(address -> " [" + address.getHostAddress() + "]").orElse("");
    return party.account().map(id -> link(shown.isBlank() ? "account " + id : shown, "/console/users/" + id))
        .orElseGet(() -> of(shown.strip()));
  }
}
