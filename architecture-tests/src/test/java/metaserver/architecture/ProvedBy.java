package metaserver.architecture;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the classes that together break a rule, and shall be refused by it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@Repeatable(ProvedBy.EachOf.class)
public @interface ProvedBy {
  Class<?>[] value();

  /** Several proofs of one rule. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  @interface EachOf {
    ProvedBy[] value();
  }
}
