// Places in an article. Claims count code points; JavaScript counts UTF-16 units, of which an emoji has two.

const codePoints = (text) => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

/** The words selected in the article's text, as {start, end, text} in code points; null where there are none. */
function selectedIn(article) {
  const selection = getSelection();
  const text = article.querySelector(".text");
  if (!text || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
  return placeOf(range, text);
}

/** Where the range stands in the text, blanks at its ends left out. */
function placeOf(range, text) {
  const lead = document.createRange();
  lead.selectNodeContents(text);
  lead.setEnd(range.startContainer, range.startOffset);
  const words = range.toString();
  if (words.trim() === "") return null;
  const start = codePoints(lead.toString()) + codePoints(words) - codePoints(words.trimStart());
  return { start, end: start + codePoints(words.trim()), text: words.trim() };
}
