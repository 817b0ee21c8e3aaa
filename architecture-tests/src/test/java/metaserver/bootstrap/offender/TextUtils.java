package metaserver.bootstrap.offender;

public record TextUtils() {}
