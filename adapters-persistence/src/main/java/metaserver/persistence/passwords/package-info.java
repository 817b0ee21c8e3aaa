/** Passwords as hashes: argon2id, made and compared on threads of their own; bcrypt is compared, too. */
@NullMarked
package metaserver.persistence.passwords;

import org.jspecify.annotations.NullMarked;
