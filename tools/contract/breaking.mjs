// Prints how many breaking changes in a report of oasdiff are not named in the
// first section of CHANGELOG.md, in backticks: by their path, or by the security
// scheme that is gone from many paths.
import { readFileSync } from "node:fs";

const changes = JSON.parse(readFileSync(process.argv[2], "utf8") || "[]") ?? [];
const unreleased = readFileSync(process.argv[3], "utf8").split(/^## /m)[1] ?? "";
const named = (path) => unreleased.includes(`\`${path}\``) || unreleased.includes(` ${path}\``);
const scheme = (text) => /scheme security `(\w+)` was removed/.exec(text)?.[1];
const told = (one) => named(one.path) || (scheme(one.text) && named(scheme(one.text)));
const unnamed = changes.filter((one) => one.level >= 3 && !told(one));
for (const one of unnamed) console.error(`oasdiff: ${one.operation} ${one.path}: ${one.text}`);
console.log(unnamed.length);
