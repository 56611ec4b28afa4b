// Finds elements and attributes by their names, their paths and what is said of them; runs without a server.
"use strict";

const box = document.getElementById("search");
const results = document.getElementById("results");
const mostShown = 40;

// How well an entry fits; 0 where it does not. All words must be found.
function rank([name, path, , text], words) {
  const bare = name.replace(/[<>]/g, "").toLowerCase();
  let sum = 0;
  for (const word of words) {
    if (bare === word) sum += 100;
    else if (bare.startsWith(word)) sum += 50;
    else if (bare.includes(word)) sum += 20;
    else if (path.toLowerCase().includes(word)) sum += 10;
    else if (text.toLowerCase().includes(word)) sum += 1;
    else return 0;
  }
  // Of two that fit alike, the one nearer to the root.
  return sum + 1 / path.split("/").length;
}

function search(query) {
  const words = query.toLowerCase().replace(/[<>@]/g, " ").split(/[\s/]+/).filter(word => word);
  results.replaceChildren();
  if (words.length === 0) return;
  const found = searchIndex
    .map(entry => [rank(entry, words), entry])
    .filter(([fit]) => fit > 0)
    .sort(([a], [b]) => b - a)
    .slice(0, mostShown);
  for (const [, [name, path, file, text]] of found) {
    const link = document.createElement("a");
    link.href = box.dataset.root + file;
    link.textContent = name;
    const place = document.createElement("span");
    place.className = "path";
    place.textContent = ` ${path} `;
    const item = document.createElement("li");
    item.append(link, place, text.split(". ")[0]);
    results.append(item);
  }
  if (found.length === 0) {
    const item = document.createElement("li");
    item.textContent = "Nothing found.";
    results.append(item);
  }
}

box.addEventListener("input", () => search(box.value));
box.addEventListener("keydown", event => {
  const first = results.querySelector("a");
  if (event.key === "Enter" && first) location.href = first.href;
  if (event.key === "Escape") { box.value = ""; search(""); }
});
document.addEventListener("keydown", event => {
  if (event.key === "/" && document.activeElement !== box) { box.focus(); event.preventDefault(); }
});

// A search can be linked to: index.html?q=iothread
const asked = new URLSearchParams(location.search).get("q");
if (asked) { box.value = asked; search(asked); }
