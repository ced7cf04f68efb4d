import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Toaster } from "@/components/ui/toaster";
import { parseTheme, THEME_COOKIE } from "@/components/ui/theme";
import { getRuntime } from "@/lib/runtime";
import { DemoBanner } from "./_components/demo-banner";
import { inter, newsreader } from "./fonts";
import "./globals.css";

export const metadata: Metadata = {
  title: { template: "%s · Throughline", default: "Throughline" },
  description: "Where sales, support and marketing map a customer's journey together, live.",
  referrer: "strict-origin-when-cross-origin",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#15181e" },
  ],
};

/** The theme comes with the first byte: from the cookie, or from the system by CSS alone. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  const demo = getRuntime()?.config.demo ?? false;
  return (
    <html
      lang="en"
      data-theme={theme === "system" ? undefined : theme}
      data-demo={demo || undefined}
      className={`${inter.variable} ${newsreader.variable}`}
      suppressHydrationWarning
    >
      <body>
        {demo && <DemoBanner />}
        {children}
        <Toaster />
      </body>
    </html>
  );
}
