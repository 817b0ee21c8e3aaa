package metaserver.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TxzTest {
  @TempDir private Path temporary;
  private Path target;

  @BeforeEach
  void choose() {
    target = temporary.resolve("programs");
  }

  @Test
  void whatIsPackedShouldBeThere() throws IOException {
    Txz.unpack(new ByteArrayInputStream(packed("ours")), target);
    assertThat(target.resolve("bin/postgres")).hasContent("ours");
    assertThat(temporary).isDirectoryNotContaining("glob:**/.unpacking-*");
  }

  @Test
  void whatAnotherProcessUnpackedMeanwhileShouldStayAndDo() throws IOException {
    Files.createDirectories(target.resolve("bin"));
    Files.writeString(target.resolve("bin/postgres"), "theirs");
    Txz.unpack(new ByteArrayInputStream(packed("ours")), target);
    assertThat(target.resolve("bin/postgres")).hasContent("theirs");
    assertThat(temporary).isDirectoryNotContaining("glob:**/.unpacking-*");
  }

  @Test
  void anArchiveThatIsCutOffShouldLeaveNothing() throws IOException {
    byte[] whole = packed("ours");
    InputStream half = new ByteArrayInputStream(whole, 0, whole.length / 2);
    assertThatThrownBy(() -> Txz.unpack(half, target)).isInstanceOf(IOException.class);
    assertThat(temporary).isEmptyDirectory();
  }

  private static byte[] packed(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
      TarArchiveEntry entry = new TarArchiveEntry("bin/postgres");
      byte[] text = content.getBytes(StandardCharsets.US_ASCII);
      entry.setSize(text.length);
      tar.putArchiveEntry(entry);
      tar.write(text);
      tar.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }
}
