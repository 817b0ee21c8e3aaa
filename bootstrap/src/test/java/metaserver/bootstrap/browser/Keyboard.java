package metaserver.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody who has no mouse. */
final class Keyboard {
  /** What can be pressed and is too small for a finger (WCAG 2.5.8), but for words in a text. */
  static final String TOO_SMALL = """
      [...document.querySelectorAll('nav a, button, input, select, textarea')].filter(one => {
        const box = one.getBoundingClientRect();
        return box.width > 0 && (box.width < 24 || box.height < 24);
      }).map(one => one.outerHTML)""";
  private static final String STOPS = """
      [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
        .filter(one => !one.disabled && one.type !== 'hidden' && one.checkVisibility())""";
  private static final String HERE = """
      (() => {
        const one = document.activeElement;
        const style = getComputedStyle(one);
        const box = one.getBoundingClientRect();
        const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
          && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
        return %s.indexOf(one) + (seen ? '' : ' unseen: ' + one.outerHTML);
      })()""".formatted(STOPS);
  /** A field for a moment has month, day, year, hour, minute, half of the day and a calendar to stop at. */
  private static final int PARTS = 7;

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
  }

  /** Every link, button and field is come by once, in the order of the page, and is seen to be. */
  void walks() {
    int stops = (int) page.evaluate(STOPS + ".length");
    for (int stop = 0; stop < stops; stop++) {
      String before = String.valueOf(stop - 1);
      String met = next();
      for (int part = 1; part < PARTS && met.split(" ", 2)[0].equals(before); part++) met = next();
      assertThat(met).as(page.url()).isEqualTo(String.valueOf(stop));
    }
  }

  private String next() {
    page.keyboard().press("Tab");
    return String.valueOf(page.evaluate(HERE));
  }
}
