// @ts-check
// What a survey's pages gain when scripts run; they work without. Sent as it stands, at most 8 KB. Answers leave the page by
// its own form alone, and what is kept on the device is kept for this tab.
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  /** @type {Record<string, string>} */
  const texts = JSON.parse(script.dataset.texts || "{}");
  const { forgets, idle, idleTo } = script.dataset;
  const shared = idleTo !== undefined;
  const form = /** @type {HTMLFormElement | null} */ (document.getElementById("section"));
  const refused = document.querySelector(".error-summary, [data-failed]");
  const PREFIX = "lyhord ";
  const SENT = "lyhord sent";

  /** Said politely to whoever listens, and shown to whoever looks. */
  const live = document.getElementById("told");
  /** @param {string} text */
  const tell = (text) => {
    if (live) live.textContent = text;
  };

  // Kept on the device until it is saved.

  /** Storage may be full or forbidden; then nothing is kept, and nothing else changes. @param {(s: Storage) => void} work */
  const withStorage = (work) => {
    try {
      work(sessionStorage);
    } catch {}
  };
  /** @param {(key: string) => boolean} which */
  const forget = (which) =>
    withStorage((storage) => {
      for (const key of Object.keys(storage)) if (key.startsWith(PREFIX) && which(key)) storage.removeItem(key);
    });
  const own = `${PREFIX}${location.pathname}`;

  /** @param {HTMLFormElement} of */
  const controls = (of) =>
    /** @type {HTMLInputElement[]} */ ([...of.elements]).filter(
      (control) => control.name && control.type !== "hidden" && control.type !== "submit",
    );
  /** @param {HTMLFormElement} of @returns {[string, string][]} */
  const values = (of) =>
    controls(of).flatMap((control) => {
      const chosen = !/^(radio|checkbox)$/.test(control.type) || control.checked;
      return chosen ? [/** @type {[string, string]} */ ([control.name, control.value])] : [];
    });

  /** @param {HTMLFormElement} into @param {[string, string][]} kept */
  const restore = (into, kept) => {
    const now = JSON.stringify(values(into));
    if (now === JSON.stringify(kept)) return;
    for (const control of controls(into)) {
      const own = kept.filter(([name]) => name === control.name).map(([, value]) => value);
      if (/^(radio|checkbox)$/.test(control.type)) control.checked = own.includes(control.value);
      else control.value = own[0] || "";
    }
    tell(texts.restored || "");
  };

  /** @param {HTMLFormElement} of */
  const keep = (of) => {
    let timer = 0;
    of.addEventListener("input", () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => withStorage((storage) => storage.setItem(own, JSON.stringify(values(of)))), 200);
    });
    of.addEventListener("submit", () => {
      clearTimeout(timer);
      withStorage((storage) => {
        storage.setItem(own, JSON.stringify(values(of)));
        storage.setItem(SENT, own);
      });
    });
    withStorage((storage) => {
      const kept = storage.getItem(own);
      if (kept && !refused && storage.getItem(SENT) !== own) restore(of, JSON.parse(kept));
    });
  };

  // A page that came after a form was sent says that it arrived – unless it refuses it, or says that something failed.
  withStorage((storage) => {
    const sent = storage.getItem(SENT);
    if (sent && !refused) storage.removeItem(sent);
    storage.removeItem(SENT);
  });
  if (forgets !== undefined || shared) forget(() => true);
  if (form && !shared) keep(form);
  // Begun again, sent, or ended: what was kept on the device goes with it.
  document.addEventListener("submit", (event) => {
    if (event.target !== form) forget(() => true);
  });

  // Sent when the connection is back.

  document.addEventListener("submit", (event) => {
    if (navigator.onLine) return;
    event.preventDefault();
    withStorage((storage) => storage.removeItem(SENT));
    const { submitter } = event;
    const waiting = /** @type {HTMLFormElement} */ (event.target);
    const first = !waiting.dataset.waiting;
    waiting.dataset.waiting = "1";
    tell(texts.offline || "");
    if (!first) return;
    addEventListener(
      "online",
      () => {
        delete waiting.dataset.waiting;
        tell(texts.online || "");
        waiting.requestSubmit(submitter);
      },
      { once: true },
    );
  });

  // How much of a text is left.

  for (const counter of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-counts]"))) {
    const field = /** @type {HTMLTextAreaElement} */ (document.getElementById(counter.dataset.counts || ""));
    const maximum = Number(counter.dataset.maximum);
    const [shown, said] = counter.children;
    let timer = 0;
    const count = () => {
      const left = maximum - [...field.value.trim()].length;
      const text = (left < 0 ? texts.over : texts.left)?.replace("{n}", String(Math.abs(left))) || "";
      if (shown) shown.textContent = text;
      clearTimeout(timer);
      // Read out only near the end, and only when the writing pauses.
      if (said && left <= maximum / 10) timer = window.setTimeout(() => said.replaceChildren(text), 1000);
    };
    field.addEventListener("input", count);
    count();
  }

  // Read aloud.

  const speech = window.speechSynthesis;
  const reader = /** @type {HTMLButtonElement | null} */ (document.getElementById("read-aloud"));
  if (speech && reader) {
    const main = document.getElementById("main");
    const label = reader.textContent || "";
    const toSay = "h1, main > p:not(.eyebrow), .field-error, legend, .questions p, .choice, .field label, .information";
    /** @param {Element} element */
    const languageOf = (element) => /** @type {HTMLElement | null} */ (element.closest("[lang]"))?.lang || "sv";
    const stop = () => {
      speech.cancel();
      reader.textContent = label;
    };
    reader.addEventListener("click", () => {
      if (speech.speaking || speech.pending) return stop();
      const parts = [...(main?.querySelectorAll(toSay) || [])].filter((part) => part.textContent?.trim());
      parts.forEach((part, index) => {
        const said = new SpeechSynthesisUtterance(part.textContent || "");
        said.lang = languageOf(part);
        if (index === parts.length - 1) said.onend = stop;
        speech.speak(said);
      });
      reader.textContent = texts.stop || label;
    });
    addEventListener("pagehide", () => speech.cancel());
    // Its place was kept: showing it moves nothing.
    reader.classList.add("ready");
  }

  // Very many answer from one network: the device works, and nobody has to wait.

  const work = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-bits]"));
  if (work && crypto.subtle) {
    const { bits, working } = work.dataset;
    const { vantat, arbete } = /** @type {Record<string, HTMLInputElement>} */ (/** @type {unknown} */ (work.elements));
    tell(working || "");
    const solve = async (number = 0) => {
      for (; ; number++) {
        const tried = new TextEncoder().encode(`${vantat?.value} ${number}`);
        const hash = await crypto.subtle.digest("SHA-256", tried);
        if (new DataView(hash).getUint32(0) >>> (32 - Number(bits)) === 0) break;
      }
      if (arbete) arbete.value = String(number);
      work.requestSubmit();
    };
    solve();
  }

  // On a device that many share.

  if (idle && idleTo) {
    let timer = 0;
    const leave = async () => {
      // What was chosen here is saved before the page asks whether somebody is still there.
      if (form) {
        const body = new FormData(form);
        // As a page is left half-way: nothing has to be answered yet.
        body.append("to", "left");
        await fetch(form.action, { method: "POST", body }).catch(() => {});
      }
      location.href = idleTo;
    };
    const touched = () => {
      clearTimeout(timer);
      timer = window.setTimeout(leave, Number(idle) * 1000);
    };
    for (const kind of ["pointerdown", "keydown", "input", "scroll"])
      addEventListener(kind, touched, { passive: true });
    touched();
  }
})();
