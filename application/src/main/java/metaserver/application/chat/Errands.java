package metaserver.application.chat;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.Member;
import metaserver.domain.store.StoreUnavailable;

/** What a command has done elsewhere, since it waits for the store; what became of it is told on the room's thread. */
public final class Errands {
  private final Executor elsewhere;

  /** @param elsewhere may wait */
  public Errands(Executor elsewhere) {
    this.elsewhere = elsewhere;
  }

  /** Tells the lines that the work answers to whoever gave the command. */
  public void answer(Member caller, Supplier<List<String>> work) {
    run(caller, work, lines -> lines.forEach(line -> caller.hear(new ServerLine(line))));
  }

  /** @param then on the room's thread, unless the store is away: then the caller is told that */
  public <T> void run(Member caller, Supplier<T> work, Consumer<T> then) {
    elsewhere.execute(() -> {
      T done;
      try {
        done = work.get();
      } catch (StoreUnavailable e) {
        caller.room().execute(() -> caller.hear(new ServerLine("The database is away. Try again in a minute.")));
        return;
      }
      caller.room().execute(() -> then.accept(done));
    });
  }
}
