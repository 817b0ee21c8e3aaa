package metaserver.network.mail;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import metaserver.application.account.Mail;
import metaserver.domain.account.MailAddress;
import metaserver.domain.account.MailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SmtpMailerTest {
  private static final MailAddress ANN = new MailAddress("ann@example.org");
  private static final Mail MAIL = new Mail(ANN, "Your mail address", "Hello \u00c9lodie,\n\n    secret-code\n");
  private static final Instant NOON = Instant.parse("2028-02-29T12:00:00Z");

  private final Logger logger = (Logger) LoggerFactory.getLogger(SmtpMailer.class);
  private final Heard log = new Heard();
  private final MailServer server = new MailServer();

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(log);
    server.close();
  }

  private static SmtpMailer mailer(int port, SmtpRules.Tls tls, Optional<SmtpRules.Login> login, Duration pause) {
    return SmtpMailer.open(new SmtpRules("127.0.0.1", port, tls, login, new MailAddress("town@example.org"),
        "Town \u00e9", List.of(pause, pause)), () -> NOON);
  }

  private SmtpMailer mailer(SmtpRules.Tls tls, Optional<SmtpRules.Login> login) {
    return mailer(server.port(), tls, login, Duration.ofMillis(1));
  }

  private SmtpMailer mailer() {
    return mailer(SmtpRules.Tls.OFF, Optional.empty());
  }

  @Test
  void aMailShouldArriveAsItWasWritten() throws InterruptedException {
    try (SmtpMailer mailer = mailer()) {
      mailer.send(MAIL);
      String mail = server.mail();

      assertThat(mail).contains(
          "Subject: Your mail address", "To: ann@example.org", "<town@example.org>", "Auto-Submitted: auto-generated",
          "Date: Tue, 29 Feb 2028 12:00:00 GMT", "Hello =C3=89lodie,", "secret-code");
      assertThat(server.said()).contains("MAIL FROM:<town@example.org>", "RCPT TO:<ann@example.org>");
    }
  }

  @Test
  void aServerThatAsksWhoWeAreShouldBeTold() throws InterruptedException {
    try (SmtpMailer mailer = mailer(SmtpRules.Tls.OFF, Optional.of(new SmtpRules.Login("town", "pass")))) {
      mailer.send(MAIL);
      server.mail();

      assertThat(server.said()).anyMatch(line -> line.startsWith("AUTH PLAIN"));
    }
  }

  @Test
  void aRefusalForNowShouldBeTriedAgain() throws InterruptedException {
    server.answer("451 later", "451 ann@example.org is busy");
    try (SmtpMailer mailer = mailer()) {
      mailer.send(MAIL);

      assertThat(server.mail()).contains("secret-code");
      assertThat(log.lines).isEmpty();
    }
  }

  @Test
  void aRefusalForGoodShouldBeLoggedOnceWithoutAddressOrTextAndHoldUpNobody() throws InterruptedException {
    server.answer("550 no ann@example.org here");
    try (SmtpMailer mailer = mailer()) {
      mailer.send(MAIL);
      mailer.send(new Mail(ANN, "Another", "later"));

      assertThat(server.mail()).contains("Subject: Another");
      assertThat(log.next()).contains("event=mail_failed", "SMTP 550").doesNotContain("ann", "secret-code");
      assertThat(log.lines).isEmpty();
    }
  }

  @Test
  void aMailThatHasToWaitShouldHoldUpNobody() throws InterruptedException {
    server.answer("450 ann@example.org is busy");
    try (SmtpMailer mailer = mailer(server.port(), SmtpRules.Tls.OFF, Optional.empty(), Duration.ofHours(1))) {
      mailer.send(MAIL);
      mailer.send(new Mail(ANN, "Another", "later"));

      assertThat(server.mail()).contains("Subject: Another");
      assertThat(log.lines).isEmpty();
    }
  }

  @Test
  void mailsThatAreGoneShouldMakeRoomForOthers() throws InterruptedException {
    server.answer("550 no", "451 later");
    try (SmtpMailer mailer = mailer()) {
      mailer.send(MAIL);
      log.next();
      for (int i = 0; i <= SmtpMailer.QUEUE; i++) {
        mailer.send(MAIL);
        server.mail();
      }
      assertThat(log.lines).isEmpty();
    }
  }

  @Test
  void aFailureThatNobodyForesawShouldBeLoggedAndNotBeTheLastMail() throws InterruptedException {
    int noPort = 1 << 16;
    try (SmtpMailer mailer = mailer(noPort, SmtpRules.Tls.OFF, Optional.empty(), Duration.ofHours(1))) {
      for (int i = 0; i < 2; i++) {
        mailer.send(MAIL);
        assertThat(log.next()).contains("event=mail_failed").doesNotContain("ann@", "secret-code");
      }
    }
  }

  @Test
  void anAddressThatCannotBeShouldBeTriedOnce() {
    assertThat(SmtpFailure.of(new AddressException("a..b")).isFinal()).isTrue();
    assertThat(SmtpFailure.of(new AddressException("a..b")).reason()).isEqualTo("AddressException");
    assertThat(SmtpFailure.of(new MessagingException("away", new ConnectException("away"))).isFinal()).isFalse();
  }

  @Test
  void aServerThatIsNotThereShouldBeGivenUpAfterSomeAttempts() throws InterruptedException {
    server.close();
    try (SmtpMailer mailer = mailer()) {
      mailer.send(MAIL);

      assertThat(log.next()).contains("event=mail_failed").doesNotContain("ann@", "secret-code");
    }
  }

  @Test
  void nothingShouldBeSentInTheClearWhereTlsIsWanted() throws InterruptedException {
    try (SmtpMailer mailer = mailer(SmtpRules.Tls.STARTTLS, Optional.of(new SmtpRules.Login("town", "pass")))) {
      mailer.send(MAIL);

      assertThat(log.next()).contains("event=mail_failed");
      assertThat(server.said()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
      assertThat(server.isEmpty()).isTrue();
    }
  }

  @Test
  void nothingShouldShowWhatIsSecret() {
    assertThat(MAIL).hasToString("Mail[hidden]");
    assertThat(new SmtpRules.Login("town", "pass")).hasToString("Login[hidden]");
  }

  private static final class Heard extends AppenderBase<ILoggingEvent> {
    final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
      lines.add(event.getFormattedMessage());
    }

    String next() throws InterruptedException {
      String line = lines.poll(20, TimeUnit.SECONDS);
      if (line == null) throw new AssertionError("nothing was logged");
      return line;
    }
  }
}
