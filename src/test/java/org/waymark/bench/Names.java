package org.waymark.bench;

/** Names to make up people from. */
final class Names {
    static final String[] FIRST = {
        "Amelia",
        "Bilal",
        "Chloe",
        "Daniel",
        "Ewa",
        "Farah",
        "George",
        "Hana",
        "Isla",
        "Jakub",
        "Kofi",
        "Lily",
        "Mohammed",
        "Niamh",
        "Oliver",
        "Priya",
        "Quinn",
        "Rosie",
        "Samuel",
        "Tomasz",
        "Uzma",
        "Violet",
        "William",
        "Xin",
        "Yusuf",
        "Zoë"
    };
    static final String[] LAST = {
        "Ahmed", "Begum", "Clarke", "Davies", "Evans", "Fernandes", "Green", "Hussain", "Ivanova", "Jones", "Khan",
        "Lewandowska", "Mensah", "Nowak", "O'Brien", "Patel", "Quigley", "Roberts", "Singh", "Thomas", "Umar", "Vasile",
        "Wright", "Xu", "Young", "Żak"
    };

    private Names() {}
}
