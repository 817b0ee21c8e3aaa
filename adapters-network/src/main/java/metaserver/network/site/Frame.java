package metaserver.network.site;

import java.util.Optional;
import java.util.function.Supplier;
import metaserver.domain.identity.Permission;

/**
 * What every template knows beside its model: how the site is called, where its files are, and who reads.
 *
 * @param reader who he is, if he signed in
 * @param notice what is to be said at the top, once
 * @param token makes what every form brings back
 */
public record Frame(
    String name, Assets assets, Optional<Visitor> reader, Optional<String> notice, Supplier<String> token) {
  /** What is made once for all readers: it knows none of them, and has no forms. */
  static Frame ofEverybody(String name, Assets assets) {
    return new Frame(name, assets, Optional.empty(), Optional.empty(), () -> {
      throw new IllegalStateException("what everybody sees alike has no forms");
    });
  }

  Frame forReader(Optional<Visitor> who, Optional<String> said, Supplier<String> formToken) {
    return new Frame(name, assets, who, said, formToken);
  }

  /** The address of a file. */
  public String asset(String file) {
    return assets.address(file);
  }

  /** What stands in the field {@code form-token} of every form, so that no other site can send it. */
  public String formToken() {
    return token.get();
  }

  /** Whether the reader may do something everywhere, or at least in one room. */
  public boolean mayReader(Permission permission) {
    return reader.filter(one -> one.may(permission)).isPresent();
  }
}
