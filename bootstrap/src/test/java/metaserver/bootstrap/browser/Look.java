package metaserver.bootstrap.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** How somebody looks at the site. */
enum Look {
  LIGHT(1200, ColorScheme.LIGHT, true),
  DARK(1200, ColorScheme.DARK, true),
  PHONE(Look.PHONE_WIDTH, ColorScheme.LIGHT, true),
  DARK_PHONE(Look.PHONE_WIDTH, ColorScheme.DARK, true),
  WITHOUT_JAVASCRIPT(1200, ColorScheme.LIGHT, false);

  static final int PHONE_WIDTH = 360;
  private static final int HEIGHT = 800;

  private final int width;
  private final ColorScheme colours;
  private final boolean javaScript;

  Look(int width, ColorScheme colours, boolean javaScript) {
    this.width = width;
    this.colours = colours;
    this.javaScript = javaScript;
  }

  NewContextOptions options() {
    return new NewContextOptions().setViewportSize(width, HEIGHT).setColorScheme(colours)
        .setJavaScriptEnabled(javaScript).setReducedMotion(ReducedMotion.REDUCE)
        .setLocale("en").setTimezoneId("UTC");
  }
}
