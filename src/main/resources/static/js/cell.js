// What one cell of the class grid shows: its state in a word, the colours that the server answered, two grades to choose from.

export function show(input, state, words, answer) {
    const box = input.parentElement;
    box.className = `app-grid__entry app-grid__entry--${state}`;
    box.querySelector(".app-grid__clash")?.remove();
    const said = box.querySelector(".app-grid__state");
    said.textContent = words;
    input.setAttribute("aria-invalid", state === "refused" ? "true" : "false");
    const colours = box.querySelector(".app-grid__colours");
    colours.replaceChildren(...(answer?.chips ?? []).map(judgement));
}

function judgement(chip) {
    const made = document.getElementById(`chip-${chip.tone}`).content.firstElementChild.cloneNode(true);
    made.querySelector("summary .app-hidden").textContent = `${chip.kind}: `;
    made.querySelector("summary > span:last-child").textContent = chip.word;
    made.querySelector(".app-judgement__why").textContent = chip.why;
    return made;
}

/** A colleague's grade beside the one that was typed over it, until one is chosen. */
export function showBoth(input, entry, answer, mine, theirs) {
    show(input, "clash", "");
    input.parentElement.append(choosing(input, answer.who, answer.grade, entry.grade, mine, theirs));
}

/** What a colleague entered and what was typed here, and a button for each. */
export function choosing(input, who, theirEntry, myEntry, mine, theirs) {
    const panel = document.createElement("span");
    panel.className = "app-grid__clash";
    panel.setAttribute("role", "alert");
    panel.append(`${who} entered ${theirEntry || "nothing"}; you typed ${myEntry || "nothing"}. `);
    panel.append(choice(`Keep ${theirEntry || "it empty"}`, theirs), choice(`Use ${myEntry || "nothing"}`, mine));
    return panel;

    function choice(text, act) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "app-button app-button--secondary app-button--small";
        button.textContent = text;
        button.addEventListener("click", () => { act(); input.focus(); });
        return button;
    }
}
