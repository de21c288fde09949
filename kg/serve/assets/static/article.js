// An address like #char=412,478 lights up these characters of the article (code points, as Python counts), wherever they are.

const text = document.querySelector(".article-text");

function light() {
  CSS.highlights?.delete("kg-lit");
  const span = /^#char=(\d+),(\d+)$/.exec(location.hash) ?? /^#at=(\d+)()$/.exec(location.hash);
  if (!span || !text) return;
  const [begin, end] = [Number(span[1]), Number(span[2] || Number(span[1]) + 1)];
  const range = document.createRange();
  const [first, last] = [place(begin), place(end)];
  if (!first || !last) return;
  range.setStart(...first);
  range.setEnd(...last);
  if (span[2] && CSS.highlights) CSS.highlights.set("kg-lit", new Highlight(range));
  const top = range.getBoundingClientRect().top + scrollY - innerHeight / 3;
  scrollTo({ top, behavior: "instant" });
}

// the text node and the offset in it of a code point of the whole text
function place(point) {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let left = point;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const points = Array.from(node.data);
    if (left <= points.length) return [node, points.slice(0, left).join("").length];
    left -= points.length;
  }
  return null;
}

addEventListener("hashchange", light);
light();
