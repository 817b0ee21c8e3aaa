package metaserver.bootstrap.command;

/** What a command leaves to the shell; the numbers above 1 are those of BSD's sysexits. */
public final class ExitCode {
  public static final int OK = 0;
  public static final int ERROR = 1;
  /** The command line cannot be understood. */
  public static final int USAGE = 64;
  /** The database cannot be reached or refuses. */
  public static final int DATABASE = 69;
  /** A setting is unknown, malformed or missing. */
  public static final int CONFIGURATION = 78;

  private ExitCode() {}
}
