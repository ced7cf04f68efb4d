export const THEME_COOKIE = "theme";
export type Theme = "light" | "dark" | "system";

/** The theme a cookie's value names; anything else is the system's. */
export const parseTheme = (value: string | undefined): Theme => (value === "light" || value === "dark" ? value : "system");
