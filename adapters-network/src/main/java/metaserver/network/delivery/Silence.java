package metaserver.network.delivery;

import metaserver.domain.identity.ClientFamily;

/**
 * How long a client has said nothing, in seconds, and what to do about it. Aleph One answers packet 202 even in a game,
 * so it may be silent for 90 seconds. Myth II in a game hears nothing and speaks every three minutes: it has ten, or
 * 90 seconds out of games once it has shown that it answers.
 */
final class Silence {
  private static final int ASK_AFTER = 30;
  private static final int OVER_AFTER = 90;
  private static final int OVER_AFTER_MYTH = 600;

  private int seconds;
  private boolean asked;
  private boolean answers;

  /** A client in a game says packet 202 unasked, which is no answer. */
  void broken(boolean byKeepAlive) {
    answers |= byKeepAlive && asked;
    asked = false;
    seconds = 0;
  }

  Verdict second(ClientFamily family, boolean deaf) {
    seconds++;
    boolean inGame = family == ClientFamily.MYTH && deaf;
    boolean patient = family == ClientFamily.MYTH && (deaf || !answers);
    if (seconds >= (patient ? OVER_AFTER_MYTH : OVER_AFTER)) return Verdict.OVER;
    if (seconds % ASK_AFTER != 0 || inGame) return Verdict.FINE;
    asked = true;
    return Verdict.ASK;
  }

  enum Verdict {
    FINE,
    ASK,
    OVER
  }
}
