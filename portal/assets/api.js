// Shows the contracts. Requests go to the doors of the server that this page
// came from, and nothing goes anywhere else.
"use strict";
(() => {
  const app = document.getElementById("app");
  const at = (url) => new URL(url, location.href).href;
  const asked = location.hash.slice(1).split("/")[0];
  const all = JSON.parse(app.dataset.sources);
  const sources = all.map((source, i) => ({
    title: source.title,
    slug: source.slug,
    url: at(source.url),
    default: all.some((one) => one.slug === asked) ? source.slug === asked : i === 0,
    // Whoever types a password here most likely is the administrator.
    authentication: { securitySchemes: { basicAuth: { username: "admin" } } },
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

  // What Scalar's pages lack for people who do not look at them, or use no
  // mouse. Each line is a finding of axe-core; clients/portal looks for them.
  const name = (element, text) => {
    if (text && !element.getAttribute("aria-label")) element.setAttribute("aria-label", text);
  };
  const mends = {
    // A button of the list of operations is no tab: it is the current one, or not.
    "button[aria-selected]:not([role])": (e) => {
      if (e.getAttribute("aria-selected") === "true") e.setAttribute("aria-current", "true");
      else e.removeAttribute("aria-current");
      e.removeAttribute("aria-selected");
    },
    "button[role=search]": (e) => e.removeAttribute("role"), // a role that hides its text
    ".client-libraries-list[role=tablist] button:not([role])": (e) => { e.setAttribute("role", "tab"); name(e, "More languages"); },
    ".cm-content[role=textbox]:not([aria-label])": (e) => {
      const row = e.closest("tr, label, [role=row]");
      name(e, row?.innerText.trim().split("\n")[0].replace(/:$/, "") || e.querySelector(".cm-placeholder")?.textContent || "Value");
    },
    "button[class*=copy-button]:not([aria-label])": (e) => name(e, "Copy"),
    "a[href][rel~=noopener]:not([aria-label])": (e) => name(e, e.textContent.trim() || new URL(e.href).hostname),
    "button.show-more": (e) => {
      const words = e.textContent.trim();
      const is = e.getAttribute("aria-label") ?? "";
      if (words && !is.includes(words)) e.setAttribute("aria-label", words + ": " + is);
    },
    "button[role=none]": (e) => e.removeAttribute("role"),
    "button[aria-controls]": (e) => { if (!document.getElementById(e.getAttribute("aria-controls"))) e.removeAttribute("aria-controls"); },
    "tr input[type=checkbox]:not([aria-label])": (e) => {
      const row = e.closest("tr");
      name(e, "Send " + (row.querySelector(".cm-content")?.textContent.trim() || row.textContent.trim() || "this"));
    },
    "ul.endpoints:not([tabindex])": (e) => e.setAttribute("tabindex", "0"),
  };
  const mend = () => {
    for (const [selector, how] of Object.entries(mends)) document.querySelectorAll(selector).forEach(how);
  };
  let waiting = false;
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => { waiting = false; mend(); }, 250);
  }).observe(document.body, { subtree: true, childList: true, attributeFilter: ["aria-selected", "aria-label"] });
})();
