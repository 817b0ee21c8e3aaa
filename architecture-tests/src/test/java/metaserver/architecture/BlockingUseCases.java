package metaserver.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.HashSet;
import java.util.Set;

/** Found by what they hold: a store or the hasher, or something that holds one. */
final class BlockingUseCases {
  static final DescribedPredicate<JavaClass> STORES = describe("a repository, the transactions or the hasher",
      type -> type.getPackageName().startsWith("metaserver.")
          && type.getSimpleName().matches(".*Repository|Transactions|PasswordHasher"));

  static final DescribedPredicate<JavaAccess<?>> CALLED =
      describe("it is a use case that reaches a store",
          access -> isCall(access) && holdsAStore(access.getTargetOwner(), new HashSet<>()));

  static final DescribedPredicate<JavaAccess<?>> HANDED_OVER =
      describe("in a lambda that is handed to offload", access -> access.isDeclaredInLambda()
          && access.getOrigin().getMethodCallsFromSelf().stream()
              .anyMatch(call -> call.getTargetOwner().getName().equals("metaserver.network.connection.Connection")
                  && call.getName().equals("offload")));

  private BlockingUseCases() {}

  /** A constructor or a static method has no store at hand. */
  private static boolean isCall(JavaAccess<?> access) {
    return access.getTargetOwner().getPackageName().startsWith("metaserver.application.")
        && !access.getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
        && access.getTarget().resolveMember()
            .filter(member -> member.getModifiers().contains(JavaModifier.STATIC)).isEmpty();
  }

  private static boolean holdsAStore(JavaClass type, Set<JavaClass> seen) {
    if (!seen.add(type)) return false;
    return type.getFields().stream().map(JavaField::getRawType)
        .filter(held -> held.getPackageName().startsWith("metaserver."))
        .anyMatch(held -> STORES.test(held) || holdsAStore(held, seen));
  }
}
