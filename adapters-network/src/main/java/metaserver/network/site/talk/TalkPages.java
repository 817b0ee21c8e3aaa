package metaserver.network.site.talk;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import metaserver.application.identity.ArriveByBrowser;
import metaserver.application.identity.LiveSession;
import metaserver.application.identity.Presence;
import metaserver.application.identity.WelcomeGuest;
import metaserver.application.lobby.EnteringByBrowser;
import metaserver.application.lobby.LiveRoom;
import metaserver.application.lobby.LiveRooms;
import metaserver.domain.identity.SessionToken;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.lobby.RoomId;
import metaserver.network.site.Access;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.LiveSource;
import metaserver.network.site.Routes;
import metaserver.network.site.Section;
import metaserver.network.site.talk.TalkView.SayView;
import metaserver.network.site.talk.Whereabouts.Inside;

/** A room to be in by a browser: its page, what happens in it as it happens, and what can be done there. */
public final class TalkPages implements Section {
  /** A guest by a browser costs nobody a connection. */
  private static final int MOST_GUESTS_OF_AN_ADDRESS = 16;

  private final UseCases does;
  private final TalkViews views;
  private final InstantSource clock;
  private final AtomicInteger tabs = new AtomicInteger();

  public TalkPages(UseCases does, TalkViews views, InstantSource clock) {
    this.does = does;
    this.views = views;
    this.clock = clock;
  }

  @Override
  public void addTo(Routes routes) {
    routes.live("/rooms/{id}", asked -> shown(asked, Optional.empty(), model -> new Answer.Page("room", model)));
    routes.stream("/rooms/{id}/live", this::listen);
    routes.form("/rooms/{id}/enter", Access.ANYBODY, this::enter);
    routes.form("/rooms/{id}/say", Access.ANYBODY, this::say);
    routes.form("/rooms/{id}/leave", Access.ANYBODY, this::leave);
    routes.form("/rooms/{id}/forget", Access.ANYBODY, this::forget);
    routes.everySecond(this::look);
    routes.atTheEnd(does.callers()::stop);
  }

  private void look() {
    does.callers().look();
    views.showScenes();
  }

  private Optional<LiveRoom> room(Asked asked) {
    return asked.numberFromZero("id").map(RoomId::new).flatMap(does.rooms()::find);
  }

  private Answer shown(Asked asked, Optional<String> complaint, Function<TalkView, Answer> answer) {
    return room(asked).flatMap(room -> views.view(room, me(asked), asked, complaint)).map(answer)
        .orElseGet(() -> new Answer.NotFound("open room of this number"));
  }

  private Answer again(Asked asked, String complaint) {
    return shown(asked, Optional.of(complaint), model -> new Answer.Again("room", model));
  }

  /** Guests show a token as accounts do, but no store knows it. */
  private Optional<Me> me(Asked asked) {
    if (asked.visitor().isPresent()) return asked.visitor().map(visitor -> new Me.Account(visitor.user()));
    return asked.token().flatMap(does.presence()::find)
        .filter(session -> session.isOfBrowser() && session.player().isGuest() && session.isUsable(clock.instant()))
        .map(Me.Guest::new);
  }

  private LiveSource listen(Asked asked) {
    Optional<Inside> inside = inside(asked);
    if (inside.isEmpty()) return Tab.anew();
    Caller caller = does.callers().of(inside.get().member().player().id());
    long after = asked.wish("after").filter(text -> text.matches("\\d{1,18}")).map(Long::parseLong).orElse(0L);
    return new Tab(caller, inside.get().booth(), tabs, after, views::event, clock);
  }

  /** Where he is by his browser, if it is in this room. */
  private Optional<Inside> inside(Asked asked) {
    return me(asked).map(me -> does.callers().of(me.player(), asked.token()).whereabouts())
        .filter(Inside.class::isInstance).map(Inside.class::cast)
        .filter(inside -> asked.numberFromZero("id").equals(Optional.of(inside.room().value())));
  }

  private Answer enter(Asked asked) {
    Optional<LiveRoom> room = room(asked);
    if (room.isEmpty()) return new Answer.NotFound("open room of this number");
    if (does.closed().getAsBoolean()) {
      return again(asked, "This server is about to restart. Try again in a few minutes.");
    }
    return me(asked).map(me -> enter(asked, room.get(), me)).orElseGet(() -> enterAsGuest(asked, room.get()));
  }

  private Answer enter(Asked asked, LiveRoom room, Me me) {
    return switch (me) {
      case Me.Guest(LiveSession session) -> enter(asked, room, session, Optional.empty());
      case Me.Account account -> switch (does.arrive().arrive(account.user(), asked.address(), asked.browser())) {
        case ArriveByBrowser.Arrived(LiveSession session) -> enter(asked, room, session, Optional.empty());
        case ArriveByBrowser.Barred(String notice) -> again(asked, notice);
      };
    };
  }

  private Answer enterAsGuest(Asked asked, LiveRoom room) {
    if (does.callers().guestsFrom(asked.address()) >= MOST_GUESTS_OF_AN_ADDRESS) {
      return again(asked, "Too many guests are here from where you are.");
    }
    return switch (does.welcomeGuest().welcome(asked.field("name").orElse(""), asked.address(), asked.browser())) {
      case WelcomeGuest.Welcomed(LiveSession session, SessionToken token) ->
          enter(asked, room, session, Optional.of(token));
      case WelcomeGuest.Refused(var why) -> again(asked, Refusals.words(why));
    };
  }

  /** @param token of somebody who became a guest just now */
  private Answer enter(Asked asked, LiveRoom room, LiveSession session, Optional<SessionToken> token) {
    Optional<TokenHash> known = token.map(SessionToken::hash).or(asked::token);
    return switch (does.callers().enter(session, known, room, asked.ticked("takeover"))) {
      case EnteringByBrowser.In(var member) -> into(member.room(), token);
      case EnteringByBrowser.Along(var member) -> into(member.room(), token);
      case EnteringByBrowser.Bound _ -> again(asked, "Your game hosts or plays: it cannot be taken over now.");
      case EnteringByBrowser.Outside(var why) -> {
        if (token.isPresent()) does.welcomeGuest().forget(session);
        yield again(asked, Refusals.words(why));
      }
    };
  }

  private static Answer into(LiveRoom room, Optional<SessionToken> token) {
    String address = "/rooms/" + room.room().id();
    return token.<Answer>map(shown -> new Answer.SignedIn(shown, WelcomeGuest.LASTS, address))
        .orElseGet(() -> new Answer.Done(address, ""));
  }

  private Answer say(Asked asked) {
    Optional<Inside> inside = inside(asked);
    if (inside.isEmpty()) return again(asked, "You are not in this room.");
    Optional<Integer> to = TalkViews.player(asked.field("to"));
    asked.field("text").ifPresent(text -> say(inside.get(), to, text));
    RoomId room = inside.get().room();
    return asked.ticked("live")
        ? new Answer.Page("say", new SayView(room.value(), views.listener(room, to), Optional.empty()))
        : new Answer.Done("/rooms/" + room + to.map(number -> "?to=" + number).orElse(""), "");
  }

  private void say(Inside speaker, Optional<Integer> to, String text) {
    if (to.isPresent()) does.voice().whisper(speaker, to.get(), text);
    else does.voice().say(speaker, text);
  }

  private Answer leave(Asked asked) {
    me(asked).flatMap(me -> does.callers().find(me.player())).ifPresent(Caller::leave);
    return new Answer.Done("/rooms/" + asked.place("id"), "");
  }

  private Answer forget(Asked asked) {
    me(asked).flatMap(Me::guest).ifPresent(session -> {
      does.callers().gone(session.player());
      does.welcomeGuest().forget(session);
    });
    return new Answer.SignedOut("/rooms/" + asked.place("id"), "Your name is forgotten.");
  }

  /**
   * What visitors work with.
   *
   * @param closed whether nobody is let in any more, since the server is about to stop
   */
  public record UseCases(LiveRooms rooms, Presence presence, ArriveByBrowser arrive, WelcomeGuest welcomeGuest,
      Callers callers, Voice voice, BooleanSupplier closed) {}
}
