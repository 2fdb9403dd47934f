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
    const panel = document.createElement("span");
    panel.className = "app-grid__clash";
    panel.setAttribute("role", "alert");
    panel.append(`${answer.who} entered ${answer.grade || "nothing"}; you typed ${entry.grade || "nothing"}. `);
    panel.append(choice(`Keep ${answer.grade || "it empty"}`, theirs), choice(`Use ${entry.grade || "nothing"}`, mine));
    input.parentElement.append(panel);

    function choice(text, act) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "app-button app-button--secondary app-button--small";
        button.textContent = text;
        button.addEventListener("click", () => { act(); input.focus(); });
        return button;
    }
}
