/** The look that menus and lists share. */
export const MENU_POPUP =
  "max-h-(--available-height) overflow-y-auto rounded-md bg-raised p-1 text-ui text-ink shadow-3 outline-none forced-colors:border " +
  "transition-opacity duration-(--d-1) data-starting-style:opacity-0 data-ending-style:opacity-0";
export const MENU_ITEM =
  "flex min-h-8 items-center gap-2.5 rounded-sm px-2.5 py-1 outline-none select-none max-md:min-h-11 " +
  "data-highlighted:bg-hover forced-colors:data-highlighted:outline-2 forced-colors:data-highlighted:outline-[Highlight] data-disabled:text-ink-3";
