package metaserver.network.site.login;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import metaserver.application.identity.SignIn;
import metaserver.application.identity.SignOut;
import metaserver.domain.identity.SessionToken;
import metaserver.network.LogText;
import metaserver.network.site.Access;
import metaserver.network.site.Answer;
import metaserver.network.site.Asked;
import metaserver.network.site.Routes;
import metaserver.network.site.Section;
import metaserver.network.site.TokenText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in: name and password, then a code if the account wants one; and signing out. */
public final class LoginPages implements Section {
  private static final Logger LOG = LoggerFactory.getLogger(LoginPages.class);
  private static final String WRONG = "Name or password is wrong.";
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/_.?=&%+-]*");

  private final SignIn signIn;
  private final SignOut signOut;
  private final Duration lifetime;

  public LoginPages(SignIn signIn, SignOut signOut, Duration lifetime) {
    this.signIn = signIn;
    this.signOut = signOut;
    this.lifetime = lifetime;
  }

  @Override
  public void addTo(Routes routes) {
    routes.live("/login", asked -> new Answer.Page("login", new LoginView("", goal(asked.wish("to")), Optional.empty())));
    routes.form("/login", Access.ANYBODY, this::begin);
    routes.form("/login/code", Access.ANYBODY, this::confirm);
    routes.form("/logout", Access.ANYBODY, this::leave);
  }

  private Answer begin(Asked asked) {
    String name = asked.field("name").orElse("");
    SignIn.Outcome outcome = signIn.signIn(name, asked.password("password"), place(asked));
    if (!(outcome instanceof SignIn.SignedIn)) {
      LOG.info("event=web-login-refused name={} why={} from={}", LogText.quoted(name), outcome.getClass().getSimpleName(), from(asked));
    }
    return answer(outcome, name, asked);
  }

  private Answer confirm(Asked asked) {
    Optional<SessionToken> begun = asked.field("begun").flatMap(TokenText::read);
    SignIn.Outcome outcome = begun.isEmpty() ? new SignIn.TooLate()
        : signIn.confirm(begun.get(), asked.field("code").orElse("").replace(" ", ""), place(asked));
    return answer(outcome, "", asked);
  }

  private Answer answer(SignIn.Outcome outcome, String name, Asked asked) {
    String to = goal(asked.field("to"));
    return switch (outcome) {
      case SignIn.SignedIn in -> {
        LOG.info("event=web-login user={} from={} session={}", in.user().id(), from(asked), in.session().token().brief());
        yield new Answer.SignedIn(in.token(), lifetime, to);
      }
      case SignIn.CodeWanted(SessionToken begun) -> new Answer.Page("code", new CodeView(TokenText.of(begun), to, Optional.empty()));
      case SignIn.WrongCode(SessionToken begun) ->
          new Answer.Again("code", new CodeView(TokenText.of(begun), to, Optional.of("That is not the code of this moment.")));
      case SignIn.Wrong _ -> again(name, to, WRONG);
      case SignIn.Disabled _ -> again(name, to, "This account is disabled.");
      case SignIn.NotVerified _ -> again(name, to, "This account waits to be verified: enter the code from your mail at /verify, or ask the staff.");
      case SignIn.Barred(String notice) -> again(name, to, notice);
      case SignIn.TooLate _ -> again(name, to, "That took too long or went wrong too often. Please begin again.");
      case SignIn.TooManyFailures(Duration wait) ->
          again(name, to, "Too many wrong passwords. Try again in " + (wait.toSeconds() + 1) + " seconds.");
      case SignIn.NotNow _ -> again(name, to, "Too many players log in just now. Try again in a minute.");
    };
  }

  private Answer leave(Asked asked) {
    asked.visitor().ifPresent(visitor -> {
      signOut.signOut(visitor.session());
      LOG.info("event=web-logout user={} session={}", visitor.user().id(), visitor.session().token().brief());
    });
    return new Answer.SignedOut("/", "You are logged out.");
  }

  private static Answer again(String name, String to, String complaint) {
    return new Answer.Again("login", new LoginView(name, to, Optional.of(complaint)));
  }

  private static SignIn.Place place(Asked asked) {
    return new SignIn.Place(asked.address(), BrowserName.of(asked.browser()));
  }

  private static String from(Asked asked) {
    return asked.address().getHostAddress();
  }

  /** Pages of this site only. */
  private static String goal(Optional<String> wished) {
    return wished.filter(OURS.asMatchPredicate()).orElse("/");
  }
}
