package metaserver.network.site.login;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import metaserver.application.identity.IssueLoginToken;
import metaserver.application.identity.LoginTokens;
import metaserver.application.identity.SignIn;
import metaserver.application.identity.SignOut;
import metaserver.domain.identity.PlayerId;
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
  private static final String ACCOUNT = "/account";
  private static final Pattern HEXADECIMAL = Pattern.compile("(?:[0-9a-fA-F]{2}){" + LoginTokens.LENGTH + "}");
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/_.?=&%+-]*");

  private final SignIn signIn;
  private final SignOut signOut;
  private final Consumer<PlayerId> gone;
  private final IssueLoginToken issue;
  private final Duration lifetime;

  /** @param gone told who signed out: he leaves the room where he is by his browser */
  public LoginPages(SignIn signIn, SignOut signOut, Consumer<PlayerId> gone, IssueLoginToken issue, Duration lifetime) {
    this.signIn = signIn;
    this.signOut = signOut;
    this.gone = gone;
    this.issue = issue;
    this.lifetime = lifetime;
  }

  @Override
  public void addTo(Routes routes) {
    routes.live("/login",
        asked -> new Answer.Page("login", new LoginView("", goal(asked.wish("to")), Optional.empty())));
    routes.form("/login", Access.ANYBODY, this::begin);
    routes.form("/login/code", Access.ANYBODY, this::confirm);
    routes.form("/logout", Access.ANYBODY, this::leave);
    routes.program("/metaclient/login", this::token);
    routes.live("/metaclient/settings", this::ask);
    routes.form("/metaclient/settings", Access.ANYBODY, this::redeem);
  }

  private Answer begin(Asked asked) {
    String name = asked.field("name").orElse("");
    return answer(signIn.signIn(name, asked.password("password"), place(asked)), name, goal(asked.field("to")), asked);
  }

  private Answer confirm(Asked asked) {
    Optional<SessionToken> begun = asked.field("begun").flatMap(TokenText::read);
    SignIn.Outcome outcome = begun.isEmpty() ? new SignIn.TooLate()
        : signIn.confirm(begun.get(), asked.field("code").orElse("").replace(" ", ""), place(asked));
    return answer(outcome, "", goal(asked.field("to")), asked);
  }

  private Answer answer(SignIn.Outcome outcome, String name, String to, Asked asked) {
    if (!(outcome instanceof SignIn.SignedIn || outcome instanceof SignIn.CodeWanted)) {
      LOG.info("event=web-login-refused name={} why={} from={}",
          LogText.quoted(name), outcome.getClass().getSimpleName(), from(asked));
    }
    return switch (outcome) {
      case SignIn.SignedIn in -> {
        LOG.info("event=web-login user={} from={} session={}",
            in.user().id(), from(asked), in.session().token().brief());
        yield new Answer.SignedIn(in.token(), lifetime, to);
      }
      case SignIn.CodeWanted(SessionToken begun) ->
          new Answer.Page("code", new CodeView(TokenText.of(begun), to, Optional.empty()));
      case SignIn.WrongCode(SessionToken begun) ->
          new Answer.Again("code",
              new CodeView(TokenText.of(begun), to, Optional.of("That is not the code of this moment.")));
      case SignIn.Wrong _ -> again(name, to, WRONG);
      case SignIn.Disabled _ -> again(name, to, "This account is disabled.");
      case SignIn.NotVerified _ -> again(name, to,
          "This account waits to be verified: enter the code from your mail at /verify, or ask the staff.");
      case SignIn.Barred(String notice) -> again(name, to, notice);
      case SignIn.TooLate _ -> again(name, to, "That took too long or went wrong too often. Please begin again.");
      case SignIn.TooManyFailures(Duration wait) ->
          again(name, to, "Too many wrong passwords. Try again in " + (wait.toSeconds() + 1) + " seconds.");
      case SignIn.NotNow _ -> again(name, to, "Too many players log in just now. Try again in a minute.");
    };
  }

  /** What Aleph One asks for; it looks at the text alone, of which it takes the first 16 bytes. */
  private Answer token(Asked asked) {
    String name = asked.field("username").orElse("");
    Optional<String> token = issue.issue(name, asked.password("password"), asked.address());
    LOG.info("event=web-token{} name={} from={}",
        token.isPresent() ? "" : "-refused", LogText.quoted(name), from(asked));
    return new Answer.Plain(token.isPresent() ? 200 : 403, token.orElse(""));
  }

  /**
   * Where Aleph One leads a browser, to the player's own pages. Anybody can lead somebody here with a token of his own
   * account, so that who comes is asked as whom he wants to go on.
   */
  private Answer ask(Asked asked) {
    String token = asked.wish("token").orElse("");
    return signIn.holder(characters(token))
        .<Answer>map(user -> new Answer.Page("handover", HandoverView.of(user, token)))
        .orElseGet(() -> answer(new SignIn.TooLate(), "", ACCOUNT, asked));
  }

  private Answer redeem(Asked asked) {
    String token = characters(asked.field("token").orElse(""));
    return answer(signIn.redeem(token, place(asked)), "", ACCOUNT, asked);
  }

  /** The token whose digits Aleph One gives to a browser. */
  private static String characters(String digits) {
    if (!HEXADECIMAL.matcher(digits).matches()) return "";
    return new String(HexFormat.of().parseHex(digits), StandardCharsets.ISO_8859_1);
  }

  private Answer leave(Asked asked) {
    asked.visitor().ifPresent(visitor -> {
      signOut.signOut(visitor.session());
      gone.accept(visitor.player());
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
