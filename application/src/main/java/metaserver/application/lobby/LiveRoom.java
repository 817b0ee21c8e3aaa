package metaserver.application.lobby;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Stream;
import metaserver.application.identity.Eviction;
import metaserver.application.identity.LiveSession;
import metaserver.application.lobby.Listeners.InCircle;
import metaserver.application.lobby.Listeners.Permitted;
import metaserver.application.lobby.LobbyEvent.CasteChanged;
import metaserver.application.lobby.LobbyEvent.PlayerChanged;
import metaserver.application.lobby.LobbyEvent.PlayerEntered;
import metaserver.application.lobby.LobbyEvent.PlayerLeft;
import metaserver.application.lobby.LobbyEvent.RoomsSeen;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.Circle;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Restriction;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.domain.identity.Scope;
import metaserver.domain.identity.User;
import metaserver.domain.lobby.Admission;
import metaserver.domain.lobby.Player;
import metaserver.domain.lobby.Room;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.lobby.Visitor;

/**
 * An open room and who is in it. All of it belongs to one thread, the room's: others hand it work with
 * {@link #execute}, and read no more than {@link #room()} and {@link #players()}.
 */
public final class LiveRoom {
  private final Executor thread;
  private final Audience audience;
  private final RoomGames games;
  private final Map<PlayerId, Member> members = new LinkedHashMap<>();
  private final ShownNames names = new ShownNames();
  private volatile Room room;
  private volatile int players;
  private volatile List<Player> seen = List.of();

  /** @param thread runs one task after the other; may run it at once if the caller is on the room's thread already */
  LiveRoom(Room room, Executor thread, Audience audience, RoomGames games) {
    this.room = room;
    this.thread = thread;
    this.audience = audience;
    this.games = games;
  }

  public Room room() {
    return room;
  }

  /** How many are in it. */
  public int players() {
    return players;
  }

  /** How many games are listed in it. */
  public int gameCount() {
    return games.count(this);
  }

  RoomGames games() {
    return games;
  }

  public void execute(Runnable task) {
    thread.execute(task);
  }

  public Optional<Member> find(PlayerId player) {
    return Optional.ofNullable(members.get(player));
  }

  /** Whether he is in, and not only was. */
  public boolean holds(Member member) {
    return find(member.player().id()).equals(Optional.of(member));
  }

  /** Everybody, in the order in which they came. */
  public List<Player> present() {
    return members.values().stream().map(Member::player).toList();
  }

  /** Takes down who is present, for {@link #lastSeen}; then says so, on the room's thread. */
  void look(Runnable then) {
    execute(() -> {
      seen = present();
      then.run();
    });
  }

  /** Who was present when somebody last looked. Any thread may ask. */
  List<Player> lastSeen() {
    return seen;
  }

  /** The same as those who can be told something. */
  public List<Member> members() {
    return List.copyOf(members.values());
  }

  public void announce(RoomEvent event) {
    audience.announce(event);
  }

  /** For everybody but some, who are nearly always nobody. */
  public void announceExcept(Collection<Member> some, RoomEvent event) {
    if (some.isEmpty()) audience.announce(event);
    else audience.announceExcept(some.stream().flatMap(member -> member.seats().stream()).toList(), event);
  }

  /** Tells those of them who are here. */
  void tell(Listeners whom, RoomEvent event) {
    switch (whom) {
      case InCircle(_, var room) when room.isPresent() && !room.equals(number()) -> {}
      case InCircle(var circle, _) when circle == Circle.ALL -> announce(event); // made once, not once for each
      case InCircle(var circle, _) -> tell(circle::holds, event);
      case Permitted(var permission) -> tell(user -> user.map(User::roles)
          .filter(roles -> roles.allow(permission, OptionalInt.empty())).isPresent(), event);
    }
  }

  private void tell(Predicate<Optional<User>> whom, RoomEvent event) {
    members().stream().filter(member -> whom.test(member.session().user())).forEach(member -> member.hear(event));
  }

  Entering enter(LiveSession session, Arrival arrival, Seat seat, Greeting greeting, Instant now) {
    if (session.isOfBrowser() && !seat.isBrowser()) return new Entering.BadToken();
    if (session.isOver()) return new Entering.BadToken(); // while this waited; who is in by a newer login stays in
    Optional<Restriction> barred = doors().flatMap(door -> session.refusal(door, number(), now).stream()).findFirst();
    if (barred.isPresent()) return new Entering.Barred(barred.get().notice());
    Optional<Member> before = find(session.player());
    ClientFamily family = family(session, seat);
    Admission admission = room.admit(
        new Visitor(family, session.caste()), members.size() - (before.isPresent() ? 1 : 0));
    if (!(admission instanceof Admission.Admitted)) return new Entering.NotAdmitted(admission, family);
    before.ifPresent(stay -> dismiss(
        stay, stay.session().equals(session) ? new Eviction.Moved() : new Eviction.Revoked(Reason.TAKEN_OVER)));
    Member member = new Member(this, session, seat, seen(session, family, arrival));
    if (!session.begin(member)) {
      names.release(member.player().nick(), session.user());
      return new Entering.BadToken();
    }
    members.put(session.player(), member);
    players = members.size();
    audience.welcome(seat, greeting.welcome(room, member, present(), games.greeting(member)));
    audience.announceExcept(List.of(seat), new PlayerEntered(member.player()));
    if (!session.restrictions().areNone()) reconsider(member, now); // he may have been banned as he came in
    return new Entering.Entered(member);
  }

  /** Lets a browser listen along to somebody's game, instead of another; false if he is not here any more. */
  boolean attach(Member member, Seat browser, Greeting greeting) {
    if (!holds(member)) return false;
    member.mirror().ifPresent(before -> {
      detach(member, before);
      before.dismiss(new Eviction.Moved());
    });
    member.mirrorTo(Optional.of(browser));
    audience.welcome(browser, greeting.welcome(room, member, present(), List.of()));
    return true;
  }

  /** The browser listens along no more. */
  void detach(Member member, Seat browser) {
    if (!member.mirror().equals(Optional.of(browser))) return;
    member.mirrorTo(Optional.empty());
    audience.release(browser);
  }

  /** The one that his client speaks; a browser speaks whatever is spoken here. */
  private ClientFamily family(LiveSession session, Seat seat) {
    return seat.isBrowser() ? room.families().stream().min(Comparator.naturalOrder()).orElseThrow() : session.family();
  }

  /** What somebody must not be kept from to be here. */
  private Stream<Scope> doors() {
    return room.type() == RoomType.UNRANKED ? Stream.of(Scope.ROOM) : Stream.of(Scope.ROOM, Scope.RANKED);
  }

  private OptionalInt number() {
    return OptionalInt.of(room.id().value());
  }

  /** Looks again at what somebody is kept from. */
  void reconsider(Member member, Instant now) {
    if (!holds(member)) return;
    doors().flatMap(door -> member.session().restrictions().on(door, number(), now).stream()).findFirst()
        .ifPresentOrElse(why -> dismiss(member, new Eviction.ShownOut(why.notice())),
            () -> games.restricted(member, now));
  }

  private Player seen(LiveSession session, ClientFamily family, Arrival arrival) {
    var profile = session.profile();
    return new Player(session.player(), family, names.claim(session), account(session), profile.team(), profile.icon(),
        profile.primary(), profile.secondary(), shownCaste(session), Member.badge(session, room), arrival.busy(),
        arrival.version(), arrival.build(), Optional.empty());
  }

  /** The rank to show: none where no game counts. */
  private Optional<Caste> shownCaste(LiveSession session) {
    return room.type() == RoomType.UNRANKED ? Optional.empty() : session.caste();
  }

  /** Takes somebody out who left, if he is still in. */
  void leave(Member member) {
    if (!holds(member)) return;
    remove(member);
    member.mirror().ifPresent(browser -> browser.dismiss(new Eviction.GameLeft()));
  }

  private void remove(Member member) {
    members.remove(member.player().id());
    players = members.size();
    names.release(member.player().nick(), member.session().user());
    member.seats().forEach(audience::release);
    games.left(member); // before him: Aleph One looks up a game's host among the players
    announce(new PlayerLeft(member.player()));
  }

  void dismiss(Member member, Eviction why) {
    if (!holds(member)) return;
    remove(member);
    member.seats().forEach(seat -> seat.dismiss(why));
  }

  /** Shows somebody as he is from now on, to all, himself included. */
  void show(Member member, Player shown) {
    if (member.player().equals(shown) || !members.containsValue(member)) return;
    member.becomes(shown);
    announce(new PlayerChanged(shown));
  }

  /**
   * Shows his rank and name of today. Myth also keeps a copy of its own player's; Aleph One looks at castes nowhere.
   */
  void rank(Member member) {
    if (!holds(member)) return;
    Optional<Caste> before = member.player().caste();
    show(member, named(member).ranked(shownCaste(member.session()), Member.badge(member.session(), room)));
    boolean changed = !member.player().caste().equals(before);
    if (changed && member.player().family() == ClientFamily.MYTH) member.hear(new CasteChanged(member.player()));
  }

  /** Under another name, if his account has got one. */
  private Player named(Member member) {
    Player player = member.player();
    String account = account(member.session());
    if (player.account().equals(account)) return player;
    names.release(player.nick(), member.session().user());
    return player.named(names.claim(member.session()), account);
  }

  private static String account(LiveSession session) {
    return session.user().map(User::username).map(Object::toString).orElse("");
  }

  void redefine(Room changed) {
    if (changed.equals(room)) return;
    room = changed;
    execute(() -> games.redefined(this));
  }

  /** Tells Myth clients how the rooms are filled; Aleph One shows no list. */
  void showRooms(List<RoomSign> all) {
    for (Member member : members.values()) {
      if (member.player().family() == ClientFamily.MYTH) {
        member.hear(new RoomsSeen(RoomSign.seenBy(member.visitor(), all)));
      }
    }
  }

  /** Everybody goes, nobody comes any more; nobody needs to hear of the others. */
  void empty(Eviction why) {
    room = room.withOpen(false);
    List<Member> all = List.copyOf(members.values());
    members.clear();
    players = 0;
    all.forEach(member -> member.seats().forEach(audience::release));
    games.ended(this);
    all.forEach(member -> member.seats().forEach(seat -> seat.dismiss(why)));
  }
}
