package metaserver.bootstrap.offender;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

public final class HasAnInjectedField {
  @Inject @Nullable String name;
}
