package org.waymark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Guardians;
import org.waymark.identity.FamilyAccounts;
import org.waymark.identity.SignInLinks;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Kind;
import org.waymark.tenancy.Uuid7;

/** An adult of a family in the running product, with a contact of their own for each child, and an account. */
public record OneFamily(AccountId account, String email, String name, List<UUID> contacts) {

    /** Beside the adults that the pupils have; the name is theirs alone if the given one is. */
    public static OneFamily of(Cast office, String given, PupilId... pupils) {
        Product product = Product.running();
        String email = given.toLowerCase(Locale.ROOT) + "." + UUID.randomUUID() + "@example.org";
        return product.in(office, viewer -> {
            List<UUID> contacts = Arrays.stream(pupils)
                    .map(pupil -> {
                        UUID id = Uuid7.next();
                        product.bean(JdbcClient.class)
                                .sql("""
                                        insert into pupils.contact (school_id, id, pupil_id, given_name, family_name,
                                                                    relationship, parental_responsibility, email)
                                        values (:school, :id, :pupil, :given, 'Testerman', 'Mother', true, :email)
                                        """)
                                .param("school", viewer.schoolKey())
                                .param("id", id)
                                .param("pupil", pupil.value())
                                .param("given", given)
                                .param("email", email)
                                .update();
                        return id;
                    })
                    .toList();
            AccountId account = product.bean(FamilyAccounts.class).add(email, given + " Testerman", "en");
            product.bean(FamilyAccounts.class).join(account, Kind.FAMILY, viewer.school());
            product.bean(Guardians.class).join(account, contacts, viewer);
            return new OneFamily(account, email, given + " Testerman", contacts);
        });
    }

    /** A browser of theirs, signed in by a link as it stands in an e-mail. */
    public Browser browser() {
        Browser browser = Product.running().browser();
        String code = Product.running().bean(SignInLinks.class).make(account).orElseThrow();
        browser.get("/family/sign-in/link?code=" + code);
        browser.post("/family/sign-in/link", "code", code);
        return browser;
    }
}
