package metaserver.network.offender;

import java.util.List;
import metaserver.application.chatlog.SearchChat;
import metaserver.domain.audit.Party;
import metaserver.domain.chat.ChatSearch;
import metaserver.domain.chat.KeptLine;

public record SearchesChatOnTheLoop(SearchChat chat) {
  public List<KeptLine> search(Party reader, ChatSearch search) {
    return chat.search(reader, search);
  }
}
