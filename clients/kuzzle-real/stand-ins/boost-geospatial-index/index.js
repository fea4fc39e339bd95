"use strict";
// Places take minutes to compile, and nothing of users asks where it is.
module.exports = class {};
module.exports.default = module.exports;
