import { startCover } from "./cover.js";
import { startExplanations } from "./explanations.js";
import { startConnection } from "./connection.js";

startCover();
startExplanations();
startConnection();

// What is to be put right is read first, and a screen reader starts there.
document.querySelector("[data-focus]")?.focus();
