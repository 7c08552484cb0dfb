// Judging: three buttons on every card; once one is pressed, what is wrong, what would be right, and a note.

const KEYS = { r: "right", w: "wrong", c: "check" };

/** Set the verdict, or take it back where it was the same. */
function judge(claim, verdict) {
  const old = judgements.get(claim);
  if (old?.verdict === verdict) keep(claim, null);
  else change(claim, { verdict, wrong: verdict === "wrong" ? old?.wrong ?? [] : [], corrected: {} });
  show(claim);
}

/** Change some fields of the judgement, and keep it. */
function change(claim, fields) {
  const old = judgements.get(claim);
  const judged = new Date().toISOString();
  keep(claim, { schema: SCHEMA, claim: claim.id, article: claim.articleId, ...old, ...fields, judged });
  tell();
}

/** Correct a part, or with undefined take the correction back. */
function correct(claim, part, value) {
  const { [part]: _, ...others } = judgements.get(claim).corrected;
  change(claim, { corrected: value === undefined ? others : { ...others, [part]: value } });
  show(claim);
}

/** Let the card show the judgement. */
function show(claim) {
  const judgement = judgements.get(claim);
  const { element } = claim;
  if (judgement) element.dataset.verdict = judgement.verdict;
  else delete element.dataset.verdict;
  element.dataset.wrong = judgement?.wrong.join(", ") ?? "";
  for (const button of element.querySelectorAll("[data-verdict]")) {
    button.setAttribute("aria-pressed", String(button.dataset.verdict === judgement?.verdict));
  }
  const details = detailsOf(claim, Boolean(judgement));
  if (details) details.hidden = !judgement;
  if (judgement) showDetails(details, judgement);
  tell();
}

/** The card's form, made when it is first needed. */
function detailsOf(claim, isNeeded) {
  const there = claim.element.querySelector(".details");
  if (there || !isNeeded) return there;
  claim.element.append(byId("details").content.cloneNode(true));
  return claim.element.querySelector(".details");
}

function showDetails(details, judgement) {
  details.querySelector(".parts").hidden = judgement.verdict !== "wrong";
  for (const box of details.querySelectorAll("[name=wrong]")) box.checked = judgement.wrong.includes(box.value);
  for (const row of details.querySelectorAll(".correction")) {
    const { part } = row.dataset;
    row.hidden = judgement.verdict !== "wrong" || !judgement.wrong.includes(part);
    showCorrection(row, judgement.corrected[part]);
  }
  const note = details.querySelector("textarea");
  if (note !== document.activeElement) note.value = judgement.note ?? "";
}

function showCorrection(row, value) {
  const input = row.querySelector("input");
  if (input) {
    if (input !== document.activeElement) input.value = value ?? "";
    return;
  }
  const wording = value?.map((span) => span.text ?? `${span.start}–${span.end}`).join(" … ");
  row.querySelector("output").textContent = value === undefined ? "not told" : wording || "there is none";
  row.querySelector("[data-action=undo]").disabled = value === undefined;
}

/** Take the words selected in the claim's article; a content may have several parts. */
function take(claim, part) {
  const place = selectedIn(articles.get(claim.article));
  if (!place) return say("Select the right words in the claim’s own article first.");
  say("");
  const others = part === "content" ? judgements.get(claim).corrected.content ?? [] : [];
  const apart = others.filter((other) => other.end <= place.start || place.end <= other.start);
  correct(claim, part, [...apart, place].sort((one, other) => one.start - other.start));
}

/** Say how far the work has come. */
function tell() {
  byId("judged").textContent = `${judgements.size.toLocaleString("en")} of ${counted(claims.length, "claim")} judged`;
  byId("download").disabled = judgements.size === 0;
}

function download() {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([written()], { type: "application/jsonl" }));
  link.download = "judgements.jsonl";
  link.click();
  URL.revokeObjectURL(link.href);
  isSafe = true;
}

async function load(file) {
  const taken = takeOver(await file.text());
  taken.own.forEach(show);
  filter();
  const others = [
    taken.strange && `${counted(taken.strange, "judgement")} of claims that are not in this report`,
    taken.unreadable && `${counted(taken.unreadable, "line")} that cannot be read`,
  ].filter(Boolean);
  say([`${counted(taken.own.length, "judgement")} taken over`, ...others].join("; "), others.length > 0);
}

list.addEventListener("click", (event) => {
  const claim = claimAround(event.target);
  const button = event.target.closest("button");
  if (!claim || !button) return;
  const part = button.closest(".correction")?.dataset.part;
  if (button.dataset.verdict) judge(claim, button.dataset.verdict);
  else if (button.dataset.action === "take") take(claim, part);
  else if (button.dataset.action === "none") correct(claim, part, []);
  else if (button.dataset.action === "undo") correct(claim, part, undefined);
});

// A press of a button must not take the selection away that it is to take over.
list.addEventListener("mousedown", (event) => {
  if (event.target.closest("[data-action=take]")) event.preventDefault();
});

list.addEventListener("input", ({ target }) => {
  const claim = claimAround(target);
  if (target.name === "wrong") {
    const wrong = Array.from(claim.element.querySelectorAll("[name=wrong]:checked"), (box) => box.value);
    const corrected = Object.entries(judgements.get(claim).corrected).filter(([part]) => wrong.includes(part));
    change(claim, { wrong, corrected: Object.fromEntries(corrected) });
    show(claim);
  } else if (target.type === "textarea") {
    change(claim, { note: target.value.trim() || null });
  } else {
    correct(claim, target.closest(".correction").dataset.part, target.value.trim() || undefined);
  }
});

list.addEventListener("keydown", (event) => {
  const claim = claimAround(event.target);
  const isTyping = event.target.matches("input:not([type=checkbox]), textarea");
  if (!claim || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  if (KEYS[event.key]) judge(claim, KEYS[event.key]);
  else if (event.key === "j" || event.key === "k") {
    const next = neighbour(claim, event.key === "j" ? 1 : -1);
    if (next) goTo(next);
  } else if (event.key === "o") claim.element.querySelector(".where a")?.click();
  else return;
  event.preventDefault();
});

byId("download").addEventListener("click", download);
byId("load").addEventListener("click", () => byId("file").click());
byId("file").addEventListener("change", ({ target }) => {
  if (target.files.length) load(target.files[0]);
  target.value = "";
});
addEventListener("storage", (event) => {
  const claim = claimByKey.get(event.key);
  if (!claim) return;
  const judgement = read(event.newValue);
  if (judgement) judgements.set(claim, judgement);
  else judgements.delete(claim);
  show(claim);
});

recall();
for (const claim of claims) {
  claim.element.append(byId("judge").content.cloneNode(true));
  if (judgements.has(claim)) show(claim);
}
document.documentElement.classList.add("js");
filters.hidden = byId("work").hidden = false;
tell();
filter();
if (hasTexts && location.hash) followAddress();
