package metaserver.domain.games;

/** Why a settled game changed nobody's rating. */
public enum UnratedReason {
  UNRANKED_ROOM("unranked room"),
  TOO_FEW_TEAMS("fewer than two teams with a registered player"),
  COOPERATIVE("cooperative game"),
  DISPUTED("disputed"),
  HOST_LOST("host lost"),
  NO_RESULT_FROM_CLIENT("client reports no result"),
  NO_REPORT("nobody reported a result");

  private final String text;

  UnratedReason(String text) {
    this.text = text;
  }

  /** What players and pages are told. */
  public String text() {
    return text;
  }
}
