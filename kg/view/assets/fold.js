// Search without accents: the same folding as kg.text.fold.

/** Lower case without accents, đ as d, white space single. */
export function fold(text) {
  return text.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "").split(/\s+/u).join(" ").trim();
}

/** How well a folded text fits a folded query: 0 not at all, more is better. Every word of the query must begin a word of the text. */
export function fitness(text, query) {
  if (text === query) return 5;
  if (text.startsWith(query)) return 4;
  const padded = ` ${text}`;
  if (padded.includes(` ${query}`)) return 3;
  if (query.split(" ").every((word) => padded.includes(` ${word}`))) return 2;
  return query.length > 2 && text.includes(query) ? 1 : 0;
}
