// Looks each second how far a file has come, and changes the bar alone; the page is loaded anew once, when it is over.
const shown = document.querySelector("[data-importing]");
if (shown) later();

function later() {
    setTimeout(look, 1000);
}

async function look() {
    try {
        const answer = await fetch(location.href);
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const now = page.querySelector("[data-importing]");
        if (!now) {
            location.replace(answer.url);
            return;
        }
        const bar = shown.querySelector("progress");
        for (const name of ["value", "max"]) {
            const value = now.querySelector("progress").getAttribute(name);
            if (value === null) bar.removeAttribute(name);
            else bar.setAttribute(name, value);
        }
        say(".app-progress__label span", now);
        say(".app-progress__said", now);
    } catch {
        // The server is away for a moment; the next look may find it.
    }
    later();
}

// Only what differs is written, so that a screen reader says each step once.
function say(part, now) {
    const here = shown.querySelector(part);
    const words = now.querySelector(part).textContent;
    if (here.textContent !== words) here.textContent = words;
}
