// Covers the whole page, for a classroom where the screen is on the wall. Escape twice, because every keyboard has it,
// no browser keeps it for itself, and pressing it by accident shows nothing to anybody.
const TWICE_WITHIN = 1000;

export function startCover() {
    const cover = document.getElementById("cover");
    if (!cover) return;
    const title = document.title;

    const show = () => {
        cover.showModal();
        document.title = cover.querySelector("h2").textContent;
    };
    const hide = () => {
        cover.close();
        document.title = title;
    };

    for (const button of document.querySelectorAll("[data-cover]")) {
        button.hidden = false;
        button.addEventListener("click", show);
    }
    cover.querySelector("[data-uncover]").addEventListener("click", hide);

    let last = -Infinity;
    document.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || event.repeat) return;
        const twice = event.timeStamp - last < TWICE_WITHIN;
        last = twice ? -Infinity : event.timeStamp;
        // A dialog closes at the first Escape by itself, even at the one that opened it.
        if (twice || cover.open) event.preventDefault();
        if (twice) cover.open ? hide() : show();
    }, true);
    cover.addEventListener("close", () => { document.title = title; });
}
