import { startCover } from "./cover.js";
import { startExplanations } from "./explanations.js";
import { startSignOut } from "./sign-out.js";

startCover();
startExplanations();
startSignOut();

// What is to be put right is read first, and a screen reader starts there.
document.querySelector("[data-focus]")?.focus();
