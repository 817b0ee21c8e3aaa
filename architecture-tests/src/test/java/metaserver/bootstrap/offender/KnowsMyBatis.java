package metaserver.bootstrap.offender;

import org.apache.ibatis.session.SqlSession;

public record KnowsMyBatis(SqlSession session) {}
