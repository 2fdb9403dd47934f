// All topics of a meeting, fetched ahead when it opens, so that two people go on from one to the next without a network.
// A topic is fetched anew when it is opened, and the one that was fetched ahead stands in where that fails.
const PATIENCE = 2000;

export class Topics {
    #meeting;
    #kept = new Map();
    #open;
    #ready;

    /** @param ready is called with each topic that was fetched, before anybody sees it */
    constructor(meeting, ready) {
        this.#meeting = meeting.dataset;
        this.#ready = ready;
        this.#open = meeting.dataset.topic;
        this.#keep(this.#open, { main: document.getElementById("main"), title: document.title });
        history.replaceState({ topic: this.#open }, "");
        addEventListener("popstate", ({ state }) => { if (state?.topic) this.#show(state.topic); });
        addEventListener("online", () => this.ahead());
    }

    /** Fetches those that are not there yet. */
    async ahead() {
        for (const topic of this.#all()) {
            if (this.#kept.has(topic)) continue;
            const fetched = await this.#fetch(topic, 10 * PATIENCE);
            if (!fetched) return;
            if (!this.#kept.has(topic)) this.#keep(topic, fetched);
        }
    }

    async go(topic) {
        if (await this.#show(topic)) history.pushState({ topic }, "", this.#address(topic));
    }

    next() {
        const all = this.#all();
        return all[Math.min(all.indexOf(this.#open) + 1, all.length - 1)];
    }

    async #show(topic) {
        const fetched = await this.#fetch(topic, PATIENCE);
        if (fetched) this.#keep(topic, fetched);
        const kept = this.#kept.get(topic);
        if (!kept) return location.assign(this.#address(topic));
        document.getElementById("main").replaceWith(kept.main);
        document.title = kept.title;
        this.#open = topic;
        scrollTo(0, 0);
        kept.main.focus({ preventScroll: true });
        this.ahead();
        return true;
    }

    async #fetch(topic, patience) {
        try {
            const answer = await fetch(this.#address(topic), {
                headers: { Accept: "text/html" }, signal: AbortSignal.timeout(patience) });
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            // A page for signing in, or of somebody else who signed in meanwhile, is not this meeting.
            const same = page.querySelector("[data-meeting]")?.dataset.account === this.#meeting.account;
            return same ? { main: page.getElementById("main"), title: page.title } : null;
        } catch {
            return null;
        }
    }

    #keep(topic, page) {
        this.#kept.set(topic, page);
        this.#ready(page.main);
    }

    #all() {
        return [...document.querySelectorAll(".app-meeting .app-tabs a")].map(topicOf);
    }

    #address(topic) {
        return `${this.#meeting.address}?step=${topic}`;
    }
}

export function topicOf(link) {
    return new URL(link.href, location.href).searchParams.get("step");
}
