import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Logo } from "@/components/ui/logo";
import { getRuntime } from "@/lib/runtime";
import { JourneyPeek } from "./_components/journey-peek";

/** The door: what to do on the left, what waits behind it on the right. */
export default async function AuthLayout({ children }: { children: ReactNode }) {
  const config = getRuntime()?.config;
  const host = config?.publicUrl ? new URL(config.publicUrl).host : (await headers()).get("host");
  return (
    <div className="grid min-h-page min-[900px]:grid-cols-[minmax(420px,560px)_1fr]">
      <div className="z-10 flex flex-col justify-between gap-10 border-line bg-surface px-6 pt-8 pb-6 min-[900px]:border-r md:px-18 md:pt-9 md:pb-8">
        <header>
          <Logo size={28} className="text-[17px]" />
        </header>
        <main className="mx-auto w-full max-w-110 min-[900px]:mx-0 min-[900px]:max-w-none">{children}</main>
        <footer className="text-card text-ink-3">
          {host && <>Self-hosted at {host}. </>}
          {config?.demo && "Demo data stays on the computer that serves it."}
        </footer>
      </div>
      <JourneyPeek />
    </div>
  );
}
