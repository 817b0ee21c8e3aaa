package metaserver.bootstrap.browser;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** The colours that a picture has most of; a picture of a page has few, and takes a third with them alone. */
final class Palette {
  private static final int COLOURS = 256;

  private Palette() {}

  /** A picture as PNG, with as many colours as go into a byte. */
  static byte[] reduced(byte[] png) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    Map<Integer, Integer> counts = new HashMap<>();
    int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    for (int pixel : pixels) counts.merge(pixel & 0xFFFFFF, 1, Integer::sum);
    List<Integer> colours = counts.entrySet().stream().sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed()
        .thenComparing(Map.Entry.comparingByKey())).limit(COLOURS).map(Map.Entry::getKey).toList();
    BufferedImage reduced = new BufferedImage(
        picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model(colours));
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int i = 0; i < pixels.length; i++) {
      int index = nearest.computeIfAbsent(pixels[i] & 0xFFFFFF, colour -> colours.indexOf(nearest(colours, colour)));
      reduced.getRaster().setSample(i % picture.getWidth(), i / picture.getWidth(), 0, index);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(reduced, "png", out);
    return out.toByteArray();
  }

  private static IndexColorModel model(List<Integer> colours) {
    int[] all = colours.stream().mapToInt(Integer::intValue).toArray();
    return new IndexColorModel(8, all.length, all, 0, false, -1, DataBuffer.TYPE_BYTE);
  }

  private static int nearest(List<Integer> colours, int colour) {
    return colours.stream().min(Comparator.comparingInt(one -> distance(one, colour))).orElseThrow();
  }

  private static int distance(int one, int other) {
    int red = (one >> 16) - (other >> 16);
    int green = (one >> 8 & 255) - (other >> 8 & 255);
    int blue = (one & 255) - (other & 255);
    return 2 * red * red + 4 * green * green + 3 * blue * blue;
  }
}
