// Asks a security key or passkey, and puts its answer into the form.
"use strict";
(() => {
  const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  const text = (buffer) =>
    btoa(Array.from(new Uint8Array(buffer), (b) => String.fromCharCode(b)).join(""))
      .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const keys = (form) => form.dataset.keys.split(",").filter(Boolean).map((id) => ({ type: "public-key", id: bytes(id) }));

  const create = (form) =>
    navigator.credentials.create({
      publicKey: {
        rp: { id: form.dataset.domain, name: form.dataset.product },
        user: { id: bytes(form.dataset.user), name: form.dataset.userName, displayName: form.dataset.displayName },
        challenge: bytes(form.dataset.challenge),
        pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: "public-key", alg })),
        excludeCredentials: keys(form),
        authenticatorSelection: { userVerification: "preferred", residentKey: "preferred" },
        attestation: "none",
        timeout: 120000,
      },
    });

  const get = (form) =>
    navigator.credentials.get({
      publicKey: {
        rpId: form.dataset.domain,
        challenge: bytes(form.dataset.challenge),
        allowCredentials: keys(form),
        userVerification: "preferred",
        timeout: 120000,
      },
    });

  const ask = async (form) => {
    const made = form.dataset.webauthn === "create";
    const credential = await (made ? create(form) : get(form));
    const answer = credential.response;
    form.elements["credential"].value = text(credential.rawId);
    form.elements["client-data"].value = text(answer.clientDataJSON);
    form.elements["authenticator"].value = text(made ? answer.attestationObject : answer.authenticatorData);
    form.elements["signature"].value = made ? "" : text(answer.signature);
    form.submit();
  };

  for (const form of document.querySelectorAll("form[data-webauthn]")) {
    if (!window.PublicKeyCredential) {
      continue;
    }
    form.hidden = false;
    for (const note of document.querySelectorAll("[data-no-webauthn]")) {
      note.hidden = true;
    }
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const failed = form.querySelector("[data-failed]");
      failed.hidden = true;
      ask(form).catch(() => {
        failed.hidden = false;
        form.querySelector("button").focus();
      });
    });
  }
})();
