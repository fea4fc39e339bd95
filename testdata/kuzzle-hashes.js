// Makes kuzzle-hashes.json: `node kuzzle-hashes.js > kuzzle-hashes.json`. It uses nothing of ours and knows only
// how Kuzzle's local strategy is said to hash: PBKDF2 over 10000 rounds whose key is as many bytes long as the
// algorithm's name has bits (40 for sha1), an HMAC keyed with the salt, or the digest of "salt:password", of the
// password alone where the salt is empty.
const { createHash, createHmac, pbkdf2Sync } = require("node:crypto");

const salt = "0123456789abcdef".repeat(16);
const keyLengths = { sha512: 512, sha384: 384, sha256: 256, sha224: 224, sha1: 40 };
const records = [];
const add = (password, algorithm, stretching, encryption, userSalt, userPassword) =>
  records.push({ password, algorithm, stretching, encryption, userSalt, userPassword });

for (const [algorithm, length] of Object.entries(keyLengths)) {
  for (const password of ["foobar", "pässwörd 🦊"]) {
    add(password, algorithm, true, "hmac", salt, pbkdf2Sync(password, salt, 10000, length, algorithm).toString("hex"));
    add(password, algorithm, false, "hmac", salt, createHmac(algorithm, salt).update(password).digest("hex"));
    add(password, algorithm, false, "hash", salt, createHash(algorithm).update(`${salt}:${password}`).digest("hex"));
    add(password, algorithm, false, "hash", "", createHash(algorithm).update(password).digest("hex"));
  }
}
console.log(`[\n${records.map((r) => JSON.stringify(r)).join(",\n")}\n]`);
