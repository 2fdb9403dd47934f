package org.waymark.school;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.mail.SenderNames;
import org.waymark.tenancy.SchoolId;

/** Schools by the name in which their e-mails are sent. */
@Component
class SchoolSenders implements SenderNames {
    private final Schools schools;

    SchoolSenders(Schools schools) {
        this.schools = schools;
    }

    @Override
    public Optional<String> name(SchoolId school) {
        return schools.all().stream()
                .filter(each -> each.id().equals(school))
                .map(School::name)
                .findFirst();
    }
}
