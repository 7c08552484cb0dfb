// One article at a time beside the list, and the way from a claim to its place and back.

const bar = byId("bar");
let cameFrom = null;
let current = [];

/** Show the article that the element is in, mark the claim's places in it, and go to the first of them. */
function open(place) {
  const article = place.closest(".article");
  document.querySelector(".article.open")?.classList.remove("open");
  article.classList.add("open");
  document.body.classList.add("reading");
  bar.hidden = false;
  byId("hint").hidden = true;
  highlightOnly(article.querySelectorAll(`[data-claim="${CSS.escape(place.dataset.claim)}"]`));
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: "center" });
}

function highlightOnly(places) {
  for (const mark of current) mark.classList.remove("current");
  current = Array.from(places);
  for (const mark of current) mark.classList.add("current");
}

/** Follow the address: `#place-3-…` is a claim's place in the third article. */
function followAddress() {
  const place = byId(decodeURIComponent(location.hash.slice(1)));
  if (place?.dataset.claim) open(place);
  else close();
}

function close() {
  document.body.classList.remove("reading");
}

function goBack() {
  close();
  if (cameFrom) {
    cameFrom.element.hidden = false;
    goTo(cameFrom);
  }
}

if (hasTexts) {
  byId("hint").hidden = false;
  list.addEventListener("click", (event) => {
    const link = event.target.closest(".where a");
    if (!link) return;
    cameFrom = claimAround(link);
    // Followed again, an address that has not changed tells nobody.
    if (link.hash === location.hash) followAddress();
  });
  byId("articles").addEventListener("click", (event) => {
    const mark = event.target.closest("[data-claim]");
    const isSelecting = String(getSelection()) !== "";
    if (!mark || isSelecting) return;
    const number = mark.closest(".article").id.slice("article-".length);
    const claim = claimOf.get(byId(`claim-${number}-${mark.dataset.claim}`));
    highlightOnly(mark.closest(".article").querySelectorAll(`[data-claim="${CSS.escape(claim.id)}"]`));
    cameFrom = claim;
    goBack();
  });
  byId("back").addEventListener("click", goBack);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.body.classList.contains("reading") && !claimAround(event.target)) goBack();
  });
  addEventListener("hashchange", followAddress);
}
