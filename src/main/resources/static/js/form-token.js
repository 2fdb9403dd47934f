/** What shows the server that a form came from our own page: the cookie that every page sets, as it stands now. */
export function formToken() {
    const found = document.cookie.split("; ").find((each) => /^(__Host-)?waymark-form=/.test(each));
    return found ? decodeURIComponent(found.slice(found.indexOf("=") + 1)) : "";
}
