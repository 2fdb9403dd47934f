// Signing out with entries that have not been sent asks first: they stay in this browser until the same person returns.
import { waitingInAll } from "./queue.js";

export function startSignOut() {
    document.addEventListener("submit", (event) => {
        if (!event.target.matches("[data-sign-out]")) return;
        const waiting = waitingInAll();
        if (waiting && !confirm(`${waiting} ${waiting === 1 ? "entry has" : "entries have"} not been sent yet. They are kept in this browser for seven days and sent when you sign in here again. Sign out now?`)) {
            event.preventDefault();
        }
    });
}
