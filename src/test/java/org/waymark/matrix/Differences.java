package org.waymark.matrix;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the product does otherwise than the table says, a line each. */
final class Differences {
    private static final int AT_ONCE = 4;
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String SCHOOL = "/{school}";

    /** Asked for by what is no page, and kept from whoever has not the installation's secret by that. */
    private static final String WITHOUT_A_TOKEN = "/hosting/command";

    /** Printing a class takes seconds, so not everybody who may does. */
    private static final Set<Person> PRINT =
            EnumSet.of(Person.TEACHER, Person.HEAD, Person.PARENT, Person.OTHER_FAMILY);

    /** What stands in addresses that name no thing of a school. */
    private static final Map<String, String> PLAIN = Map.of("year", "2026", "sixth", "2", "provider", "no-such");

    private final Things things;
    private final ConcurrentLinkedQueue<String> found = new ConcurrentLinkedQueue<>();

    private Differences(Things things) {
        this.things = things;
    }

    /** Routes that the table does not know, and those it knows that are no more. */
    static List<String> ofRoutes(List<Expected> table, Set<String> routes) {
        List<String> lines = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        table.forEach(each -> known.add(each.route()));
        new TreeSet<>(routes)
                .stream()
                        .filter(route -> !known.contains(route))
                        .forEach(route -> lines.add(route + ": the table does not say to whom this opens"));
        known.stream()
                .filter(route -> !routes.contains(route))
                .forEach(route -> lines.add(route + ": the product has no such route"));
        return lines;
    }

    static List<String> of(List<Expected> table, List<Caller> callers, Things things) {
        Differences differences = new Differences(things);
        try (ExecutorService together = Executors.newFixedThreadPool(AT_ONCE)) {
            callers.stream()
                    .map(caller -> together.submit(() -> table.forEach(row -> differences.ask(row, caller))))
                    .toList()
                    .forEach(Differences::wait);
        }
        return differences.found.stream().sorted().toList();
    }

    private void ask(Expected row, Caller caller) {
        boolean open = row.open().contains(caller.person());
        compare(row, caller, Whose.OWN, 0, open ? Outcome.OPEN : closed(row, caller));
        if (open || row.others().contains(caller.person())) {
            for (int thing = 0; thing < row.things().size(); thing++) {
                boolean others = thing == 0 && row.others().contains(caller.person());
                compare(row, caller, Whose.OTHER, thing, others ? Outcome.OPEN : Outcome.NOT_FOUND);
                compare(row, caller, Whose.OTHER_SCHOOLS, thing, Outcome.NOT_FOUND);
                compare(row, caller, Whose.NOBODYS, thing, Outcome.NOT_FOUND);
            }
        }
        if (caller.person() == Person.OTHER_SCHOOL
                && row.open().contains(Person.HEAD)
                && !row.things().isEmpty()
                && row.address().startsWith(SCHOOL)) {
            // Head there, with what is Oakfield's in an address of theirs.
            String address = fill(row.address().replace(SCHOOL, "/brookside"), row, caller, Whose.OWN, 0)
                    .orElseThrow();
            compare(row, caller, "Oakfield's in their own school", address, Outcome.NOT_FOUND);
        }
        if (row.how().equals("POST") && !row.address().equals(WITHOUT_A_TOKEN)) {
            String address = fill(row.address(), row, caller, Whose.OWN, 0).orElseThrow();
            tell(row, caller, "a form without its token", Outcome.NO_TOKEN, caller.sendWithoutToken(address));
        }
    }

    /** An address with a secret in it opens to whoever has the secret, and here nobody has it. */
    private static Outcome closed(Expected row, Caller caller) {
        return caller.person() == Person.NOBODY && !row.isOfASecret() ? Outcome.SIGN_IN : Outcome.NOT_FOUND;
    }

    private void compare(Expected row, Caller caller, Whose whose, int thing, Outcome expected) {
        fill(row.address(), row, caller, whose, thing)
                .ifPresent(address -> compare(row, caller, words(row, whose, thing), address, expected));
    }

    private void compare(Expected row, Caller caller, String what, String address, Outcome expected) {
        if (expected == Outcome.OPEN && row.isPrinted() && !PRINT.contains(caller.person())) {
            return;
        }
        tell(row, caller, what, expected, caller.ask(row.how(), address));
    }

    private void tell(Expected row, Caller caller, String what, Outcome expected, HttpResponse<?> answer) {
        Outcome got = Outcome.of(answer);
        if (got != expected && !isAsGood(row, caller, expected, got)) {
            found.add("%s: %s, %s: should be %s, is %s (%d)"
                    .formatted(
                            row.route(),
                            caller.person().word(),
                            what,
                            expected.words(),
                            got.words(),
                            answer.statusCode()));
        }
    }

    private static boolean isAsGood(Expected row, Caller caller, Outcome expected, Outcome got) {
        return switch (got) {
            // What comes after the first step of signing in sends to it whoever has not done that, and so may one that
            // asks for a secret.
            case SIGN_IN ->
                expected == Outcome.OPEN && (row.isADoor() || row.signsOut())
                        || caller.person() == Person.NOBODY && row.isOfASecret();
            // Whose the page is has been asked by then; what it is about has not, so that must be sent.
            case INCOMPLETE ->
                expected == Outcome.OPEN
                        && row.how().equals("POST")
                        && row.things().isEmpty();
            default -> false;
        };
    }

    private static String words(Expected row, Whose whose, int thing) {
        return row.things().isEmpty()
                ? "the page"
                : whose.words() + " " + row.things().get(thing).kind();
    }

    /** The address with one of its things varied and the others their own; empty where nobody has such a thing. */
    private Optional<String> fill(String address, Expected row, Caller caller, Whose whose, int varied) {
        Matcher variables = VARIABLE.matcher(address + row.query());
        StringBuilder filled = new StringBuilder();
        while (variables.find()) {
            Optional<String> value = value(variables.group(1), row, caller, whose, varied);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            variables.appendReplacement(filled, value.get());
        }
        return Optional.of(variables.appendTail(filled).toString());
    }

    private Optional<String> value(String variable, Expected row, Caller caller, Whose whose, int varied) {
        for (int i = 0; i < row.things().size(); i++) {
            Expected.Thing thing = row.things().get(i);
            if (thing.variable().equals(variable)) {
                return things.id(thing.kind(), i == varied ? whose : Whose.OWN);
            }
        }
        return switch (variable) {
            case "school" -> Optional.of("oakfield");
            case "token", "comment" -> Optional.of(UUID.randomUUID().toString());
            case "schoolClass" -> Optional.of(things.own("class"));
            case "me" -> Optional.of(caller.account());
            // Of nobody: what is about the thing before it must be open first.
            case "account" -> Optional.of("00000000-0000-0000-0000-000000000000");
            default -> Optional.of(Objects.requireNonNullElseGet(PLAIN.get(variable), () -> things.own(variable)));
        };
    }

    private static void wait(java.util.concurrent.Future<?> done) {
        try {
            done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
