// The class grid from the keyboard. Each cell is sent as it is left. What cannot be sent waits in this browser until it
// can: pupil, subject, point, grade and the version seen, no names, under the account and school it was typed in.
import { show, showBoth } from "./cell.js";
import { formToken } from "./form-token.js";
import { Queue } from "./queue.js";
import { signedInAs, signInOver } from "./sign-in-over.js";

const grid = document.querySelector("[data-grid]");
if (grid) start(grid);

function start(grid) {
    const { account, school, point, address } = grid.dataset;
    const status = document.getElementById("grid-status");
    const say = (sentence) => { status.textContent = sentence; };
    const inputs = [...grid.querySelectorAll(".app-grid__input")];
    const cellOf = new Map(inputs.map((input) => [id(input), input]));
    const undone = [];
    const queue = new Queue(account, school, send, settle, changed);

    function id(input) {
        return `${input.dataset.pupil} ${input.dataset.subject} ${point}`;
    }
    const lists = [...document.querySelectorAll("[data-grade-list]")].map((list) => list.value.split(" "));
    function grades(input) {
        return lists[input.dataset.grades];
    }

    // --- moving -------------------------------------------------------------------------------------------------
    // An input's id is its row and column. Not every place has one: a pupil may not be assessed in a subject.
    const placeOf = (input) => input.id.split(".").map(Number);
    const last = inputs.map(placeOf).reduce(([r, c], [row, column]) => [Math.max(r, row), Math.max(c, column)], [0, 0]);
    function at(input, rows, across) {
        const [row, column] = placeOf(input);
        return document.getElementById(`${row + rows}.${column + across}`);
    }
    function next(input, rows, across) {
        let [row, column] = placeOf(input);
        for (row += rows, column += across; row >= 0 && column >= 0 && row <= last[0] && column <= last[1]; row += rows, column += across) {
            const found = document.getElementById(`${row}.${column}`);
            if (found) return found;
        }
        return null;
    }
    function go(event, input) {
        if (!input) return;
        event.preventDefault();
        input.focus();
        input.select();
    }
    grid.addEventListener("keydown", (event) => {
        const input = event.target.closest(".app-grid__input");
        if (!input) return back(event);
        const atStart = input.selectionStart === 0;
        const atEnd = input.selectionEnd === input.value.length;
        const all = atStart && atEnd;
        const index = inputs.indexOf(input);
        if (event.ctrlKey || event.metaKey) {
            if (event.key === "z") { event.preventDefault(); input.value === input.dataset.stands ? undo() : takeBack(input); }
            if (event.key === "d") { event.preventDefault(); leave(input); fillDown(input); }
            return;
        }
        switch (event.key) {
            case "Enter":
                if (event.altKey) return why(event, input);
                leave(input);
                return go(event, next(input, event.shiftKey ? -1 : 1, 0) ?? input);
            case "ArrowDown": return go(event, next(input, 1, 0));
            case "ArrowUp": return go(event, next(input, -1, 0));
            case "ArrowLeft": return atStart ? go(event, next(input, 0, -1)) : undefined;
            case "ArrowRight": return atEnd ? go(event, next(input, 0, 1)) : undefined;
            case "Tab": return go(event, inputs[index + (event.shiftKey ? -1 : 1)]);
            case "Delete": if (all) { event.preventDefault(); input.value = ""; } return undefined;
            case "Escape": return takeBack(input);
            default: return undefined;
        }
    });
    function takeBack(input) {
        input.value = input.dataset.stands;
        input.select();
    }

    // The colours of a cell and who entered it are reached from it, and Escape leads back.
    function why(event, input) {
        event.preventDefault();
        const summary = input.parentElement.querySelector("summary");
        summary?.focus();
        summary?.click();
    }
    function back(event) {
        if (event.key === "Escape") event.target.closest(".app-grid__entry")?.querySelector(".app-grid__input")?.focus();
    }

    // --- typing -------------------------------------------------------------------------------------------------
    grid.addEventListener("input", (event) => {
        const input = event.target.closest(".app-grid__input");
        if (!input || event.inputType?.startsWith("delete") || !input.value) return;
        const typed = input.value;
        const fits = grades(input).filter((grade) => grade.toLowerCase().startsWith(typed.toLowerCase()));
        if (fits.length === 0) {
            say(`${typed} is not a grade here. ${sample(input)}`);
            return;
        }
        say(fits.length > 1 ? `Could be ${fits.slice(0, 8).join(", ")}` : "");
        if (fits.length === 1 && fits[0].length > typed.length) {
            input.value = fits[0];
            input.setSelectionRange(typed.length, fits[0].length);
        }
    });
    function sample(input) {
        return `Use one of ${grades(input).join(", ")}.`;
    }
    grid.addEventListener("focusin", (event) => {
        if (event.target.matches(".app-grid__input")) event.target.select();
    });
    grid.addEventListener("focusout", (event) => {
        if (event.target.matches(".app-grid__input")) leave(event.target);
    });

    function leave(input) {
        inOneStep((change) => change(input, input.value));
    }
    /** What is changed together is undone together. */
    function inOneStep(act) {
        const step = [];
        act((input, value) => {
            const typed = value.trim();
            const grade = grades(input).find((each) => each.toLowerCase() === typed.toLowerCase()) ?? typed;
            input.value = grade;
            if (grade === input.dataset.stands) return;
            step.push({ input, grade: input.dataset.stands });
            enter(input, grade);
        });
        if (step.length) undone.push(step);
        return step.length;
    }
    function enter(input, grade) {
        input.value = grade;
        input.dataset.stands = grade;
        show(input, "waiting", "Saving");
        queue.add(id(input), {
            pupil: input.dataset.pupil, subject: input.dataset.subject, point, grade, seen: input.dataset.version, address,
        });
    }
    function undo() {
        const step = undone.pop();
        if (!step) return say("There is nothing to undo.");
        for (const { input, grade } of step) enter(input, grade);
        const [{ input, grade }] = step;
        input.focus();
        input.select();
        if (step.length > 1) return say(`${step.length} cells are as they were.`);
        return say(grade ? `Back to ${grade}.` : "Emptied again.");
    }

    // --- many cells at once -------------------------------------------------------------------------------------
    function fillDown(input) {
        const grade = input.value;
        const filled = inOneStep((change) => {
            for (let below = next(input, 1, 0); below; below = next(below, 1, 0)) {
                if (below.value === "" && grades(below).includes(grade)) change(below, grade);
            }
        });
        say(`${filled} empty ${filled === 1 ? "cell" : "cells"} below filled with ${grade || "nothing"}.`);
    }
    document.querySelector("[data-copy-forward]")?.addEventListener("click", () => {
        const copied = inOneStep((change) => {
            for (const input of inputs) {
                if (input.value === "" && grades(input).includes(input.dataset.before)) change(input, input.dataset.before);
            }
        });
        say(copied ? `${copied} ${copied === 1 ? "grade" : "grades"} copied from last time. Now type the exceptions over them.`
            : "Every cell has a grade already, or there was none last time.");
    });
    // What fits is taken. What does not is shown where it fell, refused, so that it can be put right; an empty place in
    // the block leaves its cell alone.
    grid.addEventListener("paste", (event) => {
        const input = event.target.closest(".app-grid__input");
        const text = event.clipboardData.getData("text/plain").replace(/\r?\n$/, "");
        if (!input || !/[\t\n]/.test(text)) return;
        event.preventDefault();
        let fitted = 0;
        let not = 0;
        inOneStep((change) => text.split(/\r?\n/).forEach((line, row) => line.split("\t").forEach((value, column) => {
            const cell = at(input, row, column);
            const typed = value.trim();
            if (typed === "") return;
            const fits = cell && grades(cell).some((each) => each.toLowerCase() === typed.toLowerCase());
            if (fits) fitted += 1; else not += 1;
            if (cell) change(cell, typed);
        })));
        say(`${fitted} ${fitted === 1 ? "cell" : "cells"} pasted${not ? `, ${not} did not fit` : ""}.`);
    });

    // --- sending ------------------------------------------------------------------------------------------------
    async function send(entry) {
        const body = new URLSearchParams({ ...entry, account });
        const headers = { "X-XSRF-TOKEN": formToken(), Accept: "application/json" };
        const answer = await fetch(entry.address, { method: "POST", body, headers, signal: AbortSignal.timeout(20000) });
        // To somebody else who signed in meanwhile the school itself may not be found.
        return answer.status === 404 && await signedInAs() !== account ? new Response(null, { status: 401 }) : answer;
    }
    function settle(cell, entry, answer) {
        const input = cellOf.get(cell);
        if (!input) return elsewhere([{ id: cell, answer }]);
        if (answer.outcome === "saved") input.dataset.version = answer.version ?? "";
        if (!queue.waits(cell)) answered(input, entry, answer);
    }
    function answered(input, entry, answer) {
        if (answer.outcome === "saved") {
            const typing = document.activeElement === input && input.value !== input.dataset.stands;
            if (!typing) input.value = answer.grade;
            input.dataset.stands = answer.grade;
            show(input, "saved", "Saved", answer);
        } else if (answer.outcome === "conflict") {
            clash(input, entry, answer);
        } else {
            refuse(input, answer.sentence);
        }
    }
    function elsewhere(entries) {
        const some = entries.filter((each) => !cellOf.has(each.id) && each.answer && each.answer.outcome !== "saved").length;
        if (some) say(`${some} ${some === 1 ? "grade" : "grades"} typed in another class or at another point could not be saved. Open it to put that right.`);
    }
    function changed(entries, problem) {
        for (const { id, entry, answer } of problem === "sent" ? [] : entries) {
            const input = cellOf.get(id);
            if (!input) continue;
            const typing = document.activeElement === input && input.value !== input.dataset.stands;
            if (!typing) input.value = entry.grade;
            input.dataset.stands = entry.grade;
            if (answer) answered(input, entry, answer);
            else show(input, "waiting", "Waiting");
        }
        elsewhere(entries);
        if (problem === "sent" && !entries.length) say("Everything you typed is saved.");
        if (problem === "away") say("Waymark cannot be reached. What you type is kept in this browser and sent as soon as it answers.");
        if (problem === "signed out") signInOver(account).then((same) => {
            if (same) { say("Signed in again. What waited is being sent."); queue.flush(); }
        });
    }
    function refuse(input, sentence) {
        show(input, "refused", sentence);
        say(sentence);
    }
    function clash(input, entry, answer) {
        input.dataset.version = answer.version;
        showBoth(input, entry, answer, () => enter(input, entry.grade), () => {
            queue.drop(id(input));
            input.value = answer.grade;
            input.dataset.stands = answer.grade;
            show(input, "saved", "Kept", answer);
        });
        say("Somebody else changed this cell. Choose which grade stands.");
    }

    document.querySelectorAll("[data-without-script]").forEach((each) => { each.hidden = true; });
    document.querySelectorAll("[data-with-script]").forEach((each) => { each.hidden = false; });
    document.querySelector("form[data-grid-form]")?.addEventListener("submit", (event) => event.preventDefault());

    queue.open();
}
