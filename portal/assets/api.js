// Shows the contracts. Requests go to the doors of the server that this page
// came from, and nothing goes anywhere else.
"use strict";
(() => {
  const app = document.getElementById("app");
  const at = (url) => new URL(url, location.href).href;
  const sources = JSON.parse(app.dataset.sources).map((source, i) => ({
    title: source.title,
    slug: source.slug,
    url: at(source.url),
    default: location.hash === "#" + source.slug || (i === 0 && location.hash === ""),
    ...(source.server ? { servers: [{ url: at(source.server), description: "this server" }] } : {}),
  }));
  Scalar.createApiReference("#app", {
    sources,
    withDefaultFonts: false,
    telemetry: false,
    proxyUrl: "",
    hideClientButton: true,
    showDeveloperTools: "never",
    agent: { disabled: true },
    mcp: { disabled: true },
    persistAuth: false,
  });
})();
