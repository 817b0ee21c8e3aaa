package metaserver.bootstrap.command;

import metaserver.application.account.DropCodes;
import metaserver.application.account.VerifyAccount;

/** What operators do for owners of accounts. */
public record AccountDesk(VerifyAccount verify, DropCodes dropCodes) {}
