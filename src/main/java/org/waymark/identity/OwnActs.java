package org.waymark.identity;

import org.springframework.stereotype.Component;
import org.waymark.audit.Audit;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.SchoolTransactions;
import org.waymark.tenancy.Viewer;

/** Audits what somebody changed about their own sign-in, in each school that lets them in. */
@Component
public class OwnActs {
    private final Accounts accounts;
    private final SchoolTransactions transactions;
    private final Audit audit;

    OwnActs(Accounts accounts, SchoolTransactions transactions, Audit audit) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** @param act what was done, in the past tense */
    public void record(AccountId account, String act) {
        for (Viewer there : accounts.everywhere(account)) {
            transactions.run(
                    there.school(),
                    () -> audit.record(there, act, "account " + account.value(), null, null, null, null));
        }
    }
}
