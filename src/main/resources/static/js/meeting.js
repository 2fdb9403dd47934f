// A meeting that goes on without a network. Each field is sent by itself as it is written, and waits in this browser while
// it cannot be: the meeting, the field, what was written and the version seen, under the account and school it was written in.
import { Agreed, Review } from "./decisions.js";
import { startDrawing } from "./drawing.js";
import { Sending } from "./sending.js";
import { Topics, topicOf } from "./topics.js";
import { writtenIn } from "./written.js";

const AFTER_TYPING = 1200;
const meeting = document.querySelector("[data-meeting]");
if (meeting) start(meeting);

function start({ dataset: { account, school, address } }) {
    const line = document.getElementById("connection");
    const say = (sentence, tone) => {
        line.textContent = sentence;
        line.className = tone ? `app-connection app-connection--${tone}` : "app-connection";
    };
    const fields = new Map();
    const reviews = new Map();
    let timer = 0;

    const sending = new Sending({
        account, school, inputs: [], say, show, showBoth, field: "words", noun: "answer",
        id: (each) => each.id, what: (each) => `“${each.label}”`,
        entry: (each) => ({ address: each.address, field: each.field }),
    });
    const topics = new Topics(document.querySelector("[data-meeting]"), ready);

    /** A topic that was fetched: what waits stands in it again. */
    function ready(main) {
        const written = writtenIn(main, address);
        written.forEach((each) => fields.set(each.id, each));
        const asked = [...main.querySelectorAll("[data-reviewing]")].map((form) => new Review(form, address));
        asked.forEach((each) => reviews.set(each.form, each));
        sending.join([...written, ...asked]);
        main.querySelectorAll("[data-signing]").forEach(startDrawing);
    }

    function show(each, state, words) {
        if (each.show) {
            each.show(state, words);
            if (state === "saved" && sending.empty) say("");
            return;
        }
        each.box.querySelectorAll("[data-state]").forEach((old) => old.remove());
        if (state === "refused") tell(each, words);
        const said = each.form.querySelector("[data-saved]");
        said.textContent = { waiting: words, saved: words }[state] ?? "";
        if (state === "saved" && sending.empty) say("");
    }

    function showBoth(each, entry, answer, mine, theirs) {
        show(each, "clash", "");
        const panel = tell(each, `${answer.who} wrote meanwhile: ${each.read(answer.words)}`);
        const choices = document.createElement("div");
        choices.className = "app-row-actions";
        // What two people put together of both is what stands in the field by then.
        choices.append(choice(`Keep what ${answer.who} wrote`, theirs),
            choice("Keep what stands here", () => sending.enter(each, each.value)));
        panel.append(choices);
        function choice(text, act) {
            const button = document.createElement("button");
            button.type = "button";
            button.className = "app-button app-button--secondary app-button--small";
            button.textContent = text;
            button.addEventListener("click", () => { act(); each.focus(); });
            return button;
        }
    }

    function tell(each, sentence) {
        const panel = document.createElement("div");
        panel.className = "app-notice app-prose app-as-written app-meeting__said";
        panel.dataset.state = "";
        panel.setAttribute("role", "alert");
        const words = document.createElement("p");
        words.textContent = sentence;
        panel.append(words);
        each.box.prepend(panel);
        return panel;
    }

    /** What was changed of the topic on the screen; and with it, or where going on was pressed, what is offered there. */
    function keep(goingOn) {
        clearTimeout(timer);
        const here = [...fields.values()].filter((each) => document.contains(each.form));
        if (!goingOn && !here.some((each) => each.changed)) return;
        for (const each of here.filter((one) => one.changed || one.offered)) {
            each.offered = false;
            sending.enter(each, each.value);
        }
    }

    const inForm = (event) => event.target.closest("[data-topic-form]");
    document.addEventListener("input", (event) => {
        if (!inForm(event)) return;
        inForm(event).querySelector("[data-saved]").textContent = "";
        clearTimeout(timer);
        timer = setTimeout(keep, AFTER_TYPING, false);
    });
    document.addEventListener("change", (event) => { if (inForm(event)) keep(false); });
    addEventListener("pagehide", () => keep(false));

    document.addEventListener("click", (event) => {
        const link = event.target.closest(".app-meeting .app-tabs a");
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        keep(false);
        topics.go(topicOf(link));
    });
    document.addEventListener("submit", (event) => {
        const { target: form, submitter } = event;
        if (!form.closest(".app-meeting")) return;
        event.preventDefault();
        keep(form.matches("[data-topic-form]"));
        if (!form.matches("[data-topic-form]")) send(form, submitter);
        else if (submitter?.name !== "stay") topics.go(topics.next());
    });

    // What is not sent field by field is a form as ever, once Waymark is there to answer it. Signing freezes the sheet as it
    // is then: what still waited would be left out of it for good, so everything is sent first.
    async function send(form, submitter) {
        const signing = form.matches("[data-signatures]");
        await sending.flush();
        if (signing && sending.waiting) return notSent(form, notSigned(sending.waiting));
        if (!await reachable()) return signing ? notSent(form, notSigned(0)) : decide(form, submitter);
        if (submitter?.name) form.append(hidden(submitter));
        return form.submit();
    }

    /** What is agreed or reviewed waits as an entry; looking in the bank needs Waymark. */
    function decide(form, submitter) {
        const review = reviews.get(form);
        if (!review && form.method !== "post") {
            return say("Waymark cannot be reached. Look in the bank when the network is back, or use your own words.", "waiting");
        }
        const each = review ?? new Agreed(form, submitter, address);
        const words = review ? review.pressed(submitter) : each.value;
        if (!words) return undefined;
        if (!review) sending.join([each]);
        return sending.enter(each, words);
    }

    function notSigned(waiting) {
        const many = waiting === 1 ? "1 entry still waits" : `${waiting} entries still wait`;
        return `${waiting ? `Not signed yet: ${many} to be sent.` : "Not signed yet: Waymark cannot be reached."} `
            + "Nothing is lost. Sign when the network is back and everything is sent, because signing fixes the sheet as it is then.";
    }

    function notSent(form, sentence) {
        const said = form.querySelector("[data-not-signed]");
        if (!said) return say(sentence);
        said.textContent = sentence;
        return said.scrollIntoView({ block: "nearest" });
    }

    sending.open();
    topics.ahead();
}

function hidden({ name, value }) {
    return Object.assign(document.createElement("input"), { type: "hidden", name, value });
}

async function reachable() {
    try {
        return (await fetch("/identity/me", { headers: { Accept: "application/json" }, signal: AbortSignal.timeout(10000) })).status < 500;
    } catch {
        return false;
    }
}
