// A page that asks the Kuzzle door for what the security pages of Kuzzle's
// Admin Console 4 ask it for, in their order, through the SDK's build for
// browsers. It is ours, and made to be clicked through by the tests.

import { attempt, byId, fill, selected } from "./dom.js";
import * as profiles from "./profiles.js";
import * as roles from "./roles.js";
import { begin } from "./session.js";
import * as users from "./users.js";

const pages = { users, profiles, roles };

async function open(name) {
  for (const id of Object.keys(pages)) byId(id).hidden = id !== name;
  for (const button of document.querySelectorAll("nav button"))
    button.classList.toggle("here", button.dataset.page === name);
  fill(byId(name), []);
  await attempt(pages[name].open)({ preventDefault() {}, currentTarget: byId(name) });
}

for (const button of document.querySelectorAll("nav button")) button.onclick = () => open(button.dataset.page);

for (const button of document.querySelectorAll("[data-remove]")) {
  const name = button.dataset.remove;
  button.onclick = attempt(async () => {
    const ids = selected(byId(name));
    if (ids.length === 0) return "Nothing is selected.";
    await pages[name].remove(ids);
    await pages[name].open();
    return `Deleted: ${ids.join(", ")}.`;
  });
}

await begin(() => open("users"));
