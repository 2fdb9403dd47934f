package org.waymark.exchange;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.attainment.RecordedResults;
import org.waymark.attainment.Results;
import org.waymark.calendar.AcademicYear;
import org.waymark.exchange.reading.Reading;
import org.waymark.exchange.reading.ResultRow;
import org.waymark.exchange.reading.ResultsReader;
import org.waymark.pupils.Pupils;
import org.waymark.scales.ScaleBooks;
import org.waymark.scales.Scales;
import org.waymark.school.SchoolYears;
import org.waymark.school.Subjects;
import org.waymark.tenancy.Viewer;

/** Holds a file of results against those recorded, and brings in subjects and a scale where a school has none yet. */
@Component
class ComparingResults {
    private final Pupils pupils;
    private final Subjects subjects;
    private final SchoolYears years;
    private final ScaleBooks books;
    private final Scales scales;
    private final RecordedResults recorded;
    private final Results results;

    ComparingResults(
            Pupils pupils,
            Subjects subjects,
            SchoolYears years,
            ScaleBooks books,
            Scales scales,
            RecordedResults recorded,
            Results results) {
        this.pupils = pupils;
        this.subjects = subjects;
        this.years = years;
        this.books = books;
        this.scales = scales;
        this.recorded = recorded;
        this.results = results;
    }

    Comparison compare(Context file, Viewer viewer) {
        Reading<ResultRow> reading = ResultsReader.read(file.table(), file.mapping(), file.today());
        AcademicYear year = years.settings(viewer).currentYear();
        SubjectNames names = new SubjectNames(subjects.all(viewer), reading.rows());
        ResultPlacing placing = new ResultPlacing(file, PupilsByNumber.of(pupils.all(viewer)), names, year);
        List<PlacedResult> placed = placing.place(reading.rows());
        return new ResultsComparison(
                file,
                reading,
                placed,
                placing.findings(),
                recorded.standing(ResultPlacing.pupils(placed), viewer),
                names,
                new ScalesOfResults(books.book(viewer), placed, file.choices()),
                new RecordingResults(file, year, subjects, scales, results));
    }
}
