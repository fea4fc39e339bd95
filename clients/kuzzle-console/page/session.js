// Who is signed in. The token outlives a reload, as the Admin Console's does.

import { attempt, byId } from "./dom.js";

const asked = new URLSearchParams(location.search);
export const door = `http://${asked.get("door")}`;
const { hostname, port } = new URL(door);
const lifetime = asked.get("session") ?? "2h"; // what the Admin Console asks for

export const kuzzle = new KuzzleSDK.Kuzzle(new KuzzleSDK.WebSocket(hostname, { port: Number(port) }));

/** begin goes on with the session of before a reload, or asks to sign in, and enters. */
export async function begin(enter) {
  await kuzzle.connect();
  kuzzle.on("tokenExpired", () => ask("Your session has expired. Please sign in again."));
  byId("signin-form").onsubmit = attempt(signIn);
  byId("logout").onclick = async () => {
    await kuzzle.auth.logout();
    ask("You have signed out.");
  };

  async function signIn({ target }) {
    const { username, password } = Object.fromEntries(new FormData(target));
    await kuzzle.auth.login("local", { username, password }, lifetime);
    sessionStorage.setItem("token", kuzzle.jwt);
    target.reset();
    await welcome();
  }

  async function welcome() {
    const user = await kuzzle.auth.getCurrentUser();
    const rights = await kuzzle.auth.getMyRights();
    byId("who").textContent = user._id;
    byId("rights").textContent = `may do ${rights.some(({ controller }) => controller === "*") ? "everything" : `${rights.length} things`}`;
    show("console");
    await enter();
  }

  const token = sessionStorage.getItem("token");
  if (token && (await kuzzle.auth.checkToken(token)).valid) {
    kuzzle.jwt = token;
    return welcome();
  }
  ask((await anAdministratorExists()) ? "Please sign in." : "There is no administrator yet.");
}

/** anAdministratorExists takes a refusal for a yes, as the Admin Console does. */
const anAdministratorExists = () =>
  kuzzle.server.adminExists().catch((error) => {
    if (error.status === 401 || error.status === 403) return true;
    throw error;
  });

function ask(why) {
  sessionStorage.removeItem("token");
  kuzzle.jwt = null;
  byId("user").close();
  byId("why").textContent = why;
  show("signin");
}

function show(id) {
  for (const one of ["signin", "console"]) byId(one).hidden = one !== id;
}
