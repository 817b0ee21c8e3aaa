package metaserver.bootstrap.command;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.moderation.Ban;
import metaserver.domain.moderation.BanTerms;
import metaserver.domain.moderation.Lifting;
import metaserver.domain.moderation.Network;

/** A ban in a list. */
record BanRow(
    int number, Optional<String> account, Optional<String> network, String scope, Optional<Integer> room, Instant from,
    Optional<Instant> until, boolean inForce, String reason, String note, String issuer, Optional<Instant> liftedAt,
    Optional<String> liftedBy, long rejections) {
  static final String HEAD = "NUMBER  SCOPE   ROOM  UNTIL                 STATE   REJECTED  WHO, AND WHY";

  static BanRow of(Ban ban, UserRepository users, Instant now) {
    BanTerms terms = ban.terms();
    return new BanRow(ban.id().value(), account(ban, users), terms.subject().network().map(Network::toString),
        terms.scope().name().toLowerCase(Locale.ROOT),
        terms.room().isPresent() ? Optional.of(terms.room().getAsInt()) : Optional.empty(), terms.period().from(),
        terms.period().until(), ban.isInForce(now), terms.reason(), terms.note(), terms.issuer().shownName(),
        ban.lifting().map(Lifting::at), ban.lifting().flatMap(lifting -> lifting.by().name()), ban.rejections());
  }

  /** Who it is about: the account's name of today, the network. */
  static String who(Ban ban, UserRepository users) {
    return Stream.of(account(ban, users), ban.terms().subject().network().map(Network::toString))
        .flatMap(Optional::stream).collect(Collectors.joining(" and "));
  }

  private static Optional<String> account(Ban ban, UserRepository users) {
    return ban.terms().subject().account().flatMap(users::find).map(User::username).map(Object::toString);
  }

  String text() {
    String who = Stream.of(account, network).flatMap(Optional::stream).collect(Collectors.joining(" and "));
    return String.format("%6d  %-6s  %4s  %-20s  %-6s  %8d  %s", number, scope, room.map(Object::toString).orElse(""),
        end(), state(), rejections, who + (reason.isEmpty() ? "" : ": " + reason));
  }

  String prose() {
    return String.join("\n", List.of(HEAD, text(), "given " + time(from) + " by " + issuer,
        liftedAt.map(at -> "lifted " + time(at) + " by " + liftedBy.orElse("")).orElse("not lifted"),
        note.isEmpty() ? "no note" : "note: " + note));
  }

  private String end() {
    return until.map(BanRow::time).orElse("for good");
  }

  private String state() {
    if (liftedAt.isPresent()) return "lifted";
    return inForce ? "holds" : "over";
  }

  private static String time(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
