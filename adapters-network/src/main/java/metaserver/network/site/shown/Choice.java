package metaserver.network.site.shown;

/** Something that can be chosen in a form. */
public record Choice(String word, String name, boolean chosen) {}
