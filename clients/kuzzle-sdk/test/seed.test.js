// The createUser page of Kuzzle 1's documentation, to the letter: both URLs,
// and the frame that "other protocols" send.

import assert from "node:assert/strict";
import { once } from "node:events";
import ws from "ws";
import { address, administrator, plain, unique } from "../server.js";

const body = () => ({
  content: { profileIds: ["default"], fullname: "John Doe" },
  credentials: { local: { username: unique("jdoe"), password: "foobar" } },
});
const version1 = { "X-Kuzzle-Volatile": JSON.stringify({ sdkVersion: "5.0.16" }) };

async function ask(path, { jwt, headers, body, method = "POST" }) {
  const response = await fetch(address + path, {
    method,
    headers: { "Content-Type": "application/json", ...(jwt && { Authorization: `Bearer ${jwt}` }), ...headers },
    body: body && JSON.stringify(body),
  });
  return { status: response.status, answer: await response.json() };
}

async function login() {
  const { answer } = await ask("/_login/local", { body: administrator });
  return answer.result.jwt;
}

function documented({ status, error, controller, action, result }, sent) {
  assert.equal(status, 200);
  assert.equal(error, null);
  assert.equal(controller, "security");
  assert.equal(action, "createUser");
  const { _kuzzle_info, ...content } = result._source;
  assert.deepEqual(content, sent.content);
}

function documented1(answer, sent) {
  documented(answer, sent);
  assert.equal(answer.result._version, 1);
  assert.equal(answer.result.created, true);
}

plain("URL: POST /users/<_id>/_create?refresh=wait_for", async () => {
  const [jwt, kuid, sent] = [await login(), unique("kuid"), body()];
  const { status, answer } = await ask(`/users/${kuid}/_create?refresh=wait_for`, { jwt, headers: version1, body: sent });
  assert.equal(status, 200);
  assert.equal(answer.result._id, kuid);
  documented1(answer, sent);
});

plain("URL(2): POST /users/_create?refresh=wait_for", async () => {
  const [jwt, sent] = [await login(), body()];
  const { status, answer } = await ask("/users/_create?refresh=wait_for", { jwt, headers: version1, body: sent });
  assert.equal(status, 200);
  assert.ok(answer.result._id);
  documented1(answer, sent);
});

plain("both URLs as version 2 has them", async () => {
  const [jwt, kuid] = [await login(), unique("kuid")];
  for (const path of [`/users/${kuid}/_create`, "/users/_create"]) {
    const sent = body();
    documented((await ask(path, { jwt, body: sent })).answer, sent);
  }
});

plain("the frame of other protocols", async (t) => {
  const socket = new ws(address.replace(/^http/, "ws"));
  t.after(() => socket.close());
  await once(socket, "open");
  const [jwt, kuid, sent] = [await login(), unique("kuid"), body()];
  socket.send(JSON.stringify({
    controller: "security", action: "createUser", _id: kuid, body: sent,
    jwt, requestId: "the-request", volatile: { sdkVersion: "5.0.16" },
  }));
  const [frame] = await once(socket, "message");
  const answer = JSON.parse(frame);
  assert.equal(answer.requestId, "the-request");
  assert.equal(answer.room, "the-request");
  assert.equal(answer.result._id, kuid);
  documented1(answer, sent);
});

plain("a second user of the same kuid is refused", async () => {
  const [jwt, kuid] = [await login(), unique("kuid")];
  await ask(`/users/${kuid}/_create`, { jwt, body: body() });
  const { status, answer } = await ask(`/users/${kuid}/_create`, { jwt, body: body() });
  assert.ok(status === 412 || status === 500, `status ${status}`); // the sheet lets a directory choose
  assert.notEqual(answer.error, null);
});
