package org.waymark.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.Product;

/**
 * Every route of the product, as the running product serves it, tried as every kind of person with what is theirs, another's and
 * nobody's. What should come of it is in access-matrix.csv, which people keep: nothing here looks at what the code says of itself.
 */
class AccessMatrixTest {
    private static final Path TABLE = Path.of("src/test/resources/access-matrix.csv");

    private final Product product = Product.running();

    @Test
    void the_table_knows_every_route() throws IOException {
        assertThat(Differences.ofRoutes(table(), routes())).isEmpty();
    }

    @Test
    void every_route_opens_to_whom_the_table_says_and_is_not_found_by_others() throws IOException {
        List<Expected> table = table();
        List<String> differences = new ArrayList<>();
        try (People people = new People()) {
            product.keepingNothing(() -> differences.addAll(Differences.of(table, people.callers(), people.things())));
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void a_route_that_the_table_does_not_know_and_one_that_is_no_more_are_told() {
        List<Expected> table = Expected.read("""
                GET,  /{school}/home,  , teacher,
                GET,  /{school}/games, , teacher,
                """);
        assertThat(Differences.ofRoutes(table, Set.of("GET /{school}/home", "POST /{school}/home")))
                .containsExactly(
                        "POST /{school}/home: the table does not say to whom this opens",
                        "GET /{school}/games: the product has no such route");
    }

    @Test
    void a_wrong_table_is_told_line_by_line() {
        List<Expected> table = Expected.read("""
                GET,  /{school}/record/pupils/{pupil},                    pupil, teacher head, teacher head
                GET,  /{school}/mentoring/concerns,                            , nobody head,
                POST, /{school}/exchange/suspensions/{id}/keep,      id:contact, office,
                """);
        List<String> differences = new ArrayList<>();
        try (People people = new People()) {
            List<Caller> three = people.callers().stream()
                    .filter(each ->
                            Set.of(Person.NOBODY, Person.TEACHER, Person.HEAD).contains(each.person()))
                    .toList();
            product.keepingNothing(() -> differences.addAll(Differences.of(table, three, people.things())));
        }
        assertThat(differences)
                .containsExactly(
                        "GET /{school}/mentoring/concerns: head, the page: should be open, is not found (404)",
                        "GET /{school}/mentoring/concerns: nobody, the page: should be open, is sent to sign in (302)",
                        "GET /{school}/record/pupils/{pupil}: teacher, another's in the same school pupil: should be open, is not found (404)",
                        "POST /{school}/exchange/suspensions/{id}/keep: head, their own contact: should be not found, is open (302)");
    }

    private static List<Expected> table() throws IOException {
        return Expected.read(Files.readString(TABLE));
    }

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        product.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getName().startsWith("org.waymark.")) {
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(how -> info.getPatternValues().forEach(path -> routes.add(how + " " + path)));
            }
        });
        return routes;
    }
}
