// The class grid from the keyboard. Each cell is sent as it is left. What cannot be sent waits in this browser until it
// can: pupil, subject, point, grade and the version seen, no names, under the account and school it was typed in.
import { Queue } from "./queue.js";
import { signInOver } from "./sign-in-over.js";

const grid = document.querySelector("[data-grid]");
if (grid) start(grid);

function start(grid) {
    const { account, school, point, address } = grid.dataset;
    const status = document.getElementById("grid-status");
    const say = (sentence) => { status.textContent = sentence; };
    const inputs = [...grid.querySelectorAll(".app-grid__input")];
    const columns = Number(grid.dataset.columns);
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
    function at(input, rows, across) {
        const index = inputs.indexOf(input);
        const column = index % columns + across;
        const row = Math.floor(index / columns) + rows;
        return column < 0 || column >= columns ? null : inputs[row * columns + column];
    }
    function go(event, input) {
        if (!input) return;
        event.preventDefault();
        input.focus();
        input.select();
    }
    grid.addEventListener("keydown", (event) => {
        const input = event.target.closest(".app-grid__input");
        if (!input) return;
        const atStart = input.selectionStart === 0;
        const atEnd = input.selectionEnd === input.value.length;
        const all = atStart && atEnd;
        const index = inputs.indexOf(input);
        if (event.ctrlKey || event.metaKey) {
            if (event.key === "z") { event.preventDefault(); undo(); }
            if (event.key === "d") { event.preventDefault(); leave(input); fillDown(input); }
            return;
        }
        switch (event.key) {
            case "Enter": return event.altKey ? why(event, input) : go(event, at(input, event.shiftKey ? -1 : 1, 0) ?? input);
            case "ArrowDown": return go(event, at(input, 1, 0));
            case "ArrowUp": return go(event, at(input, -1, 0));
            case "ArrowLeft": return atStart ? go(event, at(input, 0, -1)) : undefined;
            case "ArrowRight": return atEnd ? go(event, at(input, 0, 1)) : undefined;
            case "Tab": return go(event, inputs[index + (event.shiftKey ? -1 : 1)]);
            case "Delete": if (all) { event.preventDefault(); input.value = ""; } return undefined;
            case "Escape": input.value = input.dataset.stands; input.select(); return undefined;
            default: return undefined;
        }
    });

    function why(event, input) {
        event.preventDefault();
        leave(input);
        input.parentElement.querySelector("summary")?.click();
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
        const typed = input.value.trim();
        const grade = grades(input).find((each) => each.toLowerCase() === typed.toLowerCase()) ?? typed;
        input.value = grade;
        if (grade === input.dataset.stands) return;
        undone.push({ input, grade: input.dataset.stands });
        enter(input, grade);
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
        const last = undone.pop();
        if (!last) return say("There is nothing to undo.");
        enter(last.input, last.grade);
        last.input.focus();
        last.input.select();
        return say(last.grade ? `Back to ${last.grade}.` : "Emptied again.");
    }

    // --- many cells at once -------------------------------------------------------------------------------------
    function fillDown(input) {
        const grade = input.value;
        let filled = 0;
        for (let below = at(input, 1, 0); below; below = at(below, 1, 0)) {
            if (below.value === "" && grades(below).includes(grade)) {
                undone.push({ input: below, grade: "" });
                enter(below, grade);
                filled += 1;
            }
        }
        say(`${filled} empty ${filled === 1 ? "cell" : "cells"} below filled with ${grade || "nothing"}.`);
    }
    document.querySelector("[data-copy-forward]")?.addEventListener("click", () => {
        let copied = 0;
        for (const input of inputs) {
            if (input.value === "" && input.dataset.before && grades(input).includes(input.dataset.before)) {
                undone.push({ input, grade: "" });
                enter(input, input.dataset.before);
                copied += 1;
            }
        }
        say(copied ? `${copied} grades copied from last time. Now type the exceptions over them.`
            : "Every cell has a grade already, or there was none last time.");
    });
    grid.addEventListener("paste", (event) => {
        const input = event.target.closest(".app-grid__input");
        const text = event.clipboardData.getData("text/plain").replace(/\r?\n$/, "");
        if (!input || !/[\t\n]/.test(text)) return;
        event.preventDefault();
        let fitted = 0;
        let not = 0;
        text.split(/\r?\n/).forEach((line, row) => line.split("\t").forEach((value, column) => {
            const cell = at(input, row, column);
            const typed = value.trim();
            const grade = cell && grades(cell).find((each) => each.toLowerCase() === typed.toLowerCase());
            if (cell && (grade || typed === "")) {
                cell.value = grade ?? "";
                leave(cell);
                fitted += 1;
            } else {
                not += 1;
                if (cell) { cell.value = typed; refuse(cell, `${typed} is not a grade here. ${sample(cell)}`); }
            }
        }));
        say(`${fitted} ${fitted === 1 ? "cell" : "cells"} pasted${not ? `, ${not} did not fit` : ""}.`);
    });

    // --- sending ------------------------------------------------------------------------------------------------
    async function send(entry) {
        const body = new URLSearchParams({ ...entry, account });
        return fetch(entry.address, { method: "POST", body, headers: { "X-XSRF-TOKEN": formToken(), Accept: "application/json" } });
    }
    async function settle(cell, entry, answer) {
        const input = cellOf.get(cell);
        if (!input) return;
        input.dataset.version = answer.version ?? "";
        if (answer.outcome === "saved") {
            if (!queue.waits(cell)) {
                input.dataset.stands = answer.grade;
                if (document.activeElement !== input) input.value = answer.grade;
                show(input, "saved", "Saved", answer.chips, answer.who);
            }
        } else if (answer.outcome === "conflict") {
            clash(input, entry, answer);
        } else {
            refuse(input, answer.sentence);
        }
    }
    function changed(cells, problem) {
        for (const cell of cells) {
            const input = cellOf.get(cell.id);
            if (!input) continue;
            input.value = cell.entry.grade;
            input.dataset.stands = cell.entry.grade;
            show(input, "waiting", "Waiting");
        }
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
        const entryBox = input.parentElement;
        show(input, "clash", "");
        const panel = document.createElement("span");
        panel.className = "app-grid__clash";
        panel.setAttribute("role", "alert");
        panel.append(`${answer.who} entered ${answer.grade || "nothing"}; you typed ${entry.grade || "nothing"}. `);
        const theirs = choice(`Keep ${answer.grade || "it empty"}`, () => {
            input.value = answer.grade;
            input.dataset.stands = answer.grade;
            show(input, "saved", "Kept", answer.chips);
        });
        const mine = choice(`Use ${entry.grade || "nothing"}`, () => enter(input, entry.grade));
        panel.append(theirs, mine);
        entryBox.append(panel);
        say(`Somebody else changed this cell. Choose which grade stands.`);
        function choice(text, act) {
            const button = document.createElement("button");
            button.type = "button";
            button.className = "app-button app-button--secondary app-button--small";
            button.textContent = text;
            button.addEventListener("click", () => { act(); input.focus(); });
            return button;
        }
    }

    // --- showing ------------------------------------------------------------------------------------------------
    function show(input, state, words, chips, who) {
        const box = input.parentElement;
        box.className = `app-grid__entry app-grid__entry--${state}`;
        box.querySelectorAll(".app-grid__clash").forEach((old) => old.remove());
        const said = box.querySelector(".app-grid__state");
        said.textContent = words;
        said.title = who ?? "";
        input.setAttribute("aria-invalid", state === "refused" ? "true" : "false");
        if (chips || state !== "saved") {
            box.querySelectorAll("details").forEach((old) => old.remove());
            for (const chip of chips ?? []) said.before(judgement(chip));
        }
    }
    function judgement(chip) {
        const made = document.getElementById(`chip-${chip.tone}`).content.firstElementChild.cloneNode(true);
        const [kind, word] = made.querySelectorAll("summary span");
        kind.textContent = `${chip.kind}: `;
        word.textContent = chip.word;
        made.querySelector(".app-judgement__why").textContent = chip.why;
        made.querySelector("summary").tabIndex = -1;
        return made;
    }
    grid.querySelectorAll("summary").forEach((summary) => { summary.tabIndex = -1; });
    document.querySelectorAll("[data-without-script]").forEach((each) => { each.hidden = true; });
    document.querySelectorAll("[data-with-script]").forEach((each) => { each.hidden = false; });
    document.querySelector("form[data-grid-form]")?.addEventListener("submit", (event) => event.preventDefault());

    queue.open();
}

export function formToken() {
    const found = document.cookie.split("; ").find((each) => /^(__Host-)?waymark-form=/.test(each));
    return found ? decodeURIComponent(found.split("=")[1]) : "";
}
