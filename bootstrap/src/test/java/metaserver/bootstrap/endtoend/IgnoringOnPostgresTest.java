package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.RunningServer;
import metaserver.network.notices.TextLine;
import metaserver.network.players.PlayerEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IgnoringOnPostgresTest implements IgnoringBehaviour {
  @RegisterExtension static final RunningServer SERVER = RunningServer.onPostgres(18);

  @BeforeAll
  static void openAccounts() {
    IgnoringBehaviour.openAccounts(SERVER);
  }

  @Override
  public RunningServer server() {
    return SERVER;
  }

  @Test
  void whatAccountsIgnoreShouldOutliveTheServer() throws Exception {
    try (Inside owner = enter("owner")) {
      assertThat(told(owner, ".mute other 2h")).isEqualTo("You do not hear other|p any more for 2 hours.");
      assertThat(told(owner, ".block witness")).startsWith("You and witness|p");
      RunningServer.await(() -> Rows.of(SERVER.database(), "select kind from ignores").size() == 2);
    }
    SERVER.stop();
    SERVER.start();
    try (Inside owner = enter("owner"); Inside other = enter("other"); Inside witness = enter("witness")) {
      owner.hearOf(PlayerEntry.ADD, other.id());
      owner.hearOf(PlayerEntry.ADD, witness.id());
      other.hearOf(PlayerEntry.ADD, witness.id());
      assertThat(told(owner, ".mutelist")).isEqualTo("You mute other|p (2 hours more)");
      other.say("unheard");
      other.hear("unheard");
      witness.hear("unheard");
      owner.say("heard by one");
      owner.hear("heard by one");
      other.hear("heard by one");
      assertThat(told(owner, ".unmute other")).endsWith("no more.");
      assertThat(told(owner, ".unblock witness")).endsWith("no more.");
      RunningServer.await(() -> Rows.of(SERVER.database(), "select kind from ignores").isEmpty());
    }
  }

  private static Inside enter(String name) {
    return Game.myth(SERVER, Line.SEALED, name).enter(name, name, 0);
  }

  private static String told(Inside who, String command) {
    who.say(command);
    return who.client().hear(TextLine.class).text();
  }
}
