package metaserver.bootstrap.command;

import java.util.Locale;
import java.util.Optional;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.KeptDeed;
import metaserver.domain.audit.Party;

/** A deed in a list. */
record DeedRow(
    String day, long number, String at, String kind, PartyRow actor, Optional<PartyRow> subject,
    Optional<String> before, Optional<String> after) {
  static final String HEAD = "  NUMBER  AT                    KIND           WHO, TO WHOM, WHAT WAS, WHAT IS";

  static DeedRow of(KeptDeed kept) {
    Deed deed = kept.deed();
    return new DeedRow(kept.day().toString(), kept.number(), deed.at().toString(), word(deed.kind()),
        PartyRow.of(deed.actor()), deed.subject().map(PartyRow::of), deed.before(), deed.after());
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String text() {
    return String.format("%8d  %-20s  %-13s  %s%s%s%s", number, at.substring(0, 19) + "Z", kind, actor.text(),
        subject.map(whom -> " -> " + whom.text()).orElse(""), before.map(was -> "; was: " + Plain.line(was)).orElse(""),
        after.map(is -> "; is: " + Plain.line(is)).orElse(""));
  }

  /** Somebody in it. */
  record PartyRow(Optional<Integer> account, Optional<String> name, Optional<String> address) {
    static PartyRow of(Party party) {
      return new PartyRow(
          party.account().map(id -> id.value()), party.name(), party.address().map(ip -> ip.getHostAddress()));
    }

    String text() {
      String who = name.map(Plain::line).orElse("(no name)");
      return who + account.map(id -> " #" + id).orElse("") + address.map(ip -> " [" + ip + "]").orElse("");
    }
  }
}
