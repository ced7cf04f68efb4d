/** Whether keys go into something there: then they are no shortcuts. */
export const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement
  && target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true], [role=dialog], [role=menu], [role=listbox]") !== null;
