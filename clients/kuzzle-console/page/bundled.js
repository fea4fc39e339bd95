// The SDK's build for browsers expects a bundler to have put this in.
globalThis.process = { env: { NODE_ENV: "production" } };
