package metaserver.domain.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import metaserver.domain.identity.UserId;
import metaserver.domain.text.Blob;

/** Makes the seal of a day from its deeds, one after the other. Names and addresses are no part of it. */
public final class Sealing {
  private final LocalDate day;
  private final MessageDigest all = sha256();
  private final ByteArrayOutputStream marks = new ByteArrayOutputStream();
  private int deeds;

  /** @param before the hash of the seal before this one, empty for the first */
  public Sealing(LocalDate day, String before) {
    this.day = day;
    all.update((before + " " + day + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** By number. */
  public void add(KeptDeed kept) {
    byte[] hash = sha256().digest(bytes(kept));
    all.update(hash);
    marks.writeBytes(ByteBuffer.allocate(Seal.MARK).putLong(kept.number()).put(hash, 0, Long.BYTES).array());
    deeds++;
  }

  public Seal seal(Instant at) {
    return new Seal(day, deeds, Blob.of(marks.toByteArray()), HexFormat.of().formatHex(all.digest()), at);
  }

  /** All that stays, so that no two deeds have the same bytes. */
  private static byte[] bytes(KeptDeed kept) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      Deed deed = kept.deed();
      out.writeLong(kept.day().toEpochDay());
      out.writeLong(kept.number());
      text(out, Optional.of(deed.at().truncatedTo(ChronoUnit.MICROS).toString()));
      text(out, Optional.of(deed.kind().name()));
      account(out, deed.actor().account());
      out.writeBoolean(deed.subject().isPresent());
      account(out, deed.subject().flatMap(Party::account));
      text(out, deed.before());
      text(out, deed.after());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void account(DataOutputStream out, Optional<UserId> account) throws IOException {
    out.writeInt(account.map(UserId::value).orElse(0));
  }

  private static void text(DataOutputStream out, Optional<String> text) throws IOException {
    byte[] bytes = text.orElse("").getBytes(StandardCharsets.UTF_8);
    out.writeInt(text.isPresent() ? bytes.length : -1);
    out.write(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
