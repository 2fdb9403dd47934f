package org.waymark.mentoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.Cast;
import org.waymark.Chromium;
import org.waymark.Product;

/**
 * A class's round in a school that never had one, from opening it to three signed sheets: of a child on track, of one
 * who is behind and keeps pace, and of one with small steps.
 */
class ThreeChildrenTest {
    private static final String ON_TRACK = "Rosie Popescu";
    private static final String KEEPING_PACE = "Isaac Saunders";
    private static final String SMALL_STEPS = "Caleb Macdonald";
    private static final Path RULES = Path.of("docs/rules/mentoring.md");
    private static final Pattern SAID = Pattern.compile("usual meeting takes (\\d+) presses");

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.at(Product.running().address());
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void a_class_goes_from_opening_the_round_to_three_signed_sheets() throws IOException {
        Page head = chromium.as(Cast.OWAIN);
        openTheRound(head);
        Page teacher = chromium.as(Cast.HAMZA);
        markObjectives(teacher);

        onTrack(teacher);
        int presses = keepingPaceWithoutAMouse(teacher);
        smallSteps(teacher);

        Matcher said = SAID.matcher(Files.readString(RULES));
        assertThat(said.find()).as("the rules say how many presses a meeting takes").isTrue();
        assertThat(presses).isEqualTo(Integer.parseInt(said.group(1)));
        tidyUp(head);
        teacher.context().close();
        head.context().close();
    }

    private static void openTheRound(Page head) {
        head.navigate("/brookside/mentoring/strands");
        button(head, "Begin with the usual strands").click();
        Chromium.isOpenToAll(head, "the strands");
        head.navigate("/brookside/objectives/bank");
        tab(head, "Maths").click();
        button(head, "Bring in the starter bank").click();
        Chromium.isOpenToAll(head, "the bank");
        head.navigate("/brookside/mentoring/rounds");
        head.locator("#point").selectOption("autumn");
        head.locator("#first").fill("2026-11-16");
        head.locator("#last").fill("2026-12-11");
        Chromium.isOpenToAll(head, "opening a round");
        button(head, "Open the round").click();
        assertThat(head.locator("main")).containsText("Hamza Malik");
        Chromium.isOpenToAll(head, "who meets whom");
    }

    /** By one key each: what is partly there of Year 4, and of Year 2 for the child with small steps. */
    private static void markObjectives(Page teacher) {
        teacher.navigate("/brookside/objectives/bank");
        tab(teacher, "Maths").click();
        tab(teacher, "Year 4").click();
        teacher.locator(".app-bank__class:text-is('4B')").click();
        mark(teacher, ON_TRACK, "X", "X", "/", ".");
        mark(teacher, KEEPING_PACE, "/", "/", ".");
        Chromium.isOpenToAll(teacher, "objectives that are marked", "tbody tr:nth-child(2)");
        tab(teacher, "Year 2").click();
        assertThat(teacher.locator(".app-tabs__link[aria-current]").last()).hasText("Year 2");
        mark(teacher, SMALL_STEPS, "X", "/", ".");
    }

    private static void mark(Page page, String child, String... marks) {
        assertThat(page.locator(".app-marks__tools")).isVisible();
        Locator cells = page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(child))
                .locator("td input");
        cells.first().focus();
        for (String each : marks) {
            page.keyboard().press(each);
            page.keyboard().press("ArrowRight");
        }
        assertThat(cells.nth(marks.length - 1).locator("..")).hasClass("app-marks__cell--saved");
    }

    private static void onTrack(Page teacher) throws IOException {
        String preparation = preparation(teacher, ON_TRACK);
        assertThat(teacher.locator("main")).containsText("On track");
        Chromium.isOpenToAll(teacher, preparation);
        link(teacher, "Meet\\b").click();
        teacher.locator("#proud").fill("I helped Omar with his fractions");
        next(teacher, "Where am I?");
        next(teacher, "How do I work?");
        teacher.locator(".app-how").first().locator("label").first().click();
        next(teacher, "What is hard?");
        next(teacher, "What I want");
        teacher.locator("#want").fill("To write a book with chapters");
        next(teacher, "My next steps");
        button(teacher, "Agree it").first().click();
        assertThat(teacher.locator(".app-steps li")).hasCount(1);
        Chromium.isOpenToAll(teacher, "a next step agreed");
        next(teacher, "Sign");
        sign(teacher, "Rosie");
        String sheet = sheet(teacher);
        assertThat(sheet)
                .contains("Rosie Popescu", "On track", "I helped Omar with his fractions", "To write a book with chapters")
                .containsOnlyOnce("Needs more help"); // in the key
    }

    /** The usual meeting, whose presses the rules promise. */
    private static int keepingPaceWithoutAMouse(Page teacher) throws IOException {
        agreedBefore(teacher, KEEPING_PACE, "I can count in sixes");
        agreedBefore(teacher, KEEPING_PACE, "I can read a scale with missing numbers");
        teacher.navigate("/brookside/home");
        Presses way = new Presses(teacher);
        way.follow(teacher.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Meetings").setExact(true)).first());
        way.follow(link(teacher, "Prepare: " + KEEPING_PACE));
        assertThat(teacher.locator("main")).containsText("As expected or better");
        way.follow(link(teacher, "Meet\\b"));

        Presses meeting = new Presses(teacher);
        meeting.follow(button(card(teacher, "I can count in sixes"), "Achieved"));
        meeting.follow(button(card(teacher, "I can read a scale"), "Partly"));
        Chromium.isOpenToAll(teacher, "how a step goes on");
        meeting.follow(button(card(teacher, "I can read a scale"), "Carry on as it is"));
        meeting.type(teacher.locator("#proud"), "I did not give up");
        forward(meeting, teacher, "Where am I?");
        forward(meeting, teacher, "How do I work?");
        for (int strand = 0; strand < 2; strand++) {
            meeting.to(teacher.locator(".app-how").nth(strand).locator("input:checked").first());
            meeting.key("ArrowRight");
        }
        assertThat(teacher.locator("[data-saved]")).hasText("Saved");
        forward(meeting, teacher, "What is hard?");
        meeting.to(teacher.locator("input[name=barriers]").first()).key("Space");
        forward(meeting, teacher, "What I want");
        meeting.type(teacher.locator("#want"), "To know all my tables");
        forward(meeting, teacher, "My next steps");
        meeting.follow(button(teacher, "Agree it").first());
        meeting.follow(button(teacher, "Agree it").first());
        meeting.to(teacher.locator("summary").filter(new Locator.FilterOptions().setHasText("In our own words")))
                .key("Enter");
        meeting.choose(teacher.locator("#subject"), "Some");
        meeting.type(teacher.locator("#wording"), "I can ask for help before I am cross");
        meeting.follow(button(teacher.locator("form:has(#wording)"), "Agree it"));
        assertThat(teacher.locator(".app-steps li")).hasCount(4);
        Chromium.isOpenToAll(teacher, "three next steps and what was reviewed");
        forward(meeting, teacher, "Sign");
        meeting.type(teacher.locator("#pupilName"), "Isaac");
        meeting.type(teacher.locator("#mentorName"), "Mr Malik");
        meeting.follow(button(teacher, "Sign"));
        assertThat(teacher.locator("main")).containsText("Held and signed on");
        assertThat(sheet(teacher))
                .contains("Isaac Saunders", "I did not give up", "To know all my tables", "I can ask for help before I am cross")
                .contains("Achieved", "Partly", "I can read a scale with missing numbers");
        return meeting.count();
    }

    private static void smallSteps(Page teacher) throws IOException {
        preparation(teacher, SMALL_STEPS);
        assertThat(teacher.locator("#back").locator("..")).containsText("from earlier years");
        link(teacher, "Meet\\b").click();
        tab(teacher, "My next steps").click();
        button(teacher, "Agree it").first().click();
        assertThat(teacher.locator(".app-steps li")).hasCount(1);
        Chromium.isOpenToAll(teacher, "a small step agreed");
        tab(teacher, "What is hard?").click();
        teacher.locator("#hard").fill("When everybody talks at once");
        next(teacher, "What I want");
        tab(teacher, "Sign").click();
        teacher.locator("#mentor").fill("You try again every time. That is the best thing.");
        sign(teacher, "Caleb");
        assertThat(sheet(teacher)).contains("Caleb Macdonald", "When everybody talks at once", "You try again every time.");
    }

    /** What was said of a strand keeps it, so it is retired and not deleted. */
    private static void tidyUp(Page head) {
        head.navigate("/brookside/mentoring/strands");
        while (head.locator("button[name=remove]").count() > 0) {
            int before = head.locator("button[name=remove]").count();
            head.locator("button[name=remove]").first().click();
            assertThat(head.locator("button[name=remove]")).hasCount(before - 1);
        }
    }

    private static void agreedBefore(Page page, String child, String wording) {
        page.navigate("/brookside/mentoring/meetings");
        link(page, child).click();
        page.locator("summary:has-text('In our own words')").click();
        page.locator("form:has(#wording) select").selectOption(new SelectOption().setLabel("Maths"));
        page.locator("#wording").fill(wording);
        page.locator("form:has(#wording) button").last().click();
        assertThat(page.locator("h2").filter(new Locator.FilterOptions().setHasText(wording)))
                .isVisible();
    }

    private static String preparation(Page page, String child) {
        page.navigate("/brookside/mentoring/meetings");
        link(page, "Prepare: " + child).click();
        assertThat(page.locator("h1")).containsText(child);
        return page.url();
    }

    /** To the next topic, where the accessibility engine looks. */
    private static void next(Page page, String topic) {
        button(page, "Next: " + topic).click();
        arrived(page, topic);
    }

    private static void forward(Presses presses, Page page, String topic) {
        presses.follow(button(page, "Next: " + topic));
        arrived(page, topic);
    }

    private static void arrived(Page page, String topic) {
        assertThat(page.locator("h1")).containsText(topic);
        Chromium.isOpenToAll(page, topic);
    }

    private static void sign(Page page, String child) {
        page.locator("#pupilName").fill(child);
        page.locator("#mentorName").fill("Mr Malik");
        button(page, "Sign").click();
        assertThat(page.locator("main")).containsText("Held and signed on");
        Chromium.isOpenToAll(page, "the signed meeting of " + child);
    }

    /** The text of the signed sheet, which has two sides. */
    private static String sheet(Page page) throws IOException {
        link(page, "The sheet").click();
        Chromium.isOpenToAll(page, "the sheet");
        APIResponse answer = page.request().get(page.locator("main a[href*='.pdf']").first().getAttribute("href"));
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static Locator card(Page page, String step) {
        return page.locator(".app-steps li").filter(new Locator.FilterOptions().setHasText(step));
    }

    private static Locator tab(Page page, String name) {
        return page.locator(".app-tabs__link:text-is(\"" + name + "\")");
    }

    /** Some say more to those who only hear them, so a link is found by how its words begin. */
    private static Locator link(Page page, String words) {
        return page.locator("main a")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + words)))
                .first();
    }

    private static Locator button(Page page, String name) {
        return button(page.getByRole(AriaRole.MAIN), name).first();
    }

    /** A button's name may go on for those who only hear it. */
    private static Locator button(Locator part, String name) {
        return part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name)).first();
    }
}
