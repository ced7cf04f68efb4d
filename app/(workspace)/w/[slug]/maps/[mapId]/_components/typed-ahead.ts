/** Letters typed into a field whose script is still on its way. Without this they would be keys of the map. */
let ahead = "";

/** Keeps letters from the map until the field is there. @returns stops it */
export function keepLetters(): () => void {
  ahead = "";
  const keep = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if ([...event.key].length === 1) ahead += event.key;
    else if (event.key === "Backspace") ahead = [...ahead].slice(0, -1).join("");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("keydown", keep, true);
  return () => window.removeEventListener("keydown", keep, true);
}

/** For the field, once it is there. Whoever asks again gets nothing. */
export function takeLetters(): string {
  const letters = ahead;
  ahead = "";
  return letters;
}
