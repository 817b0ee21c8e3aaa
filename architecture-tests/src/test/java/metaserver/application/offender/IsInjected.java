package metaserver.application.offender;

import jakarta.inject.Inject;

public final class IsInjected {
  @Inject
  public IsInjected() {}
}
