// Entries that wait in the browser until the server has answered for them. They are bound to one account and school, are
// sent one after another in the order they were typed, each under a key of its own so that sending twice records once,
// and are kept for seven days.
const KEPT = 7 * 24 * 60 * 60 * 1000;
const AGAIN = [1000, 2000, 5000, 10000, 30000];

export class Queue {
    #name;
    #send;
    #settle;
    #changed;
    #sending = false;
    #tries = 0;
    #timer = 0;

    constructor(account, school, send, settle, changed) {
        this.#name = `waymark-waiting ${account} ${school}`;
        this.#send = send;
        this.#settle = settle;
        this.#changed = changed;
    }

    open() {
        const kept = this.#read();
        const fresh = kept.filter((each) => Date.now() - each.at < KEPT);
        this.#write(fresh);
        if (fresh.length) this.#changed(fresh, null);
        addEventListener("online", () => this.flush());
        addEventListener("storage", (event) => { if (event.key === this.#name) this.flush(); });
        this.flush();
    }

    add(id, entry) {
        const waiting = this.#read();
        const before = waiting.findIndex((each) => each.id === id && !each.sent);
        const next = { id, entry: { ...entry, key: crypto.randomUUID() }, at: Date.now(), sent: false };
        if (before >= 0) {
            next.entry.seen = waiting[before].entry.seen;
            waiting[before] = next;
        } else {
            waiting.push(next);
        }
        this.#write(waiting);
        this.flush();
    }

    waits(id) {
        return this.#read().some((each) => each.id === id);
    }

    get size() {
        return this.#read().length;
    }

    async flush() {
        if (this.#sending) return;
        this.#sending = true;
        clearTimeout(this.#timer);
        try {
            for (let first = this.#read()[0]; first; first = this.#read()[0]) {
                if (!await this.#sendOne(first)) break;
            }
        } finally {
            this.#sending = false;
        }
    }

    async #sendOne(first) {
        this.#update(first, (each) => { each.sent = true; });
        let response;
        try {
            response = await this.#send(first.entry);
        } catch {
            return this.#later("away");
        }
        if (response.status === 401 || response.status === 403) {
            this.#changed(this.#read(), "signed out");
            return false;
        }
        if (response.status >= 500) return this.#later("away");
        const answer = response.headers.get("Content-Type")?.includes("json") ? await response.json()
            : { outcome: "refused", sentence: "This cell can no longer be reached. Open the class again from your first page." };
        this.#tries = 0;
        const rest = this.#read().filter((each) => each.entry.key !== first.entry.key);
        // What was typed over it meanwhile has now seen this version.
        for (const each of rest) if (each.id === first.id) each.entry.seen = answer.version ?? "";
        this.#write(rest);
        await this.#settle(first.id, first.entry, answer);
        return true;
    }

    #later(problem) {
        this.#changed(this.#read(), problem);
        this.#timer = setTimeout(() => this.flush(), AGAIN[Math.min(this.#tries, AGAIN.length - 1)]);
        this.#tries += 1;
        return false;
    }

    #update(which, change) {
        const waiting = this.#read();
        for (const each of waiting) if (each.entry.key === which.entry.key) change(each);
        this.#write(waiting);
    }

    #read() {
        try {
            return JSON.parse(localStorage.getItem(this.#name)) ?? [];
        } catch {
            return [];
        }
    }

    #write(waiting) {
        if (waiting.length) localStorage.setItem(this.#name, JSON.stringify(waiting));
        else localStorage.removeItem(this.#name);
    }
}

/** How many entries wait in this browser, whoever typed them. */
export function waitingInAll() {
    return Object.keys(localStorage)
        .filter((name) => name.startsWith("waymark-waiting "))
        .reduce((sum, name) => sum + JSON.parse(localStorage.getItem(name)).length, 0);
}
