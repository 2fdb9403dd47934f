package org.waymark.school;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.hosting.CommandCall;
import org.waymark.hosting.Option;
import org.waymark.hosting.Refusal;
import org.waymark.tenancy.SchoolTransactions;
import org.waymark.tenancy.Viewer;

/** The school that a command names with {@code --school}, in which it has the office's rights. */
@Component
public class CommandSchools {
    private final Schools schools;
    private final SchoolTransactions transactions;

    CommandSchools(Schools schools, SchoolTransactions transactions) {
        this.schools = schools;
        this.transactions = transactions;
    }

    /** Does the work in the school's transaction. */
    public <T extends @Nullable Object> T in(CommandCall call, Function<Viewer, T> work) {
        String name = name(call);
        School school = schools.find(name).orElseThrow(() -> unknown(name));
        return transactions.in(school.id(), () -> work.apply(viewer(school, call)));
    }

    /** The name that was given. */
    public String name(CommandCall call) {
        return call.options()
                .value(Option.SCHOOL)
                .orElseThrow(
                        () -> new Refusal("Say which school: --school NAME, such as --school \"Oakfield Primary\"."));
    }

    /** Whoever typed the command, as the audit knows them. */
    public Viewer viewer(School school, CommandCall call) {
        return Viewer.commandLine(school.id(), school.slug(), school.name(), call.osUser());
    }

    /** What to say where there is no such school. */
    public Refusal unknown(String name) {
        List<School> all = schools.all();
        String here = all.isEmpty()
                ? "There is none yet: import one first."
                : "Here: " + all.stream().map(School::name).collect(Collectors.joining(", ")) + ".";
        return new Refusal("There is no school “%s” here. %s".formatted(name, here));
    }
}
