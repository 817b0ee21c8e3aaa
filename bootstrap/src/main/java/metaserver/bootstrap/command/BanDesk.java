package metaserver.bootstrap.command;

import java.time.InstantSource;
import metaserver.application.moderation.IssueBan;
import metaserver.application.moderation.LiftBan;
import metaserver.domain.moderation.BanRepository;

/** How operators ban, and look at bans. */
public record BanDesk(IssueBan issue, LiftBan lift, BanRepository bans, InstantSource clock) {}
