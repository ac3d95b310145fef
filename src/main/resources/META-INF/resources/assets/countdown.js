// Time left, by the server's clock.
export function countDown(shown) {
  const ends = performance.now() + Date.parse(shown.dataset.deadline) - Date.parse(shown.dataset.now);
  const tick = () => {
    const left = Math.floor((ends - performance.now()) / 1000);
    if (left < 0) {
      shown.textContent = shown.dataset.over;
      return;
    }
    const days = Math.floor(left / 86400);
    const parts = [[Math.floor(left / 3600) % 24, "h"], [Math.floor(left / 60) % 60, "min"], [left % 60, "s"]];
    shown.textContent = (days > 0 ? days + " " + shown.dataset.day + " " : "")
      + parts.map(([value, unit]) => value + " " + unit).join(" ");
    setTimeout(tick, 1000);
  };
  tick();
}
