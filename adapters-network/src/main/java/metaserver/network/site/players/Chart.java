package metaserver.network.site.players;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metaserver.network.site.players.PlayerView.RatingPoint;

/**
 * A line of numbers as a picture, game by game from left to right. Its corners are 0, 0 and {@link #WIDTH},
 * {@link #HEIGHT}.
 *
 * @param line the points of a polyline, empty with fewer than two
 * @param marks lines across, with what they stand for
 */
public record Chart(String line, List<Mark> marks, List<Dot> dots) {
  public static final int WIDTH = 960;
  public static final int HEIGHT = 240;
  private static final int LEFT = 52;
  private static final int EDGE = 12;
  private static final int MARKS = 4;
  /** With more points the line alone is clearer. */
  private static final int MOST_DOTS = 40;

  public Chart {
    marks = List.copyOf(marks);
    dots = List.copyOf(dots);
  }

  static Chart of(List<RatingPoint> points) {
    if (points.isEmpty()) return new Chart("", List.of(), List.of());
    int top = points.stream().mapToInt(RatingPoint::number).max().getAsInt();
    int bottom = points.stream().mapToInt(RatingPoint::number).min().getAsInt();
    int step = step(top - bottom);
    int low = Math.floorDiv(bottom, step) * step;
    int high = Math.max(low + step, Math.ceilDiv(top, step) * step);
    List<Dot> dots = IntStream.range(0, points.size())
        .mapToObj(i -> new Dot(x(i, points.size()), y(points.get(i).number(), low, high), points.get(i))).toList();
    List<Mark> marks = new ArrayList<>();
    for (int number = low; number <= high; number += step) marks.add(new Mark(y(number, low, high), number));
    String line = dots.size() < 2
        ? ""
        : dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
    return new Chart(line, marks, dots.size() > MOST_DOTS ? List.of(dots.getLast()) : dots);
  }

  /** 1, 2 or 5 times a power of ten. */
  private static int step(int range) {
    int step = 1;
    for (int factor = 1; step * MARKS < range; factor++) step = factor % 3 == 2 ? step / 2 * 5 : step * 2;
    return step;
  }

  private static int x(int i, int count) {
    return count == 1 ? WIDTH / 2 : LEFT + EDGE + (int) ((long) i * (WIDTH - LEFT - 2 * EDGE) / (count - 1));
  }

  private static int y(int number, int low, int high) {
    return HEIGHT - EDGE - (int) ((long) (number - low) * (HEIGHT - 2 * EDGE) / (high - low));
  }

  /** A line across. */
  public record Mark(int y, int number) {}

  /** A game. */
  public record Dot(int x, int y, RatingPoint point) {}
}
