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

/** Found by what they are or hold: a store, the hasher, or something that holds one. */
final class BlockingUseCases {
  static final DescribedPredicate<JavaClass> STORES = describe("a store, the transactions or the hasher",
      type -> type.getPackageName().startsWith("metaserver.")
          && type.getSimpleName()
              .matches(".*Repository|RatingHistory|AuditLog|ChatLog|Lease|Transactions|PasswordHasher"));

  /** Ports behind which a store is asked. */
  private static final DescribedPredicate<JavaClass> WAITING = describe("a port that may wait for a store",
      type -> type.getPackageName().startsWith("metaserver.application.")
          && type.getSimpleName().matches("AccountTrail|Bar|Credentials|PersonalRecords|SecondFactor"));

  static final DescribedPredicate<JavaAccess<?>> CALLED =
      describe("it is a use case that reaches a store",
          access -> isCall(access) && reachesAStore(access.getTargetOwner(), new HashSet<>()));

  static final DescribedPredicate<JavaAccess<?>> HANDED_OVER =
      describe("in a lambda that is handed to offload", access -> access.isDeclaredInLambda()
          && access.getOrigin().getMethodCallsFromSelf().stream()
              .anyMatch(call -> call.getTargetOwner().getName().equals("metaserver.network.connection.Connection")
                  && call.getName().equals("offload")));

  private BlockingUseCases() {}

  private static boolean waits(JavaClass type) {
    return STORES.or(WAITING).test(type);
  }

  /** A constructor or a static method has no store at hand. */
  private static boolean isCall(JavaAccess<?> access) {
    return access.getTargetOwner().getPackageName().startsWith("metaserver.application.")
        && !access.getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
        && access.getTarget().resolveMember()
            .filter(member -> member.getModifiers().contains(JavaModifier.STATIC)).isEmpty();
  }

  private static boolean reachesAStore(JavaClass type, Set<JavaClass> seen) {
    if (!seen.add(type)) return false;
    if (waits(type)) return true;
    return type.getFields().stream().map(JavaField::getRawType)
        .filter(held -> held.getPackageName().startsWith("metaserver."))
        .anyMatch(held -> reachesAStore(held, seen));
  }
}
