package metaserver.persistence.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a backup says of itself; written when the backup is known to be good. */
public sealed interface Manifest {
  Instant started();

  /** The earliest moment that the backup leads to. */
  Instant finished();

  /** In bytes. */
  long size();

  /** The major version of the server. */
  int server();

  /** The version of the schema. */
  String schema();

  /**
   * Of a dump.
   *
   * @param sha256 of the dump's file, in hex
   */
  record OfDump(Instant started, Instant finished, long size, int server, String schema, String sha256,
      SortedMap<String, TableSum> tables) implements Manifest {}

  /**
   * Of a base backup.
   *
   * @param wal the first segment of the write-ahead log that it needs
   * @param end the last one that it holds
   * @param files SHA-256 in hex by path below the cluster's directory
   */
  record OfBase(Instant started, Instant finished, long size, int server, String schema, String wal, String end,
      SortedMap<String, String> files) implements Manifest {}

  /** As JSON. */
  default String text() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", switch (this) {
      case OfDump _ -> "dump";
      case OfBase _ -> "base";
    });
    json.put("started", started().toString());
    json.put("finished", finished().toString());
    json.put("durationMillis", finished().toEpochMilli() - started().toEpochMilli());
    json.put("bytes", size());
    json.put("serverVersion", server());
    json.put("schemaVersion", schema());
    switch (this) {
      case OfDump dump -> {
        json.put("sha256", dump.sha256());
        Map<String, Object> tables = new TreeMap<>();
        dump.tables().forEach((name, sum) -> tables.put(name, sum.json()));
        json.put("tables", tables);
      }
      case OfBase base -> {
        json.put("firstWal", base.wal());
        json.put("lastWal", base.end());
        json.put("files", base.files());
      }
    }
    return JsonText.of(json);
  }

  /** Reads a manifest's file. */
  static Manifest read(Path file) throws IOException {
    try {
      return of(new Fields(JsonText.read(Files.readString(file))));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new BackupFailure("the manifest " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Manifest of(Fields json) {
    Instant started = Instant.parse(json.text("started"));
    Instant finished = Instant.parse(json.text("finished"));
    long size = json.number("bytes");
    int server = (int) json.number("serverVersion");
    String schema = json.text("schemaVersion");
    return switch (json.text("kind")) {
      case "dump" -> new OfDump(started, finished, size, server, schema, json.text("sha256"),
          sums(json.object("tables")));
      case "base" -> new OfBase(started, finished, size, server, schema, json.text("firstWal"), json.text("lastWal"),
          texts(json.object("files")));
      default -> throw new IllegalArgumentException("there is no kind " + json.text("kind"));
    };
  }

  private static SortedMap<String, TableSum> sums(Fields tables) {
    SortedMap<String, TableSum> sums = new TreeMap<>();
    tables.json().keySet().stream().map(String::valueOf).forEach(name -> {
      Fields sum = tables.object(name);
      sums.put(name, new TableSum(sum.number("rows"), sum.text("checksum")));
    });
    return sums;
  }

  private static SortedMap<String, String> texts(Fields files) {
    SortedMap<String, String> texts = new TreeMap<>();
    files.json().keySet().stream().map(String::valueOf).forEach(name -> texts.put(name, files.text(name)));
    return texts;
  }

  /** The fields of an object, each of which must be there. */
  record Fields(Map<?, ?> json) {
    String text(String name) {
      if (json.get(name) instanceof String text) return text;
      throw missing(name);
    }

    long number(String name) {
      if (json.get(name) instanceof Long number) return number;
      throw missing(name);
    }

    Fields object(Object name) {
      if (json.get(name) instanceof Map<?, ?> object) return new Fields(object);
      throw missing(name);
    }

    private static IllegalArgumentException missing(Object name) {
      return new IllegalArgumentException("it has no " + name);
    }
  }
}
