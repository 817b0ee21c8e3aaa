package metaserver.application.lobby;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metaserver.application.identity.Eviction;

/** A seat that remembers what reached it. */
public final class Ear implements Seat {
  private final List<Object> heard = new ArrayList<>();
  private Optional<Eviction> dismissal = Optional.empty();
  private final boolean browser;
  private boolean deaf;

  public Ear() {
    this(false);
  }

  private Ear(boolean browser) {
    this.browser = browser;
  }

  /** The same in a browser. */
  public static Ear ofBrowser() {
    return new Ear(true);
  }

  @Override
  public boolean isBrowser() {
    return browser;
  }

  @Override
  public void hear(RoomEvent event) {
    get(event);
  }

  @Override
  public void deafen(boolean now) {
    deaf = now;
  }

  @Override
  public void dismiss(Eviction why) {
    dismissal = Optional.of(why);
  }

  void get(Object said) {
    if (!deaf) heard.add(said);
  }

  /** Everything since the last time. */
  public List<Object> heard() {
    List<Object> all = List.copyOf(heard);
    heard.clear();
    return all;
  }

  public Optional<Eviction> dismissal() {
    return dismissal;
  }
}
