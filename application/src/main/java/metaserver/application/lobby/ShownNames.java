package metaserver.application.lobby;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metaserver.application.identity.LiveSession;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.User;

/** The names shown in one room. Two players share one only if it belongs to both their accounts. */
final class ShownNames {
  private final Map<NameKey, List<Optional<User>>> holders = new HashMap<>();

  /** The name under which somebody is shown: the one he wishes, else his account's, else the wished one numbered. */
  Nick claim(LiveSession session) {
    Nick wish = session.profile().nick();
    Nick shown = isFree(wish, session.user())
        ? wish
        : session.user().map(User::username).map(Nick::of).orElseGet(() -> numbered(wish));
    holders.computeIfAbsent(shown.key(), _ -> new ArrayList<>(1)).add(session.user());
    return shown;
  }

  void release(Nick shown, Optional<User> holder) {
    holders.computeIfPresent(shown.key(), (_, all) -> {
      all.removeIf(one -> one.map(User::id).equals(holder.map(User::id)));
      return all.isEmpty() ? null : all;
    });
  }

  private boolean isFree(Nick wish, Optional<User> who) {
    List<Optional<User>> others = holders.getOrDefault(wish.key(), List.of());
    return others.isEmpty() || (owns(who, wish.key()) && others.stream().allMatch(other -> owns(other, wish.key())));
  }

  private Nick numbered(Nick wish) {
    int number = 2;
    while (holders.containsKey(wish.numbered(number).key())) number++;
    return wish.numbered(number);
  }

  private static boolean owns(Optional<User> user, NameKey key) {
    return user.filter(known -> known.owns(key)).isPresent();
  }
}
