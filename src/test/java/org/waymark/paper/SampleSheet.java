package org.waymark.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymark.ui.KeyStageChart;
import org.waymark.ui.Series;
import org.waymark.ui.Series.Kind;

/** A made-up two-sided sheet, as rich as a real one: two tables, shapes with words, ruled lines, text in any script. */
record SampleSheet(String pupil, String comment) {

    static final List<SampleSheet> SCRIPTS = List.of(
            new SampleSheet("Zażółć Gęślą-Jaźń", "Lubię czytać książki o żółwiach."),
            new SampleSheet("Ștefan Țîrlea", "Îmi place să învăț împreună cu prietenii."),
            new SampleSheet(
                    "فاطمة الزهراء",
                    "أحب القراءة والرياضيات، وأريد أن أصبح طبيبة عندما أكبر إن شاء الله. قرأت Harry Potter and the Goblet of Fire في 3 أسابيع."),
            new SampleSheet(
                    "محمد حسین قریشی",
                    "مجھے کہانیاں پڑھنا اور کرکٹ کھیلنا بہت پسند ہے۔ میں بڑا ہو کر پائلٹ بننا چاہتا ہوں، ان شاء اللہ، اور اپنے گاؤں جانا چاہتا ہوں۔"),
            new SampleSheet("শ্রেয়া ভট্টাচার্য", "আমি গল্পের বই পড়তে ভালোবাসি এবং বড় হয়ে শিক্ষক হতে চাই।"),
            new SampleSheet("કૃષ્ણા પટેલ", "મને વાર્તાઓ વાંચવી ગમે છે અને હું ડૉક્ટર બનવા માંગું છું."),
            new SampleSheet("ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "ਮੈਨੂੰ ਕਹਾਣੀਆਂ ਪੜ੍ਹਨਾ ਪਸੰਦ ਹੈ ਅਤੇ ਮੈਂ ਡਾਕਟਰ ਬਣਨਾ ਚਾਹੁੰਦਾ ਹਾਂ।"),
            new SampleSheet(
                    "கார்த்திக் ஸ்ரீநிவாசன்", "எனக்கு கதைகள் படிக்கப் பிடிக்கும், நான் மருத்துவராக விரும்புகிறேன்."),
            new SampleSheet("श्रुति क्षत्रिय", "मुझे कहानियाँ पढ़ना अच्छा लगता है और मैं डॉक्टर बनना चाहती हूँ।"),
            new SampleSheet("Олександр Щербаков", "Мені подобається читати про космос."),
            new SampleSheet("Ọ̀nà Adébáyọ̀-Ẹ̀kọ́", "Mo fẹ́ràn ìwé kíkà; mo fẹ́ di olùkọ́."),
            new SampleSheet("Nguyễn Thị Ngọc Ẩn", "Griffin's office: Ŵyn, Siôn & Llŷr first."),
            new SampleSheet(
                    "Amira Hassan (أميرة)",
                    "At home we read القصص القصيرة together, and then I say شكرا جزيلا before bed. Grandma writes:"
                            + " نحن فخورون بك جدا يا أميرة ونتمنى لك التوفيق والنجاح في المدرسة هذا العام وفي كل عام."
                            + " That made me smile."));

    static final KeyStageChart CHART = new KeyStageChart(
            "Maths in Key Stage 2",
            List.of("Year 2", "Year 3", "Autumn", "Spring", "Summer", "Year 5", "Year 6"),
            List.of("1c", "1b", "1a", "2c", "2b", "2a", "3c", "3b", "3a", "4c", "4b", "4a", "5c"),
            List.of(
                    new Series(Kind.RESULT, "Result", Arrays.asList(4, 5, null, 6, null, null, null)),
                    new Series(Kind.EXPECTATION, "Expectation", List.of(4, 6, 6, 7, 7, 9, 10)),
                    new Series(Kind.TARGET, "Target", Arrays.asList(null, null, null, null, 7, null, 10)),
                    new Series(Kind.PTT, "PTT", Arrays.asList(null, null, null, null, 8, null, 11))));

    /** One file for all of them, each numbered for itself. */
    static String xhtml(List<SampleSheet> sheets, ShapedText shaped) {
        return """
                <html lang="en-GB"><head><title>Mentoring sheets – 4 Maple – Autumn 2026/27</title>
                <meta name="author" content="Oakfield Primary"/><meta name="subject" content="Mentoring sheets"/>
                <meta name="description" content="Mentoring sheets"/>
                <bookmarks>%s</bookmarks><style>%s</style></head><body>%s</body></html>
                """.formatted(
                        IntStream.range(0, sheets.size())
                                .mapToObj(i -> "<bookmark name=\"%s\" href=\"#p%d\"/>"
                                        .formatted(ShapedText.escape(sheets.get(i).pupil), i))
                                .collect(Collectors.joining()),
                        CSS,
                        IntStream.range(0, sheets.size())
                                .mapToObj(i -> sheets.get(i).section(i, shaped))
                                .collect(Collectors.joining()));
    }

    private String section(int i, ShapedText shaped) {
        return """
                <div class="sheet" id="p%d">
                <div class="footer">%s · Autumn 2026/27 · confidential to family · page <span class="page"/> of <span class="pages"/></div>
                <h1>%s</h1>
                <p class="lead">Year 4 · 4 Maple · Mentor: Ms Okafor · 4 December 2026</p>
                <h2>Where I am</h2>%s
                <h2>My progress this year</h2>%s
                <p class="key">%s</p>
                <h2>What I say</h2><p>%s</p>
                %s
                <div class="second"><h1>%s: what next</h1>
                <h2>My next steps</h2><table class="lines"><thead><tr><th>Next step</th><th>How we will know</th><th>By</th></tr></thead>
                <tbody>%s</tbody></table>
                <h2>My aspirations</h2>%s<h2>My mentor says</h2>%s<h2>My family says</h2>%s
                <table class="sign"><tbody><tr><td>Pupil</td><td>Mentor</td><td>Parent or carer</td></tr></tbody></table>
                </div></div>
                """.formatted(
                        i,
                        shaped.html(pupil, false),
                        shaped.html(pupil, true),
                        table(List.of("Year 2", "Year 3", "Year 4", "Year 5", "Year 6", "Target", "PTT"), true),
                        table(List.of("Start", "Autumn", "Spring", "Summer"), false),
                        chip(0) + chip(1) + chip(2),
                        shaped.html(comment, false),
                        CHART.svg(),
                        shaped.html(pupil, true),
                        "<tr><td/><td/><td/></tr>".repeat(6),
                        lines(4),
                        lines(4),
                        lines(5));
    }

    private static String table(List<String> columns, boolean chips) {
        var head = columns.stream().map("<th scope=\"col\">%s</th>"::formatted).collect(Collectors.joining());
        var rows = new StringBuilder();
        for (var subject : List.of("Reading", "Writing", "Maths", "Science")) {
            rows.append("<tr><th scope=\"row\">").append(subject).append("</th>");
            for (int c = 0; c < columns.size(); c++) {
                rows.append(String.format(
                        Locale.ROOT,
                        "<td>%d%s <span class=\"exp\">(3b)</span>%s</td>",
                        2 + c / 3,
                        "cba".charAt(c % 3),
                        c < 5 ? "<br/>" + chip((c + subject.length()) % 3) : ""));
            }
            rows.append("</tr>");
        }
        return "<table class=\"grid\"><thead><tr><th scope=\"col\">Subject</th>%s</tr></thead><tbody>%s</tbody></table>"
                .formatted(head, rows);
    }

    private static String chip(int colour) {
        return "<span class=\"chip %s\">%s</span>"
                .formatted(
                        List.of("red", "amber", "green").get(colour),
                        List.of("Needs more help", "Nearly there", "On track").get(colour));
    }

    private static String lines(int count) {
        return "<div class=\"rule\"></div>".repeat(count);
    }

    private static final String CSS = """
            @page { size: A4; margin: 14mm 14mm 18mm 20mm; @bottom-left { content: element(footer); } }
            body { font-family: "Noto Sans"; font-size: 11pt; line-height: 1.35; margin: 0; }
            .sheet { page-break-before: always; -fs-page-sequence: start; }
            .sheet:first-child { page-break-before: auto; }
            .second { page-break-before: always; }
            .footer { position: running(footer); font-size: 10px; }
            .page:after { content: counter(page); } .pages:after { content: counter(pages); }
            h1 { font-size: 24px; margin: 0 0 4px; } h2 { font-size: 14pt; margin: 14px 0 4px; }
            p { margin: 0 0 6px; }
            table { width: 100%; border-collapse: collapse; }
            .grid th, .grid td { border: 1px solid #555; padding: 3px 4px; font-size: 9.5pt; text-align: left; }
            .exp { color: #555; }
            .chip { display: inline-block; padding-left: 13px; font-weight: bold; font-size: 8.5pt; background-repeat: no-repeat; background-position: 0 3px; background-size: 10px 10px; }
            .red { background-image: url("data:image/svg+xml;utf8,%3Csvg xmlns='http://www.w3.org/2000/svg' width='10' height='10' viewBox='0 0 10 10'%3E%3Cpath d='M0 1h10L5 10z' fill='%23b10e1e'/%3E%3C/svg%3E"); }
            .amber { background-image: url("data:image/svg+xml;utf8,%3Csvg xmlns='http://www.w3.org/2000/svg' width='10' height='10' viewBox='0 0 10 10'%3E%3Cpath d='M5 0l5 5-5 5-5-5z' fill='%23c26a00'/%3E%3C/svg%3E"); }
            .green { background-image: url("data:image/svg+xml;utf8,%3Csvg xmlns='http://www.w3.org/2000/svg' width='10' height='10' viewBox='0 0 10 10'%3E%3Ccircle cx='5' cy='5' r='5' fill='%2300703c'/%3E%3C/svg%3E"); }
            .chart { display: block; width: 150mm; height: 70.3mm; }
            .rule { border-bottom: 1px solid #777; height: 9mm; }
            .lines td { border-bottom: 1px solid #777; height: 10mm; } .lines th { text-align: left; }
            .sign { margin-top: 12mm; border-collapse: separate; border-spacing: 6mm 0; } .sign td { border-top: 1px solid #000; padding-top: 2px; font-size: 9pt; }
            """;
}
