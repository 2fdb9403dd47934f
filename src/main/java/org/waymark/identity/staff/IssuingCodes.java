package org.waymark.identity.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.audit.Audit;
import org.waymark.hosting.Installation;
import org.waymark.identity.OneTimeCodes;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Problems;

/** Makes the codes that the office prints; who got one is audited, the code is not. */
@Component
class IssuingCodes {
    private final StaffQuery staff;
    private final OneTimeCodes codes;
    private final Audit audit;
    private final Clock clock;
    private final String address;

    IssuingCodes(StaffQuery staff, OneTimeCodes codes, Audit audit, Clock clock, Installation installation) {
        this.staff = staff;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
        this.address = installation.baseUrl().toString();
    }

    CodesPage issue(List<UUID> accounts, Viewer by) {
        StaffPage page = staff.page(Problems.none(), by);
        List<CodesPage.Slip> slips = page.rows().stream()
                .filter(row -> accounts.isEmpty() ? !row.hasPassword() : accounts.contains(row.account()))
                .map(row -> slip(row, by))
                .toList();
        String until = LocalDate.now(clock)
                .plusDays(OneTimeCodes.LASTS.toDays())
                .format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK));
        return new CodesPage(by.path(), address, until, slips);
    }

    private CodesPage.Slip slip(StaffPage.Row row, Viewer by) {
        audit.record(by, "printed a one-time code", "account " + row.account(), null, null, null, null);
        return new CodesPage.Slip(row.name(), row.email(), codes.issue(new AccountId(row.account())));
    }
}
