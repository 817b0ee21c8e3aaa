package metaserver.bootstrap.command;

import metaserver.application.ranking.BrowseLadder;
import metaserver.application.ranking.CompareRecords;
import metaserver.application.ranking.DescribePlayer;
import metaserver.application.ranking.RankPlayers;
import metaserver.application.ranking.TraceRating;

/** How operators have players ranked, and see what came of it. */
public record LadderDesk(
    RankPlayers rank, BrowseLadder browse, DescribePlayer describe, CompareRecords compare, TraceRating trace) {}
