/* What the browser does by itself: clicks become events, tabs switch, the cited sentence is scrolled to,
   filters are read, conversations are kept, files are saved. No text is ever put in as markup here. */
window.dateline = window.dateline || (() => {
  const KEPT = "dateline.conversations";
  const OPEN = "dateline.open";
  const MOST = 40;
  const find = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  let origin = null; // the mark that opened the evidence, for Esc
  let open = null; // id of the kept conversation that is open; this tab keeps it over a reload
  const setOpen = (id) => {
    open = id;
    try { if (id) sessionStorage.setItem(OPEN, id); else sessionStorage.removeItem(OPEN); } catch { /* not allowed to keep */ }
  };

  /* Clicks on [data-do] inside a component become its events, or are done here. */
  const act = (element, trigger) => {
    element.addEventListener("click", (event) => {
      const button = event.target.closest("[data-do]");
      if (!button || button.disabled) return;
      const { do: name, ...data } = button.dataset;
      if (here[name] && here[name](button, data, trigger)) return;
      if (name === "cite") origin = button;
      trigger(name, data);
    });
  };

  const here = {
    tab: (button) => showTab(button) || true,
    copy: (button, data) => copyText(data.text, "Answer copied, with its sources.") && true,
    feedback: (button, data, trigger) => {
      const group = button.closest(".feedback");
      if (data.verdict === "wrong_answer" && !data.right && !find("form", group)) {
        group.append(rightForm((right) => trigger("feedback", { ...data, right })));
        find("input", group).focus();
        return true;
      }
      all("button", group).forEach((one) => one.setAttribute("aria-pressed", String(one === button)));
      return data.verdict === "wrong_answer";
    },
    remove: (button) => {
      if (button.dataset.sure) return false;
      const name = button.getAttribute("aria-label");
      const call = (text) => { button.textContent = text; button.setAttribute("aria-label", name.replace("Remove", text)); };
      button.dataset.sure = "yes";
      call("Really remove?");
      say("Press again to remove it.");
      setTimeout(() => { delete button.dataset.sure; call("Remove"); }, 10000);
      return true;
    },
  };

  const rightForm = (send) => {
    const form = document.createElement("form");
    const label = document.createElement("label");
    const input = document.createElement("input");
    const button = document.createElement("button");
    label.textContent = "What is right? Leave empty if the articles don't say. ";
    input.maxLength = 1000;
    button.className = "action";
    button.textContent = "Send";
    label.append(input);
    form.append(label, button);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(input.value);
      form.remove();
    });
    return form;
  };

  const showTab = (tab, focus = false) => {
    const root = tab.closest(".evidence");
    all("[role=tab]", root).forEach((one) => {
      const chosen = one === tab;
      one.setAttribute("aria-selected", String(chosen));
      one.tabIndex = chosen ? 0 : -1;
      find("#" + one.getAttribute("aria-controls"), root).hidden = !chosen;
    });
    if (focus) tab.focus();
    if (tab.dataset.tab === "article") centre(root);
  };

  /* The cited sentence into view inside its own box; the page itself moves only when asked to. */
  const centre = (root) => {
    const mark = find("mark.current", root);
    const box = mark && mark.closest(".article-text");
    if (!box) return;
    const at = mark.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
    box.scrollTop = Math.max(0, at - box.clientHeight / 3);
  };

  const evidence = (element, watch) => watch("value", () => {
    const root = find(".evidence", element);
    if (!root) return;
    all(".conversation .mark").forEach((mark) => mark.setAttribute("aria-pressed", String(
      mark.dataset.entry === root.dataset.entry && mark.dataset.number === root.dataset.number)));
    centre(root);
    if (!root.dataset.focus) return;
    const mark = find("mark.current", root) || find("[role=tab][aria-selected=true]", root);
    if (mark) mark.focus({ preventScroll: true });
    const place = element.getBoundingClientRect();
    if (place.top > innerHeight * 0.6 || place.bottom < 80) element.scrollIntoView({ block: "start" });
  });

  /* A new question goes to the top of the conversation once; then nothing moves while it is answered. */
  const conversation = (element, watch) => {
    let count = 0;
    watch("value", () => {
      const entries = all(".entry", element);
      const grown = entries.length > count;
      count = entries.length;
      if (!grown) return;
      const scroller = element.closest("#conversation") || element;
      const last = entries.at(-1);
      scroller.scrollTop += last.getBoundingClientRect().top - scroller.getBoundingClientRect().top - 8;
    });
  };

  const small = () => matchMedia("(max-width: 780px)").matches;
  const fields = ["since", "until", "as_of"];
  const form = (element, props, watch, trigger) => {
    const read = () => {
      const filters = find("form", element);
      const data = new FormData(filters);
      const chosen = { outlets: data.getAll("outlets"), names: data.has("names"), model: data.get("model") || "" };
      fields.forEach((name) => { chosen[name] = data.get(name) || ""; });
      props.value = JSON.stringify(chosen);
    };
    const write = (chosen) => {
      fields.forEach((name) => { find(`[name=${name}]`, element).value = chosen[name] || ""; });
      all("[name=outlets]", element).forEach((box) => { box.checked = (chosen.outlets || []).includes(box.value); });
      find("[name=names]", element).checked = chosen.names !== false;
      const model = find("[name=model]", element);
      if ([...model.options].some((one) => one.value === chosen.model)) model.value = chosen.model;
    };
    element.addEventListener("input", (event) => {
      if (event.target.matches(".find")) {
        const wanted = event.target.value.toLowerCase();
        all(".outlets label", element).forEach((one) => {
          one.hidden = !one.textContent.toLowerCase().includes(wanted);
        });
      } else read();
    });
    element.addEventListener("reset", () => setTimeout(read));
    element.addEventListener("submit", (event) => event.preventDefault());
    let shown = !small(); // on a phone the filters open when asked for
    const unfold = () => { const drawer = find("details", element); if (drawer) drawer.open = shown; };
    element.addEventListener("click", (event) => {
      if (event.target.closest("summary")) shown = !find("details", element).open;
      if (event.target.closest(".skip")) focusQuestion();
    });
    let asked = new URLSearchParams(location.search); // a link to a question, opened once
    watch("body", () => {
      unfold();
      write(JSON.parse(props.value || "{}"));
      if (!asked) return;
      const link = asked;
      asked = null;
      if (!link.get("q")) {
        setTimeout(() => comeBack());
        return;
      }
      const chosen = { outlets: link.getAll("outlet"), names: link.get("names") !== "off", model: link.get("model") };
      fields.forEach((name) => { chosen[name] = link.get(name) || ""; });
      write(chosen);
      read();
      setTimeout(() => trigger("reopen", { question: link.get("q") }));
    });
  };

  /* The list's search: its words, outlet and year, sent when the typing rests. */
  const finder = (element, props, watch, trigger) => {
    let rest = 0;
    const read = () => {
      const data = new FormData(find("form", element));
      props.value = JSON.stringify(Object.fromEntries(data));
      trigger("find", {});
    };
    element.addEventListener("input", () => { clearTimeout(rest); rest = setTimeout(read, 90); });
    element.addEventListener("submit", (event) => { event.preventDefault(); read(); });
    watch("body", () => {
      const chosen = JSON.parse(props.value || "{}");
      ["outlet", "year"].forEach((name) => { find(`[name=${name}]`, element).value = chosen[name] || ""; });
    });
  };

  const kept = () => {
    try { return JSON.parse(localStorage.getItem(KEPT) || "[]"); } catch { return []; }
  };
  const keepAll = (list) => {
    for (let most = Math.min(MOST, list.length); most > 0 || !list.length; most -= 1) {
      try { localStorage.setItem(KEPT, JSON.stringify(list.slice(0, most))); break; } catch { /* full: keep fewer */ }
    }
    drawPast();
  };
  let drawPast = () => {};
  let comeBack = () => {}; // opens what was open before a reload
  const past = (element, trigger) => {
    const reopen = (one) => { setOpen(one.id); trigger("restore", { entries: one.entries }); drawPast(); };
    comeBack = () => {
      let last = null;
      try { last = sessionStorage.getItem(OPEN); } catch { /* not allowed to keep */ }
      const one = last && kept().find((other) => other.id === last);
      if (one) reopen(one);
    };
    drawPast = () => {
      const list = find("ul", element);
      const rows = kept();
      list.replaceChildren(...rows.map((one) => {
        const row = document.createElement("li");
        const button = document.createElement("button");
        const drop = document.createElement("button");
        button.type = drop.type = "button";
        button.className = "past";
        button.textContent = one.title;
        button.dir = "auto";
        if (one.id === open) button.setAttribute("aria-current", "true");
        drop.className = "drop";
        drop.textContent = "×";
        drop.setAttribute("aria-label", "Forget: " + one.title);
        button.addEventListener("click", () => reopen(one));
        drop.addEventListener("click", () => keepAll(kept().filter((other) => other.id !== one.id)));
        row.append(button, drop);
        return row;
      }));
      find(".hint", element).hidden = rows.length > 0;
    };
    find("details", element).open = !small();
    drawPast();
  };

  const orders = {
    download: ({ name, type, text }) => {
      const anchor = document.createElement("a");
      anchor.href = URL.createObjectURL(new Blob([text], { type }));
      anchor.download = name;
      anchor.click();
      setTimeout(() => URL.revokeObjectURL(anchor.href), 10000);
    },
    keep: ({ title, entries }) => {
      setOpen(open || String(Date.now()));
      keepAll([{ id: open, title, entries }, ...kept().filter((one) => one.id !== open)]);
    },
    new: () => {
      setOpen(null);
      drawPast();
      focusQuestion();
    },
    link: ({ query }) => copyText(location.origin + location.pathname + "?" + query, "Link copied."),
    say: ({ text }) => say(text),
  };
  const outbox = (props, watch) => watch("value", () => {
    if (!props.value) return;
    const { do: name, ...values } = JSON.parse(props.value);
    orders[name](values);
  });

  const copyText = async (text, said) => {
    try { await navigator.clipboard.writeText(text); say(said); } catch { say(text); }
  };
  const say = (text) => {
    let line = find("#said");
    if (!line) {
      line = document.createElement("div");
      line.id = "said";
      line.setAttribute("role", "status");
      document.body.append(line);
    }
    line.textContent = text;
    line.classList.add("shown");
    clearTimeout(line.timer);
    line.timer = setTimeout(() => line.classList.remove("shown"), 6000);
  };

  const focusQuestion = () => { const box = find("#question textarea"); if (box) box.focus(); };
  const step = (list, at, by) => list[(at + by + list.length) % list.length];
  const keys = (event) => {
    const active = document.activeElement;
    const typing = active && active.matches("input, textarea, select, [contenteditable=true]");
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/" && !typing) {
      event.preventDefault();
      focusQuestion();
      return;
    }
    if (event.key === "Escape") {
      if (active && active.closest(".evidence") && origin && origin.isConnected) origin.focus();
      else if (!typing) focusQuestion();
      return;
    }
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!by || typing || !active) return;
    const tabs = active.closest(".evidence [role=tablist]");
    if (tabs) {
      const list = all("[role=tab]", tabs);
      event.preventDefault();
      showTab(step(list, list.indexOf(active), by), true);
    } else if (active.matches(".conversation .mark")) {
      const list = all(".conversation button.mark");
      event.preventDefault();
      step(list, list.indexOf(active), by).focus();
    } else if (active.matches("mark.current") && Math.abs(by) && /Left|Right/.test(event.key)) {
      const buttons = all(".stepper button", active.closest(".evidence"));
      event.preventDefault();
      buttons[by > 0 ? 1 : 0].click();
    }
  };
  document.addEventListener("keydown", keys);

  return { act, evidence, conversation, form, finder, past, outbox };
})();
