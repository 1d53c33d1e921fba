"use strict";
// Fetches the page again and exchanges the sections that differ, so that nothing flickers or jumps.
const PAUSE_MS = 4000;

async function refresh() {
  const answer = await fetch(location.pathname, { cache: "no-store" });
  if (!answer.ok) throw new Error(await answer.text());
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const old of document.querySelectorAll("section")) {
    const fresh = next.getElementById(old.id);
    if (!fresh || fresh.innerHTML === (old.dataset.was ?? old.innerHTML)) continue;
    const was = fresh.innerHTML;
    document.adoptNode(fresh);
    fresh.dataset.was = was;
    for (const details of old.querySelectorAll("details[open]")) {
      const same = fresh.querySelector("#" + details.id);
      if (same) same.open = true;
    }
    await Promise.all([...fresh.querySelectorAll("img")].map(image => image.decode().catch(() => {})));
    old.replaceWith(fresh);
  }
  document.title = next.title;
}

async function forever() {
  const lost = document.getElementById("lost");
  for (;;) {
    await new Promise(wake => setTimeout(wake, PAUSE_MS));
    if (document.hidden) continue;
    try {
      await refresh();
      lost.hidden = true;
    } catch (failure) {
      lost.hidden = false;
    }
  }
}

forever();
