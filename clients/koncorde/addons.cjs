// What stands in for two of Koncorde's native addons: re2 checks and runs
// regular expressions, boost-geospatial-index places. Filters of users have
// neither, so nothing may ask these for anything.
const Module = require("node:module");

class Absent {
  constructor() {
    throw new Error("filters of users have neither regular expressions nor places");
  }
}

const load = Module._load;
Module._load = function (name, ...rest) {
  return name === "re2" || name === "boost-geospatial-index" ? Absent : load.call(this, name, ...rest);
};
