package metaserver.network.site.talk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metaserver.application.lobby.EnterByBrowser;
import metaserver.application.lobby.LiveRoom;
import metaserver.application.lobby.Member;
import metaserver.domain.lobby.Room;
import metaserver.domain.lobby.RoomId;
import metaserver.network.site.Asked;
import metaserver.network.site.LiveEvent;
import metaserver.network.site.Pages;
import metaserver.network.site.lobby.LobbySight;
import metaserver.network.site.lobby.LobbyView.RoomView;
import metaserver.network.site.talk.TalkView.ListenerView;
import metaserver.network.site.talk.TalkView.PlaceView;
import metaserver.network.site.talk.TalkView.ReaderView;
import metaserver.network.site.talk.Whereabouts.Inside;
import metaserver.network.site.talk.Whereabouts.Nowhere;
import metaserver.network.site.talk.Whereabouts.Waiting;

/** What pages of rooms show; what all in a room see alike is made once. */
public final class TalkViews {
  private final LobbySight sight;
  private final Callers callers;
  private final EnterByBrowser enter;
  private final Pages pages;
  private Map<Integer, Scene> scenes = Map.of();

  public TalkViews(LobbySight sight, Callers callers, EnterByBrowser enter, Pages pages) {
    this.sight = sight;
    this.callers = callers;
    this.enter = enter;
    this.pages = pages;
  }

  /** Empty for a room that opened a moment ago. */
  Optional<TalkView> view(LiveRoom room, Optional<Me> me, Asked asked, Optional<String> complaint) {
    return room(room.room().id().value()).map(shown -> {
      Whereabouts at = me.map(known -> callers.of(known.player(), asked.token()).whereabouts())
          .orElseGet(() -> new Nowhere(asked.token().flatMap(callers::farewell)));
      ReaderView reader = me.map(known -> reader(known, at, room)).orElse(ReaderView.STRANGER.told(why(at)));
      if (!(at instanceof Inside inside) || !reader.hears()) {
        return new TalkView(shown, reader, List.of(), 0, at instanceof Waiting, complaint);
      }
      Booth.News news = inside.booth().recent();
      List<TalkLine> lines = news.lines().stream().map(Heard::line).toList().reversed();
      Optional<Integer> to = player(asked.wish("to").or(() -> asked.field("to")));
      boolean refresh = asked.wish("still").isEmpty();
      return new TalkView(shown, reader.whispering(listener(shown, to)), lines, news.number(), refresh, complaint);
    });
  }

  private static Optional<String> why(Whereabouts at) {
    return at instanceof Nowhere(Optional<String> why) ? why : Optional.empty();
  }

  private ReaderView reader(Me me, Whereabouts at, LiveRoom here) {
    boolean guest = me.guest().isPresent();
    return switch (at) {
      case Nowhere(var why) -> {
        Optional<PlaceView> game = enter.byGame(me.player()).map(TalkViews::place);
        yield new ReaderView(game.isPresent() ? "game" : "outside", me.name(), guest, game).told(why);
      }
      case Waiting _ -> new ReaderView("waiting", me.name(), guest, Optional.empty());
      case Inside inside -> {
        String state = !inside.member().room().equals(here) ? "elsewhere" : inside.along() ? "along" : "inside";
        yield new ReaderView(state, me.name(), guest, Optional.of(place(inside.member())));
      }
    };
  }

  private static PlaceView place(Member member) {
    Room room = member.room().room();
    return new PlaceView(room.id().value(), room.name());
  }

  /** A player's number; empty if it can be none. */
  static Optional<Integer> player(Optional<String> said) {
    return said.filter(text -> text.matches("\\d{1,10}")).map(Long::valueOf)
        .filter(number -> number > 0 && number <= Integer.MAX_VALUE).map(Long::intValue);
  }

  /** Whom he means, if that one is still there. */
  Optional<ListenerView> listener(RoomId room, Optional<Integer> number) {
    return room(room.value()).flatMap(shown -> listener(shown, number));
  }

  private static Optional<ListenerView> listener(RoomView room, Optional<Integer> number) {
    return number.flatMap(wanted -> room.players().stream().filter(player -> player.number() == wanted).findAny())
        .map(player -> new ListenerView(player.number(), player.player().name()));
  }

  private Optional<RoomView> room(int id) {
    return sight.view().rooms().stream().filter(room -> room.id() == id).findAny();
  }

  LiveEvent event(TalkLine line) {
    return LiveEvent.named("line", pages.html("line", line));
  }

  /** Shows everybody inside who is there and what is played. By one thread, once a second. */
  void showScenes() {
    Map<Integer, Scene> now = new HashMap<>();
    for (Inside inside : callers.insiders()) {
      room(inside.room().value())
          .ifPresent(room -> inside.booth().show(now.computeIfAbsent(room.id(), _ -> scene(room)).event()));
    }
    scenes = now;
  }

  private Scene scene(RoomView room) {
    Optional<Scene> before = Optional.ofNullable(scenes.get(room.id())).filter(known -> known.room().equals(room));
    return before.orElseGet(() -> new Scene(room, LiveEvent.named("scene", pages.html("scene", room))));
  }

  private record Scene(RoomView room, LiveEvent event) {}
}
