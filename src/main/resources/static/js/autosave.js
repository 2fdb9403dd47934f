import { formToken } from "./form-token.js";

const AFTER_TYPING = 1200;
const AGAIN = 8000;

// Saves what a child types at the tablet as it goes; nothing of it is kept in a browser that others use next. The page that comes back says which version of each field is now the latest; where
// somebody else wrote meanwhile, that page shows both and takes this one's place.
for (const form of document.querySelectorAll("[data-autosave]")) {
    const said = form.querySelector("[data-saved]");
    let timer;
    let unsaved = false;
    let saving = false;

    const save = async () => {
        clearTimeout(timer);
        if (!unsaved || saving) {
            return;
        }
        saving = true;
        unsaved = false;
        const body = new URLSearchParams(new FormData(form));
        body.set("stay", "yes");
        try {
            const answer = await fetch(form.action, {
                method: "POST", body, headers: { "X-XSRF-TOKEN": formToken(), Accept: "text/html" } });
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            const newer = page.querySelector("[data-autosave]");
            if (answer.status === 422 && newer) {
                document.querySelector("main").replaceWith(page.querySelector("main"));
                location.assign("#main");
                return;
            }
            if (!answer.ok || !newer) {
                throw new Error("not saved");
            }
            for (const seen of newer.querySelectorAll("input[name^='seen-']")) {
                form.elements[seen.name].value = seen.value;
            }
            said.textContent = "Saved";
        } catch {
            unsaved = true;
            said.textContent = "Not saved yet. It stays here, and we try again.";
            timer = setTimeout(save, AGAIN);
        }
        saving = false;
        if (unsaved && !timer) {
            timer = setTimeout(save, AFTER_TYPING);
        }
    };

    form.addEventListener("input", () => {
        unsaved = true;
        said.textContent = "";
        clearTimeout(timer);
        timer = setTimeout(save, AFTER_TYPING);
    });
    form.addEventListener("change", save);
    form.addEventListener("submit", () => { unsaved = false; clearTimeout(timer); });
    addEventListener("online", save);
    addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
}
