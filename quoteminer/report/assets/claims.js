// The claims of the page, as the list in it tells of them, and a few ways to get about among them.

const byId = (id) => document.getElementById(id);
const list = byId("claims");

/** The articles by their numbers, which are texts here as in the page. */
const articles = new Map(
  Array.from(document.querySelectorAll(".article"), (element) => [element.id.slice("article-".length), element]),
);

/** One entry for each claim, in the order of the articles. */
const claims = Array.from(list.querySelectorAll(".claim"), (element, number) => ({
  number,
  element,
  id: element.dataset.id,
  article: element.dataset.article,
  articleId: articles.get(element.dataset.article).dataset.id,
  kind: element.dataset.kind,
  confidence: Number(element.dataset.confidence),
  speaker: element.dataset.speaker,
  first: element.dataset.first ?? "",
  last: element.dataset.last ?? "",
  isMade: "made" in element.dataset,
}));

const claimOf = new Map(claims.map((claim) => [claim.element, claim]));
const hasTexts = document.body.classList.contains("with-texts");

/** The claim whose card the element is in, if it is in one. */
function claimAround(element) {
  return claimOf.get(element?.closest?.(".claim"));
}

/** Put the focus on a claim's card and bring it into view. */
function goTo(claim) {
  claim.element.focus({ preventScroll: true });
  claim.element.scrollIntoView({ block: "nearest" });
}

/** The next claim that is shown, or with a step of -1 the one before. */
function neighbour(claim, step) {
  const sibling = step > 0 ? "nextElementSibling" : "previousElementSibling";
  let element = claim.element[sibling];
  while (element?.hidden) element = element[sibling];
  return claimOf.get(element);
}

/** `1 claim`, `2,000 claims`. */
function counted(number, noun) {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
