// The sentence behind a colour opens in place without this script. With it, the sentence floats beside the colour, so that
// a table does not jump; another press, Escape or a press elsewhere closes it. Menus close in the same ways.
const OPEN = "details[data-explains][open], details.app-menu[open]";

export function startExplanations() {
    document.addEventListener("toggle", (event) => {
        const details = event.target;
        if (details.matches?.("details[data-explains]")) details.open ? float(details) : sink(details);
    }, true);
    document.addEventListener("click", (event) => close((details) => !details.contains(event.target)));
    document.addEventListener("keydown", (event) => {
        if (event.key !== "Escape") return;
        const within = document.activeElement?.closest(OPEN);
        close(() => true);
        within?.querySelector("summary").focus();
    });
    addEventListener("scroll", () => document.querySelectorAll("details[data-explains][open]").forEach(place), true);
}

function float(details) {
    const why = details.querySelector(".app-judgement__why");
    if (!("popover" in why)) return;
    why.popover = "manual";
    why.showPopover();
    place(details);
}

function sink(details) {
    details.querySelector(".app-judgement__why").removeAttribute("popover");
}

function place(details) {
    const edge = 8;
    const box = details.querySelector(".app-judgement__why");
    const from = details.querySelector("summary").getBoundingClientRect();
    const { width, height } = box.getBoundingClientRect();
    const below = from.bottom + edge;
    const above = Math.max(edge, from.top - height - edge);
    box.style.left = `${Math.max(edge, Math.min(from.left, innerWidth - width - edge))}px`;
    box.style.top = `${below + height > innerHeight ? above : below}px`;
}

function close(which) {
    document.querySelectorAll(OPEN).forEach((details) => {
        if (which(details)) details.open = false;
    });
}
