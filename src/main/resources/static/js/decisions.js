// What is agreed or reviewed in a meeting while Waymark cannot be reached: the fields of the form that was pressed wait as
// one entry, as a field's words do. A review stands in its own card; a new next step is added to the list.

/** A review, of the form that asks for it. */
export class Review {
    constructor(form, address) {
        this.step = form.dataset.reviewing;
        this.id = `${address} step ${this.step}`;
        this.form = form;
        this.label = form.closest("li").querySelector(".app-words").textContent.trim();
        take(this, form, address);
    }

    get value() {
        return this.waits ?? "";
    }

    /** Stands in the card as what was said, instead of the form that asks. */
    set value(words) {
        this.waits = words;
        this.form.hidden = true;
        told(this.form).textContent = `${outcomeIn(words)}.`;
    }

    /** How a press on a button of the form goes on: as an entry, or with the question that comes after Partly and Not yet. */
    pressed(submitter) {
        const said = fieldsOf(this.form, submitter);
        if (["partly", "not yet"].includes(said.outcome) && !said.then) {
            const question = this.form.querySelector("[data-going-on]");
            const asked = question.content.cloneNode(true);
            asked.querySelector("legend").textContent = `${submitter.textContent.trim()}. How does it go on?`;
            asked.querySelector("[name=outcome]").value = said.outcome;
            submitter.closest("fieldset").replaceWith(asked);
            this.form.querySelector("[name=then]").focus();
            return null;
        }
        return JSON.stringify({ ...said, step: this.step });
    }

    show(state, words) {
        if (state === "refused") {
            this.form.hidden = false;
            told(this.form).textContent = words;
        } else {
            told(this.form).textContent = `${outcomeIn(this.waits ?? "{}")}. ${state === "saved" ? "Saved" : "Waits to be saved"}.`;
        }
    }
}

/** A next step that is agreed: one of those offered, or in own words. */
export class Agreed {
    constructor(form, submitter, address) {
        const said = fieldsOf(form, submitter);
        const words = submitter.closest("li")?.querySelector(".app-words").textContent.trim() ?? said.wording;
        this.id = `${address} agreed ${crypto.randomUUID()}`;
        this.label = words;
        this.value = JSON.stringify(said);
        this.form = form;
        this.card = document.createElement("li");
        this.card.className = "app-card";
        const line = document.createElement("p");
        line.className = "app-lead app-words";
        line.dir = "auto";
        line.textContent = words;
        this.card.append(line);
        document.querySelector(".app-meeting .app-steps").append(this.card);
        submitter.closest("li")?.remove();
        if (said.wording) form.reset();
        take(this, form, address);
    }

    show(state, words) {
        told(this.card.firstChild).textContent = state === "refused" ? words : state === "saved" ? "Saved." : "Waits to be saved.";
    }
}

/** What the queue asks of every entry. There is no version to have seen: it is done once, or refused. */
function take(each, form, address) {
    each.address = `${address}/decided`;
    each.field = "step";
    each.dataset = { version: "", stands: each.value };
    each.focus = () => form.scrollIntoView({ block: "nearest" });
    each.contains = () => false;
}

function fieldsOf(form, submitter) {
    const fields = Object.fromEntries(new FormData(form));
    delete fields._csrf;
    if (submitter?.name) fields[submitter.name] = submitter.value;
    return fields;
}

/** The line after something that says how it stands. */
function told(after) {
    let line = after.nextElementSibling;
    if (!line?.matches("[data-told]")) {
        line = document.createElement("p");
        line.className = "app-hint";
        line.dataset.told = "";
        line.setAttribute("role", "status");
        after.after(line);
    }
    return line;
}

function outcomeIn(words) {
    const { outcome = "" } = JSON.parse(words || "{}");
    return outcome.charAt(0).toUpperCase() + outcome.slice(1);
}
