// Entries that wait in the browser until the server has answered for them. They are bound to one account and school, are
// sent one after another in the order they were typed, each under a key of its own so that sending twice records once,
// and are kept for seven days. Each lies in a place of its own, so that two tabs never write over one another. One that
// was refused, or that a colleague's grade stands against, stays until somebody has put it right.
const PLACE = "waymark-waiting ";
const KEPT = 7 * 24 * 60 * 60 * 1000;
const AGAIN = [1000, 2000, 5000, 10000, 30000];

export class Queue {
    #name;
    #send;
    #settle;
    #changed;
    #tabs;
    #sending = null;
    #troubled = false;
    #tries = 0;
    #timer = 0;

    constructor(account, school, send, settle, changed) {
        this.#name = `${PLACE}${account} ${school} `;
        this.#send = send;
        this.#settle = settle;
        this.#changed = changed;
        this.#tabs = new BroadcastChannel(this.#name);
    }

    open() {
        const kept = this.#read();
        kept.filter((each) => Date.now() - each.at >= KEPT).forEach((each) => this.#remove(each));
        this.tell();
        addEventListener("online", () => this.flush());
        this.#tabs.addEventListener("message", ({ data }) => {
            // Another tab has sent it. That it is gone from storage may be known here a little later.
            this.#remove(data);
            this.#settle(data.id, data.entry, data.answer);
        });
        this.flush();
    }

    add(id, entry) {
        const next = { id, entry: { ...entry, key: crypto.randomUUID() }, at: Date.now(), sent: false };
        for (const each of this.#read()) {
            next.at = Math.max(next.at, each.at + 1);
            if (each.id !== id || (each.sent && !each.answer)) continue;
            if (!each.answer) next.entry.seen = each.entry.seen;
            this.#remove(each);
        }
        this.#write(next);
        this.flush();
    }

    /** Whether something typed into this cell has had no answer yet. */
    waits(id) {
        return this.#read().some((each) => each.id === id && !each.answer);
    }

    /** How many are still to be sent. */
    get waiting() {
        return this.#read().filter((each) => !each.answer).length;
    }

    /** Whether nothing waits, neither to be sent nor for somebody to put it right. */
    get empty() {
        return this.#read().length === 0;
    }

    /** Says again what waits: to a part of the page that was not there when it was said. */
    tell() {
        const kept = this.#read();
        if (kept.length) this.#changed(kept, null);
    }

    /** Lets go of what was refused. */
    drop(id) {
        this.#read().filter((each) => each.id === id && each.answer).forEach((each) => this.#remove(each));
    }

    /** Sends what it can, and is done when nothing waits or the first one could not be sent. */
    flush() {
        clearTimeout(this.#timer);
        this.#sending ??= navigator.locks.request(this.#name, () => this.#sendAll()).finally(() => { this.#sending = null; });
        return this.#sending;
    }

    async #sendAll() {
        for (let first = this.#next(); first; first = this.#next()) {
            if (!await this.#sendOne(first)) return;
        }
        if (this.#troubled) this.#changed(this.#read(), "sent");
        this.#troubled = false;
    }

    #next() {
        return this.#read().find((each) => !each.answer);
    }

    async #sendOne(first) {
        this.#write({ ...first, sent: true });
        let response;
        let answer;
        try {
            response = await this.#send(first.entry);
            answer = await answerIn(response);
        } catch {
            return this.#later();
        }
        if (response.status === 401 || response.status === 403) return this.#stop("signed out");
        if (!answer) return this.#later();
        this.#tries = 0;
        const over = this.#read().filter((each) => each.id === first.id && each.entry.key !== first.entry.key);
        if (answer.outcome === "saved") {
            this.#remove(first);
            // What was typed over it meanwhile has now seen this version.
            for (const each of over) this.#write({ ...each, entry: { ...each.entry, seen: answer.version ?? "" } });
            this.#tabs.postMessage({ id: first.id, entry: first.entry, answer });
        } else if (over.length) {
            this.#remove(first);
        } else {
            this.#write({ ...first, sent: true, answer });
        }
        this.#settle(first.id, first.entry, answer);
        return true;
    }

    #later() {
        this.#timer = setTimeout(() => this.flush(), AGAIN[Math.min(this.#tries, AGAIN.length - 1)]);
        this.#tries += 1;
        return this.#stop("away");
    }

    #stop(problem) {
        this.#troubled = true;
        this.#changed(this.#read().filter((each) => !each.answer), problem);
        return false;
    }

    #read() {
        return places(this.#name).map((place) => JSON.parse(localStorage.getItem(place))).sort((a, b) => a.at - b.at);
    }

    #write(each) {
        localStorage.setItem(this.#name + each.entry.key, JSON.stringify(each));
    }

    #remove(each) {
        localStorage.removeItem(this.#name + each.entry.key);
    }
}

/** Nothing where what answered was not Waymark, or was in trouble: a proxy, a network's own sign-in page. */
async function answerIn(response) {
    if (response.headers.get("Content-Type")?.includes("json") && response.status < 400) return response.json();
    if (response.status < 400 || response.status >= 500) return null;
    return { outcome: "refused", sentence: "This can no longer be reached. Open it again from your first page." };
}

function places(name) {
    return Object.keys(localStorage).filter((place) => place.startsWith(name));
}

/** How many entries wait in this browser, whoever typed them. */
export function waitingInAll() {
    return places(PLACE).length;
}
