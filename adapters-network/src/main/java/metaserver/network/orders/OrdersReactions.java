package metaserver.network.orders;

import java.util.List;
import metaserver.network.lobby.Reaction;

/** Orders are not kept yet: nobody is in one. */
public final class OrdersReactions {
  public static final List<Reaction<?>> ALL =
      List.of(new Reaction<>(OrderQuery.class, (visit, _) -> visit.reply(new OrderList(List.of()))));

  private OrdersReactions() {}
}
