package metaserver.persistence.memory.offender;

import org.springframework.transaction.support.TransactionTemplate;

public record KnowsSpring(TransactionTemplate template) {}
