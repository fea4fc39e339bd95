// Makes the types of every client from the contracts, and gives each package
// its contract's version.
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const root = new URL("../../openapi/", import.meta.url);
for (const dialect of ["elasticsearch", "cloud", "kuzzle", "fusion"]) {
  const contract = new URL(`${dialect}.yaml`, root);
  const ast = await openapiTS(contract, { silent: true });
  const head = `// Made from openapi/${dialect}.yaml by "make sdk"; do not edit.\n\n`;
  await writeFile(new URL(`${dialect}/src/schema.ts`, import.meta.url), head + astToString(ast));
  const version = /^ {2}version: "?([^"\n]+)"?$/m.exec(await readFile(contract, "utf8"))[1];
  const manifest = new URL(`${dialect}/package.json`, import.meta.url);
  await writeFile(manifest, (await readFile(manifest, "utf8")).replace(/"version": "[^"]*"/, `"version": "${version}"`));
}
