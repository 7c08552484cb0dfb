// Which claims are shown, and in which order.

const filters = byId("filters");
const TYPING_PAUSE = 120; // milliseconds; a search while somebody types would be in their way

/** The text in small letters without accents, so that "erdogan" finds "Erdoğan". */
function simplified(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** What a card says, for searching; made when it is first asked for. */
function textOf(claim) {
  claim.text ??= simplified(
    Array.from(claim.element.querySelectorAll("h3, .wording, .facts, .where"), (part) => part.textContent).join(" "),
  );
  return claim.text;
}

/** The filters as they are set now, each a function of a claim; those that would let all pass are left out. */
function conditions() {
  const set = new FormData(filters);
  const words = simplified(set.get("words")).split(/\s+/).filter(Boolean);
  const speaker = simplified(set.get("speaker")).trim();
  const kinds = new Set(set.getAll("kind"));
  const [article, from, to, judgement] = ["article", "from", "to", "judgement"].map((name) => set.get(name));
  const least = Number(set.get("confidence"));
  return [
    article && ((claim) => claim.article === article),
    kinds.size < 3 && ((claim) => kinds.has(claim.kind)),
    least > 0 && ((claim) => claim.confidence >= least),
    set.has("made") && ((claim) => claim.isMade),
    from && ((claim) => claim.last !== "" && claim.last >= from),
    to && ((claim) => claim.first !== "" && claim.first <= to),
    judgement && ((claim) => verdictOn(claim) === judgement),
    speaker && ((claim) => simplified(claim.speaker).includes(speaker)),
    words.length && ((claim) => words.every((word) => textOf(claim).includes(word))),
  ].filter(Boolean);
}

/** Show the claims that pass every filter, and say how many they are. */
function filter() {
  const asked = conditions();
  const wanted = new Set();
  let shown = 0;
  for (const claim of claims) {
    const passes = asked.every((condition) => condition(claim));
    if (claim.element.hidden === passes) claim.element.hidden = !passes;
    if (passes) wanted.add(claim.article);
    shown += passes;
  }
  // Those without a claim that is shown are not printed.
  for (const [number, article] of articles) article.classList.toggle("unwanted", !wanted.has(number));
  byId("count").textContent =
    shown === claims.length
      ? `All ${counted(shown, "claim")}`
      : `${shown.toLocaleString("en")} of ${counted(claims.length, "claim")}`;
  byId("nothing").hidden = shown > 0;
}

const before = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
const lastWhereEmpty = (text) => [text === "", text];
const ORDERS = {
  article: () => 0,
  date: (one, other) => compareAll(lastWhereEmpty(one.first), lastWhereEmpty(other.first)),
  speaker: (one, other) => compareAll(lastWhereEmpty(one.speaker), lastWhereEmpty(other.speaker)),
  least: (one, other) => one.confidence - other.confidence,
};

function compareAll(ones, others) {
  return before(ones[0], others[0]) || before(ones[1], others[1]);
}

/** Put the cards in the order chosen; claims that are alike stay as in the articles. */
function order() {
  const compare = ORDERS[filters.elements.order.value];
  const sorted = claims.toSorted((one, other) => compare(one, other) || one.number - other.number);
  list.replaceChildren(); // or each would be taken out of the middle, which takes a browser seconds
  list.append(...sorted.map((claim) => claim.element));
}

let pause;
filters.addEventListener("input", (event) => {
  filters.elements.least.value = Number(filters.elements.confidence.value).toFixed(2);
  if (event.target.name === "order") return order();
  clearTimeout(pause);
  pause = setTimeout(filter, event.target.type === "search" ? TYPING_PAUSE : 0);
});
filters.addEventListener("reset", () => setTimeout(() => {
  filters.elements.least.value = "0.00";
  order();
  filter();
}));
filters.addEventListener("submit", (event) => event.preventDefault());

byId("toggle-filters").addEventListener("click", ({ currentTarget }) => {
  const isOpen = document.body.classList.toggle("filtering");
  currentTarget.setAttribute("aria-expanded", String(isOpen));
  if (isOpen) filters.elements.words.focus();
});
