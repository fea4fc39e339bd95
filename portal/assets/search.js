// Finds guides by words, with an index that is fetched when it is wanted.
"use strict";
(() => {
  // On a narrow screen the page itself comes first.
  if (matchMedia("(max-width: 50rem)").matches) document.querySelector("details.all").open = false;

  const input = document.getElementById("q");
  const list = document.getElementById("found");
  let words;
  input.form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", async () => {
    words ??= fetch(input.dataset.root + "assets/words.json").then((answer) => answer.json());
    const wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = (await words).map((guide) => {
      const text = (guide.title + " " + guide.text).toLowerCase();
      return { guide, at: text.indexOf(wanted[0]), all: wanted.every((word) => text.includes(word)) };
    });
    list.replaceChildren();
    list.hidden = wanted.length === 0;
    for (const { guide, at } of found.filter((one) => wanted.length > 0 && one.all).slice(0, 12)) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = input.dataset.root + guide.path;
      link.textContent = guide.title;
      const from = Math.max(0, at - guide.title.length - 30);
      const around = document.createElement("p");
      around.textContent = "… " + guide.text.slice(from === 0 ? 0 : guide.text.indexOf(" ", from) + 1, from + 120).replace(/\S*$/, "…");
      item.append(link, around);
      list.append(item);
    }
  });
})();
