package org.waymark.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OneFamily;
import org.waymark.OnePupil;
import org.waymark.Product;
import org.waymark.SignedMeeting;

/** A five-year-old phone on a slow network: the first page, with everything it asks for, is small. */
class FirstViewWeightTest {
    private static final int MOST = 60 * 1024;
    private static final Pattern ASKED = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final Pattern IMPORTED = Pattern.compile("from\\s*\"\\./([^\"]+)\"|import\\s*\"\\./([^\"]+)\"");

    private final Product product = Product.running();

    @Test
    void a_childs_page_weighs_less_than_sixty_kilobytes_in_all() {
        OnePupil pupil = OnePupil.of("6 Yew", 24, product);
        SignedMeeting meeting = SignedMeeting.of(pupil, product).share(product);
        Browser tess = OneFamily.of(Cast.RUTH, "Tess", pupil.key()).browser();
        for (String address : List.of("/oakfield/family/children/" + pupil.id(), meeting.sheet())) {
            var page = tess.get(address, "Accept-Encoding", "gzip");
            int all = page.bytes().length;
            List<String> asked = new ArrayList<>();
            ASKED.matcher(tess.get(address).text()).results().forEach(each -> asked.add(each.group(1)));
            assertThat(asked).anyMatch(each -> each.endsWith(".css"));
            for (int i = 0; i < asked.size(); i++) {
                String file = asked.get(i);
                all += tess.get(file, "Accept-Encoding", "gzip").bytes().length;
                if (file.endsWith(".js")) {
                    Matcher more = IMPORTED.matcher(tess.get(file).text());
                    while (more.find()) {
                        String name = more.group(1) == null ? more.group(2) : more.group(1);
                        String full = file.replaceFirst("[^/]*$", name);
                        if (!asked.contains(full)) {
                            asked.add(full);
                        }
                    }
                }
            }
            assertThat(all).as(address + " asks for " + asked).isLessThan(MOST);
        }
    }
}
