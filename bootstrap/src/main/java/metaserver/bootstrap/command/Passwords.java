package metaserver.bootstrap.command;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import metaserver.domain.identity.Password;

/** Where a command gets a password from: never from its arguments, which the whole machine can read. */
public final class Passwords {
  private static final int MOST_BYTES = 4096;

  private final InputStream input;
  private final Function<String, Optional<String>> question;

  /**
   * Asks with the question, which answers nothing where there is no terminal, or reads the input.
   *
   * @param input UTF-8, whatever the locale says: a script's locale is often none
   */
  public Passwords(InputStream input, Function<String, Optional<String>> question) {
    this.input = input;
    this.question = question;
  }

  /** Those of this process. */
  public static Passwords ofProcess() {
    return new Passwords(System.in, Passwords::askTerminal);
  }

  Password read(boolean fromInput, String username) {
    return new Password(fromInput ? firstLine() : asked(username));
  }

  private static Optional<String> askTerminal(String prompt) {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .flatMap(terminal -> Optional.ofNullable(terminal.readPassword("%s", prompt)))
        .map(String::new);
  }

  private String asked(String username) {
    String first = answer("Password for " + username + ": ");
    if (!answer("Again: ").equals(first)) throw new CommandFailure(ExitCode.ERROR, "the two passwords differ");
    return first;
  }

  private String answer(String prompt) {
    return question.apply(prompt).orElseThrow(() -> new CommandFailure(
        ExitCode.USAGE, "there is no terminal to ask for a password; give it with --password-stdin"));
  }

  private String firstLine() {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      for (int next = input.read(); next >= 0 && next != '\n'; next = input.read()) {
        line.write(next);
        if (line.size() > MOST_BYTES) throw new CommandFailure(ExitCode.ERROR, "a password has at most 4096 bytes");
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray())).toString();
      return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    } catch (CharacterCodingException notText) {
      throw new CommandFailure(ExitCode.ERROR, "the password on standard input is not UTF-8");
    } catch (IOException unreadable) {
      throw new CommandFailure(ExitCode.ERROR, "standard input: " + unreadable.getMessage());
    }
  }
}
