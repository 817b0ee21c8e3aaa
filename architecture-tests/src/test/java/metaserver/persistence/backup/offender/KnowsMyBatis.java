package metaserver.persistence.backup.offender;

import org.apache.ibatis.session.SqlSession;

public record KnowsMyBatis(SqlSession session) {}
