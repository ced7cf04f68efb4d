import type { Metadata } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { parseTheme, THEME_COOKIE } from "@/components/ui/theme";
import { ThemeSwitch } from "@/components/ui/theme-switch";
import { readNewsState } from "@/lib/data/inbox";
import { isAppError } from "@/lib/errors";
import { can } from "@/lib/policy/can";
import { ClosedWorkspace } from "../../../_components/closed-workspace";
import { requireShell } from "../../../_components/require-shell";
import { AccountMenu } from "./_components/account-menu";
import { NavLinks } from "./_components/nav-links";
import { NewsWatch } from "./_components/news-watch";
import { WorkspaceSwitcher } from "./_components/workspace-switcher";

type Props = { params: Promise<{ slug: string }>; children: ReactNode };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const found = await readShell(slug).catch(() => "");
  if (typeof found === "string") return { title: "Nothing here" };
  const { name } = found.shell;
  return { title: { template: `%s · ${name} · Throughline`, default: name } };
}

/** A workspace's frame: a column at the side, on phones a bar above and one below. Maps do without. */
export default async function ShellLayout({ params, children }: Props) {
  const found = await readShell((await params).slug);
  if (typeof found === "string") return <ClosedWorkspace>{found}</ClosedWorkspace>;
  const { actor, shell } = found;
  const news = await readNewsState(actor, shell.id);
  const may = { lookAtServer: can(shell.me, "server.read"), readRecord: can(shell.me, "audit.read") };
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <div className="md:grid md:grid-cols-[min(14.75rem,30vw)_minmax(0,1fr)]">
      <a href="#content" className="sr-only z-50 rounded-sm bg-solid px-3 py-2 text-ink-inv focus:not-sr-only focus:fixed focus:top-2 focus:left-2">
        Skip to the content
      </a>
      <header className="flex h-page flex-col border-r border-line bg-surface px-2.5 py-3 max-md:hidden md:sticky md:top-(--banner-h)">
        <WorkspaceSwitcher shell={shell} />
        <NavLinks slug={shell.slug} unread={news.unread} may={may} place="side" />
        <div className="mt-auto flex flex-col gap-2">
          <ThemeSwitch initial={theme} className="self-start" />
          <AccountMenu me={shell.me} theme={theme} place="side" />
        </div>
      </header>
      <header className="sticky top-(--banner-h) z-20 flex items-center gap-2 border-b border-line bg-surface px-2 md:hidden">
        <div className="min-w-0 flex-1"><WorkspaceSwitcher shell={shell} /></div>
        <AccountMenu me={shell.me} theme={theme} place="top" />
      </header>
      <main id="content" tabIndex={-1} className="min-w-0 px-4 pt-5 pb-24 outline-none md:px-9 md:pt-6.5 md:pb-12">{children}</main>
      <NavLinks slug={shell.slug} unread={news.unread} may={may} place="bottom" />
      <NewsWatch workspaceId={shell.id} news={news} />
    </div>
  );
}

/** The sentence to show when this person's access is suspended. */
async function readShell(slug: string) {
  try {
    return await requireShell(slug);
  } catch (error) {
    if (isAppError(error) && error.code === "forbidden") return error.userMessage;
    throw error;
  }
}
