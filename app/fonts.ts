import localFont from "next/font/local";

/** Interface text. Latin only; preloaded. */
export const inter = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  weight: "100 900",
  display: "swap",
  variable: "--font-inter",
  fallback: ["system-ui", "sans-serif"],
});

/** The customer's words; small, and not needed for the first paint. */
export const newsreader = localFont({
  src: "../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2",
  weight: "200 800",
  style: "italic",
  display: "swap",
  variable: "--font-newsreader",
  preload: false,
  fallback: ["Georgia", "serif"],
});
