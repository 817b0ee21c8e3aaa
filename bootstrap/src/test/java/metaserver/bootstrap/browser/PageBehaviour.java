package metaserver.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page, whoever reads it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
interface PageBehaviour {
  List<String> pages();

  Visitor reader(Look look);

  @ParameterizedTest
  @MethodSource("pages")
  default void aPageShouldBreakNoRuleOfAccessibilityAndMakeTheBrowserComplainOfNothing(String address) {
    try (Visitor visitor = reader(Look.LIGHT)) {
      visitor.opens(address);
      assertThat(new Axe().violations(visitor.page())).as(address).isEmpty();
      visitor.hasNoComplaint();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  default void aPageShouldFitAPhoneWithoutScrollingSidewaysAndBeReadInTheDark(String address) {
    try (Visitor visitor = reader(Look.DARK_PHONE)) {
      visitor.opens(address);
      assertThat(visitor.evaluates("document.documentElement.scrollWidth")).as(address).isEqualTo(Look.PHONE_WIDTH);
      assertThat(visitor.evaluates(Keyboard.TOO_SMALL)).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
      assertThat(new Axe().violationsByLook(visitor.page())).as(address).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  default void aPageShouldBeReachedByTheKeyboardInTheOrderOfReading(String address) {
    try (Visitor visitor = reader(Look.LIGHT)) {
      visitor.opens(address);
      new Keyboard(visitor.page()).walks();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  default void aPageShouldSayTheSameWithoutJavaScript(String address) {
    try (Visitor with = reader(Look.LIGHT); Visitor without = reader(Look.WITHOUT_JAVASCRIPT)) {
      assertThat(without.opens(address)).isEqualTo(with.opens(address));
      assertThat(untimed(without.reads())).isEqualTo(untimed(with.reads()));
    }
  }

  private static String untimed(String text) {
    return text.replaceAll("\\d+ ms", "a few ms");
  }
}
