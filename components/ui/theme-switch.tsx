"use client";
import Monitor from "lucide-react/icons/monitor";
import Moon from "lucide-react/icons/moon";
import Sun from "lucide-react/icons/sun";
import { useState } from "react";
import { Segmented } from "./segmented";
import { applyTheme, type Theme } from "./theme";

const ICON = { size: 15, strokeWidth: 1.75, "aria-hidden": true } as const;
const OPTIONS = [
  { value: "light", name: "Light", label: <Sun {...ICON} /> },
  { value: "dark", name: "Dark", label: <Moon {...ICON} /> },
  { value: "system", name: "As the system", label: <Monitor {...ICON} /> },
] as const;

/** Light, dark or as the system. Kept in a cookie, so the server draws the right one at once. */
export function ThemeSwitch({ initial, className }: { initial: Theme; className?: string }) {
  const [theme, setTheme] = useState<Theme>(initial);
  const handleChange = (next: Theme) => {
    setTheme(next);
    applyTheme(next);
  };
  return <Segmented label="Theme" options={OPTIONS} value={theme} onChange={handleChange} className={className} />;
}
