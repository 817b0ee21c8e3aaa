package metaserver.network;

import java.lang.reflect.RecordComponent;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metaserver.domain.text.Blob;
import metaserver.network.games.GameData;
import metaserver.network.identity.PasswordResponse;
import metaserver.network.wire.SessionKeyOffer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A packet as plain maps, lists, numbers and texts, to be compared with a sample's fields. */
final class Told {
  private Told() {}

  static Object by(Object value) {
    return switch (value) {
      case SessionKeyOffer offer -> Map.of("values", words(offer.values()));
      case PasswordResponse response ->
          Map.of("response", by(response.response()), "password", response.password());
      case GameData data -> Map.of("bytes", by(data.bytes()), "head", by(data.head()));
      case Record record -> fields(record);
      case List<?> list -> list.stream().map(Told::by).toList();
      case Optional<?> optional -> optional.map(Told::by).orElse("");
      case Blob blob -> HexFormat.of().formatHex(blob.bytes());
      case InetAddress address -> address.getHostAddress();
      case Boolean flag -> flag ? 1L : 0L;
      case Number number -> number.longValue();
      default -> value;
    };
  }

  /** The told part that the sample speaks of, in the sample's shape. */
  static Object by(JsonNode sample, Object told) {
    return switch (told) {
      case Map<?, ?> map -> {
        Map<String, Object> part = new LinkedHashMap<>();
        sample.properties().forEach(field -> part.put(field.getKey(), part(field.getValue(), map.get(field.getKey()))));
        yield part;
      }
      case List<?> list -> {
        List<Object> part = new ArrayList<>();
        for (int i = 0; i < sample.size(); i++) {
          part.add(part(sample.get(i), list.get(i)));
        }
        yield part;
      }
      default -> told;
    };
  }

  private static Object part(JsonNode sample, @Nullable Object told) {
    return told == null ? "nothing of that name" : by(sample, told);
  }

  /** The sample's fields as the same plain values. */
  static Object by(JsonNode sample) {
    if (sample.isObject()) {
      Map<String, Object> map = new LinkedHashMap<>();
      sample.properties().forEach(field -> map.put(field.getKey(), by(field.getValue())));
      return map;
    }
    if (sample.isArray()) {
      List<Object> list = new ArrayList<>();
      sample.forEach(each -> list.add(by(each)));
      return list;
    }
    return sample.isNumber() ? sample.asLong() : sample.isNull() ? "" : sample.asString();
  }

  private static Map<String, Object> fields(Record record) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        fields.put(component.getName(), by(component.getAccessor().invoke(record)));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(component.getName(), e);
      }
    }
    return fields;
  }

  private static List<Long> words(long values) {
    List<Long> words = new ArrayList<>();
    for (int shift = 0; shift < Long.SIZE; shift += Short.SIZE) {
      words.add(values >>> shift & 0xFFFF);
    }
    return words;
  }
}
