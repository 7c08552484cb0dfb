// The judgements, kept in the browser under the ids of article and claim, so that they survive the page being closed
// or made anew. Where the browser keeps nothing (some do not for files), they live as long as the page does.

const SCHEMA = 1;
const NOT_KEPT = "This browser does not keep judgements: download them before you close the page.";
const PREFIX = "quoteminer judgement ";
const judgements = new Map(); // claim -> judgement
let isSafe = true; // everything is kept, or was downloaded

const keyOf = (claim) => PREFIX + JSON.stringify([claim.articleId, claim.id]);
const claimByKey = new Map(claims.map((claim) => [keyOf(claim), claim]));

/** `right`, `wrong`, `check` or `none`. */
function verdictOn(claim) {
  return judgements.get(claim)?.verdict ?? "none";
}

/** Keep the judgement, or with null forget it. */
function keep(claim, judgement) {
  if (judgement) judgements.set(claim, judgement);
  else judgements.delete(claim);
  try {
    if (judgement) localStorage.setItem(keyOf(claim), JSON.stringify(judgement));
    else localStorage.removeItem(keyOf(claim));
  } catch {
    isSafe = false;
    say(NOT_KEPT);
  }
}

/** What the browser has kept of the claims on this page. */
function recall() {
  try {
    for (const claim of claims) {
      const judgement = read(localStorage.getItem(keyOf(claim)));
      if (judgement) judgements.set(claim, judgement);
    }
  } catch {
    say(NOT_KEPT);
  }
}

/** The judgement that the text stands for; null where it is none. */
function read(text) {
  try {
    const judgement = JSON.parse(text ?? "null");
    const isOne = judgement?.schema === SCHEMA && ["right", "wrong", "check"].includes(judgement.verdict);
    return isOne ? { wrong: [], corrected: {}, ...judgement } : null;
  } catch {
    return null;
  }
}

/** All judgements as JSON Lines, in the order of the articles. */
function written() {
  return claims.filter((claim) => judgements.has(claim)).map((claim) => `${line(judgements.get(claim))}\n`).join("");
}

/** As JSON, with the line separators that some programs take for line ends escaped. */
function line(judgement) {
  return JSON.stringify(judgement).replace(/[\u007f-\u009f\u2028\u2029]/g, (character) =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Take over a file's judgements, where none is here that is newer; how many lines were taken, of others, unreadable. */
function takeOver(text) {
  const taken = { own: [], strange: 0, unreadable: 0 };
  for (const written of text.replace(/^\uFEFF/, "").split("\n").filter((line) => line.trim())) {
    const judgement = read(written);
    const claim = judgement && claimByKey.get(PREFIX + JSON.stringify([judgement.article, judgement.claim]));
    if (!judgement) taken.unreadable += 1;
    else if (!claim) taken.strange += 1;
    else if ((judgements.get(claim)?.judged ?? "") <= (judgement.judged ?? "")) {
      keep(claim, judgement);
      taken.own.push(claim);
    }
  }
  return taken;
}

/** Say something at the head of the page: what went wrong, or how something went. */
function say(message, isTrouble = true) {
  const place = byId("message");
  place.textContent = message;
  place.classList.toggle("trouble", isTrouble);
  place.hidden = message === "";
}

addEventListener("beforeunload", (event) => {
  if (!isSafe) event.preventDefault();
});
