export const THEME_COOKIE = "theme";
export type Theme = "light" | "dark" | "system";

/** The theme a cookie's value names; anything else is the system's. */
export const parseTheme = (value: string | undefined): Theme => (value === "light" || value === "dark" ? value : "system");

/** Shows a theme at once and remembers it for a year. Browser only. */
export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=31536000; samesite=lax`;
}
