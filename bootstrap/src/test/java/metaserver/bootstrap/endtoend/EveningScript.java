package metaserver.bootstrap.endtoend;

import static metaserver.bootstrap.client.EndReport.HOST_LOST;
import static metaserver.bootstrap.client.EndReport.PLAYER_QUIT;

import java.time.Duration;
import java.util.Optional;
import metaserver.bootstrap.client.Advert;
import metaserver.bootstrap.client.EndReport;
import metaserver.bootstrap.client.Line;
import metaserver.domain.games.GameType;
import metaserver.domain.text.Blob;
import metaserver.network.lobby.SetPlayerMode;

/**
 * What happens on the evening, and what has to come of each game by the rules; points are computed by hand. Each game
 * is settled before the next one ends, so that their order is certain.
 */
final class EveningScript {
  static final int TOURNAMENT = 4;
  private static final int UNRANKED = 0;
  private static final int RANKED = 2;
  private static final int ARRIVAL = 26;
  private static final Duration NORMAL = Duration.ofMinutes(2);
  private static final Duration ABNORMAL = Duration.ofHours(2);
  private static final int COMPUTER = -3;
  private static final int OTHER_COMPUTER = -4;
  private static final int GAME_OF_NOBODY = 0x01020304;

  private final Evening evening;

  EveningScript(Evening evening) {
    this.evening = evening;
  }

  void play() {
    arrive();
    playForFun();
    playMarathon();
    evening.enter(RANKED, "ann", "ben", "cid", "dee", "eve", "fay", "gil", "hal", "ivy", "jon", "kay");
    playInTeams();
    playWithOddReports();
    disagree();
    loseTheHost();
    playAgain();
    waitForHours();
    evening.enter(TOURNAMENT, "ann", "ben", "cid", "dee", "eve", "fay", "gil", "hal", "ivy", "jon", "kay");
    playInTournament();
  }

  private void arrive() {
    for (String name : new String[] {"ann", "cid", "eve", "gil", "ivy", "kay"}) evening.account(name, Line.SEALED);
    for (String name : new String[] {"ben", "dee", "fay"}) evening.account(name, Line.PLAIN);
    for (String name : new String[] {"hal", "jon"}) evening.account(name, Line.SEALED_WHEN_ASKED);
    evening.guest("gus", Line.SEALED);
    evening.guest("gwen", Line.PLAIN);
    evening.marathonAccount("kim");
    evening.marathonAccount("max");
    evening.marathonGuest("mia");
    evening.enter(UNRANKED, "ann", "ben", "gus", "gwen");
    evening.enter(ARRIVAL, "kim", "max", "mia");
  }

  private int[] ids(String... names) {
    return evening.ids(names);
  }

  /** An unranked room: guests, a guest as host, computers as enemies, one team alone. */
  private void playForFun() {
    EndReport four = EndReport.of(GameType.BODY_COUNT)
        .team(0, ids("ann")).team(1, ids("gus")).team(2, ids("ben")).team(3, ids("gwen"));
    evening.hosts("ann", Advert.of(GameType.BODY_COUNT, "Four")).with("ben", "gus", "gwen").starts()
        .told(four, "ann").told(four.seeing(1), "ben", "gus", "gwen").removed()
        .isSettled("NORMAL, unranked room", "ann 1 +0", "gus 2 +0", "ben 3 +0", "gwen 4 +0");

    Round guests = evening.hosts("gus", Advert.of(GameType.CAPTURES, "A guest hosts")).with("ann").starts()
        .told(EndReport.of(GameType.CAPTURES).team(0, ids("ann")).team(1, ids("gus")), "gus").removed();
    evening.passes(NORMAL);
    guests.isSettled("NORMAL, unranked room", "ann 1 +0", "gus 2 +0");

    EndReport hunt = EndReport.ending(GameType.CUSTOM, PLAYER_QUIT)
        .team(0, ids("ann", "ben", "gwen")).team(1, COMPUTER).phantom(2);
    evening.hosts("ann", Advert.of(GameType.CUSTOM, "Against the Dark").forTeams(2).cooperative())
        .with("ben", "gwen").starts()
        .told(hunt, "ann", "ben", "gwen").removed()
        .isSettled("PLAYER_QUIT, cooperative game", "ann 2 +0", "ben 2 +0", "gwen 2 +0");

    evening.hosts("ben", Advert.of(GameType.HUNTING, "One team").forTeams(2)).with("gus").starts()
        .told(EndReport.of(GameType.HUNTING).team(0, ids("ben", "gus")), "ben", "gus").removed()
        .isSettled("NORMAL, fewer than two teams with a registered player", "ben 1 +0", "gus 1 +0");
  }

  /** Aleph One: whoever says the host's session takes part, before the start or after it. No client tells the end. */
  private void playMarathon() {
    Round tag = evening.hosts("kim", Advert.of(GameType.A1_TAG, "Tag"));
    playsMarathon(1, "kim", "max");
    playsMarathon(2, "mia");
    tag.starts().removed().isSettled("-, client reports no result", "kim - +0", "max - +0");

    Round rugby = evening.hosts("max", Advert.of(GameType.A1_RUGBY, "Rugby"));
    playsMarathon(3, "kim", "max");
    rugby.starts();
    playsMarathon(3, "mia");
    evening.loses("max");
    rugby.isSettled("-, client reports no result", "kim - +0", "max - +0", "|iGuest|p mia - +0");
  }

  private void playsMarathon(int session, String... names) {
    Blob bytes = Blob.of(new byte[] {(byte) session, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9});
    for (String name : names) {
      evening.gamer(name).says(
          new SetPlayerMode(SetPlayerMode.DEAF, Optional.of(bytes)),
          new SetPlayerMode(SetPlayerMode.LISTENING, Optional.of(bytes)));
    }
  }

  /** A ranked room: two teams, everybody for himself, ties, who comes late, who drops. */
  private void playInTeams() {
    EndReport teams = EndReport.of(GameType.CAPTURES).team(0, ids("ann", "ben")).team(1, ids("cid", "dee"));
    Round first = evening.hosts("ann", Advert.of(GameType.CAPTURES, "Teams").forTeams(2))
        .with("ben", "cid", "dee").starts()
        .told(teams.seeing(1), "ben", "cid").told(teams, "ann").told(teams.seeing(2), "dee");
    first.isSettled("NORMAL, rated", "ann 1 +16", "ben 1 +16", "cid 2 +0", "dee 2 +0").isCounted("dee", 40);
    first.told(EndReport.of(GameType.CAPTURES).team(0, ids("cid", "dee")).team(1, ids("ann", "ben")), "ann").removed();

    EndReport four = EndReport.of(GameType.BODY_COUNT)
        .team(0, ids("eve")).team(1, ids("fay")).team(2, ids("gil")).team(3, ids("hal"));
    Round alone = evening.hosts("eve", Advert.of(GameType.BODY_COUNT, "Every man")).with("fay", "gil", "hal").starts()
        .told(four, "eve").removed();
    evening.passes(NORMAL);
    alone.isSettled("NORMAL, rated", "eve 1 +16", "fay 2 +5", "gil 3 +0", "hal 4 +0");
    alone.told(EndReport.of(GameType.BODY_COUNT).team(0, ids("fay")).team(1, ids("eve", "gil", "hal")), "fay");

    EndReport tie = EndReport.of(GameType.LAST_MAN_ON_THE_HILL)
        .team(0, ids("ann")).team(0, ids("ben")).team(2, ids("cid"));
    evening.hosts("ann", Advert.of(GameType.LAST_MAN_ON_THE_HILL, "Tie")).with("ben", "cid").starts()
        .told(tie, "ann", "ben", "cid").removed()
        .isSettled("NORMAL, rated", "ann 1= +7", "ben 1= +7", "cid 3 +0");

    EndReport late = EndReport.of(GameType.TERRITORIES).team(1, ids("dee")).team(0, ids("eve")).team(2, ids("fay"));
    evening.hosts("dee", Advert.of(GameType.TERRITORIES, "Late")).with("gil").with("eve").starts().with("eve", "fay")
        .told(late, "dee", "eve", "fay").removed()
        .isSettled("NORMAL, rated", "dee 2 +0", "eve 1 +15", "fay 3 -5");

    Round drop = evening.hosts("ivy", Advert.of(GameType.STAMPEDE, "Drop").forTeams(2))
        .with("jon", "hal", "ben").starts()
        .told(EndReport.of(GameType.STAMPEDE)
                .team(0, ids("hal", "ben")).team(1, ids("ivy", "jon")).dropped(evening.id("jon")),
            "ivy", "hal", "ben");
    evening.passes(NORMAL.minusSeconds(3));
    drop.isUndecided();
    evening.passes(Duration.ofSeconds(1));
    drop.removed().isSettled("NORMAL, rated", "hal 1 +15", "ben 1 +15", "ivy 2 +0", "jon 2 dropped +0");
  }

  /** Captains, computers, phantoms, lies, onlookers, games that nobody knows. */
  private void playWithOddReports() {
    EndReport captains = EndReport.of(GameType.CAPTURE_THE_FLAG).team(0, COMPUTER, OTHER_COMPUTER)
        .teamLedBy(1, 1, ids("gil", "hal")).phantom(3).teamLedBy(1, 2, ids("ivy", "jon")).noTeam(4, ids("ann"));
    evening.hosts("gil", Advert.of(GameType.CAPTURE_THE_FLAG, "Captains").forTeams(3))
        .with("hal", "ivy", "jon", "ann").starts()
        .told(captains, "gil", "hal", "ivy", "jon", "ann").removed()
        .isSettled("NORMAL, rated", "gil 2 +15", "hal 2 +15", "ivy 3 +0", "jon 3 +0", "ann watched +0");

    EndReport lies = EndReport.of(GameType.ASSASSIN).team(0, ids("ann")).team(1, ids("fay", "ann")).team(2, ids("gil"))
        .counting(3, 30_000).seeing(-1000);
    evening.hosts("ann", Advert.of(GameType.ASSASSIN, "Lies")).with("fay", "gil").starts()
        .told(lies, "ann", "fay", "gil").removed()
        .isSettled("NORMAL, rated", "ann 1 +14", "fay 2 +0", "gil watched +0").isCounted("fay", 0);

    EndReport onlookers = EndReport.of(GameType.KING_OF_THE_HILL)
        .team(0, ids("cid")).team(1, ids("dee")).team(16, ids("eve"));
    evening.hosts("cid", Advert.of(GameType.KING_OF_THE_HILL, "Onlookers")).with("dee", "eve", "fay").starts()
        .told(onlookers, "cid", "dee", "eve", "fay").removed()
        .isSettled("NORMAL, rated", "cid 1 +16", "dee 2 +0", "eve watched +0", "fay watched +0");

    EndReport stray = EndReport.of(GameType.CUSTOM).team(0, ids("eve")).team(1, ids("dee"));
    evening.hosts("dee", Advert.of(GameType.CUSTOM, "Stray")).with("eve").starts().told(stray, "kay")
        .tells("dee", stray.packet(GAME_OF_NOBODY, evening.id("dee")))
        .tells("eve", stray.packet(0, evening.id("eve"))).removed()
        .isSettled("NORMAL, rated", "eve 1 +14", "dee 2 +0");
  }

  /** One word against another; two against the host. */
  private void disagree() {
    evening.hosts("ann", Advert.of(GameType.CAPTURES, "Disputed")).with("ben").starts()
        .told(EndReport.of(GameType.CAPTURES).team(0, ids("ann")).team(1, ids("ben")), "ann")
        .told(EndReport.of(GameType.CAPTURES).team(0, ids("ben")).team(1, ids("ann")), "ben").removed()
        .isSettled("-, disputed", "ann - +0", "ben - +0");

    EndReport truth = EndReport.of(GameType.SCAVENGER_HUNT).team(0, ids("ann")).team(1, ids("ben")).team(2, ids("hal"));
    evening.hosts("hal", Advert.of(GameType.SCAVENGER_HUNT, "Against the host")).with("ann", "ben").starts()
        .told(EndReport.of(GameType.SCAVENGER_HUNT).team(0, ids("hal")).team(1, ids("ann")).team(2, ids("ben")), "hal")
        .told(truth.seeing(7), "ben").told(truth, "ann").removed()
        .isSettled("NORMAL, rated", "ann 1 +15", "ben 2 +0", "hal 3 -15").isCounted("hal", 30);
  }

  /** The clients say so; or the host is gone, and those of two teams agree, or only those of one. */
  private void loseTheHost() {
    evening.hosts("cid", Advert.of(GameType.BODY_COUNT, "Host lost")).with("dee").starts()
        .told(EndReport.ending(GameType.BODY_COUNT, HOST_LOST).team(0, ids("cid")).team(1, ids("dee")), "cid", "dee")
        .removed()
        .isSettled("HOST_LOST, host lost", "cid 1 +0", "dee 2 +0");

    EndReport gone = EndReport.of(GameType.LAST_MAN_ON_THE_HILL)
        .team(0, ids("fay")).team(1, ids("gil", "hal")).team(2, ids("eve")).dropped(evening.id("eve"));
    Round twoTeams = evening.hosts("eve", Advert.of(GameType.LAST_MAN_ON_THE_HILL, "Host gone"))
        .with("fay", "gil", "hal").starts();
    evening.loses("eve");
    twoTeams.told(gone.seeing(5), "gil").told(gone, "fay");
    evening.passes(NORMAL);
    twoTeams.isSettled("NORMAL, rated", "fay 1 +17", "gil 2 +0", "hal 2 +0", "eve 3 dropped -17").isCounted("fay", 15);

    evening.enter(RANKED, "eve");
    EndReport oneSided = EndReport.of(GameType.FLAG_RALLY).team(0, ids("ivy", "jon")).team(1, ids("eve"));
    Round oneTeam = evening.hosts("eve", Advert.of(GameType.FLAG_RALLY, "One side only").forTeams(2))
        .with("ivy", "jon").starts();
    evening.loses("eve");
    oneTeam.told(oneSided, "ivy", "jon");
    evening.passes(NORMAL);
    oneTeam.isSettled("-, host lost", "eve - +0", "ivy - +0", "jon - +0");
    evening.enter(RANKED, "eve");
  }

  /** Two games under one listing. */
  private void playAgain() {
    Round listing = evening.hosts("ivy", Advert.of(GameType.BALLS_ON_PARADE, "Again")).with("jon").starts()
        .told(EndReport.of(GameType.BALLS_ON_PARADE).team(0, ids("ivy")).team(1, ids("jon")), "ivy", "jon");
    listing.isSettled("NORMAL, rated", "ivy 1 +16", "jon 2 +0");
    listing.reset().with("jon").starts()
        .told(EndReport.of(GameType.BALLS_ON_PARADE).team(0, ids("jon")).team(1, ids("ivy")), "ivy", "jon").removed()
        .isSettled("NORMAL, rated", "ivy 2 -16", "jon 1 +16");
  }

  /** Nobody says anything; a player quit, and only the host says so. */
  private void waitForHours() {
    Round nobody = evening.hosts("fay", Advert.of(GameType.STEAL_THE_BACON, "Nobody")).with("gil").starts().removed();
    evening.passes(NORMAL);
    nobody.isUndecided();
    evening.passes(ABNORMAL.minus(NORMAL));
    nobody.isSettled("-, nobody reported a result", "fay - +0", "gil - +0");

    Round quit = evening.hosts("hal", Advert.of(GameType.KING_OF_THE_MAP, "Quit")).with("gil").starts()
        .told(EndReport.ending(GameType.KING_OF_THE_MAP, PLAYER_QUIT)
            .team(0, ids("hal")).team(1, ids("gil")).dropped(evening.id("gil")), "hal").removed();
    evening.passes(NORMAL);
    quit.isUndecided();
    evening.passes(ABNORMAL.minus(NORMAL));
    quit.isSettled("PLAYER_QUIT, rated", "hal 1 +16", "gil 2 dropped -15");
  }

  /** Clients of both ages; three teams of which two tie; a report after the end. */
  private void playInTournament() {
    EndReport old = EndReport.of(GameType.CAPTURES).team(0, ids("ann")).team(1, ids("ivy"));
    evening.hosts("ann", Advert.of(GameType.CAPTURES, "Old")).with("ivy").starts()
        .toldByOld(old, "ann", "ivy").removed()
        .isSettled("NORMAL, rated", "ann 1 +13", "ivy 2 +0");

    Round trio = evening.hosts("ann", Advert.of(GameType.KING_OF_THE_HILL_TFL, "Trio").forTeams(3))
        .with("cid", "ben", "dee", "eve", "fay").starts()
        .told(EndReport.of(GameType.KING_OF_THE_HILL_TFL)
            .team(0, ids("ann", "cid")).team(1, ids("ben", "dee")).team(1, ids("eve", "fay")), "ann").removed();
    evening.passes(NORMAL);
    String[] verdict = {"ann 1 +15", "cid 1 +15", "ben 2= -7", "dee 2= +0", "eve 2= -7", "fay 2= -7"};
    trio.isSettled("NORMAL, rated", verdict);
    trio.told(EndReport.of(GameType.KING_OF_THE_HILL_TFL).team(0, ids("ben", "dee")).team(1, ids("ann", "cid")), "ben");
    trio.isSettled("NORMAL, rated", verdict);
  }
}
