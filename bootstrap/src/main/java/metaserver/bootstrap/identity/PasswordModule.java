package metaserver.bootstrap.identity;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import metaserver.application.identity.PasswordHasher;
import metaserver.bootstrap.settings.PasswordSettings;
import metaserver.bootstrap.settings.Settings;
import metaserver.persistence.passwords.Argon2Parameters;
import metaserver.persistence.passwords.Argon2PasswordHasher;

/** How passwords are hashed. */
@Module
public interface PasswordModule {
  @Provides
  @Singleton
  static Argon2PasswordHasher argon2(Settings settings) {
    return hasher(settings.passwords());
  }

  @Provides
  static PasswordHasher hasher(Argon2PasswordHasher argon2) {
    return argon2;
  }

  /** Without a graph, for a command that needs nothing else. */
  static Argon2PasswordHasher hasher(PasswordSettings settings) {
    int threads = settings.threads().orElseGet(() -> Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    return new Argon2PasswordHasher(
        new Argon2Parameters((int) (settings.memoryBytes() / 1024), settings.passes(), 1), threads, settings.queue());
  }
}
