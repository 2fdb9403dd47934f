package org.waymark.identity.staff;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.hosting.Command;
import org.waymark.hosting.CommandCall;
import org.waymark.hosting.Refusal;
import org.waymark.school.CommandSchools;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Problems;

/**
 * {@code ./run code}: a one-time code for a member of staff. After a first import nobody can sign in yet, so it is how the
 * head or the office gets in.
 */
@Component
class CodeCommand implements Command {
    private final CommandSchools schools;
    private final StaffQuery staff;
    private final IssuingCodes codes;

    CodeCommand(CommandSchools schools, StaffQuery staff, IssuingCodes codes) {
        this.schools = schools;
        this.staff = staff;
        this.codes = codes;
    }

    @Override
    public String name() {
        return "code";
    }

    @Override
    public int run(CommandCall call) {
        String person = String.join(" ", call.options().words()).strip();
        if (person.isEmpty()) {
            throw new Refusal("Say for whom, by e-mail address or name.");
        }
        CodesPage page = schools.in(call, viewer -> issue(person, viewer));
        for (CodesPage.Slip slip : page.slips()) {
            call.out().printf("%s, %s: %s%n", slip.name(), slip.email(), slip.code());
        }
        call.out().printf("It sets a password once, at /identity/code, until %s.%n", page.until());
        return CLEAN;
    }

    private CodesPage issue(String person, Viewer viewer) {
        List<StaffPage.Row> meant = staff.page(Problems.none(), viewer).rows().stream()
                .filter(row ->
                        row.email().equalsIgnoreCase(person) || row.name().equalsIgnoreCase(person))
                .toList();
        if (meant.isEmpty()) {
            throw new Refusal("Nobody at %s who may sign in is called %s. The staff file brings people in."
                    .formatted(viewer.schoolName(), person));
        }
        if (meant.size() > 1) {
            throw new Refusal("%d people at %s are called %s. Give the e-mail address."
                    .formatted(meant.size(), viewer.schoolName(), person));
        }
        return codes.issue(List.of(meant.getFirst().account()), viewer);
    }
}
