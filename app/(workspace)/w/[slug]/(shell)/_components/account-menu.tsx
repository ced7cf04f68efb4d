"use client";
import LogOut from "lucide-react/icons/log-out";
import Mail from "lucide-react/icons/mail";
import MonitorOff from "lucide-react/icons/monitor-off";
import { useState } from "react";
import { useSignOut } from "@/app/_components/use-sign-out";
import { Avatar } from "@/components/ui/avatar";
import { Menu } from "@/components/ui/menu";
import { applyTheme, type Theme } from "@/components/ui/theme";
import type { WorkspaceShell } from "@/lib/contract/home";

const THEMES = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "system", label: "As the system" },
] as const;

/** Who is signed in, and the ways out. In the phone's bar it also holds the theme. */
export function AccountMenu({ me, theme, place }: { me: WorkspaceShell["me"]; theme: Theme; place: "side" | "top" }) {
  const [chosen, setChosen] = useState(theme);
  const { leave, dialog } = useSignOut();
  return (
    <>
      <Menu
        side={place === "side" ? "top" : "bottom"}
        align={place === "side" ? "start" : "end"}
        entries={[
          { kind: "heading", label: me.email },
          ...(place === "top"
            ? [
                {
                  kind: "choice" as const, label: "Theme", options: THEMES, value: chosen,
                  onChoose: (value: string) => {
                    const next = THEMES.find((option) => option.value === value)?.value ?? "system";
                    setChosen(next);
                    applyTheme(next);
                  },
                },
                { kind: "separator" as const },
              ]
            : []),
          { kind: "link" as const, label: "Mails", href: "/account/mail", icon: <Mail size={15} aria-hidden />, description: "Which ones you want" },
          { label: "Sign out", icon: <LogOut size={15} aria-hidden />, onSelect: () => leave() },
          { label: "Sign out everywhere", icon: <MonitorOff size={15} aria-hidden />, onSelect: () => leave({ everywhere: true }), description: "On every device, this one too" },
        ]}
        trigger={
          place === "side" ? (
            <button type="button" className="flex min-h-10 w-full items-center gap-2.5 rounded-sm px-2 text-left hover:bg-hover">
              <Avatar name={me.name} decorative />
              <span className="min-w-0 flex-1 truncate font-medium">{me.name}</span>
              <span className="sr-only">, account</span>
            </button>
          ) : (
            <button type="button" aria-label={`Account of ${me.name}`} className="grid size-11 place-items-center rounded-full">
              <Avatar name={me.name} decorative />
            </button>
          )
        }
      />
      {dialog}
    </>
  );
}
