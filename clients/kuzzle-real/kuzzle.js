"use strict";
// Starts Kuzzle on KUZZLE_PORT, over the Elasticsearch and the Redis whose
// ports ELASTICSEARCH_PORT and REDIS_PORT name, and says "ready".
const { Backend } = require("kuzzle");

const redis = { node: { host: "127.0.0.1", port: Number(process.env.REDIS_PORT) } };
const app = new Backend("dragoman");
app.config.set("server.port", Number(process.env.KUZZLE_PORT));
app.config.set("cluster.enabled", false);
app.config.set("services.storageEngine.majorVersion", "7");
app.config.set("services.storageEngine.client.node", `http://127.0.0.1:${process.env.ELASTICSEARCH_PORT}`);
app.config.set("services.internalCache.node", redis.node);
app.config.set("services.memoryStorage.node", redis.node);
app.start().then(
  () => console.log("ready"),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
