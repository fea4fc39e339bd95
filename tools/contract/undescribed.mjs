// Prints how many operations, parameters, schemas and properties of a contract
// have no description.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const bundle = ["redocly", "bundle", process.argv[2], "--ext", "json", "--output", process.argv[3]];
execFileSync("npx", bundle, { stdio: "ignore" });
const contract = JSON.parse(readFileSync(process.argv[3], "utf8"));
const missing = [];
const has = (thing) => thing.description || thing.$ref || thing.allOf?.some?.((part) => part.description);
for (const [path, item] of Object.entries(contract.paths)) {
  for (const [method, operation] of Object.entries(item)) {
    if (method === "parameters") continue;
    if (!has(operation)) missing.push(`${method} ${path}`);
    for (const parameter of operation.parameters ?? []) if (!has(parameter)) missing.push(`${method} ${path} ${parameter.name}`);
  }
}
for (const [name, schema] of Object.entries(contract.components.schemas)) {
  if (!has(schema)) missing.push(name);
  for (const part of [schema, ...(schema.allOf ?? [])]) {
    for (const [property, one] of Object.entries(part.properties ?? {})) if (!has(one)) missing.push(`${name}.${property}`);
  }
}
for (const one of missing) console.error(one);
console.log(missing.length);
