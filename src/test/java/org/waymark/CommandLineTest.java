package org.waymark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.CommandLine.Ended;
import org.waymark.hosting.DataDirectory;
import org.waymark.hosting.Running;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real school from its first import on, from the command line alone, while the product serves it. */
class CommandLineTest {
    private static final String OAKFIELD = "Oakfield Primary";
    /** Luca: base 2c in reading, 1a in writing; absent in the summer of Year 5. */
    private static final String LUCA = "P998200120369";

    @TempDir
    private static Path folder;

    private static Path data;
    private static CommandLine terminal;
    private static Ended opened;
    private static Running running;

    @BeforeAll
    static void a_school_is_imported_into_an_empty_directory_and_served() throws Exception {
        data = folder.resolve("St Mary's data");
        terminal = new CommandLine(data);
        opened = terminal.run(
                "--apply",
                "--school",
                OAKFIELD,
                "import",
                demo("oakfield-results"),
                demo("oakfield-contacts"),
                demo("oakfield-staff"),
                demo("oakfield-pupils"));
        running = terminal.serve();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        terminal.close();
    }

    @Test
    void the_first_import_makes_the_school_and_says_what_it_recognised() {
        assertThat(opened.status()).as(opened.problems()).isZero();
        assertThat(opened.said())
                .contains(
                        "New school: Oakfield Primary, at /oakfield.",
                        "Academic year, recognised from the pupils' ages: 2026/27, with the usual three terms.",
                        "New classes in 2026/27: 1 Cedar, 1 Elm, 2 Hazel",
                        "420 pupils came in, 0 changed",
                        "723 contacts came in",
                        "19 members of staff came in",
                        "Scale, recognised from the grades: National Curriculum levels.",
                        "Results of the academic years 2021/22 to 2026/27.",
                        "New subjects: Reading, Writing, Maths, Science.",
                        "11,455 results came in")
                .endsWith("\nApplied.\n");
    }

    @Test
    void the_directory_is_real_with_no_demonstration_and_no_demo_accounts() throws IOException {
        assertThat(Files.readString(data.resolve("waymark.properties"))).contains("kind=real");
        Browser browser = browser();
        assertThat(browser.get("/identity/sign-in").text()).doesNotContainIgnoringCase("demonstration");
        assertThat(browser.signInAnswer("ruth.adebayo@oakfield.example.org", "waymark-demonstration")
                        .address())
                .contains("/identity/sign-in");
    }

    @Test
    void only_the_owner_may_read_the_token_and_it_is_never_shown() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("running"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        assertThat(Files.readString(data.resolve("log/waymark.log"))).doesNotContain(running.token());
    }

    @Test
    void the_audit_and_every_result_name_the_command_line_and_its_user() throws Exception {
        String port = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .get(3);
        String password = Files.readString(data.resolve("passwords/waymark_app"));
        try (Connection database = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/waymark", "waymark_app", password);
                Statement statement = database.createStatement()) {
            statement.execute("set app.school_id = '1'");
            for (String name : List.of("actor from audit.event", "recorded_by_name from attainment.result")) {
                List<String> names = new ArrayList<>();
                ResultSet rows = statement.executeQuery("select distinct " + name);
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                assertThat(names).containsExactly("command line, OS user " + System.getProperty("user.name"));
            }
        }
    }

    @Test
    void the_same_files_again_change_nothing_and_say_so() {
        // Another test may have changed a result since.
        imported(List.of("--apply"), demo("oakfield-results"));
        for (List<String> how : List.of(List.of("--apply"), List.<String>of())) {
            Ended again = imported(how, demo("oakfield-pupils"), demo("oakfield-contacts"), demo("oakfield-results"));
            assertThat(again.status()).as(again.problems()).isZero();
            assertThat(again.said())
                    .contains("oakfield-results.csv: results, one to a row, 11,455 rows")
                    .doesNotContain("came in", "would come in", "Refused")
                    .endsWith("\nNothing changes: all is as the files say.\n");
        }
    }

    @Test
    void a_dry_run_reports_a_change_that_only_apply_makes() throws IOException {
        Path file =
                file("spring.csv", "UPN,Subject,Academic Year,Term,Result", "D998200120372,Maths,2025/26,Summer,4c");
        Ended dry = imported(List.of(), file.toString());
        assertThat(dry.status()).isZero();
        assertThat(dry.said())
                .contains("no results would come in, 1 would change")
                .contains("A dry run: nothing was changed. Add --apply to import.");
        assertThat(maths("D998200120372", 2).get("result").asString()).isNotEqualTo("4c");
        assertThat(imported(List.of("--apply"), file.toString()).said()).endsWith("\nApplied.\n");
        assertThat(maths("D998200120372", 2).get("result").asString()).isEqualTo("4c");
    }

    @Test
    void a_refused_row_is_named_with_its_cure_and_the_status_is_1() throws IOException {
        Path file = file(
                "slips.csv",
                "UPN,Subject,Academic Year,Term,Result",
                "A998200120370,Maths,2026/27,Autumn,3z",
                "X000000000000,Maths,2026/27,Autumn,3b");
        for (List<String> how : List.of(List.<String>of(), List.of("--apply"))) {
            Ended refused = imported(how, file.toString());
            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.said())
                    .contains("Refused and left out (2)")
                    .contains("row 2, Result “3z”: 3z is not a grade of National Curriculum levels.")
                    .contains("row 3, UPN “X000000000000”: ");
        }
    }

    @Test
    void a_file_that_would_remove_most_of_the_school_is_stopped_with_status_2() {
        Ended stopped = imported(List.of("--apply"), "src/test/resources/exchange/oakfield-pupils-broken.csv");
        assertThat(stopped.status()).isEqualTo(2);
        assertThat(stopped.said())
                .contains("of 420 pupils on roll would be missing from the file, which is unusually many")
                .contains("Stopped. Nothing was changed.");
    }

    @Test
    void a_file_larger_than_any_export_is_a_sentence_and_leaves_the_product_well() throws IOException {
        Path large = folder.resolve("large.csv");
        Files.write(
                large,
                "UPN,Subject,Academic Year,Term,Result\n".repeat(1_500_000).getBytes(UTF_8));
        stopped("large.csv: This file is larger than 50 MB", "import", "--school", OAKFIELD, large.toString());
        assertThat(browser().get("/identity/sign-in").status()).isEqualTo(200);
    }

    @Test
    void what_cannot_be_done_is_a_sentence_on_the_error_stream_and_status_2() throws IOException {
        stopped(
                "There is no school “Oakfeild” here. Here: Oakfield Primary.",
                "import",
                "--school",
                "Oakfeild",
                demo("oakfield-pupils"));
        stopped("There is no file nowhere.csv", "import", "--school", OAKFIELD, "nowhere.csv");
        String nowhere = folder.resolve("nowhere/sheets.pdf").toString();
        stopped(
                nowhere + " cannot be written: there is no such folder. Make it first.",
                "sheets",
                "--school",
                OAKFIELD,
                "--pupil",
                LUCA,
                "-o",
                nowhere);
        stopped("--on does not go with import", "import", "--on", "2026-11-24", "--school", OAKFIELD, "a.csv");
        stopped("Waymark is already running on this data directory", "--port", "0");
    }

    @Test
    void two_commands_never_open_one_directory() {
        Path other = folder.resolve("busy");
        try (DataDirectory held = DataDirectory.open(other);
                CommandLine second = new CommandLine(other)) {
            Ended refused = second.run("import", "--school", OAKFIELD, demo("oakfield-pupils"));
            assertThat(refused.status()).isEqualTo(2);
            assertThat(refused.problems()).contains("another command is at work", "Try again in a moment.");
            assertThat(held.kind()).isEmpty();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void where_nothing_runs_a_command_opens_the_data_itself() throws Exception {
        Path slip = file("slip.csv", "UPN,Subject,Academic Year,Term,Result", "V998200222122,Maths,2026/27,Spring,4Z");
        try (CommandLine alone = new CommandLine(folder.resolve("brookside"))) {
            Ended first = alone.run(
                    "import",
                    "--school=Brookside Primary",
                    demo("brookside-results-wide"),
                    slip.toString(),
                    demo("brookside-pupils"),
                    "--apply");
            assertThat(first.status()).as(first.problems()).isEqualTo(1);
            assertThat(first.said())
                    .contains("Scale, recognised from the grades: Assertive mentoring stages.")
                    .contains("Refused and left out (1)")
                    .endsWith("\nApplied, without the rows refused above.\n");
            Ended amina = alone.run(
                    "explain", "--school", "brookside", "--pupil", "v998200222122", "--on", "2026-11-24", "--json");
            JsonNode reading =
                    new JsonMapper().readTree(amina.said()).get("subjects").get(0);
            assertThat(reading.get("scale").asString()).isEqualTo("stages");
            assertThat(reading.get("base").asString()).isEqualTo("2D");
            assertThat(reading.get("thisYear")
                            .get(0)
                            .get("progress")
                            .get("colour")
                            .asString())
                    .isEqualTo("red");
            assertThat(reading.get("target").asString()).isEqualTo("4D");
            assertThat(reading.get("ptt").asString()).isEqualTo("4S");
        }
    }

    @Test
    void explain_gives_every_grade_target_and_colour_that_the_rules_do() {
        JsonNode luca = explained(LUCA, "--on", "2026-11-24");
        assertThat(luca.propertyNames()).containsExactly("upn", "name", "yearGroup", "class", "subjects");
        assertThat(luca.get("upn").asString()).isEqualTo(LUCA);
        assertThat(luca.get("name").asString()).isEqualTo("Luca Morris");
        assertThat(luca.get("yearGroup").isInt()).isTrue();
        assertThat(luca.get("yearGroup").asInt()).isEqualTo(6);
        assertThat(luca.get("class").asString()).isEqualTo("6 Willow");
        assertThat(luca.get("subjects")
                        .valueStream()
                        .map(each -> each.get("subject").asString()))
                .containsExactly("Reading", "Writing", "Maths", "Science");
        assertThat(luca.get("subjects").get(1)).isEqualTo(new JsonMapper().readTree("""
                {"subject":"Writing","scale":"levels","base":"1a",
                 "yearEnds":[
                  {"academicYear":"2023/24","yearGroup":3,"result":"2b","expectation":"2a","colour":"amber"},
                  {"academicYear":"2024/25","yearGroup":4,"result":"2a","expectation":"3b","colour":"red"},
                  {"academicYear":"2025/26","yearGroup":5,"result":"A","expectation":"3a","colour":"none"},
                  {"academicYear":"2026/27","yearGroup":6,"result":null,"expectation":"4b","colour":"none"}],
                 "thisYear":[
                  {"point":"autumn","result":"3b","expectation":"4c",
                   "attainment":{"colour":"red",
                    "why":"3b is two grades below 4c, the national expectation for autumn of Year 6."},
                   "progress":{"colour":"green",
                    "why":"Started the key stage at 1a (end of Year 2). By now the minimum line is 3b; 3b meets it."}},
                  {"point":"spring","result":null,"expectation":"4c",
                   "attainment":{"colour":"none","why":"Spring of Year 6 is still to come."},
                   "progress":{"colour":"none","why":"Spring of Year 6 is still to come."}},
                  {"point":"summer","result":null,"expectation":"4b",
                   "attainment":{"colour":"none","why":"The end of Year 6 is still to come."},
                   "progress":{"colour":"none","why":"The end of Year 6 is still to come."}}],
                 "target":"3a","ptt":"4c"}
                """));
    }

    @Test
    void explain_on_an_earlier_day_knows_only_what_was_known_then() {
        JsonNode then = explained(LUCA, "--on", "2025-02-03");
        assertThat(then.get("yearGroup").asInt()).isEqualTo(4);
        JsonNode reading = then.get("subjects").get(0);
        assertThat(reading.get("yearEnds")
                        .valueStream()
                        .map(end -> end.get("result").asString("nothing")))
                .containsExactly("2a", "nothing", "nothing", "nothing");
        assertThat(reading.get("thisYear")
                        .valueStream()
                        .map(point -> point.get("result").isNull()))
                .containsExactly(false, false, true);
        assertThat(reading.get("target").asString()).isEqualTo("3c");
    }

    @Test
    void explain_tells_a_person_the_same_in_words() {
        Ended ended = terminal.run("--on=2026-11-24", "explain", "--pupil", LUCA, "--school", "OAKFIELD");
        assertThat(ended.status()).as(ended.problems()).isZero();
        assertThat(ended.said())
                .startsWith("Luca Morris, Year 6, 6 Willow, as of autumn 2026/27\n")
                .contains("""
                        Writing (National Curriculum levels)
                          Started the key stage at 1a (end of Year 2).
                          End of Year 3, 2023/24: 2b (expected 2a)
                            Attainment: amber, Nearly there. 2b is one grade below 2a, the national expectation for the end of Year 3.
                        """)
                .contains(
                        "  End of Year 5, 2025/26: A (expected 3a)\n    Attainment: no colour, Absent. Absent at the end of Year 5 (A).\n")
                .contains("  Spring 2026/27: to come (expected 4c)\n")
                .contains("  Target 3a. Started the key stage at 1a (end of Year 2).");
    }

    @Test
    void sheets_are_written_for_a_class_and_for_one_pupil() throws IOException {
        Path set = folder.resolve("4 maple.pdf");
        Ended ended = terminal.run("sheets", "--school", OAKFIELD, "--class", "4 Maple", "-o", set.toString());
        assertThat(ended).isEqualTo(new Ended(0, "30 sheets, two sides each.\n", ""));
        try (var pdf = Loader.loadPDF(set.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(60);
            assertThat(pdf.getDocumentInformation().getTitle()).endsWith("4 Maple");
        }
        Path one = folder.resolve("luca.pdf");
        assertThat(terminal.run("-o", one.toString(), "sheets", "--pupil", LUCA, "--school", OAKFIELD)
                        .said())
                .isEqualTo("1 sheet, two sides each.\n");
        try (var pdf = Loader.loadPDF(one.toFile())) {
            assertThat(pdf.getDocumentInformation().getTitle()).endsWith("Luca Morris");
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Luca Morris")
                    .doesNotContain(LUCA);
        }
    }

    @Test
    void sheets_are_written_easy_to_read_as_forms_and_for_the_whole_school() throws IOException {
        Path file = folder.resolve("kinds.pdf");
        assertThat(sheets(file, "--class", "4 Maple", "--layout", "easy-read").said())
                .isEqualTo("30 sheets, one side each.\n");
        assertThat(sides(file)).isEqualTo(30);
        assertThat(sheets(file, "--class", "4 Maple", "--layout", "form").said())
                .isEqualTo("30 sheets, two sides each.\n");
        assertThat(sides(file)).isEqualTo(60);
        assertThat(sheets(file, "--layout", "blank").said()).isEqualTo("A blank form with nobody’s name, two sides.\n");
        assertThat(sides(file)).isEqualTo(2);
        assertThat(sheets(file, "--everybody", "--layout", "easy-read").said())
                .endsWith("420 sheets, one side each.\n");
        try (var pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(420);
            assertThat(pdf.getDocumentInformation().getTitle()).endsWith(OAKFIELD);
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().getOpenCount())
                    .isEqualTo(420);
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void what_cannot_be_printed_is_said() throws IOException {
        Path file = folder.resolve("none.pdf");
        assertThat(sheets(file, "--class", "4 Maple", "--layout", "easy").problems())
                .contains("There is no layout “easy”. Say standard, easy-read, form or blank.");
        assertThat(sheets(file).problems()).contains("Say whose sheets:");
        assertThat(sheets(file, "--class", "4 Maple", "--everybody").problems()).contains("one of them");
        assertThat(sheets(file, "--class", "4 Maple", "--layout", "form", "--signed")
                        .problems())
                .contains("--signed does not go with forms");
        assertThat(sheets(file, "--everybody", "--signed").problems())
                .contains("No sheet of theirs is signed in this round yet.");
        assertThat(file).doesNotExist();
    }

    private Ended sheets(Path file, String... options) {
        List<String> words = new ArrayList<>(List.of("sheets", "--school", OAKFIELD, "-o", file.toString()));
        words.addAll(List.of(options));
        return terminal.run(words.toArray(String[]::new));
    }

    private static int sides(Path file) throws IOException {
        try (var pdf = Loader.loadPDF(file.toFile())) {
            return pdf.getNumberOfPages();
        }
    }

    @Test
    void a_code_lets_the_head_in_who_cannot_set_the_day() {
        Ended ended = terminal.run("code", "--school", OAKFIELD, "Ruth Adebayo");
        assertThat(ended.status()).as(ended.problems()).isZero();
        assertThat(ended.said()).startsWith("Ruth Adebayo, ruth.adebayo@oakfield.example.org: ");
        String code = ended.said().lines().findFirst().orElseThrow().replaceFirst(".*: ", "");
        Browser ruth = browser();
        ruth.get("/identity/code");
        ruth.post(
                "/identity/code",
                "email",
                "ruth.adebayo@oakfield.example.org",
                "code",
                code,
                "password",
                "a plain long password");
        assertThat(ruth.signInAnswer("ruth.adebayo@oakfield.example.org", "a plain long password")
                        .address())
                .doesNotContain("sign-in");
        assertThat(ruth.get("/oakfield/home").status()).isEqualTo(200);
        assertThat(ruth.post("/oakfield/home/today", "date", "2026-11-24").status())
                .as("a day is set in a demonstration only")
                .isEqualTo(404);
    }

    @Test
    void sent_mail_is_shown_nowhere_and_a_test_says_that_no_server_is_set_up() {
        assertThat(browser().get("/mail/sent").status()).isEqualTo(404);
        assertThat(browser()
                        .get("/mail/sent/0193a5c8-0000-7000-8000-000000000000")
                        .status())
                .isEqualTo(404);
        stopped("No mail server is set up yet.", "mail", "test", "head@oakfield.example.org");
    }

    private static void stopped(String sentence, String... args) {
        Ended ended = terminal.run(args);
        assertThat(ended.problems()).contains(sentence);
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.said()).isEmpty();
    }

    private static Ended imported(List<String> options, String... files) {
        List<String> args = new ArrayList<>(List.of("import", "--school", OAKFIELD));
        args.addAll(options);
        args.addAll(List.of(files));
        return terminal.run(args.toArray(String[]::new));
    }

    private static JsonNode explained(String upn, String... more) {
        List<String> args = new ArrayList<>(List.of("explain", "--school", OAKFIELD, "--pupil", upn, "--json"));
        args.addAll(List.of(more));
        Ended ended = terminal.run(args.toArray(String[]::new));
        assertThat(ended.status()).as(ended.problems()).isZero();
        return new JsonMapper().readTree(ended.said());
    }

    private static JsonNode maths(String upn, int yearEnd) {
        return explained(upn, "--on", "2026-11-24")
                .get("subjects")
                .get(2)
                .get("yearEnds")
                .get(yearEnd);
    }

    private static Browser browser() {
        return new Browser(URI.create(running.url()));
    }

    private static Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private static String demo(String name) {
        return "src/main/resources/demo/" + name + ".csv";
    }
}
