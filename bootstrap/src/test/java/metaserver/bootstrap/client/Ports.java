package metaserver.bootstrap.client;

/** Where a server listens on 127.0.0.1. */
public interface Ports {
  int login();

  int room(int id);
}
