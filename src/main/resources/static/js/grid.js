// The class grid from the keyboard. Each cell is sent as it is left. What cannot be sent waits in this browser until it
// can: pupil, subject, point, grade and the version seen, no names, under the account and school it was typed in.
import { show, showBoth } from "./cell.js";
import { Sending } from "./sending.js";

const grid = document.querySelector("[data-grid]");
if (grid) start(grid);

function start(grid) {
    const { account, school, point, address } = grid.dataset;
    const status = document.getElementById("grid-status");
    const say = (sentence) => { status.textContent = sentence; };
    const inputs = [...grid.querySelectorAll(".app-grid__input")];
    const undone = [];
    const sending = new Sending({
        account, school, id, inputs, say, show, showBoth, field: "grade", noun: "grade",
        entry: (input) => ({ pupil: input.dataset.pupil, subject: input.dataset.subject, point, address }),
    });

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
            sending.enter(input, grade);
        });
        if (step.length) undone.push(step);
        return step.length;
    }
    function undo() {
        const step = undone.pop();
        if (!step) return say("There is nothing to undo.");
        for (const { input, grade } of step) sending.enter(input, grade);
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

    sending.open();
}
