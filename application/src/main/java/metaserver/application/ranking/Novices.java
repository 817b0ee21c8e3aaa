package metaserver.application.ranking;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.Standing;

/** Castes of those who have too few ranked games to be placed. */
final class Novices {
  private Novices() {}

  /** Gives novices their caste and returns those whose it was not. The accounts are locked. */
  static Set<UserId> promote(UserRepository users, Collection<User> players, Collection<Standing> standings) {
    Map<UserId, Caste> had = players.stream().collect(Collectors.toMap(User::id, User::caste));
    Map<UserId, Caste> castes = new HashMap<>();
    standings.stream().filter(standing -> standing.ladder().equals(Ladder.RANKED) && had.containsKey(standing.user()))
        .forEach(standing -> standing.noviceCaste().filter(caste -> !caste.equals(had.get(standing.user())))
            .ifPresent(caste -> castes.put(standing.user(), caste)));
    if (!castes.isEmpty()) users.changeCastes(castes);
    return Set.copyOf(castes.keySet());
  }
}
