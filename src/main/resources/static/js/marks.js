// A class's marks against objectives, from the keyboard or by touch. One key is a whole mark. Each is sent as its cell is left
// and waits in this browser while it cannot be: pupil, objective, mark and the version seen, no names.
import { choosing } from "./cell.js";
import { Sending } from "./sending.js";

const grid = document.querySelector("[data-marks]");
if (grid) start(grid);

function start(grid) {
    const { account, school, address } = grid.dataset;
    const status = document.getElementById("grid-status");
    const say = (sentence) => { status.textContent = sentence; };
    const form = grid.closest("form");
    const objectives = [...form.querySelectorAll("[name=objective]")].map((each) => each.value);
    const rows = [...grid.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("td input")]);
    const inputs = rows.flat();
    const undone = [];
    let current = inputs[0];

    rows.forEach((cells, row) => {
        const pupil = cells[0]?.closest("tr").querySelector("[name=pupil]").value;
        const versions = form.querySelector(`[name=v${row}]`).value.split(" ");
        cells.forEach((input, column) => {
            Object.assign(input.dataset, { pupil, objective: objectives[column], version: versions[column], stands: input.value });
        });
    });
    const sending = new Sending({
        account, school, inputs, say, show, showBoth, field: "mark", noun: "mark",
        id: (input) => `${input.dataset.pupil} ${input.dataset.objective}`,
        entry: (input) => ({ pupil: input.dataset.pupil, objective: input.dataset.objective, address }),
    });

    // --- how a cell looks: its frame says its state, and a word stands under it only where something is to be done ------
    function show(input, state, words) {
        const cell = input.parentElement;
        cell.className = `app-marks__cell--${state}`;
        cell.querySelectorAll(".app-marks__state").forEach((each) => each.remove());
        input.setAttribute("aria-invalid", state === "refused" ? "true" : "false");
        if (state === "refused") tell(cell, words);
        else say(words === "Waiting" ? "Some marks wait to be sent." : words);
    }
    function showBoth(input, entry, answer, mine, theirs) {
        show(input, "clash", "");
        tell(input.parentElement, choosing(input, answer.who, answer.mark, entry.mark, mine, theirs));
    }
    function tell(cell, what) {
        const said = document.createElement("span");
        said.className = "app-marks__state";
        said.append(what);
        cell.append(said);
    }

    // --- moving ---------------------------------------------------------------------------------------------------
    const placeOf = (input) => input.id.split(".").map(Number);
    function go(input, down, across) {
        const [row, column] = placeOf(input);
        const to = rows[row + down]?.[column + across];
        if (to) { to.focus(); to.select(); }
    }
    const MOVES = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    const EMPTIES = [" ", "Delete", "Backspace"];

    grid.addEventListener("keydown", (event) => {
        const input = event.target.closest("td input");
        if (!input) return;
        if (event.ctrlKey || event.metaKey) {
            const act = { d: () => fill(input, "column"), r: () => fill(input, "row"), z: undo }[event.key];
            if (act) { event.preventDefault(); act(); }
            return;
        }
        if (event.altKey) return;
        const mark = event.key.toUpperCase();
        if (["X", "/", "."].includes(mark)) input.value = mark;
        else if (EMPTIES.includes(event.key)) input.value = "";
        else if (event.key === "Escape") input.value = input.dataset.stands;
        else if (event.key === "Enter") go(input, event.shiftKey ? -1 : 1, 0);
        else if (MOVES[event.key]) go(input, ...MOVES[event.key]);
        else if (event.key.length === 1) say(`${event.key} is not a mark. Use X, / or . or leave it empty.`);
        else return;
        event.preventDefault();
        // Selecting what is in a cell that was left would lead back to it.
        if (document.activeElement === input) input.select();
    });
    // From a keyboard on the screen, which names no keys.
    grid.addEventListener("input", (event) => {
        const input = event.target.closest("td input");
        if (input) input.value = ["X", "/", "."].includes(input.value.toUpperCase()) ? input.value.toUpperCase() : "";
    });
    grid.addEventListener("focusin", (event) => {
        if (!event.target.matches("td input")) return;
        current = event.target;
        current.select();
    });
    grid.addEventListener("focusout", (event) => {
        if (event.target.matches("td input")) inOneStep((change) => change(event.target, event.target.value));
    });

    // --- marking --------------------------------------------------------------------------------------------------
    /** What is changed together is undone together. */
    function inOneStep(act) {
        const step = [];
        act((input, mark) => {
            if (mark === input.dataset.stands) return;
            step.push({ input, mark: input.dataset.stands });
            sending.enter(input, mark);
        });
        if (step.length) undone.push(step);
        return step.length;
    }
    function undo() {
        if (current.value !== current.dataset.stands) { current.value = current.dataset.stands; return; }
        const step = undone.pop();
        if (!step) { say("There is nothing to undo."); return; }
        for (const { input, mark } of step) sending.enter(input, mark);
        step[0].input.focus();
        say(`${step.length} ${step.length === 1 ? "cell is as it was" : "cells are as they were"}.`);
    }
    function fill(input, what) {
        const mark = input.value;
        const [row, column] = placeOf(input);
        const cells = what === "row" ? rows[row] : rows.map((each) => each[column]);
        const changed = inOneStep((change) => cells.forEach((each) => change(each, mark)));
        say(`${changed} ${changed === 1 ? "cell" : "cells"} of this ${what} marked ${mark || "empty"}. Ctrl and Z takes it back.`);
    }
    document.querySelectorAll("[data-mark], [data-fill]").forEach((button) => {
        // The cell keeps the focus, so that the next press is for it too.
        button.addEventListener("mousedown", (event) => event.preventDefault());
        button.addEventListener("click", () => {
            const { mark, fill: what } = button.dataset;
            if (what) fill(current, what);
            else inOneStep((change) => change(current, mark));
            current.focus();
        });
    });

    sending.open();
}
