// Signing in over the page when the sign-in has run out, so that what was typed is not left behind. Whoever signs in must
// be who typed it: somebody else's entries stay where they are.
import { formToken } from "./form-token.js";
import { canPasskeys, signInWithPasskey, Told } from "./passkey.js";

let open = null;

/** Which account this browser is signed in as; nothing where it is not. */
export async function signedInAs() {
    const who = await fetch("/identity/me", { headers: { Accept: "application/json" } });
    return who.ok ? (await who.json()).account : null;
}

export function signInOver(account) {
    open ??= ask(account).finally(() => { open = null; });
    return open;
}

function ask(account) {
    const dialog = document.getElementById("sign-in-over");
    const form = dialog.querySelector("form");
    const problem = dialog.querySelector("[data-problem]");
    const secondStep = dialog.querySelector("[data-second-step]");
    problem.textContent = "";
    secondStep.hidden = true;
    if (!dialog.open) dialog.showModal();
    return new Promise((resolve) => {
        const done = (who) => {
            dialog.close();
            form.reset();
            if (who !== account) location.assign("/");
            resolve(who === account);
        };
        const passkey = dialog.querySelector("[data-passkey]");
        passkey.hidden = !canPasskeys();
        passkey.onclick = async () => {
            problem.textContent = "";
            try {
                await fetch("/identity/sign-in", { headers: { Accept: "text/html" } });
                await signInWithPasskey({});
                done(await signedInAs());
            } catch (error) {
                problem.textContent = error instanceof Told ? error.message : "Waymark cannot be reached. What you typed is kept. Try again in a moment.";
            }
        };
        form.onsubmit = async (event) => {
            event.preventDefault();
            problem.textContent = "";
            try {
                await fetch("/identity/sign-in", { headers: { Accept: "text/html" } });
                const asked = !secondStep.hidden;
                const answer = await fetch(asked ? "/identity/second-step" : "/identity/sign-in", {
                    method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "X-XSRF-TOKEN": formToken() },
                });
                if (new URL(answer.url).search.startsWith("?wait")) {
                    problem.textContent = "Too many wrong tries. Wait a little and try again.";
                    return;
                }
                const who = await signedInAs();
                if (!who && new URL(answer.url).pathname === "/identity/second-step") {
                    problem.textContent = asked ? "That is not the code that the app shows now. Wait for the next one." : "";
                    secondStep.hidden = false;
                    form.elements.code.value = "";
                    form.elements.code.focus();
                    return;
                }
                if (!who) {
                    secondStep.hidden = true;
                    problem.textContent = "The e-mail address or the password is not right.";
                    return;
                }
                done(who);
            } catch {
                problem.textContent = "Waymark cannot be reached. What you typed is kept. Try again in a moment.";
            }
        };
        dialog.oncancel = () => resolve(false);
    });
}
