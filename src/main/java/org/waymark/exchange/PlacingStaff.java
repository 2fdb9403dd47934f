package org.waymark.exchange;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.access.Access;
import org.waymark.exchange.StaffComparison.Due;
import org.waymark.identity.Accounts;
import org.waymark.school.ClassId;
import org.waymark.school.Staff;
import org.waymark.school.StaffId;
import org.waymark.school.StaffMember;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Viewer;

/** Gives people of the school their account, what they may do and the classes they teach; and takes it back. */
@Component
public class PlacingStaff {
    private final Staff staff;
    private final Accounts accounts;
    private final Access access;
    private final Changes changes;

    PlacingStaff(Staff staff, Accounts accounts, Access access, Changes changes) {
        this.staff = staff;
        this.accounts = accounts;
        this.access = access;
        this.changes = changes;
    }

    void place(Due each, Collection<ClassId> teaches, Viewer by) {
        StaffMember member = each.member();
        staff.save(member, by);
        AccountId account = accounts.forEmail(member.email(), member.name()).account();
        if (!each.place().roles().isEmpty()) {
            accounts.join(account, by.school(), each.place().roles());
        }
        access.place(account, member.id(), each.place().roles(), by.school());
        access.teaches(member.id(), teaches, by);
        changes.audit(
                each.isNew() ? "gave a member of staff access: " + each.place().said() : "changed a member of staff",
                subject(member.id()),
                null,
                each.what(),
                by);
    }

    void missing(Collection<StaffId> missing, Collection<StaffId> found, Viewer by) {
        staff.missing(missing, by);
        staff.found(found, by);
        missing.forEach(id -> audit("flagged a member of staff whom the file lacks", id, by));
    }

    /** Somebody missing has left: what they may do in this school ends with it. False where nobody missing is so called. */
    public boolean end(StaffId person, Viewer by) {
        return staff.leave(person, by)
                .map(member -> {
                    accounts.findByEmail(member.email()).ifPresent(account -> {
                        accounts.leave(account.account(), by.school());
                        access.remove(account.account(), by);
                    });
                    access.teaches(person, List.of(), by);
                    audit("ended the access of a member of staff whom the file lacks", person, by);
                    return true;
                })
                .orElse(false);
    }

    public boolean keep(StaffId person, Viewer by) {
        boolean kept = staff.keep(person, by);
        if (kept) {
            audit("kept the access of a member of staff whom the file lacks", person, by);
        }
        return kept;
    }

    private void audit(String act, StaffId person, Viewer by) {
        changes.audit(act, subject(person), null, List.of(), by);
    }

    private static String subject(StaffId person) {
        return "staff " + person.value();
    }
}
