"use strict";
(() => {
  const pictures = [...document.querySelectorAll("article")];
  let picture = -1;
  let step = -1;

  const show = place => {
    document.querySelectorAll(".line.now").forEach(line => line.classList.remove("now"));
    const section = pictures[picture] ? pictures[picture].closest("section") : document;
    const line = place && section.querySelector(`.line[data-place="${CSS.escape(place)}"]`);
    if (!line) return;
    line.classList.add("now");
    const box = line.closest(".code");
    box.scrollTop = line.offsetTop - box.clientHeight / 3;
  };
  const rows = () => (pictures[picture] ? [...pictures[picture].querySelectorAll(".lanes tbody tr")] : []);
  const go = to => {
    const all = rows();
    if (!all.length) return;
    step = Math.max(0, Math.min(all.length - 1, to));
    document.querySelectorAll(".lanes tr.now").forEach(row => { row.classList.remove("now"); row.removeAttribute("aria-current"); });
    const row = all[step];
    row.classList.add("now");
    row.setAttribute("aria-current", "step");
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
    const place = row.querySelector("[data-place]");
    if (place) show(place.dataset.place);
  };
  const choose = to => {
    if (!pictures.length) return;
    picture = Math.max(0, Math.min(pictures.length - 1, to));
    step = -1;
    pictures[picture].focus({ preventScroll: true });
    pictures[picture].scrollIntoView({ block: "start" });
  };

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      ArrowDown: () => { if (picture < 0) choose(0); go(step + 1); },
      ArrowUp: () => { if (picture < 0) choose(0); go(step - 1); },
      n: () => choose(picture + 1),
      p: () => choose(picture - 1),
    }[event.key];
    if (!act || event.target.closest("pre")) return;
    event.preventDefault();
    act();
  });
  document.addEventListener("click", event => {
    const article = event.target.closest("article");
    if (article) picture = pictures.indexOf(article);
    const row = event.target.closest(".lanes tbody tr");
    if (row) go(rows().indexOf(row));
    const place = event.target.closest("[data-place]");
    if (place && !place.classList.contains("line")) show(place.dataset.place);
  });
})();
