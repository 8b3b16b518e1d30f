// Everything works without this file; it only saves a click or keeps a number fresh.
"use strict";

// A page that hands a response over has one form and one button.
const handOver = document.getElementById("saml-form");
if (handOver) {
  handOver.submit();
}

// Times are written in UTC; show them as the reader's clock does, and keep the exact one at hand.
// In the page's language, and of its regions in the one that the browser names.
const language = document.documentElement.lang;
const locale = navigator.languages.find((it) => it.split("-")[0] === language) ?? language;
for (const time of document.querySelectorAll("time[datetime]")) {
  const at = new Date(time.dateTime);
  if (!Number.isNaN(at.getTime())) {
    const full = time.dataset.form === "full";
    time.title = time.dateTime;
    time.textContent = full
      ? at.toLocaleString(locale, { dateStyle: "medium", timeStyle: "medium" })
      : at.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
  }
}

// Time left in a session, by the server's clock; renewed elsewhere, or ended by an administrator.
const left = document.querySelector("[data-ends]");
if (left) {
  const warning = document.getElementById("session-warning");
  let ends = Date.now() + Number(left.dataset.left) * 1000;
  const show = () => {
    const minutes = Math.max(0, Math.ceil((ends - Date.now()) / 60000));
    left.textContent = `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")} min`;
    if (warning) {
      warning.hidden = minutes > 15;
    }
  };
  const ask = async (address, method) => {
    const answer = await fetch(address, { method });
    if (answer.status === 401) {
      location.reload();
    } else if (answer.ok) {
      ends = Date.now() + (await answer.json()).leftSeconds * 1000;
      show();
    }
  };
  // An answer that does not come says nothing about the session.
  const quietly = (address, method) => ask(address, method).catch(() => {});
  let told = Date.now();
  for (const act of ["pointermove", "pointerdown", "keydown"]) {
    addEventListener(act, () => {
      if (Date.now() - told > 30000) {
        told = Date.now();
        quietly(left.dataset.activity, "POST");
      }
    }, { passive: true });
  }
  setInterval(() => quietly(left.dataset.session, "GET"), 5000);
  show();
}

// The policy editor says what it thinks while one types; without this file its button does.
const editor = document.querySelector("form[data-check]");
if (editor) {
  let waiting;
  let round = 0;
  const check = async () => {
    const mine = ++round;
    const answer = await fetch(editor.dataset.check, { method: "POST", body: new URLSearchParams(new FormData(editor)) });
    if (!answer.ok || mine !== round) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("check-result");
    if (fresh) {
      document.getElementById("check-result").replaceWith(fresh);
    }
  };
  editor.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(check, 400);
  });
}

// A tile with the Shift key: what is sent, before it is (a link does the same).
for (const tile of document.querySelectorAll("a[data-debug]")) {
  tile.addEventListener("click", (event) => {
    if (event.shiftKey) {
      event.preventDefault();
      location.assign(tile.dataset.debug);
    }
  });
}

for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", () => navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent));
}

// Links of the cloud's portal carry the application behind the #; no server ever sees that.
const followDeepLink = () => {
  const deep = location.hash.match(/^#\/saml\/(?:default|custom)\/[^/]*\/(ins-[0-9a-f]{16})$/);
  if (deep && document.body.dataset.page === "portal") {
    location.replace(`${document.querySelector(".brand").href.replace(/\/?$/, "/")}applications/${deep[1]}`);
  } else if (deep && document.body.dataset.page === "portal-sign-in") {
    document.querySelector("#sign-in input[name=next]").value = `/applications/${deep[1]}`;
  }
};
addEventListener("hashchange", followDeepLink);
followDeepLink();

// Tiles are found while one types; without this file the form's button does.
const filter = document.querySelector("[data-filter]");
if (filter) {
  filter.addEventListener("input", () => {
    const asked = filter.value.trim().toLowerCase();
    let left = 0;
    for (const item of document.querySelectorAll(filter.dataset.filter)) {
      item.hidden = !item.textContent.toLowerCase().includes(asked);
      left += item.hidden ? 0 : 1;
    }
    document.getElementById("live").textContent = String(left);
  });
}

// A file's text goes into the field that would be pasted into.
for (const file of document.querySelectorAll("input[type=file][data-into]")) {
  const field = document.getElementById(file.dataset.into);
  file.closest(".from-file").hidden = false;
  file.addEventListener("change", async () => {
    if (file.files.length > 0) {
      field.value = await file.files[0].text();
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
}
