package metaserver.network.buddies;

import java.util.List;
import metaserver.network.lobby.Reaction;

/** Friends are not kept yet: the list is empty. */
public final class BuddiesReactions {
  public static final List<Reaction<?>> ALL =
      List.of(new Reaction<>(BuddyQuery.class, (visit, _) -> visit.reply(new BuddyList(List.of()))));

  private BuddiesReactions() {}
}
