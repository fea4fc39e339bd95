import assert from "node:assert/strict";
import * as methods from "../../kuzzle-sdk/methods.js";
import { administrator, connect, transports, unique, whole } from "../server.js";

for (const transport of transports) {
  whole(`every method of SDK 6's auth, security and server does what it is for (${transport})`, async (t) => {
    const { watched, uncalled } = methods.watch();
    const [operator, theirs] = [watched(await connect(t, transport)), watched(await connect(t, transport))];
    await operator.auth.login("local", administrator);
    await methods.theServer(operator);
    await methods.theMappings(operator, unique("word"));
    const { roleId, profileId } = await methods.theGroups(operator, unique);
    const kuid = await methods.theUsers(operator, unique, profileId);
    const local = await methods.theCredentials(operator, unique, kuid);
    await methods.theirOwn(theirs, kuid, local);
    await methods.theEnd(operator, kuid, profileId, roleId);
    assert.deepEqual(uncalled(), []);
  });
}
