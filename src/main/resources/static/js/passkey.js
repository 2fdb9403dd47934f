// What the browser's own passkey dialog is asked, and what it answers, as the server writes and reads them.
import { formToken } from "./form-token.js";

/** Something that a person is told: a sentence in English, and a word for what it is, for pages in other languages. */
export class Told extends Error {
    constructor(sentence, what = "none") {
        super(sentence);
        this.what = what;
    }
}

/** Whether this browser can make and use passkeys. */
export const canPasskeys = () => "PublicKeyCredential" in window;

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (each) => each.charCodeAt(0));

function text(buffer) {
    const signs = Array.from(new Uint8Array(buffer), (each) => String.fromCharCode(each)).join("");
    return btoa(signs).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

const keys = (list) => (list ?? []).map((each) => ({ ...each, id: bytes(each.id) }));

async function post(address, fields = {}) {
    try {
        return await fetch(address, {
            method: "POST",
            body: new URLSearchParams(fields),
            headers: { "X-XSRF-TOKEN": formToken(), Accept: "application/json" },
        });
    } catch {
        throw new Told("Waymark cannot be reached. Try again in a moment.", "away");
    }
}

const sent = (credential, response) => JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    response,
    clientExtensionResults: {},
});

/** A new passkey, as the form sends it. */
export async function make(beginning) {
    const answer = await post(beginning || "/identity/passkeys/beginning");
    if (!answer.ok) throw new Told("You signed in more than ten minutes ago. Sign in again, and then add a passkey.", "late");
    const asked = await answer.json();
    const made = await navigator.credentials.create({ publicKey: {
        ...asked,
        challenge: bytes(asked.challenge),
        user: { ...asked.user, id: bytes(asked.user.id) },
        excludeCredentials: keys(asked.excludeCredentials),
    } }).catch((problem) => {
        throw problem.name === "InvalidStateError"
            ? new Told("This device holds a passkey of yours already.", "held")
            : new Told("No passkey was made. Try again when you are ready.");
    });
    const { response } = made;
    return sent(made, {
        attestationObject: text(response.attestationObject),
        clientDataJSON: text(response.clientDataJSON),
        transports: (response.getTransports?.() ?? []).filter((each) => ["usb", "nfc", "ble", "smart-card", "hybrid", "internal"].includes(each)),
    });
}

/** Signs in, and answers where to go. */
export async function signInWithPasskey(fields) {
    const asked = await (await post("/identity/passkeys/challenge")).json();
    const shown = await navigator.credentials.get({ publicKey: {
        ...asked, challenge: bytes(asked.challenge), allowCredentials: keys(asked.allowCredentials),
    } }).catch(() => {
        throw new Told("No passkey was used. Try again, or sign in with your password.");
    });
    const { response } = shown;
    const answer = await post("/identity/passkeys/sign-in", { ...fields, shown: sent(shown, {
        authenticatorData: text(response.authenticatorData),
        clientDataJSON: text(response.clientDataJSON),
        signature: text(response.signature),
        userHandle: response.userHandle ? text(response.userHandle) : undefined,
    }) });
    const said = await answer.json();
    if (!answer.ok) throw new Told(said.sentence);
    return said.to;
}
