// A page that could not be fetched says so. An answer that is not the part a form asked for (not found, our fault) takes
// the place of the whole page; 422 is shown where 200 would be, and a lost session is followed to the sign-in page.
export function startConnection() {
    const line = document.getElementById("connection");
    const say = (sentence) => { if (line) line.textContent = sentence; };

    document.addEventListener("htmx:response:error", ({ detail: { ctx } }) => {
        if (ctx.response.status === 422) return;
        ctx.target = document.getElementById("main");
        ctx.select = "#main";
        ctx.swap = "outerHTML";
    });
    document.addEventListener("htmx:error", ({ detail: { ctx } }) => {
        if (!ctx?.response) say("Waymark cannot be reached. Nothing was sent. Check the network and try again.");
    });
    document.addEventListener("htmx:after:request", () => say(""));
}
