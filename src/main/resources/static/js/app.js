import { startCover } from "./cover.js";
import { startExplanations } from "./explanations.js";
import { startConnection } from "./connection.js";
import { startSignOut } from "./sign-out.js";

startCover();
startExplanations();
startConnection();
startSignOut();

// What is to be put right is read first, and a screen reader starts there.
document.querySelector("[data-focus]")?.focus();
