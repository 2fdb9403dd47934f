// Offers passkeys on the pages of signing in, where the browser has them. Without a script none is offered.
import { canPasskeys, make, signInWithPasskey, Told } from "./passkey.js";

async function tell(place, work) {
    const problem = place.querySelector("[data-passkey-problem]");
    problem.textContent = "";
    try {
        return await work();
    } catch (error) {
        if (!(error instanceof Told)) throw error;
        problem.textContent = place.dataset[error.what] ?? error.message;
        return null;
    }
}

function offerSignIn(place) {
    place.hidden = false;
    place.querySelector("button").addEventListener("click", () => tell(place, async () => {
        const trusted = document.querySelector("[name=trusted]")?.checked ?? false;
        location.assign(await signInWithPasskey({ to: place.dataset.to, trusted }));
    }));
}

function offerAdding(form) {
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
        if (form.elements.made.value) return;
        event.preventDefault();
        if (!form.elements.name.value.trim()) {
            form.querySelector("[data-passkey-problem]").textContent = form.dataset.unnamed
                ?? "Give the passkey a name first, such as “my phone”.";
            form.elements.name.focus();
            return;
        }
        const made = await tell(form, () => make(form.dataset.passkeyAdd));
        if (!made) return;
        form.elements.made.value = made;
        form.submit();
    });
}

if (canPasskeys()) {
    document.querySelectorAll("[data-passkey-sign-in]").forEach(offerSignIn);
    document.querySelectorAll("[data-passkey-add]").forEach(offerAdding);
    document.querySelectorAll("[data-passkey-not]").forEach((each) => { each.hidden = true; });
}
