// The page of profiles.

import { attempt, byId, chosen, fill, offer, tags } from "./dom.js";
import { kuzzle } from "./session.js";

const { security } = kuzzle;

export async function open() {
  const { hits } = await security.searchProfiles({}, { from: 0, size: 1000 });
  fill(byId("profiles"), hits.map((profile) => [
    profile._id,
    tags(profile.policies.map(({ roleId }) => roleId)),
    String(profile.rateLimit || "any number"),
  ]));
  const roles = await security.searchRoles({}, { from: 0, size: 1000 });
  offer(byId("profile-form").elements.roles, roles.hits.map((role) => role._id));
}

export const remove = (ids) => security.mDeleteProfiles(ids);

byId("profile-form").onsubmit = attempt(async ({ target }) => {
  const { id, roles } = target.elements;
  const policies = chosen(roles).map((roleId) => ({ roleId }));
  const profile = await security.createOrReplaceProfile(id.value, { policies });
  target.reset();
  await open();
  return `${profile._id} is saved.`;
});
