"use client";
import Inbox from "lucide-react/icons/inbox";
import MapIcon from "lucide-react/icons/map";
import ScrollText from "lucide-react/icons/scroll-text";
import Server from "lucide-react/icons/server";
import Users from "lucide-react/icons/users";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { UnreadCount } from "./unread-count";

const ICON = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

/** Where one can go in a workspace. `may`: what else than everybody. */
export function NavLinks({ slug, unread, may, place }: {
  slug: string; unread: number; may: { readonly lookAtServer: boolean; readonly readRecord: boolean }; place: "side" | "bottom";
}) {
  const pathname = usePathname();
  const home = `/w/${slug}`;
  const [inbox, members, server, record] = [`${home}/inbox`, `${home}/members`, `${home}/server`, `${home}/audit`];
  const links = [
    { href: home, label: "Journeys", icon: <MapIcon {...ICON} />, current: pathname === home || pathname.startsWith(`${home}/journeys`) },
    { href: inbox, label: "Inbox", icon: <Inbox {...ICON} />, current: pathname.startsWith(inbox), count: unread },
    { href: members, label: "Members", icon: <Users {...ICON} />, current: pathname.startsWith(members) },
    ...(may.lookAtServer ? [{ href: server, label: "Server", icon: <Server {...ICON} />, current: pathname.startsWith(server) }] : []),
    ...(may.readRecord ? [{ href: record, label: "Record", icon: <ScrollText {...ICON} />, current: pathname.startsWith(record) }] : []),
  ];
  const nav = place === "side"
    ? "mt-2 max-md:hidden"
    : "fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden";
  const item = place === "side"
    ? "min-h-7.5 gap-2.5 px-2.5 rounded-sm hover:bg-hover aria-[current]:bg-fill aria-[current]:text-ink"
    // Pixels: large text needs a second row, not higher ones.
    : "min-h-[56px] flex-1 flex-col px-1.5 justify-center gap-1 text-card aria-[current]:text-ink aria-[current]:[&>svg]:text-thread -outline-offset-2";
  return (
    <nav aria-label="Workspace" className={nav}>
      <ul className={place === "side" ? "flex flex-col" : "flex flex-wrap"}>
        {links.map(({ href, label, icon, current, count = 0 }) => (
          <li key={href} className={place === "side" ? "" : "flex min-w-max flex-1"}>
            <Link href={href} aria-current={current ? "page" : undefined} aria-label={count > 0 ? `${label}, ${count} unread` : undefined} className={`relative flex items-center font-medium text-ink-2 ${item}`}>
              {icon}
              <span>{label}</span>
              <UnreadCount count={count} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
