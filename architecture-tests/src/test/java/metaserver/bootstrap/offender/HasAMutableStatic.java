package metaserver.bootstrap.offender;

public final class HasAMutableStatic {
  static int count;

  private HasAMutableStatic() {}
}
