package metaserver.network.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Semaphore;
import metaserver.application.account.Mail;
import metaserver.application.account.Mailer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands mail to a server, one after the other, on a thread of its own. What waits is bounded; a mail that could not be
 * handed over waits aside for its next attempt. Of one that is given up the log has when and why, and neither to whom
 * nor what.
 */
public final class SmtpMailer implements Mailer, AutoCloseable {
  /** Mails that may wait, for their turn or for another attempt. */
  static final int QUEUE = 200;

  private static final Logger LOG = LoggerFactory.getLogger(SmtpMailer.class);

  private final DelayQueue<Outgoing> waiting = new DelayQueue<>();
  private final Semaphore places = new Semaphore(QUEUE);
  private final SmtpRules rules;
  private final InstantSource clock;
  private final Session session;
  private final Thread postman;

  private SmtpMailer(SmtpRules rules, InstantSource clock) {
    this.rules = rules;
    this.clock = clock;
    this.session = Session.getInstance(rules.properties(), rules.login().map(SmtpMailer::authenticator).orElse(null));
    this.postman = Thread.ofVirtual().name("postman").unstarted(this::deliver);
  }

  public static SmtpMailer open(SmtpRules rules, InstantSource clock) {
    SmtpMailer mailer = new SmtpMailer(rules, clock);
    mailer.postman.start();
    return mailer;
  }

  @Override
  public void send(Mail mail) {
    if (places.tryAcquire()) waiting.add(Outgoing.now(mail, rules.pauses()));
    else LOG.warn("event=mail_dropped reason=\"{} mails wait already\"", QUEUE);
  }

  private void deliver() {
    try {
      while (!Thread.currentThread().isInterrupted()) deliver(waiting.take());
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliver(Outgoing outgoing) {
    Optional<SmtpFailure> failure = attempt(outgoing.mail());
    Optional<Outgoing> again = failure.filter(why -> !why.isFinal()).flatMap(_ -> outgoing.later());
    if (again.isPresent()) {
      waiting.add(again.get());
    } else {
      places.release();
      failure.ifPresent(why -> LOG.warn("event=mail_failed reason=\"{}\"", why.reason()));
    }
  }

  /** Whatever is wrong with one mail must not keep the others from going out. */
  private Optional<SmtpFailure> attempt(Mail mail) {
    try {
      Transport.send(message(mail));
      return Optional.empty();
    } catch (MessagingException | UnsupportedEncodingException | RuntimeException e) {
      return Optional.of(SmtpFailure.of(e));
    }
  }

  private MimeMessage message(Mail mail) throws MessagingException, UnsupportedEncodingException {
    String utf8 = StandardCharsets.UTF_8.name();
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(rules.from().text(), rules.sender(), utf8));
    message.setRecipient(RecipientType.TO, new InternetAddress(mail.to().text(), true));
    message.setSubject(mail.subject(), utf8);
    message.setText(mail.text(), utf8);
    message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
    message.setHeader("Auto-Submitted", "auto-generated"); // so that nobody's holiday notice answers
    return message;
  }

  private static Authenticator authenticator(SmtpRules.Login login) {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(login.user(), login.password());
      }
    };
  }

  /** What still waits is lost: a code that nobody got can be asked for again. */
  @Override
  public void close() {
    postman.interrupt();
  }
}
