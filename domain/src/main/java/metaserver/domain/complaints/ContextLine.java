package metaserver.domain.complaints;

import metaserver.domain.chat.SpokenLine;

/** Something that was said before, to the room or in a whisper between the two whom a complaint is about. */
public record ContextLine(boolean whisper, SpokenLine said) {}
