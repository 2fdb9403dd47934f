package org.waymark.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.TestDatabase;
import org.waymark.tenancy.Audience;

/** The address bar is the map: after the school comes the module, then the screen's folder. And each says whom it is for. */
class RoutesTest {
    private static final Path MAP = Path.of("docs/map.md");

    /** Addresses that begin with no module, each with the module that answers: people know these by another word. */
    private static final Map<String, String> NAMED_OTHERWISE =
            Map.of("/", "home", "", "home", "/error", "ui", "/trust", "reporting");

    /** What a school has no part in. */
    private static final Set<Audience> OUTSIDE_SCHOOLS =
            Set.of(Audience.ANYONE, Audience.SIGNED_IN, Audience.SIGNED_IN_STAFF, Audience.FAMILY, Audience.TRUST);

    private static final Set<Audience> ONLY_OUTSIDE =
            Set.of(Audience.ANYONE, Audience.SIGNED_IN, Audience.SIGNED_IN_STAFF, Audience.TRUST);

    @Test
    void every_address_begins_with_its_module_names_its_folder_and_says_whom_it_is_for() {
        assertThat(Route.of(Product.WAYMARK)).isNotEmpty();
        assertThat(astray(Product.WAYMARK)).isEmpty();
    }

    @Test
    void the_map_is_as_the_product_is() throws IOException {
        String map = ProductMap.of(Product.WAYMARK, TestDatabase.migrated().sqlAsOwner());
        assertThat(keep(map, MAP))
                .as("%s was out of date. It has been written anew: commit it.", MAP)
                .isTrue();
    }

    @Test
    void planted_addresses_that_lead_astray_are_caught() {
        assertThat(astray(Product.planted("routes")))
                .containsExactly(
                        "GET /mentoring/meetings/{id}: asks for STAFF outside a school, which nobody is",
                        "GET /{school}/mentoring/meetings: says not whom it is for",
                        "POST /{school}/mentoring/meetings: asks for SIGNED_IN in a school: name roles",
                        "GET /{school}/mentoring/rounds: names no word like its folder meeting",
                        "GET /{school}/pupils/{id}/meetings: does not begin with its module mentoring");
    }

    @Test
    void a_map_that_is_out_of_date_is_written_anew_and_refused(@TempDir Path folder) throws IOException {
        Path map = folder.resolve("docs/map.md");
        assertThat(keep("# Map\n", map)).isFalse();
        assertThat(keep("# Map\n", map)).isTrue();
        assertThat(keep("# Another map\n", map)).isFalse();
        assertThat(map).hasContent("# Another map");
    }

    private static List<String> astray(Product product) {
        return Route.of(product).stream()
                .flatMap(route -> problems(route).map(problem -> route.how() + " " + route.path() + ": " + problem))
                .toList();
    }

    private static Stream<String> problems(Route route) {
        return Stream.of(placeProblem(route), audienceProblem(route)).filter(problem -> !problem.isEmpty());
    }

    private static String placeProblem(Route route) {
        if (NAMED_OTHERWISE.entrySet().stream()
                .anyMatch(named -> route.module().equals(named.getValue()) && begins(route, named.getKey()))) {
            return "";
        }
        if (!begins(route, "/" + route.module())) {
            return "does not begin with its module " + route.module();
        }
        boolean frontPage = route.inside().equals("/" + route.module());
        boolean named = frontPage
                || route.folder().isEmpty()
                || route.words().stream()
                        .skip(1)
                        .anyMatch(word -> singular(word).equals(singular(route.folder())));
        return named ? "" : "names no word like its folder " + route.folder();
    }

    private static boolean begins(Route route, String with) {
        return route.inside().equals(with)
                || with.length() > 1 && route.inside().startsWith(with + "/");
    }

    private static String audienceProblem(Route route) {
        if (route.audience().isEmpty()) {
            return "says not whom it is for";
        }
        Audience audience = route.audience().get();
        if (route.inSchool() && ONLY_OUTSIDE.contains(audience)) {
            return "asks for " + audience + " in a school: name roles";
        }
        return route.inSchool() || OUTSIDE_SCHOOLS.contains(audience)
                ? ""
                : "asks for " + audience + " outside a school, which nobody is";
    }

    /** A package cannot be named "sign-in", and the page of one meeting stands in "meeting". */
    private static String singular(String word) {
        String plain = word.replace("-", "");
        return plain.endsWith("ies")
                ? plain.substring(0, plain.length() - 3) + "y"
                : plain.replaceAll("(ss|sh|ch|x)es$", "$1").replaceAll("(?<=[^s])s$", "");
    }

    private static boolean keep(String map, Path file) throws IOException {
        if (Files.exists(file) && Files.readString(file).equals(map)) {
            return true;
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, map);
        return false;
    }
}
