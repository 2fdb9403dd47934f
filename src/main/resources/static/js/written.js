// One field of a meeting: words, ticks or a choice, with one value and the version that was seen, as a grid's cell has.
export class Written {
    #controls;
    #seen;

    constructor(form, seen, address) {
        this.#seen = seen;
        this.field = seen.name.slice("seen-".length);
        this.id = `${address} ${this.field}`;
        this.address = `${address}/said`;
        this.#controls = [...form.querySelectorAll(`[name="${this.field}"]`)];
        this.box = this.#controls[0].closest(".app-how__other, .app-how, .app-field");
        this.label = this.box.querySelector("label, legend").textContent.trim().replaceAll(/\s+/g, " ");
        this.form = form;
        const version = { get: () => seen.value, set: (value) => { seen.value = value; } };
        this.dataset = Object.defineProperty({ stands: this.value }, "version", version);
        // What both said is offered as agreed, and is kept with whatever else of the topic is.
        this.offered = seen.value === "0" && this.value !== "";
    }

    get value() {
        if (this.#controls[0].matches("textarea")) return this.#controls[0].value;
        return this.#controls.filter((each) => each.checked).map((each) => each.value).join("\n");
    }

    set value(value) {
        const [first] = this.#controls;
        if (!first.matches("textarea")) {
            const chosen = value.split("\n");
            this.#controls.forEach((each) => { each.checked = chosen.includes(each.value); });
        } else if (first.value.trim() !== value.trim()) {
            // The server takes off the blank at the end, which is where somebody goes on writing.
            first.value = value;
        }
    }

    get changed() {
        return this.value.trim() !== this.dataset.stands.trim();
    }

    /** Whether it is being written in right now. */
    contains(element) {
        return this.#controls.includes(element);
    }

    /** A value as two people read it. */
    read(value) {
        if (this.#controls[0].type !== "radio") return value || "nothing";
        return this.#controls.find((each) => each.value === value)?.closest("label").textContent.trim() ?? "nothing";
    }

    focus() {
        this.#controls[0].focus();
    }
}

export function writtenIn(main, address) {
    const form = main.querySelector("[data-topic-form]");
    if (!form) return [];
    return [...form.querySelectorAll("input[name^='seen-']")].map((seen) => new Written(form, seen, address));
}
