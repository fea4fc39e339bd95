// The page of roles, which can be narrowed to those that speak of a controller.

import { attempt, byId, code, fill, make } from "./dom.js";
import { kuzzle } from "./session.js";

const { security } = kuzzle;

export async function open() {
  const filter = byId("controller");
  if (filter.options.length === 1) {
    const { result } = await kuzzle.query({ controller: "server", action: "publicApi" });
    filter.append(...Object.keys(result).sort().map((name) => make("option", { value: name, textContent: name })));
  }
  await list();
}

async function list() {
  const controller = byId("controller").value;
  const { hits } = await security.searchRoles(controller ? { controllers: [controller] } : {}, { from: 0, size: 1000 });
  fill(byId("roles"), hits.map((role) => [role._id, code(role.controllers)]));
}

export const remove = (ids) => security.mDeleteRoles(ids);

byId("controller").onchange = attempt(list);

byId("role-form").onsubmit = attempt(async ({ target }) => {
  const { id, controllers } = target.elements;
  const role = await security.createOrReplaceRole(id.value, { controllers: JSON.parse(controllers.value) });
  target.reset();
  await list();
  return `${role._id} is saved.`;
});
