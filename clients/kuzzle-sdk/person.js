// One thing done to one user through kuzzle-sdk, for the test in ../go that
// leads one person through the clients of all four products:
//
//   node person.js create|read|login|delete KUID   < argument as JSON
//
// prints the user's content as JSON.

import { text } from "node:stream/consumers";
import sdk from "kuzzle-sdk";
import { address, administrator } from "./server.js";

const [what, kuid] = process.argv.slice(2);
const argument = JSON.parse(await text(process.stdin));
const { hostname, port } = new URL(address);
const kuzzle = new sdk.Kuzzle(new sdk.WebSocket(hostname, { port: Number(port) }));

const deeds = {
  create: async () => (await kuzzle.security.createUser(kuid, argument)).content,
  read: async () => (await kuzzle.security.getUser(kuid)).content,
  login: async () => {
    const other = new sdk.Kuzzle(new sdk.Http(hostname, { port: Number(port) }));
    await other.connect();
    await other.auth.login("local", argument);
    return (await other.auth.getCurrentUser()).content;
  },
  delete: async () => kuzzle.security.deleteUser(kuid),
};

await kuzzle.connect();
await kuzzle.auth.login("local", administrator);
console.log(JSON.stringify(await deeds[what]()));
kuzzle.disconnect();
