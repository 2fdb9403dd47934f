package org.waymark.bench;

import java.io.IOException;
import java.util.UUID;

/** What is measured. An address that moves is changed here and nowhere else. */
enum Page {
    GRID("Class grid, 30 pupils × 4 subjects", 5, 5_000) {
        @Override
        Request request(Teacher teacher, HttpConnection connection) {
            return Request.get(grid(teacher));
        }
    },
    GRID_GZIP("The same, packed for a browser", 5, 5_000) {
        @Override
        Request request(Teacher teacher, HttpConnection connection) {
            return Request.get(grid(teacher)).gzipped();
        }
    },
    CELL("One cell saved", 5, 5_000) {
        @Override
        Request request(Teacher teacher, HttpConnection connection) throws IOException {
            return GridForm.of(teacher, grid(teacher), connection).oneCell(teacher);
        }
    },
    WHOLE_GRID("Whole grid saved as a plain form", 5, 2_000) {
        @Override
        Request request(Teacher teacher, HttpConnection connection) throws IOException {
            return GridForm.of(teacher, grid(teacher), connection).allCells(teacher);
        }
    },
    PUPIL("Pupil page", 5, 5_000) {
        @Override
        Request request(Teacher teacher, HttpConnection connection) {
            int place = teacher.turn() % MadeUpSchool.CLASS_SIZE;
            return Request.get(teacher.path("/record/pupils/" + teacher.school.pupil(teacher.yearGroup, place)));
        }
    },
    HOME("Teacher's home", 5, 5_000) {
        @Override
        Request request(Teacher teacher, HttpConnection connection) {
            return Request.get(teacher.path("/home"));
        }
    },
    OBJECTIVES("Objective grid, 30 pupils × 30", 5, 5_000) {
        @Override
        Request request(Teacher teacher, HttpConnection connection) {
            return Request.get(teacher.path("/objectives/classes/%s/marks?subject=%s&year=%d"
                    .formatted(teacher.classId(), teacher.school.subject(2), teacher.yearGroup)));
        }
    },
    PREPARATION("Preparation of a meeting", 5, 5_000) {
        @Override
        Request request(Teacher teacher, HttpConnection connection) {
            return Request.get(teacher.path("/mentoring/meetings/" + meeting(teacher) + "/preparation"));
        }
    },
    MEETING("Meeting, agreeing next steps", 5, 5_000) {
        @Override
        Request request(Teacher teacher, HttpConnection connection) {
            return Request.get(teacher.path("/mentoring/meetings/" + meeting(teacher) + "?step=steps"));
        }
    },
    BOARD("Round's board, 420 pupils", 5, 2_000) {
        @Override
        Request request(Teacher teacher, HttpConnection connection) {
            return Request.get(teacher.path("/mentoring/board"));
        }
    },
    CLASS_SET("Class set of 30 sheets as PDF", 8, 24) {
        @Override
        Request request(Teacher teacher, HttpConnection connection) {
            return Request.get(teacher.path("/sheets/classes/" + teacher.classId() + ".pdf"));
        }
    };

    final String words;
    /** For so long at most, at each number of connections. */
    final int seconds;
    /** And for so many requests at most. */
    final int requests;

    Page(String words, int seconds, int requests) {
        this.words = words;
        this.seconds = seconds;
        this.requests = requests;
    }

    /** The next thing that teacher asks; what has to be fetched first is not in the time. */
    abstract Request request(Teacher teacher, HttpConnection connection) throws IOException;

    /** Saving needs the versions on the page, so the page is fetched before each, which costs processor time too. */
    boolean fetchesFirst() {
        return this == CELL || this == WHOLE_GRID;
    }

    /** For warming up: a few seconds decide, unless each takes long. */
    int warmRequests() {
        return requests >= 1_000 ? 20_000 : requests;
    }

    boolean isPage() {
        return !fetchesFirst() && this != GRID_GZIP;
    }

    /** Whether the head of the large school is asking. */
    boolean isLargeSchools() {
        return this == BOARD;
    }

    /** Of one of those whom the class teacher meets. */
    private static UUID meeting(Teacher teacher) {
        int place = teacher.turn() % MadeUpSchool.CLASS_SIZE;
        int theirs = MentoringTables.isHeads(place) ? place + 1 : place;
        return MentoringTables.meetingNow(teacher.school, teacher.yearGroup, theirs);
    }

    private static String grid(Teacher teacher) {
        return teacher.path("/record/classes/" + teacher.classId() + "/grid?point=2026-autumn");
    }
}
