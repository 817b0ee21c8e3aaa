package metaserver.network.offender;

import metaserver.application.ownership.Lease;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.chat.ChatLog;
import metaserver.domain.ranking.RatingHistory;

public record AsksTheLogs(AuditLog deeds, ChatLog lines, RatingHistory ratings, Lease lease) {}
