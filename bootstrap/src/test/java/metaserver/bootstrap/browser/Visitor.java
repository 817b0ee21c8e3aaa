package metaserver.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody at the site, with what his browser complained of: scripts, policy, files that are not there. */
final class Visitor implements AutoCloseable {
  private final Page page;
  private final Runnable leaving;
  private final List<String> complaints = new ArrayList<>();

  Visitor(Page page, Runnable leaving) {
    this.page = page;
    this.leaving = leaving;
    page.onConsoleMessage(message -> {
      // that the page itself is none is told as an error, too
      boolean ofThePage = message.location().startsWith(page.url())
          && message.text().startsWith("Failed to load resource");
      if (!ofThePage && List.of("error", "warning").contains(message.type())) complaints.add(message.text());
    });
    page.onPageError(complaints::add);
    page.onDialog(dialog -> {
      complaints.add("a dialog: " + dialog.message());
      dialog.dismiss();
    });
    page.onRequestFailed(request -> {
      // a page that is left lets go of what it listens to
      if (!request.url().endsWith("/live")) complaints.add(request.url() + ": " + request.failure());
    });
  }

  Page page() {
    return page;
  }

  /** Goes to an address; what it answered. */
  int opens(String address) {
    Response answer = page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
    return Optional.ofNullable(answer).orElseThrow().status();
  }

  /** By the form. */
  void logsIn(String name, String password) {
    opens("/login");
    page.getByLabel("Name").fill(name);
    page.getByLabel("Password").fill(password);
    page.locator("main button").click();
    page.waitForURL(url -> !url.endsWith("/login"));
  }

  /** What the page holds, as it can be read. */
  String reads() {
    return page.locator("main").innerText();
  }

  Object evaluates(String script) {
    return page.evaluate(script);
  }

  void hasNoComplaint() {
    assertThat(complaints).as(page.url()).isEmpty();
  }

  /** What was complained of so far is forgotten. */
  Visitor readsOn() {
    complaints.clear();
    return this;
  }

  @Override
  public void close() {
    leaving.run();
  }
}
