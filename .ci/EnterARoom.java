import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * Speaks to a started server with the bytes of an Aleph One client: logs in as a guest, enters the first room of the
 * list and waits to see itself in the list of players. Needs nothing but Java. Arguments: host, login port.
 */
public final class EnterARoom {
  private static final int HEADER = 8;

  // Packet 100 of a guest "Gus", packet 115 and packet 103 as the client sends them.
  private static final String LOGIN = "dead0064000000c3" + "0004000000000001000000000001002b"
      + field("4d41524154484f4e") + field("4e6f762032322032303236") + field("31333a33363a3134") + field("6775657374")
      + playerData();
  private static final String VERSION = "dead00730000001800000001000000020000000300000000";
  private static final String PLAYER_DATA = "dead006700000033" + playerData();

  private EnterARoom() {}

  public static void main(String[] arguments) throws IOException {
    String host = arguments[0];
    byte[] token = new byte[32];
    int roomPort;
    try (Socket login = connect(host, Integer.parseInt(arguments[1]))) {
      send(login, LOGIN);
      expect(login, 12);
      send(login, VERSION);
      expect(login, 7).get(8, token);
      roomPort = Short.toUnsignedInt(expect(login, 0).getShort(8));
    }
    try (Socket room = connect(host, roomPort)) {
      send(room, "dead00650000002e" + HexFormat.of().formatHex(token) + "677565737400");
      send(room, PLAYER_DATA);
      expect(room, 9);
      expect(room, 3);
      ByteBuffer players = expect(room, 1);
      if (!new String(players.array(), java.nio.charset.StandardCharsets.ISO_8859_1).contains("|iGuest|p Gus")) {
        throw new IOException("the player list lacks the guest");
      }
    }
    System.out.println("a guest entered the room on port " + roomPort);
  }

  private static Socket connect(String host, int port) throws IOException {
    Socket socket = new Socket(host, port);
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static void send(Socket socket, String hex) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(HexFormat.of().parseHex(hex));
    out.flush();
  }

  /** The payload of the next packet, which must be of this kind. */
  private static ByteBuffer expect(Socket socket, int id) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    int signature = in.readUnsignedShort();
    int got = in.readUnsignedShort();
    byte[] payload = in.readNBytes(in.readInt() - HEADER);
    if (signature != 0xDEAD || got != id) throw new IOException("packet " + got + " instead of " + id);
    return ByteBuffer.wrap(payload);
  }

  private static String field(String hex) {
    return hex + "0".repeat(64 - hex.length());
  }

  private static String playerData() {
    return "00000000" + "24005f00a3000000" + "24005f00a3000000" + "00001388" + "0".repeat(28) + "47757300" + "00";
  }
}
