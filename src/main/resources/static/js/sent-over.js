// Sends a long form from the page it is on, so that what was typed stays there while the network or the sign-in is gone.
import { formToken } from "./form-token.js";
import { signedInAs, signInOver } from "./sign-in-over.js";

let sending = false;

document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("[data-sent-over]")) {
        return;
    }
    event.preventDefault();
    if (!sending) {
        sending = true;
        await send(form).finally(() => { sending = false; });
    }
});

async function send(form, again = false) {
    const said = form.querySelector("[data-sent]");
    said.textContent = "Sending …";
    try {
        const answer = await fetch(form.action, {
            method: "POST", body: new URLSearchParams(new FormData(form)),
            headers: { "X-XSRF-TOKEN": formToken(), Accept: "text/html" } });
        // 403: the form's own token ran out with the sign-in.
        if ((answer.status === 401 || answer.status === 403) && !again) {
            said.textContent = "Not sent yet: sign in again, and it is sent.";
            const account = form.dataset.account;
            if (await signedInAs() === account || await signInOver(account)) {
                await send(form, true);
            }
            return;
        }
        if (answer.redirected) {
            location.assign(answer.url);
            return;
        }
        if (answer.status !== 422) {
            throw new Error("not kept");
        }
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        document.querySelector("main").replaceWith(page.querySelector("main"));
        location.assign("#main");
    } catch {
        said.textContent = "Not sent: Waymark cannot be reached just now. What you typed stays here. Press again in a moment.";
    }
}
