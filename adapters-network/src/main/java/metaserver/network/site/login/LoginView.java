package metaserver.network.site.login;

import java.util.Optional;

/**
 * The form of those who sign in.
 *
 * @param name what was filled in before
 * @param to where to go on
 * @param complaint why it did not work
 */
public record LoginView(String name, String to, Optional<String> complaint) {}
