package metaserver.network.bench;

/** Told what becomes of clients, on their event loops. */
interface Fate {
  void loggedIn(Player player);

  /** It is in a room and has the list of who else is. */
  void entered(Player player);

  /** It got no further; it is over. */
  void failed(Player player, String why);

  /** It was in and is no more, without having left. */
  void lost(Player player, String why);
}
