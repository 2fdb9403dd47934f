package org.waymark.sheets;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.languages.Language;
import org.waymark.languages.Texts;
import org.waymark.languages.Translations;
import org.waymark.paper.ShapedText;
import org.waymark.sheets.SheetPage.Cell;
import org.waymark.sheets.SheetPage.Kind;
import org.waymark.sheets.SheetPage.Mark;
import org.waymark.ui.Tone;
import org.waymark.ui.Words;

/**
 * The fixed words of a sheet on paper, as XHTML in the family's language. Headings have the English beside them, in small letters,
 * so that teacher and family read the same sheet. In English it is as it always was: what was kept is said as it was kept.
 */
public final class OnPaper {
    private static final Texts ENGLISH = Translations.of(Language.ENGLISH);
    public static final String I_WILL = "sheet.iWill";
    public static final String SCHOOL_WILL = "sheet.schoolWill";
    public static final String HOME_CAN = "sheet.homeCan";
    /** The headings of the next steps. */
    public static final List<String> NEXT_STEPS_HEAD =
            List.of("sheet.nextSteps", "paper.howWeKnow", "paper.who", "paper.reviewOn");
    /** Who signs. */
    public static final List<String> SIGNATURES = List.of("paper.sign.pupil", "paper.sign.mentor", "paper.sign.family");

    private static final Pattern KEY_STAGE = Pattern.compile("Key Stage (\\d)");
    private static final Pattern LAST_YEAR = Pattern.compile("(.+) (\\d{4}/\\d{2,4})");

    private final Texts texts;
    private final Retold retold;
    private final Sentences sentences;
    private final PaperFoot foot;
    private final ShapedText shaped;

    OnPaper(Texts texts, ShapedText shaped) {
        this.texts = texts;
        this.retold = new Retold(texts);
        this.sentences = new Sentences(texts, retold);
        this.foot = new PaperFoot(texts, retold);
        this.shaped = shaped;
    }

    /** Any text, as it can be printed where this sheet's words stand. */
    public String html(String text, boolean bold) {
        return texts.language().rtl() ? shaped.htmlFromTheRight(text, bold) : shaped.html(text, bold);
    }

    public boolean english() {
        return texts.english();
    }

    /** For {@code lang}. */
    public String code() {
        return english() ? "en-GB" : texts.code();
    }

    /** Set from the right where the language is read from there. */
    public String css() {
        return texts.language().rtl() ? " rtl" : "";
    }

    /** For {@code dir}; none where it is the usual one. */
    public @Nullable String direction() {
        return texts.language().rtl() ? "rtl" : null;
    }

    /** In brackets, which turn with the words: in the template they would stand the wrong way round. */
    public String brackets(String words) {
        return html("(" + words + ")", false);
    }

    public String role(SheetPage.Top top) {
        return brackets(own(top.mentorRole(), retold::fixed));
    }

    public String setOn(Talk.Reviewed reviewed) {
        return brackets(texts.say("paper.setOn", own(reviewed.setOn(), retold::day)));
    }

    public String say(String key, Object... arguments) {
        return html(texts.say(key, arguments), false);
    }

    public String bold(String key, Object... arguments) {
        return html(texts.say(key, arguments), true);
    }

    /** A heading, with the English beside it. */
    public String head(String key) {
        return bold(key) + also(ENGLISH.say(key));
    }

    /** "My attainment across Key Stage 2, at the end of each year". */
    public String attainment(SheetPage.Table table) {
        Matcher stage = KEY_STAGE.matcher(table.keyStage());
        String here = stage.matches() && !english()
                ? texts.say("paper.keyStage", Integer.parseInt(stage.group(1)))
                : table.keyStage();
        return bold("paper.attainment", here) + also(ENGLISH.say("paper.attainment", table.keyStage()));
    }

    /** "My Year 4: attainment, progress and targets". */
    public String now(SheetPage.Table table) {
        return bold("paper.now", own(table.yearGroup(), retold::fixed))
                + also(ENGLISH.say("paper.now", table.yearGroup()));
    }

    /** A heading that is kept with the sheet, such as "Autumn" or "Starting point". */
    public String keptHead(String kept) {
        String said = own(kept, each -> sentences.target(retold.fixed(each)));
        return html(said, true) + (said.equals(kept) ? "" : also(kept));
    }

    /** Our own few words, as they are kept: "Year 4", "class teacher", "Not yet assessed". */
    public String kept(String kept) {
        return html(own(kept, retold::fixed), false);
    }

    public String title(SheetPage.Top top) {
        return english() ? top.title() : texts.say("sheet.title", roundWords(top.round()));
    }

    public String round(SheetPage.Top top) {
        return html(roundWords(top.round()), false);
    }

    public String titleHtml(SheetPage.Top top) {
        return html(title(top), false);
    }

    /** An empty place is written on by hand. */
    public String dayOrLine(String kept) {
        return kept.isEmpty() ? " " : day(kept);
    }

    public String day(String kept) {
        return html(own(kept, retold::day), false);
    }

    public String said(String key, String day) {
        return html(texts.say(key, own(day, retold::day)), false);
    }

    public String outcome(String kept) {
        return html(own(kept, retold::outcome), true);
    }

    public String note(String kept) {
        return inEnglishWhereUnknown(kept, retold.note(kept));
    }

    public String amended(String kept) {
        return html(own(kept, retold::amended), true);
    }

    /** The sentences about a subject, or about all of them. */
    public String sentence(String kept) {
        return english()
                ? html(kept, false)
                : inEnglishWhereUnknown(kept, sentences.said(kept).orElse(kept));
    }

    /** What stands in the table where there is no grade, or what to aim for at a year's end. */
    public String ahead(Cell cell) {
        String kept = cell.target().isEmpty() ? cell.words() : cell.target();
        int space = kept.lastIndexOf(' ');
        String said = cell.target().isEmpty() || space < 0
                ? own(kept, retold::fixed)
                : own(kept.substring(0, space), sentences::target) + kept.substring(space);
        return html(said, false);
    }

    public String mark(Mark mark) {
        String word = own(mark.word(), each -> sentences.colour(each).orElseGet(() -> retold.mark(mark)));
        return html((mark.kind() == Kind.AGREED ? before(mark.kind()) : "") + word, mark.kind() != Kind.PROGRESS);
    }

    private String before(Kind kind) {
        return english() ? kind.before() : retold.before(kind);
    }

    public String colourName(SheetPage.KeyLine line) {
        return html(english() ? line.name() : retold.key(line).name(), true);
    }

    /** What a colour says of attainment or of progress: the school's own words where they are its own. */
    public String colourWord(String kept) {
        return html(own(kept, each -> sentences.colour(each).orElse(each)), false);
    }

    /** How it is going, in the plainest words. */
    public String going(PlainWords plain) {
        if (english()) {
            return html(plain.words() + ":", true);
        }
        String words = plain.tone() == Tone.NONE ? texts.say("paper.easy.steps") : retold.going(plain.tone());
        return html(words + ":", true);
    }

    public String subjects(PlainWords plain) {
        return html(
                english()
                        ? Words.list(plain.subjects())
                        : texts.list(plain.subjects(each -> texts.say("paper.easy.moving", each))),
                false);
    }

    /** Who will do what; what was typed is a part of the sentence. */
    public String will(String key, String typed) {
        if (!english()) {
            return html(texts.say(key, typed) + (typed.endsWith(".") ? "" : "."), false);
        }
        String who = texts.say(key, "").strip();
        return "<b>" + who + "</b> " + html(typed, false) + ".";
    }

    /** How the child works, a line for each strand, and attendance: our own sentences among them are said again. */
    public String work(Talk talk, Room room) {
        List<String> said = talk.work().stream()
                .map(each -> own(each, line -> sentences.said(line).orElse(line)))
                .toList();
        return html(room.onSecond(String.join(" ", said)), false);
    }

    public String talkToUs(SheetPage page) {
        return talk(page, page.talkToUs(), "sheet.talkToUs");
    }

    public String easyTalk(SheetPage page) {
        return talk(page, SecondSide.EASY_TALK + page.nextConsultation(), "paper.easy.talk");
    }

    private String talk(SheetPage page, String kept, String key) {
        NextConsultation.Days days = page.consultation();
        String when = days == null ? "" : " " + retold.consultation(days);
        return html(english() ? kept : texts.say(key) + when, false);
    }

    /** Whose signature it is, with the date to be written by hand. */
    public String signs(String key) {
        return say("paper.sign.date", texts.say(key));
    }

    /** The foot of a copy: when it was printed, which version it is, and whom it is for. */
    public String foot(String kept) {
        if (english()) {
            return kept;
        }
        List<String> said = List.of(kept.split(" · ")).stream().map(foot::part).toList();
        return shaped.html(String.join(" · ", said), false);
    }

    /** The foot is set from the left in every language: it stands outside the page's own direction. */
    public String footWord(String key) {
        return shaped.html(texts.say(key), false);
    }

    /** A heading with lines or words under it. */
    public String ruled(SheetPage.Ruled ruled) {
        String key = PaperHeadings.RULED.get(ruled.title());
        return key == null || english() ? html(ruled.title(), true) : head(key);
    }

    public String hint(SheetPage.Ruled ruled) {
        String key = PaperHeadings.HINTS.get(ruled.hint());
        return key == null || english() ? html(ruled.hint(), false) : say(key);
    }

    private String roundWords(String kept) {
        Matcher round = LAST_YEAR.matcher(kept);
        return round.matches()
                ? own(kept, each -> texts.say("sheet.round", retold.fixed(round.group(1)), round.group(2)))
                : kept;
    }

    private String own(String kept, UnaryOperator<String> said) {
        return english() ? kept : said.apply(kept);
    }

    private String inEnglishWhereUnknown(String kept, String said) {
        return english() || !said.equals(kept)
                ? html(english() ? kept : said, false)
                : "<span lang=\"en\">" + html(kept, false) + "</span>";
    }

    private String also(String words) {
        return english() ? "" : " <span class=\"also\" lang=\"en\">" + ShapedText.escape(words) + "</span>";
    }
}
