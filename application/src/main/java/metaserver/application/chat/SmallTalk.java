package metaserver.application.chat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.StepAway;
import metaserver.domain.chat.Utterance;
import metaserver.domain.text.FormatCodes;

/** What anybody may ask, and say of himself. */
public final class SmallTalk {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy HH:mm", Locale.ENGLISH);
  private static final int MOST_AWAY = 80;

  private final Floor floor;
  private final Witness witness;
  private final String about;
  private final InstantSource clock;
  private final StepAway stepAway = new StepAway();

  /** @param about what the server says of itself */
  public SmallTalk(Floor floor, Witness witness, String about, InstantSource clock) {
    this.floor = floor;
    this.witness = witness;
    this.about = about;
    this.clock = clock;
  }

  public List<Command> commands() {
    return List.of(
        Command.of("time", "", "Tells the server's time.",
            call -> call.answer("The server's time is " + words(clock.instant()) + ".")),
        Command.of("about", "", "Tells what this server is.", call -> call.answer(about)),
        Command.of("proxy", "", "Tells whether the server can host your games for you.", call -> call.answer(
            "This server has no host proxy yet: others connect to your own address. .test tells whether they can.")),
        Command.of("afk", "[TEXT]",
            "Shows the others that you are away, until you say something. Whispers are answered with the text.",
            this::goAway),
        Command.of("back", "", "Shows the others that you are back.", call -> stepAway.comeBack(call.caller())),
        Command.of("me", "TEXT", "Tells the room what you do, as \"Ann waves\".", this::act));
  }

  static String words(Instant time) {
    return MINUTE.format(time.atOffset(ZoneOffset.UTC)) + " UTC";
  }

  private void goAway(Call call) {
    String text = FormatCodes.strip(call.rest()).strip();
    String words = text.isEmpty() ? "away" : text.substring(0, Math.min(text.length(), MOST_AWAY));
    if (floor.letsShow(call.caller(), words)) stepAway.go(call.caller(), words);
  }

  private void act(Call call) {
    if (call.rest().isEmpty()) {
      call.answer("Say what you do: .me waves");
    } else if (floor.letsAct(call.caller(), call.rest())) {
      floor.tell(call.caller(), new ServerLine(call.caller().player().nick() + "|p " + call.rest()));
      witness.said(call.caller(), new Utterance(0, 0, 0, "* " + call.rest()));
    }
  }
}
