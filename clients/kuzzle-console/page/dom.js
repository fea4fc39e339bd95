// The little that the pages need of a document.

export const byId = (id) => document.getElementById(id);

/** make is a new element with properties and children. */
export function make(tag, properties = {}, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

/** attempt does what a person asked for, and shows beside it what the server says to that. */
export const attempt = (deed) => async (event) => {
  event.preventDefault();
  const place = event.currentTarget.closest("dialog, section, main").querySelector("output");
  place.className = place.textContent = "";
  try {
    place.textContent = (await deed(event)) ?? "";
  } catch (error) {
    place.className = "bad";
    place.textContent = (error.errors ?? [error]).map(({ message }) => message.split("\n")[0]).join(" ");
  }
};

/** fill shows rows in a section, each with a box to select it by. */
export function fill(section, rows) {
  section.querySelector("tbody").replaceChildren(
    ...rows.map(([id, ...cells]) => {
      const box = make("input", { type: "checkbox", value: id, ariaLabel: `select ${id}` });
      const row = make("tr", {}, ...[box, id, ...cells].map((cell) => make("td", {}, ...[cell].flat())));
      row.dataset.id = id;
      return row;
    }),
  );
}

/** selected lists what is ticked in a section. */
export const selected = (section) => [...section.querySelectorAll("tbody :checked")].map((box) => box.value);

export const tags = (names) => names.map((name) => make("span", { className: "tag", textContent: name }));

export const code = (value) => make("code", { textContent: JSON.stringify(value) });

/** offer fills a select with names, some of them chosen. */
export function offer(select, names, chosen = []) {
  select.replaceChildren(...names.map((name) => make("option", { value: name, textContent: name, selected: chosen.includes(name) })));
}

export const chosen = (select) => [...select.selectedOptions].map((option) => option.value);
