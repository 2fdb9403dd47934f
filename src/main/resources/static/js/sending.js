// What every grid, and a meeting, does with an entry: it goes into the queue, and what the server answers is shown in its cell. It says
// how its cells look (show, showBoth), which of the entry's fields was typed, and what an entry holds beside it.
import { formToken } from "./form-token.js";
import { Queue } from "./queue.js";
import { signedInAs, signInOver } from "./sign-in-over.js";

export class Sending {
    #grid;
    #cells;
    #queue;

    constructor(grid) {
        this.#grid = grid;
        this.#cells = new Map(grid.inputs.map((input) => [grid.id(input), input]));
        this.#queue = new Queue(
            grid.account, grid.school, (entry) => this.#send(entry), (...sent) => this.#settle(...sent), (...left) => this.#changed(...left));
    }

    /** Takes in cells that came later than the page. */
    join(inputs) {
        inputs.forEach((input) => this.#cells.set(this.#grid.id(input), input));
        this.#queue.tell();
    }

    flush() {
        return this.#queue.flush();
    }

    get waiting() {
        return this.#queue.waiting;
    }

    get empty() {
        return this.#queue.empty;
    }

    /** With a script each cell is sent by itself, so that the form is never sent as one. */
    open() {
        document.querySelectorAll("[data-without-script]").forEach((each) => { each.hidden = true; });
        document.querySelectorAll("[data-with-script]").forEach((each) => { each.hidden = false; });
        document.querySelector("form[data-grid-form]")?.addEventListener("submit", (event) => event.preventDefault());
        this.#queue.open();
    }

    enter(input, value) {
        const { id, entry, field, show } = this.#grid;
        input.value = value;
        input.dataset.stands = value;
        show(input, "waiting", "Saving");
        this.#queue.add(id(input), { ...entry(input), [field]: value, seen: input.dataset.version });
    }

    async #send(entry) {
        const { account } = this.#grid;
        const body = new URLSearchParams({ ...entry, account });
        const headers = { "X-XSRF-TOKEN": formToken(), Accept: "application/json" };
        const answer = await fetch(entry.address, { method: "POST", body, headers, keepalive: true, signal: AbortSignal.timeout(20000) });
        // To somebody else who signed in meanwhile the school itself may not be found.
        return answer.status === 404 && await signedInAs() !== account ? new Response(null, { status: 401 }) : answer;
    }

    #settle(cell, entry, answer) {
        const input = this.#cells.get(cell);
        if (!input) return this.#elsewhere([{ id: cell, answer }]);
        if (answer.outcome === "saved") input.dataset.version = answer.version ?? "";
        if (!this.#queue.waits(cell)) this.#answered(input, entry, answer);
    }

    #answered(input, entry, answer) {
        const { field, show } = this.#grid;
        if (answer.outcome === "saved") {
            const typing = input.contains(document.activeElement) && input.value !== input.dataset.stands;
            if (!typing) input.value = answer[field];
            input.dataset.stands = answer[field];
            show(input, "saved", "Saved", answer);
        } else if (answer.outcome === "conflict") {
            this.#clash(input, entry, answer);
        } else {
            show(input, "refused", answer.sentence);
            this.#grid.say(answer.sentence);
        }
    }

    #elsewhere(entries) {
        const some = entries.filter((each) => !this.#cells.has(each.id) && each.answer && each.answer.outcome !== "saved").length;
        if (some) this.#grid.say(`${some} ${some === 1 ? "entry" : "entries"} typed on another page could not be saved. Open it to put that right.`);
    }

    #changed(entries, problem) {
        const { account, field, say, show } = this.#grid;
        for (const { id, entry, answer } of problem === "sent" ? [] : entries) {
            const input = this.#cells.get(id);
            if (!input) continue;
            const typing = input.contains(document.activeElement) && input.value !== input.dataset.stands;
            if (!typing) input.value = entry[field];
            input.dataset.stands = entry[field];
            if (answer) this.#answered(input, entry, answer);
            else show(input, "waiting", "Waiting");
        }
        this.#elsewhere(entries);
        if (problem === "sent" && !entries.length) say("Everything you typed is saved.", "well");
        if (problem === "away") say("Waymark cannot be reached. What you type is kept in this browser and sent as soon as it answers. "
            + `${entries.length === 1 ? "1 entry waits" : `${entries.length} entries wait`}; nothing is lost.`, "waiting");
        if (problem === "signed out") signInOver(account).then((same) => {
            if (same) { say("Signed in again. What waited is being sent."); this.#queue.flush(); }
        });
    }

    #clash(input, entry, answer) {
        const { id, field, noun, say, show, showBoth } = this.#grid;
        input.dataset.version = answer.version;
        showBoth(input, entry, answer, () => this.enter(input, entry[field]), () => {
            this.#queue.drop(id(input));
            input.value = answer[field];
            input.dataset.stands = answer[field];
            show(input, "saved", "Kept", answer);
        });
        say(`Somebody else changed ${this.#grid.what?.(input) ?? "this cell"}. Choose which ${noun} stands.`);
    }
}
